\startpipeline
\lo_unlink 1
select 1 \crosstabview
select 1; \gdesc
\p
create temp table a(b int);
insert into a values(1) returning *;
do $$begin raise notice 'x'; end$$;
select 1/0;
select 2;
\syncpipeline
select 3;
\echo :PIPELINE_COMMAND_COUNT :PIPELINE_SYNC_COUNT :PIPELINE_RESULT_COUNT
\endpipeline
\echo :PIPELINE_COMMAND_COUNT :PIPELINE_SYNC_COUNT :PIPELINE_RESULT_COUNT :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_MESSAGE
\startpipeline
select 1; select 2; select 3;
\flushrequest
\getresults 2
\echo :PIPELINE_COMMAND_COUNT :PIPELINE_SYNC_COUNT :PIPELINE_RESULT_COUNT :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_MESSAGE
select 'x' as v \bind \g
select 'y' as v \watch
\g foo
\gx
\gset
\gexec
\gdesc
\crosstabview
\password
\endpipeline
\o foo.o
\startpipeline
select 1; select 2; 
\endpipeline
\o
\! cat foo.o
select 1 \bind \sendpipeline
