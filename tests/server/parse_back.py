#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""What csv, unaligned and json print, other programs read back as the values that were there."""
import csv
import io
import json
import os
import random
import subprocess

if "PGT_PORT" not in os.environ:
    os.execvp("sh", ["sh", os.environ["srcdir"] + "/tests/lib/pg.sh", "python3", os.path.abspath(__file__)])
base = [os.environ["builddir"] + "/src/vpsql", "-X", "-P", "pager=off",
        "host=%s port=%s user=postgres dbname=postgres" % (os.environ["PGT_SOCKETS"], os.environ["PGT_PORT"])]
seed = int.from_bytes(os.urandom(4), "big")
rnd = random.Random(seed)
pieces = ["a", "word", ",", ";", '"', "'", "\\", "\\.", "\n", "\r", "\t", " ", "|", "{", "]", "\x01", "\x1f", "\x7f", "\u0085",
          "\u2028", "é", "中", "\U0001f600", "<b>", "&amp;", "null", "1e5", "x" * 300]
count = bad = 0


def ok(good, name, note=""):
    global count, bad
    count += 1
    bad += not good
    print("ok" if good else "not ok", count, "-", name, flush=True)
    if not good:
        print("# seed %d: %s" % (seed, str(note)[:2000].replace("\n", "\n# ")))


def run(*args):
    return subprocess.run([*base, *args], capture_output=True, check=True).stdout.decode()


def text():
    return "".join(rnd.choice(pieces) for _ in range(rnd.choice([0, 1, 1, 2, 3, 8])))


def quote(s):
    return "null" if s is None else "'" + s.replace("'", "''") + "'"


def select(rows):
    return "select * from (values " + ", ".join("(" + ", ".join(quote(v) + "::text" for v in r) + ")" for r in rows) + \
        ') as v("id, ""1""", "b\nc", x)'


rows = [[text(), text(), str(i)] for i in range(400)]
head = ['id, "1"', "b\nc", "x"]
got = list(csv.reader(io.StringIO(run("--csv", "-c", select(rows)), newline="")))
ok(got == [head] + rows, "csv", [(a, b) for a, b in zip(got, [head] + rows) if a != b][:2])
for sep in ";", "\t", "|", ".", "a":
    got = list(csv.reader(io.StringIO(run("--csv", "-t", "-P", "csv_fieldsep=" + sep, "-c", select(rows)), newline=""), delimiter=sep))
    ok(got == rows, "csv with " + repr(sep), [(a, b) for a, b in zip(got, rows) if a != b][:2])
got = [r.split("\x02") for r in run("-At", "-0", "-F", "\x02", "-c", select(rows)).split("\0")[:-1]]
ok(got == rows, "unaligned with zero bytes", [(a, b) for a, b in zip(got, rows) if a != b][:2])

rows = [[None if rnd.random() < .1 else v for v in r] for r in rows]
for expanded in "off", "on":
    got = json.loads(run("-P", "format=json", "-P", "expanded=" + expanded, "-c", select(rows)))
    ok(got == [dict(zip(head, r)) for r in rows], "json, expanded " + expanded, [(a, b) for a, b in zip(got, rows) if list(a.values()) != b][:2])
typed = run("-P", "format=json", "-P", "numericlocale=on", "-c",
            "select 1::int2 a, -12345678901::int8 b, 1.50 c, 1e300::float8 d, 'NaN'::float8 e, 'Infinity'::numeric f, true g, false h, null::bool i,"
            " '{\"x\": [1, null, \"\\u00e9\"]}'::json j, '[1.0]'::jsonb k, '12.30'::money l, 7::oid m, date '2026-01-02' n, array[1,2] o, ''::text p")
want = [{"a": 1, "b": -12345678901, "c": 1.5, "d": 1e300, "e": "NaN", "f": "Infinity", "g": True, "h": False, "i": None,
         "j": {"x": [1, None, "é"]}, "k": [1.0], "l": "$12.30", "m": 7, "n": "2026-01-02", "o": "{1,2}", "p": ""}]
ok(json.loads(typed) == want, "json keeps numbers, booleans, nulls and json", typed)
for query, want in ("select 1 as a where false", []), ("select from generate_series(1, 2)", [{}, {}]):
    got = json.loads(run("-P", "format=json", "-c", query))
    ok(got == want, "json of " + query, got)
got = json.loads(run("-P", "format=json", "-v", "FETCH_COUNT=3", "-c", "select i from generate_series(1, 10) i"))
ok(got == [{"i": i} for i in range(1, 11)], "json in groups of FETCH_COUNT is one array", got)
got = json.loads(run("-P", "format=json", "-v", "FETCH_COUNT=5", "-c", "select i from generate_series(1, 10) i"))
ok(len(got) == 10, "and when the last group is full", got)
print("1..%d" % count)
