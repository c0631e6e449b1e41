# SPDX-License-Identifier: PostgreSQL
# Every allocation and system call of scripted sessions fails in turn: the session ends in a message and one of
# psql's exit codes, or goes on with nothing lost; never in a signal, never with a store half written.
#
# FAULTS_RUNS=N bounds the faults of one kind in one session (default 60, evenly spread). 0: every system call, and
# of the allocations the first and the last of every stack of callers; of a session with more than 2,000, which is
# OpenSSL at work, the stacks that no session before it had. FAULTS_FAST, as in make check: one call of a few kinds.
# Words behind the program's name narrow it to sessions and to "SESSION KIND".
import os
import re
import shutil
import ssl
import struct
import subprocess
import sys
import threading
import time
import http.server

builddir, srcdir = os.environ["builddir"], os.environ["srcdir"]
fast = bool(os.environ.get("FAULTS_FAST"))
bound = 1 if fast else int(os.environ.get("FAULTS_RUNS") or 60)
if os.environ.get("CHECK_HEAVY"):
    print("1..0 # SKIP a sanitizer's or valgrind's own calls would fail")
    sys.exit(0)
if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", srcdir + "/tests/lib/pg.sh", sys.executable, *sys.argv])

here = os.getcwd()
cc = os.environ.get("CC", "cc")
shim, inject = here + "/shim.so", here + "/inject"
subprocess.run([cc, "-D_GNU_SOURCE", "-std=gnu11", "-O1", "-fPIC", "-shared", "-o", shim, srcdir + "/tests/faults/shim.c"], check=True)
subprocess.run([cc, "-D_GNU_SOURCE", "-std=gnu11", "-O1", "-o", inject, srcdir + "/tests/faults/inject.c"], check=True)
os.chmod(here, 0o755)

port, sockets, ca = os.environ["PGT_PORT"], os.environ["PGT_SOCKETS"], os.environ["PGT_CA"]
local = "host=%s port=%s user=postgres dbname=postgres" % (sockets, port)
tls = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (port, ca)
path = os.environ["PGT_BINDIR"] + ":" + os.environ["PATH"]


def asked(query):
    return subprocess.run(["psql", "-XAtq", "-h", sockets, "-p", port, "-U", "postgres", "-c", query],
                          env=dict(os.environ, PATH=path), capture_output=True).stdout.decode(errors="replace").strip()


asked("""create table kept (a int primary key, b text not null default 'x', check (a > 0));
create index kept_b on kept (b); insert into kept values (1, 'one'), (2, 'two');
create view seen as select a, b from kept; comment on table kept is 'kept';
create function twice(int) returns int language sql as 'select 2 * $1'""")

# --- files that the sessions find, made new for each run
os.mkdir("fix")
fixed = {
    "more.sql": "select 'more' as more;\n\\echo nested\n\\ir sub/deeper.sql\n",
    "sub/deeper.sql": "\\echo deeper\n",
    "in.txt": "1\tone\n2\ttwo\n3\t\\N\n",
    "edit.sql": "select 'edited'\n",
    "edit.sh": "sed 's/edited/really &/' \"$1\" >\"$1.new\" && cat \"$1.new\" >\"$1\"; rm -f \"$1.new\"\n",
    "home/.config/vpsql/vpsql.conf": "[*.example.com]\nlabel = mine\n\n[old.example.com]\nserver_name = db.example.net\n",
}
for name, text in fixed.items():
    os.makedirs(os.path.dirname("fix/" + name), exist_ok=True)
    with open("fix/" + name, "w") as f:
        f.write(text)
os.mkdir("fix/few")
for name in ("MANIFEST.tsv", "eu-west-1.pem", "amazon-trust.pem"):
    shutil.copy(srcdir + "/share/roots/" + name, "fix/few")
roots = ""
for n in (1, 2):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "k.pem",
                    "-out", "r.pem", "-subj", "/CN=Amazon RDS eu-west-9 Root CA RSA204%d G1" % n, "-days", "3650",
                    "-addext", "basicConstraints=critical,CA:TRUE"], check=True, capture_output=True)
    with open("r.pem") as f:
        roots += f.read()
with open("fix/roots.pem", "w") as f:
    f.write(roots)
os.makedirs("fix/home/.cache/vpsql/roots")
with open("fix/home/.cache/vpsql/roots/eu-west-9.pem", "w") as f:
    f.write(roots.split("-----END CERTIFICATE-----\n")[0] + "-----END CERTIFICATE-----\n")
os.utime("fix/home/.cache/vpsql/roots/eu-west-9.pem", (1700000000, 1700000000))


