#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""What the server reports of a long COPY, VACUUM, CLUSTER, CREATE INDEX and ANALYZE, seen with \\set PROGRESS on."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
ENV = {"PSQL_HISTORY": "/dev/null", "PGPASSWORD": os.environ["PGT_PASSWORD"], "VPSQL_ROOTS_DIR": "/nonexistent"}
TCP = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (os.environ["PGT_PORT"], os.environ["PGT_CA"])
READY = r"postgres=# $"
CLEAR = r"\r\x1b\[K"
VERSION = int(os.environ["PGT_VERSION"])

TCP_ARGS = [TCP]

for where, args in ("over TLS", TCP_ARGS), ("on a socket", local()):
    t = Terminal("-q", *args, env=ENV)
    t.expect(READY, "the prompt " + where)
    t.check("\\set PROGRESS on\n", READY, "PROGRESS on")
    t.check("create or replace function nap(int) returns int immutable language plpgsql as 'begin perform pg_sleep(0.02); return $1; end';\n",
            READY, "a slow function")
    t.check("drop table if exists slow, wide; create table slow as select i from generate_series(1, 1000) i;\n"
            "create table wide with (fillfactor = 10) as select i, repeat('x', 700) as x from generate_series(1, 4000) i; create index by_i on wide (i);\n",
            READY, "tables")
    t.wait(READY)
    works = [("create index on slow (nap(i));", r"CREATE INDEX: building index[^\r]*, \d+ of \d+ done \(\d+%\)"),
             ("set vacuum_cost_delay = '20ms'; set vacuum_cost_limit = 5;", None),
             ("vacuum wide;", r"VACUUM: (initializing|scanning heap), \d+ of \d+ blocks \(\d+%\)"),
             ("reset vacuum_cost_delay;", None)]
    if VERSION >= 14:
        works.append(("copy (select nap(i), 'some text' from slow) to '/dev/null';", r"COPY TO, \d+ bytes"))
    if VERSION >= 13:
        works.append(("set vacuum_cost_delay = '100ms'; analyze wide; reset vacuum_cost_delay;", r"ANALYZE: acquiring sample rows, \d+ of \d+ blocks \(\d+%\)"))
    # The second way to the server needs one look.
    for statement, pattern in works if args is TCP_ARGS else works[:1]:
        if pattern is None:
            t.check(statement + "\n", READY, statement)
            continue
        t.check(statement + "\n", r"\r\d s, 0 rows received; " + pattern + r"\x1b\[K", statement + " " + where, timeout=40)
        t.check("\x03", CLEAR + r"Cancel request sent\r\n.*ERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C", timeout=40)
    if args is not TCP_ARGS:
        t.send("\\q\n")
        t.end()
        continue
    # The index is built at once, and slowly again by CLUSTER.
    t.check("create or replace function nap(int) returns int immutable language plpgsql as 'begin return $1; end';\n", READY, "a fast function")
    t.check("create index napping on slow (nap(i));\n", READY, "an index")
    t.check("create or replace function nap(int) returns int immutable language plpgsql as 'begin perform pg_sleep(0.02); return $1; end';\n", READY, "a slow one")
    t.check("cluster slow using napping;\n", r"\r\d s, 0 rows received; CLUSTER: rebuilding index[^\r]*\x1b\[K", "cluster " + where, timeout=40)
    t.check("\x03", CLEAR + r"Cancel request sent\r\n.*ERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C", timeout=40)
    t.send("\\q\n")
    ok(t.end() == 0, "the end")
done()
