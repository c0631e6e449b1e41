#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""--safe: no way of running a program or writing a file from inside the session, and no way out of it."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.environ["srcdir"], "tests/lib"))
from terminal import Terminal, builddir, done, local, ok, with_server  # noqa: E402

with_server(__file__)
here = os.getcwd()
mark = here + "/mark"
os.mkfifo("fifo")
with open("script.sql", "w") as f:
    f.write("select 'script ran';\n")
with open("editor", "w") as f:
    f.write("#!/bin/sh\ntouch %s\n" % mark)
os.chmod("editor", 0o755)
with open("rc", "w") as f:
    f.write("\\! touch %s\n\\set PROMPT1 '%%`touch %s`'\n\\pset pager always\n\\o %s\nselect 'rc ran';\n" % (mark, mark, mark))
env = {"PSQL_EDITOR": here + "/editor", "EDITOR": here + "/editor", "VISUAL": here + "/editor",
       "PSQL_PAGER": "touch %s; cat" % mark, "PAGER": "touch %s; cat" % mark, "PSQL_WATCH_PAGER": "touch %s; cat" % mark,
       "PSQL_HISTORY": mark, "COLUMNS": "80", "LINES": "10", "MARK": mark}
refused = "backslash commands are restricted; only \\unrestrict is allowed"

# What is typed (M: the file that must not come to be). Each line is followed by a query that must still be answered.
attempts = [
    r"\! touch M", r"\!touch M", "\\!", r"select 1 \! touch M", r"select 1; \! touch M", r"\\ \! touch M", r"\x\! touch M",
    r"\echo `touch M`", r"\set x `touch M`", r"\if `touch M` \endif", r"\if true \! touch M", r"\elif `touch M`", r"\else \! touch M",
    r"\endif \! touch M", r"\unrestrict `touch M`", r"\d `touch M`", r"\pset null `touch M`", r"\prompt `touch M` x", r"\? `touch M`",
    r"\warn `touch M`", r"\qecho `touch M`", r"\encoding `touch M`", r"\nosuch `touch M`", r"\h `touch M`", r"\timing `touch M`",
    r"\o M", r"\o | touch M", r"\o |touch M", r"\out M", r"select 1 \g M", r"select 1 \g | touch M", r"select 1 \g (format=csv) M",
    r"select 1 \gx M", r"select 1 \gx | touch M", r"\g M", r"select 1 \w M", r"\w M", r"\write M", r"\w | touch M",
    r"\copy (select 1) to M", r"\copy (select 1) to program 'touch M'", r"\copy pg_class to stdout", r"\copy pg_class from program 'touch M'",
    r"\copy pg_class from script.sql", r"\s M", r"\s", r"\e", r"\e M", r"\edit M 1", r"\ef", r"\ev", r"\ef pg_catalog.lower(text)",
    r"\setenv PSQL_PAGER 'touch M'", r"\setenv PAGER", r"\getenv x MARK", r"\i script.sql", r"\ir script.sql", r"\include script.sql",
    r"\i fifo", r"\i | touch M", r"\i -", r"\lo_export 1 M", r"\lo_import script.sql", r"\lo_list", r"\cd /", r"\cd",
    r"select 1 \watch 1", r"select 1 \gset", r"select '\\! touch M' \gexec", r"select 1 as a, 2 as b, 3 as c \crosstabview",
    r"\set PROMPT1 '%`touch M`'", r"\set HISTFILE M", r"\set ECHO all", r"\unset PROMPT1", r"\pset pager always", r"\a", r"\H",
    r"\c", r"\c postgres", r"\connect - - - -", r"\c 'service=x'", r"\c 'passfile=M'", r"\c 'sslkeylogfile=M'", r"\password",
    r"\conninfo", r"\tls", r"\tls+", r"\tls sessions", r"\q", r"\quit", r"\r", r"\p", r"\errverbose", r"\copyright", r"\dt", r"\l",
    r"\bind 1 \g M", r"\parse x", r"\startpipeline", r"\sf lower(text)", r"\sv pg_tables", r"\z", r"\t", r"\f |",
    r"\restrict mine", r"\unrestrict mine", "\\unrestrict", r"\unrestrict ''", r"\unrestrict --safe", r"\unrestrict '--safe'", r"\unrestrict :x",
    r"\unrestrict :'RESTRICT'", r"\unrestrict --safe \! touch M", "\\unrestrict --safe\t", r"\unrestrict -- safe", r"\UNRESTRICT --safe",
    "select 1\n\\! touch M", "select '\n\\! touch M\n'; \\! touch M", "/* \n\\! touch M\n*/ \\! touch M",
    "do $$\n\\! touch M\n$$; \\! touch M", "select 1 as \"\n\\! touch M\n\"; \\! touch M",
    "copy pg_temp.nothing from stdin;\n\\! touch M\n\\.\n\\! touch M", "begin; rollback \\; \\! touch M",
]


