#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Ctrl-C cancels the query over TLS: a relay between client and server records what crosses the wire.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD VPSQL_ROOTS_DIR=/nonexistent vpsql

cat > cancel.py <<'END'
import os, select, signal, socket, subprocess, sys, threading, time

port, ca, sockets = int(os.environ["PGT_PORT"]), os.environ["PGT_CA"], os.environ["PGT_SOCKETS"]
relay = socket.create_server(("127.0.0.1", 0))
heard = []          # what the client sent, one entry a connection


def pump(a, b, index):
    try:
        while True:
            data = a.recv(65536)
            if not data:
                break
            if index is not None:
                heard[index] += data
            b.sendall(data)
    except OSError:
        pass
    for s in (a, b):
        try:
            s.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve():
    while True:
        a, _ = relay.accept()
        b = socket.create_connection(("127.0.0.1", port))
        heard.append(b"")
        threading.Thread(target=pump, args=(a, b, len(heard) - 1), daemon=True).start()
        threading.Thread(target=pump, args=(b, a, None), daemon=True).start()


threading.Thread(target=serve, daemon=True).start()
count = bad = 0


def ok(good, name, note=""):
    global count, bad
    count += 1
    bad += not good
    print(("ok" if good else "not ok"), count, "-", name, flush=True)
    if not good:
        print("#", note)


def running(marker):
    """Waits until the server runs the query with the marker."""
    for _ in range(200):
        p = subprocess.run([os.environ["PGT_BINDIR"] + "/psql", "-XAtq", "-h", sockets, "-p", str(port), "-U", "postgres", "-c",
                            "select count(*) from pg_stat_activity where state = 'active' and query like '%%%s%%' and pid <> pg_backend_pid()" % marker],
                           capture_output=True, text=True)
        if p.stdout.strip() == "1":
            return True
        time.sleep(0.05)
    return False


def cancel(conninfo, marker):
    p = subprocess.Popen([os.environ["vpsql"], "-XAt", conninfo, "-c", "select 'x', pg_sleep(60) /* %s */" % marker, "-c", "select 'alive'"],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seen = running(marker)
    begin = time.time()
    p.send_signal(signal.SIGINT)
    try:
        out, err = p.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        p.kill()
        out, err = p.communicate()
    return seen, out, err, time.time() - begin, p.returncode


base = "user=postgres dbname=postgres sslrootcert=" + ca
seen, out, err, took, status = cancel("host=localhost hostaddr=127.0.0.1 port=%d %s" % (relay.getsockname()[1], base), "over-tls")
ok(seen, "the query runs")
ok("canceling statement due to user request" in err, "it is cancelled", err)
ok("Cancel request sent" in err, "the request is announced as psql does", err)
ok(took < 20, "at once", took)
ok(out == "" and status == 1, "and no further -c runs, as in psql", repr((out, status)))
ok(len(heard) == 2, "the request took a connection of its own", len(heard))
for i, data in enumerate(heard):
    ok(data[:8] == bytes.fromhex("0000000804d2162f"), "connection %d begins with SSLRequest" % i, data[:16].hex())
    ok(data[8:10] == b"\x16\x03", "connection %d goes on in TLS" % i, data[8:16].hex())
    ok(bytes.fromhex("04d2162e") not in data, "connection %d carries no plain cancel request" % i)
    ok(b"user\0" not in data, "connection %d shows no user name" % i)

seen, out, err, took, status = cancel("host=%s port=%d user=postgres dbname=postgres" % (sockets, port), "over-socket")
ok(seen and "canceling statement due to user request" in err and took < 20, "on a Unix socket it works too", err)
print("1..%d" % count)
sys.exit(bad != 0)
END
python3 cancel.py
