#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The same script through psql 18 and vpsql: standard output, standard error and exit code compared.
#
#   parity.sh [NAME...]      NAMEs narrow the run
#
# NAME.sql is run three ways: with -f, on standard input, and with -a -f. NAME.sh is a shell script that
# calls `psql`; it gets a scratch folder as its working folder. Both programs are called psql and talk to
# one server (PostgreSQL 18 of the reference build) over a Unix socket, each in a database of its own that
# is made anew for every case. What differs on purpose stands in differences.txt as NAME<tab>reason; a
# line there whose case does not differ is a failure too.
here=${srcdir:?}/tests/parity
if ! reference=$(sh "$srcdir/tests/compat/reference.sh" --built 2>/dev/null); then
	echo "1..0 # SKIP the reference is not built; make check-compat builds it"
	exit 0
fi
bin=$reference/18/bin
work=$(mktemp -d /tmp/vpsql-parity.XXXXXX) || exit 1
chmod 755 "$work"
as=
if [ "$(id -u)" -eq 0 ]; then
	as="setpriv --reuid=nobody --regid=nogroup --clear-groups env"
	chown nobody "$work"
fi
cleanup() {
	[ ! -e "$work/data/postmaster.pid" ] || $as "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1
	rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
n=0 bad=0
$as "$bin/initdb" -D "$work/data" -U postgres -A trust --no-sync --locale=C --encoding=UTF8 >"$work/initdb.log" 2>&1 &&
	printf "listen_addresses = ''\nunix_socket_directories = '%s'\nfsync = off\nport = 5432\n" "$work" >>"$work/data/postgresql.conf" &&
	$as "$bin/pg_ctl" -D "$work/data" -l "$work/log" -w start >/dev/null 2>&1 || {
	echo "not ok 1 - the server starts"
	sed 's/^/# /' "$work/initdb.log" "$work/log" | tail -n 20
	echo 1..1
	exit 1
}
for who in theirs ours; do
	mkdir -p "$work/$who/bin" "$work/$who/out" "$work/$who/scratch"
done
ln -s "$bin/psql" "$work/theirs/psql"
ln -s "$builddir/src/vpsql" "$work/ours/psql"
for who in theirs ours; do
	printf '#!/bin/sh\nexec timeout -k 5 60 %s "$@"\n' "$work/$who/psql" >"$work/$who/bin/psql"
done
chmod 755 "$work"/*/bin/psql

one() {	# one WHO CASE COMMAND...: runs the command as WHO and keeps the three streams
	who=$1 name=$2
	shift 2
	rm -rf "$work/$who/scratch"
	mkdir "$work/$who/scratch"
	"$bin/psql" -X -q -h "$work" -U postgres -d postgres -c 'drop database if exists parity' -c 'create database parity' >/dev/null 2>&1
	(cd "$work/$who/scratch" && env -i PATH="$work/$who/bin:$bin:/usr/bin:/bin" HOME="$work/$who/scratch" TZ=UTC LC_ALL=C.UTF-8 TERM=dumb \
		PGHOST="$work" PGUSER=postgres PGDATABASE=parity PGTZ=UTC cases="$here" "$@") \
		>"$work/$who/out/$name.stdout" 2>"$work/$who/out/$name.stderr" </dev/null
	echo $? >"$work/$who/out/$name.exit"
	# Process numbers differ from run to run, what the program says of itself and its formats, and so do the two programs' scratch folders.
	sed -i -E -e 's/(PID *\|?) [0-9]+/\1 N/' -e "s#$work/(ours|theirs)#WORK#g" \
		-e "s/^(VERSION = 'PostgreSQL [0-9.]+) .*/\1'/" \
		-e "s/^(VERSION = ).*/\\1.../" -e 's/, wrapped, json, markdown$/, wrapped/' "$work/$who/out/$name".std???
}
compare() {	# compare CASE COMMAND...
	name=$1
	shift
	one theirs "$name" "$@"
	one ours "$name" "$@"
	n=$((n + 1))
	same=yes
	for stream in stdout stderr exit; do
		diff -a -u --label "psql $stream" --label "vpsql $stream" "$work/theirs/out/$name.$stream" "$work/ours/out/$name.$stream" >"$work/diff.$stream" 2>&1 || same=no
	done
	reason=$(awk -F'\t' -v c="$name" '$1 == c { print $2 }' "$here/differences.txt" 2>/dev/null)
	if [ "$same" = yes ] && [ -z "$reason" ]; then echo "ok $n - $name"
	elif [ "$same" = no ] && [ -n "$reason" ]; then printf '%s\n' "ok $n - $name differs: $reason"
	elif [ "$same" = yes ]; then bad=1; echo "not ok $n - $name differs no more: take it off differences.txt"
	else
		bad=1
		echo "not ok $n - $name"
		cat "$work"/diff.* | head -n "${PARITY_LINES:-40}" | sed 's/^/# /'
	fi
}
for case in "$here"/*.sql "$here"/*.sh; do
	[ -e "$case" ] || continue
	base=$(basename "$case")
	[ "$base" != parity.sh ] || continue
	if [ $# -gt 0 ]; then
		keep=no
		for want; do case $base in *"$want"*) keep=yes ;; esac; done
		[ "$keep" = yes ] || continue
	fi
	case $base in
	*.sql)
		compare "${base%.sql}.file" psql -X -f "$case"
		compare "${base%.sql}.stdin" sh -c 'exec psql -X <"$0"' "$case"
		compare "${base%.sql}.echo" psql -X -a -f "$case" ;;
	*.sh) compare "${base%.sh}" sh "$case" ;;
	esac
done
echo "1..$n"
exit $bad
