#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""The terminal itself: suspend and resume, signals, resizes, pastes, inputrc, end of file, interrupts at every prompt."""
import os
import re
import signal
import sys
import termios
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, builddir, done, local, ok, with_server

with_server(__file__)


def start(*args, **env):
    t = Terminal("-q", *local(*args), env=dict({"PSQL_HISTORY": "/dev/null"}, **env))
    t.wait("postgres=# $")
    return t


def until(condition, timeout=10):
    end = time.time() + timeout
    while not condition():
        if time.time() > end:
            return False
        # Waiting for the kernel's view of the terminal has no event to select on.
        t.read(0.02)
    return True


def sane(fd):
    flags = termios.tcgetattr(fd)[3]
    return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)


# Under a shell with job control, as a user has it.
t = Terminal("-X", "-q", *local(), env={"PSQL_HISTORY": "/dev/null"},
             argv=["/bin/sh", "-c", 'set -m; "$0" "$@"; echo "stopped $?"; fg >/dev/null; echo "ended $?"', builddir + "/src/vpsql"])
t.expect("postgres=# $", "a shell's job")
t.send("select 'half")
t.wait("half")
t.check("\x1a", "stopped 148", "Ctrl-Z suspends it")
ok(until(lambda: not sane(t.fd)), "fg: readline has the terminal again")
t.check(" done' as x;\n", "half done.*postgres=# $", "the line is still there")
t.check("\\q\n", "ended 0", "and it ends as usual")
t.end()

t = start()
ok(not sane(t.fd), "at the prompt readline has the terminal")
os.kill(t.pid, signal.SIGTSTP)
t.check("select 1;\n", "1 row.*postgres=# $", "where nobody could resume it, it is not suspended")
t.check("select pg_sleep(0.01), 'cooked' as c;\n", "cooked.*postgres=# $", "a query")
t.check("select 1 +\x03", r"\n.*postgres=# $", "Ctrl-C throws the line away")
t.check("select 1 +\n", r"postgres-# $", "a statement half typed")
t.check("\x03", r"postgres=# $", "is thrown away too")
t.check("select 5;\n", r"\b5\b.*postgres=# $", "the next one is whole")
t.send("do $$ begin raise notice 'it runs'; perform pg_sleep(60); end $$;\n")
t.wait("NOTICE:  it runs")
ok(until(lambda: sane(t.fd)), "while a query runs the terminal is in its usual state")
t.check("\x03", r"canceling statement due to user request.*postgres=# $", "Ctrl-C cancels it")

t.check("\\prompt 'name? ' v\n", r"name\? $", "\\prompt")
t.check("\x03", r"^\^C\r\npostgres=# $", "Ctrl-C leaves it without a word")
# Not sleep(1): a shell that is about to run it may lose the signal.
t.check("\\echo `exec python3 -c 'import sys, time; sys.stderr.write(chr(62) * 3); sys.stderr.flush(); time.sleep(60)'`\n",
        r"\n>>>", "a command between backticks")
t.check("\x03", r"postgres=# $", "Ctrl-C ends it")
t.check("select 1 \\watch 30\n", r"1 row", "\\watch")
t.check("\x03", r"postgres=# $", "Ctrl-C ends it")
t.check("\\i /dev/stdin\nselect 'from stdin';\n", r"1 row", "a script that is typed is answered at once")
t.check("\x04", r"postgres=# $", "to its end")
t.resize(20, 40)
t.check("select 'a rather long line that has to wrap somewhere' as x;\n", "somewhere.*postgres=# $", "after a resize")
t.send("\\q\n")
ok(t.end() == 0, "ended")