class Bundle(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(roots)))
        self.end_headers()
        self.wfile.write(roots.encode())

    def log_message(self, *a):
        pass


class Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True

    # The handshake belongs to the thread of the connection: a client that stays silent holds up nobody.
    def finish_request(self, request, address):
        request.settimeout(20)
        super().finish_request(context.wrap_socket(request, server_side=True), address)

    def handle_error(self, *a):
        pass


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(os.environ["PGT_CERTS"] + "/right.crt", os.environ["PGT_CERTS"] + "/right.key")
mirror = Quiet(("127.0.0.1", 0), Bundle)
threading.Thread(target=mirror.serve_forever, daemon=True).start()
url = "--url=https://localhost:%d/{region}.pem" % mirror.server_address[1]

# --- the sessions
ALL = "malloc read write fork pipe open socket wait file read:4 write:4 write:5 write:28+ read:short write:short".split()
TOOL = "malloc read write open socket file read:4 write:4 write:5 read:short write:short".split()
scripts = {
    "query": r"""\set ON_ERROR_STOP 1
\set x `echo from the shell`
select :'x' as x, g from generate_series(1, 3) g;
\if true
\i more.sql
\else
select 'not reached';
\endif
select 1 as one \gset got_
\echo :got_one :"x" :{?got_one}
select 'select 2' \gexec
select a, b, 'x' as c from kept \crosstabview a b c
select 1 as n \gdesc
select 'twice' \watch i=0.01 c=2
\! echo shell
\setenv ABC def
\getenv got ABC
\echo :got
\timing off
\unset got
begin;
insert into kept values (9);
rollback;
""",
    "formats": r"""\set ON_ERROR_STOP 1
\pset format csv
table kept;
\pset format unaligned
table kept;
\pset format html
table kept;
\pset format latex
table kept;
\pset format troff-ms
table kept;
\pset format asciidoc
table kept;
\pset format wrapped
\pset columns 20
table kept;
\pset format aligned
\x
table kept \gx
\pset border 2
\pset linestyle unicode
table kept;
\pset
\a
\t
table kept;
""",
    "copy": r"""\set ON_ERROR_STOP 1
create temp table t (a int primary key, b text);
\copy t from in.txt
\copy t to out.txt
\copy (select * from t) to program 'cat >out2.txt'
\copy t from program 'echo 8,x'  (delimiter ',', null '')
""",
    "copying": r"""\set ON_ERROR_STOP 1
create temp table t (a int primary key, b text);
copy t to stdout;
copy t from stdin;
7	seven
\.
copy t to stdout (format csv);
\copy t from program 'printf "5\\tfive\\n"'
\copy t to pstdout
""",
    "describe": r"""\set ON_ERROR_STOP 1
\d kept
\d+ seen
\dt kept
\di+ kept_b
\df twice
\sf twice
\sv+ seen
\du
\dn+
\dp kept
\dT int4
\dd kept
\do =
\l
\h select
\? options
""",
    "output": r"""\set ON_ERROR_STOP 1
table kept \g written.txt
table kept \g |cat
\o |cat
select 'through cat';
\qecho in between
\o out.txt
table kept;
\qecho to the file
\o
\w out2.txt
select 1;
\set FETCH_COUNT 2
select generate_series(1, 5);
\unset FETCH_COUNT
\pset format unaligned
\set SPOOL_LIMIT 1000
select repeat('r', 50) || g from generate_series(1, 60) g;
\pset format aligned
select repeat('r', 50) || g from generate_series(1, 60) g;
""",
    "extended": r"""\set ON_ERROR_STOP 1
select 1 \bind \g
select $1 as a \parse st
\bind_named st 'named' \g
\close_prepared st
\startpipeline
select 'in a pipeline' \bind \sendpipeline
select $1 \bind second \sendpipeline
\flushrequest
\getresults
select 'third' \bind \sendpipeline
\syncpipeline
\endpipeline
select 'behind';
""",
    "objects": r"""\set ON_ERROR_STOP 1
\set QUIET 1
begin;
\lo_import in.txt words
\lo_export :LASTOID out.txt
\lo_unlink :LASTOID
rollback;
select 'done';
""",
    "editing": r"""\set ON_ERROR_STOP 1
\e edit.sql
;
select 'edited'
\e
;
\ef twice
\r
\ev seen
\r
select 'done';
""",
    "connecting": r"""\set ON_ERROR_STOP 1
\c -
\conninfo
\c "%s"
select 'over TLS';
\c -
select 'last';
""" % tls.replace("sslrootcert", "password=%s sslrootcert" % os.environ["PGT_PASSWORD"]),
}
vpsql, tool = builddir + "/src/vpsql", builddir + "/src/vpsql-tls"
sessions = {}
for name, text in scripts.items():
    if name == "connecting":
        text = text.replace("\\conninfo\n", "")
    with open("fix/%s.sql" % name, "w") as f:
        f.write(text)
    sessions[name] = ([vpsql, "-X", "-f", name + ".sql", local], ALL, [])
