#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# make install puts every file where it belongs, uninstall takes each back, a prefix may hold a space, and make dist gives the same bytes twice.
. "$srcdir/tests/lib/tap.sh"
command -v make >/dev/null || skip_all "no make here"
top() { make -s -C "$builddir" "$@" >make.log 2>&1; }
for prefix in /opt/v "/opt/with space"; do
	ok "install under $prefix" top install DESTDIR="$PWD/stage" prefix="$prefix" exec_prefix="$prefix" datarootdir="$prefix/share" mandir="$prefix/share/man"
	where=$PWD/stage$prefix
	ok "the program is there" test -x "$where/bin/vpsql"
	ok "and runs" "$where/bin/vpsql" --version
	ok "as vpsql-tls does" "$where/bin/vpsql-tls" --version
	is "all roots are there" "$(ls "$where/share/vpsql/roots")" "$(cd "$srcdir/share/roots" && ls ./*.pem MANIFEST.tsv | sed 's|^\./||' | sort)"
	for f in man/man1/vpsql.1 man/man1/vpsql-tls.1 man/man5/vpsql.conf.5 bash-completion/completions/vpsql bash-completion/completions/vpsql-tls \
		zsh/site-functions/_vpsql zsh/site-functions/_vpsql-tls fish/vendor_completions.d/vpsql.fish fish/vendor_completions.d/vpsql-tls.fish; do
		ok "$f" test -s "$where/share/$f"
	done
	ok "the manual names the folder of the roots" grep -qF "$prefix/share/vpsql" "$where/share/man/man1/vpsql-tls.1"
	is "nothing else is" "$(find stage -type f | wc -l)" "$((11 + $(ls "$srcdir"/share/roots/*.pem "$srcdir/share/roots/MANIFEST.tsv" | wc -l)))"
	is "nobody else may write it" "$(find stage ! -type l -perm /022)" ""
	ok "uninstall" top uninstall DESTDIR="$PWD/stage" prefix="$prefix" exec_prefix="$prefix" datarootdir="$prefix/share" mandir="$prefix/share/man"
	is "leaves no file" "$(find stage -type f)" ""
	nok "and no folder of its own" test -e "$where/share/vpsql"
	rm -rf stage
done
if git -C "$srcdir" ls-files >files 2>/dev/null && [ -s files ]; then
	dist() { mkdir "$1" && (cd "$1" && umask "$2" && make -s -f "$builddir/Makefile" srcdir="$srcdir" dist) >/dev/null 2>&1; }
	ok "make dist" dist one 022
	# Another umask, another time.
	ok "again" dist two 077
	is "the same bytes" "$(cksum <"$(echo two/*.tar.gz)")" "$(cksum <"$(echo one/*.tar.gz)")"
	tar tzf one/*.tar.gz | sed 's|^[^/]*/||' | LC_ALL=C sort >packed
	LC_ALL=C sort files >want
	ok "holds what git tracks" cmp packed want
else skip "no git here"; fi
tap_done
