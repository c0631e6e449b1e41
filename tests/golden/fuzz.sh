#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Each fuzz target's corpus through the target: what once was found stays mended.
n=0 bad=0
for corpus in "${srcdir:?}"/tests/fuzz/corpus/*/; do
	target=$(basename "$corpus")
	n=$((n + 1))
	if "${builddir:?}/tests/fuzz/$target" "$corpus"* >out 2>&1; then echo "ok $n - $target"
	else echo "not ok $n - $target"; sed 's/^/# /' out; bad=1; fi
done
for broken in "$srcdir"/tests/fuzz/*.c; do
	target=$(basename "$broken" .c)
	[ "$target" = replay ] || [ -d "$srcdir/tests/fuzz/corpus/$target" ] || {
		n=$((n + 1)); bad=1; echo "not ok $n - $target has a corpus"; }
done
echo "1..$n"
exit $bad
