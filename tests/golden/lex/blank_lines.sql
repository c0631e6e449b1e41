select 1

   
  \p
\r
select 1
\p
\r
  select 2  \p
\r

   -- c

 select 3 -- x \p
 -- y
\p
\r
/* a

b */ select '

';
select "

" \p
\r
select $$

$$ \p
\r
-- foo \p
\r
select 1 -- foo
\p
\r
 -- bar
 select 4
  
  -- baz

/* x */
\p
;
select(
--c
1);
