
-- comment one
/* c2 */

   select 1 -- trailing
   ;
   -- after

/* multi
 line */ select 2; select 3;  select 4
 -- in
 -- side

 , 5;
  ;
/* only comment */ ;
-- only
;
select

 6;
begin; select 7; /* c */ -- foo
commit;
select 8 /* a
 /* nested */
 */ + 1;
select E'a\'b', 'a''b', U&'\0061', B'1', X'1f', N'abc', 'a' 
 'b', 'x'
-- foo
 'y';
select $a$ ; $b$ $a$, $1$$;
select $x;
;
select 1a;
select 0x1g, 1_000, 1.5e, 1..2;
select 1 \p
\r
create function f() returns int begin atomic select 1; select case when true then 1 end; end;
create or replace function f() returns int begin atomic select 1; select case when true then 1 end; end; select 9;
create procedure pp() begin atomic select 1; end;
create table begin (a int); 
select 'abc
def'; select "ab
cd";
select $$a
b$$;
select (1;
2);
