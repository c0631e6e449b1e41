# SPDX-License-Identifier: PostgreSQL
"""Certificates byte by byte: DER, P-256 and RSA signatures in plain Python, so that every field can be wrong.

Only the hostile set uses it; keys of other kinds come from the openssl program.
"""
import base64
import hashlib
import secrets
import subprocess
import time

# --- DER ---------------------------------------------------------------------


def tlv(tag, body):
    n = len(body)
    if n < 128:
        return bytes([tag, n]) + body
    size = (n.bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + n.to_bytes(size, "big") + body


def seq(*parts):
    return tlv(0x30, b"".join(parts))


def set_of(*parts):
    return tlv(0x31, b"".join(parts))


def integer(v):
    return tlv(2, v.to_bytes((v.bit_length() // 8) + 1, "big", signed=True))


def oid(text):
    nums = [int(x) for x in text.split(".")]
    out = bytes([nums[0] * 40 + nums[1]])
    for v in nums[2:]:
        part = [v & 0x7f]
        while v > 0x7f:
            v >>= 7
            part.append(0x80 | (v & 0x7f))
        out += bytes(reversed(part))
    return tlv(6, out)


def octets(b):
    return tlv(4, b)


def bits(b, unused=0):
    return tlv(3, bytes([unused]) + b)


def boolean(v):
    return tlv(1, b"\xff" if v else b"\0")


def utf8(b):
    return tlv(12, b if isinstance(b, bytes) else b.encode())


def explicit(n, body):
    return tlv(0xa0 | n, body)


def implicit(n, body):
    return tlv(0x80 | n, body)


NULL = b"\x05\0"


def utc_time(t):
    return tlv(23, time.strftime("%y%m%d%H%M%SZ", time.gmtime(t)).encode())


def gen_time(t):
    return tlv(24, time.strftime("%Y%m%d%H%M%SZ", time.gmtime(t)).encode())


def pem(der, label="CERTIFICATE"):
    text = base64.b64encode(der).decode()
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n" % (label, "\n".join(lines), label)


# --- P-256 --------------------------------------------------------------------

P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff
N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551
B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b
G = (0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
     0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5)


def jac_double(p):
    x, y, z = p
    if not y:
        return (0, 0, 0)
    a = 3 * (x - z * z) * (x + z * z) % P
    b = 4 * x * y * y % P
    x3 = (a * a - 2 * b) % P
    return (x3, (a * (b - x3) - 8 * pow(y, 4, P)) % P, 2 * y * z % P)


def jac_add(p, q):
    if not p[2]:
        return q
    if not q[2]:
        return p
    z1, z2 = p[2] * p[2] % P, q[2] * q[2] % P
    u1, u2 = p[0] * z2 % P, q[0] * z1 % P
    s1, s2 = p[1] * q[2] * z2 % P, q[1] * p[2] * z1 % P
    if u1 == u2:
        return jac_double(p) if s1 == s2 else (0, 0, 0)
    h, r = u2 - u1, s2 - s1
    h2 = h * h % P
    h3 = h * h2 % P
    x3 = (r * r - h3 - 2 * u1 * h2) % P
    return (x3, (r * (u1 * h2 - x3) - s1 * h3) % P, h * p[2] * q[2] % P)


def ec_mult(k, point=G):
    out, add = (0, 0, 0), (point[0], point[1], 1)
    while k:
        if k & 1:
            out = jac_add(out, add)
        add = jac_double(add)
        k >>= 1
    zi = pow(out[2], -1, P)
    return (out[0] * zi * zi % P, out[1] * zi * zi * zi % P)


ECDSA = {"sha1": "1.2.840.10045.4.1", "sha224": "1.2.840.10045.4.3.1", "sha256": "1.2.840.10045.4.3.2",
         "sha384": "1.2.840.10045.4.3.3", "sha512": "1.2.840.10045.4.3.4"}
RSA = {"md5": "1.2.840.113549.1.1.4", "sha1": "1.2.840.113549.1.1.5", "sha224": "1.2.840.113549.1.1.14",
       "sha256": "1.2.840.113549.1.1.11", "sha384": "1.2.840.113549.1.1.12", "sha512": "1.2.840.113549.1.1.13"}
DIGEST_INFO = {"md5": "1.2.840.113549.2.5", "sha1": "1.3.14.3.2.26", "sha224": "2.16.840.1.101.3.4.2.4",
               "sha256": "2.16.840.1.101.3.4.2.1", "sha384": "2.16.840.1.101.3.4.2.2", "sha512": "2.16.840.1.101.3.4.2.3"}


class ECKey:
    """P-256 in Python: can sign certificates, and serve."""

    def __init__(self):
        self.d = secrets.randbelow(N - 1) + 1
        self.q = ec_mult(self.d)
        point = b"\x04" + self.q[0].to_bytes(32, "big") + self.q[1].to_bytes(32, "big")
        curve = oid("1.2.840.10045.3.1.7")
        self.spki = seq(seq(oid("1.2.840.10045.2.1"), curve), bits(point))
        self.pem = pem(seq(integer(1), octets(self.d.to_bytes(32, "big")), explicit(0, curve), explicit(1, bits(point))),
                       "EC PRIVATE KEY")
        self.id = hashlib.sha1(point).digest()

    def algorithm(self, digest):
        return seq(oid(ECDSA[digest]))

    def sign(self, data, digest):
        h = hashlib.new(digest, data).digest()
        z = int.from_bytes(h[:32], "big")
        while True:
            k = secrets.randbelow(N - 1) + 1
            r = ec_mult(k)[0] % N
            s = pow(k, -1, N) * (z + r * self.d) % N
            if r and s:
                return seq(integer(r), integer(s))


class OpenSSLKey:
    """A key of any kind from the openssl program: serves, and where it is RSA signs too."""

    def __init__(self, *genpkey):
        self.pem = subprocess.run(["openssl", "genpkey", *genpkey], check=True, capture_output=True).stdout.decode()
        self.spki = subprocess.run(["openssl", "pkey", "-pubout", "-outform", "DER"], input=self.pem.encode(), check=True,
                                   capture_output=True).stdout
        self.id = hashlib.sha1(self.spki).digest()
        self.n = None
        if "RSA" in genpkey:
            der = subprocess.run(["openssl", "rsa", "-traditional", "-outform", "DER"], input=self.pem.encode(), check=True,
                                 capture_output=True).stdout
            ints = read_integers(der)
            self.n, self.d = ints[1], ints[3]

    def algorithm(self, digest):
        return seq(oid(RSA[digest]), NULL)

    def sign(self, data, digest):
        info = seq(seq(oid(DIGEST_INFO[digest]), NULL), octets(hashlib.new(digest, data).digest()))
        size = (self.n.bit_length() + 7) // 8
        block = b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info
        return pow(int.from_bytes(block, "big"), self.d, self.n).to_bytes(size, "big")


def read_integers(der):
    """The INTEGERs of a SEQUENCE."""
    def head(at):
        n = der[at + 1]
        if n < 128:
            return at + 2, n
        size = n & 0x7f
        return at + 2 + size, int.from_bytes(der[at + 2:at + 2 + size], "big")
    at, n = head(0)
    end, out = at + n, []
    while at < end:
        body, n = head(at)
        out.append(int.from_bytes(der[body:body + n], "big"))
        at = body + n
    return out


# --- names and extensions -------------------------------------------------------

CN, O = "2.5.4.3", "2.5.4.10"


def name(cn=None, org=None, raw=None):
    parts = []
    if org is not None:
        parts.append(set_of(seq(oid(O), utf8(org))))
    if cn is not None:
        parts.append(set_of(seq(oid(CN), cn if isinstance(cn, bytes) and raw else utf8(cn))))
    return seq(*parts)


def extension(number, body, critical=False):
    return seq(oid(number), boolean(True) if critical else b"", octets(body))


def dns(text):
    return implicit(2, text if isinstance(text, bytes) else text.encode())


def ip(raw):
    return implicit(7, raw)


def san(*names, critical=False):
    return extension("2.5.29.17", seq(*names), critical)


def basic(ca=False, pathlen=None, critical=True):
    body = (boolean(True) if ca else b"") + (integer(pathlen) if pathlen is not None else b"")
    return extension("2.5.29.19", seq(body), critical)


KU = {"digitalSignature": 0, "nonRepudiation": 1, "keyEncipherment": 2, "keyAgreement": 4, "keyCertSign": 5, "cRLSign": 6}


def key_usage(*names, critical=True):
    value = 0
    for n in names:
        value |= 0x80 >> KU[n]
    unused = 0
    while value and not value >> unused & 1:
        unused += 1
    return extension("2.5.29.15", bits(bytes([value]), unused) if value else bits(b""), critical)


EKU = {"server": "1.3.6.1.5.5.7.3.1", "client": "1.3.6.1.5.5.7.3.2", "code": "1.3.6.1.5.5.7.3.3", "email": "1.3.6.1.5.5.7.3.4",
       "time": "1.3.6.1.5.5.7.3.8", "ocsp": "1.3.6.1.5.5.7.3.9", "any": "2.5.29.37.0", "unknown": "1.3.6.1.4.1.99999.1"}


def eku(*names, critical=False):
    return extension("2.5.29.37", seq(*[oid(EKU[n]) for n in names]), critical)


def key_ids(own=None, issuer=None):
    out = b""
    if own is not None:
        out += extension("2.5.29.14", octets(own))
    if issuer is not None:
        out += extension("2.5.29.35", seq(implicit(0, issuer)))
    return out


def constraints(permitted=(), excluded=(), critical=True):
    body = b""
    if permitted:
        body += explicit(0, b"".join(seq(p) for p in permitted))
    if excluded:
        body += explicit(1, b"".join(seq(e) for e in excluded))
    return extension("2.5.29.30", seq(body), critical)


DAY = 86400


class Cert:
    """One certificate; every field can be replaced."""
    serial = 1000

    def __init__(self, subject, key, issuer=None, extensions=b"", not_before=None, not_after=None, digest="sha256",
                 version=2, serial=None, validity=None, inner_algorithm=None, outer_algorithm=None, signature=None,
                 signer=None, issuer_name=None, spki=None, subject_raw=None, tail=b""):
        now = int(time.time())
        self.subject = subject_raw if subject_raw is not None else name(subject)
        self.key = key
        signer = signer or (issuer.key if issuer else key)
        Cert.serial += 1
        not_before = now - 2 * DAY if not_before is None else not_before
        not_after = now + 200 * DAY if not_after is None else not_after
        validity = validity if validity is not None else seq(utc_time(not_before), utc_time(not_after))
        inner = inner_algorithm or signer.algorithm(digest)
        outer = outer_algorithm or inner
        tbs = seq(explicit(0, integer(version)) if version else b"",
                  serial if isinstance(serial, bytes) else integer(Cert.serial if serial is None else serial), inner,
                  issuer_name if issuer_name is not None else (issuer.subject if issuer else self.subject), validity,
                  self.subject, spki or key.spki, explicit(3, seq(extensions)) if extensions else b"")
        signature = signature(tbs) if callable(signature) else signature if signature is not None else signer.sign(tbs, digest)
        self.der = seq(tbs, outer, bits(signature)) + tail
        self.pem = pem(self.der)
