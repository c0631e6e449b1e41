#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The man pages are well formed and name every subcommand and every key of vpsql.conf.
. "$srcdir/tests/lib/tap.sh"
work=$PWD
cd "$srcdir" || exit 1
if command -v mandoc >/dev/null; then
	for page in share/man/*.[1-9]; do
		# Pages that are not installed here are no fault of the page.
		is "$page is well formed" "$(mandoc -T lint -W style "$page" 2>&1 | grep -vE 'referenced manual not found|outdated mandoc.db')" ""
	done
else skip "no mandoc here"; fi
for c in $("$builddir/src/vpsql-tls" --list-commands | cut -f1); do
	ok "vpsql-tls.1 tells of $c" grep -q "^\.Ss $c$" share/man/vpsql-tls.1
	for o in $("$builddir/src/vpsql-tls" "$c" --help | grep -oE '(^|[ ,])--[a-z][a-z-]+' | tr -d ' ,' | sort -u); do
		case $o in --help | --json) continue ;; esac
		ok "vpsql-tls.1 tells of $o" grep -q -- "-${o#--}" share/man/vpsql-tls.1
	done
done
for key in $(sed -n '/^} rows\[CONFIG_KEYS\]/,/^};/s/.*{ "\([a-z_]*\)".*/\1/p' src/tls/config.c); do
	ok "vpsql.conf.5 tells of $key" grep -q "^\.It Cm $key " share/man/vpsql.conf.5
done
"$builddir/src/vpsql" --help=commands | sed -n 's/^  \\\([^ []*\).*/\1/p' | sort -u > "$work/names"
while IFS= read -r name; do
	ok "vpsql.1 tells of command $name" grep -qE "^\.It Ic \"\\\\e$(printf '%s' "$name" | sed 's/[?!.]/[&]/g')[[ \"]" share/man/vpsql.1
done < "$work/names"
"$builddir/src/vpsql" --help=variables | sed -n '/^Environment/q;s/^  \([A-Za-z_0-9]*\)\( (or [a-zA-Z]*)\)*$/\1/p' > "$work/names"
while IFS= read -r name; do
	ok "vpsql.1 tells of variable $name" grep -qE "^\.It (Va|Cm) $name" share/man/vpsql.1
done < "$work/names"
rm -f "$work/names"
tap_done
