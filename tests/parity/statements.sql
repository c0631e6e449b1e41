select 'a' as x, 1 as y \gset
\echo :x :y
\copy (select generate_series(1,3)) to program 'cat'
\o |cat
select 1;
\o
\copy (select 1) to program 'cat; exit 1'
select 1 \g |cat >/dev/null; exit 2
\echo :SHELL_ERROR :SHELL_EXIT_CODE
begin;
select 1/0;
select 2;
\;
end;
select 1 as a \; ;
;;
\;
select 3 \; \g
-- only comment
/* c */ ;
select 4 -- comment
;
select $1;
select 'ab
cd' as "x
y";
select 5 as "five" \gx
\x
select 6 \gx
\x auto
select 7 \gx
\x off
\t
select 8 \gx
\t
\pset title 'T'
select 9 \gx
select 10 \g (title=foo)
select 11;
\pset title
do $$ begin raise notice 'a'; raise exception 'b' using detail='d', hint='h', errcode='ABCDE'; end $$;
\echo :SQLSTATE :LAST_ERROR_SQLSTATE :LAST_ERROR_MESSAGE
\errverbose
set client_min_messages=debug1;
select 12;
reset client_min_messages;
set client_encoding='latin1';
\echo :ENCODING
select 'é';
\encoding utf8
\echo :ENCODING
select 'é';
set standard_conforming_strings=off;
select 'a\nb';
reset all;
prepare p as select 1;
execute p;
declare c cursor for select 1;
begin; declare c cursor for select generate_series(1,3); fetch 2 from c; move 1 from c; close c; commit;
create temp table tt(a int); insert into tt values(1),(2) returning a; update tt set a=a+1; update tt set a=a+1 returning *; delete from tt where a=3; delete from tt returning a; truncate tt; 
merge into tt using (values (1),(2)) v(x) on a=x when not matched then insert values (x) returning *;
explain (costs off) select 1;
show work_mem;
values (1),(2);
table tt;
with x as (select 1) select * from x;
select;
listen a; notify a; unlisten a;
copy tt to stdout; 
copy (select * from tt) to stdout with csv header;
select pg_notify('a','b');
lock tt;
