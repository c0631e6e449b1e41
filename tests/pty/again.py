#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A lost connection at a terminal: tried again, verified as before; nothing is sent twice; scripts end."""
import os
import socket
import sys
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, ok, with_server

with_server(__file__)
ENV = {"PSQL_HISTORY": "/dev/null", "PGPASSWORD": os.environ["PGT_PASSWORD"], "VPSQL_ROOTS_DIR": "/nonexistent"}
READY = r"postgres=# $"
LOST = r"The connection to the server was lost\. Attempting reset: "
UNSURE = r"The last statement may or may not have run\.\r\n"


class Relay:
    """A way to the server that can be cut and mended; port stays the same."""
    def __init__(self):
        self.port, self.pairs = 0, []
        self.mend()

    def mend(self):
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port))
        self.listener.listen()
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, args=(self.listener,), daemon=True).start()

    def serve(self, listener):
        while True:
            try:
                here = listener.accept()[0]
                there = socket.create_connection(("127.0.0.1", int(os.environ["PGT_PORT"])))
            except OSError:
                return
            self.pairs += [here, there]
            for a, b in ((here, there), (there, here)):
                threading.Thread(target=self.pump, args=(a, b), daemon=True).start()

    @staticmethod
    def pump(a, b):
        try:
            while data := a.recv(65536):
                b.sendall(data)
        except OSError:
            pass

    def cut(self):
        for s in [self.listener, *self.pairs]:
            try:
                s.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            s.close()
        self.pairs = []


relay = Relay()
BASE = "host=localhost hostaddr=127.0.0.1 port=%d user=postgres dbname=postgres sslrootcert=%s" % (relay.port, os.environ["PGT_CA"])
t = Terminal(BASE, env=ENV)
t.expect(READY, "the prompt")
t.check("create table kept(i int);\n", READY, "a table")
t.check("begin; insert into kept values (1);\n", r"postgres=\*# $", "an open transaction")
relay.cut()
t.check("insert into kept values (2);\n", LOST + r"Failed\.\r\nTrying again for up to 60 seconds; Ctrl-C ends it\.\r\n",
        "the first attempt fails in psql's words")
t.expect(r"\rAttempt 2 in 1 s.*\rAttempt 3 in 2 s", "the next ones wait longer")
relay.mend()
t.expect(r"\r\x1b\[KConnected again\.\r\n.*Verified: localhost by .*The open transaction is gone\.\r\n" + UNSURE + READY,
         "connected, verified, and told what was lost")
t.check("select 'rows: ' || count(*) from kept;\n", r"rows: 0.*" + READY, "nothing was sent again")

t.send("select pg_terminate_backend(pg_backend_pid());\n")
t.expect(LOST + r"Succeeded\.\r\n.*" + UNSURE + READY, "one attempt that succeeds")
ok("transaction is gone" not in t.seen and "Trying again" not in t.seen, "no transaction was open", t.seen)
t.check("insert into kept values (3);\n", READY, "the session goes on")

relay.cut()
t.check("select 1;\n", LOST + r"Failed\.\r\nTrying again.*Attempt 2", "cut again")
t.check("\x03", r"Not connected: canceled by user\r\n" + UNSURE + r"!\?> $", "Ctrl-C ends the attempts")
relay.mend()
t.check("\\c\n", r'You are now connected to database "postgres".*' + READY, "\\connect takes over what was known")
t.check("begin;\n", r"postgres=\*# $", "a transaction")
t.check("alter role postgres password 'another'; commit;\n", READY, "another password")
relay.cut()
relay.mend()
t.check("\\d kept\n", LOST + r"Failed\.\r\nNot connected: [^\r]*password authentication failed.*!\?> $", "a password that is refused is not tried again")
ok("may or may not" not in t.seen and "Trying" not in t.seen, "and \\d was no statement of the user's", t.seen)
t.send("\\q\n")
ok(t.end() == 0, "the end")

with open("script.sql", "w") as f:
    f.write("select pg_terminate_backend(pg_backend_pid());\nselect 'after';\n")
t = Terminal("host=%s port=%s user=postgres dbname=postgres" % (os.environ["PGT_SOCKETS"], os.environ["PGT_PORT"]), "-f", "script.sql", env=ENV)
ok(t.end() == 2 and "connection to server was lost" in t.text and "after" not in t.text and "may or may" not in t.text,
   "a script ends, as with psql", t.text)
relay.cut()
done()
