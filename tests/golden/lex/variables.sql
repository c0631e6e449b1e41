\set v 'select 1; select'
\echo ---1
:v 2;
\set w ':v'
\echo ---2
:w 3;
\set r 'select :r'
\echo ---3 recursion
:r 4;
\set a 'select :b'
\set b ':a 5'
:a ;
\echo ---4 backslash in var
\set g 'select 6 \\g'
:g
\echo after
\set g 'select 7 \\echo hello \\g'
select 8;
\p
\r
\echo ---5 quote open in var
\set q 'select ''abc'
:q def';
\echo ---6
\set d 'select 1'
select :d, :"d", :'d', :{?d}, :{?nope}, :nope, 1::text, ':d', ":d", $$:d$$, :d:d;
\p
\echo ---7 paren
\set p 'select (1'
:p +2);
\echo ---8 comment
\set c '/* hello'
select :c */ 9;
\set l '-- hello'
select 10 :l
;
\echo ---9
select 1 \; select 2 \;;
select 'a' \:b;
\p
select 1
\echo a \\ 2;
\set e E
select :e'a\';', ':e';
select a[1:2], b[:d:3], x:=1, y::int, 'a'::text;
