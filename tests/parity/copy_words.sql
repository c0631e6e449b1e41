create temp table q(a int, b text);
\set ECHO queries
\copy (select 1) to stdout with csv header
\copy (select ';') to stdout;
\copy q to ''
\copy q to 'x
\copy BINARY
\copy q(a) , r to stdout
\copy q* to stdout
\copy e'x' to stdout
\copy q to stdout; \echo x
\copy q to stdout \g
\copy 'q' to stdout
\copy (select '$$a)$$', $$ ) $$) to stdout
\copy (select 'a\') to stdout
\copy q to stdout where a>1
\copy (select E'abc') to stdout
\copy (select U&"abc") to stdout
\copy q."b c" to stdout
\copy "a b"."c d" (  "e f", g) to stdout
\copy q to a'b'c
\copy q to 'a'b
\copy q to "a"b
\copy q to 'a"b'
\copy q(a)to stdout
\copy q()to stdout
\copy ()to stdout
\copy (a)(b) to stdout
\copy (a) x to stdout
\copy q from in.txt where a=1;
\copy q , to stdout
\copy . to stdout
\copy to to stdout
\copy from to stdout
\copy "from" to stdout
\copy q to program
\copy q to program'cat'
\copy q to PROGRAM 'cat' ; 
\copy q to program 'cat' csv
\copy q from program 'exit 0'
\echo :SHELL_ERROR :SHELL_EXIT_CODE
