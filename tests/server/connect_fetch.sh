#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# A log-in whose roots must be fetched first: a region that is not shipped, a root that is newer than the shipped ones, a locked policy.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD XDG_CACHE_HOME="$PWD/cache" XDG_CONFIG_HOME="$PWD/config" SSL_CERT_FILE="$PGT_CA"
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com

# The mirror: what lies in www, over TLS with a certificate that the system's store (SSL_CERT_FILE) verifies.
mkdir -p www/us-east-1 config/vpsql
python3 "$srcdir/tests/lib/mirror.py" "$PGT_CERTS/right.crt" "$PGT_CERTS/right.key" >mirror.log 2>&1 &
mirror=$!
pg_atexit "kill $mirror; wait $mirror 2>/dev/null"
i=0
while [ ! -s port ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
printf 'truststore_url = https://localhost:%s/{region}/{region}-bundle.pem\n' "$(cat port)" > config/vpsql/vpsql.conf

mkdir roots
cp "$PGT_CERTS/trust.pem" roots/amazon-trust.pem
printf 'sha256\tsubject\tregion\tpartition\tkey\tnot_before\tnot_after\tsource\n' > roots/MANIFEST.tsv
export VPSQL_ROOTS_DIR="$PWD/roots"
to() { run "$vpsql" -X --banner -At "host=$rds hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres" "$@" -c 'select 1'; }

pg_log_mark
to
is "roots that cannot be had: refused" "$status" 2
like "with the cause" "$err" 'could not fetch https://localhost:[0-9]*/us-east-1/us-east-1-bundle\.pem: the server answered with HTTP status 404'
like "with file and place" "$err" "hint: Download https://localhost.* and put it at $PWD/cache/vpsql/roots/us-east-1\.pem"
nok "and the server saw nobody" pg_log_contains_now 'connection received'
to --no-fetch
is "--no-fetch: refused" "$status" 2
like "--no-fetch: the cause" "$err" 'the roots of us-east-1 are not on this machine, and fetching is off \(--no-fetch\)'

cp "$PGT_CERTS/ca.pem" www/us-east-1/us-east-1-bundle.pem
to
is "a region that is not shipped is fetched" "$status $out" "0 1"
like "what, from where, vouched for by whom, where to" "$err" 'fetched the 1 roots? of us-east-1 from https://localhost:.* \(vouched for by "Amazon RDS us-east-1 Root CA.*"\) into .*/cache/vpsql/roots/us-east-1\.pem'
like "the banner says so" "$err" '^Verified: .*\(roots: us-east-1, fetched now\)'
to
is "the second time it is there" "$status $out" "0 1"
unlike "and not fetched again" "$err" 'fetched the'
like "the banner names the day" "$err" '\(roots: us-east-1, fetched 20[0-9-]*\)'

# The shipped roots are older than the server's: one fetch, one more attempt.
rm -r cache
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout old.key -out roots/us-east-1.pem -days 100 \
	-subj '/CN=Amazon RDS us-east-1 Root CA ECC256 G0' 2>/dev/null
cat roots/us-east-1.pem "$PGT_CERTS/ca.pem" > www/us-east-1/us-east-1-bundle.pem
to
is "a root newer than the shipped ones is fetched" "$status $out" "0 1"
like "once" "$(printf '%s\n' "$err" | grep -c 'fetched the 2 roots of us-east-1')" '^1$'
like "the banner says so" "$err" '^Verified: .*\(roots: us-east-1.*fetched now\)'
rm -r cache
to --no-fetch
is "with --no-fetch it is refused" "$status" 2
like "and explained" "$err" 'error \['
pg_cert unknown
pg_log_mark
to
is "a stranger's server stays refused after the fetch" "$status" 2
nok "no password went there" pg_log_contains_now 'connection authorized'
pg_cert right

# A locked system file, seen through a mount namespace of our own.
sys=$(grep -ao '/[a-z/]*/vpsql\.conf' "$vpsql" | head -n 1)
if [ -d "${sys%/*}" ] && unshare -Urm true 2>/dev/null; then
	cat > locked.sh <<'E2'
mount -t tmpfs none "$1" && printf '[*]\nlocked = on\nsslrootcert = %s\n' "$2" > "$1/vpsql.conf" && chmod 644 "$1/vpsql.conf" || exit 99
shift 2
exec "$@"
E2
	locked() { run unshare -Urm sh locked.sh "${sys%/*}" "$PGT_CA" env VPSQL_MIN_SSLMODE=disable "$vpsql" -XAt --banner "$@" -c 'select 1'; }
	locked "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslmode=disable"
	if [ "$status" -eq 99 ]; then skip "no mounts here"
	else
		is "a locked policy connects" "$status $out" "0 1"
		like "the floor of the environment is ignored" "$err" "warning: the floor \"disable\" \(environment variable VPSQL_MIN_SSLMODE\) is ignored: $sys:2 locks it at \"verify-full\""
		like "verified" "$err" '^Verified: localhost'
		locked --min-sslmode=disable "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslmode=disable"
		like "and that of the option" "$err" 'the floor "disable" \(option --min-sslmode\) is ignored'
		locked "host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PWD/roots/us-east-1.pem"
		is "another root file is ignored" "$status $out" "0 1"
		like "and said" "$err" "sslrootcert \".*us-east-1\.pem\" \(connection string\) is ignored: locked by $sys:3"
	fi
else skip "no user namespaces here"; fi
tap_done