sessions.update({
    "options": ([vpsql, "-X", "-1", "-L", "log.txt", "-o", "out.txt", "-v", "x=1", "-c", "select :x as a", "-c", "\\dt kept",
                 "-f", "more.sql", local], ALL, []),
    "list": ([vpsql, "-X", "-l", local], TOOL, []),
    "tls": ([vpsql, "-X", "--banner", "-c", "select 1", "-c", "\\tls", tls], ALL, []),
    "refused": ([vpsql, "-X", "-c", "select 1", tls.replace(ca, "roots.pem")], TOOL, []),
    "check": ([tool, "check", "localhost:" + port, "--sslrootcert=" + ca], TOOL + ["wait"], []),
    "policy": ([tool, "policy", "x.eu-west-1.rds.amazonaws.com"], TOOL, []),
    "lint": ([tool, "policy", "--lint", "home/.config/vpsql/vpsql.conf"], TOOL, []),
    "env": ([tool, "env", "x.eu-west-1.rds.amazonaws.com"], TOOL, []),
    "exec": ([tool, "exec", "x.eu-west-1.rds.amazonaws.com", "--", "sh", "-c", "echo $PGSSLMODE"], TOOL + ["fork"], []),
    "pin": ([tool, "alias", "pin", "new.example.com=db.example.org"], TOOL, ["home/.config/vpsql/vpsql.conf"]),
    "unpin": ([tool, "alias", "rm", "old.example.com"], TOOL, ["home/.config/vpsql/vpsql.conf"]),
    "pins": ([tool, "alias", "list"], TOOL, []),
    "fetch": ([tool, "roots", "fetch", url, "eu-west-9"], TOOL + ["wait"],
              ["home/.cache/vpsql/roots/eu-west-9.pem", "home/.cache/vpsql/roots/eu-west-9.pem.old"]),
    "roots": ([tool, "roots", "list", "--roots-dir=few"], TOOL, []),
    "show": ([tool, "roots", "show", "eu-west-1"], TOOL, []),
    "verify": ([tool, "roots", "verify", "roots.pem"], TOOL, []),
    "export": ([tool, "roots", "export", "eu-west-1", "--output=out.pem"], TOOL, ["out.pem"]),
    "p12": ([tool, "roots", "export", "eu-west-1", "--format=p12", "--output=out.p12"], ["malloc", "write", "open", "file", "write:short"],
            ["out.p12"]),
    "der": ([tool, "roots", "export", "eu-west-1", "--format=der", "--output=der"], TOOL, ["der/"]),
})
# What a session leaves by intention.
written = re.compile(r"(out2?\.txt|written\.txt|log\.txt|out\.p(em|12)|der(/.*)?|home/.*\.pem\.(old|lock))$")
# What differs from one run to the next.
varies = re.compile(rb"[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}| on host .localhost.( \(address [^)]*\))? at port .\d+.|\(address [^)]*\)|pg_temp_\d+ *|-{8,}| +$|\d\d:\d\d:\d\d[^)\n]*|\(OID \d+\)|fetched \d+[^\n]*|port \d+|localhost:\d+", re.M)

# What only describes the connection.
SHOWN = r"((CN=| *(name|presented|issuer|handshake|key|SHA-1)\b| *ok +handshake| *Certificate | +\||TLS:)[^\n]*)?"


def tree():
    found = {}
    for folder, _, names in os.walk("w"):
        for name in names:
            at = os.path.join(folder, name)
            with open(at, "rb") as f:
                found[os.path.relpath(at, "w")] = f.read()
    return found


class Run:
    pass


