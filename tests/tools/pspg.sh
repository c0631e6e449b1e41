# SPDX-License-Identifier: PostgreSQL
# pspg as the pager shows what vpsql prints, and leaving it is no error.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
tool_needs pspg pspg
python3 -c 'import pexpect' 2>/dev/null || skip_all "python3-pexpect is not installed"
pg_start
tool_psql
cat >drive.py <<'PY'
import os, pexpect, sys
env = dict(os.environ, TERM="xterm", PSQL_PAGER="pspg --no-mouse", LC_ALL="C.UTF-8")
child = pexpect.spawn(sys.argv[1], ["-X"], env=env, dimensions=(24, 80), timeout=20)
child.expect("=# ")
child.sendline("select g as column_of_numbers, g * 2 as twice from generate_series(1, 500) g;")
child.expect("column_of_numbers")
child.expect(r"\b10\b")
child.send("q")
child.expect("=# ")
child.sendline("\\echo :ROW_COUNT back")
child.expect("500 back")
child.sendline("\\q")
child.expect(pexpect.EOF)
child.close()
sys.exit(child.exitstatus)
PY
run python3 drive.py "$tool_psql"
is "a result is paged by pspg, q leaves it, the session goes on" "$status" 0
[ "$status" -eq 0 ] || printf '%s\n' "$err" | tail -n 20 >&2
tap_done
