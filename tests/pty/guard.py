#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Leaving an open transaction at a terminal: asked once where the configuration says so, else never."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
BASE = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (os.environ["PGT_PORT"], os.environ["PGT_CA"])
ENV = {"PSQL_HISTORY": "/dev/null", "PGPASSWORD": os.environ["PGT_PASSWORD"], "VPSQL_ROOTS_DIR": "/nonexistent"}
READY, OPEN = r"postgres=# $", r"postgres=\*# $"
ASKED = r"A transaction is open and would be rolled back: quit\? \(y/n\) $"


def configure(value):
    folder = os.environ["HOME"] + "/.config/vpsql"
    os.makedirs(folder, 0o700, exist_ok=True)
    with open(os.open(folder + "/vpsql.conf", os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as f:
        f.write("[localhost]\nconfirm = %s\n" % value)


def begun():
    t = Terminal(BASE, env=ENV)
    t.expect(READY, "the prompt")
    t.check("begin;\n", OPEN, "a transaction")
    return t


configure("destructive, quit")
t = begun()
t.check("\\q\n", ASKED, "\\q asks")
t.check("n\n", r"The transaction is still open\.\r\n.*" + OPEN, "no: it stays")
t.check("select 40 + 2 as x;\n", r"42\r\n\(1 row\).*" + OPEN, "and the transaction goes on")
t.check("quit\n", ASKED, "after a statement quit asks again")
t.check("\n", OPEN, "no answer: it stays")
t.send("quit\n")
ok(t.end() == 0, "the second time it leaves without a question")

t = begun()
t.check("\x04", r"\\q\r\n" + ASKED, "Ctrl-D asks")
t.check("n\n", OPEN, "no: it stays")
t.check("rollback;\n", READY, "the end of the transaction")
t.send("\x04")
ok(t.end() == 0, "outside of one nothing is asked")

t = begun()
t.check("selec;\n", r"postgres=!# $", "a failed transaction")
t.check("exit\n", ASKED, "exit asks")
t.check("\x03", r"postgres=!# $", "Ctrl-C: it stays")
t.check("select 1;\n", r"postgres=!# $", "another statement")
t.check("\\q\n", ASKED, "\\q")
t.send("y\n")
ok(t.end() == 0, "yes: it leaves")

t = begun()
t.check("\\q\n", ASKED, "the question")
t.send("\\q\n")
ok(t.end() == 0, "\\q is an answer")

configure("destructive")
t = begun()
t.send("\\q\n")
ok(t.end() == 0 and "open" not in t.text, "without confirm = quit nothing is asked", t.text)
configure("quit")
ok(os.system("cd / && printf 'begin;\n\\\\q\n' | PGPASSWORD=%s '%s/src/vpsql' -qX '%s' >/dev/null 2>&1" % (ENV["PGPASSWORD"], os.environ["builddir"], BASE)) == 0,
   "scripts are not asked")
done()
