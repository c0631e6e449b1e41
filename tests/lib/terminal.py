# SPDX-License-Identifier: PostgreSQL
"""vpsql at a pseudo-terminal, for tests: patterns and a time limit, never a sleep. Counts TAP lines."""
import os
import pty
import re
import select
import shutil
import signal
import struct
import sys
import termios
import time
import fcntl

srcdir, builddir = os.environ["srcdir"], os.environ["builddir"]
count = bad = 0


def with_server(script):
    """Starts tests/lib/pg.sh around the test and runs it again inside."""
    if "PGT_PORT" not in os.environ:
        os.execvp("sh", ["sh", srcdir + "/tests/lib/pg.sh", "python3", os.path.abspath(script)])


def ok(good, name, note=""):
    global count, bad
    count += 1
    bad += not good
    print("ok" if good else "not ok", count, "-", name, flush=True)
    if not good:
        print("# " + repr(note), flush=True)
    return bool(good)


def done():
    print("1..%d" % count)
    sys.exit(bad != 0)


class Terminal:
    def __init__(self, *args, env=None, rows=40, columns=120, argv=None):
        """The local socket's server, no psqlrc, no inputrc, a history of its own unless env says otherwise. argv: a program to run instead."""
        self.text = self.seen = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            # A test run under nohup hands on a SIGHUP that is ignored.
            for signo in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGPIPE):
                signal.signal(signo, signal.SIG_DFL)
            full = dict(os.environ, TERM="dumb", INPUTRC="/dev/null", PAGER="cat")
            full.update(env or {})
            if argv:
                os.execve(argv[0], [*argv, *args], full)
            os.execve(builddir + "/src/vpsql", ["vpsql", "-X", *args], full)
        self.resize(rows, columns)

    def resize(self, rows, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, timeout):
        if not select.select([self.fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.text += data.decode("utf8", "replace")
        return bool(data)

    def wait(self, pattern, timeout=20):
        """The match in what came since the last one, or None."""
        end = time.time() + timeout
        while True:
            m = re.search(pattern, self.text, re.S)
            if m:
                self.seen, self.text = self.text[:m.end()], self.text[m.end():]
                return m
            left = end - time.time()
            if left <= 0 or not self.read(left):
                return None

    def expect(self, pattern, name, timeout=20):
        m = self.wait(pattern, timeout)
        ok(m is not None, name, None if m else self.text[-600:])
        return m

    def asleep(self, timeout=20):
        """Until the program waits: what it does between showing a prompt and reading is over."""
        end = time.time() + timeout
        while time.time() < end:
            with open("/proc/%d/stat" % self.pid) as f:
                if f.read().rsplit(")", 1)[1].split()[0] == "S":
                    return
            self.read(0.01)

    def send(self, text):
        os.write(self.fd, text.encode())

    def paste(self, text, timeout=60):
        """More than the terminal holds: reads what is echoed while it writes."""
        left, end = text.encode(), time.time() + timeout
        while left and time.time() < end:
            readable, writable, _ = select.select([self.fd], [self.fd], [], 1)
            if readable:
                self.read(0)
            if writable:
                left = left[os.write(self.fd, left[:1024]):]

    def check(self, text, pattern, name, timeout=20):
        self.send(text)
        return self.expect(pattern, name, timeout)

    def settled(self):
        """The terminal is back in its usual state (echo and canonical input)."""
        flags = termios.tcgetattr(self.fd)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)

    def end(self, timeout=20):
        """Reads to the end and gives the exit code (negative: signal)."""
        limit = time.time() + timeout
        while time.time() < limit and self.read(limit - time.time()):
            pass
        done, status = os.waitpid(self.pid, os.WNOHANG)
        while done == 0 and time.time() < limit:
            time.sleep(0.01)
            done, status = os.waitpid(self.pid, os.WNOHANG)
        if done == 0:
            os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return os.waitstatus_to_exitcode(status)


def local(*args):
    """Arguments for the test server's Unix socket."""
    return ["-h", os.environ["PGT_SOCKETS"], "-p", os.environ["PGT_PORT"], "-U", "postgres", "-d", "postgres", *args]
