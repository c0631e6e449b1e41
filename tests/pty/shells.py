#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Completion in real shells: every option, and files, hosts, services and words in their places, at bash, zsh and fish."""
import os
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, builddir, done, ok, srcdir

HOME = os.getcwd()
FOLDER = srcdir + "/completion"
ENV = {"HOME": HOME, "LC_ALL": "C.UTF-8", "TERM": "dumb", "PATH": builddir + "/src:" + os.environ["PATH"]}
with open(".pg_service.conf", "w") as f:
    f.write("[prod-1]\nhost=db1.test\n[prod-2]\nhost=db2.test\n[other]\n[$(touch sprung)]\n")
for name in ("script-one.sql", "script-two.sql"):
    open(name, "w").close()
rows = subprocess.run([builddir + "/src/vpsql", "--help=list-options"], capture_output=True, text=True).stdout.splitlines()
options = ["--" + r.split("\t")[1] for r in rows]
commands = [c.split("\t")[0] for c in subprocess.run([builddir + "/src/vpsql-tls", "--list-commands"], capture_output=True, text=True).stdout.splitlines()]
ok(len(options) > 40 and len(commands) > 5, "the programs tell their rows")

# zsh and bash may ask for bracketed paste behind the prompt.
READY = r"ready> (?:\x1b\[\?2004h)?$"

# What is typed, and what must be among the answers.
CASES = [
    ("vpsql --min-sslmode=ver", ["verify-ca", "verify-full"]),
    ("vpsql --tls-errors=", ["text", "json"]),
    ("vpsql -f script-", ["script-one.sql", "script-two.sql"]),
    ("vpsql --set=ON_ERROR_", ["ON_ERROR_ROLLBACK", "ON_ERROR_STOP"]),
    ("vpsql service=pro", ["service=prod-1", "service=prod-2"]),
    ("vpsql -d service=pro", ["service=prod-1", "service=prod-2"]),
    ("vpsql -h localh", ["localhost"]),
    ("vpsql-tls ", commands),
    ("vpsql-tls roots export eu-south-", ["eu-south-1", "eu-south-2"]),
    ("vpsql-tls alias ", ["pin", "list", "rm"]),
    ("vpsql-tls check --warn", ["--warn-days"]),
    ("vpsql-tls policy --lint=script-", ["script-one.sql", "script-two.sql"]),
]


def fish(line):
    return subprocess.run(["fish", "--no-config", "-c", 'source "$argv[1]"; source "$argv[2]"; complete -C "$argv[3]"',
                           FOLDER + "/vpsql.fish", FOLDER + "/vpsql-tls.fish", line], env=ENV, capture_output=True, text=True).stdout


class Zsh:
    def __init__(self):
        self.t = Terminal(env=ENV, argv=[shutil.which("zsh"), "-f", "-i"], rows=200, columns=200)
        self.ask("PS1='ready> '; fpath=(%s $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=9999; unsetopt list_beep beep" % FOLDER)
        self.ask("zstyle ':completion:*' verbose no; bindkey '^I' list-choices; bindkey '^X^U' kill-whole-line")

    def ask(self, command):
        os.write(self.t.fd, (command + "\r").encode())
        self.t.wait(READY)

    def __call__(self, line):
        os.write(self.t.fd, line.encode() + b"\t")
        # The list comes before the line is drawn again; an end of its own says that all is there.
        os.write(self.t.fd, b"\x18\x15echo en''d\r")
        found = self.t.wait("\nend\r\n.*" + READY)
        return self.t.seen if found else ""


class Bash:
    def __init__(self):
        self.t = Terminal(env=dict(ENV, INPUTRC=HOME + "/inputrc"), argv=[shutil.which("bash"), "--norc", "--noprofile", "-i"], rows=200, columns=200)
        with open("inputrc", "w") as f:
            f.write("set bell-style none\nset page-completions off\nset completion-query-items 9999\nset enable-bracketed-paste off\n"
                    "TAB: possible-completions\n\"\\C-x\\C-u\": kill-whole-line\n")
        self.ask("bind -f inputrc; PS1='ready> '; . %s/vpsql.bash; . %s/vpsql-tls.bash" % (FOLDER, FOLDER))

    ask = Zsh.ask
    __call__ = Zsh.__call__


def words(text):
    return set(re.findall(r"[A-Za-z0-9_.=-]+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)))


def among(want, text):
    """Whether every wanted word is one of the answers, with or without what was typed before it."""
    got = words(text)
    return [w for w in want if not any(g == w or g.rstrip("=") == w or w.endswith("=" + g) or g.endswith("=" + w) or g.endswith("=" + w + "=") for g in got)]


for shell, start in (("bash", Bash), ("zsh", Zsh), ("fish", lambda: fish)):
    if not shutil.which(shell):
        print("# no %s here (share/packages lint)" % shell)
        continue
    ask = start()
    missing = among(options, ask("vpsql --"))
    ok(not missing, shell + ": every option of vpsql", missing)
    for line, want in CASES:
        # fish leaves this machine's own names out.
        if shell == "fish" and " -h " in line:
            continue
        text = ask(line)
        missing = among(want, text)
        ok(not missing, "%s: %s" % (shell, line), (missing, text[-600:]))
ok(not os.path.exists("sprung"), "the name of a service is never run")
done()
