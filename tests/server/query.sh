# SPDX-License-Identifier: PostgreSQL
# Queries against a real server: bounded memory, the spool's file, lost connections, cancelled scripts, COPY both ways, large objects.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
conn="host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres"
vpsql=$builddir/src/vpsql
v() { run "$vpsql" -X -q -A -t "$conn" "$@"; }
vin() { vin_text=$1; shift; run_in "$vin_text" "$vpsql" -X -q -A -t "$conn" "$@"; }

# --- results larger than memory may hold
rows="select g, repeat('x', 100) as t from generate_series(1, 300000) g"
for format in aligned csv unaligned html json; do
	sum=$("$vpsql" -X -P format=$format -P pager=off -c '\set SPOOL_LIMIT 100000' -c "$rows" "$conn" | cksum)
	all=$("$vpsql" -X -P format=$format -P pager=off -c '\set SPOOL_LIMIT 100000000' -c "$rows" "$conn" | cksum)
	is "$format is the same past the limit" "$sum" "$all"
done
peak=$( { "$vpsql" -X -P format=aligned "$conn" -c "select g, repeat('x', 200) from generate_series(1, 1000000) g" \
	-c '\! grep VmHWM /proc/$PPID/status' | grep VmHWM | tr -dc 0-9; } 2>/dev/null)
[ -n "${CHECK_HEAVY:-}" ] && skip "memory: not the program's own here" || ok "a million rows stay under 64 MiB ($peak kB)" test "${peak:-999999}" -lt 65536
v -c "select 1 / (400000 - g) from generate_series(1, 400001) g"
is "an error in mid-result prints no row" "$status:$out" "1:"
like "but the error" "$err" 'division by zero'
run "$vpsql" -X -q -t "$conn" -c '\setenv TMPDIR /nowhere' -c '\set SPOOL_LIMIT 1000' -c "$rows" -c "select 'alive'"
like "no room for the rows is an error that names it" "$err" 'could not create a temporary file for the result in "/nowhere"'
like "and the session goes on" "$out" 'alive'

# --- connections that end
vin "select pg_terminate_backend(pg_backend_pid());
select 1;"
is "a script without a connection ends with 2" "$status:$out" 2:
like "and says so" "$err" 'connection to server was lost'
unlike "once" "$err" 'invalid socket'
vin '\startpipeline
select 1;
select pg_terminate_backend(pg_backend_pid());
\endpipeline'
is "in a pipeline too" "$status" 2
vin 'create temp table t (a int);
\startpipeline
copy t from stdin;
\endpipeline
select 2;'
is "COPY in a pipeline ends the session" "$status:$out" 2:
like "with psql's words" "$err" 'COPY in a pipeline is not supported, aborting connection'

# --- Ctrl-C in a script
printf 'select pg_sleep(60);\nselect 2;\n' > sleep.sql
"$vpsql" -X -q -A -t "$conn" -f sleep.sql > out.txt 2> err.txt &
pid=$!
for i in 1 2 3 4 5 6 7 8 9 10; do
	[ "$(pg_sql "select count(*) from pg_stat_activity where query like 'select pg_sleep(60)%'")" = 1 ] && break
	sleep 0.3
done
kill -INT $pid
wait $pid; is "an interrupted script stops" "$?:$(cat out.txt)" 3:
like "after cancelling its query" "$(cat err.txt)" 'canceling statement due to user request'

# --- COPY
v -c 'create table t (a int, b text)'
vin 'copy t from stdin;
1	x
2	\N
\.
select count(*) from t;'
is "COPY reads the script" "$status:$out" 0:2
printf '3\tz\n' > in.txt
v -c '\copy t from in.txt' -c 'select a from t order by 1'
is "\\copy reads a file" "$out" "1
2
3"
v -c "\\copy (select a from t order by 1) to program 'cat > out.txt'"
is "\\copy writes to a program" "$status:$(cat out.txt)" "0:1
2
3"
v -c "\\copy t to program 'cat >/dev/null; exit 5'"
is "whose failure counts" "$status" 1
like "and is told" "$err" 'child process exited with exit code 5'
vin 'copy nosuch from stdin;
drop table t;
\.
select count(*) from t;'
is "data of a COPY that failed are no commands" "$out" 3
vin '\copy nosuch from stdin
drop table t;
\.
select count(*) from t;'
is "nor those of \\copy" "$out" 3
vin "copy t from stdin;
$(i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); echo "$i	long enough to fill more than one block of data"; done)
\\.
select count(*) from t;"
is "many lines" "$out" 20003

# --- large objects
printf 'lo data\n' > lo.txt
v -c '\lo_import lo.txt comment' -c "select obj_description(oid, 'pg_largeobject') from pg_largeobject_metadata"
is "\\lo_import with a comment" "$status:$out" 0:comment
oid=$(pg_sql 'select max(oid) from pg_largeobject_metadata')
v -c "\\lo_export $oid out.lo"
case $status in
0) is "\\lo_export" "$(cat out.lo)" 'lo data' ;;
*) like "\\lo_export is refused on an unsafe libpq" "$err" 'CVE-2026-6477' ;;
esac
v -c "\\lo_unlink $oid"; is "\\lo_unlink" "$status" 0
v -c "\\lo_unlink $oid"; is "twice" "$status" 1
tap_done
