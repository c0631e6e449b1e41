#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A proxy that packs the server's answer into TLS records of 16 kB, larger than libpq's reads: nothing may wait for ever."""
import os
import socket
import ssl
import struct
import subprocess
import sys
import threading

srcdir, builddir = os.environ["srcdir"], os.environ["builddir"]
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", srcdir + "/tests/lib/pg.sh", "python3", os.path.abspath(__file__)])
count = bad = 0


def ok(good, name, note=""):
    global count, bad
    count += 1
    bad += not good
    print("ok" if good else "not ok", count, "-", name, flush=True)
    if not good:
        print("# " + repr(note)[:600])


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(os.environ["PGT_CERTS"] + "/right.crt", os.environ["PGT_CERTS"] + "/right.key")
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]


def forward(client):
    """Gathers the server's bytes until 64 kB are there or it pauses, then sends them in records as large as can be."""
    try:
        client.recv(8)
        client.sendall(b"S")
        tls = context.wrap_socket(client, server_side=True)
        server = socket.socket(socket.AF_UNIX)
        server.connect("%s/.s.PGSQL.%s" % (os.environ["PGT_SOCKETS"], os.environ["PGT_PORT"]))
    except OSError:
        client.close()
        return

    def up():
        try:
            while True:
                data = tls.recv(65536)
                if not data:
                    break
                server.sendall(data)
        except OSError:
            pass
        server.close()

    threading.Thread(target=up, daemon=True).start()
    server.settimeout(0.05)
    held = b""
    try:
        while True:
            try:
                data = server.recv(65536)
                if not data:
                    break
                held += data
                if len(held) < 65536:
                    continue
            except TimeoutError:
                pass
            if held:
                # The last record is a full one: what libpq leaves of it inside OpenSSL is nothing a socket shows.
                first = len(held) % 16384
                if first > 0:
                    tls.sendall(held[:first])
                for i in range(first, len(held), 16384):
                    tls.sendall(held[i:i + 16384])
                held = b""
    except OSError:
        pass
    client.close()


def serve():
    while True:
        client, _ = listener.accept()
        threading.Thread(target=forward, args=(client,), daemon=True).start()


threading.Thread(target=serve, daemon=True).start()
conn = "host=localhost hostaddr=127.0.0.1 port=%d user=postgres dbname=postgres sslrootcert=%s" % (port, os.environ["PGT_CA"])


def run(name, sql, want):
    try:
        p = subprocess.run([builddir + "/src/vpsql", "-X", "-q", "-A", "-t", conn, "-c", sql], capture_output=True,
                           text=True, timeout=20, stdin=subprocess.DEVNULL)
        ok(p.stdout == want, name, p.stderr + p.stdout[:200])
    except subprocess.TimeoutExpired:
        ok(False, name, "it waits for ever")


for size in 17000, 20000, 24000, 28000, 32000, 36000:
    run("one value of %d bytes" % size, "select repeat('x', %d)" % size, "x" * size + "\n")
for size in 100, 8100, 12000, 16300, 20000, 40000, 100000:
    run("values of %d bytes" % size, "select repeat('x', %d) from generate_series(1, 5)" % size, ("x" * size + "\n") * 5)
for rows in 200, 330, 500, 1000:
    run("%d short rows" % rows, "select repeat('z', 77) from generate_series(1, %d)" % rows, ("z" * 77 + "\n") * rows)
run("COPY", "copy (select repeat('y', 12345) from generate_series(1, 9)) to stdout", ("y" * 12345 + "\n") * 9)
print("1..%d" % count)
sys.exit(bad != 0)
