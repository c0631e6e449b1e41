#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# vpsql-tls check against a real server under every certificate case, and against hostile ones.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/hostile.sh"
tls=$builddir/src/vpsql-tls
pg_start
E=db1.c0testtest12.us-east-1.rds.amazonaws.com
check() { run "$tls" check --no-fetch --timeout=15 "$@"; }
codes() { printf '%s\n' "$out" | sed -n 's/^error \[\([a-z-]*\)\].*/\1/p' | tr '\n' ' ' | sed 's/ $//'; }

# case CERTIFICATE EXIT CODES [OPTION...]: host is localhost unless the options say otherwise
case_() {
	c=$1 want=$2 codes=$3; shift 3
	[ "$(cat "$PGT_DATA/server.crt")" = "$(cat "$PGT_CERTS/$c.crt")" ] || pg_cert "$c" || { tap_result 1 "$c: cannot be served"; return; }
	case "$*" in
	*sslrootcert=*) ;;
	*) set -- --sslrootcert="$PGT_CA" "$@" ;;
	esac
	case "$*" in
	*HOST*) set -- $(printf '%s ' "$@" | sed "s/HOST=\([^ ]*\)/--via=localhost:$PGT_PORT \1/") ;;
	*) set -- "$@" "localhost:$PGT_PORT" ;;
	esac
	check "$@"
	is "$c: exit status" "$status" "$want"
	is "$c: findings" "$(codes)" "$codes"
	unlike "$c: no control characters" "$out$err" "$(printf '[\001-\010\013-\037]')"
}
case_ right 0 ""
case_ right 0 "" HOST=$E
case_ right 2 trailing-dot HOST=db1.test.
case_ right 2 ip-address "HOST=192.0.2.1"
case_ right 2 tunnel "HOST=127.0.0.1"
case_ rds 2 tunnel
like "tunnel: the command" "$out" "vpsql -h $E --via localhost:$PGT_PORT"
case_ rds 2 alias HOST=db.corp.test
like "alias: the command" "$out" "vpsql -h $E"
like "alias: the pin" "$out" "vpsql-tls alias pin db.corp.test=$E"
case_ rds 2 name-mismatch HOST=db2.c0testtest12.us-east-1.rds.amazonaws.com
like "closest name" "$out" "The closest name is \"$E\""
case_ wrong 2 tunnel
case_ wrong 2 name-mismatch HOST=db1.test
case_ wildcard 0 "" HOST=a.wild.test
case_ wildcard 2 name-mismatch HOST=a.b.wild.test
case_ ip 0 "" HOST=127.0.0.1
case_ cn 0 ""
case_ noname 2 no-name
case_ nul 2 bad-name
case_ control 2 name-mismatch
case_ chain 0 ""
case_ nointer 2 missing-intermediate
case_ nointer 2 intermediate-as-root --sslrootcert="$PGT_CERTS/inter.pem"
case_ deep 2 bad-ca
case_ byleaf 2 "bad-ca wrong-purpose"
case_ unknown 2 unknown-ca
case_ stranger 2 unknown-ca
case_ unknown 2 middlebox HOST=$E
case_ otherregion 2 wrong-region
case_ otherregion 2 wrong-region HOST=$E
case_ proxy 2 proxy-roots
case_ right 2 rds-roots --sslrootcert="$PGT_CERTS/trust.pem"
case_ right 2 dead-roots --sslrootcert="$PGT_CERTS/rds2019.pem"
case_ right 0 "" --sslrootcert="$PGT_CERTS/both.pem"
case_ expired 2 expired
case_ oldchain 2 expired-intermediate
case_ oldrootleaf 2 expired-root --sslrootcert="$PGT_CERTS/oldroot-and-ca.pem"
case_ future 2 not-yet-valid
case_ clienteku 2 wrong-purpose
case_ rsa1024 2 weak-key
case_ sha1 2 weak-signature
case_ selfsigned 2 self-signed
case_ revoked 2 revoked --sslcrl="$PGT_CERTS/ca.crl"
case_ right 0 "" --sslcrl="$PGT_CERTS/ca.crl"
case_ right 2 crl-expired --sslcrl="$PGT_CERTS/old.crl"
case_ right 2 crl-missing --sslcrl="$PGT_CERTS/region.crl"

# a list that libpq would leave aside
pg_cert right
echo junk > junk.crl
check --sslrootcert="$PGT_CA" --sslcrl=junk.crl --json "localhost:$PGT_PORT"
is "junk as a list: not checked" "$status" 3
is "junk as a list: code" "$(printf '%s' "$out" | python3 -c 'import json, sys; print(json.load(sys.stdin)["findings"][0]["code"])')" crl-file
mkdir -p .postgresql; cp junk.crl .postgresql/root.crl
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
like "junk as root.crl: not checked, and why" "$status $err" '^3 .*root.crl" holds no list in PEM form'
cp "$PGT_CERTS/region.crl" .postgresql/root.crl
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "another authority's root.crl: as at a login" "$status $(codes)" "2 crl-missing"
like "another authority's root.crl: named" "$out" "note \[stale-root-crl\]"
rm -r .postgresql

