#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""\\e, \\ef and \\ev at a real terminal: an edit runs, an untouched or refused one does not."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)


def editor(name, script):
    with open(name, "w") as f:
        f.write("#!/bin/sh\n" + script + "\n")
    os.chmod(name, 0o755)
    return os.path.abspath(name)


def start(program, **env):
    t = Terminal("-q", *local(), env=dict({"PSQL_HISTORY": "/dev/null", "EDITOR": program}, **env))
    t.wait("postgres=# $")
    return t


def finish(t, name):
    t.send("\\q\n")
    ok(t.end() == 0, name + ": ended")


t = start(editor("writes", 'for f; do :; done; echo "select \'edi\' || \'ted\' as e;" > "$f"'))
t.check("\\e\n", r"edited.*postgres=# $", "what the editor wrote runs")
t.check("select 1 \\e\n", r"edited.*postgres=# $", "in place of the query buffer")
open("it's one.sql", "w").close()
t.check("\\e 'it''s one.sql'\n", r"edited.*postgres=# $", "a file with a quotation mark and a blank in its name")
t.check("\\e 7\n", r"edited.*postgres=# $", "a line number alone")
finish(t, "writes")

t = start(editor("half", 'echo "select (" > "$1"'))
t.check("\\e\n", r"postgres\(# $", "an unfinished statement stays in the buffer")
t.check("'whole' || ' now') as w;\n", r"whole now.*postgres=# $", "and is finished by typing")
finish(t, "half")

t = start("true")
t.check("select 'previous';\n", r"previous.*postgres=# $", "a query")
t.check("\\e\n;\n", r"postgres=# [^?]*postgres=# $", "left as it was, the previous query is not run again")
t.check("select 'kept' \\e\n", "postgres-# $", "left as it was, a typed one stays")
t.check(";\n", r"kept.*postgres=# $", "and runs")
finish(t, "true")

t = start("false")
t.check("select 'previous';\n", r"previous.*postgres=# $", "a query")
t.check("\\e\n", "postgres=# $", "an editor that fails leaves nothing")
t.check(";\n", r"^[^?]*postgres=# $", "so nothing runs")
t.check("select 'gone' \\e\n", "postgres=# $", "a typed query is gone too")
t.check("\\e nofile 0\n", "invalid line number: 0.*postgres=# $", "line 0")
finish(t, "false")

log = os.path.abspath("log")
t = start(editor("logs", 'for last; do :; done; echo "$1" >> %s; sed -n 1p "$last" >> %s' % (log, log)))
t.check("create function tellme() returns int language sql as 'select 1';\n", "postgres=# $", "a function")
t.check("\\ef tellme 1\n", "No changes.*postgres=# $", "\\ef without a change")
t.check("create view tell as select 1 as a;\n\\ev tell\n", "No changes.*postgres=# $", "\\ev without a change")
finish(t, "logs")
with open(log) as f:
    said = f.read()
ok("CREATE OR REPLACE FUNCTION public.tellme()" in said, "the editor saw the function", said)
ok("CREATE OR REPLACE VIEW public.tell AS" in said, "and the view", said)
ok("+" in said.split("\n")[0], "and the line number", said)
done()
