\set ON_ERROR_ROLLBACK interactive
begin;
selec;
select 1;
rollback;
\set ON_ERROR_ROLLBACK on
begin;
selec;
select 1;
copy (select 1) to stdout;
select 1/0 \; select 2;
select 3 \gset
select 1 as a \gset
\copy (select 1) to stdout
\copy nosuch from stdin
x
\.
select 'selec' \gexec
select 1 \gdesc
selec \gdesc
savepoint x;
selec;
rollback to x;
release x;
prepare transaction 'x';
rollback;
\set AUTOCOMMIT off
select 1;
selec;
select 2;
commit;
vacuum;
create temp table aa(a int);
copy aa from stdin;
1
\.
select * from aa;
rollback;
select * from aa;
rollback;
\set AUTOCOMMIT on
\set SINGLELINE on
select 1
select 2 \gset x
select 3
\set SINGLELINE off
select 1/0; \echo a
\set ON_ERROR_STOP on
select 1; select 1/0; select 2;
select 3;
