\set FETCH_COUNT 3
select 1/(3-generate_series(1,5)) a;
select 1/(4-generate_series(1,5)) a;
\set FETCH_COUNT 0
listen foo;
\o oo
notify foo;
\o
\! cat oo
select 1 as a, 2 as b, null as c \gdesc
select 1 as x \gset p_
\echo :p_x
select 1 as x where false \gset
\echo :ROW_COUNT :ERROR
select generate_series(1,3) \gset
\echo :ROW_COUNT :ERROR
create temp table f(a int) \gset
\echo :ROW_COUNT :ERROR
create temp table f2(a int) \gexec
create temp table f3(a int) \crosstabview
create temp table f4(a int) \gdesc
insert into f values (1) returning a \gset
\echo :a
select 1 as a, 2 as a \gset
\echo :a
select 'select 1; select 2' , null, 'create temp table ge(a int)' \gexec
\set ECHO queries
select 'select 1; select 2' \gexec
select 'select 1; select 2' \gexec
\set ECHO none
\set ON_ERROR_STOP on
select 'selec', 'select 3' \gexec
select 33;
