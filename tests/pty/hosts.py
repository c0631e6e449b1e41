#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Several hosts, some of which never answer: \\c at a terminal and the first connection go on to the next, as libpq documents."""
import os
import select
import socket
import subprocess
import sys
import threading

sys.path.insert(0, os.path.join(os.environ["srcdir"], "tests/lib"))
from terminal import Terminal, builddir, done, local, ok, with_server  # noqa: E402

with_server(__file__)
port, ca, password = os.environ["PGT_PORT"], os.environ["PGT_CA"], os.environ["PGT_PASSWORD"]
common = "user=postgres dbname=postgres sslrootcert=%s connect_timeout=1" % ca
env = {"PGPASSWORD": password, "VPSQL_ROOTS_DIR": "/nonexistent"}


def listen(address, number=0):
    """A port that takes connections and never says a word."""
    s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind((address, number))
    s.listen(50)
    return s


def forward(listener, to):
    """Hands every connection of the listener on to the server."""
    while True:
        try:
            a, _ = listener.accept()
        except OSError:
            return
        b = socket.create_connection(("127.0.0.1", to))
        threading.Thread(target=pump, args=(a, b), daemon=True).start()


def pump(a, b):
    try:
        while True:
            for s in select.select([a, b], [], [])[0]:
                data = s.recv(65536)
                if not data:
                    return
                (b if s is a else a).sendall(data)
    except OSError:
        pass
    finally:
        a.close()
        b.close()


def libpq_knows(option):
    run = subprocess.run([builddir + "/src/vpsql", "-X", option + "=any host=/nonexistent", "-c", ""],
                         capture_output=True, text=True, env=dict(os.environ, **env))
    return "invalid connection option" not in run.stderr


first = listen("127.0.0.1")
second = listen("127.0.0.1")
deaf, mute = first.getsockname()[1], second.getsockname()[1]
connected = r'You are now connected to database "postgres"[^\r]*\.\r\n'
timed_out = r'connection to server at "localhost" \(127\.0\.0\.1\), port %s failed: timeout expired\r\n'

# At the terminal the attempt is driven by vpsql itself.
t = Terminal(*local(), env=env)
t.expect(r"postgres=# $", "a session over the local socket")
t.check("\\c 'host=localhost,localhost port=%s,%s %s'\n" % (deaf, port, common),
        r'You are now connected to database "postgres" as user "postgres" on host "localhost" \(address "[^"]+"\) at port "%s"\.\r\n' % port,
        "\\c: the first host does not answer, the second is connected")
t.expect(r"postgres=# $", "and there is the prompt")
t.check("select ssl, 6 * 7 as answer from pg_stat_ssl where pid = pg_backend_pid();\n", r"t +\| +42.*postgres=# $", "over TLS")
t.check("\\c 'host=localhost,localhost,localhost port=%s,%s,%s %s'\n" % (deaf, mute, port, common),
        connected, "\\c: two of three do not answer")
t.expect(r"postgres=# $", "the prompt")
t.check("\\c 'host=localhost,127.0.0.1,localhost port=1,%s,%s target_session_attrs=read-write %s'\n" % (deaf, port, common),
        connected, "\\c: one refuses, one does not answer, one takes writes")
t.expect(r"postgres=# $", "the prompt")
t.check("\\c 'host=localhost,localhost port=%s,%s target_session_attrs=prefer-standby %s'\n" % (port, deaf, common),
        connected, "\\c: prefer-standby comes back to the primary before the one that does not answer")
t.expect(r"postgres=# $", "the prompt")
t.check("\\c 'host=localhost,localhost port=%s,%s target_session_attrs=standby %s'\n" % (deaf, port, common),
        timed_out % deaf, "\\c: no standby there: the first line tells of the time-out")
