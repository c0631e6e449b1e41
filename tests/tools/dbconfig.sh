# SPDX-License-Identifier: PostgreSQL
# dbconfig-common makes a role and a database, runs SQL, and drops them, calling vpsql as psql.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
[ "$(id -u)" -eq 0 ] || skip_all "dbconfig-common works as root"
tool_needs dbconfig-pgsql /usr/share/dbconfig-common/internal/pgsql
pg_start
tool_psql
chmod 755 "$PWD"
cat >go.sh <<'SH'
set -e
. /usr/share/dbconfig-common/internal/common
. /usr/share/dbconfig-common/internal/pgsql
. /usr/share/dbconfig-common/dpkg/common 2>/dev/null || :
dbc_debug=; dbc_logpart() { :; }; dbc_logline() { echo "$*" >&2; }; _dbc_debug() { :; }; dbc_mktemp() { mktemp -t "$1"; }
_dbc_sanity_check() { :; }
export dbc_logline dbc_dbserver=localhost dbc_dbport=$PGT_PORT dbc_dbadmin=postgres dbc_dbadmpass=$PGT_PASSWORD dbc_dbuser=wiki dbc_dbpass="it's"
export dbc_dbname=wiki dbc_authmethod_admin=password dbc_authmethod_user=password dbc_ssl=true dbc_package=wiki dbc_pgsql_createdb_encoding=UTF8
dbc_dballow=
"$@" || { echo "failed: $dbc_error" >&2; exit 1; }
SH
step() { run sh go.sh "$@"; }
unset PGPASSWORD PGUSER PGDATABASE PGHOST PGPORT
admin() { PGPASSWORD=$PGT_PASSWORD psql -XAt -h localhost -p "$PGT_PORT" -U postgres "$@"; }
step _dbc_pgsql_check_connect; is "a connection as the administrator" "$status:$err" 0:
step _dbc_pgsql_exec_command 'create database wiki'; nok "a command in a database that is not there yet" test "$status" -eq 0
admin -q -c "create role wiki login password 'it''s'" -c 'create database wiki owner wiki'
echo "create table page (id int); insert into page values (7);" >schema.sql
step dbc_pgsql_exec_file schema.sql; is "a file of SQL" "$status:$err" 0:
is "has run" "$(admin -d wiki -c 'select id from page')" 7
step _dbc_pgsql_exec_command 'bad sql'; nok "an error is one" test "$status" -eq 0
like "with the server's words" "$err" 'syntax error at or near "bad"'
step _dbc_pgsql_check_database wiki; is "a database that is there" "$status" 0
step _dbc_pgsql_check_database nowiki; nok "one that is not" test "$status" -eq 0
is "every connection had TLS" "$(pg_log | grep 'connection authorized' | grep -c -v SSL)" 0
tap_done
