# SPDX-License-Identifier: PostgreSQL
# Every allocation, read, write, fork, pipe, open and socket call of a scripted session fails in turn: the
# session ends in a message and one of psql's exit codes, or goes on with nothing lost; never in a signal.
#
# FAULTS_RUNS=N bounds the runs of one kind in one session (default 400, evenly spread; 0: every call).
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.environ["srcdir"], "tests/lib"))

builddir, srcdir = os.environ["builddir"], os.environ["srcdir"]
bound = int(os.environ.get("FAULTS_RUNS") or 400)
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", srcdir + "/tests/lib/pg.sh", sys.executable, *sys.argv])

shim = os.path.abspath("shim.so")
subprocess.run([os.environ.get("CC", "cc"), "-D_GNU_SOURCE", "-std=gnu11", "-O1", "-fPIC", "-shared", "-o", shim,
                srcdir + "/tests/faults/shim.c", "-ldl"], check=True)

script = r"""\set ON_ERROR_STOP 1
\set x `echo from the shell`
select :'x' as x, g from generate_series(1, 3) g;
\if true
\i more.sql
\else
select 'not reached';
\endif
\pset format csv
select 1 as one \gset got_
\echo :got_one
select 'select 2' \gexec
create temp table t (a int primary key, b text);
\copy t from in.txt
\copy t to out.txt
\copy (select * from t) to program 'cat >out2.txt'
copy t to stdout;
copy t from stdin;
7	seven
\.
\pset format aligned
\d t
\dt t
select * from t order by a \g written.txt
select * from t order by a \g |cat
\o |cat
select 'through cat';
\o
\! echo shell
select a, b, 'x' as c from t \crosstabview a b c
\set FETCH_COUNT 2
select a from t order by a;
\unset FETCH_COUNT
select 1 \bind \g
\startpipeline
select 'in a pipeline' \bind \sendpipeline
\endpipeline
\pset format unaligned
\set SPOOL_LIMIT 1000
select repeat('r', 50) || g from generate_series(1, 60) g;
\c -
select 'last';
"""
with open("script.sql", "w") as f:
    f.write(script)
with open("more.sql", "w") as f:
    f.write("select 'more' as more;\n\\echo nested\n")
with open("in.txt", "w") as f:
    f.write("1\tone\n2\ttwo\n3\t\\N\n")

local = "host=%(PGT_SOCKETS)s port=%(PGT_PORT)s user=postgres dbname=postgres" % os.environ
tls = "host=localhost port=%(PGT_PORT)s user=postgres dbname=postgres sslrootcert=%(PGT_CA)s" % os.environ
sessions = {
    "local": ([builddir + "/src/vpsql", "-X", "-f", "script.sql", local], "malloc read write fork pipe open socket".split()),
    "tls": ([builddir + "/src/vpsql", "-X", "--banner", "-c", "select 1", "-c", "\\tls", tls], "malloc read write open socket".split()),
    "check": ([builddir + "/src/vpsql-tls", "check", "localhost:" + os.environ["PGT_PORT"],
               "--sslrootcert=" + os.environ["PGT_CA"]], "malloc read write open socket".split()),
    "policy": ([builddir + "/src/vpsql-tls", "policy", "x.eu-west-1.rds.amazonaws.com"], "malloc read write open".split()),
}
left = ["out.txt", "out2.txt", "written.txt"]


# What only describes the connection.
SHOWN = r"((CN=| *(name|presented|issuer|handshake)\b| *ok +handshake| *Certificate | +\||TLS:)[^\n]*)?"


def asked(query):
    return subprocess.run(["psql", "-XAt", "-h", os.environ["PGT_SOCKETS"], "-p", os.environ["PGT_PORT"], "-U", "postgres",
                           "-c", query], env=dict(os.environ, PATH=os.environ["PGT_BINDIR"] + ":" + os.environ["PATH"]),
                          capture_output=True).stdout


