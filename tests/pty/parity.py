#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""The same dialogues at a terminal with psql 18 and vpsql: Ctrl-C, Ctrl-D, errors, editors, pagers, narrow screens, odd terminals."""
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, builddir, done, local, ok, srcdir, with_server

find = subprocess.run(["sh", srcdir + "/tests/compat/reference.sh", "--built", "18"], capture_output=True, text=True)
PSQL = find.stdout.strip() + "/18/bin/psql"
if find.returncode != 0 or not os.access(PSQL, os.X_OK):
    print("1..0 # SKIP no psql 18 (tests/compat/reference.sh builds it)")
    sys.exit(0)
with_server(__file__)
# Either prompt, and whatever the terminal is told behind it.
READY = r"postgres[-=('\"$*^@!][*!]?[#>] (\x1b\[\??[0-9;]*[a-z])*$"
END = None          # the program ends
CLEAN = re.compile(r"\r|\x1b\[(\?2004[hl]|[0-9]*C)")
TABLE = "create temp table t (a int);\n"

# Name, options and environment, steps: what is typed, or a pair with what to wait for.
DIALOGUES = [
    ("Ctrl-C on an empty line", {}, ["\x03", "\x03", "select 1;\n"]),
    ("Ctrl-C in a statement", {}, ["select 1,\n", "2\x03", "select 3;\n"]),
    ("Ctrl-C in a string", {}, ["select 'abc\n", "def\x03", "select 3;\n"]),
    ("Ctrl-C in an identifier", {}, ['select "abc\n', "\x03", "select 3;\n"]),
    ("Ctrl-C in a parenthesis", {}, ["select (\n", "\x03", "select 3;\n"]),
    ("Ctrl-C in a dollar quote", {}, ["do $$\n", "\x03", "select 3;\n"]),
    ("Ctrl-C in a skipped branch", {}, ["\\if false\n", "select\x03", "select 3;\n", "\\endif\n"]),
    ("Ctrl-C in a query", {}, [("do $$begin raise notice 'runs'; perform pg_sleep(60); end$$;\n", "runs\r\n"), "\x03", "select 3;\n"]),
    ("Ctrl-C in \\copy", {}, [TABLE, ("\\copy t from stdin\n", ">> $"), ("1\n", ">> $"), "\x03", "select * from t;\n"]),
    ("Ctrl-C in \\prompt", {}, [("\\prompt 'what? ' v\n", r"what\? $"), "\x03", "\\echo :v\n"]),
    ("Ctrl-C in \\password", {}, [("\\password\n", ": $"), "\x03", "select 3;\n"]),
    ("Ctrl-C in its second question", {}, [("\\password\n", ": $"), ("x\n", "again: $"), "\x03", "select 3;\n"]),
    ("Ctrl-C in \\watch", {}, [("select 5 \\watch 60\n", r"1 row\)\r\n\r\n$"), "\x03", "select 3;\n"]),
    ("Ctrl-D on an empty line", {}, [("\x04", END)]),
    ("Ctrl-D in a line", {}, ["select\x04 1;\n"]),
    ("Ctrl-D in a statement", {}, ["select 1\n", ("\x04", END)]),
    ("Ctrl-D in a string", {}, ["select '1\n", ("\x04", END)]),
    ("Ctrl-D in \\if", {}, ["\\if true\n", ("\x04", END)]),
    ("Ctrl-D in a transaction", {}, ["begin;\n", ("\x04", END)]),
    ("Ctrl-D in COPY", {}, [TABLE, ("copy t from stdin;\n", ">> $"), ("1\n", ">> $"), "\x04", "select * from t;\n"]),
    ("\\copy from pstdin", {}, [TABLE, ("\\copy t from pstdin\n", ">> $"), ("1\n", ">> $"), "\\.\n", "select * from t;\n"]),
    ("Ctrl-D in \\prompt", {}, [("\\prompt 'what? ' v\n", r"what\? $"), "\x04", "\\echo :v\n"]),
    ("Ctrl-D in \\password", {}, [("\\password\n", ": $"), ("\x04", "again: $"), "\x04", "select 3;\n"]),
    ("IGNOREEOF", {}, ["\\set IGNOREEOF 3\n", "\x04", "\x04", ("\x04", END)]),
    ("prompts after errors", {}, ["begin;\n", "selec;\n", "select 1;\n", "rollback;\n", "selec; select 2;\n"]),
    ("help, quit and exit", {}, ["help\n", "select\n", "help\n", "quit\n", "exit\n", ("\\q\n", END)]),
    ("quit inside quotes", {}, ["select '\n", "quit\n", "help\n", "\x03", ("quit\n", END)]),
    ("commands that fail", {}, ["\\foo\n", "\\d nosuch\n", "\\c nosuch\n", "\\\\\n", "\\i nosuch\n", "\\cd nosuch\n", "\\c - nosuch\n"]),
    ("\\c", {}, ["\\c\n", "\\c postgres\n", "\\c - postgres\n"]),
    ("single step", {"args": ["-s"]}, [("select 1;\n", r"cancel\)\*+/\r\n$"), "x\n", ("select 2;\n", r"cancel\)\*+/\r\n$"), "\n"]),
    ("single line", {"args": ["-S"]}, ["select 1\n", "select 2;select 3\n"]),
    ("-n", {"args": ["-n"]}, ["select 1;\n", "sel\x03", "select 2\n", ";\n", "select\t3;\n", ("\x04", END)]),
    ("letters of several bytes", {}, ["select '\u00e4\u00f6\u00fc\u20ac\u6f22\u5b57\U0001f600';\n", "select '\u00e4\x7f\x7f\u00e9';\n", "select '\u6f22\u5b57\x02\x02x';\n"]),
    ("20 columns", {"columns": 20}, ["select 'abcdefghijklmnopqrstuvwxyz' as long;\n", "\\x auto\n", "select 1 as a, 2 as bbbbbbbbbbbbbbbbbbbbbb;\n",
                                     "\\pset format wrapped\n", "select repeat('word ', 20);\n"]),
    ("a line longer than the screen", {"columns": 40}, ["select '" + "x" * 500 + "';\n"]),
    ("blank statements", {}, [";\n", ";;\n", "\n", "  \n", "-- comment\n", "/* a\n", "b */ select 1;\n"]),
    ("\\e changes nothing", {"EDITOR": "true"}, ["select 1\n", "\\e\n", ";\n"]),
    ("\\e fails", {"EDITOR": "false"}, ["select 1\n", "\\e\n", ";\n"]),
    ("\\e without an editor", {"EDITOR": "/nonexistent"}, ["select 1\n", "\\e\n", ";\n"]),
    ("\\e edits", {"EDITOR": "sed -i s/1/2/"}, ["select 1 from\n", "\\e\n", "pg_class limit 1;\n", "\\e nofile\n"]),
    ("\\ef and \\ev", {"EDITOR": "sed -i s/1/2/"}, ["create function pg_temp.f() returns int language sql as 'select 1';\n", "\\ef pg_temp.f\n", ";\n",
                                                  "select pg_temp.f();\n", "\\ef nosuch\n", "\\ev nosuch\n"]),
    ("\\timing", {}, ["\\timing\n", "\\timing on\n", "\\timing off\n", "\\timing foo\n"]),
    ("\\watch refuses", {}, ["select 1 \\watch foo\n", "\\watch 1\n", "select nosuch \\watch 1\n"]),
    ("prompts", {}, ["\\set PROMPT1 '%l %R%x %~ %n@%m:%> %P %#|%s|%[%033[1m%]%%%`echo x`%:nope:%101 postgres=# '\n", "begin;\n", "select (\n", "\x03", "selec;\n", "rollback;\n"]),
    ("a pager that leaves early", {"PAGER": "head -n 2"}, ["select generate_series(1, 100);\n", "select 1;\n"]),
    ("a pager that fails", {"PAGER": "false"}, ["select generate_series(1, 100);\n", "select 1;\n"]),
    ("no pager", {"PAGER": "/nonexistent"}, ["select generate_series(1, 100);\n", "select 1;\n"]),
    ("less", {"PAGER": "less", "LESS": "", "TERM": "xterm"}, [("select generate_series(1, 100);\n", r":(\x1b\[K)?$"), "q", "select 1;\n"]),
    ("expanded auto", {}, ["\\x auto\n", "select repeat('x', 70) as a, repeat('y', 70) as b;\n", "select 1 as a;\n"]),
    ("TERM=xterm", {"TERM": "xterm"}, ["select 1;\n", "select\n", "2;\n", "sel\t\x15\n"]),
    ("an unknown TERM", {"TERM": "nosuchterm"}, ["select 1;\n", "select\n", "2;\n"]),
    ("vi mode", {"INPUTRC": "vi"}, ["select 123\x1bx0i\x1b$a4;\n"]),
    ("\\s to a file", {"PSQL_HISTORY": "hist"}, ["select 1;\n", "select\n", "2;\n", "\\s lines\n", "\\! cat lines; rm -f lines hist\n"]),
    ("names in a false branch", {}, ["\\if false\n", "\\set x y\n", "\\foo\n", "\\dfoo\n", "\\dQ\n", "\\lo_foo\n", "\\else\n", "\\foo\n", "\\endif\n"]),
    ("Ctrl-D in a line of COPY", {}, [TABLE, ("copy t from stdin;\n", ">> $"), ("1", "1$"), "\x04\x04", "select * from t;\n"]),
    ("AUTOCOMMIT off", {}, ["\\set AUTOCOMMIT off\n", "select 1;\n", "rollback;\n"]),
    ("ON_ERROR_ROLLBACK", {}, ["\\set ON_ERROR_ROLLBACK interactive\n", "begin;\n", "selec;\n", "commit;\n"]),
    ("\\s without a history", {"args": ["-n"]}, ["\\s\n"]),
]
with open("vi", "w") as f:
    f.write("set editing-mode vi\n")


