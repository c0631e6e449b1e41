#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# clang-tidy (.clang-tidy) and cppcheck (tests/lint/cppcheck.txt) have nothing to say. Minutes, so only under make lint and in CI.
. "$srcdir/tests/lib/tap.sh"
[ "${LINT_SLOW:-}" = 1 ] || skip_all "make lint runs the analysers"
[ -e "$builddir/config.h" ] || skip_all "not configured"
work=$PWD
includes="-I$builddir -I$srcdir/src -I$(pg_config --includedir)"
cd "$srcdir" || exit 1
if command -v clang-tidy >/dev/null; then
	# One process a file: what is left of the headers' findings is the same for each.
	ls src/*/*.c | xargs -P"$(nproc)" -n 8 sh -c 'inc=$1; shift; clang-tidy --quiet "$@" -- -std=c11 -D_GNU_SOURCE $inc -DPKGDATADIR=\"/p\" -DSYSCONFDIR=\"/s\"' sh "$includes" >"$work/tidy" 2>/dev/null
	for file in src/*/*.[ch]; do
		is "clang-tidy: $file" "$(grep -E "(^|/)$file:[0-9]+:[0-9]+: (warning|error):" "$work/tidy" | sed "s|.*/src/|src/|" | sort -u)" ""
	done
	is "clang-tidy read them" "$(grep -c "error: .*\[clang-diagnostic-error\]" "$work/tidy")" 0
else skip "no clang-tidy here (share/packages lint)"; fi
if command -v cppcheck >/dev/null; then
	is "cppcheck" "$(cppcheck -q -j"$(nproc)" --enable=warning,performance,portability,style --std=c11 --platform=unix64 --inline-suppr \
		--suppressions-list=tests/lint/cppcheck.txt -D_GNU_SOURCE -DHAVE_READLINE=1 $includes \
		--template='{file}:{line}: {severity} {id}: {message}' src 2>&1)" ""
else skip "no cppcheck here (share/packages lint)"; fi
rm -f "$work/tidy"
tap_done
