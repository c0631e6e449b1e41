#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The command line without a server: what is refused, in whose words, with which exit status.
. "$srcdir/tests/lib/tap.sh"
vpsql=$builddir/src/vpsql
export PGHOST=/nonexistent VPSQL_ROOTS_DIR=/nonexistent

refused() {	# refused NAME STATUS PATTERN ARGUMENTS...
	name=$1 want=$2 pattern=$3; shift 3
	run "$vpsql" "$@"
	is "$name: exit status" "$status" "$want"
	like "$name: message" "$err" "$pattern"
	is "$name: nothing on standard output" "$out" ""
}
hint='^vpsql: hint: Try "vpsql --help" for more information\.$'
refused "unknown option" 1 "unrecognized option '--foo'" --foo
refused "unknown option: hint" 1 "$hint" --foo
refused "unknown letter" 1 "invalid option -- 'k'" -k
refused "missing argument" 1 "option requires an argument -- 'h'" -h
refused "ambiguous" 1 "option '--single' is ambiguous" --single
refused "--help=unknown" 1 "$hint" --help=unknown
refused "-x?" 1 "$hint" '-x?'
refused "-P unknown" 1 '^vpsql: error: could not set printing parameter "foo"$' -P foo=1
refused "-P unknown: why" 1 '^vpsql: error: \\pset: unknown option: foo$' -P foo=1
refused "-v with a bad name" 1 '^vpsql: error: invalid variable name: "a b"$' -v 'a b=1'
refused "-v with a bad value" 1 '^vpsql: error: unrecognized value "foo" for "AUTOCOMMIT": Boolean expected$' -v AUTOCOMMIT=foo
refused "-o to nowhere" 1 '^vpsql: error: /nonexistent/x: No such file or directory$' -o /nonexistent/x
refused "extra arguments" 2 '^vpsql: warning: extra command-line argument "c" ignored$' a b c
refused "no server" 2 '^vpsql: error: connection to server on socket "/nonexistent/.s.PGSQL.5432" failed: No such file or directory$' -c 'select 1'
refused "no server, no command" 2 'Is the server running locally'
refused "-f of a file, no server" 2 'connection to server' -f /nonexistent

# Settings that look as if they did something.
refused "-v sslmode=" 1 'sslmode=verify-full' -v sslmode=verify-full
refused "--set=sslmode=" 1 'PGSSLMODE=require' --set=sslmode=require
refused "--variable=sslrootcert=" 1 'sslrootcert' --variable=sslrootcert=/x
for name in PGSSL_MODE PGSSLMOED PGSSLROOTCA; do
	run env $name=x "$vpsql" -c 'select 1'
	is "$name: exit status" "$status" 2
	like "$name: the message names it" "$err" "$name"
	like "$name: and gives the right spelling" "$err" 'PGSSL(MODE|ROOTCERT)'
done

# Values of our own options.
refused "--min-sslmode=full" 1 'unrecognized value "full" for --min-sslmode' --min-sslmode=full
refused "--tls-errors=xml" 1 'unrecognized value "xml" for --tls-errors' --tls-errors=xml
refused "--via without a port" 2 '--via needs HOST:PORT' --via localhost -h db.example
refused "--via on a socket" 2 '--via needs exactly one host name' --via localhost:1
refused "hostaddr alone" 2 'host=NAME hostaddr=192\.0\.2\.1' -d "host='' hostaddr=192.0.2.1"
refused "hostaddr with a folder" 2 'hostaddr=192\.0\.2\.1 is given without host' -d "host=/tmp hostaddr=192.0.2.1"

# Connection strings and services.
refused "an unknown keyword" 2 '^vpsql: error: invalid connection option "foo"$' foo=bar
refused "an unknown URI parameter" 2 'invalid URI query parameter: "foo"' 'postgresql://h/d?foo=1'
refused "an open quote" 2 'unterminated quoted string in connection info string' "dbname='x"
refused "an unknown service" 2 'definition of service "none" not found' service=none
run env PGSERVICEFILE=/nonexistent/svc "$vpsql" service=none
like "no service file" "$err" 'service file "/nonexistent/svc" not found'
refused "an unknown sslmode" 2 'sslmode' 'host=localhost sslmode=verify-all'

# Colours of messages.
esc=$(printf '\033')
run env PG_COLOR=always "$vpsql" -P foo=1
is "PG_COLOR=always" "$(printf '%s\n' "$err" | head -n 1)" "$esc[01mvpsql: $esc[0m$esc[01;31merror: $esc[0m\\pset: unknown option: foo"
run env PG_COLOR=always PG_COLORS=error=32 "$vpsql" -P foo=1
is "PG_COLORS" "$(printf '%s\n' "$err" | head -n 1)" "vpsql: $esc[32merror: $esc[0m\\pset: unknown option: foo"
run env PG_COLOR=auto "$vpsql" -P foo=1
unlike "PG_COLOR=auto is for terminals" "$err" "$esc"

# What the user was made to type is shown, never played.
raw=$(printf 'a\033[31mb')
for o in --via="$raw" --min-sslmode="$raw" --tls-errors="$raw" --pset="$raw" --foo="$raw" --port="$raw" --file="$raw" --set="$raw=1" --variable="ECHO=$raw"; do
	run "$vpsql" -X -h localhost --no-fetch "$o" -c 'select 1'
	unlike "${o%%=*}: no control characters" "$out$err" "$esc"
done

# Both names.
ln -s "$vpsql" psql
run ./psql --foo
like "called psql it says psql" "$err" '^psql: hint: Try "psql --help" for more information\.$'
rm -f psql
tap_done
