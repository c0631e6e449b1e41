\startpipeline
select $1 as a \bind 1 \sendpipeline
select $1 as b \bind 2 \sendpipeline
\syncpipeline
select $1 as c \bind 3 \sendpipeline
\endpipeline
\startpipeline
select 1;
select 2;
\flushrequest
\getresults 1
\getresults
\echo :PIPELINE_SYNC_COUNT :PIPELINE_COMMAND_COUNT :PIPELINE_RESULT_COUNT
\endpipeline
\startpipeline
select 1/0 \bind \sendpipeline
select 2 \bind \sendpipeline
\endpipeline
\endpipeline
\syncpipeline
\sendpipeline
\getresults
\getresults -1
\startpipeline
\startpipeline
select 1 \gset
select 1 \gexec
select 1 \gdesc
\copy (select 1) to stdout
copy (select 1) to stdout;
\endpipeline
select 'after';
