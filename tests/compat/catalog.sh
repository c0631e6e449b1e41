#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# \d and its family on servers of several majors: what vpsql prints is what psql 18 prints there.
#
# Servers: the reference's 18, those under /usr/lib/postgresql (12 or newer), and the program folders
# named in $VPSQL_SERVERS (each with initdb and postgres). On each, tests/parity/catalog/objects.sql makes
# objects of every kind; then every listing runs plain, with S, +, x and patterns, and \d and \d+ on every
# relation. One line for each server and group of commands. Differences on purpose are left out below.
here=${srcdir:?}/tests/parity/catalog
if ! reference=$(sh "$srcdir/tests/compat/reference.sh" --built 2>/dev/null); then
	echo "1..0 # SKIP the reference is not built; make check-compat builds it"
	exit 0
fi
theirs=$reference/18/bin/psql
work=$(mktemp -d /tmp/vpsql-catalog.XXXXXX) || exit 1
chmod 755 "$work"
as=
if [ "$(id -u)" -eq 0 ]; then
	as="setpriv --reuid=nobody --regid=nogroup --clear-groups env"
	chown nobody "$work"
fi
data=
stop() {
	[ -z "$data" ] || [ ! -e "$data/postmaster.pid" ] || $as kill -INT "$(sed -n 1p "$data/postmaster.pid")" 2>/dev/null
	while [ -n "$data" ] && [ -e "$data/postmaster.pid" ]; do sleep 0.1; done
	rm -rf "${data:-$work/none}"
	data=
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/bin"
ln -s "$builddir/src/vpsql" "$work/bin/psql"
PGHOST=$work PGUSER=postgres PGPORT=5432 PGDATABASE=zoo PGTZ=UTC PAGER=cat
export PGHOST PGUSER PGPORT PGDATABASE PGTZ PAGER
n=0 bad=0

start() {	# start BINDIR: a fresh server with the zoo in it
	data=$work/data
	$as "$1/initdb" -D "$data" -U postgres -A trust -N --locale=C --encoding=UTF8 >"$work/init.log" 2>&1 || return 1
	printf "listen_addresses = ''\nunix_socket_directories = '%s'\nfsync = off\nwal_level = logical\nautovacuum = off\n" "$work" >>"$data/postgresql.conf"
	$as "$1/postgres" -D "$data" >"$work/log" 2>&1 </dev/null &
	tries=0
	until "$theirs" -Xqc 'select 1' postgres >"$work/wait" 2>&1; do
		tries=$((tries + 1))
		[ $tries -lt 300 ] || return 1
		sleep 0.1
	done
	"$theirs" -Xqc 'create database zoo' postgres >"$work/zoo.log" 2>&1 &&
		"$theirs" -Xqf "$here/objects.sql" >>"$work/zoo.log" 2>&1
}
listings() {	# every listing, its modifiers and patterns
	awk 'BEGIN {
		nc = split("da dA dAc dAf dAo dAp db dc dconfig dC dd dD ddp des det deu dew df dfa dfn dfp dft dfw dfnt dF dFd dFp dFt " \
		    "dg dl dL dn do dO dp dP dPi dPt dPn dPin drds drg dRp dRs dT du dx dX dy l lo_list z dt dv dm di ds dE dti dvm", c, " ")
		ns = split(" |+|S|S+|x|+x", s, "|")
		np = split("*|zoo*|zs.*|*.*|pg_c*|plain|int4|nope|a.b.c.d|no.pe|[a-z]*|\"plain\"|\"Odd \"\"Name\"|PLAIN|zoo.public.p*|my*|public.*", p, "|")
		for (i = 1; i <= nc; i++)
			for (j = 1; j <= ns; j++) {
				x = s[j] == " " ? "" : s[j]
				if (c[i] x ~ /^(dA.*S|dF.*S|dP.*S|dl.*S|l.*S|z.*[+])/) continue
				print "\\" c[i] x
				if (x != "" && x != "+") continue
				for (k = 1; k <= np; k++) {
					# The manual lets a schema or language be named with its database; psql 18 refuses.
					if (c[i] ~ /^d[nL]$/ && p[k] ~ /[.]/) continue
					if (c[i] == "dconfig" && p[k] ~ /^([*]|[*][.][*]|\[a-z\][*])$/) continue
					print "\\" c[i] x " " p[k]
				}
			}
	}'
	cat "$here/arguments.txt"
}
relations() {	# \d and \d+ of everything; psql 18 prints NOTHING as ???
	"$theirs" -XAt -c "select E'\\\\d ' || r || E'\\n\\\\d+ ' || r from (select quote_ident(nspname) || '.' || quote_ident(relname) as r
		from pg_class c join pg_namespace n on n.oid = relnamespace
		where relreplident <> 'n' and (nspname !~ '^pg_' and nspname <> 'information_schema' or relname ~ '^pg_(class|am|views|proc|toast_2619)')) x order by 1"
}
compare() {	# compare NAME: the commands in $work/commands through both
	awk -v q="'" '/^\\(pset|set) / { print; next }
		{ t = $0; gsub(/\\/, "&&", t); gsub(q, q q, t); printf "\\echo %s==== %s%s\n\\warn %s==== %s%s\n%s\n", q, t, q, q, t, q, $0 }' \
		"$work/commands" >"$work/$1.sql"
	"$theirs" -X -f "$work/$1.sql" >"$work/theirs" 2>&1
	"$work/bin/psql" -X -f "$work/$1.sql" >"$work/ours" 2>&1
	n=$((n + 1))
	if [ "$(grep -c '^====' "$work/theirs")" -lt 50 ]; then
		bad=1; echo "not ok $n - $1 has run"; tail -n 5 "$work/theirs" | sed 's/^/# /'
	elif diff -a -u0 "$work/theirs" "$work/ours" >"$work/diff"; then echo "ok $n - $1, $(wc -l <"$work/commands") commands"
	else
		bad=1
		echo "not ok $n - $1"
		head -n "${PARITY_LINES:-40}" "$work/diff" | sed 's/^/# /'
	fi
}
# shellcheck disable=SC2046
for dir in "$reference/18/bin" $(ls -d /usr/lib/postgresql/1[2-9]/bin 2>/dev/null) ${VPSQL_SERVERS:-}; do
	[ -x "$dir/initdb" ] || continue
	major=$("$dir/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
	if start "$dir"; then
		listings >"$work/commands"; compare "listings-$major"
		relations >"$work/commands"; compare "relations-$major"
		(printf '\\pset null @\n\\set HIDE_TABLEAM on\n\\set HIDE_TOAST_COMPRESSION on\n\\pset format unaligned\n'; listings | grep -v ' '; relations) >"$work/commands"
		compare "variables-$major"
		awk 'BEGIN {
			n = split("\\x|\\t|\\x auto|\\x off|\\t off|\\pset footer off|\\pset footer on|\\pset border 2|\\pset linestyle unicode|" \
			    "\\pset border 0|\\pset format wrapped|\\pset format html|\\pset format csv|\\pset format latex|\\set QUIET on|\\set ECHO_HIDDEN off", f, "|")
			m = split("d+ plain|d ne_c|d seq1|dt nope|d nope|dF+ myconf|dFp+|dx+|dRp+|du|z plain|dn zs|lo_list+|dP|sf f_std|drds nope", c, "|")
			for (i = 1; i <= n; i++) { print f[i]; for (j = 1; j <= m; j++) print "\\" c[j] } }' >"$work/commands"
		compare "formats-$major"
	else
		n=$((n + 1)) bad=1
		echo "not ok $n - the server of $major starts"
		tail -n 10 "$work/init.log" "$work/log" 2>/dev/null | sed 's/^/# /'
	fi
	stop
done
echo "1..$n"
exit $bad
