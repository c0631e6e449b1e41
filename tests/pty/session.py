#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""A session of 10,000 statements of every sort: its memory stays flat, and nothing is left when it ends.

Leaks are found by tests/flavour asan all pty/session, or valgrind; SESSION_STATEMENTS changes their number."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
WANTED = int(os.environ.get("SESSION_STATEMENTS") or 10000)
HEAVY = bool(os.environ.get("CHECK_HEAVY"))
READY = r"<[=^@-][*!]?>$"
PATIENCE = 300 if HEAVY else 60
TCP = "host=localhost port=%s user=postgres dbname=postgres sslrootcert=%s" % (os.environ["PGT_PORT"], os.environ["PGT_CA"])
SOCKET = "host=%s port=%s user=postgres dbname=postgres" % (os.environ["PGT_SOCKETS"], os.environ["PGT_PORT"])

with open("editor", "w") as f:
    f.write('#!/bin/sh\nfor f; do :; done\necho "select \'edited\';" > "$f"\n')
os.chmod("editor", 0o755)
with open("script.sql", "w") as f:
    f.write("select 'script' as a \\gset s_\n\\echo :s_a\n\\if :{?s_a}\nselect 1/0;\n\\else\nselect 2;\n\\endif\n")
with open("rows", "w") as f:
    f.writelines("%d\trow %d\n" % (i, i) for i in range(50))

# Text to type, and how often a statement or command is in it. None: the prompt comes again by itself.
ROUND = [
    ("select 1 as one, 'two' as two, null as three;\n", 1),
    ("select\n  i, -- a comment\n  repeat('x', i)\nfrom generate_series(1, 20) i;\n", 1),
    ("select repeat('\u00e9', 300) || i as wide from generate_series(1, 200) i;\n", 1),
    ("selec nonsense;\n", 1), ("select 1/0;\n", 1), ("\\errverbose\n", 1),
    ("begin;\n", 1), ("select nosuch;\n", 1), ("select * from ses\t\x15rollback;\n", 1),
    ("do $$begin raise notice 'a notice'; end$$;\n", 1), ("listen here; notify here, 'x';\n", 2),
    ("\\d session_table\n", 1), ("\\d+ session_view\n", 1), ("\\dt+\n", 1), ("\\df session*\n", 1), ("\\l\n", 1),
    ("\\dx\n", 1), ("\\sf session_function\n", 1), ("\\sv session_view\n", 1), ("\\d nosuchtable\n", 1),
    ("select 7 as a, 'x' as b \\gset\n", 1), ("\\echo :a :'b' :\"b\"\n", 1), ("select :a, :'b';\n", 1),
    ("select i % 3 as r, i % 4 as c, i from generate_series(1, 11) i \\crosstabview r c i\n", 1),
    ("select 'select ' || i from generate_series(1, 3) i \\gexec\n", 4), ("select 1 as a, '2' as b \\gdesc\n", 1),
    ("select $1::int + $2::int \\bind 1 2 \\g\n", 1), ("select $1::int \\parse p\n", 1), ("\\bind_named p 5 \\g\n", 1), ("\\close_prepared p\n", 1),
    ("\\startpipeline\n", 1), ("select 1 \\bind \\sendpipeline\n", 1), ("select 2 \\bind \\sendpipeline\n", 1), ("\\endpipeline\n", 1),
    ("select * from session_t\t\x15\\r\n", 1), ("select s.\x01\x0b\\r\n", 1),
    ("select s. from session_table s\x01\x06\x06\x06\x06\x06\x06\x06\x06\x06\t\t\x15\\r\n", 1),
    ("\\dt ses\t\x15\\set VERB\t\x15\\r\n", 1), ("alter table session_table ren\tcol\tx\tto \x15\\r\n", 1),
    ("\x1b[A\x1b[A\x15\\echo recalled\n", 1), ("\x12select 1 as\x07\x15\\r\n", 1), ("half a line\x03", 0), ("select (\n\x03", 0),
    ("\\e\n", 2), ("select 'paged' from generate_series(1, 30) \\g (pager=always)\n", 1), ("\\pset pager always\n", 1),
    ("select 'paged' from generate_series(1, 30);\n", 1), ("\\pset pager off\n", 1),
    ("select 1 \\watch i=0.01 c=3\n", 3),
    ("\\copy session_copy from 'rows'\n", 1), ("\\copy session_copy to '/dev/null'\n", 1), ("copy session_copy to stdout;\n", 1),
    ("truncate session_copy;\n", 1), ("select 'x' \\g /dev/null\n", 1), ("select 'x' \\g |cat\n", 1), ("\\o /dev/null\n", 1), ("select 1;\n", 1), ("\\o\n", 1),
    ("\\i script.sql\n", 5), ("\\if false\n\\echo no\n\\else\n\\echo yes\n\\endif\n", 5), ("\\echo `echo a command`\n", 1), ("\\! true\n", 1),
    ("\\set v 'a value'\n", 1), ("\\unset v\n", 1), ("\\pset title 'a title'\n", 1), ("\\pset title\n", 1), ("\\t\n", 1), ("\\t\n", 1),
    ("\\x\n", 1), ("select * from session_table limit 3;\n", 1), ("\\x\n", 1), ("\\timing\n", 1), ("select 1;\n", 1), ("\\timing\n", 1),
    ("\\set FETCH_COUNT 7\n", 1), ("select generate_series(1, 30);\n", 1), ("\\unset FETCH_COUNT\n", 1),
    ("\\set ON_ERROR_ROLLBACK on\n", 1), ("begin; select 1/0; commit;\n", 3), ("\\unset ON_ERROR_ROLLBACK\n", 1),
    ("\\set AUTOCOMMIT off\n", 1), ("select 1; rollback;\n", 2), ("\\set AUTOCOMMIT on\n", 1),
    ("\\lo_import rows\n", 1), ("\\lo_unlink :LASTOID\n", 1), ("\\nosuchcommand\n", 1), ("\\h select\n", 1), ("\\? variables\n", 1),
    ("\\conninfo\n", 1), ("\\encoding UTF8\n", 1), ("\\s /dev/null\n", 1), ("\\p\n", 1), ("\\w /dev/null\n", 1),
]
for style in "unaligned", "wrapped", "html", "asciidoc", "latex", "troff-ms", "csv", "aligned":
    ROUND += [("\\pset format %s\n" % style, 1), ("select * from session_table limit 5;\n", 1)]

