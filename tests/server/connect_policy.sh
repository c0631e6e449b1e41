#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# However TLS is asked to be weaker, the server is verified in full; each attempt is answered or refused by name.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD VPSQL_ROOTS_DIR=/nonexistent
base="host=localhost port=$PGT_PORT user=postgres dbname=postgres"
good="$base sslrootcert=$PGT_CA"
asks="select ssl::text || ' ' || version from pg_stat_ssl where pid = pg_backend_pid()"

# raised NAME WHERE COMMAND...: connects over TLS, and one line says what was raised
raised() {
	name=$1 where=$2; shift 2
	run "$@" -XAtc "$asks"
	is "$name: exit status" "$status" 0
	like "$name: the server sees TLS" "$out" '^true TLSv1\.[23]$'
	like "$name: one line names the source" "$err" "warning: .*raised.*$where"
	is "$name: and it is one line" "$(printf '%s\n' "$err" | wc -l)" 1
}
raised "PGSSLMODE=disable" PGSSLMODE env PGSSLMODE=disable "$vpsql" "$good"
raised "PGSSLMODE=prefer" PGSSLMODE env PGSSLMODE=prefer "$vpsql" "$good"
raised "sslmode in the string" "connection string" "$vpsql" "$good sslmode=disable"
raised "sslmode in the URI" URI "$vpsql" "postgresql://postgres@localhost:$PGT_PORT/postgres?sslmode=allow&sslrootcert=$PGT_CA"
printf '[weak]\nhost=localhost\nport=%s\nuser=postgres\ndbname=postgres\nsslmode=disable\nsslrootcert=%s\n' "$PGT_PORT" "$PGT_CA" > svc
raised "sslmode in a service file" "svc" env PGSERVICEFILE="$PWD/svc" "$vpsql" service=weak
raised "sslmode in PGSERVICE" "svc" env PGSERVICEFILE="$PWD/svc" PGSERVICE=weak "$vpsql"
raised "PGREQUIRESSL" PGREQUIRESSL env PGREQUIRESSL=1 "$vpsql" "$good"
run env PGSSLMODE=disable "$vpsql" "$good sslmode=verify-full" -XAtc "$asks"
is "an explicit verify-full outdoes PGSSLMODE in silence" "$status $out $err" "0 true TLSv1.3 "

# The protocol's floor.
raised "PGSSLMINPROTOCOLVERSION=TLSv1" PGSSLMINPROTOCOLVERSION env PGSSLMINPROTOCOLVERSION=TLSv1 "$vpsql" "$good"
raised "ssl_min_protocol_version=TLSv1.1" "connection string" "$vpsql" "$good ssl_min_protocol_version=TLSv1.1"
run "$vpsql" "$good ssl_min_protocol_version=TLSv1.3" -XAtc "$asks"
is "a higher minimum stands" "$status $out" "0 true TLSv1.3"

# Keys must not leave the process.
run "$vpsql" "$good sslkeylogfile=$PWD/keys" -XAtc "$asks"
is "sslkeylogfile in the string: exit status" "$status" 2
ok "sslkeylogfile: nothing was written" test ! -e keys
run "$vpsql" "postgresql://postgres@localhost:$PGT_PORT/postgres?sslkeylogfile=$PWD/keys" -XAtc "$asks"
is "sslkeylogfile in the URI: exit status" "$status" 2
ok "sslkeylogfile: nothing was written either" test ! -e keys

# GSS would come before TLS.
run env PGGSSENCMODE=prefer "$vpsql" "$good" -XAtc "$asks"
is "PGGSSENCMODE=prefer" "$status $out" "0 true TLSv1.3"

# Root files: each its own message, exit status 2, nothing sent.
: > empty; mkdir folder; echo "no certificate" > text; printf -- '-----BEGIN CERTIFICATE-----\nMIIB' > cut; cp "$PGT_CA" hidden; chmod 000 hidden
pg_log_mark
for f in missing empty folder text cut; do
	run env PGSSLROOTCERT="$PWD/$f" "$vpsql" "$base" -XAtc "$asks"
	is "PGSSLROOTCERT=$f: exit status" "$status" 2
	like "PGSSLROOTCERT=$f: the message names it" "$err" "$PWD/$f"
