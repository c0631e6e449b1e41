copy nosuch from stdin;
select 1 as one;
\.
select 2 as two;
select 1 as one \; copy nosuch from stdin;
select 3 as three;
\.
select 4 as four;
copy nosuch from stdin
;
select 5 as five;
\.
create temp table q(a int);
copy q from stdin where nosuch;
select 6 as six;
\.
copy q (a from stdin;
select 7 as seven;
\.
select 1 \; copy q from stdin\; copy nosuch from stdin;
8
\.
9
\.
select 9 as nine;
begin\; selec\;copy q from stdin;
select 10 as ten;
\.
select 11;
begin; selec;
select 1\;copy q from stdin;
select 12;
\.
rollback;
copy nosuch from stdin \g
select 13;
\.
copy nosuch from  stdin \g oo.txt
select 14;
\.
/* x */ COPY  "nosuch" (a,"b") FROM STDIN (format csv);
select 15;
\.
copy nosuch(a) to stdout;
select 16;
copy nosuch from 'stdin';
select 17;
copy nosuch from foo;
select 18;
foo copy nosuch from stdin;
select 19;
copy nosuch from stdin