# However it ends, by a crash too, the terminal is as it was: at the prompt and where a password is typed.
for signo in signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT, signal.SIGUSR1:
    for keys, shown in ("select 1 +", r"1 \+$"), ("\\password\n", r"password.*: $"):
        # The shell keeps the terminal open behind the one that dies.
        t = Terminal("-X", "-q", *local(), env={"PSQL_HISTORY": "/dev/null", "TERM": "xterm", "ASAN_OPTIONS": "handle_segv=0:handle_abort=0"},
                     argv=["/bin/sh", "-c", 'ulimit -c 0; "$0" "$@"; echo "died $?"; read line', builddir + "/src/vpsql"])
        t.wait(r"postgres=# (\x1b[^#]*)?$")
        t.send(keys)
        t.wait(shown)
        ok(not t.settled(), "not its usual state", keys)
        with open("/proc/%d/task/%d/children" % (t.pid, t.pid)) as f:
            os.kill(int(f.read().split()[0]), signo)
        t.expect(r"died %d" % (128 + signo), "%s ends it" % signo.name)
        ok(t.settled(), "and the terminal is as it was")
        ok("1 +" not in keys or "\x1b[?2004l" in t.seen, "bracketed paste is off", t.seen)
        t.send("\n")
        t.end()

t = start(TERM="xterm")
ok("\x1b[?2004h" in t.seen, "bracketed paste is on", t.seen)
t.send("\x1b[200~select 'pa',\n  'sted';\x1b[201~")
t.check("\n", r"pa.*sted.*postgres=# $", "a paste of two lines is one statement")
t.check("\x04", r"\\q\r\n|\r\n", "end of file")
ok(t.end() == 0, "ends the shell")

# As fast as it can be read, lines of statements and of one literal: nothing is lost or in another order.
t = start(TERM="xterm")
t.paste("create temp table pasted (n int);\n" + "".join("insert into pasted values (%d);\n" % i for i in range(300)) + "select $$\n" +
        "".join("line %d\n" % i for i in range(1000)) + "$$ like '%line 0%line 999%' and array_agg(n order by ctid) = "
        "array(select generate_series(0, 299)) as whole from pasted;\n\\echo end_of_\n")
t.expect(r"[\r\n]end_of_\r\n", "a paste of 1,300 lines without brackets is read to its end", 60)
ok(re.search(r"whole[ \r]*\n-+\r\n t\r\n", t.seen) is not None, "all its statements ran in order, and its literal is whole", t.seen[-500:])
t.send("\\q\n")
t.end()

with open("inputrc", "w") as f:
    f.write('$if psql\n"\\C-g": "select 42;"\nset editing-mode emacs\n$endif\n$if other\n"\\C-g": "wrong"\n$endif\n')
t = start(INPUTRC="inputrc")
t.check("\x07\n", r"42.*postgres=# $", "an inputrc section for psql")
t.send("\\q\n")
t.end()
with open("inputrc", "w") as f:
    f.write("set editing-mode vi\n")
t = start(INPUTRC="inputrc")
t.check("select 123\x1bx0i\x1b$a4;\n", r"\b124\b.*postgres=# $", "vi mode")
t.send("\\q\n")
t.end()

t = start("-v", "IGNOREEOF=3")
t.check("\x04", r"Use \"\\q\" to leave|postgres=# $", "IGNOREEOF: one end of file")
t.check("select 1;\n", r"1 row.*postgres=# $", "is not the end")
t.check("\x04\x04\x04", r"\n", "three are")
ok(t.end() == 0, "ended")

t = start()
t.check("select 1; select\n", "postgres-# $", "an open statement")
t.check("\x04", r"", "end of file inside it")
ok(t.end() == 0, "is the end too")

t = start("-n")
t.check("select 7;\n", r"\b7\b.*postgres=# $", "-n: no readline")
ok(sane(t.fd), "the terminal stays in its usual state")
t.check("select 1 +\x03", r"postgres=# $", "Ctrl-C")
t.check("select 8;\n", r"\b8\b.*postgres=# $", "goes on")
t.check("\x04", r"", "end of file")
ok(t.end() == 0, "ended")
done()
