\set AUTOCOMMIT off
\set ECHO queries
-- comment
/* c /* nested */ */ begin;
commit;
vacuum;
select 1;
commit;
create database parity_other;
rollback;
  discard all;
select 1;
rollback;
\set AUTOCOMMIT on
\set ON_ERROR_ROLLBACK on
begin;
create table er(a int);
insert into er values('x');
insert into er values(1);
savepoint a;
insert into er values('x');
rollback to a;
release a;
select * from er;
commit;
select * from er;
drop table er;
drop database parity_other;
\set ON_ERROR_STOP on
\set SINGLESTEP off
select 1/0;
select 2;
