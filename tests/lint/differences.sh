#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every reason in tests/parity/differences.txt stands in DIFFERENCES too.
cd "${srcdir:?}" || exit 1
missing=$(awk -F'\t' '$2 != "the same" && $1 != "version" { print substr($2, 2) }' tests/parity/differences.txt | sort -u | while IFS= read -r reason; do
	grep -qF -- "$reason" DIFFERENCES || printf '# not in DIFFERENCES: %s\n' "$reason"; done)
if [ -z "$missing" ]; then echo "ok 1 - the reasons of the parity set stand in DIFFERENCES"
else echo "not ok 1 - the reasons of the parity set stand in DIFFERENCES"; echo "$missing"; fi
echo "1..1"
[ -z "$missing" ]
