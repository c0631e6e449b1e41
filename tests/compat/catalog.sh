#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# \d and its family on servers of several majors: what vpsql prints is what psql 18 prints there.
#
# tests/compat/catalog.sh [MAJOR...]: these servers alone. They are the reference's 18, those under
# /usr/lib/postgresql (12 or newer), and the program folders named in $VPSQL_SERVERS (each with initdb and postgres).
# On each, tests/parity/catalog/{objects,names}.sql make objects of every kind; then every listing runs plain, with
# S, +, x and patterns, \d and \d+ on every relation, all again under other settings, as a role that may little, and
# with ECHO_HIDDEN. One line for each server and group, with the number of commands. Differences on purpose are left
# out below. CATALOG_GROUPS="listings patterns" runs these alone.
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
n=0 bad=0 total=0 servers=

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
		"$theirs" -Xqf "$here/objects.sql" -f "$here/names.sql" >>"$work/zoo.log" 2>&1
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
relations() {	# \d and \d+ of everything; a line's end would end the command
	"$theirs" -XAt -c "select E'\\\\d ' || r || E'\\n\\\\d+ ' || r from (select replace(quote_ident(nspname) || '.' || quote_ident(relname), E'\\n', '\"?\"') as r
		from pg_class c join pg_namespace n on n.oid = relnamespace
		where nspname !~ '^pg_' and nspname <> 'information_schema' or relname ~ '^pg_(class|am|views|proc|toast_2619)') x order by 1"
}
patterns() {	# hostile patterns to the commands that differ in how they read one
	awk 'NR == FNR { p[++np] = $0; next }
		END {
			nc = split("d d+ dt+ dvm di ds dE dti df dfn+ da dn+ dT+ dD du drg drds dx dx+ dF dF+ dFp+ dFd dFt dRp dRp+ dRs dy dX db dc dO dL " \
			    "det des deu dew dP dPn+ dp ddp dC dd dconfig do dA dAc dAf dAo dAp l dl lo_list sf sv sf+", c, " ")
			for (i = 1; i <= nc; i++)
				for (j = 1; j <= np; j++) {
					if (c[i] ~ /^d[nL]/ && p[j] ~ /[.]/) continue
					# psql 18 sends a quotation mark in \\dn as it is: "syntax error".
					if (c[i] ~ /^dn/ && p[j] ~ /\047/) continue
					if (c[i] == "dconfig" && p[j] ~ /^([*]*|[*?.]*|[|].*|.*[|]|\\\\w[*])$/) continue
					print "\\" c[i] " " p[j]
				}
		}' "$here/patterns.txt" /dev/null
}
settings() {	# settings between commands that make every kind of table
	awk 'BEGIN {
		n = split("\\x|\\t|\\x auto|\\x off|\\t off|\\pset footer off|\\pset footer on|\\pset border 2|\\pset linestyle unicode|" \
		    "\\pset border 3|\\pset unicode_border_linestyle double|\\pset linestyle old-ascii|\\pset border 0|\\pset null (null)|" \
		    "\\pset title mine|\\pset numericlocale on|\\pset format wrapped|\\pset columns 40|\\x on|\\pset xheader_width 20|\\x off|" \
		    "\\pset format unaligned|\\pset fieldsep ,|\\pset recordsep ;|\\x on|\\x off|\\pset format html|\\pset tableattr border=9|\\x on|\\x off|" \
		    "\\pset format csv|\\pset csv_fieldsep ;|\\x on|\\x off|\\pset format latex|\\x on|\\x off|\\pset format latex-longtable|\\pset format troff-ms|" \
		    "\\pset format asciidoc|\\x on|\\t on|\\x off|\\t off|\\pset format aligned|\\set QUIET on|\\set VERBOSITY terse|\\set VERBOSITY sqlstate|" \
		    "\\set FETCH_COUNT 1|\\set DISPLAY_WIDTH 3|\\set ON_ERROR_ROLLBACK on|\\set ECHO_HIDDEN off", f, "|")
		m = split("d+ plain|d ne_c|d seq1|dt nope|d nope|d|dF+ myconf|dFp+|dFp+ nope|dx+|dx+ nope|dRp+|dRp+ nope|du|du+|z plain|dn zs|dn+ public|lo_list+|dP|" \
		    "sf f_std|sv v1|drds nope|drds|dt (|dconfig+ work_mem|dd|dp|dtx|dnx zs|dxx+|dFx+ myconf|dRpx+ pub_mix|dRsx+|dT+ mood|dl|l zoo|dfx f_sql|d a.b.c.d", c, "|")
		for (i = 1; i <= n; i++) { print f[i]; for (j = 1; j <= m; j++) print "\\" c[j] } }'
}
temporary() {	# what only its own session sees
	# The number's width would change the columns.
	echo '\pset format unaligned'
	printf '%s\n' 'create temp table temp_t (a int primary key, s serial, t text);' 'create temp view temp_v as select a from temp_t;' \
		'create temp table temp_c (b int) inherits (temp_t);' 'create temp table plain (hides int);' 'create index temp_i on temp_t (t);' \
		'create temp sequence temp_s;' 'create function pg_temp.temp_f() returns int language sql as $$select 1$$;' \
		'create type pg_temp.temp_e as enum (null);' "create type pg_temp.temp_e as enum ('x');" 'create temp table temp_p (a int) partition by list (a);' \
		'create temp table temp_p1 partition of temp_p default;'
	for c in d dt dt+ dv ds di dtvsi+ 'd temp_t' 'd+ temp_t' 'd+ temp_c' 'd temp_v' 'd temp_s' 'd temp_i' 'd plain' 'd+ public.plain' 'dt plain' 'dt pg_temp.*' \
		'd pg_temp.*' 'd+ pg_temp.plain' 'df temp_f' 'df pg_temp.*' 'sf pg_temp.temp_f' 'sv temp_v' 'sv+ pg_temp.temp_v' 'dT temp_e' 'dT pg_temp*.*' \
		'dP temp*' 'dPn+ temp*' 'dt+ temp*' 'dp temp*' 'dS pg_temp*.temp*' 'dtS+ temp*'; do
		printf '\\%s\n' "$c"
	done
	cat <<-'END'
		set search_path = zs, "per%cent";
		\d
		\dt+
		\dt plain
		\d plain
		\df
		\dT
		\d public.part
		\d+ public.child_fk
		\d public.full_table
		\dF
		\dX
		\d+ public.m_f
		set search_path = '';
		\d
		\d plain
		\d public.child_fk
		\d+ public.part
		\d+ public.part_2
		\sv public.v1
		\sf public.trg
		\sv v1
		reset search_path;
		begin;
		select 1/0;
		\d
		\dt plain
		\d plain
		\dF+
		\sf trg
		\l
		rollback;
		\dt plain
	END
}
reader() {	# as one who may little; psql 18's \db+ and \l+ fail where a size may not be seen
	echo 'set role zoo_reader;'
	listings | grep -v ' ' | grep -v '^\\d[bl].*+\|^\\l.*+\|^\\d[tmi].*S.*+\|^\\dtim\|^\\dl\|^\\lo_'
	printf '\\d %s\n' plain part full_table rid_nothing '"per%cent".*'
	printf '\\%s\n' 'sf trg' 'sv v1' 'sv+ "v%s"' 'dconfig *' 'dp "100%*' 'dn per*'
}
compare() {	# compare NAME: the commands in $work/commands through both
	awk -v q="'" '/^\\(pset|set|x|t)( |$)/ { print; next }
		{ t = $0; gsub(/\\/, "&&", t); gsub(q, q q, t); printf "\\echo %s==== %s%s\n\\warn %s==== %s%s\n%s\n", q, t, q, q, t, q, $0 }' \
		"$work/commands" >"$work/$1.sql"
	# Each session has a number of its own for pg_temp. psql 18 prints ??? for a replica identity of NOTHING.
	"$theirs" -X -f "$work/$1.sql" 2>&1 | sed 's/Replica Identity: ???/Replica Identity: NOTHING/; s/pg_temp_[0-9]*/pg_temp_N/g' >"$work/theirs"
	"$work/bin/psql" -X -f "$work/$1.sql" 2>&1 | sed 's/pg_temp_[0-9]*/pg_temp_N/g' >"$work/ours"
	count=$(grep -c '^\\' "$work/commands") n=$((n + 1)) total=$((total + count))
	if [ "$(grep -c '^====' "$work/theirs")" -lt "$count" ]; then
		bad=1; echo "not ok $n - $1 has run"; tail -n 5 "$work/theirs" | sed 's/^/# /'
	elif diff -a -u0 "$work/theirs" "$work/ours" >"$work/diff"; then echo "ok $n - $1, $count commands"
	else
		bad=1
		echo "not ok $n - $1, $count commands"
		if [ -n "${CATALOG_KEEP:-}" ]; then mkdir -p "$CATALOG_KEEP" && cp "$work/diff" "$CATALOG_KEEP/$1.diff"; cp "$work/theirs" "$CATALOG_KEEP/$1.theirs"; fi
		head -n "${PARITY_LINES:-40}" "$work/diff" | sed 's/^/# /'
	fi
}
hidden() {	# hidden NAME: with ECHO_HIDDEN the same is printed behind the queries, and there are few of them
	"$work/bin/psql" -X -f "$work/$1.sql" >"$work/ours" 2>&1
	"$work/bin/psql" -XE -f "$work/$1.sql" >"$work/echoed" 2>&1
	awk '/^\/\*+ QUERY \*+\/$/ { inside = 1; next }
		inside && /^\/\*+\/$/ { inside = 0; getline; if ($0 != "") print; next }
		!inside' "$work/echoed" >"$work/plain"
	queries=$(grep -c '^/[*]* QUERY [*]*/$' "$work/echoed") n=$((n + 1))
	if cmp -s "$work/ours" "$work/plain" && [ "$queries" -gt 0 ] && [ "$queries" -lt "$2" ]; then echo "ok $n - $1 under ECHO_HIDDEN, $queries queries"
	else
		bad=1; echo "not ok $n - $1 under ECHO_HIDDEN, $queries queries (fewer than $2)"
		diff -a -u0 "$work/ours" "$work/plain" | head -n 20 | sed 's/^/# /'
	fi
}
group() {	# group NAME MAJOR: makes its commands and compares
	case " ${CATALOG_GROUPS:-$1} " in *" $1 "*) ;; *) return ;; esac
	"$1" >"$work/commands"
	compare "$1-$2"
}
variables() {
	printf '\\pset null @\n\\set HIDE_TABLEAM on\n\\set HIDE_TOAST_COMPRESSION on\n\\pset format unaligned\n'
	listings | grep -v ' '
	relations
}
# shellcheck disable=SC2046
majors=$*
for dir in "$reference/18/bin" $(ls -d /usr/lib/postgresql/1[2-9]/bin 2>/dev/null) ${VPSQL_SERVERS:-}; do
	[ -x "$dir/initdb" ] || continue
	major=$("$dir/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
	case " ${majors:-$major} " in *" $major "*) ;; *) continue ;; esac
	if start "$dir"; then
		servers="$servers $major"
		for g in listings relations patterns variables settings temporary reader; do group $g "$major"; done
		if [ -z "${CATALOG_GROUPS:-}" ]; then
			listings | grep -v ' ' >"$work/commands"
			compare "echo-$major"
			hidden "echo-$major" $((2 * $(wc -l <"$work/commands")))
			# A hundred relations share each query of \d's.
			printf '\\d %s\n\\d+ %s\n' 'pg_catalog.*' 'pg_catalog.*' 'public.*' 'public.*' >"$work/commands"
			compare "all-$major"
			hidden "all-$major" 700
		fi
	else
		n=$((n + 1)) bad=1
		echo "not ok $n - the server of $major starts"
		tail -n 10 "$work/init.log" "$work/log" 2>/dev/null | sed 's/^/# /'
	fi
	stop
done
echo "# $total commands on servers$servers: $([ $bad -eq 0 ] && echo "no difference" || echo "see above")"
echo "1..$n"
exit $bad
