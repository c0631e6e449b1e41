select 1 as a\; select 2 as b \gset
\echo :a :b
select 1 as a\; select 2 as b \g out.txt
\! cat out.txt
select 1 as a\; create temp table zz(a int)\; select 3 as a \g out.txt
\! cat out.txt
create temp table zz2(a int) \g out2.txt
\! cat out2.txt
insert into zz2 values (1) returning a \g out2.txt
\! cat out2.txt
\o out3.txt
insert into zz2 values (1) returning a;
insert into zz2 values (1);
\echo echo
select 1;
notexist;
\o
\! cat out3.txt
\set SHOW_ALL_RESULTS off
select 1 as a\; select 2 as b;
select 1 as a\; selec;
insert into zz2 values(2)\; update zz2 set a=3;
\set SHOW_ALL_RESULTS on
select 1 as a\; selec;
insert into zz2 values(2)\; update zz2 set a=3\; select 2;
select 'select 11' as a\; select 'select 22' as b \gexec
select 1,2,3\; select 4,5,6 \crosstabview
\pset format html
create temp table zz3(a int);
\pset format aligned
\t on
create temp table zz4(a int);
select 1;
\t off
;
select 1/0;
\echo :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_MESSAGE :LAST_ERROR_SQLSTATE
select 'selec' union all select 'select 5' \gexec
\echo :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_MESSAGE :LAST_ERROR_SQLSTATE
select 1 \g /nonexist/x
\echo :ERROR :SQLSTATE :ROW_COUNT
select 1 \g |cat >/dev/null; exit 3
\echo :SHELL_ERROR :SHELL_EXIT_CODE
select 1 \g (bar
select 1 \g (format=csv) |cat
select 1;
listen foo;
notify foo, 'pay';
notify foo;
do $$begin raise notice 'hi'; raise warning 'w'; end$$;
select 1 where false;
notify foo;
