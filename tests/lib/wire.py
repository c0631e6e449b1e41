# SPDX-License-Identifier: PostgreSQL
"""PostgreSQL's protocol (manual, "Message Formats") for tests that play a server: messages, and reading what a client sent."""
import struct


def message(kind, body=b""):
    return kind + struct.pack("!I", len(body) + 4) + body


def receive(c, n):
    """Exactly n bytes of a socket; EOFError where it ends before."""
    got = b""
    while len(got) < n:
        part = c.recv(n - len(got))
        if not part:
            raise EOFError
        got += part
    return got


def startup(c):
    """Reads to the startup packet, refusing encryption (GSS, TLS) on the way."""
    while True:
        length, code = struct.unpack("!II", receive(c, 8))
        receive(c, length - 8)
        if code not in (80877103, 80877104):
            return
        c.sendall(b"N")


def greet(c, settings):
    """No password asked, the settings (name, value: bytes) as they are reported, and ready."""
    c.sendall(message(b"R", struct.pack("!I", 0)) + b"".join(message(b"S", k + b"\0" + v + b"\0") for k, v in settings) +
              message(b"K", struct.pack("!II", 1, 1)) + message(b"Z", b"I"))


def request(c):
    """The type of the client's next message, which is read whole."""
    kind = receive(c, 1)
    receive(c, struct.unpack("!I", receive(c, 4))[0] - 4)
    return kind
