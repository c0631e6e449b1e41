#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Long queries at a terminal: time and rows, what the server reports, cleared before output; nothing in scripts."""
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
ENV = {"PSQL_HISTORY": "/dev/null", "PGPASSWORD": os.environ["PGT_PASSWORD"], "VPSQL_ROOTS_DIR": "/nonexistent"}
TCP = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (os.environ["PGT_PORT"], os.environ["PGT_CA"])
READY = r"postgres=# $"
CLEAR = r"\r\x1b\[K"


def alone():
    """Whether this session is the server's only one, once those that ended are gone."""
    limit = time.time() + 20
    while time.time() < limit:
        t.send("select 'there are ' || count(*) || ' now' from pg_stat_activity where backend_type = 'client backend';\n")
        m = t.wait(r"there are (\d+) now.*" + READY)
        if m is not None and m.group(1) == "1":
            return True
    return False


t = Terminal(TCP, env=ENV)
t.expect(READY, "the prompt")
t.check("\\pset pager off\n", READY, "no pager")
t.check("select pg_sleep(3.5), 'over' as x;\n", r"\r2 s, 0 rows received\x1b\[K\r3 s, 0 rows received\x1b\[K", "the time, each second")
t.expect(CLEAR + r" pg_sleep \| +x *\r\n.*over\r\n\(1 row\)\r\n\r\n" + READY, "cleared before the result")
t.check("do $$begin perform pg_sleep(2.5); raise notice 'now'; perform pg_sleep(60); end$$;\n",
        r"\r2 s, 0 rows received\x1b\[K" + CLEAR + r"NOTICE:  now\r\n", "cleared before a notice")
t.expect(r"\r3 s, 0 rows received\x1b\[K", "shown again after it")
t.check("\x03", CLEAR + r"Cancel request sent\r\nERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C clears it")
t.check("select pg_sleep(0.1), repeat('x', 9000) from generate_series(1, 600);\n", r"\r\d+ s, [1-9]\d* rows received\x1b\[K", "rows are counted as they arrive")
t.check("\x03", CLEAR + r"Cancel request sent\r\nERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C")
ok(alone(), "there is one connection")

t.check("create function nap(int) returns int immutable language plpgsql as 'begin perform pg_sleep(0.02); return $1; end';\n", READY, "a slow function")
t.check("create table slow as select i from generate_series(1, 1000) i;\n", READY, "a table")
t.check("\\set PROGRESS on\n", READY, "PROGRESS on")
t.check("create index on slow (nap(i));\n",
        r"\r\d s, 0 rows received; CREATE INDEX: building index[^\r]*, \d+ of \d+ done \(\d+%\)\x1b\[K", "what the server reports")
t.check("\x03", CLEAR + r"Cancel request sent\r\n.*ERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C")
ok(alone(), "the second connection is closed")

t.check("\\set PROGRESS off\n", READY, "PROGRESS off")
t.check("select pg_sleep(2.5), 'quiet' as x;\n", r"quiet\r\n\(1 row\).*" + READY, "a long query")
ok("received" not in t.seen, "shows nothing", t.seen)
t.send("\\q\n")
ok(t.end() == 0, "the end")

t = Terminal(*local("-c", "select pg_sleep(2.5), 'script' as x"), env=ENV)
ok(t.end() == 0 and "script" in t.text and "received" not in t.text, "-c shows nothing", t.text)
with open("script.sql", "w") as f:
    f.write("select pg_sleep(2.5), 'script' as x;\n")
t = Terminal(*local(), env=ENV)
t.expect(READY, "a session")
t.check("\\i script.sql\n", r"script\r\n\(1 row\).*" + READY, "a script in a session")
ok("received" not in t.seen, "shows nothing", t.seen)
t.send("\\q\n")
ok(t.end() == 0, "the end")
done()