t.expect(r'port %s failed: server is not in hot standby mode\r\n' % port, "the second of the server that is none")
t.expect(r"Previous connection kept\r\n.*postgres=# $", "the former connection is kept")
t.check("\\c 'host=localhost,localhost port=%s,%s %s'\n" % (deaf, mute, common), timed_out % deaf, "\\c: nobody answers: the first")
t.expect(timed_out % mute, "and the second are named")
t.expect(r"error \[stalled\].*Previous connection kept\r\n.*postgres=# $", "with what was found out about it", 30)
t.check("\\c 'host=localhost,localhost port=%s,%s %s'\n" % (deaf, port, common.replace("timeout=1", "timeout=two")),
        r'invalid integer value "two" for connection option "connect_timeout"\r\n.*postgres=# $', "\\c: a time-out that is no number")
third = listen("127.0.0.1")
t.send("\\c 'host=localhost,localhost port=%s,%s %s'\n" % (third.getsockname()[1], port, common.replace("timeout=1", "timeout=60")))
held = third.accept()[0]  # else it is closed at once, and that races with the key
held.recv(8)
t.check("\x03", r"canceled by user\r\n.*postgres=# $", "\\c: Ctrl-C ends the whole attempt, not one host's part of it")
t.check("\\c 'host=localhost,localhost port=1,%s %s'\n" % (port, common.replace("dbname=postgres", "dbname=nowhere")),
        r'FATAL:  database "nowhere" does not exist\r\n.*Previous connection kept\r\n.*postgres=# $', "\\c: a server's no ends the list")

# A name with two addresses on one port, the first of which does not answer.
addresses = [a[4][0] for a in socket.getaddrinfo("localhost", None, type=socket.SOCK_STREAM)]
if len(addresses) > 1:
    silent = listen(addresses[0])
    try:
        good = listen(addresses[1], silent.getsockname()[1])
    except OSError:
        good = None
    if good:
        threading.Thread(target=forward, args=(good, int(port)), daemon=True).start()
        t.check("\\c 'host=localhost port=%s %s'\n" % (silent.getsockname()[1], common),
                r'You are now connected[^\r]*\(address "%s"\)[^\r]*\.\r\n' % addresses[1], "\\c: the second address of the name")
        t.expect(r"postgres=# $", "the prompt")
if libpq_knows("load_balance_hosts"):
    for n in range(4):
        t.check("\\c 'host=localhost,localhost,localhost port=%s,1,%s load_balance_hosts=random %s'\n" % (deaf, port, common),
                connected, "\\c: in any order, attempt %d" % n)
        t.expect(r"postgres=# $", "the prompt")
t.send("\\q\n")
ok(t.end() == 0, "the session ends well")


# The first connection: libpq's own loop, and ours where OpenSSL's configuration lets weak keys pass.
def run(string, **more):
    return subprocess.run([builddir + "/src/vpsql", "-XAt", string, "-c", "select 5"],
                          capture_output=True, text=True, env=dict(os.environ, **env, **more))


for what, more in ("libpq's loop", {}), ("vpsql's loop", {"OPENSSL_CONF": os.environ["PGT_WEAK"]}):
    r = run("host=localhost,localhost port=%s,%s %s" % (deaf, port, common), **more)
    ok((r.returncode, r.stdout, r.stderr) == (0, "5\n", ""), "at the start, %s: the second host" % what, r)
    r = run("host=localhost,localhost port=%s,%s %s" % (deaf, mute, common), **more)
    lines = r.stderr.split("\n")
    ok(r.returncode == 2 and lines[0].endswith("port %s failed: timeout expired" % deaf)
       and lines[1].endswith("port %s failed: timeout expired" % mute), "at the start, %s: nobody answers" % what, r)
    ok("\nerror [stalled]: " in r.stderr, "at the start, %s: what was found out" % what, r)
    r = run("host=localhost,localhost port=%s,%s target_session_attrs=read-only %s" % (deaf, port, common), **more)
    ok(r.returncode == 2 and "port %s failed: session is not read-only" % port in r.stderr,
       "at the start, %s: target_session_attrs" % what, r)
done()
