select 1 as one \; do $$begin raise notice 'x'; end$$ \; select 2 as two \; do $$begin raise notice 'y'; end$$;
\startpipeline
select 1 as one;
do $$begin raise notice 'x'; end$$;
select 2 as two;
do $$begin raise notice 'y'; end$$;
select 3 as three;
\endpipeline
\startpipeline
select 1 as one;
do $$begin raise notice 'x'; end$$;
select 2 as two;
\flushrequest
\getresults 1
\echo xx
\getresults 1
\echo xx
\getresults 1
\endpipeline
\set FETCH_COUNT 1
select 1 as one \; do $$begin raise notice 'x'; end$$ \; select 2 as two \; do $$begin raise notice 'y'; end$$;
create function wf(a int) returns int language plpgsql as $$begin raise notice 'n %', a; return a; end$$;
select wf(g) from generate_series(1,3) g;