def call(command, fault, seconds=6):
    for name in left:
        if os.path.exists(name):
            os.unlink(name)
    env = {k: os.environ[k] for k in ("PATH", "HOME", "TMPDIR", "TZ", "LC_ALL", "srcdir", "builddir") if k in os.environ}
    env.update(LD_PRELOAD=shim, FAULT=fault, FAULT_COUNT="count", PGPASSWORD=os.environ["PGT_PASSWORD"])
    if os.path.exists("count"):
        os.unlink("count")
    try:
        # A file: a full disk is no fault of a pipe's.
        with open("stdout", "wb") as out, open("stderr", "wb") as err:
            p = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            p.wait(seconds)
    except subprocess.TimeoutExpired:
        doing = asked("select query from pg_stat_activity where application_name = 'vpsql'")
        p.kill()
        p.wait()
        return None, doing, b"", {}
    with open("stderr", "rb") as err:
        stderr = err.read()
    with open("stdout", "rb") as out:
        stdout = out.read()
    files = {}
    for name in left:
        if os.path.exists(name):
            with open(name, "rb") as f:
                files[name] = f.read()
    return p.returncode, re.sub(rb"pg_temp_\d+ *|-{8,}", b"", stdout), stderr, files


number = 0


def result(good, name, notes=()):
    global number
    number += 1
    print("%sok %d - %s" % ("" if good else "not ", number, name))
    for note in notes:
        print("#   " + note)
    sys.stdout.flush()


def verdict(name, kind, got, calm):
    code, out, err, files = got
    if code is None:
        # libpq takes a lack of memory at the start of COPY for a lack of data, and waits for more. One place in a
        # pipeline waits too; whether that is libpq's as well is not known yet.
        if kind == "malloc" and re.match(rb"\s*(copy\b|select 'in a pipeline')", out, re.I):
            return None
        return "hangs in " + out.decode(errors="replace").strip()
    if code < 0:
        return "ends by signal %d" % -code
    if code not in (0, 1, 2, 3):
        return "exit code %d" % code
    # A check's report is its message.
    if code != 0 and not err.strip() and (not out.strip() or out == calm[1]):
        return "exit code %d without a message" % code
    # A root file that cannot be read has a twin elsewhere; policy names the one that is used.
    if name == "policy" and b"mode = 'verify-full'" in out and b"host_kind = 'name'" in out:
        return None
    # OpenSSL tells a certificate's text that it had no memory for like one that is not there: shown, not decided on.
    if code == 0 and kind == "malloc" and name in ("tls", "check") and re.fullmatch(SHOWN, lost(calm, got)):
        return None
    if code == 0 and (out != calm[1] or files != calm[3]) and err == calm[2]:
        return "loses output without a word: " + lost(calm, got)
    return None


def lost(calm, got):
    if got[3] != calm[3]:
        return "files %s" % sorted(k for k in calm[3] if calm[3][k] != got[3].get(k))
    had = got[1].decode(errors="replace").splitlines()
    return "|".join(x for x in calm[1].decode(errors="replace").splitlines() if x not in had)[:200]


total = 0
chosen = [a for a in sys.argv[1:]]
for name, (command, kinds) in sessions.items():
    calm = call(command, "none:0")
    again = call(command, "none:0")
    result(calm[0] == 0 and calm == again, "%s: the session without a fault, twice the same" % name,
           [str(calm), str(again)] if calm[0] or calm != again else ())
    if calm[0] != 0 or calm != again:
        continue
    for kind in kinds:
        if chosen and not any(c in name + " " + kind for c in chosen):
            continue
        call(command, kind + ":0")
        try:
            with open("count") as f:
                calls = int(f.read())
        except OSError:
            calls = 0
        step = 1 if bound == 0 or calls <= bound else calls / bound
        points = sorted({int(1 + i * step) for i in range(int(calls / step))})
        bad = []
        for n in points:
            for mark in ("", "+"):
                if mark and (kind in ("malloc", "read") and n % 5):
                    continue
                total += 1
                got = call(command, "%s:%d%s" % (kind, n, mark))
                why = verdict(name, kind, got, calm)
                if why:
                    bad.append("%s:%d%s %s: %s" % (kind, n, mark, why, got[2].decode(errors="replace")[-300:].replace("\n", "|")))
        result(not bad, "%s: %s fails, %d of %d calls" % (name, kind, len(points), calls), bad[:40])
print("# %d sessions with a fault" % total)
print("1..%d" % number)
sys.exit(0)
