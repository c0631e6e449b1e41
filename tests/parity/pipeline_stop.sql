\set ON_ERROR_STOP on
\startpipeline
select 1/0;
select 1;
\endpipeline
select 'on' as goes;
\startpipeline
select 1/0;
\syncpipeline
\getresults 1
select 'on' as goes_not;
