# COPY in every direction.
cat > in.sql <<'S'
create table c (a int, b text);
copy c from stdin;
1	one
2	t\two
3	\N
\.
select * from c order by 1;
\copy c from stdin
4	four
\.
\copy c to stdout
\copy (select * from c where a < 3 order by a) to stdout with (format csv, header)
\copy c to 'out.txt'
\! cat out.txt
\copy c from 'out.txt'
select count(*) from c;
\copy c from program 'echo 9; echo 10' 
\copy c (a) from program 'echo 9; echo 10'
\copy c to program 'cat >prog.txt; exit 3'
\copy c from 'nosuchfile'
\copy c from '.'
\copy nosuch from stdin
\copy
\copy c
\copy c from
\copy c sideways 'x'
\copy c from stdin with (format nosuch)
copy c from stdin;
bad	line	here
\.
select 'after error';
copy c from stdin with csv;
11,"quoted
line"
12,x
\.
select * from c where a > 10 order by 1;
copy c to stdout \; select 'and more' as x;
copy (select 1 \; ) to stdout;
copy (select g from generate_series(1, 3) g) to stdout \g copied.txt
\! cat copied.txt
\o o.txt
copy (select 'to o') to stdout;
\copy (select 'copy to stdout under o') to stdout
\copy (select 'copy to pstdout under o') to pstdout
\o
\! cat o.txt
copy c from stdin;
S
psql -X -f in.sql; echo "exit $?"
psql -X < in.sql > /dev/null 2>err.txt; echo "exit $?"; cat err.txt
printf '1\tx\n2\ty\n' | psql -X -c 'truncate c' -c 'copy c from stdin' -c 'table c'; echo "exit $?"
printf '5\tx\n' | psql -X -c '\copy c from stdin'; echo "exit $?"
printf '6\tx\n' | psql -X -c '\copy c from pstdin' -c 'select count(*) from c'; echo "exit $?"
psql -X -c 'copy c to stdout' -c 'select 1' ; echo "exit $?"
psql -X -q -c 'copy c from stdin' </dev/null; echo "exit $?"
psql -X -1 -c 'copy c to stdout' -o /dev/null
