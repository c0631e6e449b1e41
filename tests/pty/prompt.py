#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Prompts at a real terminal: every escape, in every state."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
port, ca, password = os.environ["PGT_PORT"], os.environ["PGT_CA"], os.environ["PGT_PASSWORD"]
ESC = r"(?:\x1b\[[0-9;?]*[a-z])*"

t = Terminal("-q", *local(), env={"PSQL_HISTORY": "/dev/null"})
t.expect(r"postgres=# ", "the usual prompt of a superuser")


def prompt(value, pattern, name):
    t.send("\\set PROMPT1 '" + value + "'\n")
    t.expect(r"\n" + ESC + pattern + "$", name)
    t.send("\\set PROMPT1 '<%R>'\n")
    t.wait(r"\n" + ESC + "<=>$")


for value, pattern, name in [
    ("%n@%/ %~|", r"postgres@postgres ~\|", "user, database and the default database"),
    ("%m %M|", r"\[local\] \[local:/[^\]]*\]\|", "the host of a socket, short and long"),
    ("%> %#|", port + r" #\|", "port and superuser mark"),
    ("%x%R%l|", r"=1\|", "transaction, state, line"),
    ("%P|", r"off\|", "no pipeline"),
    ("%s|", r"\|", "no service"),
    ("a%%b|", r"a%b\|", "a percent sign"),
    ("%q%z|", r"qz\|", "unknown escapes stand for themselves"),
    ("%101%0102|", r"AB\|", "octal codes"),
    ("%:DBNAME: %:nope:|", r"postgres \|", "variables"),
    ("%`echo hi; echo there`|", r"hi\|", "the first line of a command"),
    ("one\\ntwo|", r"one\r\ntwo\|", "two lines"),
    ("%[%033[1m%]bold%[%033[0m%]|", "\x1b\\[1mbold\x1b\\[0m\\|", "invisible parts"),
    ("%{trust}|", r"local\|", "a local socket is called so"),
    ("%{nonsense}|", r"\{nonsense\}\|", "an unknown word of ours"),
]:
    prompt(value, pattern, name)
t.check("\\set PROMPT1 '%p|'\n", r"\n" + ESC + r"[0-9]+\|$", "process number")

t.check("\\set PROMPT1 '%/%R%x%# '\n", r"postgres=# $", "the default again")
for line, char, name in [
    ("select 1", "-", "a statement goes on"), ("+ (1", r"\(", "an open parenthesis"),
    ("+ 'a", "'", "an open string"), ("' \"a", '"', "an open identifier"),
    ('" /* x', r"\*", "an open comment"), ("*/ $$", r"\$", "an open dollar quote"),
    ("$$", r"\(", "back in the parenthesis"), (")", "-", "closed"),
]:
    t.check(line + "\n", "postgres" + char + "# $", name)
t.check("\\r\n", "postgres=# $", "a new statement")
for line, mark, name in [
    ("begin;", r"=\*", "in a transaction"), ("nonsense;", "=!", "in a failed one"),
    ("rollback;", "=", "in none"), ("\\if false", "@", "a skipped branch"), ("\\endif", "=", "after it"),
    ("\\set SINGLELINE on", r"\^", "single-line mode"), ("\\set SINGLELINE off", "=", "and without"),
]:
    t.check(line + "\n", "postgres" + mark + "# $", name)
t.check("\\set PROMPT2 '%w%l>'\n", "postgres=# $", "PROMPT2 with %w")
t.check("select\n", "\n" + ESC + " {11}2>$", "as wide as PROMPT1, and the line's number")
t.check("1;\n", "postgres=# $", "the end of it")
t.check("create temp table x (a int);\ncopy x from stdin;\n", ">> $", "PROMPT3")
t.check("1\n", ">> $", "for each row")
t.check("\\.\n", "postgres=# $", "to the end")
t.check("\\set PROMPT1 '%P%x|'\n", r"\noff\|$", "outside of a pipeline")
t.check("\\startpipeline\n", r"on\|$|on\*\|$", "in a pipeline")
t.check("select 1/0 \\bind \\sendpipeline\n\\syncpipeline\n\\getresults\n", r"division by zero.*abort[*!]?\|$|division by zero.*on[*!]?\|$", "after an error in it")
t.check("\\endpipeline\n", r"off\|$", "at its end")
t.check("\\set PROMPT1 ''\n\\echo here\n", r"here\r\n$", "an empty prompt")
t.send("\\q\n")
ok(t.end() == 0, "ended")

t = Terminal("-q", "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca),
             env={"PGPASSWORD": password, "PSQL_HISTORY": "/dev/null", "VPSQL_ROOTS_DIR": "/nonexistent"})
t.expect("postgres=# $", "over TLS, verified: psql's prompt")
t.check("\\set PROMPT1 '%{trust} %m|'\n", r"\n" + ESC + r"verified localhost\|$", "verified")
t.send("\\q\n")
ok(t.end() == 0, "ended")
# Colours where the terminal has them, and nobody objects.
os.makedirs(os.environ["HOME"] + "/.config/vpsql", 0o700)
with open(os.open(os.environ["HOME"] + "/.config/vpsql/vpsql.conf", os.O_CREAT | os.O_WRONLY, 0o600), "w") as f:
    f.write("[localhost]\nlabel = PRODUCTION\n")
for term, colours, want in [("xterm", {}, "\x1b\\[32mverified\x1b\\[0m \x1b\\[1mPRODUCTION\x1b\\[0m:postgres=# $"),
                            ("xterm", {"NO_COLOR": "1"}, "(?<!m)verified PRODUCTION:postgres=# $"), ("dumb", {}, "(?<!m)verified PRODUCTION:postgres=# $")]:
    t = Terminal("-q", "-v", "PROMPT1=%{trust} %{label}:%/%R%# ", "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca),
                 env={"PGPASSWORD": password, "PSQL_HISTORY": "/dev/null", "VPSQL_ROOTS_DIR": "/nonexistent", "TERM": term, **colours})
    t.expect(want, "TERM=%s %s" % (term, colours))
    t.send("\\q\n")
    t.end()
os.unlink(os.environ["HOME"] + "/.config/vpsql/vpsql.conf")
t = Terminal("-q", "--min-sslmode=require", "host=localhost port=%s user=postgres dbname=postgres sslmode=require" % port,
             env={"PGPASSWORD": password, "PSQL_HISTORY": "/dev/null", "VPSQL_ROOTS_DIR": "/nonexistent"})
t.expect(r"\[unverified\] postgres=# $", "not verified: the default prompt says so")
t.check("\\set PROMPT1 '%{trust}|'\n", r"\n" + ESC + r"unverified\|$", "and so does the escape")
t.send("\\q\n")
ok(t.end() == 0, "ended")
done()
