select 1 \bind \p
\g
\parse x
\close_prepared x
select 1 \bind \close_prepared y \g
select $1 \bind 1 \gset
select $1 as a \bind 1 \gset
\echo :a
select $1 as a, $2, $3 \bind 1 2 3 \crosstabview
select 1;
;
select 1; select $1 \bind 3 \\ select 4;
select 2 \bind '' "a" `echo x` :a \g
select $1::text is null \bind '' \g
insert into nosuch values ($1) \bind 1 \g
select 1 \; select 2 \bind \g
\errverbose
