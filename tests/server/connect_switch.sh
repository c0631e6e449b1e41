#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# \connect, several hosts, the password file, passwords that stay with their server.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export VPSQL_ROOTS_DIR=/nonexistent
good="host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"

# The password file.
printf 'localhost:%s:postgres:postgres:%s\ndb1.test:7777:*:*:%s\n' "$PGT_PORT" "$PGT_PASSWORD" "$PGT_PASSWORD" > .pgpass
chmod 600 .pgpass
run "$vpsql" "$good" -XAtc 'select 1'
is ".pgpass" "$status $out" "0 1"
run "$vpsql" "$good dbname=template1" -wXAtc 'select 1'
is ".pgpass of another database does not fit" "$status" 2
like "-w never asks" "$err" 'no password supplied'
run "$vpsql" -d "port=7777 user=postgres dbname=postgres sslrootcert=$PGT_CA" -h db1.test --via "127.0.0.1:$PGT_PORT" -wXAtc 'select 2'
is ".pgpass under --via: the database's own name and port" "$status $out" "0 2"
rm .pgpass
run env PGPASSFILE=/nonexistent PGPASSWORD=wrong "$vpsql" "$good" -Xc 'select 1'
is "a wrong password: exit status" "$status" 2
like "a wrong password: the server's words" "$err" 'FATAL:  password authentication failed'
unlike "a wrong password is no matter of TLS" "$err" 'certificate'
export PGPASSWORD=$PGT_PASSWORD

# \connect in scripts.
script() { printf '%s\n' "$@" > script.sql; run "$vpsql" -XAt "$good" -f script.sql; }
script '\c template1' '\echo :DBNAME' '\c' '\echo :DBNAME' '\c -' '\c - - - -' '\c postgres postgres'
is "same place: exit status" "$status" 0
is "same place: messages" "$out" 'You are now connected to database "template1" as user "postgres".
template1
You are now connected to database "template1" as user "postgres".
template1
You are now connected to database "template1" as user "postgres".
You are now connected to database "template1" as user "postgres".
You are now connected to database "postgres" as user "postgres".'
script "\\c - - $PGT_SOCKETS" '\conninfo'
is "to the socket: exit status" "$status" 0
like "to the socket: message" "$out" "via socket in \"$PGT_SOCKETS\" at port \"$PGT_PORT\"\\.\$"
like "to the socket: no TLS" "$out" '^SSL Connection\|false$'
script '\c - - db1.test' 'select 1;'
is "to another name without an address: exit status" "$status" 2
script '\c nodb' 'select 1;'
is "to a database that is not there: exit status" "$status" 2
is "the script ends there" "$out" ""
like "psql's words" "$err" 'script.sql:1: error: \\connect: connection to server at .* failed: FATAL:  database "nodb" does not exist'
script '\c - - 127.0.0.1' 'select 1;'
is "to a name that the certificate lacks: exit status" "$status" 2
script '\c -reuse-previous=on sslmode=disable' 'select ssl from pg_stat_ssl where pid = pg_backend_pid();'
is "a weaker mode is raised there too" "$status $(printf '%s\n' "$out" | tail -n 1)" "0 t"
like "and said" "$err" 'raised'
script '\c -reuse-previous=maybe x' '\echo on'
like "a bad switch" "$err" 'unrecognized value "maybe" for "-reuse-previous": Boolean expected'
is "leaves the connection" "$status $out" "0 on"
script "\\c postgresql://postgres@localhost:$PGT_PORT/template1?sslrootcert=$PGT_CA" 'select current_database();'
is "a URI" "$status $(printf '%s\n' "$out" | tail -n 1)" "0 template1"
run "$vpsql" -X "$good" -c '\c nodb' -c '\c template1'
is "after a failure there is nothing to reuse: exit status" "$status" 1
like "after a failure: words" "$err" 'No database connection exists to re-use parameters from'

# A password that was given for one server is not offered to another.
unset PGPASSWORD
pg_log_mark
run "$vpsql" -wXAt "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA password=$PGT_PASSWORD" -c '\c template1'
is "the password stays for the same server" "$status" 0
pg_sql "create role other login password 'sesame'"
printf '%s\n' "\\c - other" > script.sql
run "$vpsql" -wXAt "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA password=$PGT_PASSWORD" -f script.sql
is "another user: exit status" "$status" 2
like "another user: no password was offered" "$err" 'no password supplied'
export PGPASSWORD=$PGT_PASSWORD

# Several hosts.
run "$vpsql" -XAt "host=localhost,localhost port=1,$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" -c 'select 5'
is "the second of two hosts" "$status $out" "0 5"
run "$vpsql" -XAt "host=127.0.0.1,localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" -c 'select 5'
is "a host that fails verification ends the attempt, as in libpq" "$status $out" "2 "
run "$vpsql" -XAt "host=localhost,localhost port=$PGT_PORT,$PGT_PORT,1 user=postgres" -c 'select 5'
is "counts that do not match: exit status" "$status" 2
like "counts that do not match" "$err" 'could not match 3 port numbers to 2 hosts'
run "$vpsql" -XAt "host=$PGT_SOCKETS,localhost port=$PGT_PORT user=postgres dbname=postgres sslmode=disable sslrootcert=$PGT_CA" -c 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
is "a socket first" "$status $out" "0 f"
like "the TCP host beside it is raised" "$err" 'raised'

# Time-outs and services.
run "$vpsql" -X "service=nowhere" -c 'select 1'
is "an unknown service: exit status" "$status" 2
like "an unknown service" "$err" 'definition of service "nowhere" not found'
run "$vpsql" -X "foo=bar" -c 'select 1'
is "an unknown keyword: exit status" "$status" 2
like "an unknown keyword" "$err" 'vpsql: error: invalid connection option "foo"'
run "$vpsql" "$good" -lXAt
like "-l" "$out" '^postgres\|postgres\|UTF8'
run "$vpsql" -XAt "$good" -c 'show application_name'
like "application_name" "$out" '^(vpsql|psql)$'
tap_done
