#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""less and pspg for real: results, \\?, \\h and \\watch go through them, leaving one is no error, the terminal is as it was; resizes."""
import os
import shutil
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, done, local, ok, with_server

with_server(__file__)
READY = r"postgres=# (\x1b\[[^#]*)?$"


def start(pager, rows=24, columns=80, **env):
    t = Terminal("-q", *local(), rows=rows, columns=columns,
                 env={"PSQL_HISTORY": "/dev/null", "PAGER": pager, "LESS": "", "TERM": "xterm", **env})
    t.wait(READY)
    return t


def leave(t, name):
    """A pager that draws its screen again throws away what was typed meanwhile."""
    for _ in range(10):
        t.send("q")
        if t.wait(READY, 2):
            return ok(True, name)
    return ok(False, name, t.text[-600:])


def missing(program):
    if shutil.which(program):
        return False
    print("# no %s here" % program)
    ok(True, program + " # SKIP not installed")
    return True


if not missing("less"):
    t = start("less")
    t.check("select 'line ' || i as a from generate_series(1, 500) i;\n", r" a +\r\n.*line 20 *\r\n.*:", "less shows the first screen")
    ok("line 30 " not in t.seen, "and no more", t.seen[-300:])
    t.check("G", r"line 500.*\(500 rows\).*\(END\)", "its end")
    leave(t, "q leaves it")
    t.check("select 'after' as x;\n", r"after.*1 row.*" + READY, "a short result is shown without it")
    t.check("select 'line ' || i as a from generate_series(1, 200000) i;\n", r"line 20 *\r\n.*:", "a large one")
    leave(t, "left before its end")
    ok("roken pipe" not in t.seen and "ould not" not in t.seen, "without a complaint", t.seen)
    t.check("select 'line ' || i as a from generate_series(1, 500) i;\n", r"line 20 *\r\n.*:", "again")
    t.check("\x03", r"", "Ctrl-C belongs to the pager")
    leave(t, "which stays until q")
    t.check("select 'alive' as x;\n", r"alive.*1 row.*" + READY, "and the session lives")
    t.check("\\?\n", r"General.*:", "\\? goes through it")
    leave(t, "left")
    t.check("\\? variables\n", r"AUTOCOMMIT.*:", "\\? variables")
    leave(t, "left")
    t.check("\\h\n", r"ABORT.*:", "\\h")
    leave(t, "left")
    t.check("\\h create table\n", r"Command:.*CREATE TABLE.*(:|\(END\)|" + READY + ")", "\\h create table")
    t.send("q")
    t.check("\x15\\pset pager_min_lines 600\n", READY, "pager_min_lines")
    t.check("select 'line ' || i as a from generate_series(1, 500) i;\n", r"\(500 rows\).*" + READY, "a result below it is not paged")
    t.check("\\pset pager_min_lines 0\n\\x auto\n", READY, "expanded auto")
    t.wait(READY)
    t.check("select repeat('w', 50) as a, repeat('v', 50) as b;\n", r"RECORD 1.*a \| w+\r\nb \| v+.*" + READY, "a row wider than the screen is expanded")
    t.resize(24, 200)
    t.check("select repeat('w', 50) as a, repeat('v', 50) as b;\n", r" a +\| +b +\r\n-+\+-+\r\n.*" + READY, "after the window has grown it is not")
    t.resize(24, 40)
    t.check("\\x off\n\\pset format wrapped\n", READY, "wrapped")
    t.check("select repeat('word ', 20) as a;\n", r"wor\.\r\n\.d word.*" + READY, "by the width of the window as it is now")
    # A resize while less runs.
    t.check("\\pset format aligned\nselect 'line ' || i as a from generate_series(1, 500) i;\n", r"line 20 *\r\n.*:", "less in a narrow window")
    t.resize(10, 60)
    os.kill(t.pid, signal.SIGWINCH)
    # less may be told between two looks at its flags, and then waits for a key.
    t.send("r")
    t.expect(r"line 7 *\r\n:", "resized meanwhile it draws itself again")
    leave(t, "left")
    t.check("select 'x' || repeat('y', 7) as an_edited_line_that_wraps\x01\x05;\n", r"1 row.*" + READY, "and lines are edited at the new width")
    t.check("\\pset pager off\n", READY, "pager off")
    t.check("select 'line ' || i as a from generate_series(1, 500) i;\n", r"\(500 rows\).*" + READY, "nothing is paged")
    t.send("\\q\n")
    ok(t.end() == 0, "the end")

    t = start("less -F -X")
    t.check("\\pset pager always\nselect 1 as x;\n", r"1 row.*" + READY, "a pager with options that ends by itself")
    t.send("\\q\n")
    ok(t.end() == 0, "the end")

if not missing("pspg"):
    t = start("pspg --no-mouse --no-commandbar")
    t.check("select i as number, 'line ' || i as text from generate_series(1, 500) i;\n", r"number.*line 15", "pspg shows a result")
    leave(t, "q leaves it")
    t.check("select 'after' as x;\n", r"after.*1 row.*" + READY, "and the session goes on")
    t.check("\\pset border 2\n\\pset linestyle unicode\n", READY, "with frames")
    t.check("select i as number, 'line ' || i as text from generate_series(1, 500) i;\n", r"number.*line 15", "in frames")
    leave(t, "left")
    t.send("\\q\n")
    ok(t.end() == 0, "the end")
    t = start("less", PSQL_WATCH_PAGER="pspg --stream --no-mouse")
    t.check("select 'tick' as x \\watch 1\n", r"tick", "\\watch through pspg --stream")
    leave(t, "q ends both")
    t.check("select 'after' as x;\n", r"after.*1 row.*" + READY, "and the session goes on")
    t.send("\\q\n")
    ok(t.end() == 0, "the end")
done()
