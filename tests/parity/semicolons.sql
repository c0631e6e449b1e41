-- Which commands take a semicolon at the end of their arguments for the end of an SQL statement.
\C x;
\C
\f a;
\f |
\t on;
\t off
\t
\t ;
\T x;
\T
\timing maybe;
\pset border 2;
\pset border 1
\pset null x;
\pset null
\pset null ''
\set a b;
\echo :a
\set e ;
\echo <:e>
\unset a;
\echo :a
\getenv q HOME;
\setenv Z z;
\! echo $Z
\i nosuch;
\i nosuch ;
\ir nosuch;
\o out.txt;
select 1;
\o
\! cat out.txt
select 1 \w w.txt;
\r
\! cat w.txt
\echo a;
\if true;
\endif
\if true ;
\endif
\a;
\a ;
\a
\x on;
\x off ;
\x ;
\x
\h abort;
\p;
\r;
\restrict a;
\unrestrict a;
\conninfo;
\H;
\! echo a;
select 1 \g out2.txt;
\! ls out2.txt*
select 1 as a, 2 as b, 3 as c \crosstabview a b c;
select 1 as a \gset p;
\echo :p;a
select $1 \bind 1; \g
select 2 \parse st;
\close_prepared st;
\dt nosuch;
\df nosuch ;
\encoding nosuch;