t = Terminal(*local("-q"), env={"PSQL_HISTORY": "history", "PGPASSWORD": os.environ["PGT_PASSWORD"], "VPSQL_ROOTS_DIR": "/nonexistent",
             "EDITOR": os.path.abspath("editor"), "PAGER": "cat", "TERM": "xterm", "COLUMNS": "200"})
ok(t.wait("postgres=# (\x1b[^#]*)?$", PATIENCE) is not None, "the first prompt", t.text)
t.send("\\set PROMPT1 '<%R%x>'\n\\set PROMPT2 ''\n\\set HISTCONTROL ignorespace\n")
count = 2
t.wait(READY, PATIENCE)
for line in ("create table session_table as select i, 'name ' || i as name from generate_series(1, 40) i;",
             "create view session_view as select * from session_table where i > 3;",
             "create function session_function(int) returns int language sql as 'select $1';",
             "create table session_copy (a int, b text);"):
    t.send(line + "\n")
    t.wait(READY, PATIENCE)


def memory(pid):
    """Resident KiB that belong to the process alone, once the terminal is silent."""
    with open("/proc/%d/smaps_rollup" % pid) as m:
        return sum(int(x.split()[1]) for x in m if x.startswith("Private_"))


def type_in(text):
    t.send(text)
    if t.wait(READY, PATIENCE) is None:
        ok(False, "the prompt after " + repr(text), t.text[-600:])
        os.kill(t.pid, 9)
        t.end()
        done()


def play(remembered):
    """One round; the number of statements and commands in it. The history grows for ever, as psql's: not much of it here."""
    n = 0

    def enter(text):
        # What is typed after the line was emptied is a line, too.
        type_in(text if remembered else " " + text.replace("\x15", "\x15 "))

    for text, many in ROUND:
        enter(text)
        n += many
    t.send(" do $$begin raise notice 'it runs'; perform pg_sleep(60); end$$;\n")
    t.wait(r"NOTICE:  it runs\r\n", PATIENCE)
    type_in("\x03")
    t.send(" copy session_copy from stdin;\n")
    t.wait(r">> $", PATIENCE)
    t.send("1\tone\n")
    t.wait(r">> $", PATIENCE)
    type_in("\\.\n")
    t.send(" copy session_copy from stdin;\n")
    t.wait(r">> $", PATIENCE)
    type_in("\x03")
    t.send(" \\prompt 'what? ' v\n")
    t.wait(r"what\? $", PATIENCE)
    type_in("this\n")
    enter("\\c '%s'\n" % TCP)
    enter("select 'over TLS';\n")
    enter("\\c '%s'\n" % SOCKET)
    enter("\\c nosuchdb\n")
    return n + 8


count += play(True)
while count < WANTED / 10:
    count += play(False)
first, early = memory(t.pid), count
while count < WANTED:
    count += play(False)
last = memory(t.pid)
print("# %d KiB after %d statements, %d KiB after %d" % (first, early, last, count))
# A checker keeps what was freed.
ok(HEAVY or last < first + 512, "memory stays flat", (first, early, last, count))
type_in("select 'still ' || 'there';\n")
ok("still there" in t.seen, "the session works to the end", t.seen)
t.send("\\q\n")
ok(t.end(PATIENCE) == 0, "%d statements, and nothing left behind" % count, t.text[-3000:])
done()
