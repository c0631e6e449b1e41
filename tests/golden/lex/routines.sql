\set v 'x --'
select 1 as :v y
;
\set ECHO errors
\r
create function f1() returns int begin atomic select 1; end; select 101;
create or replace function f1() returns int begin atomic select 1; end; select 102;
create procedure p1() begin atomic select 1; end; select 103;
create or replace procedure p1() begin atomic select 1; end; select 104;
create foo function f1() begin atomic select 1; end; select 105;
create or replace foo function f1() begin atomic select 1; end; select 105;
create function f2() returns int language sql begin atomic select case when true then 1 end; select 2; end; select 106;
create function f2("begin" int) returns int language sql begin atomic select case when true then begin 1 end; select 2; end; select 107;
;
end; end;
CREATE FUNCTION begin() returns int as 'select 1'; select 108;
; end;
create aggregate function begin; select 109;
create function f3() return 1; begin; select 110; end;
create function f3() returns int return case when true then (begin;) end; select 111;
end;
create function f4() as begin (select 1; end); select 112;
begin atomic select 1; end; select 113;
(create function f5() begin atomic); end; ); select 114; end;
drop function f5() begin select 1; end;
create function f6() begin
\echo in
atomic select 1;
\p
\r
select 115;
create /* c */ or -- x
 replace function f6() begin select 1; end; select 116;
create function1 begin; end;
create function.f begin; end;
create or function x begin; end;
create function _f end; begin case end; end; select 117;
create function x casee begin_ end; select 118;
create or replace function "x" begin 'end' end; select 119;
create or replace procedure begin end; select 120;
