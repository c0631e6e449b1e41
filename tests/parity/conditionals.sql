\if true
\echo a
\elif true
\echo b
\else
\echo c
\endif
\if false
\echo a
\set x `echo must not run >&2`
\elif yes
\echo b
\endif
\if maybe
\echo never
\else
\echo maybe is not a boolean
\endif
\if
\echo x
\endif
\if true extra
\echo extra
\endif
\else
\elif true
\endif
\if true
\else
\else
\elif true
\endif
\if :{?undefined}
\echo defined
\else
\echo undefined
\endif
\if false
select 1;
\if true
\echo nested
\endif
\nosuch command
\echo :undefined `echo no`
\else
select 2 as two;
\endif
select
\if true
 1 as one
\else
 2 as two
\endif
;
\if false \echo a \else \echo b \endif
select 'a
\if true
b' as quoted;
select (1
\if true
+ 2
\endif
) as parens;
\if true
-- commands of other versions in a skipped branch
\if false
\dzzz 1 `false` \\ select 1;
\lo_zzz 2
\dt+zz
\loxx
\endif