def run(*args, text="", more=None):
    return subprocess.run([builddir + "/src/vpsql", *args], input=text, capture_output=True, text=True, timeout=60,
                          env=dict(os.environ, **env, **(more or {})))


def unmarked():
    if not os.path.exists(mark):
        return True
    os.unlink(mark)
    return False


base = ["-XAtq", "--safe", *local()]
for attempt in attempts:
    typed = attempt.replace("M", mark)
    r = run(*base, text=typed + "\n;\nselect 'alive';\n")
    clean = unmarked()
    ok(clean and "alive" in r.stdout.split("\n") and "script ran" not in r.stdout and (refused in r.stderr or "\\unrestrict:" in r.stderr),
       "refused: " + repr(attempt), (clean, r))
    if "\n" not in attempt:
        r = run(*base, "-c", typed, "-c", "select 'alive'")
        clean = unmarked()
        ok(clean and "alive" in r.stdout.split("\n"), "refused with -c: " + repr(attempt), (clean, r))

# Everything in one session: what was refused before does not loosen anything.
r = run(*base, text="".join(a.replace("M", mark) + "\n;\n" for a in attempts) + "\\! touch %s\nselect 'alive';\n" % mark)
ok(unmarked() and r.stdout.endswith("alive\n"), "all of it in one session", r)

# The start-up file, variables and files given with the options.
r = run("-Atq", "--safe", *local(), "-c", "select 'alive'", more={"PSQLRC": here + "/rc"})
ok(unmarked() and r.stdout == "rc ran\nalive\n" and r.stderr.count(refused) == 4, "the start-up file is as restricted as what follows", r)
with open("bad.sql", "w") as f:
    f.write("\\! touch %s\n\\unrestrict --safe\n\\! touch %s\nselect 'alive';\n" % (mark, mark))
r = run(*base, "-f", "bad.sql")
ok(unmarked() and r.stdout == "alive\n", "a file given with -f", r)
for args in (["-o", mark], ["-o", "|touch " + mark], ["-L", mark], ["--output=" + mark], ["--log-file=" + mark]):
    for order in (["--safe", *args], [*args, "--safe"]):
        r = run("-XAtq", *order, *local(), "-c", "select 1")
        ok(unmarked() and r.returncode == 1 and r.stdout == "" and "cannot be used with --safe" in r.stderr, "no output file: %s" % order, r)
r = run("-XAtq", "--safe", "-l", *local(), "-P", "pager=always")
ok(unmarked() and r.stdout.startswith("postgres|"), "-l has no use for a restriction", r)
r = run("-XAtq", "-o", here + "/out", *local(), "-c", "select 'to a file'")
ok(r.returncode == 0 and open(here + "/out").read() == "to a file\n", "without --safe -o is what it was", r)

# At the terminal: pager, prompt, history, and the words that need no backslash.
t = Terminal("--safe", *local("-v", "PROMPT1=%`touch " + mark + "`%/=> ", "-v", "HISTFILE=" + mark, "-P", "pager=always"), env=env, rows=8)
t.expect(r"postgres=> $", "a prompt without the command in it")
t.check("select generate_series(1, 60) as n;\n", r"\(60 rows\)\r\n.*postgres=> $", "a long result without a pager")
t.check("\\! touch %s\n" % mark, r"restricted; only \\unrestrict is allowed\r\n.*postgres=> $", "\\! is refused")
t.check("\\e\n", r"restricted; only \\unrestrict is allowed\r\n.*postgres=> $", "so is the editor")
t.check("help\n", r"postgres=> $", "help helps")
t.check("\x18\x05", r"", "Ctrl-X Ctrl-E is no way to an editor")
t.check("\x15select 'ali' || 've';\n", r" alive\r\n.*postgres=> $", "the session lives")
t.send("exit\n")
ok(t.end() == 0, "exit leaves it")
ok(unmarked(), "nothing was run or written")
done()
