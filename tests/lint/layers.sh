#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Refuses an upward or sideways include, a third-party header in the wrong layer, a stale object list,
# and a .c that does not include its own header first.
cd "${srcdir:?}" || exit 1
awk '
	/^#/ || NF == 0 { next }
	{ for (i = 1; i <= NF; i++) rank[$i] = NR }
	END { for (f in rank) print f, rank[f] }' src/LAYERS > "${TMPDIR:-/tmp}/layers.$$"
n=0 bad=0
verdict() {	# verdict NAME FINDINGS
	n=$((n + 1))
	if [ -z "$2" ]; then echo "ok $n - $1"
	else bad=1; echo "not ok $n - $1"; echo "$2" | sed 's/^/# /'; fi
}

verdict "includes point downward" "$(grep -n '^#include "' src/*/*.[ch] | awk -v ranks="${TMPDIR:-/tmp}/layers.$$" '
	BEGIN { while ((getline line < ranks) > 0) { split(line, a, " "); rank[a[1]] = a[2] } }
	{ split($0, q, "\""); inc = q[2]; split($0, p, ":"); split(p[1], d, "/"); own = d[2]
	  if (inc == "config.h") next
	  if (split(inc, t, "/") != 2 || !(t[1] in rank)) { print p[1] ":" p[2] ": \"" inc "\" is not folder/file.h"; next }
	  if (t[1] != own && rank[t[1]] >= rank[own]) print p[1] ":" p[2] ": " own " may not include " inc }')"

verdict "the floors of run hold: each file has one, and includes lower ones alone" "$(
	for f in src/run/*.[ch]; do
		b=${f##*/}
		grep -n '^#include "run/' "$f" /dev/null | sed 's|^[^:]*:||; s|^\([0-9]*\):#include "run/\(.*\)\.h"|'"$f:\1 ${b%.?} \2|"
		echo "$f:1 ${b%.?} ${b%.?}"
	done | awk '
		BEGIN { while ((getline line < "src/README.md") > 0) {
			if (line ~ /^\| floor /) on = 1
			else if (line == "") on = 0
			else if (on) { n++; while (match(line, /`[a-z_]+`/)) {
				floor[substr(line, RSTART + 1, RLENGTH - 2)] = n; line = substr(line, RSTART + RLENGTH) } } }
			part["copy_parse"] = part["copy_scan"] = "copy" }
		{ a = $2 in part ? part[$2] : $2; b = $3 in part ? part[$3] : $3
		  if (!(a in floor)) print $1 ": " a " has no floor in src/README.md"
		  else if (a != b && floor[b] <= floor[a]) print $1 ": " a " may not include " b }')"

third() {	# third PATTERN LAYERS: where a third-party header may be named
	grep -nE "^#include <$1" src/*/*.[ch] | awk -F'[:/]' -v ok=" $2 " 'index(ok, " " $2 " ") == 0 { print }'
}
verdict "OpenSSL only in tls" "$(third openssl/ 'tls')"
verdict "libpq only from pg up, and for widths in print/measure" "$(third 'libpq' 'pg state run catalog cmd repl main' | grep -v '^src/print/measure\.c:')"
verdict "readline only in repl" "$(third readline/ repl)"

verdict "object lists name every file" "$(
	for dir in src/*/; do
		dir=${dir%/}
		( ls "$dir"/*.c 2>/dev/null | sed 's/\.c$/.o/' | grep -vE '^src/main/vpsql(_tls)?\.o$' | sort ) > "${TMPDIR:-/tmp}/have.$$"
		( grep -oE 'src/[a-z]+/[a-z_0-9]+\.o' "$dir/objects.mk" | sort ) > "${TMPDIR:-/tmp}/want.$$"
		diff "${TMPDIR:-/tmp}/have.$$" "${TMPDIR:-/tmp}/want.$$" | sed -n "s|^[<>]|$dir/objects.mk:|p"
	done)"

verdict "git holds sources alone in src" "$(git ls-files src 2>/dev/null | grep -vE '^src/(LAYERS|README\.md|[a-z]+/([a-z_0-9]+\.[ch]|objects\.mk))$')"

verdict "a .c includes its own header first" "$(
	for c in src/*/*.c; do
		own=${c#src/}; own=${own%.c}.h
		[ -e "src/$own" ] || continue
		first=$(grep -E '^#include ' "$c" | grep -v '"config.h"' | head -n 1)
		[ "$first" = "#include \"$own\"" ] || echo "$c: first include is $first"
	done)"

verdict "no banned calls" "$(grep -nE '(^|[^a-z_0-9>.])(strcpy|strcat|sprintf|vsprintf|atoi|atol|strtok|gets|system|tmpnam|mktemp|signal)\(' src/*/*.[ch])"
verdict "exit only in main and mem" "$(grep -nE '(^|[^a-z_0-9>.])exit\(' src/*/*.c | grep -vE '^src/(main/[a-z_]+|base/mem)\.c:')"
verdict "files start with the licence line and one sentence" "$(
	for f in src/*/*.[ch]; do
		[ "$(sed -n 1p "$f")" = '/* SPDX-License-Identifier: PostgreSQL */' ] || echo "$f: line 1"
		sed -n 2p "$f" | grep -q '^/\* .*[.] \*/$' || echo "$f: line 2"
	done)"
rm -f "${TMPDIR:-/tmp}/layers.$$" "${TMPDIR:-/tmp}/have.$$" "${TMPDIR:-/tmp}/want.$$"
echo "1..$n"
exit $bad
