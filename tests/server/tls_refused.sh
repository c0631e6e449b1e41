#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# vpsql against every certificate case and every hostile server: let in or refused, with the cause, and nothing sent.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/hostile.sh"
vpsql=$builddir/src/vpsql
"$vpsql" --version 2>/dev/null | grep -q '^vpsql ' || skip_all "vpsql is not built"
pg_start
VPSQL_ROOTS_DIR=$srcdir/share/roots
export VPSQL_ROOTS_DIR
E=db1.c0testtest12.us-east-1.rds.amazonaws.com
raw=$(printf '[\001-\010\013-\037]')
connect() {	# connect HOST PORT ROOTS [MORE-CONNINFO] [OPTION...]
	host=$1 port=$2 roots=$3 more=${4:-}; shift 3; [ $# -eq 0 ] || shift
	run "$vpsql" -Xw --no-fetch "$@" "host=$host hostaddr=127.0.0.1 port=$port user=postgres dbname=postgres password=$PGT_PASSWORD
		sslrootcert=$roots connect_timeout=${wait:-20} $more" -Atc 'select 1'
}
accepted() {	# accepted CERTIFICATE HOST [ROOTS] [MORE]
	pg_cert "$1" || { tap_result 1 "$1: cannot be served"; return; }
	connect "$2" "$PGT_PORT" "${3:-$PGT_CA}" "${4:-}"
	is "$1 as $2: let in" "$status $out" "0 1"
}
refused() {	# refused CERTIFICATE HOST CODE [ROOTS] [MORE]
	pg_cert "$1" || { tap_result 1 "$1: cannot be served"; return; }
	pg_log_mark
	connect "$2" "$PGT_PORT" "${4:-$PGT_CA}" "${5:-}"
	is "$1 as $2: exit status" "$status" 2
	like "$1 as $2: the cause" "$err" "error \[$3\]"
	is "$1 as $2: no result" "$out" ""
	unlike "$1 as $2: no control characters" "$err" "$raw"
	unlike "$1 as $2: never the way around" "$err" "sslmode ?[= ] ?(disable|allow|prefer|require|verify-ca)"
	nok "$1 as $2: the server saw no login" pg_log_contains_now 'authoriz|authentic|FATAL:  (password|no pg_hba)'
}
accepted right localhost
accepted right $E
accepted chain localhost
accepted cn localhost
accepted rsa localhost
accepted ip 127.0.0.1
accepted wildcard a.wild.test
accepted revoked localhost
accepted right localhost "$PGT_CERTS/both.pem"
accepted right localhost "$PGT_CA" "sslcrl=$PGT_CERTS/ca.crl"
refused wrong localhost tunnel
refused wrong db1.test name-mismatch
refused rds localhost tunnel
like "tunnel: the command" "$err" "vpsql -h $E --via localhost:$PGT_PORT"
refused rds 127.0.0.1 tunnel
refused rds db.corp.test alias
like "alias: the command" "$err" "vpsql -h $E"
like "alias: the pin" "$err" "vpsql-tls alias pin db.corp.test=$E"
refused right db1.test. trailing-dot
refused wildcard a.b.wild.test name-mismatch
refused noname localhost no-name
refused nul localhost bad-name
refused control localhost name-mismatch
refused nointer localhost missing-intermediate
refused nointer localhost intermediate-as-root "$PGT_CERTS/inter.pem"
refused deep localhost bad-ca
refused byleaf localhost bad-ca
refused unknown localhost unknown-ca
refused stranger localhost unknown-ca
refused unknown $E middlebox
refused otherregion localhost wrong-region
refused proxy localhost proxy-roots
refused right localhost rds-roots "$PGT_CERTS/trust.pem"
refused right localhost dead-roots "$PGT_CERTS/rds2019.pem"
refused expired localhost expired
refused oldchain localhost expired-intermediate
refused oldrootleaf localhost expired-root "$PGT_CERTS/oldroot-and-ca.pem"
refused future localhost not-yet-valid
refused clienteku localhost wrong-purpose
refused rsa1024 localhost weak-key
refused sha1 localhost weak-signature
refused selfsigned localhost self-signed
refused revoked localhost revoked "$PGT_CA" "sslcrl=$PGT_CERTS/ca.crl"
refused right localhost crl-expired "$PGT_CA" "sslcrl=$PGT_CERTS/old.crl"
refused right localhost crl-missing "$PGT_CA" "sslcrl=$PGT_CERTS/region.crl"

# keys and digests that OpenSSL would take: refused all the same, before the startup packet
for c in rsa1024 sha1; do
	pg_cert $c
	pg_log_mark
	OPENSSL_CONF=$PGT_WEAK
	export OPENSSL_CONF
	connect localhost "$PGT_PORT" "$PGT_CA"
	unset OPENSSL_CONF
	is "$c under a lax OpenSSL: refused" "$status $out" "2 "
	like "$c under a lax OpenSSL: said" "$err" "too weak"
	nok "$c under a lax OpenSSL: no login" pg_log_contains_now 'authoriz|authentic'
done
pg_cert right
OPENSSL_CONF=$PGT_WEAK; export OPENSSL_CONF
connect localhost "$PGT_PORT" "$PGT_CA"
unset OPENSSL_CONF
is "a good key under a lax OpenSSL: let in" "$status $out" "0 1"

# what ends soon is said at connect, once a day for a host
pg_cert soon
connect localhost "$PGT_PORT" "$PGT_CA"
is "soon: let in" "$status $out" "0 1"
like "soon: said" "$err" "warning: the server's certificate \"localhost\" expires in 9 days, on "
connect localhost "$PGT_PORT" "$PGT_CA"
is "soon: said once" "$status $out $err" "0 1 "
touch -d '2 days ago' "$HOME/.cache/vpsql/warned/localhost"
connect localhost "$PGT_PORT" "$PGT_CA"
like "soon: said again the next day" "$err" "expires in 9 days"
rm -r "$HOME/.cache"
pg_cert soonrootleaf
connect localhost "$PGT_PORT" "$PGT_CERTS/soonroot.pem"
like "an ending root: said" "$err" "warning: the root certificate \"Ending Root CA\" expires in"
rm -r "$HOME/.cache"
pg_cert retired
connect localhost "$PGT_PORT" "$PGT_CERTS/retired2019.pem"
like "a retired root: said" "$err" "warning: .* a root that is retired"
rm -r "$HOME/.cache"
pg_cert right
connect $E "$PGT_PORT" "$PGT_CA"
is "a root file without the region's roots: let in" "$status $out" "0 1"
like "a root file without the region's roots: said" "$err" "lacks 3 of the 3 current roots of us-east-1"
rm -r "$HOME/.cache"

# a weaker request changes nothing
pg_cert unknown
for mode in disable allow prefer require verify-ca; do
	pg_log_mark
	connect localhost "$PGT_PORT" "$PGT_CA" "sslmode=$mode"
	is "sslmode=$mode is verified in full all the same" "$status" 2
	nok "sslmode=$mode: no login" pg_log_contains_now 'authoriz|authentic'
done

# a revocation list that libpq would leave aside, or take for roots: refused before anything is sent
crl_refused() {	# crl_refused NAME PATTERN CONNINFO...
	name=$1 pattern=$2; shift 2
	pg_log_mark
	connect localhost "$PGT_PORT" "$PGT_CA" "$*"
	is "$name: refused" "$status $out" "2 "
	like "$name: said" "$err" "$pattern"
	nok "$name: the server saw no login" pg_log_contains_now 'authoriz|authentic'
}
psql=$PGT_BINDIR/psql
libpq_in() {	# libpq_in NAME CONNINFO: that psql lets it in makes the refusal worth something
	run "$psql" -Xw "host=localhost port=$PGT_PORT user=postgres dbname=postgres password=$PGT_PASSWORD sslmode=verify-full sslrootcert=$PGT_CA $2" -Atc 'select 1'
	is "$1: libpq connects" "$status $out" "0 1"
}
pg_cert right
printf 'junk\n' > junk.crl
{ cat "$PGT_CERTS/ca.crl"; printf -- '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n'; } > broken.crl
openssl crl -in "$PGT_CERTS/ca.crl" -outform der -out der.crl
for c in junk.crl broken.crl der.crl /dev/null /nonexistent.crl .; do
	libpq_in "sslcrl=$c" "sslcrl=$c"
	crl_refused "sslcrl=$c" 'error: certificate revocation list file' "sslcrl=$c"
done
connect localhost "$PGT_PORT" "$PGT_CA" "sslcrldir=$PGT_CERTS/crldir"
is "sslcrldir of lists: let in" "$status $out" "0 1"
crl_refused "sslcrldir that does not exist" 'error \[crl-missing\]' sslcrldir=/nonexistent
pg_cert unknown
libpq_in "certificates in sslcrl" "sslcrl=$PGT_CERTS/smuggled.crl"
crl_refused "certificates in sslcrl" 'holds certificates beside the lists, and libpq would trust them' "sslcrl=$PGT_CERTS/smuggled.crl"
libpq_in "certificates in sslcrldir" "sslcrldir=$PGT_CERTS/smuggled.d"
crl_refused "certificates in sslcrldir" 'holds the certificate [0-9a-f]*\.0, and libpq would trust it' "sslcrldir=$PGT_CERTS/smuggled.d"
pg_cert right

# the other files of ~/.postgresql
mkdir -p "$HOME/.postgresql"
cp "$PGT_CERTS/foreign.pem" "$HOME/.postgresql/root.crt"
pg_cert right
run "$vpsql" -Xw --no-fetch "host=localhost port=$PGT_PORT user=postgres dbname=postgres password=$PGT_PASSWORD" -Atc 'select 1'
is "stale root.crt: refused" "$status" 2
like "stale root.crt: named" "$err" "\[stale-root-crt\].*/.postgresql/root.crt"
rm "$HOME/.postgresql/root.crt"
cp "$PGT_CERTS/region.crl" "$HOME/.postgresql/root.crl"
connect localhost "$PGT_PORT" "$PGT_CA"
is "stale root.crl: refused" "$status" 2
like "stale root.crl: named" "$err" "\[stale-root-crl\].*/.postgresql/root.crl"
rm "$HOME/.postgresql/root.crl"
echo junk > "$HOME/.postgresql/postgresql.crt"
pg_cert rds
connect localhost "$PGT_PORT" "$PGT_CA" sslcert=
like "files of ~/.postgresql that hold nothing do not hide the cause" "$err" "error \[(tunnel|key-file)\]|could not read certificate file"
rm "$HOME/.postgresql/postgresql.crt"
echo junk > "$HOME/.postgresql/root.crl"
pg_cert right
libpq_in "a root.crl that holds nothing" ""
crl_refused "a root.crl that holds nothing" 'root.crl" holds no list in PEM form'
like "a root.crl that holds nothing: why it counts" "$err" 'detail: libpq takes it because it exists'
like "a root.crl that holds nothing: what to do" "$err" 'hint: Repair it, or move it away'
connect localhost "$PGT_PORT" "$PGT_CA" "sslcrl=$PGT_CERTS/ca.crl"
is "a root.crl that holds nothing, and another list: let in" "$status $out" "0 1"
rm -r "$HOME/.postgresql"

# client certificates
cp "$PGT_CERTS/client.key" client.key; chmod 600 client.key
pg_conf "ssl_ca_file = '$PGT_CERTS/ca.pem'"
pg_hba "hostssl all all all cert"
connect localhost "$PGT_PORT" "$PGT_CA"
is "client certificate demanded: refused" "$status" 2
like "client certificate demanded: said" "$err" "error \[client-certificate\]"
connect localhost "$PGT_PORT" "$PGT_CA" "sslcert=$PGT_CERTS/client.crt sslkey=client.key"
is "client certificate given: let in" "$status $out" "0 1"
chmod 644 client.key
connect localhost "$PGT_PORT" "$PGT_CA" "sslcert=$PGT_CERTS/client.crt sslkey=client.key"
is "client key that others can read: refused" "$status" 2
like "client key that others can read: said" "$err" "error \[key-file\].*client.key"
like "client key that others can read: the command" "$err" "=> chmod 600 client.key"
chmod 600 client.key
pg_conf "ssl_ca_file = '$PGT_CERTS/region.pem'"
connect localhost "$PGT_PORT" "$PGT_CA" "sslcert=$PGT_CERTS/client.crt sslkey=client.key"
is "client certificate of another authority: refused" "$status" 2
like "client certificate of another authority: said" "$err" "error \[client-certificate-refused\]"
like "client certificate of another authority: whose it takes" "$err" "Amazon RDS eu-west-1 Root CA"
pg_hba "local all all trust" "host all all all scram-sha-256"

# protocol and plain text
pg_conf "ssl_ca_file = ''" "ssl_min_protocol_version = 'TLSv1'" "ssl_max_protocol_version = 'TLSv1.1'"
connect localhost "$PGT_PORT" "$PGT_CA"
is "TLS 1.1 only: refused" "$status" 2
like "TLS 1.1 only: said" "$err" "\[protocol-too-old\]"
pg_conf "ssl_max_protocol_version = ''" "ssl_min_protocol_version = 'TLSv1.2'" "ssl = off"
pg_log_mark
connect localhost "$PGT_PORT" "$PGT_CA"
is "no TLS: refused" "$status" 2
like "no TLS: said" "$err" "\[(tls-proxy|no-tls)\]"
nok "no TLS: no login" pg_log_contains_now 'authoriz|authentic|no pg_hba'

connect db1.test "$PGT_PORT" "$PGT_CA"
like "no TLS on another host: said" "$err" "error \[no-tls\]"
connect localhost "$PGT_PORT" "$PGT_CA" gssencmode=prefer
like "GSS asked for: said" "$err" "warning \[gss\]"
connect localhost 1 "$PGT_CA"
is "nobody listens: exit status" "$status" 2

# words of a conninfo or URI that come from somebody else are printed harmless
esc=$(printf 'a\033[31mb')
for given in "host=$esc" "postgresql://$esc/x" "host=localhost port=1 user=$esc" "host=localhost sslmode=$esc" \
	"host=localhost sslrootcert=$esc" "service=$esc" "$esc=1" "host=localhost hostaddr=$esc"; do
	run "$vpsql" -Xw --no-fetch "$given" -c 'select 1'
	is "hostile words: refused" "$status" 2
	unlike "hostile words: no control characters" "$out$err" "$raw"
done
connect "$esc" "$PGT_PORT" "$PGT_CA"
unlike "hostile host: no control characters" "$out$err" "$raw"

# JSON for scripts
connect localhost "$PGT_PORT" "$PGT_CA" "" --tls-errors=json
is "json: exit status" "$status" 2
is "json: codes" "$(printf '%s' "$err" | python3 -c '
import json, sys
text = sys.stdin.read()
print(json.loads(text[text.index("["):])[0]["code"])')" tls-proxy

# hostile servers
hostile_start no-tls error error-controls error-endless garbage http close reset stall-request stall-hello stall-100 stall-600 \
	early early-error plain-after-s alert old-tls flaky
hostile() {	# hostile BEHAVIOUR CODE
	case $1 in stall*) wait=2 ;; *) wait=20 ;; esac
	connect localhost "$(hostile_port "$1")" "$PGT_CA"
	is "$1: exit status" "$status" 2
	like "$1: the cause" "$err" "error \[$2\]"
	ok "$1: nothing sent" hostile_harmless "$1"
	unlike "$1: no control characters" "$err" "$raw"
}
hostile no-tls tls-proxy
hostile error server-error
hostile error-controls server-error
hostile error-endless server-error
hostile garbage not-postgres
hostile http not-postgres
hostile close closed
hostile reset closed
hostile stall-request stalled
hostile stall-hello stalled
hostile stall-100 stalled
hostile stall-600 stalled
hostile early early-data
hostile early-error early-data
hostile plain-after-s not-tls
hostile alert security-level
hostile old-tls protocol-too-old
connect localhost "$(hostile_port flaky)" "$PGT_CA"
is "flaky: exit status" "$status" 2
like "flaky: says that a second look passes" "$err" "note \[passes\]"
tap_done
