# SPDX-License-Identifier: PostgreSQL
# Large results: the same text whatever is held in memory, memory that does not grow, a full disk, an error in mid-result.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
conn="host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres"
v() { run "$builddir/src/vpsql" -X -q -P pager=off "$conn" "$@"; }
vin() { vin_text=$1; shift; run_in "$vin_text" "$builddir/src/vpsql" -X -q -P pager=off "$conn" "$@"; }
sum() { cksum | tr -d '\n'; }
mkdir spool full

rows="select i as id, 'user' || i || '@example.com' as email, case when i % 5 = 0 then null else repeat('lorem ipsum ', i % 7) end as note, i % 3 = 0 as ok, case when i % 50 = 0 then E'na\\u00efve\\ntwo\\tlines' else 'plain' end as word from generate_series(1, 20000) i"
for format in aligned wrapped unaligned csv html asciidoc latex latex-longtable troff-ms json markdown; do
	for expanded in off on; do
		set -- -P columns=70 -P "format=$format" -P "expanded=$expanded" -c "$rows"
		held=$("$builddir/src/vpsql" -X "$conn" "$@" | sum)
		spooled=$(TMPDIR=$PWD/spool "$builddir/src/vpsql" -X -v SPOOL_LIMIT=20000 "$conn" "$@" | sum)
		is "$format, expanded $expanded: held or not, the same text" "$spooled" "$held"
	done
done
is "no temporary file is left" "$(ls spool)" ""

# Peak memory, with its own limit on the address space as the judge.
cat > peak.py <<'EOF'
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(os.waitstatus_to_exitcode(status), bool(os.environ.get('CHECK_HEAVY')) or usage.ru_maxrss < 64 * 1024, usage.ru_maxrss)
EOF
many="select i, md5(i::text), repeat('x', 100), i * 1.5 from generate_series(1, 1000000) i"
for format in aligned csv json; do
	peak=$(python3 peak.py "$builddir/src/vpsql" -X -P "format=$format" -P pager=off "$conn" -c "$many")
	like "150 MB of text stay under 64 MiB of memory, $format" "$peak" '^0 True '
done
peak=$(python3 peak.py "$builddir/src/vpsql" -X -P pager=off -P expanded=on "$conn" -c "$many")
like "and expanded" "$peak" '^0 True '
peak=$(python3 peak.py "$builddir/src/vpsql" -X "$conn" -c '\pset format csv' -c '\o /dev/null' -c "$many" -c '\o | cat > /dev/null' -c "$many")
like "and \\o to a file and a command" "$peak" '^0 True '

# A disk that is full.
if [ -w /dev/full ]; then
	run sh -c '"$1" -X -v ON_ERROR_STOP=1 "$2" -c "select 1" >/dev/full' sh "$builddir/src/vpsql" "$conn"
	is "output that cannot be written is an error" "$status:$err" "1:could not print result table: No space left on device"
	vin '\set ON_ERROR_STOP 1
\o /dev/full
select 1;
\echo not reached'
	is "that ends a script, for \\o too" "$status:$out" 3:
fi

# No room for the file: a clear error, and the session lives.
TMPDIR=$PWD/missing; export TMPDIR
vin "\\set SPOOL_LIMIT 1000
$rows;
select 'alive' as x;"
like "a missing TMPDIR is named" "$err" 'could not create a temporary file for the result in "[^"]*/missing": No such file or directory'
like "and the session goes on" "$out" 'alive'
vin "\\set SPOOL_LIMIT 1000
\\pset format csv
$rows;"
is "what needs one pass needs no file" "$err:$(printf '%s\n' "$out" | grep -c example.com)" ":20000"
TMPDIR=$PWD/full
out=$(trap '' XFSZ; ulimit -f 100; printf '%s\n' "\\set SPOOL_LIMIT 1000" "$rows;" "select 'alive' as x;" | "$builddir/src/vpsql" -X -q -P pager=off "$conn" 2>&1 | cat)
like "a full disk is an error with a way out" "$out" 'could not write the result to a temporary file: File too large'
like "of which the hint speaks" "$out" 'set TMPDIR to another folder'
like "and the session goes on after it" "$out" 'alive'
is "nothing is left there" "$(ls full)" ""
unset TMPDIR

# Output that goes nowhere is an error too, never a success.
if [ -c /dev/full ]; then
	for to in "-c 'select 1'" "-c '\\o /dev/full' -c 'select 1'"; do
		err=$(eval "\"\$builddir/src/vpsql\" -X -v ON_ERROR_STOP=1 \"\$conn\" $to" 2>&1 >/dev/full) && status=0 || status=$?
		is "a full disk under $to" "$status:$err" "1:could not print result table: No space left on device"
	done
	v -c "\\copy (select 1) to '/dev/full'" -c '\echo :ROW_COUNT :ERROR'
	is "COPY to a full disk" "$out:$err" "0 true:could not write COPY data: No space left on device"
	err=$(printf 'select 1;\nselect 2;\n' | "$builddir/src/vpsql" -X "$conn" 2>&1 >/dev/full)
	is "each table is tried" "$(printf '%s\n' "$err" | grep -c 'No space left')" 2
	err=$(printf 'select generate_series(1, 90);\n\\warn :ERROR\n' | "$builddir/src/vpsql" -X -v FETCH_COUNT=20 "$conn" 2>&1 >/dev/full)
	is "groups of one are told once" "$err" "could not print result table: No space left on device
true"
fi

# An error in mid-result: as psql, nothing is printed as long as all was held.
v -c "select 10 / (5000 - i) as q from generate_series(1, 9000) i"
is "a held result that fails prints nothing" "$out" ""
like "but its error" "$err" '^ERROR:  division by zero'
v -A -v SPOOL_LIMIT=1000 -c "select 10 / (5000 - i) as q from generate_series(1, 9000) i"
like "a streamed one printed what came" "$out" '^0$'
like "and then its error" "$err" 'ERROR:  division by zero'
unlike "without the count of rows" "$out" 'rows\)'
is "and fails" "$status" 1
tap_done
