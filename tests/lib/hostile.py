#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A server on loopback that misbehaves before or during TLS, and keeps every byte that it was sent.

    python3 hostile.py [--log FILE] [--cert FILE --key FILE] BEHAVIOUR...

prints one line "BEHAVIOUR PORT" for each behaviour (each listens on its own port of 127.0.0.1), then serves until
its standard input ends or it is killed. Every connection appends one line of JSON to FILE:
    {"behaviour": …, "received": hex of the bytes before TLS, "tls": hex of what came inside TLS or null, "sni": …}
"received" of a client that does no harm is exactly the 8 bytes of SSLRequest, then at most a ClientHello.

Behaviours:
  no-tls           answers N, then reads what the client says next in plain text
  error            answers E and an error text, as servers older than 7.1 did
  error-controls   the same with terminal control sequences in the text
  error-endless    E and text without end
  garbage          answers with one byte that means nothing
  http             answers as a web server
  close            closes after SSLRequest
  close-at-once    closes without reading
  reset            sends a TCP reset
  stall-request    accepts and never answers
  stall-hello      S, then nothing
  stall-N          S, then the handshake stops after N bytes of the server's flight
  slow             S, then the handshake at one byte every 20 ms
  early            S and bytes before the handshake in one packet
  early-error      S and an ErrorResponse behind it in one packet
  plain-after-s    S, then plain text in place of TLS
  alert            S, then a fatal TLS alert
  tls              S, then a good handshake (needs --cert, --key); answers what follows with an error
  tls-direct       TLS from the first byte, with ALPN "postgresql"
  tls-direct-noalpn  the same without ALPN
  tls-close        a good handshake, then closes
  old-tls          S, then TLS 1.1 and nothing newer
  flaky            garbage for the first connection, a good handshake for those after
  no-sni           S, then refuses a client without SNI or with a name it does not know
