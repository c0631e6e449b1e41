#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# What libpq 16, 17 and 18 added is used where it is there, and refused in words where it is not. (Cancelling: connect_cancel.sh)
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD
# libpq.so.5.17 is PostgreSQL 17's. Under valgrind a script stands before the program (tests/flavour).
real=$builddir/real/src/vpsql; [ -e "$real" ] || real=$vpsql
libpq=$(readlink -f "$(ldd "$real" | sed -n 's/.*libpq\.so\.5 => \([^ ]*\).*/\1/p')" | sed 's/.*\.so\.5\.//')
like "the libpq it runs with is known" "$libpq" '^(1[5-9]|2[0-9])$'
echo "# libpq $libpq, server $PGT_VERSION"
to() { run "$vpsql" -XAt --banner "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA $1" -c "$2"; }
since() {	# since VERSION OPTION: goes on where libpq has it; elsewhere the option must be refused
	[ "$libpq" -ge "$1" ] && return 0
	to "$2" 'select 1'
	is "$2 is refused by libpq $libpq" "$status" 2
	like "in libpq's words" "$err" "invalid connection option \"${2%%=*}\""
	return 1
}

if since 16 require_auth=scram-sha-256; then
	to require_auth=scram-sha-256 'select 1'
	is "16: require_auth" "$status $out" "0 1"
	to require_auth=md5 'select 1'
	is "16: another method than the one required" "$status" 2
fi
if since 17 sslnegotiation=direct; then
	if [ "$PGT_VERSION" -ge 17 ]; then
		to sslnegotiation=direct 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
		is "17: TLS from the first byte" "$status $out" "0 t"
		like "17: the banner has its ALPN" "$err" 'ALPN: postgresql'
		like "17: and is verified like any other" "$err" '^Verified: localhost by '
	else skip "direct TLS needs a server 17"; fi
	run "$vpsql" -XAt --min-sslmode=prefer "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslmode=prefer sslnegotiation=direct" -c 'select 1'
	is "17: direct TLS allows no weak mode" "$status" 2
fi
if since 18 min_protocol_version=3.2; then
	if [ "$PGT_VERSION" -ge 18 ]; then
		to "min_protocol_version=3.2 max_protocol_version=3.2" '\conninfo'
		is "18: protocol 3.2" "$status" 0
		like "18: is what was agreed" "$out" 'Protocol Version\|3\.2'
	else
		to min_protocol_version=3.2 'select 1'
		is "18: an older server is refused" "$status" 2
	fi
fi
# Chunked mode from 17, row by row before: the same rows.
want=$(pg_sql "select string_agg(g || '', ',') from generate_series(1, 1000) g")
for count in 1 7 1000 5000; do
	run "$vpsql" -XAt -v FETCH_COUNT=$count "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" -c 'select generate_series(1, 1000)'
	is "FETCH_COUNT = $count: the same rows" "$(printf '%s\n' "$out" | tr '\n' ',' | sed 's/,$//')" "$want"
done
tap_done
