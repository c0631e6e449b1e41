select 1; copy nosuch from stdin; select 2;
zzz
\.
select 3;
copy nosuch from stdin;
aaa
bbb
\. 
\.
select 4;
copy q from stdin; select 41;
5
\.
copy nosuch from stdin with (foo 'a;b');
\.
-- comment
copy nosuch from stdin;
\.
copy/**/nosuch/*x*/from/**/stdin;
\.
with x as (select 1) copy nosuch from stdin;
\.
copy nosuch.foo.bar (a) from stdin;
\.
copy nosuch from stdin \; select 1;
\.
select $$ copy x from stdin $$;
select 1 \; copy nosuch from stdin \; copy nosuch from stdin;
1
\.
1
\.
copy (select 1) from stdin;
1
\.
copy q to stdin;
\.
copy q from stdout;
1
\.
select * from q;
copy nosuch from stdout;
1
\.
copy binary nosuch from stdin;
\.
copy nosuch from stdin using delimiters '|';
\.
explain copy nosuch from stdin;
\.
prepare x as copy nosuch from stdin;
\.
copy q from stdin; -- fine
x
\.
copy nosuch from stdin; \echo same line
\.
select 99;
copy nosuch from stdin \bind \g
zzz
\.
select 100;
