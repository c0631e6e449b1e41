create temp table q(a int, b text);
copy q from stdin;
1	x
2	y
\.
copy q to stdout;
copy q from stdin;
1	x
bad
\.
select count(*) from q;
copy q from stdin csv;
1,"x"
\.
select 1 as one;
copy nosuch from stdin;
1	2
\.
select 2 as two;
\copy q from program 'printf "1\\tx\\n"'
select * from q;
delete from q;
select * from q;
\copy q from nosuch.txt
\copy q from /tmp
\copy q to /tmp
\copy q to /nosuch/x
\copy q to stdout
\copy q to pstdout csv header
\copy (select 1,2) to stdout
\copy (select ')',2) to 'o.txt' with (format csv)
\! cat o.txt
\copy q from program 'cat in.txt'
\copy q from program 'exit 3'
\copy q to program 'cat >/dev/null; exit 4'
\echo :SHELL_ERROR :SHELL_EXIT_CODE
\copy
\copy q
\copy q foo
\copy q from
\copy q to
\copy (select 1
\copy q from program
\copy q from program foo
\copy q from program 'true' with (format
\copy q from stdin where a > 1
1	a
2	b
\.
select * from q where a > 1;
\copy q(a,b) from stdin with delimiter ',' null as 'x'
5,x
\.
\copy public.nosuch from stdin
1
\.
\copy "Q""x" to stdout
\copy q from program 'printf "1\\tx\\n"'; select 1
copy q to stdout \g cp.txt
\! cat cp.txt
copy q to stdout \g |wc -l
\o oo.txt
copy q to stdout;
\copy q to stdout
\copy q to pstdout
\copy q from program 'printf "1\\tx\\n"'
\o
\! cat oo.txt
copy (select 1) to stdout \; select 5 as five \; copy (select 6) to stdout;
copy q from stdin \; select 1 as one \; copy q from stdin;
7	a
\.
8	b
\.
select * from q;
copy q from stdin;
1	eof
