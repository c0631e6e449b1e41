# SPDX-License-Identifier: PostgreSQL
"""The hostile set: servers and certificates along every axis, each with its verdict.

cases() gives a list of Case. accept: what a client that verifies in full must do. stricter: libpq accepts, vpsql
may refuse. any_verdict: depends on the OpenSSL version; then only "vpsql accepts no more than libpq" counts.
"""
import time

import der
from der import Cert, DAY, ECKey, OpenSSLKey, basic, constraints, dns, eku, extension, implicit, integer, ip, key_ids
from der import key_usage, name, oid, octets, san, seq, tlv, utf8

HOST = "db.hostile.test"


class Case:
    def __init__(self, label, accept, certs=(), key=None, roots=None, host=HOST, kind="tls", arg=None, stricter=False,
                 any_verdict=False, max_tls=None, min_tls=None, alpn=None, direct=False):
        self.label, self.accept, self.host, self.kind, self.arg = label, accept, host, kind, arg
        self.certs = [c if isinstance(c, bytes) else c.der for c in certs]
        self.key = key
        self.roots = "".join(c.pem for c in roots or ())
        self.stricter, self.any_verdict = stricter, any_verdict
        self.max_tls, self.min_tls, self.alpn, self.direct = max_tls, min_tls, alpn, direct


class World:
    """Keys and authorities shared by the cases."""

    def __init__(self):
        self.root_key, self.key, self.inter_key, self.other_key = ECKey(), ECKey(), ECKey(), ECKey()
        self.root = Cert("Hostile Root", self.root_key, extensions=basic(True) + key_usage("keyCertSign", "cRLSign") +
                         key_ids(self.root_key.id))
        self.inter = self.authority("Hostile Intermediate", self.inter_key, self.root)
        self.stranger = Cert("Stranger Root", self.other_key, extensions=basic(True) + key_usage("keyCertSign"))
        self.cases = []

    def authority(self, cn, key, issuer, extensions=None, **kw):
        if extensions is None:
            extensions = basic(True) + key_usage("keyCertSign", "cRLSign") + key_ids(key.id)
        return Cert(cn, key, issuer, extensions=extensions, **kw)

    def leaf(self, extensions=None, issuer=None, cn="leaf", key=None, **kw):
        if extensions is None:
            extensions = san(dns(HOST)) + eku("server")
        return Cert(cn, key or self.key, issuer or self.root, extensions=extensions, **kw)

    def add(self, label, accept, certs, roots=None, key=None, **kw):
        self.cases.append(Case(label, accept, certs, key=(key or self.key).pem, roots=roots or [self.root], **kw))

    def one(self, label, accept, extensions=None, case=None, **kw):
        """A leaf straight under the root."""
        self.add(label, accept, [self.leaf(extensions, **kw)], **(case or {}))


