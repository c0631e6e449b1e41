#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every finding has a row, a place in the manual, and a test that provokes it.
cd "${srcdir:?}" || exit 1
n=0 bad=0
for code in $(sed -n 's|^	FINDING_[A-Z_]*,.*/\* "\([a-z-]*\)".*|\1|p' src/tls/finding.h); do
	n=$((n + 1)) why=
	grep -q "{ \"$code\"," src/tls/finding.c || why="no row in finding.c"
	grep -Eq "^\.It Cm (.* )?$code( |\$)" share/man/vpsql-tls.1 || why="${why:+$why; }not in vpsql-tls.1"
	grep -Eqr "(^|[^a-z-])$code([^a-z-]|\$)" tests/server tests/unit/tls/diagnose.c || why="${why:+$why; }no test names it"
	if [ -z "$why" ]; then echo "ok $n - $code"; else bad=1; echo "not ok $n - $code"; echo "# $why"; fi
done
[ "$n" -gt 40 ] || { n=$((n + 1)); bad=1; echo "not ok $n - the codes could not be read"; }
echo "1..$n"
exit $bad
