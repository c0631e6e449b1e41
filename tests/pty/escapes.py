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
from wire import greet, message, request, startup  # noqa: E402

EVIL = "\x1b[2J\x1b]0;owned\x07\x9b31m"
folder = os.getcwd()


def serve(c):
    try:
        startup(c)
        greet(c, [(name, value.encode("latin-1")) for name, value in (
            (b"server_version", "15.3" + EVIL), (b"session_authorization", "joe" + EVIL), (b"is_superuser", "on" + EVIL),
            (b"in_hot_standby", "off" + EVIL), (b"client_encoding", "UTF8"), (b"standard_conforming_strings", "on"))])
        while True:
            kind = request(c)
            if kind == b"X":
                return
            if kind == b"Q":    # SELECT CURRENT_USER of \password
                user = ("joe" + EVIL).encode("latin-1")
                c.sendall(message(b"T", struct.pack("!H", 1) + b"current_user\0" + struct.pack("!IHIhih", 0, 0, 25, -1, -1, 0)) +
                          message(b"D", struct.pack("!HI", 1, len(user)) + user) + message(b"C", b"SELECT 1\0") + message(b"Z", b"I"))
    except (EOFError, OSError):
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
