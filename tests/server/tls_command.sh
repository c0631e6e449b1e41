#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# \tls in the shell: this connection, its chain, all sessions, and what lets clients in without TLS.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
vpsql=$builddir/src/vpsql
pg_start
conn="host=localhost port=$PGT_PORT user=postgres dbname=postgres password=$PGT_PASSWORD sslrootcert=$PGT_CA"
shell() { run "$vpsql" -Xw --no-fetch "$conn" "$@"; }
print=$(openssl x509 -in "$PGT_CERTS/right.crt" -noout -fingerprint -sha256 | cut -d= -f2)

shell -At -c '\tls'
is "\tls: status" "$status$err" 0
for line in 'TLS|on' 'Verified Name|localhost' 'Protocol|TLSv1.3' "Certificate SHA-256|$print" 'Server: TLS|on' \
	'Server: Protocol|TLSv1.3' 'Server: Key Bits|256' 'Setting: ssl|on' 'Setting: ssl_min_protocol_version|TLSv1.2'; do
	is "\tls: $line" "$(printf '%s\n' "$out" | grep -Fx "$line")" "$line"
done
unlike "\tls: nothing of sslinfo without it" "$out" "^sslinfo"
unlike "\tls: nothing of RDS elsewhere" "$out" '^Setting: rds'
if [ -e "$("$PGT_BINDIR/pg_config" --sharedir 2>/dev/null)/extension/sslinfo.control" ]; then
	pg_sql 'create schema "odd ""name"; create extension sslinfo schema "odd ""name"' >/dev/null
	shell -At -c '\tls'
	like "\tls: sslinfo where it is installed" "$out" '^sslinfo: ssl_is_used\|t$'
	like "\tls: sslinfo's cipher" "$out" '^sslinfo: ssl_cipher\|TLS_'
	pg_sql 'drop extension sslinfo' >/dev/null
else skip "no sslinfo extension here"; skip "no sslinfo extension here"
fi
shell -c '\tls+'
like "\tls+: the chain" "$out" '^Chain, verified:$'
like "\tls+: the root below" "$out" '^└─ CN=Amazon RDS us-east-1 Root CA'
like "\tls+: every name" "$out" '^  name       DNS shop.cluster-ro-'

# sessions: one with TLS, one on a socket, one in plain text
pg_hba "local all all trust" "host all all all trust"
PGPASSWORD=x "$PGT_BINDIR/psql" -Xq "host=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres sslmode=disable application_name=plain" \
	-c 'select pg_sleep(30)' >/dev/null 2>&1 &
plain=$!
pg_atexit "kill $plain 2>/dev/null; wait $plain 2>/dev/null"
i=0
until [ "$(pg_sql "select count(*) from pg_stat_activity where application_name = 'plain'")" = 1 ]; do
	i=$((i + 1)); [ $i -lt 100 ] || break; sleep 0.05
done
shell -At -c '\tls sessions'
like "\tls sessions: ours" "$out" '\|vpsql\|(127.0.0.1|::1)\|yes\|TLSv1.3\|'
like "\tls sessions: the plain one" "$out" '\|plain\|127.0.0.1\|NO\|'
pg_sql 'create role nobody login' >/dev/null
run "$vpsql" -XwAt --no-fetch "host=localhost port=$PGT_PORT user=nobody dbname=postgres sslrootcert=$PGT_CA" -c '\tls sessions'
is "\tls sessions: status for a plain role" "$status" 0
like "\tls sessions: what a plain role may not see" "$out" 'not visible'

# audit
shell -At -c '\tls audit'
is "\tls audit without RDS: status" "$status$err" 0
like "audit: host line of an own server" "$out" '^Line admits clients without TLS\|pg_hba.conf line 2: host all all all trust\|hostssl in its place$'
pg_hba "local all all trust" "hostnossl all all 0.0.0.0/0 reject" "host all all 127.0.0.1/32 trust" "host all all ::1/128 trust" "hostnossl all all ::1/128 trust" "host all all localhost trust"
shell -At -c '\tls audit'
unlike "audit: a line behind one that rejects its addresses is none" "$out" '127\.0\.0\.1 255'
like "audit: those of the other family are" "$out" 'line 4: host all all ::1 ffff'
like "audit: hostnossl" "$out" '^Line admits only clients without TLS\|pg_hba.conf line 5: hostnossl'
like "audit: a name may be either" "$out" 'line 6: host all all localhost trust'
pg_hba "local all all trust" "hostnossl all all all reject" "host all all all trust"
shell -At -c '\tls audit'
unlike "audit: hostnossl ... reject before the others closes them" "$out" '^Line'
pg_hba "local all all trust" "host all all all trust"
pg_conf "rds.force_ssl = 0"
shell -At -c '\tls audit'
is "\tls audit: status" "$status$err" 0
like "audit: rds.force_ssl" "$out" '^TLS is not required\|rds.force_ssl = 0\|rds.force_ssl = 1 in the DB parameter group$'
like "audit: host line" "$out" '^Line admits clients without TLS\|pg_hba.conf line 2: host all all all trust\|rds.force_ssl = 1'
like "audit: session" "$out" '^Session without TLS\|pid [0-9]+: postgres@postgres from 127.0.0.1, plain\|sslmode=verify-full'
run "$vpsql" -XwAt --no-fetch "host=localhost port=$PGT_PORT user=nobody dbname=postgres sslrootcert=$PGT_CA" -c '\tls audit' -c '\pset tuples_only off' -c '\pset format aligned' -c '\tls audit'
is "audit: status for a plain role" "$status" 0
like "audit: says what it could not read" "$out" 'pg_hba_file_rules is not readable by this role'
like "audit: and whom it could not see" "$out" '^Sessions of other roles are not visible to this role'
like "audit: nor the oldest protocol" "$out" '^ssl_min_protocol_version is not readable by this role'
kill $plain; wait $plain 2>/dev/null
pg_conf "rds.force_ssl = 1"
pg_hba "local all all trust" "hostssl all all all trust" "host all all all reject"
i=0
until [ "$(pg_sql "select count(*) from pg_stat_activity where application_name = 'plain'")" = 0 ]; do
	i=$((i + 1)); [ $i -lt 200 ] || break; pg_sql "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plain'" >/dev/null; sleep 0.05
done
shell -At -c '\tls audit'
is "audit: nothing to say" "$status$out$err" 0

shell -At -c begin -c 'select 1/0' -c '\tls'
like "\tls in a failed transaction: our end" "$out" '^Verified Name\|localhost$'
is "\tls in a failed transaction: exit status" "$status" 1
shell -c '\tls nonsense'
is "\tls: unknown word" "$status" 1
like "\tls: unknown word named" "$err" 'nonsense'
shell -c '\? tls'
like "\? tls" "$out" 'tls'
run "$vpsql" -Xw "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres" -At -c '\tls' -c '\tls+'
like "local socket: said" "$out" '^TLS\|none: local socket$'
unlike "local socket: no chain" "$out" 'Chain'
run "$vpsql" -XwAt --no-fetch --min-sslmode=require "$conn sslmode=require" -c '\tls'
like "lowered floor: loud" "$out" '^NOT VERIFIED\|'
tap_done
