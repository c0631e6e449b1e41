-- What ROW_COUNT says of COPY, by where its rows went.
create temp table e(a int);
insert into e select generate_series(1,7);
copy e to stdout;
\echo a :ROW_COUNT :ERROR
copy e to stdout \g out
\echo b :ROW_COUNT
copy e to stdout \g |cat
\echo c :ROW_COUNT
\o out
copy e to stdout;
\echo d :ROW_COUNT
\copy e to stdout
\echo d2 :ROW_COUNT
\copy e to pstdout
\echo d3 :ROW_COUNT
\o
\copy e to stdout
\echo e :ROW_COUNT
\copy e to pstdout
\echo f :ROW_COUNT
\copy e to program 'cat'
\echo g :ROW_COUNT
copy (select 1/0) to stdout;
\echo h :ROW_COUNT
select 1 \; copy e to stdout \; select 2;
\echo i :ROW_COUNT
select 1 \; copy e to stdout;
\echo j :ROW_COUNT
copy e to stdout \; select 2;
\set SHOW_ALL_RESULTS off
select 1 \; copy e to stdout;
\echo j :ROW_COUNT
copy e to stdout \; select 2;
\set QUIET on
copy e to stdout;
\echo k :ROW_COUNT
copy e to stdout \watch c=1
\echo l :ROW_COUNT
copy e to stdout \gset
\echo m :ROW_COUNT
copy e to stdout \gdesc
copy e to stdout \gexec
\echo n :ROW_COUNT
copy e to stdout \gx
copy e to stdout \crosstabview
\echo o :ROW_COUNT
copy e from stdin \gset
5
\.
\echo p :ROW_COUNT