done
sleep 0.2
is "none of them reached the server" "$(pg_log | grep -c 'connection received')" 0
run "$vpsql" "$base sslrootcert=$PGT_CERTS/foreign.pem" -XAtc "$asks"
is "a stranger's root: exit status" "$status" 2
like "a stranger's root: libpq's words" "$err" 'certificate verify failed'

# The name.
run "$vpsql" "$good host=127.0.0.1" -XAtc "$asks"
is "an address that the certificate lacks: exit status" "$status" 2
like "its message" "$err" 'does not match host name "127.0.0.1"'
like "and the command for a tunnel" "$err" '--via 127.0.0.1'
run "$vpsql" "hostaddr=127.0.0.1 port=$PGT_PORT user=postgres sslrootcert=$PGT_CA" -XAtc "$asks"
is "hostaddr without host: exit status" "$status" 2
like "hostaddr without host: what to type" "$err" 'host=NAME hostaddr=127.0.0.1'
run "$vpsql" "$good host=db1.test hostaddr=127.0.0.1" -XAtc "$asks"
is "host with hostaddr" "$status $out" "0 true TLSv1.3"
run "$vpsql" "$good" -h db1.test --via "localhost:$PGT_PORT" -XAtc "$asks"
is "-h loses against the string" "$status $out" "0 true TLSv1.3"
run "$vpsql" -d "port=1 user=postgres dbname=postgres sslrootcert=$PGT_CA" -h db1.test --via "localhost:$PGT_PORT" -XAtc 'select inet_server_port()' --banner
is "--via connects there" "$status $out" "0 $PGT_PORT"
like "--via verifies the name" "$err" '^Verified: db1.test by .* \(.*\), certificate expires in [0-9]+ days$'
like "and says so" "$err" "^Via: localhost:$PGT_PORT\$"
run "$vpsql" -p "$PGT_PORT" -U postgres -d "host=db1.test. hostaddr=127.0.0.1 sslrootcert=$PGT_CA dbname=postgres" -XAtc "$asks"
is "a dot at the end is refused, as by libpq: exit status" "$status" 2
like "a dot at the end: why" "$err" 'trailing-dot'

run "$vpsql" --tls-errors=json "$base" -XAtc "$asks"
is "--tls-errors=json: exit status" "$status" 2
if command -v python3 >/dev/null; then
	ok "--tls-errors=json: an array after the message" sh -c 'printf "%s\n" "$1" | sed 1d | python3 -c "import json, sys; sys.exit(json.load(sys.stdin)[0][\"severity\"] != \"error\")"' sh "$err"
else skip "no python3"; fi

# A lowered floor is loud.
run "$vpsql" --min-sslmode=disable --banner "$base sslmode=disable" -XAtc "select ssl from pg_stat_ssl where pid = pg_backend_pid()"
is "--min-sslmode=disable with sslmode=disable" "$status $out" "0 f"
like "the banner says so" "$err" 'NOT ENCRYPTED'
run env VPSQL_MIN_SSLMODE=require "$vpsql" --banner "$base host=127.0.0.1 sslmode=require" -XAtc "$asks"
is "VPSQL_MIN_SSLMODE=require" "$status $out" "0 true TLSv1.3"
like "the banner says that too" "$err" 'NOT VERIFIED'
run env VPSQL_MIN_SSLMODE=disable "$vpsql" "$good" -XAtc "$asks"
is "a low floor alone changes nothing" "$status $out" "0 true TLSv1.3"
run "$vpsql" --min-sslmode=require "$base sslmode=disable sslrootcert=$PGT_CA" -XAtc "$asks"
is "the floor still raises" "$status $out" "0 true TLSv1.3"
run "$vpsql" --min-sslmode=nonsense "$good" -c 'select 1'
is "an unknown floor" "$status" 1

# The socket.
run "$vpsql" "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres" -XAtc "select ssl from pg_stat_ssl where pid = pg_backend_pid()" --banner
is "a Unix socket" "$status $out $err" "0 f Local socket: no TLS"

# A server without TLS is refused before it hears a user's name.
pg_conf "ssl = off"
pg_log_mark
run "$vpsql" "$good" -XAtc 'select 1'
is "no TLS: exit status" "$status" 2
like "no TLS: the message" "$err" 'server does not support SSL'
unlike "no TLS: nobody tried to log in" "$(pg_log)" 'connection auth|password authentication|connection authorized'
tap_done
