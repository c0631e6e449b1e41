#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# PostgreSQL's own suites as part of `make check`, where the reference is built already.
# A file that differs must be named with its reason in tests/compat/differs; one that is named and does
# not differ fails too, so that the list cannot go stale.
here=${srcdir:?}/tests/compat
if ! sh "$here/reference.sh" --built >/dev/null 2>&1; then
	echo "1..0 # SKIP the reference is not built; make check-compat builds it"
	exit 0
fi
VPSQL_COMPAT_OUT=$(mktemp -d /var/tmp/vpsql-compat.XXXXXX) || exit 1
export VPSQL_COMPAT_OUT
trap 'rm -rf "$VPSQL_COMPAT_OUT"' EXIT
n=0 bad=0
sh "$here/run" core tap >"$VPSQL_COMPAT_OUT/said" 2>&1
named() { grep -q "^$1	" "$here/differs" 2>/dev/null; }
line() {	# line GOOD NAME: one TAP line for a test of the suites
	n=$((n + 1))
	if named "$2"; then
		if [ "$1" = yes ]; then bad=1; echo "not ok $n - $2 differs no more: take it off tests/compat/differs"
		else echo "ok $n - $2 differs as tests/compat/differs says"; fi
	elif [ "$1" = yes ]; then echo "ok $n - $2"
	else
		bad=1
		echo "not ok $n - $2"
		sed -n "/^diff .*\/$2\.out/,/^diff /p" "$VPSQL_COMPAT_OUT/core/regression.diffs" 2>/dev/null | head -n 40 | sed 's/^/# /'
	fi
}
grep -E '^(not )?ok ' "$VPSQL_COMPAT_OUT/core.log" | sed -E 's/^ok +[0-9]+ +[-+] +([a-z0-9_.]+).*/yes \1/;s/^not ok +[0-9]+ +[-+] +([a-z0-9_.]+).*/no \1/' >"$VPSQL_COMPAT_OUT/verdicts"
for file in 001_basic 010_tab_completion 020_cancel; do
	grep -E '^(not )?ok ' "$VPSQL_COMPAT_OUT/tap/$file.log" 2>/dev/null |
		sed -E "s/^ok +([0-9]+).*/yes $file.\\1/;s/^not ok +([0-9]+).*/no $file.\\1/" >>"$VPSQL_COMPAT_OUT/verdicts"
done
while read -r good name; do line "$good" "$name"; done <"$VPSQL_COMPAT_OUT/verdicts"
[ "$n" -eq 453 ] && verdict=ok || { verdict="not ok"; bad=1; }
n=$((n + 1))
echo "$verdict $n - all 231 files and 222 checks ran"
[ "$verdict" = ok ] || sed 's/^/# /' "$VPSQL_COMPAT_OUT/said" | tail -n 30
echo "1..$n"
exit $bad