# the clock of this machine, wrong for real: the program's own calendar is shifted
if ${CC:-cc} -shared -fPIC -o clock.so "$srcdir/tests/lib/clock.c" -ldl 2>cc.err; then
	at() { secs=$1; shift; run env ASAN_OPTIONS="${ASAN_OPTIONS:-}:verify_asan_link_order=0" LD_PRELOAD="$PWD/clock.so" CLOCK_SHIFT="$secs" "$@"; }
	conninfo="host=localhost port=$PGT_PORT user=postgres dbname=postgres password=$PGT_PASSWORD sslrootcert=$PGT_CA"
	years=$((20 * 365 * 86400))
	pg_cert right
	at 0 "$builddir/src/vpsql" -Xw "$conninfo" -Atc 'select 1'
	is "clock: the shim alone does no harm" "$status $out $err" "0 1 "
	pg_log_mark
	at -$years "$builddir/src/vpsql" -Xw "$conninfo" -Atc 'select 1'
	is "a clock twenty years behind: refused" "$status $out" "2 "
	like "a clock twenty years behind: said" "$err" "error \[clock\]: this machine's clock says 200[0-9]-"
	like "a clock twenty years behind: the server's date" "$err" "=> The server presents a certificate that was issued on $(date -u -d '2 days ago' +%Y-%m)"
	is "a clock twenty years behind: said once" "$(printf '%s\n' "$err" | grep -c '\[clock\]')" 1
	unlike "a clock twenty years behind: not blamed on the server" "$err" 'error \[(not-yet-valid|expired)'
	nok "a clock twenty years behind: no login" pg_log_contains_now 'authoriz|authentic'
	at -$years "$tls" check --no-fetch --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
	is "check under that clock" "$status $(codes)" "2 clock"
	at $years "$tls" check --no-fetch --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
	like "a clock twenty years ahead: the clock is shown beside the date" "$out" "error \[expired\]: .* ended on .*this machine's clock: 20[4-9]"
	like "a clock twenty years ahead: and asked for" "$out" "=> .*clock"
else skip "no compiler for the shim"; fi

# days left and the exit codes of monitoring
pg_cert soon
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "soon: plain check passes" "$status" 0
like "soon: with a warning" "$out" "warning \[expires-soon\]"
check --sslrootcert="$PGT_CA" --warn-days=30 "localhost:$PGT_PORT"
is "soon: --warn-days" "$status" 1
like "soon: one line" "$out" "^TLS WARNING - localhost: verified, expires in 9 days \| days=9;30;0$"
check --sslrootcert="$PGT_CA" --warn-days=5 "localhost:$PGT_PORT"
is "soon: enough days" "$status" 0
pg_cert soonrootleaf
check --sslrootcert="$PGT_CERTS/soonroot.pem" --warn-days=30 "localhost:$PGT_PORT"
is "an ending root warns" "$status" 1
check --sslrootcert="$PGT_CERTS/soonroot.pem" "localhost:$PGT_PORT"
like "an ending root: said" "$out" "warning \[ca-expires-soon\]: the root certificate \"Ending Root CA\""
like "an ending root: where the roots come from" "$out" "note \[setting-source\]: .*soonroot.pem"
like "an ending root: what was presented" "$out" "note \[presented\]: the server presented: subject"
pg_cert retired
check --sslrootcert="$PGT_CERTS/retired2019.pem" "localhost:$PGT_PORT"
is "a retired root verifies" "$status" 0
like "a retired root: said" "$out" "warning \[old-roots\]"
pg_cert expired
check --sslrootcert="$PGT_CA" --warn-days=30 "localhost:$PGT_PORT"
is "expired: critical" "$status" 2
like "expired: how long" "$out" ", [34] days past its end \| days=-[34];30;0\$"
like "expired: one line" "$out" "^TLS CRITICAL - localhost: the server's certificate .* ended on"

# JSON that a parser reads
pg_cert chain
check --json --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "json: exit status" "$status" 0
is "json: content" "$(printf '%s' "$out" | python3 -c '
import json, sys
d = json.load(sys.stdin)
print(d["passes"]["verify-full"], len(d["presented"]), len(d["verified"]), d["tls_version"], d["rules"]["name"]["ok"], d["findings"])')" \
	"True 2 3 TLSv1.3 True []"
pg_cert nul
check --json --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "json: hostile name" "$(printf '%s' "$out" | python3 -c '
import json, sys
d = json.load(sys.stdin)
print(d["presented"][0]["names"], d["findings"][0]["code"])')" "['DNS:localhost\\\\x00.evil.example'] bad-name"

# the report
pg_cert chain
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
like "report: tree" "$out" "^   └─ CN=Amazon RDS us-east-1 Root CA"
like "report: every name" "$out" "name +DNS shop.cluster-ro-c0testtest12"
like "report: verdicts" "$out" "^  ok +root +ends at \"Amazon RDS us-east-1"
like "report: modes" "$out" "^sslmode: require passes .*, verify-ca passes, verify-full passes$"
like "report: fingerprint" "$out" "SHA-256 +$(openssl x509 -in "$PGT_CERTS/chain.crt" -noout -fingerprint -sha256 | cut -d= -f2)"

