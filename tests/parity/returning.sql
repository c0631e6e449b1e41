-- Commands that return rows have a tag too, whatever becomes of the rows.
create temp table gs(a int, b text default 'x', c text default 'y');
insert into gs values (1),(2) returning a \gset
update gs set a = 1 where false returning a \gset
delete from gs where false returning a \gset
\echo :ROW_COUNT :ERROR
insert into gs values (1) returning a as "b c" \gset
insert into gs values (1) returning a \gexec
insert into gs values (1) returning 'select 1', 'selec' \gexec
insert into gs values (1),(2) returning a,b,c \crosstabview
insert into gs values (1) returning a,b,c \crosstabview
insert into gs values (1) returning a \crosstabview
delete from gs where false returning a,b,c \crosstabview
\set QUIET on
insert into gs values (1),(2) returning a \gset
\set QUIET off
\t
insert into gs values (1),(2) returning a \gset
insert into gs values (1),(2) returning a;
\t
\o out
insert into gs values (1),(2) returning a \gset
insert into gs values (1) returning a;
insert into gs values (1) returning a \gset
\o
\! cat out
insert into gs values (1) returning a \g out2
\! cat out2
insert into gs values (1) \g out2
\! cat out2
explain (costs off) select 1 \gset
explain (costs off) insert into gs values(1) \gset
fetch 1 from nosuch \gset
begin; declare c cursor for select 1 as x; fetch 1 from c \gset
fetch 1 from c \gset
show work_mem \gset
\echo :work_mem
values (1) \gset
call pg_temp.nosuch() \gset
create table pg_temp.ct as select 1 as a \gset
