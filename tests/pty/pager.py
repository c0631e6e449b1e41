#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""The pager at a real terminal: when it starts, what it gets, and that leaving it is no error."""
import fcntl
import os
import pty
import struct
import subprocess
import termios

builddir = os.environ["builddir"]
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", os.environ["srcdir"] + "/tests/lib/pg.sh", "python3", os.path.abspath(__file__)])
base = ["-Xq", "host=%s port=%s user=postgres dbname=postgres" % (os.environ["PGT_SOCKETS"], os.environ["PGT_PORT"])]
count = 0


def ok(good, name, note=b""):
    global count
    count += 1
    print("ok" if good else "not ok", count, "-", name, flush=True)
    if not good:
        print("# " + repr(note[-600:]))


def run(*args, rows=24, stdin_tty=True, **env):
    """What the program writes to a terminal of that many lines, and its exit code."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80, 0, 0))
    full = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "TERM": "dumb", "LC_ALL": "C.UTF-8",
            "PSQL_PAGER": "sed s/^/P:/", **env}
    child = subprocess.Popen([builddir + "/src/vpsql", *base, *args], stdout=theirs, stderr=theirs, env=full,
                             stdin=theirs if stdin_tty else subprocess.DEVNULL, start_new_session=True)
    os.close(theirs)
    text = b""
    while True:
        try:
            data = os.read(ours, 65536)
        except OSError:
            break
        if not data:
            break
        text += data
    os.close(ours)
    return text, child.wait()


def lines(n, *args, **kw):
    return run("-c", "select g from generate_series(1, %d) g" % n, *args, **kw)


text, status = lines(10)
ok(b"P:" not in text and b"(10 rows)" in text, "a result that fits is not paged", text)
text, status = lines(40)
ok(text.count(b"P:") == 44 and b"P:(40 rows)" in text, "a longer one is, whole", text)
ok(status == 0, "and it is a success")
text, status = lines(40, rows=60)
ok(b"P:" not in text, "a taller screen takes it without")
text, status = run("-P", "pager=always", "-c", "select 1 as x")
ok(b"P: x" in text, "pager always", text)
text, status = run("-P", "pager=off", "-c", "select generate_series(1, 200)")
ok(b"P:" not in text and b"(200 rows)" in text, "pager off")
text, status = run("-P", "pager_min_lines=100", "-c", "select generate_series(1, 50)")
ok(b"P:" not in text and b"(50 rows)" in text, "pager_min_lines not reached", text)
text, status = run("-P", "pager_min_lines=100", "-c", "select generate_series(1, 150)")
ok(b"P:(150 rows)" in text, "pager_min_lines reached", text)
text, status = run("-c", "select repeat('x', 300) as wide")
ok(b"P:" in text, "a table wider than the screen is paged", text[:200])
text, status = lines(40, stdin_tty=False)
ok(b"P:" not in text, "without a terminal on standard input nothing is paged")
text, status = lines(40, PSQL_PAGER="", PAGER="sed s/^/Q:/")
ok(b"Q:" not in text and b"(40 rows)" in text, "an empty PSQL_PAGER means none", text)
text, status = lines(200000, PSQL_PAGER="head -n 3")
ok(status == 0 and b"roken pipe" not in text, "a pager that leaves early is no error", text)
text, status = lines(40, PSQL_PAGER="/nonexistent/pager")
ok(status == 0, "a pager that does not exist is no error of ours", text)
text, status = run("-c", "\\?")
ok(b"P:" in text, "\\? is paged", text[:200])
text, status = run("-P", "format=html", "-c", "select generate_series(1, 3)", "-c", "select 1", rows=12)
ok(b"P:" in text, "lines are counted as they are printed, not rows", text)
print("1..%d" % count)
