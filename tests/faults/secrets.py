# SPDX-License-Identifier: PostgreSQL
# A typed password is nowhere in the program's memory but where libpq keeps it: for its own reconnecting and in the
# state of the SCRAM exchange. A new password that was set is nowhere at all.
import os
import pty
import re
import select
import subprocess
import sys
import time

if os.environ.get("CHECK_HEAVY"):
    print("1..0 # SKIP a sanitizer or valgrind keeps what was freed")
    sys.exit(0)
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", os.environ["srcdir"] + "/tests/lib/pg.sh", sys.executable, *sys.argv])
port, sockets = os.environ["PGT_PORT"], os.environ["PGT_SOCKETS"]
old, new = b"Zq7-unlikely-Password-91", b"Other8-secret-Password"
subprocess.run([os.environ["PGT_BINDIR"] + "/psql", "-XAtq", "-h", sockets, "-p", port, "-U", "postgres",
                "-c", "create role r login password '%s'" % old.decode()], check=True)
pid, fd = pty.fork()
if pid == 0:
    os.execv(os.environ["builddir"] + "/src/vpsql", [
        "vpsql", "-X", "host=localhost port=%s user=r dbname=postgres sslrootcert=%s" % (port, os.environ["PGT_CA"])])
number = 0


def ok(good, name, note=""):
    global number
    number += 1
    print("%sok %d - %s" % ("" if good else "not ", number, name))
    if not good:
        print("#   %r" % (note,))


def dialogue(answer, pattern):
    seen, end = b"", time.monotonic() + 30
    if answer is not None:
        os.write(fd, answer + b"\n")
    while not re.search(pattern, seen) and time.monotonic() < end:
        if select.select([fd], [], [], 0.5)[0]:
            seen += os.read(fd, 65536)
    ok(re.search(pattern, seen), "%s comes" % pattern.decode(), seen)


def copies(secret):
    found = []
    with open("/proc/%d/maps" % pid) as maps:
        for line in maps:
            place, mode, *rest = line.split()
            if "r" not in mode or "[v" in line:
                continue
            start, end = (int(x, 16) for x in place.split("-"))
            try:
                with open("/proc/%d/mem" % pid, "rb") as memory:
                    memory.seek(start)
                    found += [hex(start + m.start()) for m in re.finditer(re.escape(secret), memory.read(end - start))]
            except OSError:
                continue
    return found


dialogue(None, rb"Password")
dialogue(old, rb"=> ")
ok(1 <= len(copies(old)) <= 2, "a typed password is libpq's alone", copies(old))
dialogue(b"\\c -", rb"=> ")
ok(1 <= len(copies(old)) <= 2, "after \\c, too", copies(old))
dialogue(b"\\password", rb"Enter new")
dialogue(new, rb"again")
dialogue(new, rb"=> ")
ok(not copies(new), "a new password is forgotten", copies(new))
os.write(fd, b"\\q\n")
os.waitpid(pid, 0)
print("1..%d" % number)
