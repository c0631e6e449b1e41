#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""The hostile set: vpsql, vpsql-tls check and libpq's own verify-full (psql) against every hostile server.

A case fails when a program's verdict is not the expected one, when vpsql or the check accepts what libpq refuses,
when anything but the handshake was sent to a server that was refused, or when a message holds a raw control character.
    python3 hostile_set.py [-v] [PART-OF-A-LABEL...]
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

src, build = os.environ["srcdir"], os.environ["builddir"]
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(src, "tests", "lib"))
import hostile_cases
import hostile_farm

verbose = "-v" in sys.argv
wanted = [a for a in sys.argv[1:] if a != "-v"]


def timeout(case):
    """Seconds: short where the server never answers, long enough for a busy machine elsewhere."""
    return 2 if case.kind in ("stall", "mute") else 15



def find_psql():
    for d in (os.environ.get("PG_BINDIR"), subprocess.getoutput("pg_config --bindir")):
        if d and os.access(os.path.join(d, "psql"), os.X_OK):
            return os.path.join(d, "psql")
    return shutil.which("psql")


def conninfo(case, port, roots):
    addr = "::1" if ":" in case.host else "127.0.0.1"
    return ("host=%s hostaddr=%s port=%d user=hostile password=never-sent dbname=x sslmode=verify-full sslrootcert=%s "
            "connect_timeout=%d gssencmode=disable" % (case.host, addr, port, roots, timeout(case)))


def commands(case, port, roots):
    addr = "[::1]" if ":" in case.host else "127.0.0.1"
    out = {}
    if psql:
        out["libpq"] = [psql, "-Xw", conninfo(case, port, roots), "-c", "select 1"]
    if have_vpsql:
        out["vpsql"] = [vpsql, "-Xw", conninfo(case, port, roots), "-c", "select 1"]
    if have_check:
        host = "[%s]" % case.host if ":" in case.host else case.host
        out["check"] = [check, "check", "--no-fetch", "--timeout=%d" % timeout(case), "--sslrootcert=" + roots,
                        "--via=%s:%d" % (addr, port), "%s:%d" % (host, port)]
    return out


def run(argv):
    env = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": folder, "XDG_CONFIG_HOME": folder}
    try:
        p = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, env=env, timeout=60)
        return p.returncode, p.stdout, p.stderr
    except subprocess.TimeoutExpired:
        return 99, b"", b"took more than a minute"


psql = find_psql()
vpsql, check = os.path.join(build, "src/vpsql"), os.path.join(build, "src/vpsql-tls")
have_vpsql = subprocess.run([vpsql, "--version"], capture_output=True).stdout.startswith(b"vpsql ")
have_check = b"Usage" in subprocess.run([check, "check", "--help"], capture_output=True).stdout
folder = tempfile.mkdtemp(prefix="hostile.")
os.chmod(folder, 0o755)
cases = [c for c in hostile_cases.cases() if not wanted or any(x in c.label for x in wanted)]
pid, ports, stop = hostile_farm.start(cases, folder)
results, problems = {}, collections.defaultdict(list)


def read_log():
    events = collections.Counter()
    with open(os.path.join(folder, "farm.log")) as f:
        for line in f:
            i, event, _ = (line.rstrip("\n") + "  ").split(" ")[:3]
            events[int(i), event] += 1
    return events


def one(i):
    case = cases[i]
    roots = os.path.join(folder, "roots-%d.pem" % i)
    with open(roots, "w") as f:
        f.write(case.roots)
    os.chmod(roots, 0o644)
    return {who: run(argv) for who, argv in commands(case, ports[i], roots).items()}


def verdict(who, result):
    code, out, err = result
    if who == "check":
        return code == 0
    return b"HOSTILE-ACCEPTED" in err


try:
    with ThreadPoolExecutor(10) as pool:
        for i, result in enumerate(pool.map(one, range(len(cases)))):
            results[i] = result
    events = read_log()
finally:
    stop()
    shutil.rmtree(folder)

# Every code below must be what some case is refused for.
PROVOKED = """bad-ca bad-certificate bad-name bad-signature chain chain-too-long closed early-data expired
expired-intermediate expired-root handshake-failed intermediate-as-root missing-intermediate name-constraint name-mismatch
no-name no-tls not-postgres not-tls not-yet-valid protocol-too-old security-level self-signed server-error stalled tls-alert
tls-proxy too-big trailing-dot tunnel unknown-ca weak-key weak-signature wrong-purpose""".split()
seen = collections.Counter()
n = bad = 0
for i, case in enumerate(cases):
    for r in results[i].values():
        seen.update(set(re.findall(rb"^error \[([a-z-]+)\]", r[1] + r[2], re.M)))
    got = {who: verdict(who, r) for who, r in results[i].items()}
    wrong = []
    for who, accepted in got.items():
        code, out, err = results[i][who]
        ok = accepted == case.accept or case.any_verdict or (case.stricter and not accepted and who != "libpq")
        # The check knows nothing of what happens after the handshake.
        if who == "check" and case.kind in ("mute", "hangup") or case.kind == "flip":
            ok = True
        if not ok:
            wrong.append("%s %s" % (who, "accepts" if accepted else "refuses"))
        if who != "libpq" and accepted and not got.get("libpq", True) and case.kind not in ("mute", "hangup"):
            wrong.append("%s accepts what libpq refuses" % who)
        if who != "libpq" and any(b < 32 and b not in (9, 10) or b == 127 for b in out + err):
            wrong.append("%s prints control characters" % who)
        if who == "vpsql" and not accepted and code != 2:
            wrong.append("vpsql exits with %d" % code)
        if who == "check" and code not in (0, 2) and not (code == 3 and b"root certificate file" in err):
            wrong.append("check exits with %d" % code)
        if who != "libpq" and not accepted and not (out + err).strip():
            wrong.append("%s says nothing" % who)
    if events[i, "unserved"]:
        wrong.append("could not be served")
    if events[i, "plain"]:
        wrong.append("something was sent in plain text")
    accepters = sum(1 for who, a in got.items() if a and who != "check")
    if events[i, "startup"] > accepters and case.kind not in ("mute", "hangup"):
        wrong.append("a startup packet was sent to a server that was refused")
    n += 1
    print("%sok %d - %s" % ("not " if wrong else "", n, case.label))
    if wrong:
        bad += 1
        print("# %s; expected %s" % ("; ".join(wrong), "accept" if case.accept else "refuse"))
    if wrong or verbose:
        for who, r in results[i].items():
            print("# %s: %d %s" % (who, r[0], (r[2] or r[1]).decode(errors="replace").strip()[:700].replace("\n", "\n#   ")))
missing = [c for c in PROVOKED if c.encode() not in seen and (have_vpsql or c != "no-tls")]
if not wanted:
    n += 1
    bad += bool(missing)
    print("%sok %d - every finding that belongs to the set was provoked" % ("not " if missing else "", n))
    if missing or verbose:
        print("# missing: %s; seen: %s" % (" ".join(missing), " ".join(sorted(c.decode() for c in seen))))
count = ", ".join(["libpq"] * bool(psql) + ["vpsql"] * have_vpsql + ["vpsql-tls check"] * have_check)
n += 1
enough = bool(wanted) or (len(cases) >= 300)
print("%sok %d - the hostile set holds %d cases, run with %s" % ("" if enough else "not ", n, len(cases), count or "nothing"))
print("1..%d" % n)
sys.exit(1 if bad or not enough else 0)
