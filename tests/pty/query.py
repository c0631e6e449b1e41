#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Queries at a real terminal: Ctrl-C in every place a query can wait, COPY by hand, \\watch, a lost connection, \\e."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
with open("editor", "w") as f:
    f.write("#!/bin/sh\nprintf 'select 40 + 2 as edited\\n' > \"$1\"\n")
os.chmod("editor", 0o755)
ENV = {"PSQL_HISTORY": "/dev/null", "PSQL_EDITOR": os.getcwd() + "/editor"}
READY = r"postgres=# $"

t = Terminal(*local(), env=ENV)
t.expect(READY, "the prompt")
t.send("do $$begin raise notice 'running'; perform pg_sleep(60); end$$;\n")
t.wait(r"NOTICE:  running\r\n")
t.send("\x03")
t.expect(r"Cancel request sent\r\n.*ERROR:  canceling statement due to user request\r\n.*" + READY, "Ctrl-C cancels a query")
t.check("select 'alive' as x;\n", r"alive\r\n\(1 row\).*" + READY, "and the session goes on")

t.check("create temp table a(b int);\n", r"CREATE TABLE.*" + READY, "a table")
t.check("copy a from stdin;\n", r"Enter data to be copied followed by a newline.\r\nEnd with a backslash and a period "
        r"on a line by itself, or an EOF signal.\r\n>> $", "COPY asks for data with PROMPT3")
t.check("1\n", r">> $", "a line of data")
t.check("\\.\n", r"COPY 1\r\n.*" + READY, "backslash and period end them")
t.send("\\copy a from stdin\n")
t.wait(">> $")
t.check("2\n", r">> $", "\\copy asks too")
t.check("\x04", r"COPY 1\r\n.*" + READY, "Ctrl-D ends the data, not the session")
t.send("copy a from stdin;\n")
t.wait(">> $")
t.check("3\n", r">> $", "more data")
t.check("\x03", r"ERROR:  COPY from stdin failed: canceled by user.*" + READY, "Ctrl-C gives them up")
t.check("select count(*), sum(b) from a;\n", r"2 \|   3\r\n.*" + READY, "which were not stored")
t.check("copy nosuch from stdin;\n", r'relation "nosuch" does not exist\r\n.*' + READY, "a COPY that fails asks for nothing")
t.check("select 'read' as x;\n", r"read\r\n\(1 row\).*" + READY, "and eats nothing")

t.send("select 1 \\watch 0.2\n")
t.expect(r"\(every 0.2s\).*1 row.*\(every 0.2s\).*1 row", "\\watch repeats")
t.check("\x03", READY, "until Ctrl-C")
t.check("select 5 as five;\n", r"five.*1 row.*" + READY, "and leaves the session whole")

t.send("\\pset pager off\n")
t.wait(READY)
t.send("select pg_notify('x', ''), generate_series(1, 50000000) \\; select 1;\n")
t.wait(r"select 1;\r\n")
while t.read(0.5):
    pass
t.send("\x03")
t.expect(r"canceling statement due to user request.*" + READY, "Ctrl-C while rows arrive")
t.send("select repeat('x', 50) || generate_series(1, 500000);\n")
t.wait(r"x8000\r\n")
t.send("\x03")
t.expect(r"\r\n.*" + READY, "Ctrl-C while rows are printed", timeout=60)
ok("x500000\r" not in t.seen, "stops the printing", t.seen[-300:])
t.check("select 6 as six;\n", r"six.*1 row.*" + READY, "and the session goes on")

t.send("\\e\n")
t.expect(r"postgres=# select 40 \+ 2 as edited\r\n" + r".*postgres-# $", "\\e shows what was edited")
t.check(";\n", r"edited.*42.*" + READY, "a semicolon runs it")

t.send("select pg_terminate_backend(pg_backend_pid());\n")
t.expect(r"FATAL:  terminating connection due to administrator command.*The connection to the server was lost. "
         r"Attempting reset: Succeeded.\r\n.*" + READY, "a lost connection is made again")
t.check("select 7 as seven;\n", r"seven.*1 row.*" + READY, "and serves")
t.check("\\set ON_ERROR_ROLLBACK interactive\nbegin;\n", r"BEGIN.*postgres=\*# $", "a transaction")
t.check("selec;\n", r"syntax error.*postgres=\*# $", "survives an error")
t.check("rollback;\n", READY, "with ON_ERROR_ROLLBACK interactive")
t.send("\\q\n")
ok(t.end() == 0, "the end")
done()
