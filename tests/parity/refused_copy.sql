-- Data behind a COPY that the server refused are no commands.
copy nosuch from stdin;
1
\.
select 1; copy nosuch from stdin;
1
\.
1 copy nosuch from stdin;
1
\.
copy nosuch x y z from stdin;
1
\.
copy nosuch from "stdin";
1
\r
\copy nosuch from stdin
1
\.
\copy (select 1) to stdout copy t from stdin;
1
\r
create temp table t (a int);
copy t from stdin;
one
\.
copy t from stdin \; copy t from stdin \; select count(*) from t;
1
\.
2
\.
table t;
\if false
copy t from stdin;
3
\.
\endif
table t;
