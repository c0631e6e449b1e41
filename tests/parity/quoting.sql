select 'it''s' as a, E'tab\there' as b, E'\'q\'' as c, U&'\0041' as d, b'101' as e, x'1f' as f, n'nat' as g;
select "weird ""name""" from (select 1 as "weird ""name""") s;
select $$dollar;semi$$, $a$x $b$ y$a$, $1$; 
select 1 $foo$bar;
$foo$ as x;
select 1 as "a;b", 'x;y' as c;
set standard_conforming_strings = off;
select 'back\\slash' as a, 'a\'b' as b;
set standard_conforming_strings = on;
select 'back\' as a, 'b' as c;
select 1 -- comment ; not end
;
select /* ; */ 2 /* nested /* ; */ ; */ as x;
select 1 as a
  , 2 as b
  ;
 ; ;
select 1;;select 2;
create function f() returns int begin atomic select 1; select 2; end;
select f();
create function g(int) returns int language sql begin atomic
  select case when $1 > 0 then 1 else 2 end;
end;
select g(1);
create procedure p() begin atomic end;
begin;
select 1;
end;
select a[1:2] from (select array[1,2,3] as a) s;
\set v 2
select a[1::v] from (select array[1,2,3] as a) s;
select a[:v] from (select array[1,2,3] as a) s;
select '1'::text, 1::int4;
select ':v' as s, ":v" from (select 1 as ":v") x;
select 1 <= 2 as op, 1 != 2 as ne, 5 % 2 as m, @ -5 as abs;
select 1 \g
select 2 as x \g (format=csv)
select 3 as x, 'y' as z \gx
select 4 as x \; select 5 as y \g
\echo 'single ''quoted'' \n newline' "double :v 'x'" un'quot'ed :v
\echo -n no newline
\echo
\qecho to query out
\warn to stderr
\echo a\\echo b
\echo 'unterminated
\echo after
\echo "unterminated
\echo after2
\echo `echo hi` `exit 1` ':v' :'v'
\echo `unterminated
select 1 as "x" \echo same line
\r
\p
select 1 +
\p
\r
\p
select 'semi' \;
\p
;
\g
select 1::text as a, :undefined as b;
select :'undefined';
select :"undefined";
\set a b'c
\echo :a :'a' :"a"
select 'U+1F600 😀' as emoji, 'wide 漢字' as wide, 'combining é' as comb;
