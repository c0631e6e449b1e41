#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A name server that answers as no honest one does, on 127.0.0.2 port 53; needs a network namespace of its own.

The first label of the question says what comes back: loop, self, long, pointer, cut, controls, silent, garbage,
unchased (one CNAME a question, five hops to an RDS name), refused.
"""
import socket
import struct
import sys

RDS = "db1.c0testtest12.us-east-1.rds.amazonaws.com"


def name(text):
    return b"".join(bytes([len(x)]) + x for x in (p if isinstance(p, bytes) else p.encode() for p in text.split("."))) + b"\0"


def cname(owner, target):
    rdata = target if isinstance(target, bytes) else name(target)
    return name(owner) + struct.pack("!HHIH", 5, 1, 60, len(rdata)) + rdata


def answer(ident, question, rows, code=0):
    return struct.pack("!HHHHHH", ident, 0x8180 | code, 1, len(rows), 0, 0) + question + b"".join(rows)


def main():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.2", 53))
    print("ready", flush=True)
    while True:
        data, peer = s.recvfrom(4096)
        ident = struct.unpack("!H", data[:2])[0]
        at, labels = 12, []
        while data[at]:
            labels.append(data[at + 1:at + 1 + data[at]].decode("latin1"))
            at += data[at] + 1
        question, host = data[12:at + 5], ".".join(labels)
        kind, rest = labels[0], ".".join(labels[1:])
        if kind == "loop":
            out = answer(ident, question, [cname(host, "other." + rest), cname("other." + rest, host)])
        elif kind == "self":
            out = answer(ident, question, [cname(host, host)])
        elif kind == "long":
            hops = [host] + ["n%d.%s" % (i, rest) for i in range(40)]
            out = answer(ident, question, [cname(a, b) for a, b in zip(hops, hops[1:])])
        elif kind == "pointer":
            out = answer(ident, question, [cname(host, b"\xc0\xff")])
        elif kind == "cut":
            out = answer(ident, question, [cname(host, RDS)])[:-10]
        elif kind == "controls":
            out = answer(ident, question, [cname(host, b"\x05\x1b[31m\x04test\0")])
        elif kind == "garbage":
            out = data[:2] + b"\x81\x80" + b"\xff" * 40
        elif kind == "refused":
            out = answer(ident, question, [], 5)
        elif kind.startswith("unchased"):
            step = int(kind[8:] or 0)
            out = answer(ident, question, [cname(host, RDS if step == 4 else "unchased%d.%s" % (step + 1, rest))])
        else:
            continue
        s.sendto(out, peer)


if __name__ == "__main__":
    sys.exit(main())
