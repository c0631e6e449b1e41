#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every function and object that is visible outside its file is used by another, or by its own file and a unit test. What its file alone
# uses is static, and what nobody uses goes. What only tests and fuzzers use stands below, each with the reason why it is in src/.
. "$srcdir/tests/lib/tap.sh"
command -v nm >/dev/null || skip_all "no nm here"
[ -e "$builddir/src/libvpsql.a" ] || skip_all "libvpsql.a is not built"
cat >for_tests <<'END'
cat_entries the goldens walk every listing by it
cert_from_der certificates straight from the fuzzer
config_key_name the fuzzer writes every key
conninfo_quote what is read back must be what was quoted: the fuzzer's round trip
endpoint_known_region the shipped roots are compared with the regions that are known
fetch_http_talk the fuzzer is the server
finding_name tests name findings by their codes
grammar_check no rule of completion is hidden by an earlier one
pset_value what \pset says of a key is taken back as it was: the fuzzer's round trip
out_memory the text that a format printed
sqlhelp_name the rows are in order
END
nm -A --defined-only "$builddir/src/libvpsql.a" | awk '$2 ~ /^[TDRBC]$/ { n = split($1, p, ":"); print $3, p[2] }' | sort -u >defined
# A sanitized or profiled build adds names of its own.
grep -v '^__' defined >x; mv x defined
nm -A --undefined-only "$builddir/src/libvpsql.a" "$builddir"/src/main/vpsql.o "$builddir"/src/main/vpsql_tls.o | awk '{ print $NF }' | sort -u >used
find "$builddir/tests/unit" "$builddir/tests/fuzz" -name '*.o' -exec nm --undefined-only {} + 2>/dev/null | awk '{ print $NF }' | sort -u >tested
awk 'FILENAME == "used" { used[$1] = 1; next } !($1 in used)' used defined >alone
sed 's/ .*//' for_tests >allowed
while read -r name object; do
	# Another file may use it under a condition: an older libpq, no readline.
	if [ "$(grep -lw "$name" "$srcdir"/src/*/*.c | wc -l)" -gt 1 ]; then continue; fi
	if ! grep -qx "$name" tested; then echo "$object: $name is used by nobody but its file"
	elif ! grep -qx "$name" allowed && [ "$(cat "$srcdir"/src/*/"${object%.o}.c" | grep -v '^ \*' | grep -cw "$name")" -lt 2 ]; then
		echo "$object: $name is used by tests alone"
	fi
done <alone >found
is "every name that is visible is used" "$(cat found)" ""
is "the list for tests has no name that is used or gone" "$(while read -r name; do grep -q "^$name " alone || echo "$name"; done <allowed)" ""
ok "the archive could be read" test "$(wc -l <defined)" -gt 500
rm -f for_tests defined used tested alone allowed found
tap_done
