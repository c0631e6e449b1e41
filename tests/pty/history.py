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

for control, want in ("ignorespace", ["select 1;", "select 1;", "select 3;", "\\q"]), ("ignoredups", ["select 1;", " select 2;", "select 3;", "\\q"]), \
        ("none", ["select 1;", "select 1;", " select 2;", "select 3;", "\\q"]):
    t = start("h2" + control, "-v", "HISTCONTROL=" + control)
    for line in ("select 1;", "select 1;", " select 2;", "select 3;"):
        t.send(line + "\n")
        t.wait("postgres=# $")
    finish(t)
    ok(lines("h2" + control) == want, "HISTCONTROL=" + control, lines("h2" + control))
for size, want in ("0", []), ("-1", ["select %d;" % i for i in range(9)] + ["\\q"]):
    with open("h8" + size, "w") as f:
        f.writelines("select %d;\n" % i for i in range(8))
    t = start("h8" + size, "-v", "HISTSIZE=" + size)
    t.check("select 8;\n", "postgres=# $", "HISTSIZE=" + size)
    finish(t)
    ok(lines("h8" + size) == want, "HISTSIZE=" + size, lines("h8" + size))
with open("rc", "w") as f:
    f.write("\\set HISTFILE hist- :DBNAME\n")
t = Terminal("-q", *local(), env={"PSQLRC": "rc"}, argv=[os.environ["builddir"] + "/src/vpsql"])
t.wait("postgres=# $")
t.check("select 'of this database';\n", "postgres=# $", "HISTFILE from psqlrc, by database")
finish(t)
ok(lines("hist-postgres") == ["select 'of this database';", "\\q"], "is used")
# A reverse search and emacs keys; a recalled statement of several lines can be changed.
t = start("h9")
t.check("select 'findme',\n  1 as one;\n", "1 row.*postgres=# $", "a statement of two lines")
t.check("\x12findme\x05\x7f\x7f\x7f\x7ftwo;\n", r" two \r\n.*1 row.*postgres=# $", "found with Ctrl-R, changed at its end")
finish(t)
ok(lines("h9") == ["select 'findme',\x01  1 as one;", "select 'findme',\x01  1 as two;", "\\q"], "both are kept", lines("h9"))
# What holds a password is in no history, however it is typed.
t = start("h10")
SECRET = ["alter user postgres\npassword 'geheim'", "\\c postgresql://a:geheim@localhost/b", "\\c 'host=x password=geheim'", "\\setenv PGPASSWORD geheim",
          "create user mapping for postgres server s options (user 'u', password 'geheim')", "create subscription s connection 'host=x password=geheim' publication p",
          "\\set url 'postgresql://a:geheim@h/d'", "select dblink('dbname=x password=geheim', 'select 1')", "create role r login encrypted password $$geheim$$"]
for text in SECRET:
    t.send(text + ("\n" if text[0] == "\\" else " x;\n"))
    t.expect("postgres=# $", text.split(" ")[0] + " with a password")
t.check("\\s\n", r"\\s\r\n.*postgres=# $", "\\s")
ok("geheim" not in t.seen.split("\\s\r\n", 1)[1], "shows none", t.seen)
finish(t)
ok(lines("h10") == ["\\s", "\\q"], "and none is in the file", lines("h10"))
# Four sessions at once, each line whole and none lost.
many = [start("h11") for _ in range(4)]
for i in range(25):
    for n, each in enumerate(many):
        each.send("select '%d-%d',\n 'second line';\n" % (n, i))
for each in many:
    each.wait(r"-24.*1 row.*postgres=# $")
    ok(finish(each) == 0, "a session among others")
written = lines("h11")
ok(sorted(x for x in written if x != "\\q") == sorted("select '%d-%d',\x01 'second line';" % (n, i) for n in range(4) for i in range(25)), "all lines are whole", written)

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
