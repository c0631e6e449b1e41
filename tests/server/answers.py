# SPDX-License-Identifier: PostgreSQL
# A server that answers the catalog queries with what no catalog holds: NULLs, other columns, no rows, no result. Every
# command that describes ends in words and an exit code, never in a signal.
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from wire import greet, message, request, startup

vpsql = os.environ["builddir"] + "/src/vpsql"
folder = tempfile.mkdtemp(prefix="vpsql-answers.", dir="/tmp")
SECONDS = 300 if os.environ.get("CHECK_HEAVY") else 60


def described(names):
    body = struct.pack("!H", len(names))
    for name in names:
        body += name + b"\0" + struct.pack("!IHIhiH", 0, 0, 25, -1, -1, 0)
    return message(b"T", body)


def row(values):
    body = struct.pack("!H", len(values))
    for v in values:
        body += struct.pack("!i", -1) if v is None else struct.pack("!i", len(v)) + v
    return message(b"D", body)


def rows(names, *all_values):
    return described(names) + b"".join(map(row, all_values)) + message(b"C", b"SELECT %d\0" % len(all_values))


MANY = [b"c%d" % i for i in range(60)]
# The loader's own columns, for what comes behind it.
LOADED = [b"oid", b"schema", b"name", b"kind"]
answers = {
    "nothing at all": message(b"I"),
    "a command's end": message(b"C", b"SELECT 1\0"),
    "no columns": rows([], []),
    "no rows": rows(MANY),
    "one NULL": rows([b"x"], [None]),
    "sixty NULLs": rows(MANY, [None] * 60, [None] * 60),
    "sixty empty texts": rows(MANY, [b""] * 60),
    "sixty texts that are no numbers": rows(MANY, [b"\xff{,}\"\x1b[2J"] * 60),
    "sixty numbers": rows(MANY, [b"-1"] * 60, [b"99999999999999999999"] * 60),
    "a NULL relation": rows(LOADED, [None] * 4),
    "a relation, and again for its columns": rows(LOADED, [b"1", b"s", b"t", b"r"]),
    "a sequence, and again": rows(LOADED, [b"1", b"s", b"t", b"S"]),
    "an index, and again": rows(LOADED, [b"1", b"s", b"t", b"i"]),
    "a view, and again": rows(LOADED, [b"1", b"s", b"t", b"v"]),
    "an error": message(b"E", b"SERROR\0C42P01\0Mno such thing\0\0"),
    "an error without a word": message(b"E", b"\0"),
    "copy out": message(b"H", struct.pack("!BH", 0, 0)) + message(b"c") + message(b"C", b"COPY 0\0"),
    "two results": rows([b"x"], [b"1"]) + rows([b"y"], [b"2"]),
}


def serve(c, answer, version):
    try:
        startup(c)
        greet(c, ((b"server_version", version), (b"client_encoding", b"UTF8"), (b"standard_conforming_strings", b"on"),
                  (b"server_encoding", b"UTF8"), (b"is_superuser", b"on"), (b"session_authorization", b"a")))
        while True:
            kind = request(c)
            if kind == b"Q":
                c.sendall(answer + message(b"Z", b"I"))
            elif kind == b"S":
                c.sendall(message(b"1") + message(b"2") + answer.replace(message(b"I"), message(b"n") + message(b"I"), 1) + message(b"Z", b"I"))
            elif kind == b"X":
                return
    except (EOFError, OSError):
        pass
    finally:
        c.close()


def listen(answer, version, path):
    s = socket.socket(socket.AF_UNIX)
    s.bind(path)
    s.listen(5)

    def accept():
        while True:
            try:
                c, _ = s.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(c, answer, version), daemon=True).start()
    threading.Thread(target=accept, daemon=True).start()
    return s


# Large objects are left out: libpq reads their functions' numbers itself and takes no NULL (fe-lobj.c, lo_initialize).
commands = []
for name in ("d da dA dAc dAf dAo dAp db dc dC dconfig dd dD ddp dE des deu dew det df dF dFd dFp dFt dg di dl dL dm dn do dO dp "
             "dP drds drg dRp dRs ds dt dT du dv dx dX dy l sf sv lo_list z").split():
    more = [""] if name in ("sf", "sv", "lo_list") else ["", "+", "S+"] if name not in ("l", "z", "dAc", "dAf", "dAo", "dAp") else ["", "+"]
    commands += ["\\%s%s%s" % (name, plus, word) for plus in more for word in ("", " a", " a.b c") if not (name == "lo_list" and word)]
commands += ["\\ef a", "\\ev a", "\\r", "\\encoding", "\\password", "\\crosstabview", "select 1 \\gdesc", "select 1 \\gset",
             "select 1 \\gexec", "select 1 \\crosstabview",
             "\\copy a to /dev/null", "\\copy a from /dev/null", "\\conninfo", "table a;", "\\set FETCH_COUNT 1", "table a;",
             "\\unset FETCH_COUNT", "\\bind 1 \\g", "select 1 \\bind \\g", "\\echo the end"]
number = 0
try:
    for version in (b"18.0", b"12.0", b"9.2.1", b"x"):
        for name, answer in answers.items():
            if version != b"18.0" and "NULL" not in name and "and again" not in name and "no" not in name:
                continue
            number += 1
            at = "%s/.s.PGSQL.%d" % (folder, 5000 + number)
            s = listen(answer, version, at)
            try:
                p = subprocess.run([vpsql, "-X", "host=%s port=%d user=a dbname=a" % (folder, 5000 + number)], timeout=SECONDS,
                                   input="\n".join(commands).encode() + b"\n", capture_output=True,
                                   env=dict(os.environ, PSQL_EDITOR="true"))
                code, told = p.returncode, p.stdout + p.stderr
            except subprocess.TimeoutExpired as e:
                code, told = "hangs", (e.stdout or b"") + (e.stderr or b"")
            good = code in (0, 1, 2, 3) and (b"the end" in told or code == 2) and b"\x1b[2J" not in told.replace(b'"\x1b[2J', b"")
            print("%sok %d - %s, version %s" % ("" if good else "not ", number, name, version.decode()))
            if not good:
                print("# %s: %r" % (code, told[-1500:]))
            s.close()
            os.unlink(at)
finally:
    os.rmdir(folder)
print("1..%d" % number)
