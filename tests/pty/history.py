#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""The history at a real terminal: recall, the file and its mode, HISTCONTROL, HISTSIZE, \\s, secrets, two sessions."""
import os
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
UP = "\x1b[A"


def lines(path):
    with open(path) as f:
        return f.read().split("\n")[:-1]


def start(path, *args, **more):
    t = Terminal("-q", *local(*args), env={"PSQL_HISTORY": path, "NO_COLOR": "1"}, **more)
    t.wait("postgres=# $")
    return t


def finish(t):
    t.send("\\q\n")
    return t.end()


t = start("h1")
for line in ("select 1;", "select", "  'a", "b' as multi;", "\\echo one", " select 'blank';"):
    t.send(line + "\n")
    t.wait(r"postgres[=\-'][#>] $")
t.check(UP * 3, r"as multi;", "a statement of several lines comes back whole")
t.check("\n", r" multi \r\n", "and runs again")
t.check("\x03", "postgres=# $", "Ctrl-C at an empty prompt")
t.check("select 'thrown away\x03", r"\n.*postgres=# $", "Ctrl-C throws the line away")
t.check("alter user postgres password 'geheim1';\n", "postgres=# $", "a password literal")
t.check("\\password\n", "new password.*: $", "\\password asks")
t.check("geheim2\n", "again: $", "twice")
t.check("geheim2\n", "postgres=# $", "and is done")
t.check("\\c 'password=geheim3'\n", "postgres=# $", "a connection string")
t.check("\\s\n", r"\\s\r\nselect 1;.*as multi;", "\\s shows the history")
ok("geheim" not in t.seen, "without the secrets", t.seen)
t.check("\\s copy\n", "postgres=# $", "\\s FILE")
t.check("", "", "a prompt")
ok(finish(t) == 0, "ended with 0")
h = lines("h1")
ok("select\x01  'a\x01b' as multi;" in h, "in the file it is one line", h)
ok("select 1;" in h and "\\echo one" in h and "\\q" in h, "as are commands", h)
ok(not any("thrown" in x for x in h), "but nothing that was thrown away")
ok(not any("geheim" in x for x in h), "and no secret", h)
ok(os.stat("h1").st_mode & 0o777 == 0o600, "the file is private", oct(os.stat("h1").st_mode))
ok(lines("copy")[0] == "select 1;", "\\s FILE wrote the same")

t = start("h2", "-v", "HISTCONTROL=ignoreboth")
for line in ("select 1;", "select 1;", " select 2;", "select 3;"):
    t.send(line + "\n")
    t.wait("postgres=# $")
finish(t)
ok(lines("h2") == ["select 1;", "select 3;", "\\q"], "HISTCONTROL=ignoreboth", lines("h2"))

t = start("h3", "-v", "HISTSIZE=3")
for i in range(5):
    t.send("select %d;\n" % i)
    t.wait("postgres=# $")
finish(t)
ok(lines("h3") == ["select 3;", "select 4;", "\\q"], "HISTSIZE keeps the last ones", lines("h3"))

t = Terminal("-q", *local("-v", "HISTFILE=h4"), env={"PSQL_HISTORY": "wrong"})
t.wait("postgres=# $")
finish(t)
ok(os.path.exists("h4") and not os.path.exists("wrong"), "HISTFILE beats PSQL_HISTORY")

a, b = start("h5"), start("h5")
a.check("select 'from a';\n", "postgres=# $", "one session")
b.check("select 'from b';\n", "postgres=# $", "another with the same file")
os.kill(a.pid, signal.SIGKILL)
a.end()
finish(b)
ok(lines("h5") == ["select 'from a';", "select 'from b';", "\\q"], "keep each other's lines, even of one that was killed", lines("h5"))

t = start("h6", "-n")
t.check("select 1;\n", "1 row.*postgres=# ", "-n works")
finish(t)
ok(not os.path.exists("h6"), "and leaves no history")

t = start("/nonexistent/h7")
t.check("select 1;\n", "could not open history file.*postgres=# $", "a history that cannot be written is said once")
t.check("select 2;\n", "postgres=# $", "and no more")
ok("history" not in t.seen, "is quiet the second time", t.seen)
ok(finish(t) == 0, "and is no error")
done()
