#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every option row is completed by each shell (completion/make.sh writes them) and has its place in the manual.
. "$srcdir/tests/lib/tap.sh"
if [ ! -x "$builddir/src/vpsql" ]; then skip_all "vpsql is not built"; fi
c=$srcdir/completion
ok "bash reads its file" bash -n "$c/vpsql.bash"
if command -v zsh >/dev/null; then ok "zsh reads its file" zsh -n "$c/_vpsql"; else skip "no zsh"; fi
if command -v fish >/dev/null; then ok "fish reads its file" fish --no-execute "$c/vpsql.fish"; else skip "no fish"; fi
tab=$(printf '\t')
"$builddir/src/vpsql" --help=list-options > rows
while IFS=$tab read -r letter name arg group help; do
	ok "bash completes --$name" grep -q -- "--$name[= ]" "$c/vpsql.bash"
	ok "zsh completes --$name" grep -q -- "--$name[=[]" "$c/_vpsql"
	ok "fish completes --$name" grep -q -- "-l $name " "$c/vpsql.fish"
	ok "vpsql.1 has --$name" grep -Eq -- "^\.It .*Fl -$name( |\$)" "$srcdir/share/man/vpsql.1"
	[ "$letter" = - ] || ok "vpsql.1 has -$letter" grep -Eq -- "^\.It Fl $letter( |\$)" "$srcdir/share/man/vpsql.1"
done < rows
rm -f rows
tap_done
