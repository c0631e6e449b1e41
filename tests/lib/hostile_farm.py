# SPDX-License-Identifier: PostgreSQL
"""One process that serves every hostile case on a port of its own and says who got how far.

start(cases, folder) forks it and gives (pid, ports, stop): ports[i] is that of cases[i]. farm.log in the folder gets one
line for each connection: INDEX EVENT HEX, where EVENT is what the client did last:
  plain    bytes in plain text after SSLRequest that are no TLS record (HEX); always a client's fault
  startup  the startup packet came through TLS (HEX): the client accepted the server
  tls      the handshake finished, nothing followed
  unserved the case cannot be served like this: the test's own fault
  none     nothing but SSLRequest and handshake records
"""
import os
import selectors
import select
import socket
import ssl
import struct
import tempfile
import threading
import time

import der

SSL_REQUEST = struct.pack("!ii", 8, 80877103)
REACHED = b"HOSTILE-ACCEPTED"
IDLE = 15


def error_response(text):
    body = b"SFATAL\0VFATAL\0C28000\0M" + text + b"\0\0"
    return b"E" + struct.pack("!i", len(body) + 4) + body


def record(kind, body):
    out = b""
    while body:
        out += struct.pack("!BHH", kind, 0x0303, min(len(body), 16384)) + body[:16384]
        body = body[16384:]
    return out


def message(kind, body):
    return bytes([kind]) + len(body).to_bytes(3, "big") + body


def raw_flight(certs):
    """ServerHello and Certificate of TLS 1.2 with any bytes as certificates; the client judges them before a key is needed."""
    hello = b"\3\3" + os.urandom(32) + b"\0" + b"\xc0\x2b" + b"\0" + b"\0\5\xff\1\0\1\0"
    listed = b"".join(len(c).to_bytes(3, "big") + c for c in certs)
    return record(22, message(2, hello)) + record(22, message(11, len(listed).to_bytes(3, "big") + listed))


