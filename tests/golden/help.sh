#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# --help under both names; the psql one is psql 18's text with one group of our own in it. UPDATE=1 rewrites.
. "$srcdir/tests/lib/tap.sh"
g=$srcdir/tests/golden/help
ln -s "$builddir/src/vpsql" psql
compare() {
	if [ -n "${UPDATE:-}" ]; then printf '%s\n' "$out" > "$g/$1"; fi
	printf '%s\n' "$out" > got
	ok "$1" diff -u "$g/$1" got
}
run ./psql --help
compare psql.txt
is "psql --help writes no message" "$status $err" "0 "
lines=$out
run ./psql -?
is "-? is the same" "$out" "$lines"
run ./psql --help=options
is "--help=options too" "$out" "$lines"
run "$builddir/src/vpsql" --help
compare vpsql.txt
run ./psql --version
like "psql --version" "$out" '^psql \(PostgreSQL\) 18\.[0-9]+ \(vpsql [0-9.]+\)$'
run "$builddir/src/vpsql" -V
like "vpsql --version" "$out" '^vpsql \(PostgreSQL\) 18\.[0-9]+ \(vpsql [0-9.]+\)$'
# What psql 18 prints, where it is at hand.
p=${VPSQL_REFERENCE:-}/18/bin/psql
if [ -x "$p" ]; then
	"$p" --help > theirs
	sed '/^TLS options/,/^$/d' "$g/psql.txt" > ours
	ok "without our group it is psql 18's" diff -u theirs ours
else skip "no psql 18"; fi
rm -f psql got theirs ours
tap_done
