#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every finding has a row, a place in the manual, and a test with a real server that provokes it and fails without it.
#
# What counts as such a test, in tests/server: a row of its tables (refused, hostile, case_), a pattern that names this
# code alone after error, warning or note, a look at "code" in the JSON, or PROVOKED of the hostile set (which checks
# itself that each was seen). A unit test does not count, nor does a pattern that takes one code or another.
cd "${srcdir:?}" || exit 1
n=0 bad=0
provoked=$(sed -n '/^PROVOKED = """/,/"""\.split/p' tests/server/hostile_set.py | sed 's/PROVOKED = """//; s/""".*//')
provokes() {
	case " $(echo $provoked) " in *" $1 "*) return 0 ;; esac
	grep -Eqh -e "^refused [^ ]+ [^ ]+ $1( |\$)" -e "^hostile [^ ]+ (2 )?$1\$" -e "^case_ [^ ]+ 2 (\"[a-z -]*)?$1([ \"]|\$)" \
		-e "^hostile_direct [^ ]+ \"2 $1\"" -e "codes\)\" \"2 $1\"\$" -e "(error|warning|note) \\\\\[$1\\\\\]" -e "^like .* \"\\\\\[$1\\\\\]" \
		-e "json\.load\(sys\.stdin\)\[\"findings\"\]\[0\]\[\"code\"\].* $1\$" tests/server/*.sh
}
for code in $(sed -n 's|^	FINDING_[A-Z_]*,.*/\* "\([a-z-]*\)".*|\1|p' src/tls/finding.h); do
	n=$((n + 1)) why=
	grep -q "{ \"$code\"," src/tls/finding.c || why="no row in finding.c"
	grep -Eq "^\.It Cm (.* )?$code( |\$)" share/man/vpsql-tls.1 || why="${why:+$why; }not in vpsql-tls.1"
	provokes "$code" || why="${why:+$why; }no test with a server provokes it"
	if [ -z "$why" ]; then echo "ok $n - $code"; else bad=1; echo "not ok $n - $code"; echo "# $why"; fi
done
[ "$n" -gt 40 ] || { n=$((n + 1)); bad=1; echo "not ok $n - the codes could not be read"; }
# A form that nothing matches would make the lint blind.
n=$((n + 1))
if provokes no-such-finding; then bad=1; echo "not ok $n - a code that is none is found nowhere"; else echo "ok $n - a code that is none is found nowhere"; fi
echo "1..$n"
exit $bad