def play(program, settings, steps):
    """What each step shows."""
    env = {k: v for k, v in settings.items() if k.isupper()}
    t = Terminal("-Xq", *local(*settings.get("args", [])), argv=[program], columns=settings.get("columns", 120),
                 env={"PSQL_HISTORY": "/dev/null", "LC_ALL": "C.UTF-8", **env})
    if t.wait(READY) is None:
        return ["no prompt: " + t.text]
    shown = []
    for step in steps:
        keys, pattern = step if isinstance(step, tuple) else (step, READY)
        # psql shows some prompts before it is ready for the signal.
        if "\x03" in keys:
            t.asleep()
        t.send(keys)
        if pattern is END:
            status = t.end()
            return shown + [CLEAN.sub("", t.text), status]
        m = t.wait(pattern)
        shown.append(CLEAN.sub("", t.seen if m else "nothing but " + t.text))
        if m is None:
            break
    os.kill(t.pid, 9)
    t.end()
    return shown


for name, settings, steps in DIALOGUES:
    theirs, ours = (play(p, settings, steps) for p in (PSQL, builddir + "/src/vpsql"))
    ours = [x.replace("vpsql", "psql") if isinstance(x, str) else x for x in ours]
    # The time of day, and how long something took.
    same = [re.sub(r"\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}|\d+\.\d{3} ms", "TIME", x) if isinstance(x, str) else x for x in theirs] == \
        [re.sub(r"\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}|\d+\.\d{3} ms", "TIME", x) if isinstance(x, str) else x for x in ours]
    ok(same and not any(isinstance(x, str) and x.startswith("nothing but") for x in ours), name, list(zip(steps, theirs, ours)))
done()
