# -L, -o, -b: what else gets the results and the failed statements.
cat > in.sql <<'E'
select 1;
create temp table t(a int);
insert into t values(1) returning a;
selec;
\echo hi
copy t to stdout;
copy t from stdin;
5
\.
select * from t \gset
select 1 \; select 2;
select 5 \gdesc
select 'select 6' \gexec
\pset format html
update t set a=3;
\pset format csv
select * from t;
\pset expanded on
select * from t;
\o foo.o
select 'in file';
\o
\copy t to stdout
\x off
\pset format aligned
select 1,2,3 \crosstabview
\set FETCH_COUNT 2
select generate_series(1,5);
E
cat > bad.sql <<'E'
select 'selec' \gexec
\copy nosuch from stdin
\.
\copy (select 1/0) to stdout
select 1,2 \crosstabview
\startpipeline
select 1/0;
select 1;
\endpipeline
select 1 \; select 1/0;
copy nosuch from stdin;
1
\.
begin;
selec;
\set ON_ERROR_ROLLBACK on
rollback;
begin; selec; rollback;
\set AUTOCOMMIT off
selec;
\getresults
\endpipeline
select 1/0 \watch c=1
select 1/0 \gdesc
selec \gdesc
\lo_unlink 1
\set FETCH_COUNT 1
select 1/(2-generate_series(1,4));
E
psql -X -L log -f in.sql
echo "log:"; cat log
rm log
psql -X -q -L log -o out -f in.sql
echo "log:"; cat log
echo "out:"; cat out
psql -X -o '|cat > piped' -f in.sql
echo "piped:"; cat piped
psql -X -s -f in.sql </dev/null
psql -X -b -f bad.sql
psql -X -b -v ON_ERROR_STOP=1 -c 'select 1/0' -c 'select 2'