"""
import argparse
import json
import os
import select
import socket
import ssl
import struct
import sys
import threading
import time

SSL_REQUEST = struct.pack("!ii", 8, 80877103)
lock = threading.Lock()


def error_response(text):
    body = b"SFATAL\0VFATAL\0C28000\0M" + text + b"\0\0"
    return b"E" + struct.pack("!i", len(body) + 4) + body


class Connection:
    def __init__(self, server, sock):
        self.server, self.sock = server, sock
        self.received, self.inside, self.sni = b"", None, None

    def read_some(self, timeout=2.0):
        """All that comes until nothing more does for a moment or the client closes."""
        end = time.time() + timeout
        while time.time() < end:
            ready, _, _ = select.select([self.sock], [], [], max(0, end - time.time()))
            if not ready:
                return
            try:
                data = self.sock.recv(65536)
            except OSError:
                return
            if not data:
                return
            self.received += data
            if len(self.received) > 1 << 20:
                return

    def request(self):
        self.sock.settimeout(5)
        while len(self.received) < 8:
            data = self.sock.recv(8 - len(self.received))
            if not data:
                return False
            self.received += data
        return True

    def context(self, **kw):
        c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        c.load_cert_chain(self.server.cert, self.server.key)
        c.set_ciphers("ALL:@SECLEVEL=0")
        if kw.get("alpn"):
            c.set_alpn_protocols(["postgresql"])
        if kw.get("old"):
            c.minimum_version = ssl.TLSVersion.TLSv1
            c.maximum_version = ssl.TLSVersion.TLSv1_1

        def name(_sock, sni, _context):
            self.sni = sni
            if kw.get("need_sni") and sni != "localhost":
                return ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME
        c.sni_callback = name
        return c

    def tls(self, linger=2.0, talk=True, **kw):
        """A handshake to its end; then everything the client says inside."""
        s = self.context(**kw).wrap_socket(self.sock, server_side=True, do_handshake_on_connect=False)
        self.sock = s
        s.settimeout(5)
        s.do_handshake()
        self.inside = b""
        if not talk:
            return
        s.settimeout(linger)
        try:
            while True:
                data = s.recv(65536)
                if not data:
                    break
                self.inside += data
                if len(self.inside) >= 8:
                    s.sendall(error_response(b"the hostile server was reached"))
                    break
        except (OSError, ssl.SSLError):
            pass

    def flight(self, count, pause=0.0):
        """Plays the server's first flight through memory and gives out only count bytes of it (None: all)."""
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        obj = self.context().wrap_bio(incoming, outgoing, server_side=True)
        sent = 0
        while True:
            try:
                obj.do_handshake()
                done = True
            except ssl.SSLWantReadError:
                done = False
            data = outgoing.read()
            for i in range(len(data)):
                if count is not None and sent >= count:
                    self.read_some(20)
                    return
                self.sock.sendall(data[i:i + 1])
                sent += 1
                if pause:
                    time.sleep(pause)
            if done:
                self.inside = b""
                return
            ready, _, _ = select.select([self.sock], [], [], 20)
            more = self.sock.recv(65536) if ready else b""
            if not more:
                return
            self.received += more
            incoming.write(more)

    def run(self, what):
        sock = self.sock
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if what == "close-at-once":
            return
        if what == "reset":
            self.request()
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return
        if what == "tls-direct":
            return self.tls(alpn=True)
        if what == "tls-direct-noalpn":
            return self.tls()
        if not self.request():
            return
        if self.received != SSL_REQUEST:
            self.read_some(1)
            return
        if what == "flaky":
            what = "tls-close" if self.server.count > 1 else "garbage"
        if what == "no-tls":
            sock.sendall(b"N")
        elif what == "error":
            sock.sendall(b"Eunsupported frontend protocol 1234.5679: server supports 1.0 to 3.0\n\0")
        elif what == "error-controls":
            sock.sendall(error_response(b"\x1b[2J\x1b[31mYour password is needed again:\x07\r\n\x9b31m"))
        elif what == "error-endless":
            try:
                sock.sendall(b"E" + struct.pack("!i", 0x7ffffff0))
                for _ in range(2000):
                    sock.sendall(b"A" * 65536)
            except OSError:
                pass
            return
        elif what == "garbage":
            sock.sendall(b"\x7f")
        elif what == "http":
            sock.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
        elif what == "close":
            return
        elif what == "stall-request":
            return self.read_some(20)
        elif what == "stall-hello":
            sock.sendall(b"S")
            return self.read_some(20)
        elif what.startswith("stall-"):
            sock.sendall(b"S")
            return self.flight(int(what[6:]))
        elif what == "slow":
            sock.sendall(b"S")
            return self.flight(None, 0.02)
        elif what == "early":
            sock.sendall(b"S" + b"R\0\0\0\x08\0\0\0\x03")
        elif what == "early-error":
            sock.sendall(b"S" + error_response(b"please try again without TLS"))
        elif what == "plain-after-s":
            sock.sendall(b"S")
            time.sleep(0.1)
            sock.sendall(b"R\0\0\0\x08\0\0\0\x03" * 4)
        elif what == "alert":
            sock.sendall(b"S")
            self.received += sock.recv(65536)
            sock.sendall(b"\x15\x03\x03\x00\x02\x02\x28")
        elif what in ("tls", "tls-close", "old-tls", "no-sni"):
            sock.sendall(b"S")
            return self.tls(talk=what != "tls-close", old=what == "old-tls", need_sni=what == "no-sni")
        else:
            raise SystemExit("unknown behaviour " + what)
        self.read_some()


class Server:
    def __init__(self, args, what):
        self.count = 0
        self.cert, self.key, self.log, self.what = args.cert, args.key, args.log, what
        self.sock = socket.create_server(("127.0.0.1", 0), backlog=64)
        print(what, self.sock.getsockname()[1], flush=True)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            sock, _ = self.sock.accept()
            threading.Thread(target=self.serve, args=(sock,), daemon=True).start()

    def serve(self, sock):
        with lock:
            self.count += 1
        c = Connection(self, sock)
        error = None
        try:
            c.run(self.what)
        except (OSError, ssl.SSLError) as e:
            error = str(e)
        # Written before the socket closes: a client that has its answer finds the line in the file.
        row = {"behaviour": self.what, "received": c.received.hex(), "sni": c.sni, "error": error,
               "tls": None if c.inside is None else c.inside.hex()}
        if self.log:
            with lock, open(self.log, "a") as f:
                f.write(json.dumps(row) + "\n")
        try:
            c.sock.close()
        except OSError:
            pass


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--log")
    p.add_argument("--cert")
    p.add_argument("--key")
    p.add_argument("behaviour", nargs="+")
    args = p.parse_args()
    for what in args.behaviour:
        Server(args, what)
    print("ready", flush=True)
    while os.read(0, 4096):
        pass


if __name__ == "__main__":
    sys.exit(main())