# a client certificate is asked for, then demanded
pg_conf "ssl_ca_file = '$PGT_CERTS/ca.pem'"
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "client certificate asked for: no harm" "$status" 0
like "client certificate asked for: said" "$out" "asks for a client certificate"
pg_conf "ssl_ca_file = ''" "ssl_max_protocol_version = 'TLSv1.1'" "ssl_min_protocol_version = 'TLSv1'"
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "old protocol: refused" "$status $(codes)" "2 protocol-too-old"
pg_conf "ssl = off"
check --sslrootcert="$PGT_CA" "localhost:$PGT_PORT"
is "no TLS on the loopback: refused" "$status $(codes)" "2 tls-proxy"
check --sslrootcert="$PGT_CA" --via="localhost:$PGT_PORT" db1.test
is "no TLS behind a tunnel: refused" "$status $(codes)" "2 tls-proxy"
like "no TLS behind a tunnel: it is named" "$out" "=> If localhost:$PGT_PORT is a tunnel"
unlike "no TLS behind a tunnel: the name asked for is not taken for it" "$out" "--via db1.test"
nok "the server never saw a startup packet" pg_log_contains_now 'password|authoriz|FATAL'

# usage and what cannot be checked
check --sslrootcert=/nonexistent.pem localhost
is "missing root file" "$status" 3
like "missing root file: named" "$err" "/nonexistent.pem"
check --json --sslrootcert=/nonexistent.pem localhost
is "missing root file, json: exit status" "$status" 3
is "missing root file, json: code" "$(printf '%s' "$out" | python3 -c 'import json, sys; print(json.load(sys.stdin)["findings"][0]["code"])')" root-file
check --warn-days=30 --sslrootcert=/nonexistent.pem localhost
like "missing root file, monitoring line" "$status $out" '^3 TLS UNKNOWN - localhost: .*/nonexistent.pem'
check "$(printf 'a\033[31mb')"; is "control characters in the host" "$status" 3
unlike "control characters in the host: not printed" "$out$err" "$(printf '\033')"
check; is "no host" "$status" 3
check --warn-days=x localhost; is "bad number" "$status" 3
check --sslrootcert="$PGT_CA" name.invalid:1; is "name that does not exist" "$status" 3
check "postgresql://u@localhost:$PGT_PORT/db"; like "a connection string" "$status $err" '^3 .*check takes a host, not a connection string'
check --sslrootcert="$PGT_CA" localhost:1; is "nobody listens" "$status $(codes)" "2 unreachable"

# hostile servers: the cause, and proof that nothing but SSLRequest and TLS records was sent
hostile_start no-tls error error-controls error-endless garbage http close reset stall-request stall-hello stall-100 stall-600 \
	early early-error plain-after-s alert old-tls tls tls-direct tls-direct-noalpn slow
hostile() {	# hostile BEHAVIOUR EXIT CODES [OPTION...]
	b=$1 want=$2 codes=$3; shift 3
	hostile_forget
	case $b in stall*|slow) wait=1 ;; *) wait=15 ;; esac
	run "$tls" check --no-fetch --timeout=$wait --sslrootcert="$PGT_CA" "$@" "localhost:$(hostile_port "$b")"
	is "$b: verdict" "$status $(codes)" "$want $codes"
	ok "$b: nothing sent" hostile_harmless "$b"
	unlike "$b: no control characters" "$out$err" "$(printf '[\001-\010\013-\037]')"
}
hostile no-tls 2 tls-proxy
hostile error 2 server-error
like "error: labelled as the peer's claim" "$out" "an unverified peer says: unsupported frontend protocol"
hostile error-controls 2 server-error
hostile error-endless 2 server-error
hostile garbage 2 not-postgres
hostile http 2 not-postgres
hostile close 2 closed
hostile reset 2 closed
hostile stall-request 2 stalled
hostile stall-hello 2 stalled
hostile stall-100 2 stalled
hostile stall-600 2 stalled
hostile early 2 early-data
hostile early-error 2 early-data
hostile plain-after-s 2 not-tls
hostile alert 2 security-level
hostile old-tls 2 protocol-too-old
hostile tls 0 ""
is "tls: nothing inside TLS either" "$(hostile_tls tls)" ""
hostile slow 2 stalled
hostile_direct() {	# hostile_direct BEHAVIOUR VERDICT
	run "$tls" check --no-fetch --timeout=15 --direct --sslrootcert="$PGT_CA" "localhost:$(hostile_port "$1")"
	is "$1: verdict" "$status $(codes)" "$2"
}
hostile_direct tls-direct "0 "
like "direct: ALPN" "$out" "ALPN postgresql"
hostile_direct tls-direct-noalpn "2 alpn"
hostile_direct close "2 closed"
like "direct TLS to a server without it: what to leave out" "$out" "=> Leave out sslnegotiation=direct"
tap_done
