select $1 as a \bind 'select 1 as inner_query' \gexec
select 2 as b;
