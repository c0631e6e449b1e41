#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Under a lock missing roots come from the administrator's mirror alone, and stay once they are put into the truststore.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
sys=$(grep -ao '/[a-z/]*/vpsql\.conf' "$builddir/src/vpsql" | head -n 1)
store=$(openssl version -d | sed 's/.*"\(.*\)"/\1/')/certs
{ [ -d "${sys%/*}" ] && [ -d "$store" ] && unshare -Urm true 2>/dev/null; } || skip_all "no user namespaces here"
# The system's vpsql.conf and, where a third argument names one, its only authority.
cat > locked.sh <<'END'
mount -t tmpfs none "$1" && printf '%s\n' "$2" > "$1/vpsql.conf" && chmod 644 "$1/vpsql.conf" || exit 99
mount -t tmpfs none "$3" || exit 99
[ -z "$4" ] || cp "$4" "$3/$(openssl x509 -hash -noout -in "$4").0" || exit 99
shift 4
exec "$@"
END
unshare -Urm sh locked.sh "${sys%/*}" '' "$store" '' true || skip_all "no mounts here"
pg_start
export PGPASSWORD=$PGT_PASSWORD XDG_CONFIG_HOME="$PWD/config" XDG_CACHE_HOME="$PWD/cache"
# Amazon's own address leads nowhere.
export HTTPS_PROXY=http://127.0.0.1:9 NO_PROXY=localhost
unset https_proxy no_proxy
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com
mkdir -p www/us-east-1 config/vpsql inst/bin inst/share/vpsql/roots
cp "$PGT_CERTS/ca.pem" www/us-east-1/us-east-1-bundle.pem
python3 "$srcdir/tests/lib/mirror.py" "$PGT_CERTS/right.crt" "$PGT_CERTS/right.key" 2>mirror.log &
mirror=$!
pg_atexit "kill $mirror; wait $mirror 2>/dev/null"
i=0
while [ ! -s port ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
url="truststore_url = https://localhost:$(cat port)/{region}/{region}-bundle.pem"
# A package that lacks the region, and knows none of its roots.
cp "$builddir/src/vpsql" "$builddir/src/vpsql-tls" inst/bin/
cp "$PGT_CERTS/trust.pem" inst/share/vpsql/roots/amazon-trust.pem
printf 'sha256\tsubject\tregion\tpartition\tkey\tnot_before\tnot_after\tsource\n' > inst/share/vpsql/roots/MANIFEST.tsv
chmod -R go-w inst config
lock='[*]
locked = on'
# in_system CONFIGURATION AUTHORITY COMMAND...
in_system() { c=$1 ca=$2; shift 2; run unshare -Urm sh locked.sh "${sys%/*}" "$c" "$store" "$ca" "$@"; }
to() { c=$1 ca=$2; shift 2; in_system "$c" "$ca" "$PWD/inst/bin/vpsql" -XwAt --banner "host=$rds hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres" -c 'select 1' "$@"; }

printf '%s\n' "$url" > config/vpsql/vpsql.conf
to '' "$PGT_CA"
is "the user's mirror without a lock" "$status $out" "0 1"
like "the mirror was asked" "$err" 'fetched the 1 root of us-east-1 from https://localhost'
rm -r cache; : > mirror.log
pg_log_mark
to "$lock" "$PGT_CA"
is "not under a lock" "$status $out" "2 "
like "Amazon's address is asked" "$err" 'could not fetch https://truststore\.pki\.rds\.amazonaws\.com/us-east-1/us-east-1-bundle\.pem'
is "and the mirror is not" "$(cat mirror.log)" ""
nok "no connection" pg_log_contains_now 'connection received'
to "$url
$lock" ''
like "an authority that the system does not trust vouches for no download" "$err" 'could not fetch https://localhost:[0-9]*/.*certificate'
SSL_CERT_FILE=$PGT_CA; export SSL_CERT_FILE
to "$url
$lock" ''
is "nor one of the environment" "$status $out" "2 "
unset SSL_CERT_FILE
rm config/vpsql/vpsql.conf

both="$url
$lock"
to "$both" "$PGT_CA"
is "the administrator's mirror" "$status $out" "0 1"
like "fetched" "$err" 'fetched the 1 root of us-east-1 from https://localhost'
place=$PWD/inst/share/vpsql/roots/us-east-1.pem
like "with the command that makes it last" "$err" "the administrator runs: vpsql-tls roots export us-east-1 --output=$place\$"
to "$both" "$PGT_CA"
is "the copy in the cache does not count" "$status $out $(printf '%s' "$err" | grep -c 'fetched the')" "0 1 1"
umask 077
in_system "$both" "$PGT_CA" env XDG_CACHE_HOME="$PWD/roots-cache" "$PWD/inst/bin/vpsql-tls" roots export us-east-1 --output="$place"
umask 022
is "the command" "$status" 0
is "everybody can read the file" "$(stat -c %a "$place")" 644
rm -r cache; : > mirror.log
to "$both" "$PGT_CA"
is "then nothing is fetched" "$status $out $(cat mirror.log)" "0 1 "
like "and the banner says so" "$err" '\(roots: us-east-1, shipped\)'
run "$PWD/inst/bin/vpsql-tls" roots list
like "roots list names the region, which no manifest does" "$out" "^us-east-1 +1 .* shipped +$place\$"
rm "$place"
mkdir -p cache/vpsql/roots
cp "$PGT_CERTS/ca.pem" cache/vpsql/roots/eu-newer-1.pem
cp "$PGT_CERTS/ca.pem" cache/vpsql/roots/notes.pem
run "$PWD/inst/bin/vpsql-tls" roots list
like "and one that was fetched" "$out" '^eu-newer-1 +1 .* fetched '
unlike "but not every file" "$out" notes
tap_done
