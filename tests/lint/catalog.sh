#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The catalogue's queries come from rows: one place sends them, every list has a golden, and there is no SQL besides.
cd "${srcdir:?}" || exit 1
n=0 bad=0
check() {	# check NAME FINDINGS
	n=$((n + 1))
	if [ -z "$2" ]; then echo "ok $n - $1"; else bad=1; echo "not ok $n - $1"; printf '%s\n' "$2" | sed 's/^/# /'; fi
}
check "queries are sent in cat.c, and in objdef.c those whose errors say less" \
	"$(grep -n 'exec_[a-z]*(s, [^)]*sql' src/catalog/*.c | grep -v '^src/catalog/\(cat\|objdef\)\.c:')"
check "text made by hand is sent by rel_batch.c alone" \
	"$(grep -n 'cat_ask(' src/catalog/*.c | grep -v '^src/catalog/\(cat\|rel_batch\)\.c:')"
check "no query begins outside cat.c and rel_batch.c" \
	"$(grep -n '(.*"\(SELECT\|WITH\|TABLE\|VALUES\) ' src/catalog/*.c | grep -v '^src/catalog/\(cat\|rel_batch\)\.c:' | grep -v '"EXISTS (SELECT')"
check "every list that a header shows has an entry" "$(
	cat src/catalog/*.h | tr -s ' \t\n' '   ' | grep -o 'extern const struct cat_list [^;]*;' | sed 's/.*cat_list //' | tr -s ', ;' '\n' | while read -r list; do grep -q "&$list }" src/catalog/entries.c || echo "$list"; done)"
check "every entry has a golden" "$(
	sed -n 's/^	{ "\([a-z_]*\)", &.*/\1/p' src/catalog/entries.c | while read -r name; do [ -s "tests/golden/catalog/$name.sql" ] || echo "$name"; done)"
n=$((n + 1))
if [ "$(grep -c '^	{ "[a-z_]*", &' src/catalog/entries.c)" -gt 60 ]; then echo "ok $n - the entries could be read"; else bad=1; echo "not ok $n - the entries could not be read"; fi
echo "1..$n"
exit $bad
