\flush
\echo :ERROR
select 1/0;
\flush
\flushrequest
\flush
select 2;
\flush
\startpipeline
\flush
\endpipeline
