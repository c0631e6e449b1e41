create table t (a int, b text, c numeric);
insert into t values (1, 'x', 1.5), (2, 'y', 2.5), (3, null, null);
select * from t order by 1 \gdesc
select \gdesc
select 1/0 \gdesc
insert into t values (4, 'z', 0) returning a \gdesc
select format('select %s as n', g) from generate_series(1, 3) g \gexec
select 'select 1/0' union all select 'select 2 as ok' \gexec
select null union all select 'select 7 as seven' \gexec
select a, b, c from t order by 1 \crosstabview
select a, b, c from t order by 1 \crosstabview b a
select 'r' || (g % 2) as r, 'c' || g as c, g as v from generate_series(1, 4) g \crosstabview r c v
select 1 as a, 2 as b \crosstabview
select 1 as a, 2 as b, 3 as c, 4 as d \crosstabview a b
select 1 as a, 2 as b, 3 as c \crosstabview nosuch
select 1 as a, 1 as b, 3 as c union all select 1, 1, 4 \crosstabview
select $1::int + $2::int as sum \bind 1 2 \g
select $1 as x \bind 'it''s' \g
select $1::int \bind abc \g
select 1 \bind \g
select $1::text \parse stmt1
\bind_named stmt1 hello \g
\bind_named stmt1 'hello again' \g
\bind_named nosuch 1 \g
\close_prepared stmt1
\bind_named stmt1 x \g
\parse
select 1 \parse
\bind_named
\close_prepared
select 1 as a \g out.txt
\! cat out.txt; rm out.txt
select 1 as a \g |cat -n
select 1 as a \g |cat >/dev/null; exit 3
select 1 as a \g /nosuch/dir/file
select 1 as a, 2 as b \g (format=unaligned tuples_only=on)
select 1 as a \g (nosuch=1)
select 1 as a \g (border=2
select 1 as a \gx (border=2)
\g
\gx
select 2 as again;
\g
\o |cat
select 1 as through_pipe;
\o
\o out.txt
select 1 as in_file;
\qecho also in the file
\echo not in the file
\o
\! cat out.txt
\o /nosuch/dir/x
select 1; \o
\timing nosuch
\watch x
\watch 0.1 2 3
\watch c=0
\watch i=-1
\watch i=1 i=2
\watch nosuch=1
\gset
\w query.txt
select 42 as q
\w query.txt
;
\! cat query.txt
\i query.txt
;
\i nosuch.sql
\ir nosuch.sql
\i
\cd /nosuch
\cd /
\! pwd
\e nosuch nosuch nosuch
\encoding
\encoding nosuch
\encoding latin1
\echo :ENCODING
\encoding utf8
\password a b
\conninfo x y
\c nosuchdb
select 'still here';
\prompt
