#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""At a real terminal: the banner, password prompts without echo, Ctrl-C while connecting, \\connect, \\password."""
import os
import pty
import re
import select
import signal
import socket
import sys
import termios
import time

srcdir, builddir = os.environ["srcdir"], os.environ["builddir"]
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", srcdir + "/tests/lib/pg.sh", "python3", os.path.abspath(__file__)])

port, ca, password = os.environ["PGT_PORT"], os.environ["PGT_CA"], os.environ["PGT_PASSWORD"]
base = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca)
count = bad = 0


def ok(good, name, note=""):
    global count, bad
    count += 1
    bad += not good
    print("ok" if good else "not ok", count, "-", name, flush=True)
    if not good:
        print("# " + repr(note))
    return good


class Terminal:
    def __init__(self, *args, env=None):
        self.text = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            full = dict(os.environ, TERM="dumb", VPSQL_ROOTS_DIR="/nonexistent", INPUTRC="/dev/null")
            full.pop("PGPASSWORD", None)
            full.update(env or {})
            program = builddir + "/src/vpsql"
            os.execve(program, ["vpsql", *args], full)

    def expect(self, pattern, name, timeout=20):
        """Waits for the pattern in what came since the last match; gives the match or None."""
        end = time.time() + timeout
        while True:
            m = re.search(pattern, self.text, re.S)
            if m:
                self.seen, self.text = self.text[:m.end()], self.text[m.end():]
                ok(True, name)
                return m
            left = end - time.time()
            if left <= 0 or not self.read(left):
                ok(False, name, self.text[-600:])
                return None

    def read(self, timeout):
        if not select.select([self.fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.text += data.decode("utf8", "replace")
        return bool(data)

    def send(self, text):
        os.write(self.fd, text.encode())

    def echo(self):
        return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)

    def end(self):
        while self.read(10):
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return status


# The password: asked for without echo, never shown, twice a session where the server differs.
t = Terminal("-X", base)
t.expect(r"Password for user postgres: $", "the password prompt")
ok(not t.echo(), "the terminal does not echo")
t.send(password + "\n")
t.expect(r"vpsql \(\d+\.\d+, server [^)]*\)+\r\n", "the version line")
t.expect(r"SSL connection \(protocol: TLSv1\.3, cipher: [A-Z0-9_-]+, bits: \d+, compression: off(, ALPN: \w+)?\)\r\n", "the TLS line")
t.expect(r"Verified: localhost by .+ \(.+\), certificate expires in \d+ days\r\n", "what was verified")
t.expect(r'Type "help" for help\.\r\n\r\n', "the last line of the banner")
t.expect(r"postgres=# $", "the prompt")
ok(password not in t.seen, "the password was never shown")
t.send("\\c template1\n")
t.expect(r'You are now connected to database "template1" as user "postgres"\.\r\n', "\\c asks for no password again")
t.expect(r"template1=# $", "and the prompt changes")
t.send("\\c - nobody\n")
t.expect(r"Password for user nobody: ", "another user is asked for a password")
t.send("wrong\n")
t.expect(r'password authentication failed for user "nobody"\r\n', "a wrong one fails")
t.expect(r"Previous connection kept\r\n", "the former connection is kept")
t.send("select 40 + 2 as answer;\n")
t.expect(r"\b42\b.*template1=# $", "and it works")
t.send("\\c - - 127.0.0.1\n")
t.expect(r'its certificate, which is verified, is that of "[^"]*rds\.amazonaws\.com"\. Is that the database you mean\? \(y/n\) $', "a name that the certificate lacks")
t.send("n\n")
t.expect(r"does not match host name \"127\.0\.0\.1\"", "answered with no")
t.expect(r"Previous connection kept\r\n", "is refused, and the former connection kept")
t.send("\\password\n")
t.expect(r'Enter new password for user "postgres": $', "\\password asks")
ok(not t.echo(), "without echo")
t.send("one\n")
t.expect(r"Enter it again: $", "twice")
t.send("two\n")
t.expect(r"Passwords didn't match\.\r\n", "and compares")
t.send("\\password\n")
t.expect(r"Enter new password[^\r\n]*: $", "\\password again")
t.send("\x03")
t.expect(r"template1=# $", "Ctrl-C leaves it")
t.send("\\password\n")
t.expect(r"Enter new password[^\r\n]*: $", "\\password for good")
t.send(password + "\n")
t.expect(r"Enter it again: $", "repeated")
t.send(password + "\n")
t.expect(r"template1=# $", "done in silence")
t.send("select pg_sleep(60);\n")
t.expect(r"pg_sleep\(60\);\r\n", "a long query")
time.sleep(0.5)
t.send("\x03")
t.expect(r"Cancel request sent\r\n.*canceling statement due to user request\r\n.*# $", "Ctrl-C cancels it")
t.send("\\q\n")
ok(os.waitstatus_to_exitcode(t.end()) == 0, "exit status 0")

# -W, and Ctrl-C at the first prompt.
t = Terminal("-XW", base)
t.expect(r"Password: $", "-W asks before it knows the user")
t.send(password + "\n")
t.expect(r"postgres=# $", "and connects")
t.send("\\q\n")
t.end()
t = Terminal("-X", base)
t.expect(r"Password for user postgres: $", "a prompt")
t.send("\x03")
status = t.end()
ok(os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT, "Ctrl-C ends the program", status)

# A server that accepts and says nothing: \connect is left with Ctrl-C, the session lives.
silent = socket.create_server(("127.0.0.1", 0))
t = Terminal("-X", base, env={"PGPASSWORD": password})
t.expect(r"postgres=# $", "a session")
t.send("\\c - - localhost %d\n" % silent.getsockname()[1])
silent.accept()[0].recv(8)
t.send("\x03")
t.expect(r"Previous connection kept\r\n", "Ctrl-C ends the attempt")
t.expect(r"postgres=# $", "the session lives")
t.send("\\c \"host=localhost port=%d connect_timeout=2 user=postgres sslrootcert=%s\"\n" % (silent.getsockname()[1], ca))
t.expect(r"timeout expired", "connect_timeout is honoured", 15)
t.expect(r"postgres=# $", "the session lives on")
t.send("\\conninfo\n")
t.expect(r"Verified Name +\| localhost", "\\conninfo says what was verified")
t.send("\\q\n")
t.end()

# A tunnel: the certificate's name is offered, and only taken with a yes.
t = Terminal("-X", "host=127.0.0.1 port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca), env={"PGPASSWORD": password})
if t.expect(r'is that of "([^"]+)"\. Is that the database you mean\? \(y/n\) $', "the certificate's name is offered"):
    t.send("y\n")
    t.expect(r"Verified: [^ ]*rds\.amazonaws\.com by ", "and verified in full")
    t.expect(r"postgres=# $", "connected")
    t.send("\\q\n")
t.end()
t = Terminal("-X", "host=127.0.0.1 port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca), env={"PGPASSWORD": password})
t.expect(r"\(y/n\) $", "the same question")
t.send("n\n")
t.expect(r"does not match host name", "answered with no: refused")
ok(os.waitstatus_to_exitcode(t.end()) == 2, "exit status 2")

# Guard rails from the configuration: at the terminal alone.
folder = os.environ["HOME"] + "/.config/vpsql"
os.makedirs(folder, 0o700)
with open(os.open(folder + "/vpsql.conf", os.O_CREAT | os.O_WRONLY, 0o600), "w") as f:
    f.write("[localhost]\nlabel = PRODUCTION\nread_only = on\nconfirm = destructive\n")
t = Terminal("-X", base, env={"PGPASSWORD": password})
t.expect(r"Label: PRODUCTION\r\n", "the label in the banner")
t.expect(r"Read only: .*\r\n", "read only")
t.expect(r"postgres=# $", "the prompt")
t.send("\\set PROMPT1 '%{label} '\n")
t.expect(r"PRODUCTION $", "the label in the prompt")
t.send("select 'TEST' as \"LABEL\" \\gset\n\\echo :LABEL\n")
t.expect(r"TEST\r\nPRODUCTION $", "which no answer of the server changes")
t.send("\\c template1\n")
t.expect(r"Label: PRODUCTION\r\n.*PRODUCTION $", "and which stays after \\connect")
t.send("\\echo :LABEL \\\\ \\c postgres\n")
t.expect(r"TEST\r\n.*PRODUCTION $", "as does the user's variable of that name")
t.send("create table guarded (i int);\n")
t.expect(r"cannot execute CREATE TABLE in a read-only transaction", "nothing is written")
t.send("begin read write; create table guarded (i int); insert into guarded values (1);\n")
t.expect(r"INSERT 0 1\r\n", "unless the transaction says so")
t.send("delete from guarded;\n")
t.expect(r'DELETE without WHERE in database "postgres" of PRODUCTION: go on\? \(y/n\) $', "a question before DELETE without WHERE")
t.send("n\n")
t.expect(r"Not sent\.\r\n", "no: not sent")
t.send("delete from guarded where i = 1;\n")
t.expect(r"DELETE 1\r\n", "with WHERE there is none")
t.send("drop table guarded;\n")
t.expect(r"DROP in database .*\(y/n\) $", "a question before DROP")
t.send("y\n")
t.expect(r"DROP TABLE\r\n", "yes: sent")
t.send("rollback;\n\\q\n")
t.end()
os.system("cd / && PGPASSWORD='%s' '%s/src/vpsql' -qX '%s' -c 'set transaction_read_only = off; create table guarded (i int); drop table guarded; select 7' -At >'%s/guard.out' 2>&1"
          % (password, builddir, base, os.environ["HOME"]))
with open(os.environ["HOME"] + "/guard.out") as f:
    ok(f.read() == "7\n", "scripts are not asked")

print("1..%d" % count)
sys.exit(bad != 0)
