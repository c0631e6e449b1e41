# SPDX-License-Identifier: PostgreSQL
# Memory stays bounded on every way that rows take: \g, \watch, COPY, pipelines; a file system that is really full.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
conn="host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres"
many="select i, md5(i::text), repeat('x', 100), i * 1.5 from generate_series(1, 700000) i"

cat > peak.py <<'EOF'
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(os.waitstatus_to_exitcode(status), bool(os.environ.get('CHECK_HEAVY')) or usage.ru_maxrss < 64 * 1024, usage.ru_maxrss)
EOF
bounded() {	# bounded NAME SCRIPT: 100 MB of rows, under 64 MiB of memory
	printf '%s\n' "$2" > script.sql
	like "under 64 MiB: $1" "$(python3 peak.py "$builddir/src/vpsql" -X -q -v ON_ERROR_STOP=1 -P pager=off -f script.sql "$conn")" '^0 True '
}
bounded '\g |program' "$many \\g |cat >/dev/null"
bounded '\watch' "$many \\watch c=2 i=0.01"
bounded 'COPY to standard output' "copy ($many) to stdout;"
bounded '\copy to a program' "\\copy ($many) to program 'cat >/dev/null'"
bounded 'a pipeline' "\\startpipeline
$many \\bind \\sendpipeline
\\endpipeline"
bounded 'FETCH_COUNT' "\\set FETCH_COUNT 1000
$many;"
bounded '\copy in, and \gset of one row after it' "create temp table t (a int, b text, c text, d numeric);
\\copy t from program 'yes \"1	b	c	2.5\" | head -n 2000000'
select count(*) from t \\gset
select :count \\g /dev/null"

# A program that leaves early is no error, and the session goes on.
run_in "$many \\g |head -n 3 >early.txt
select 'alive' as x;" "$builddir/src/vpsql" -X -q -A -t "$conn"
is "a program that reads three lines only" "$(wc -l <early.txt | tr -d ' '):$out" "3:alive"
run_in "\\o |head -n 1 >early.txt
$many;
\\o
select 'alive' as x;" "$builddir/src/vpsql" -X -q -A -t "$conn"
is "so for \\o" "$(wc -l <early.txt | tr -d ' '):$out" "1:alive"
run_in "\\copy ($many) to program 'head -n 1 >early.txt'
select 'alive' as x;" "$builddir/src/vpsql" -X -q -A -t "$conn"
is "so for \\copy" "$(wc -l <early.txt | tr -d ' '):$out" "1:alive"

# The spool on a file system of 1 MiB, which only this test sees.
mkdir tiny
cat > tiny.sh <<'EOF'
mount -t tmpfs -o size=1m tmpfs tiny || exit 77
printf '%s\n' '\set SPOOL_LIMIT 1000' "$3;" '\echo :ERROR' "select 'alive' as x;" | TMPDIR=$PWD/tiny "$1" -X -q -A -t -P format=aligned "$2" 2>&1
find tiny -type f | wc -l
EOF
out=$(unshare -m sh tiny.sh "$builddir/src/vpsql" "$conn" "$many" 2>/dev/null) && status=0 || status=$?
if [ "$status" -eq 0 ]; then
	like "a full file system is said" "$out" 'could not write the result to a temporary file: No space left on device'
	like "with a way out" "$out" 'Free some space, set TMPDIR'
	is "ERROR is set, the session goes on, and nothing is left" "$(printf '%s\n' "$out" | tail -n 4 | tr -d ' \n')" "truealive0"
else
	skip "no mount namespace"
fi

# A skipped branch of any size takes no memory.
{ echo '\if false'; yes "select 'some words of a statement that is not run', 1, 2, 3;" | head -n 1500000; echo '\endif'; } > script.sql
like "under 64 MiB: 90 MB in \\if false" "$(python3 peak.py "$builddir/src/vpsql" -X -q -f script.sql "$conn")" '^0 True '
rm -f script.sql
tap_done
