#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# locked in the system's vpsql.conf without sslrootcert: nothing that the user supplies chooses whom to trust.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
sys=$(grep -ao '/[a-z/]*/vpsql\.conf' "$builddir/src/vpsql" | head -n 1)
{ [ -d "${sys%/*}" ] && unshare -Urm true 2>/dev/null; } || skip_all "no user namespaces here"
cat > locked.sh <<'END'
mount -t tmpfs none "$1" && printf '%s\n' "$2" > "$1/vpsql.conf" && chmod 644 "$1/vpsql.conf" || exit 99
shift 2
exec "$@"
END
unshare -Urm sh locked.sh "${sys%/*}" '' true || skip_all "no mounts here"
pg_start
export PGPASSWORD=$PGT_PASSWORD XDG_CONFIG_HOME="$PWD/config" XDG_CACHE_HOME="$PWD/cache"
base="hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres"
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com
gov=db1.c0testtest12.us-gov-west-1.rds.amazonaws.com
# An installation whose shipped roots verify the server, and a folder of a stranger's.
mkdir -p inst/bin inst/share/vpsql bad config/vpsql cache/vpsql/roots
chmod -R go-w inst config cache
cp "$builddir/src/vpsql" "$builddir/src/vpsql-tls" inst/bin/
cp -r "$srcdir/share/roots" inst/share/vpsql/roots
cp "$PGT_CA" inst/share/vpsql/roots/us-east-1.pem
for f in us-east-1 amazon-trust all; do cp "$PGT_CERTS/foreign.pem" bad/$f.pem; done
vpsql=$PWD/inst/bin/vpsql tls=$PWD/inst/bin/vpsql-tls
lock='[*]
locked = on'
# to CONFIGURATION HOST-AND-MORE [OPTION...]: logs in under it
to() { c=$1 h=$2; shift 2; run unshare -Urm sh locked.sh "${sys%/*}" "$c" "$vpsql" -Xw --no-fetch "$@" "host=$h $base" -Atc 'select 1'; }
# both NAME NOTE HOST-AND-MORE [OPTION...]: a server of a stranger's is let in without the lock, and not with it
both() {
	name=$1 note=$2; shift 2
	to '' "$@"
	is "$name: chosen without a lock" "$status $out" "0 1"
	pg_log_mark
	to "$lock" "$@"
	is "$name: not under a lock" "$status $out" "2 "
	like "$name: said" "$err" "$note"
	nok "$name: no login" pg_log_contains_now 'authoriz|authentic'
}
ignored() { echo "sslrootcert \"[^\"]*\" \($1\) is ignored: locked by $sys:2"; }

to "$lock" $rds
is "shipped roots under a lock" "$status $out $err" "0 1 "
to "$lock" $rds --roots-dir=bad
is "--roots-dir does not change them" "$status $out" "0 1"
like "--roots-dir: said" "$err" "warning: --roots-dir is ignored: locked by $sys:2"

pg_cert unknown
both "--roots-dir" "roots-dir is ignored" $rds --roots-dir=bad
VPSQL_ROOTS_DIR=$PWD/bad; export VPSQL_ROOTS_DIR
both "VPSQL_ROOTS_DIR" "VPSQL_ROOTS_DIR is ignored" $rds
unset VPSQL_ROOTS_DIR
F=$PGT_CERTS/foreign.pem
both "sslrootcert" "$(ignored 'connection string')" "$rds sslrootcert=$F"
PGSSLROOTCERT=$F; export PGSSLROOTCERT
both "PGSSLROOTCERT" "$(ignored 'environment variable PGSSLROOTCERT')" $rds
unset PGSSLROOTCERT
printf '[s]\nsslrootcert=%s\n' "$F" > service.conf
PGSERVICEFILE=$PWD/service.conf; export PGSERVICEFILE
both "a service" "$(ignored 'service .*')" "$rds service=s"
unset PGSERVICEFILE
printf '[*]\nsslrootcert = %s\n' "$F" > config/vpsql/vpsql.conf
both "the user's vpsql.conf" "$(ignored '.*config/vpsql/vpsql.conf:2')" $rds
rm config/vpsql/vpsql.conf
mkdir .postgresql; cp "$F" .postgresql/root.crt
both "~/.postgresql/root.crt" "root.crt is ignored: locked by" db1.test
rm -r .postgresql
SSL_CERT_FILE=$F; export SSL_CERT_FILE
both "SSL_CERT_FILE" 'error \[(middlebox|unknown-ca)' db1.test
both "sslrootcert=system and SSL_CERT_FILE" "$(ignored 'connection string')" "$rds sslrootcert=system"
unset SSL_CERT_FILE
like "the remedy names the file that locks" "$err" 'error \[(middlebox|unknown-ca)\]'
to "$lock" db1.test
like "a private authority: whom to ask" "$err" "=> .*this machine's administrator must name its root certificate: sslrootcert = FILE beside $sys:2"
unlike "a private authority: not what is in vain" "$err" 'sslrootcert=FILE'
cp "$F" cache/vpsql/roots/us-east-1.pem; touch -d '1 hour' cache/vpsql/roots/us-east-1.pem
both "a copy in the cache with unknown roots" 'error \[' $rds
# One whose roots the package knows may be used: its content is what counts.
pg_cert right
fp=$(openssl x509 -in "$PGT_CA" -noout -fingerprint -sha256 | sed 's/.*=//; s/://g' | tr A-F a-f)
cn="Amazon RDS us-east-1 Root CA ECC256 Test G1"
printf '%s\t%s\tus-east-1\taws\tEC256\t2020-01-01T00:00:00Z\t2061-01-01T00:00:00Z\ttest\n' "$fp" "$cn" >> inst/share/vpsql/roots/MANIFEST.tsv
cp "$F" inst/share/vpsql/roots/us-east-1.pem
cp "$PGT_CA" cache/vpsql/roots/us-east-1.pem; touch -d '1 hour' cache/vpsql/roots/us-east-1.pem
to "$lock" $rds
is "a copy in the cache of known roots" "$status $out" "0 1"
rm cache/vpsql/roots/us-east-1.pem
cp "$PGT_CA" inst/share/vpsql/roots/us-east-1.pem
cp "$F" cache/vpsql/roots/us-gov-west-1.pem
to "$lock" $gov
is "a region that is not shipped: a copy of unknown roots is none" "$status" 2
like "said" "$err" "the roots of us-gov-west-1 are not on this machine.*--no-fetch"
like "and what could be done" "$err" "detail: The roots are locked by $sys:2: only an sslrootcert there names others"
rm cache/vpsql/roots/us-gov-west-1.pem

# The administrator's own file.
pg_cert unknown
to "$lock
sslrootcert = $F" "db1.test sslrootcert=$PGT_CA"
is "the administrator's file is the one" "$status $out" "0 1"
pg_cert right
# The check sees what a login would.
run unshare -Urm sh locked.sh "${sys%/*}" "$lock" "$tls" check --no-fetch --sslrootcert="$F" --via="127.0.0.1:$PGT_PORT" $rds
is "check: the shipped roots" "$status" 0
like "check: says what it left out" "$err" "$(ignored 'option --sslrootcert')"
run unshare -Urm sh locked.sh "${sys%/*}" "$lock" "$tls" policy --no-fetch "host=$rds sslrootcert=$F"
like "policy: the note" "$out" "^note = .*is ignored: locked by $sys:2"
like "policy: the roots" "$out" "^sslrootcert = '[^']*inst/share/vpsql/roots/us-east-1.pem'"
tap_done
