select '`id`' as "AUTOCOMMIT" \gset
\echo AUTOCOMMIT :{?AUTOCOMMIT}
select '`id`' as "COMP_KEYWORD_CASE" \gset
\echo COMP_KEYWORD_CASE :{?COMP_KEYWORD_CASE}
select '`id`' as "DBNAME" \gset
\echo DBNAME :{?DBNAME}
select '`id`' as "ECHO" \gset
\echo ECHO :{?ECHO}
select '`id`' as "ECHO_HIDDEN" \gset
\echo ECHO_HIDDEN :{?ECHO_HIDDEN}
select '`id`' as "ENCODING" \gset
\echo ENCODING :{?ENCODING}
select '`id`' as "ERROR" \gset
\echo ERROR :{?ERROR}
select '`id`' as "FETCH_COUNT" \gset
\echo FETCH_COUNT :{?FETCH_COUNT}
select '`id`' as "HIDE_TABLEAM" \gset
\echo HIDE_TABLEAM :{?HIDE_TABLEAM}
select '`id`' as "HIDE_TOAST_COMPRESSION" \gset
\echo HIDE_TOAST_COMPRESSION :{?HIDE_TOAST_COMPRESSION}
select '`id`' as "HISTCONTROL" \gset
\echo HISTCONTROL :{?HISTCONTROL}
select '`id`' as "HISTFILE" \gset
\echo HISTFILE :{?HISTFILE}
select '`id`' as "HISTSIZE" \gset
\echo HISTSIZE :{?HISTSIZE}
select '`id`' as "HOST" \gset
\echo HOST :{?HOST}
select '`id`' as "IGNOREEOF" \gset
\echo IGNOREEOF :{?IGNOREEOF}
select '`id`' as "LASTOID" \gset
\echo LASTOID :{?LASTOID}
select '`id`' as "LAST_ERROR_MESSAGE" \gset
\echo LAST_ERROR_MESSAGE :{?LAST_ERROR_MESSAGE}
select '`id`' as "LAST_ERROR_SQLSTATE" \gset
\echo LAST_ERROR_SQLSTATE :{?LAST_ERROR_SQLSTATE}
select '`id`' as "ON_ERROR_ROLLBACK" \gset
\echo ON_ERROR_ROLLBACK :{?ON_ERROR_ROLLBACK}
select '`id`' as "ON_ERROR_STOP" \gset
\echo ON_ERROR_STOP :{?ON_ERROR_STOP}
select '`id`' as "PIPELINE_COMMAND_COUNT" \gset
\echo PIPELINE_COMMAND_COUNT :{?PIPELINE_COMMAND_COUNT}
select '`id`' as "PORT" \gset
\echo PORT :{?PORT}
select '`id`' as "PROMPT1" \gset
\echo PROMPT1 :{?PROMPT1}
select '`id`' as "PROMPT2" \gset
\echo PROMPT2 :{?PROMPT2}
select '`id`' as "PROMPT3" \gset
\echo PROMPT3 :{?PROMPT3}
select '`id`' as "QUIET" \gset
\echo QUIET :{?QUIET}
select '`id`' as "ROW_COUNT" \gset
\echo ROW_COUNT :{?ROW_COUNT}
select '`id`' as "SERVER_VERSION_NAME" \gset
\echo SERVER_VERSION_NAME :{?SERVER_VERSION_NAME}
select '`id`' as "SERVER_VERSION_NUM" \gset
\echo SERVER_VERSION_NUM :{?SERVER_VERSION_NUM}
select '`id`' as "SERVICE" \gset
\echo SERVICE :{?SERVICE}
select '`id`' as "SHELL_ERROR" \gset
\echo SHELL_ERROR :{?SHELL_ERROR}
select '`id`' as "SHELL_EXIT_CODE" \gset
\echo SHELL_EXIT_CODE :{?SHELL_EXIT_CODE}
select '`id`' as "SHOW_ALL_RESULTS" \gset
\echo SHOW_ALL_RESULTS :{?SHOW_ALL_RESULTS}
select '`id`' as "SHOW_CONTEXT" \gset
\echo SHOW_CONTEXT :{?SHOW_CONTEXT}
select '`id`' as "SINGLELINE" \gset
\echo SINGLELINE :{?SINGLELINE}
select '`id`' as "SINGLESTEP" \gset
\echo SINGLESTEP :{?SINGLESTEP}
select '`id`' as "SQLSTATE" \gset
\echo SQLSTATE :{?SQLSTATE}
select '`id`' as "USER" \gset
\echo USER :{?USER}
select '`id`' as "VERBOSITY" \gset
\echo VERBOSITY :{?VERBOSITY}
select '`id`' as "VERSION" \gset
\echo VERSION :{?VERSION}
select '`id`' as "VERSION_NAME" \gset
\echo VERSION_NAME :{?VERSION_NAME}
select '`id`' as "VERSION_NUM" \gset
\echo VERSION_NUM :{?VERSION_NUM}
select '`id`' as "WATCH_INTERVAL" \gset
\echo WATCH_INTERVAL :{?WATCH_INTERVAL}
select 'on' as "STOP", '%`touch owned`' as "1" \gset ON_ERROR_
\echo :ON_ERROR_STOP :ON_ERROR_1
select '%`touch owned`' as "1" \gset PROMPT
\echo :PROMPT1
select 1 as "bad name", 2 as "a;b", 3 as ok \gset
\echo :ok
