\set FETCH_COUNT 2
select generate_series(1,5) a;
select generate_series(1,4) a \g fc.txt
\! cat fc.txt
select generate_series(1,3) a, 'xxx' b \gx
\pset format csv
select generate_series(1,3) a, 'xxx' b;
select generate_series(1,3) a, 'xxx' b \gx
\pset format html
select generate_series(1,3) a, 'xxx' b;
\pset format unaligned
\pset title foo
select generate_series(1,3) a, 'xxx' b;
\pset title
\pset format aligned
select 1/(3-generate_series(1,5)) a;
\echo :ROW_COUNT :ERROR
select generate_series(1,5) a;
\echo :ROW_COUNT :ERROR
insert into nosuch values (1);
create temp table q(a int, b text);
insert into q select g, 'x' from generate_series(1,6) g returning *;
\echo :ROW_COUNT :ERROR
select 1 as a where false;
select 1 \; select 2 \; create temp table q2(a int) \; select 3 as c;
\set SHOW_ALL_RESULTS off
select 1 \; select generate_series(1,5) as d;
\set SHOW_ALL_RESULTS on
select generate_series(1,5) as d \g |cat
select generate_series(1,5) as d \crosstabview
select;
select from generate_series(1,5);
\set FETCH_COUNT 0
select;
select from generate_series(1,5);