def call(command, fault, seconds=8, stacks=None, trace=bool(os.environ.get("FAULT_TRACE"))):
    shutil.rmtree("w", ignore_errors=True)
    shutil.copytree("fix", "w")
    before = tree()
    if os.path.exists("count"):
        os.unlink("count")
    home = here + "/w/home"
    env = dict(PATH=path, HOME=home, TMPDIR=here + "/w", TZ="UTC", LC_ALL="C.UTF-8", LD_PRELOAD=shim, PGPASSWORD=os.environ["PGT_PASSWORD"],
               EDITOR="sh %s/w/edit.sh" % here, SSL_CERT_FILE=ca, SSL_CERT_DIR="/nonexistent", PSQLRC="/dev/null")
    if trace:
        env["FAULT_TRACE"] = "1"
    if fault.startswith("malloc"):
        env.update(FAULT=fault, FAULT_COUNT=here + "/count")
        if stacks:
            env["FAULT_STACKS"] = stacks
    else:
        env["FAULT_SKIP"] = "1"
        command = [inject, fault, here + "/count", *command]
    run = Run()
    # Files: a full disk is no fault of a pipe's.
    with open("stdout", "wb") as out, open("stderr", "wb") as err:
        p = subprocess.Popen(command, env=env, cwd="w", stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        try:
            run.code = p.wait(seconds)
            run.doing = ""
        except subprocess.TimeoutExpired:
            run.code = None
            run.doing = asked("select state || ': ' || query from pg_stat_activity where application_name = 'vpsql'")
            p.kill()
            p.wait()
    if run.code is not None and run.code >= 128:
        run.code = 128 - run.code
    with open("stderr", "rb") as f:
        run.err = f.read()
    with open("stdout", "rb") as f:
        run.out = varies.sub(b"", f.read())
    after = tree()
    run.files = {k: v for k, v in after.items() if before.get(k) != v}
    run.gone = [k for k in before if k not in after]
    try:
        with open("count") as f:
            words = f.read().split()
            run.calls, run.stack = int(words[0]), int(words[1], 16) if len(words) > 1 else 0
    except (OSError, ValueError, IndexError):
        run.calls = run.stack = 0
    run.said = varies.sub(b"", run.err)
    return run


def same(a, b):
    return (a.code, a.out, a.said, {k: content(a, k) for k in a.files}) == (b.code, b.out, b.said, {k: content(b, k) for k in b.files})


# What a file holds, of a PKCS#12 file that it is whole: its salt is new each time.
def content(run, at):
    held = run.files.get(at)
    if held is not None and at.endswith("p12"):
        return (len(held), held[:4])
    return held and varies.sub(b"", held)


def lost(calm, run):
    had = run.out.decode(errors="replace").splitlines()
    return "|".join(x for x in calm.out.decode(errors="replace").splitlines() if x not in had)[:200]


def verdict(name, command, kind, run, calm, stores):
    if run.code is None:
        return "hangs in " + run.doing
    if run.code < 0:
        return "ends by signal %d" % -run.code
    if run.code not in (0, 1, 2, 3, 126, 127):
        return "exit code %d" % run.code
    # A check's report is its message.
    if run.code not in (0, calm.code) and not run.err.strip() and (not run.out.strip() or run.out == calm.out):
        return "exit code %d without a message" % run.code
    for store in stores:
        for at in set(run.files) | set(calm.files):
            if (at == store or store.endswith("/") and at.startswith(store)) and at in run.files and \
                    content(run, at) != content(calm, at):
                return "leaves %s half written (%d bytes)" % (at, len(run.files[at]))
        if store in run.gone:
            return "loses " + store
    # A file cannot be taken away where just that fails.
    strange = [k for k in run.files if not written.match(k) and k not in stores and k not in calm.files]
    if strange and not kind.startswith("file"):
        return "leaves " + " ".join(strange)
    # The tool has no handler of signals that would interrupt stdio.
    if command[0] == tool and kind == "write:4" and run.code != 0 and run.err != calm.err:
        return None
    # libpq's lo_export takes a short write for an error (fe-lobj.c); the C library's files of names know no EINTR.
    if name == "objects" and kind == "write:short" and b"could not write to file" in run.err or \
            kind == "read:4" and b"could not translate host name" in run.err:
        return None
    if kind in ("read:4", "write:4", "wait") or kind.endswith("short"):
        return None if same(run, calm) else "is not like the session without a fault: exit code %d %s" % (run.code, lost(calm, run))
    # A root file that cannot be read has a twin elsewhere; policy names the one that is used.
    if name == "policy" and b"mode = 'verify-full'" in run.out and b"host_kind = 'name'" in run.out:
        return None
    # OpenSSL tells a certificate's text that it had no memory for like one that is not there: shown, not decided on.
    if run.code == 0 and kind == "malloc" and name in ("tls", "check", "show") and re.fullmatch(SHOWN, lost(calm, run)):
        return None
    # A lock may be missing where there is none, and a backup is the last one that could be made.
    missing = [k for k in calm.files if not k.endswith((".lock", ".old")) and content(run, k) != content(calm, k)]
    if run.code == 0 and run.said == calm.said and (run.out != calm.out or missing):
        return "loses output without a word: %s %s" % (lost(calm, run), missing)
    return None


number = 0


def result(good, name, notes=()):
    global number
    number += 1
    print("%sok %d - %s" % ("" if good else "not ", number, name))
    for note in notes:
        print("#   " + note)
    sys.stdout.flush()


def judge(name, command, kind, fault, calm, stores, bad, seconds=8):
    run = call(command, fault, seconds)
    if run.code is None:
        run = call(command, fault, 60)   # a machine that was busy is no fault of ours
    why = verdict(name, command, kind, run, calm, stores)
    # Who asked tells whose it is: the C library's resolver ends the program itself (2.36: nss_database.c), and libpq does
    # not look whether OpenSSL could keep its connection with the BIO (fe-secure-openssl.c: my_SSL_set_fd).
    if why and kind == "malloc" and run.code is not None and run.code < 0 and \
            re.search(rb"\(getaddrinfo\+|\(CRYPTO_set_ex_data\+.*\n.*/libpq", call(command, fault, 60, trace=True).err):
        why = None
    if why:
        bad.append("%s %s: %s" % (fault, why[:400], run.err.decode(errors="replace")[-300:].replace("\n", "|")))
    return run


known = set()


# Every allocation, told apart by who asks for it; counts differ a little from run to run, so that what was missed by
# number is sought by its stack. Returns the calls, the faults and the stacks.
def allocations(name, command, calm, stores, bad):
    at = here + "/stacks"
    call(command, "malloc:0", 60, at)
    with open(at, "rb") as f:
        asked_by = [x[0] for x in struct.iter_unpack("<Q", f.read())]
    first, last = {}, {}
    for n, stack in enumerate(asked_by, 1):
        first.setdefault(stack, n)
        last[stack] = n
    wanted = set(first) - (known if len(asked_by) > 2000 else set())
    known.update(first)
    faults = ["malloc:%d" % n for n in sorted({first[x] for x in wanted} | {last[x] for x in wanted})]
    faults += ["malloc:%d+" % n for n in sorted(first[x] for x in wanted)[::5]]
    missed = set(wanted)
    for fault in faults:
        missed.discard(judge(name, command, "malloc", fault, calm, stores, bad).stack)
    for stack in sorted(missed):
        judge(name, command, "malloc", "malloc:%d@%016x" % (max(1, first[stack] * 9 // 10 - 500), stack), calm, stores, bad, 60)
    return len(asked_by), len(faults) + len(missed), len(wanted)


total = seen = 0
chosen = sys.argv[1:]
FEW = "query copy output connecting check exec pin fetch export".split()
for name, (command, kinds, stores) in sessions.items():
    if fast:
        kinds = [k for i, k in enumerate(kinds) if name in FEW and (i + FEW.index(name)) % 3 == 0]
    kinds = [k for k in kinds if not chosen or any(c in (name, name + " " + k) for c in chosen)]
    if not kinds:
        continue
    calm = call(command, "none:0")
    again = call(command, "none:0")
    good = calm.code == {"refused": 2, "verify": 1}.get(name, 0) and same(calm, again)
    result(good, "%s: the session without a fault, twice the same" % name,
           () if good else [str(vars(calm))[:3000], str(vars(again))[:3000]])
    if not good:
        continue
    for kind in kinds:
        bad = []
        if kind == "malloc" and bound == 0:
            calls, faults, stacks = allocations(name, command, calm, stores, bad)
            total += faults
            seen += calls
            result(not bad, "%s: malloc fails, %d faults for %d stacks of %d calls" % (name, faults, stacks, calls), bad[:40])
            continue
        word, _, how = kind.partition(":")
        forever = how.endswith("+") or how == "short"
        how = how.rstrip("+")
        calls = call(command, "%s:0:%s" % (word, how) if how else word + ":0").calls
        seen += calls
        step = 1 if bound == 0 or calls <= bound else calls / bound
        points = [1] if how == "short" else sorted({int((step / 2 if fast else 0) + 1 + i * step) for i in range(int(calls / step))})
        for n in points:
            for mark in ("+",) if forever else ("",) if how or word in ("wait", "file") or n % 5 else ("", "+"):
                total += 1
                judge(name, command, kind, "%s:%d%s%s" % (word, n, mark, ":" + how if how else ""), calm, stores, bad)
        result(not bad, "%s: %s fails, %d of %d calls" % (name, kind, len(points), calls), bad[:40])
print("# %d sessions with a fault, of %d calls" % (total, seen))
print("1..%d" % number)
sys.exit(0)
