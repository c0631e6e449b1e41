#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A server that sends terminal escapes where vpsql speaks for itself: banner, prompt, questions and \\conninfo show them as text."""
import os
import socket
import struct
import sys
import threading

sys.path.insert(0, os.path.join(os.environ["srcdir"], "tests/lib"))
from terminal import Terminal, done, ok  # noqa: E402

EVIL = "\x1b[2J\x1b]0;owned\x07\x9b31m"
folder = os.getcwd()


def message(kind, *parts):
    body = b"".join(p if isinstance(p, bytes) else p.encode("latin-1") + b"\0" for p in parts)
    return kind + struct.pack("!I", len(body) + 4) + body


def exactly(c, n):
    data = b""
    while len(data) < n:
        more = c.recv(n - len(data))
        if not more:
            raise OSError
        data += more
    return data


def serve(c):
    try:
        while True:
            (size, code) = struct.unpack("!II", exactly(c, 8))
            exactly(c, size - 8)
            if code == 196608:
                break
            c.sendall(b"N")     # GSS encryption, newer protocols
        greeting = message(b"R", struct.pack("!I", 0))
        for name, value in (("server_version", "15.3" + EVIL), ("session_authorization", "joe" + EVIL), ("is_superuser", "on" + EVIL),
                            ("in_hot_standby", "off" + EVIL), ("client_encoding", "UTF8"), ("standard_conforming_strings", "on")):
            greeting += message(b"S", name, value)
        ready = message(b"Z", b"I")
        c.sendall(greeting + message(b"K", struct.pack("!II", 1, 1)) + ready)
        while True:
            kind = exactly(c, 1)
            exactly(c, struct.unpack("!I", exactly(c, 4))[0] - 4)
            if kind == b"X":
                return
            if kind == b"Q":    # SELECT CURRENT_USER of \password
                c.sendall(message(b"T", struct.pack("!H", 1), "current_user", struct.pack("!IHIhih", 0, 0, 25, -1, -1, 0))
                          + message(b"D", struct.pack("!HI", 1, 3 + len(EVIL)), ("joe" + EVIL).encode("latin-1"))
                          + message(b"C", "SELECT 1") + ready)
    except OSError:
        pass
    finally:
        c.close()


def listen():
    s = socket.socket(socket.AF_UNIX)
    s.bind(folder + "/.s.PGSQL.5432")
    s.listen(5)
    while True:
        threading.Thread(target=serve, args=(s.accept()[0],), daemon=True).start()


threading.Thread(target=listen, daemon=True).start()
while not os.path.exists(folder + "/.s.PGSQL.5432"):
    pass


class Recorder(Terminal):
    everything = ""

    def read(self, timeout):
        before = len(self.text)
        more = super().read(timeout)
        self.everything += self.text[before:]
        return more


t = Recorder("-h", folder, "-p", "5432", "-U", "joe", "-d", "db\x1b[31m", "-v", "PROMPT1=%n %/ %# ")
t.expect(r"server 15\.3\\x1b\[2J\\x1b\]0;owned\\x07\\x9b31m\)\r\n", "the version in the banner")
t.expect(r"joe\\x1b\[2J[^\r\n]* db\\x1b\[31m > $", "user and database in the prompt")
t.check("\\conninfo\n", r"Superuser +\| on\\x1b\[2J.*Hot Standby +\| off\\x1b\[2J.*> $", "\\conninfo")
t.check("\\pset format unaligned\n\\conninfo\n", r"Superuser\|on\\x1b\[2J.*Hot Standby\|off\\x1b\[2J.*> $", "\\conninfo, unaligned")
t.check("\\c - joe\n", r'connected to database "db\\x1b\[31m" as user "joe"\.\r\n.*> $', "\\c's line")
t.check("\\password\n", r'Enter new password for user "joe\\x1b\[2J[^\r\n]*": $', "the question of \\password")
t.check("\x03", r"> $", "which is left")
t.send("\\q\n")
ok(t.end() == 0, "the session ends well")
ok("\x1b[2J" not in t.everything and "\x1b]0;owned" not in t.everything and "\x1b[31m" not in t.everything,
   "nothing of it reached the terminal raw", t.everything)
done()
