select 1 as one, 'two' as two, null as three;
select 1 as a \; select 2 as b;
\echo hello :DBNAME
\set x 5
select :x + :'x'::int as ten, :"x" from (select 1 as "5") s;
select 'unterminated
over two lines' as t;
select 1/0;
select * from no_such_table;
selec 1;
insert into nothing values (1);
create table t (id int primary key, v text);
insert into t select g, 'v' || g from generate_series(1, 3) g;
select * from t;
update t set v = 'x' where id = 2;
delete from t where id = 3;
\x
select * from t order by 1;
\x auto
select * from t order by 1;
\x off
\a
select * from t order by 1;
\a
\t
select * from t order by 1;
\t
do $$ begin raise notice 'a notice'; raise warning 'a warning'; end $$;
\nosuchcommand
\echo
\pset border 2
select 1 as one;
\if true
\echo yes
\else
\echo no
\endif
\gset
select 5 as five \gset
\echo :five
select $$a 'b' "c"$$ as dollar, $tag$x $$ y$tag$ as tagged;
/* a comment /* nested */ still */ select 3 as after_comment; -- to the end
begin;
select 1/0;
select 1;
rollback;
listen something;
notify something, 'payload';
\q
select 'never';
