select pg_backend_pid() as pid \gset
\setenv P :pid
\! psql -XAtqc "select pg_terminate_backend($P)" >/dev/null; sleep 0.3
\set AUTOCOMMIT off
select 1;
