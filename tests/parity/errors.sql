select 1/0;
\errverbose
\set VERBOSITY verbose
select 1/0;
\set VERBOSITY terse
select 1/0;
\set VERBOSITY sqlstate
select 1/0;
\set VERBOSITY default
\set SHOW_CONTEXT never
do $$begin perform 1/0; end$$;
\set SHOW_CONTEXT always
do $$begin raise notice 'x'; end$$;
select 1;
\errverbose
\set ECHO errors
select 1/0;
selec
 foo, 'long long';
select * from nosuch \gdesc
\set ECHO none
\pset title hello
