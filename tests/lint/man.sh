#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The man pages are well formed and name every subcommand and every key of vpsql.conf.
. "$srcdir/tests/lib/tap.sh"
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
tap_done
