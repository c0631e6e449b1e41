#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Which roots vouch for which name at a real log-in: the region's, Amazon Trust's, the user's, the system's; and several hosts.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com
eu=db1.c0testtest12.eu-west-1.rds.amazonaws.com

# A roots folder of the shipped one's shape, with the test's roots in it.
mkdir roots
cp "$PGT_CERTS/ca.pem" roots/us-east-1.pem
cp "$PGT_CERTS/region.pem" roots/eu-west-1.pem
cp "$PGT_CERTS/trust.pem" roots/amazon-trust.pem
cat roots/*.pem > all; mv all roots/all.pem
export VPSQL_ROOTS_DIR="$PWD/roots"
to() {	# to HOST ARGUMENTS...
	host=$1; shift
	run "$vpsql" -X --no-fetch --banner -At "host=$host hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres" "$@" -c 'select 1'
}

to $rds
is "an RDS name, its region's roots" "$status $out" "0 1"
like "the banner names the region" "$err" "^Verified: $rds by Amazon RDS us-east-1 Root CA .* \(roots: us-east-1.*\)"
to $eu
is "another region's name: refused" "$status" 2
like "another region's name: why" "$err" 'error \[(rds-roots|wrong-region|name-mismatch|unknown-ca)'

# The chain ends at Amazon Trust: one more attempt with those roots beside the region's.
# (the certificate "proxy" holds the right names)
pg_cert proxy
pg_log_mark
to $rds
is "Amazon Trust's root behind an RDS name" "$status $out" "0 1"
like "the banner says which roots" "$err" '^Verified: .* by Amazon Root CA 1 \(roots: us-east-1 and amazon-trust'
pg_cert unknown
to $rds
is "a stranger's root behind an RDS name: refused" "$status" 2
like "a stranger's root: libpq's words" "$err" '^vpsql: error: connection to server at .* failed: SSL error: certificate verify failed'
unlike "a stranger's root: no way around is offered" "$err" 'sslmode=(require|prefer|allow|disable)'
pg_cert right

# Explicit, the user's, the system's.
to $rds sslrootcert="$PGT_CERTS/foreign.pem"
to "$rds sslrootcert=$PGT_CERTS/foreign.pem"
is "an explicit file is the only one" "$status" 2
to "db1.test sslrootcert=$PGT_CA"
is "an explicit file for a private name" "$status $out" "0 1"
to db1.test
is "a private name without roots: refused" "$status" 2
mkdir -p .postgresql; cp "$PGT_CA" .postgresql/root.crt
to db1.test
is "~/.postgresql/root.crt" "$status $out" "0 1"
like "the banner names it" "$err" 'root\.crt'
cp "$PGT_CERTS/foreign.pem" .postgresql/root.crt
to db1.test
is "a stale ~/.postgresql/root.crt: refused, no plain text" "$status" 2
like "a stale root.crt: named" "$err" 'root\.crt'
to $rds
is "a stale root.crt does not matter to an RDS name" "$status $out" "0 1"
rm -r .postgresql
cp "$PGT_CA" system.pem
run env SSL_CERT_FILE="$PWD/system.pem" "$vpsql" -X --banner -At "host=db1.test hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres sslrootcert=system" -c 'select 1'
is "sslrootcert=system" "$status $out" "0 1"

# Several hosts need one file of roots.
run "$vpsql" -X --no-fetch -At "host=$eu,$rds hostaddr=127.0.0.1,127.0.0.1 port=1,$PGT_PORT user=postgres dbname=postgres" -c 'select 1'
is "hosts of two regions" "$status $out" "0 1"
like "hosts of two regions: said" "$err" 'need different root certificates'
run "$vpsql" -X --no-fetch -At "host=$rds,$rds hostaddr=127.0.0.1,127.0.0.1 port=1,$PGT_PORT user=postgres dbname=postgres" -c 'select 1'
is "hosts of one region: nothing to say" "$status $out $err" "0 1 "

# The configuration: a pin, roots, a locked floor.
mkdir -p .config/vpsql; chmod 700 .config .config/vpsql
printf '[shop.example]\nserver_name = %s\n[db1.test]\nsslrootcert = %s\n' $rds "$PGT_CA" > .config/vpsql/vpsql.conf
chmod 600 .config/vpsql/vpsql.conf
to shop.example
is "a pinned alias" "$status $out" "0 1"
like "the pin is in the banner" "$err" '^Alias: shop\.example \(pinned in .*vpsql\.conf:2\)'
to db1.test
is "roots from the configuration" "$status $out" "0 1"
printf 'nonsense\n' >> .config/vpsql/vpsql.conf
to db1.test
is "a broken configuration ends it" "$status" 2
like "a broken configuration: where" "$err" 'vpsql\.conf:5'
rm -r .config

# Cancel and \connect keep the roots, joined ones too.
printf '%s\n' '\c' 'select 3;' > s.sql
run "$vpsql" -X --no-fetch -At "host=$eu,$rds hostaddr=127.0.0.1,127.0.0.1 port=1,$PGT_PORT user=postgres dbname=postgres" -f s.sql
is "reconnecting with joined roots" "$status $(printf '%s\n' "$out" | tail -n 1)" "0 3"
tap_done
