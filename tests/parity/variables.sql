\set
\set foo bar
\set foo 'bar baz' qux "q" 'it''s'
\echo :foo
\echo :'foo' :"foo" :{?foo} :{?nofoo}
\unset foo
\echo :foo :'foo'
\set 1bad x
\set bad-name x
\set ECHO nosuch
\set ECHO queries
select 1 as echoed;
\set ECHO none
\set ON_ERROR_ROLLBACK maybe
\set AUTOCOMMIT maybe
\set AUTOCOMMIT
\echo :AUTOCOMMIT
\unset AUTOCOMMIT
\echo :AUTOCOMMIT
\set AUTOCOMMIT on
\set FETCH_COUNT abc
\set FETCH_COUNT -1
\set FETCH_COUNT 2
select g from generate_series(1, 5) g;
\x
select g, g * 2 as h from generate_series(1, 5) g;
\x
\pset format csv
select g from generate_series(1, 5) g;
\pset format aligned
\unset FETCH_COUNT
\echo :FETCH_COUNT
\set VERBOSITY verbose
\set VERBOSITY nosuch
select 1/0;
\set VERBOSITY terse
select 1/0;
\set VERBOSITY sqlstate
select 1/0;
\set VERBOSITY default
\set SHOW_CONTEXT always
do $$ begin raise notice 'ctx'; end $$;
\set SHOW_CONTEXT never
do $$ begin perform 1/0; end $$;
\set SHOW_CONTEXT errors
do $$ begin perform 1/0; end $$;
\errverbose
select 1;
\echo :ERROR :SQLSTATE :ROW_COUNT
select 1/0;
\echo :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_SQLSTATE :LAST_ERROR_MESSAGE
\set HISTSIZE x
\set IGNOREEOF x
\set IGNOREEOF
\echo :IGNOREEOF
\set HISTCONTROL nosuch
\set COMP_KEYWORD_CASE nosuch
\set PROMPT1 'x'
\set QUIET on
\pset border 2
\set QUIET off
\pset border 1
\set SHOW_ALL_RESULTS off
select 1 \; select 2;
\set SHOW_ALL_RESULTS on
select 1 \; select 2;
\set WATCH_INTERVAL x
\set WATCH_INTERVAL -1
\set WATCH_INTERVAL 5
\echo :WATCH_INTERVAL
\unset WATCH_INTERVAL
\echo :WATCH_INTERVAL
\set x :y
\echo :x
\set y :'x'
\set var1 'value with ''quote'' and "dq" and \\ back\nslash \x41\101'
\echo :var1
\echo :'var1'
select :'var1' as v;
\echo :"var1"
\getenv HOMEVAR NOSUCHENV
\echo :HOMEVAR
\setenv MYVAR hello
\getenv got MYVAR
\echo :got
\setenv MYVAR
\getenv got2 MYVAR
\echo :got2
\setenv a=b c
\setenv
\! echo from the shell; exit 3
\echo :SHELL_ERROR :SHELL_EXIT_CODE
\set cmd `echo captured; exit 2`
\echo :cmd :SHELL_ERROR :SHELL_EXIT_CODE
\set t 'select 1'
:t as from_var;
select 1 as a, 2 as b \gset p_
\echo :p_a :p_b
select 1 as a where false \gset
select 1 as a from generate_series(1,2) \gset
select 1 as "bad name" \gset
select 1 as "AUTOCOMMIT" \gset
select null as n \gset
\echo :{?n}