def names(w):
    def row(label, accept, host, *sans, cn="leaf", **case):
        ext = (san(*sans) if sans else b"") + eku("server")
        w.one("name: " + label, accept, ext, case=dict(host=host, **case), cn=cn)

    row("exact", True, HOST, dns(HOST))
    row("upper case in the certificate", True, HOST, dns(HOST.upper()))
    row("upper case asked for", True, HOST.upper(), dns(HOST))
    row("last of fifty", True, HOST, *[dns("n%d.hostile.test" % i) for i in range(49)], dns(HOST))
    row("another", False, HOST, dns("other.hostile.test"))
    row("prefix", False, HOST, dns("db.hostile.tes"))
    row("longer", False, HOST, dns(HOST + "s"))
    row("suffix alone", False, HOST, dns("hostile.test"))
    row("suffix with dot", False, HOST, dns(".hostile.test"))
    row("host below", False, "a." + HOST, dns(HOST))
    row("trailing dot in the certificate", False, HOST, dns(HOST + "."))
    row("trailing dot asked for", False, HOST + ".", dns(HOST))
    row("trailing dot in both", True, HOST + ".", dns(HOST + "."))
    row("empty dNSName", False, HOST, dns(""))
    row("blank", False, HOST, dns(" "))
    row("blank before", False, HOST, dns(" " + HOST))
    row("blank behind", False, HOST, dns(HOST + " "))
    row("comma list in one name", False, HOST, dns(HOST + ",other"))
    row("URI that holds it", False, HOST, implicit(6, b"postgres://" + HOST.encode()))
    row("e-mail that holds it", False, HOST, implicit(1, b"root@" + HOST.encode()))
    row("directory name that holds it", False, HOST, der.explicit(4, name(HOST)), cn="leaf")
    row("registered id", False, HOST, implicit(8, b"\x2a\x03\x04"))
    # wildcards in every position
    for i, pattern in enumerate(["*.hostile.test", "*.HOSTILE.TEST"]):
        row("wildcard %d" % i, True, HOST, dns(pattern))
    for pattern in ["*", "*.", "*.test", "**.hostile.test", "*.*.test", "*.*", "d*.hostile.test", "*b.hostile.test",
                    "d*b.hostile.test", "db.*.test", "db.hostile.*", "db.*", "db*.hostile.test", "*db.hostile.test",
                    "*.db.hostile.test", "*hostile.test", "*.ostile.test", ".*.hostile.test", "db.hos*.test", "?b.hostile.test",
                    "[d]b.hostile.test", "xn--*.hostile.test", "*..hostile.test", "*.hostile.test.", "* .hostile.test"]:
        row("wildcard %s" % pattern, False, HOST, dns(pattern))
    row("wildcard for two labels", False, "a.b.hostile.test", dns("*.hostile.test"))
    row("wildcard for no label", False, "hostile.test", dns("*.hostile.test"))
    row("wildcard for a whole top domain", True, "hostile.test", dns("*.test"))
    row("wildcard in the CN", True, HOST, cn="*.hostile.test")
    row("wildcard in the CN beside names", False, HOST, dns("other.test"), cn="*.hostile.test")
    row("wildcard against an A-label", True, "xn--bcher-kva.hostile.test", dns("*.hostile.test"))
    # NUL and control characters
    for at in (0, 1, len(HOST) // 2, len(HOST) - 1, len(HOST)):
        raw = HOST.encode()[:at] + b"\0" + HOST.encode()[at:]
        row("NUL at %d" % at, False, HOST, dns(raw))
    row("NUL and another domain", False, HOST, dns(HOST.encode() + b"\0.evil.example"))
    row("NUL in the CN", False, HOST, cn=HOST.encode() + b"\0.evil.example")
    row("NUL in a name after the right one", True, HOST, dns(HOST), dns(b"a\0b"))
    row("NUL in a name before the right one", False, HOST, dns(b"a\0b"), dns(HOST))
    for c in (1, 7, 8, 9, 10, 13, 27, 127, 128, 155, 255):
        row("byte %d behind" % c, False, HOST, dns(HOST.encode() + bytes([c])))
    row("escape sequences", False, HOST, dns(b"\x1b[2J\x1b[H\x1b[32mVerified"), cn="\x1b]0;owned\x07")
    row("carriage return hides the rest", False, HOST, dns(b"evil.example\r" + HOST.encode()))
    row("right-to-left override", False, HOST, dns("\u202etset.elitsoh.bd".encode()))
    # the common name
    row("CN alone", True, HOST, cn=HOST)
    row("CN alone, another", False, HOST, cn="other.test")
    row("CN beside another dNSName", False, HOST, dns("other.test"), cn=HOST)
    row("CN beside an e-mail", True, HOST, implicit(1, b"a@b.c"), cn=HOST)
    row("CN beside an address", True, HOST, ip(b"\x0a\0\0\1"), cn=HOST)
    w.one("name: two CNs, the second right", False, eku("server"), subject_raw=seq(
        der.set_of(seq(oid(der.CN), utf8("other.test"))), der.set_of(seq(oid(der.CN), utf8(HOST)))))
    w.one("name: two CNs, the first right", True, eku("server"), subject_raw=seq(
        der.set_of(seq(oid(der.CN), utf8(HOST))), der.set_of(seq(oid(der.CN), utf8("other.test")))))
    w.one("name: none at all", False, eku("server"), subject_raw=seq())
    w.one("name: empty subject, right SAN", True, san(dns(HOST), critical=True) + eku("server"), subject_raw=seq())
    w.one("name: BMPString CN", False, eku("server"), subject_raw=seq(der.set_of(seq(oid(der.CN), tlv(30, HOST.encode("utf-16-be"))))))
    w.one("name: in the organisation", False, eku("server"), subject_raw=name("leaf", HOST))
    # IDN
    row("A-label", True, "xn--bcher-kva.test", dns("xn--bcher-kva.test"))
    row("U-label in the certificate", False, "xn--bcher-kva.test", dns("b\u00fccher.test".encode()))
    row("U-label asked for", False, "b\u00fccher.test", dns("xn--bcher-kva.test"))
    row("homograph", False, HOST, dns("db.h\u043estile.test".encode()))
    row("full-width letters", False, HOST, dns("\uff44\uff42.hostile.test".encode()))
    row("ideographic full stop", False, HOST, dns("db\u3002hostile.test".encode()))
    # addresses
    v4, v6 = b"\x7f\0\0\1", b"\0" * 15 + b"\1"
    row("IPv4", True, "127.0.0.1", ip(v4))
    row("IPv4, another", False, "127.0.0.1", ip(b"\x7f\0\0\2"))
    row("IPv4 as dNSName", True, "127.0.0.1", dns("127.0.0.1"))
    row("IPv4 in the CN", True, "127.0.0.1", cn="127.0.0.1")
    row("IPv4 in the CN beside a host name", True, "127.0.0.1", dns(HOST), cn="127.0.0.1")
    row("IPv4 in the CN beside another address", False, "127.0.0.1", ip(b"\x7f\0\0\2"), cn="127.0.0.1")
    row("IPv4 mapped to IPv6", False, "127.0.0.1", ip(b"\0" * 10 + b"\xff\xff" + v4))
    row("IPv4 with a mask", False, "127.0.0.1", ip(v4 + b"\xff\0\0\0"))
    row("IPv4 as wildcard", True, "127.0.0.1", dns("*.0.0.1"))
    row("address of 3 bytes", False, "127.0.0.1", ip(b"\x7f\0\0"))
    row("address of 3 bytes before the right name", False, HOST, ip(b"\x7f\0\0"), dns(HOST))
    row("address of 3 bytes behind the right name", True, HOST, dns(HOST), ip(b"\x7f\0\0"))
    row("empty address", False, "127.0.0.1", ip(b""))
    row("address as text", False, "127.0.0.1", ip(b"127.0.0.1"))
    row("host name for an address", False, "127.0.0.1", dns(HOST))
    row("address for a host name", False, HOST, ip(v4))
    row("short form", True, "127.1", ip(v4))
    row("IPv6", True, "::1", ip(v6))
    row("IPv6, another way to write it", True, "0:0::1", ip(v6))
    row("IPv6, another", False, "::1", ip(b"\0" * 15 + b"\2"))
    row("IPv6 as dNSName", True, "::1", dns("::1"))
    row("IPv6 of 17 bytes", False, "::1", ip(v6 + b"\0"))
    # the extension itself
    w.one("name: SAN twice", False, san(dns(HOST)) + san(dns(HOST)) + eku("server"), case=dict(kind="raw"))
    w.one("name: empty SAN", False, san() + eku("server"))
    w.one("name: SAN cut off", False, extension("2.5.29.17", seq(dns(HOST))[:-3]) + eku("server"), case=dict(kind="raw"))
    w.one("name: SAN with a tail", False, extension("2.5.29.17", seq(dns(HOST)) + b"\0\0") + eku("server"), case=dict(any_verdict=True))
    w.one("name: SAN that is no sequence", False, extension("2.5.29.17", octets(b"x")) + eku("server"), case=dict(kind="raw"))
    w.one("name: ten thousand others", False, san(*[dns("n%d.t" % i) for i in range(4000)]) + eku("server"))


def dates(w):
    now = int(time.time())
    for label, after in (("a second", -1), ("an hour", -3600), ("a day", -DAY), ("a year", -365 * DAY), ("thirty years", -30 * 365 * DAY)):
        w.one("dates: ended %s ago" % label, False, not_before=now - 40 * 365 * DAY, not_after=now + after)
    for label, before in (("an hour", 3600), ("a day", DAY), ("a year", 365 * DAY)):
        w.one("dates: begins in %s" % label, False, not_before=now + before, not_after=now + 800 * DAY)
    w.one("dates: one hour left", True, not_after=now + 3600)
    w.one("dates: began a minute ago", True, not_before=now - 60)
    w.one("dates: ends before it begins", False, not_before=now - DAY, not_after=now - 2 * DAY)
    w.one("dates: generalized time", True, validity=seq(der.gen_time(now - DAY), der.gen_time(now + DAY)))
    w.one("dates: year 9999", True, validity=seq(der.utc_time(now - DAY), tlv(24, b"99991231235959Z")))
    w.one("dates: from 1950", True, validity=seq(tlv(23, b"500101000000Z"), der.utc_time(now + DAY)))
    w.one("dates: UTCTime 49 is 2049", True, validity=seq(der.utc_time(now - DAY), tlv(23, b"491231235959Z")))
    w.one("dates: UTCTime 50 is 1950", False, validity=seq(der.utc_time(now - DAY), tlv(23, b"501231235959Z")))
    for label, raw in (("no seconds", b"2612312359Z"), ("letters", b"26XX31235959Z"), ("month 13", b"491331235959Z"),
                       ("empty", b""), ("day 31 of February", b"490231000000Z")):
        # OpenSSL 3.5 does not load all of these.
        w.one("dates: %s" % label, False, validity=seq(der.utc_time(now - DAY), tlv(23, raw)), case=dict(kind="raw"))
    w.one("dates: an offset in place of Z", False, validity=seq(der.utc_time(now - DAY), tlv(23, b"491231235959+0100")),
          case=dict(any_verdict=True))
    w.one("dates: an integer", False, validity=seq(der.utc_time(now - DAY), integer(5)), case=dict(kind="raw"))
    inter = w.authority("Old Intermediate", w.inter_key, w.root, not_before=now - 90 * DAY, not_after=now - DAY)
    w.add("dates: intermediate ended", False, [w.leaf(issuer=inter), inter])
    inter = w.authority("New Intermediate", w.inter_key, w.root, not_before=now + DAY)
    w.add("dates: intermediate not yet", False, [w.leaf(issuer=inter), inter])
    root = Cert("Old Root", w.other_key, extensions=basic(True), not_before=now - 90 * DAY, not_after=now - DAY)
    w.add("dates: root ended", False, [w.leaf(issuer=root)], roots=[root])
    root = Cert("New Root", w.other_key, extensions=basic(True), not_before=now + DAY)
    w.add("dates: root not yet", False, [w.leaf(issuer=root)], roots=[root])


def chains(w):
    leaf, inter = w.leaf(issuer=w.inter), w.inter
    w.add("chain: leaf under the root", True, [w.leaf()])
    w.add("chain: intermediate", True, [leaf, inter])
    w.add("chain: intermediate and root", True, [leaf, inter, w.root])
    w.add("chain: root before the intermediate", True, [leaf, w.root, inter])
    w.add("chain: intermediate twice", True, [leaf, inter, inter])
    w.add("chain: leaf twice", True, [leaf, leaf, inter])
    w.add("chain: stranger between", True, [leaf, w.stranger, inter])
    w.add("chain: intermediate missing", False, [leaf])
    w.add("chain: root sent, intermediate missing", False, [leaf, w.root])
    w.add("chain: intermediate alone trusted", False, [leaf], roots=[inter])
    w.add("chain: intermediate alone trusted and sent", False, [leaf, inter], roots=[inter])
    w.add("chain: leaf alone trusted", False, [w.leaf()], roots=[w.leaf()])
    w.add("chain: unknown root", False, [w.leaf(issuer=w.stranger)])
    w.add("chain: unknown root sent", False, [w.leaf(issuer=w.stranger), w.stranger])
    w.add("chain: no roots of it among many", False, [w.leaf(issuer=w.stranger)], roots=[w.root, inter])
    self_signed = Cert(HOST, w.key, extensions=san(dns(HOST)))
    w.add("chain: self-signed", False, [self_signed])
    w.add("chain: self-signed, itself trusted", True, [self_signed], roots=[self_signed])
    w.add("chain: self-signed and the root", False, [self_signed, w.root])
    w.add("chain: root as server", False, [w.root], key=w.root_key)
    fake = Cert("Hostile Root", w.other_key, extensions=basic(True) + key_usage("keyCertSign"))
    w.add("chain: root of the same name, another key", False, [w.leaf(issuer=fake)])
    w.add("chain: root of the same name sent", False, [w.leaf(issuer=fake), fake])
    w.add("chain: intermediate of the same name, another key", False, [w.leaf(issuer=Cert("Hostile Intermediate", w.other_key, fake)), inter])
    cross = w.authority("Stranger Root", w.other_key, w.root)
    w.add("chain: cross-signed stranger", True, [w.leaf(issuer=w.stranger), cross])
    w.add("chain: cross-signed and self-signed stranger", True, [w.leaf(issuer=w.stranger), cross, w.stranger], any_verdict=True)
    a, b = Cert("Loop A", w.inter_key, issuer_name=name("Loop B"), signer=w.other_key, extensions=basic(True)), None
    b = Cert("Loop B", w.other_key, issuer_name=name("Loop A"), signer=w.inter_key, extensions=basic(True))
    w.add("chain: two authorities that sign each other", False, [w.leaf(issuer=a), a, b])
    issuer, line = w.root, []
    for i in range(1, 12):
        issuer = w.authority("Level %d" % i, w.inter_key, issuer)
        line.insert(0, issuer)
        if i in (2, 3, 5, 10):
            w.add("chain: %d intermediates" % i, True, [w.leaf(issuer=issuer)] + line)
    w.add("chain: ten intermediates in reverse", True, [w.leaf(issuer=issuer)] + line[::-1])
    w.add("chain: one of ten missing", False, [w.leaf(issuer=issuer)] + line[:5] + line[6:])
    issuer, line = w.root, []
    for i in range(120):
        issuer = w.authority("Deep %d" % i, w.inter_key, issuer)
        line.insert(0, issuer)
    w.add("chain: a hundred and twenty intermediates", False, [w.leaf(issuer=issuer)] + line)
    w.add("chain: a hundred strangers behind a good leaf", True, [w.leaf()] + [w.stranger] * 100)
    w.add("chain: a hundred strangers before the intermediate", True, [leaf] + [w.stranger] * 99 + [inter])
    w.add("chain: empty", False, [], kind="raw")
    w.add("chain: not a certificate", False, [b"hello"], kind="raw")
    w.add("chain: a certificate and garbage", False, [w.leaf(), b"\x30\x03\x02\x01\x01"], kind="raw")
    w.add("chain: leaf with a tail", False, [w.leaf().der + b"\0\0"], kind="raw")
    w.add("chain: leaf cut off", False, [w.leaf().der[:-20]], kind="raw")
    w.add("chain: length of 2 GB", False, [b"\x30\x84\x7f\xff\xff\xff" + b"\0" * 100], kind="raw")
    w.add("chain: nested ten thousand times", False, [b"\x30\x80" * 10000], kind="raw")
    w.add("chain: indefinite length", False, [b"\x30\x80" + w.leaf().der[4:] + b"\0\0"], kind="raw")
    big = w.leaf(san(dns(HOST)) + extension("1.3.6.1.4.1.99999.5", octets(b"A" * 60000)))
    w.add("size: a certificate of 60 kB", True, [big])
    big = w.leaf(san(dns(HOST)) + extension("1.3.6.1.4.1.99999.5", octets(b"A" * 120000)))
    w.add("size: a certificate of 120 kB", False, [big], kind="raw")
    big = w.leaf(san(dns(HOST)) + extension("1.3.6.1.4.1.99999.5", octets(b"A" * 1000000)))
    w.add("size: a certificate of 1 MB", False, [big], kind="raw")
    w.add("size: a chain of 200 kB", False, [w.leaf()] + [w.stranger] * 450, kind="raw")
    w.add("size: a name of 60 kB", False, [w.leaf(san(dns("a" * 60000)))])


def keys(w):
    def row(label, accept, key, kind="tls", **kw):
        w.add("key: " + label, accept, [w.leaf(key=key)], key=key, kind=kind, **kw)
    rsa = {}
    for size, accept in ((512, False), (768, False), (1024, False), (2048, True), (3072, True)):
        rsa[size] = OpenSSLKey("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:%d" % size)
        row("RSA %d" % size, accept, rsa[size], kind="tls" if size >= 1024 else "raw")
    for curve, accept in (("P-384", True), ("P-521", True), ("P-224", False), ("P-192", False)):
        row("EC " + curve, accept, OpenSSLKey("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:" + curve),
            any_verdict=not accept)
    row("EC secp256k1", False, OpenSSLKey("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"), any_verdict=True)
    row("Ed25519", True, OpenSSLKey("-algorithm", "ED25519"))
    row("Ed448", True, OpenSSLKey("-algorithm", "ED448"))
    for size in (512, 1024, 2048):
        root = Cert("RSA Root", rsa[size], extensions=basic(True))
        w.add("key: RSA %d of the root" % size, size >= 2048, [w.leaf(issuer=root)], roots=[root])
        inter = Cert("RSA Intermediate", rsa[size], w.root, extensions=basic(True))
        w.add("key: RSA %d of the intermediate" % size, size >= 2048, [w.leaf(issuer=inter), inter])
    w.add("key: the server has another than its certificate", False, [w.leaf(key=w.other_key)], key=w.key, kind="raw")
    w.add("key: point that is not on the curve", False, [w.leaf(spki=seq(seq(oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")),
          der.bits(b"\x04" + b"\1" * 64)))], kind="raw")
    w.add("key: unknown algorithm", False, [w.leaf(spki=seq(seq(oid("1.3.6.1.4.1.99999.7")), der.bits(b"\1\2\3")))], kind="raw")
    w.add("key: RSA with modulus zero", False, [w.leaf(spki=seq(seq(oid("1.2.840.113549.1.1.1"), der.NULL),
          der.bits(seq(integer(0), integer(65537)))))], kind="raw")
    w.add("key: RSA of 20000 bits", False, [w.leaf(spki=seq(seq(oid("1.2.840.113549.1.1.1"), der.NULL),
          der.bits(seq(integer((1 << 20000) + 1), integer(65537)))))], kind="raw")
    return rsa


def signatures(w, rsa):
    for digest, accept in (("sha1", False), ("sha224", True), ("sha384", True), ("sha512", True)):
        w.add("signature: ECDSA with %s" % digest, accept, [w.leaf(digest=digest)])
    root = Cert("RSA Root", rsa[2048], extensions=basic(True))
    for digest, accept in (("md5", False), ("sha1", False), ("sha224", True), ("sha256", True), ("sha384", True), ("sha512", True)):
        w.add("signature: RSA with %s" % digest, accept, [w.leaf(issuer=root, digest=digest)], roots=[root])
        inter = Cert("RSA Intermediate", w.inter_key, root, digest=digest, extensions=basic(True))
        w.add("signature: intermediate by RSA with %s" % digest, accept, [w.leaf(issuer=inter), inter], roots=[root])
    weak = Cert("SHA-1 Root", rsa[2048], digest="sha1", extensions=basic(True))
    w.add("signature: root over SHA-1 (its own)", True, [w.leaf(issuer=weak)], roots=[weak])
    good = w.root_key.sign
    w.add("signature: one bit wrong", False, [w.leaf(signature=lambda tbs: flip(good(tbs, "sha256")))])
    w.add("signature: of another text", False, [w.leaf(signature=lambda tbs: good(tbs + b"x", "sha256"))])
    w.add("signature: by another key", False, [w.leaf(signer=w.other_key)])
    w.add("signature: by the leaf itself", False, [w.leaf(signer=w.key)])
    w.add("signature: empty", False, [w.leaf(signature=b"")])
    w.add("signature: zeros", False, [w.leaf(signature=seq(integer(0), integer(0)))])
    w.add("signature: r and s of one", False, [w.leaf(signature=seq(integer(1), integer(1)))])
    w.add("signature: r and s of the order", False, [w.leaf(signature=seq(integer(der.N), integer(der.N)))])
    w.add("signature: RSA of value one", False, [w.leaf(issuer=root, signature=b"\0" * 255 + b"\1")], roots=[root])
    w.add("signature: RSA of zeros", False, [w.leaf(issuer=root, signature=b"\0" * 256)], roots=[root])
    w.add("signature: RSA cut off", False, [w.leaf(issuer=root, signature=lambda t: rsa[2048].sign(t, "sha256")[:-1])], roots=[root])
    w.add("signature: two algorithms", False, [w.leaf(outer_algorithm=w.root_key.algorithm("sha384"))])
    w.add("signature: unknown algorithm", False, [w.leaf(inner_algorithm=seq(oid("1.3.6.1.4.1.99999.8")))])
    w.add("signature: algorithm of the other kind", False, [w.leaf(inner_algorithm=rsa[2048].algorithm("sha256"))])
    w.add("signature: intermediate forged", False,
          [w.leaf(issuer=w.inter), w.authority("Hostile Intermediate", w.inter_key, w.root, signature=lambda t: good(t + b"x", "sha256"))])


def flip(b):
    return b[:-1] + bytes([b[-1] ^ 1])


def usage(w):
    base = san(dns(HOST))
    for names_, accept in ((("server",), True), (("server", "client"), True), (("client",), False), (("code",), False),
                           (("email",), False), (("time",), False), (("ocsp",), False), (("unknown",), False),
                           (("client", "email", "code"), False), (("unknown", "server"), True), (("client", "server"), True)):
        for critical in (False, True):
            w.one("usage: %s%s" % ("+".join(names_), " critical" if critical else ""), accept, base + eku(*names_, critical=critical))
    w.one("usage: any", False, base + eku("any"), case=dict(any_verdict=True))
    w.one("usage: none given", True, base)
    w.one("usage: empty list", False, base + extension("2.5.29.37", seq()), case=dict(any_verdict=True))
    w.one("usage: garbage", False, base + extension("2.5.29.37", b"\x02\x01\x01"), case=dict(kind="raw"))
    w.one("usage: server twice", True, base + eku("server", "server"))
    w.one("usage: extension twice", False, base + eku("client") + eku("server"), case=dict(kind="raw"))
    for label, ku, accept in (("signature", ("digitalSignature",), True), ("signature and encipherment", ("digitalSignature", "keyEncipherment"), True),
                              ("agreement", ("keyAgreement",), True), ("signing certificates only", ("keyCertSign",), False),
                              ("revocation lists only", ("cRLSign",), False), ("non-repudiation only", ("nonRepudiation",), False)):
        w.one("usage: key for %s" % label, accept, base + key_usage(*ku), case=dict(any_verdict=label in ("agreement",)))
    for label, ext, accept in (("client", eku("client"), False), ("server", eku("server"), True), ("any", eku("any"), False)):
        inter = w.authority("Usage Intermediate", w.inter_key, w.root, basic(True) + ext)
        w.add("usage: intermediate for %s" % label, accept, [w.leaf(issuer=inter), inter], any_verdict=label == "any")
        root = Cert("Usage Root", w.other_key, extensions=basic(True) + ext)
        w.add("usage: root for %s" % label, accept, [w.leaf(issuer=root)], roots=[root], any_verdict=label != "server")
    w.one("usage: Netscape server type", True, base + extension("2.16.840.1.113730.1.1", der.bits(b"\x40", 6)))
    w.one("usage: Netscape client type", False, base + extension("2.16.840.1.113730.1.1", der.bits(b"\x80", 7)))


def authorities(w):
    def inter(label, accept, ext, roots=None, leaf_ext=None, **kw):
        case = {k: kw.pop(k) for k in ("any_verdict", "stricter") if k in kw}
        i = w.authority("Odd Intermediate", w.inter_key, w.root, ext, **kw)
        w.add("authority: " + label, accept, [w.leaf(leaf_ext, issuer=i), i], roots=roots, **case)
    inter("CA flag, critical", True, basic(True))
    inter("CA flag, not critical", True, basic(True, critical=False))
    inter("no CA flag", False, basic(False))
    inter("no constraints at all", False, b"")
    inter("no constraints, version 1", False, b"", version=0)
    inter("key usage without certificate signing", False, basic(True) + key_usage("digitalSignature"))
    inter("key usage for lists only", False, basic(True) + key_usage("cRLSign"))
    inter("certificate signing without CA flag", False, key_usage("keyCertSign"))
    inter("constraints twice", False, basic(False) + basic(True), any_verdict=True)
    inter("constraints garbage", False, extension("2.5.29.19", octets(b"x")))
    inter("path length zero", True, basic(True, 0))
    inter("path length negative", False, basic(True, -1), any_verdict=True)
    inter("path length without CA flag", False, basic(False, 3))
    inter("path length huge", True, basic(True, 2 ** 40), any_verdict=True)
    for depth in (0, 1, 2):
        for limit in (0, 1, 2):
            issuer, line = w.authority("Limit %d" % limit, w.inter_key, w.root, basic(True, limit)), []
            line.append(issuer)
            for i in range(depth):
                issuer = w.authority("Below %d" % i, w.inter_key, issuer, basic(True))
                line.insert(0, issuer)
            w.add("authority: path length %d, %d below" % (limit, depth), depth <= limit, [w.leaf(issuer=issuer)] + line)
    root = Cert("Short Root", w.other_key, extensions=basic(True, 0))
    i = w.authority("Below", w.inter_key, root)
    w.add("authority: root with path length zero", False, [w.leaf(issuer=i), i], roots=[root])
    w.add("authority: root with path length zero, leaf below", True, [w.leaf(issuer=root)], roots=[root])
    root = Cert("Flagless Root", w.other_key, extensions=basic(False))
    w.add("authority: root without CA flag", False, [w.leaf(issuer=root)], roots=[root])
    root = Cert("Plain Root", w.other_key, version=0)
    w.add("authority: root of version 1", True, [w.leaf(issuer=root)], roots=[root])
    root = Cert("Silent Root", w.other_key, extensions=key_ids(w.other_key.id))
    w.add("authority: root of version 3 without constraints", False, [w.leaf(issuer=root)], roots=[root], any_verdict=True)
    w.one("authority: server with CA flag", True, san(dns(HOST)) + basic(True))
    w.one("authority: server with CA flag and certificate signing", False, san(dns(HOST)) + basic(True) + key_usage("keyCertSign"))
    by_leaf = w.leaf(san(dns("shop.hostile.test")) + basic(False), key=w.inter_key)
    w.add("authority: another server's certificate signs", False, [w.leaf(issuer=by_leaf), by_leaf])
    by_leaf = w.leaf(san(dns("shop.hostile.test")), key=w.inter_key)
    w.add("authority: another server's certificate without flags signs", False, [w.leaf(issuer=by_leaf), by_leaf])
    inter("key identifier of another", True, basic(True) + key_ids(b"\1" * 20))
    inter("issuer's key identifier wrong", False, basic(True) + key_ids(w.inter_key.id, b"\2" * 20))
    inter("unknown critical extension", False, basic(True) + extension("1.3.6.1.4.1.99999.3", octets(b"x"), True))
    inter("unknown extension", True, basic(True) + extension("1.3.6.1.4.1.99999.3", octets(b"x")))


def name_constraints(w):
    def row(label, accept, permitted=(), excluded=(), leaf_ext=None, host=HOST, cn="leaf", raw=None, **case):
        ext = basic(True) + (raw if raw is not None else constraints(permitted, excluded))
        i = w.authority("Narrow Intermediate", w.inter_key, w.root, ext)
        w.add("constraint: " + label, accept, [w.leaf(leaf_ext, issuer=i, cn=cn), i], host=host, **case)
    row("domain permitted", True, [dns("hostile.test")])
    row("domain permitted, with dot", True, [dns(".hostile.test")])
    row("another domain permitted", False, [dns("other.test")])
    row("host permitted", True, [dns(HOST)])
    row("another host permitted", False, [dns("a.hostile.test")])
    row("domain that ends alike permitted", False, [dns("stile.test")])
    row("domain excluded", False, (), [dns("hostile.test")])
    row("another domain excluded", True, (), [dns("other.test")])
    row("permitted and excluded", False, [dns("hostile.test")], [dns(HOST)])
    row("everything excluded", False, (), [dns("")])
    row("everything permitted", True, [dns("")])
    row("upper case permitted", True, [dns("HOSTILE.TEST")])
    row("second name outside", False, [dns("hostile.test")], leaf_ext=san(dns(HOST), dns("evil.example")))
    row("wildcard inside", True, [dns("hostile.test")], leaf_ext=san(dns("*.hostile.test")))
    row("wildcard over the excluded", False, (), [dns(HOST)], leaf_ext=san(dns("*.hostile.test")), any_verdict=True)
    row("CN outside, no alternative name", False, [dns("other.test")], leaf_ext=eku("server"), cn=HOST)
    row("CN inside, no alternative name", True, [dns("hostile.test")], leaf_ext=eku("server"), cn=HOST)
    row("CN outside, name inside", True, [dns("hostile.test")], cn="evil.example")
    row("address permitted", True, [ip(b"\x7f\0\0\0\xff\0\0\0")], leaf_ext=san(ip(b"\x7f\0\0\1")), host="127.0.0.1")
    row("address outside", False, [ip(b"\x0a\0\0\0\xff\0\0\0")], leaf_ext=san(ip(b"\x7f\0\0\1")), host="127.0.0.1")
    row("address excluded", False, (), [ip(b"\x7f\0\0\0\xff\0\0\0")], leaf_ext=san(ip(b"\x7f\0\0\1")), host="127.0.0.1")
    row("address without mask", False, [ip(b"\x7f\0\0\1")], leaf_ext=san(ip(b"\x7f\0\0\1")), host="127.0.0.1")
    row("only an e-mail permitted", True, [implicit(1, b"hostile.test")])
    row("directory name permitted", True, [der.explicit(4, name("leaf"))])
    row("another directory name permitted", False, [der.explicit(4, name("nobody"))])
    row("garbage", False, raw=extension("2.5.29.30", b"\x30\x01", True))
    row("empty", False, raw=extension("2.5.29.30", seq(), True), any_verdict=True)
    row("not critical", False, raw=constraints([dns("other.test")], critical=False))


def oddities(w):
    base = san(dns(HOST))
    w.one("field: version 1 with extensions", False, version=0, case=dict(any_verdict=True))
    w.one("field: version 2", False, version=1, case=dict(any_verdict=True))
    w.one("field: version 9", False, version=8, case=dict(any_verdict=True))
    w.one("field: serial zero", True, serial=0)
    w.one("field: serial negative", True, serial=-5)
    w.one("field: serial of 40 bytes", True, serial=1 << 319)
    w.one("field: serial empty", False, serial=tlv(2, b""), case=dict(kind="raw"))
    w.one("field: unknown critical extension", False, base + extension("1.3.6.1.4.1.99999.3", octets(b"x"), True))
    w.one("field: unknown extension", True, base + extension("1.3.6.1.4.1.99999.3", octets(b"x")))
    w.one("field: a thousand extensions", True, base + b"".join(extension("1.3.6.1.4.1.99999.9.%d" % i, b"") for i in range(1000)))
    w.one("field: OCSP must staple", True, base + extension("1.3.6.1.5.5.7.1.24", seq(integer(5))))
    w.one("field: policies critical", True, base + extension("2.5.29.32", seq(seq(oid("2.5.29.32.0"))), True))
    w.one("field: policies garbage, critical", False, base + extension("2.5.29.32", b"\x01", True), case=dict(any_verdict=True))
    w.one("field: precertificate poison", False, base + extension("1.3.6.1.4.1.11129.2.4.3", der.NULL, True))
    w.one("field: proxy certificate", False, base + extension("1.3.6.1.5.5.7.1.14", seq(seq(oid("1.3.6.1.5.5.7.21.1"))), True), case=dict(kind="raw"))
    w.one("field: subject of 50 kB", True, base, subject_raw=name("leaf", "O" * 50000))
    w.one("field: issuer with other case", True, base, issuer_name=name("HOSTILE ROOT"), case=dict(any_verdict=True))
    w.one("field: issuer empty", False, base, issuer_name=seq())


def protocol(w):
    good = [w.leaf()]

    def row(label, accept, kind, arg=None, **kw):
        w.cases.append(Case("wire: " + label, accept, good, key=w.key.pem, roots=[w.root], kind=kind, arg=arg, **kw))
    row("answer N", False, "answer", b"N")
    row("answer N and an invitation", False, "answer", b"N" + b"R\0\0\0\x08\0\0\0\0")
    row("answer E with text", False, "answer", b"Eplease come without TLS\n\0")
    row("answer E as of protocol 3", False, "answer", b"E\0\0\0\x1aSFATAL\0C28000\0Mno TLS\0\0")
    row("answer E with control characters", False, "answer", b"E\x1b[2J\x1b[31mgive me your password\0")
    row("answer G (GSS)", False, "answer", b"G")
    for c in (0, 1, 10, 13, 22, 32, 48, 65, 82, 83 + 32, 84, 90, 110, 127, 128, 255):
        row("answer byte %d" % c, False, "answer", bytes([c]))
    row("answer as a web server", False, "answer", b"HTTP/1.1 400 Bad Request\r\n\r\n")
    row("answer as SSH", False, "answer", b"SSH-2.0-OpenSSH_9.2\r\n")
    row("answer as MySQL", False, "answer", b"\x4a\0\0\0\x0a8.0.36\0")
    row("answer with authentication ok", False, "answer", b"R\0\0\0\x08\0\0\0\0")
    row("answer with a request for the password", False, "answer", b"R\0\0\0\x08\0\0\0\3")
    row("close at once", False, "close")
    row("close after the request", False, "answer", b"")
    row("reset after the request", False, "reset")
    row("stall after the request", False, "stall", None)
    row("early data: one byte", False, "early", b"\x16")
    row("early data: a password request", False, "early", b"R\0\0\0\x08\0\0\0\3")
    row("early data: authentication ok", False, "early", b"R\0\0\0\x08\0\0\0\0Z\0\0\0\5I")
    row("early data: a TLS alert", False, "early", b"\x15\3\3\0\2\1\0")
    row("early data: second S", False, "early", b"S")
    row("plain text in place of TLS", False, "after", b"R\0\0\0\x08\0\0\0\3")
    row("alert handshake failure", False, "after", b"\x15\3\3\0\2\2\x28")
    row("alert protocol version", False, "after", b"\x15\3\3\0\2\2\x46")
    row("alert unrecognized name", False, "after", b"\x15\3\3\0\2\2\x70")
    row("alert that is only a warning, then close", False, "after", b"\x15\3\3\0\2\1\x70")
    row("alert of an unknown number", False, "after", b"\x15\3\3\0\2\2\xc8")
    row("a thousand empty records", False, "after", b"\x17\3\3\0\0" * 1000)
    row("a record of the largest length", False, "after", b"\x16\3\3\xff\xff" + b"\0" * 65535)
    row("SSLv2 hello", False, "after", b"\x80\x2e\x04\0\0\2\0\x18\0\x10")
    row("SSLv3 hello", False, "after", b"\x16\3\0\0\x2a\2\0\0\x26\3\0" + b"\1" * 32 + b"\0\xc0\x2b\0")
    row("hello with no cipher", False, "after", b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 32 + b"\0\0\0\0")
    row("hello with an export cipher", False, "after", b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 32 + b"\0\0\3\0")
    row("hello with an anonymous cipher", False, "after", b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 32 + b"\0\xc0\x19\0")
    row("hello with compression", False, "after", b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 32 + b"\0\xc0\x2b\1")
    row("hello with the downgrade mark of TLS 1.2", False, "after",
        b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 24 + b"DOWNGRD\1" + b"\0\xc0\x2b\0")
    row("hello with the downgrade mark of TLS 1.1", False, "after",
        b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 24 + b"DOWNGRD\0" + b"\0\xc0\x2b\0")
    row("hello then another hello", False, "after", (b"\x16\3\3\0\x2a\2\0\0\x26\3\3" + b"\1" * 32 + b"\0\xc0\x2b\0") * 2)
    row("the client's own hello sent back", False, "echo")
    row("TLS 1.0", False, "tls", max_tls="TLSv1")
    row("TLS 1.1", False, "tls", max_tls="TLSv1_1")
    row("TLS 1.2", True, "tls", max_tls="TLSv1_2")
    row("TLS 1.3", True, "tls", min_tls="TLSv1_3")
    row("ALPN postgresql", True, "tls", alpn=["postgresql"])
    row("ALPN of another service", True, "tls", alpn=["http/1.1"], any_verdict=True)
    row("handshake, then silence", False, "mute")
    row("handshake, then close", False, "hangup")
    row("handshake, byte by byte", True, "slow")
    for n in (1, 2, 3, 4, 5, 6, 20, 43, 44, 76, 90, 95, 100, 127, 128, 150, 200, 300, 400, 500, 600, 650):
        row("stall after %d bytes of the handshake" % n, False, "stall", n)
    for n in (1, 5, 6, 50, 95, 127, 200, 400, 600):
        row("close after %d bytes of the handshake" % n, False, "cut", n)
    for at in (0, 1, 3, 5, 6, 9, 11, 43, 44, 76, 78, 95):
        row("byte %d of the handshake changed" % at, False, "flip", at, any_verdict=True)


def cases():
    w = World()
    names(w)
    dates(w)
    chains(w)
    rsa = keys(w)
    signatures(w, rsa)
    usage(w)
    authorities(w)
    name_constraints(w)
    oddities(w)
    protocol(w)
    labels = [c.label for c in w.cases]
    assert len(labels) == len(set(labels)), [x for x in labels if labels.count(x) > 1]
    return w.cases
