\p
\r
select +/*x; */ 1 \p
\r
select */ 1 \p
\r
select /*/ */ \p
\r
select */*/; */ \p
\r
select ***/* ; */ \p
\r
select "a""b;" \p
\r
select U&"a;\"  \p
\r
select U&'a;\'  \p
\r
select B'a;\' , x'\' , e'\'' , N'\'  \p
\r
select u&$$ ; $$ \p
\r
select u & ';\' \p
\r
\echo [B]
create (or x) function f begin; end; select 1;
\p
\r
create (or x) or replace function f begin; end; select 1;
\p
\r
create "or" function f begin; end; select 1;
\p
\r
"x" create function f begin; end; select 1;
\p
\r
1 create function f begin; end; select 1;
\p
\r
create or replace or replace function f begin; end; select 1;
\p
\r
create function f); begin; end; select 1;
\p
\r
(create) function f begin; end; select 1;
\p
\r
(x) create function f begin; end; select 1;
\p
\r
select 1 \; create function f begin; end; select 1;
\p
\r
create function f \; begin; end; select 1;
\p
\r
create function f begin case \; begin; end; select 1;
\p
\r
select )); (; ) ; 
\p
\r
\echo [C]
\std_strings off
select 'a\';', B'\', X'\', U&'\', N'\';' \p
\r
select $$ \' $$ \p
\r