class Farm:
    def __init__(self, cases, folder):
        self.cases, self.folder = cases, folder
        self.lock = threading.Lock()
        self.contexts = {}
        self.log = open(os.path.join(folder, "farm.log"), "a", buffering=1)
        self.sockets = []
        for c in cases:
            family = socket.AF_INET6 if ":" in c.host else socket.AF_INET
            s = socket.socket(family, socket.SOCK_STREAM)
            s.bind(("::1" if ":" in c.host else "127.0.0.1", 0))
            s.listen(16)
            s.setblocking(False)
            self.sockets.append(s)

    def context(self, i):
        """Made on first use and kept."""
        with self.lock:
            if i in self.contexts:
                return self.contexts[i]
            case = self.cases[i]
            c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            c.set_ciphers("ALL:@SECLEVEL=0")
            c.minimum_version = getattr(ssl.TLSVersion, case.min_tls or "TLSv1")
            c.maximum_version = getattr(ssl.TLSVersion, case.max_tls or "TLSv1_3")
            if case.alpn:
                c.set_alpn_protocols(case.alpn)
            with tempfile.NamedTemporaryFile("w", dir=self.folder) as f:
                f.write("".join(der.pem(x) for x in case.certs) + case.key)
                f.flush()
                try:
                    c.load_cert_chain(f.name)
                except (OSError, ssl.SSLError):
                    # The server's own OpenSSL refuses it: such a case must be "raw".
                    self.log.write("%d unserved \n" % i)
                    raise
            self.contexts[i] = c
            return c

    def run(self):
        sel = selectors.DefaultSelector()
        for i, s in enumerate(self.sockets):
            sel.register(s, selectors.EVENT_READ, i)
        while True:
            for key, _ in sel.select():
                try:
                    conn, _ = key.fileobj.accept()
                except OSError:
                    continue
                threading.Thread(target=self.serve, args=(conn, key.data), daemon=True).start()

    def serve(self, conn, i):
        conn.setblocking(True)
        conn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        state = {"event": "none", "bytes": b""}
        try:
            conn = self.play(conn, i, self.cases[i], state) or conn
        except (OSError, ssl.SSLError):
            pass
        with self.lock:
            self.log.write("%d %s %s\n" % (i, state["event"], state["bytes"][:400].hex()))
        try:
            conn.close()
        except OSError:
            pass

    @staticmethod
    def drain(conn, state, seconds=IDLE):
        """What the client sends to a server that says nothing more: TLS records are no harm, anything else is."""
        end = time.time() + seconds
        first = True
        while time.time() < end:
            ready, _, _ = select.select([conn], [], [], max(0, end - time.time()))
            if not ready:
                return
            data = conn.recv(65536)
            if not data:
                return
            if first and data[0] not in (20, 21, 22, 23):
                state["event"], state["bytes"] = "plain", data
            first = False

    def wrap(self, conn, i):
        s = self.context(i).wrap_socket(conn, server_side=True, do_handshake_on_connect=False)
        s.settimeout(IDLE)
        s.do_handshake()
        return s

    def finish(self, s, state):
        """After the handshake: a client that accepted sends its startup packet."""
        state["event"] = "tls"
        data = s.recv(65536)
        if data:
            state["event"], state["bytes"] = "startup", data
            s.sendall(error_response(REACHED))
        return s

    def through_memory(self, conn, i, state, case):
        """The handshake with the server's bytes counted, changed or held back."""
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = self.context(i).wrap_bio(incoming, outgoing, server_side=True)
        limit = case.arg if case.kind in ("stall", "cut") else None
        sent, done = 0, False
        while True:
            try:
                if not done:
                    tls.do_handshake()
                    done, state["event"] = True, "tls"
                data = tls.read(65536)
                if data:
                    state["event"], state["bytes"] = "startup", data
                    tls.write(error_response(REACHED))
                    conn.sendall(outgoing.read())
                return
            except ssl.SSLWantReadError:
                pass
            out = bytearray(outgoing.read())
            if limit is not None and sent + len(out) > limit:
                conn.sendall(bytes(out[:limit - sent]))
                if case.kind == "stall":
                    self.drain(conn, state)
                return
            if case.kind == "flip" and sent <= case.arg < sent + len(out):
                out[case.arg - sent] ^= 1
            if case.kind == "slow":
                for b in out:
                    conn.sendall(bytes([b]))
            else:
                conn.sendall(bytes(out))
            sent += len(out)
            ready, _, _ = select.select([conn], [], [], IDLE)
            data = conn.recv(65536) if ready else b""
            if not data:
                return
            incoming.write(data)

    def play(self, conn, i, case, state):
        if case.kind == "close":
            return None
        conn.settimeout(IDLE)
        request = b""
        while len(request) < 8:
            data = conn.recv(8 - len(request))
            if not data:
                return None
            request += data
        if request != SSL_REQUEST:
            state["event"], state["bytes"] = "plain", request + conn.recv(65536)
            return None
        if case.kind == "answer":
            conn.sendall(case.arg)
            if case.arg:
                self.drain(conn, state, 3)
            return None
        if case.kind == "reset":
            conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return None
        if case.kind == "stall" and case.arg is None:
            return self.drain(conn, state)
        if case.kind == "early":
            conn.sendall(b"S" + case.arg)
            return self.drain(conn, state, 3)
        conn.sendall(b"S")
        if case.kind == "tls":
            return self.finish(self.wrap(conn, i), state)
        if case.kind == "hangup":
            s = self.wrap(conn, i)
            state["event"] = "tls"
            return s
        if case.kind == "mute":
            s = self.wrap(conn, i)
            state["event"] = "tls"
            s.recv(65536)
            time.sleep(IDLE / 3)
            return s
        if case.kind == "raw":
            conn.recv(65536)
            conn.sendall(raw_flight(case.certs))
            return self.drain(conn, state, 3)
        if case.kind == "after":
            conn.recv(65536)
            conn.sendall(case.arg)
            return self.drain(conn, state, 2)
        if case.kind == "echo":
            conn.sendall(conn.recv(65536))
            return self.drain(conn, state, 2)
        return self.through_memory(conn, i, state, case)


def start(cases, folder):
    """Forks the farm; stop() ends it."""
    farm = Farm(cases, folder)
    ports = [s.getsockname()[1] for s in farm.sockets]
    pid = os.fork()
    if pid == 0:
        try:
            farm.run()
        finally:
            os._exit(1)
    for s in farm.sockets:
        s.close()

    def stop():
        os.kill(pid, 15)
        os.waitpid(pid, 0)
    return pid, ports, stop
