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
# What make.sh and make-tls.sh would write now is what is here.
mkdir again
sh "$c/make.sh" "$builddir/src/vpsql" again
sh "$c/make-tls.sh" "$builddir/src/vpsql-tls" again
for f in vpsql.bash _vpsql vpsql.fish vpsql-tls.bash _vpsql-tls vpsql-tls.fish; do
	ok "$f is as the rows are" cmp -s "again/$f" "$c/$f"
done
ok "bash reads vpsql-tls's file" bash -n "$c/vpsql-tls.bash"
if command -v zsh >/dev/null; then ok "zsh reads vpsql-tls's file" zsh -n "$c/_vpsql-tls"; else skip "no zsh"; fi
if command -v fish >/dev/null; then ok "fish reads vpsql-tls's file" fish --no-execute "$c/vpsql-tls.fish"; else skip "no fish"; fi
cat > ask.bash <<'END'
. "$1"; fn=$2; shift 2
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
compopt() { :; }
$fn
printf '%s ' "${COMPREPLY[@]}"
END
tls() { bash ask.bash "$c/vpsql-tls.bash" _vpsql_tls vpsql-tls "$@"; }
like "bash: commands" "$(tls '')" '^check roots policy alias env exec '
is "bash: options of one command" "$(tls check --w)" '--warn-days= '
is "bash: words of a command" "$(tls alias p)" 'pin '
is "bash: regions" "$(tls roots export eu-south-)" 'eu-south-1 eu-south-2 '
is "bash: an option's words" "$(tls roots export --format = p7)" 'p7b '
is "bash: the program after --" "$(tls exec db -- pri)" "$(bash -c 'compgen -c pri' | tr '\n' ' ')"
printf '[good-1]\n[$(touch sprung)]\n[`touch sprung`]\n' > services
is "bash: names of services are never run" \
	"$(PGSERVICEFILE=services bash ask.bash "$c/vpsql.bash" _vpsql vpsql serv; ls sprung 2>/dev/null)" 'service=good-1 '
rm -rf rows again ask.bash services sprung
tap_done
