#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# PostgreSQL's own TLS tests with vpsql in psql's place, where the reference is built already: all 296 as with psql 18.
here=${srcdir:?}/tests/compat
if ! sh "$here/reference.sh" --built >/dev/null 2>&1; then
	echo "1..0 # SKIP the reference is not built; make check-compat builds it"
	exit 0
fi
VPSQL_COMPAT_OUT=$(mktemp -d /var/tmp/vpsql-compat.XXXXXX) || exit 1
export VPSQL_COMPAT_OUT
trap 'rm -rf "$VPSQL_COMPAT_OUT"' EXIT
said=$(sh "$here/run" ssl 2>&1)
status=$?
n=0
for file in "$VPSQL_COMPAT_OUT"/ssl/*.log; do
	name=$(basename "$file" .log)
	sed -nE "/# (TODO|SKIP)/d;s/^(not )?ok +[0-9]+ +-? *(.*)/\1ok - $name: \2/p" "$file"
done >"$VPSQL_COMPAT_OUT/lines"
while IFS= read -r line; do
	n=$((n + 1))
	case $line in
	not\ ok*) echo "not ok $n ${line#not ok}" ;;
	*) echo "ok $n ${line#ok}" ;;
	esac
done <"$VPSQL_COMPAT_OUT/lines"
n=$((n + 1))
if [ "$status" -eq 0 ]; then echo "ok $n - all of them ran and passed"
else
	echo "not ok $n - all of them ran and passed"
	echo "$said" | sed 's/^/# /'
fi
echo "1..$n"
exit $status
