#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Random scripts through psql and vpsql: exit code, both streams and the files they write compared.

    random.py THEIRS OURS [SEED [COUNT]]      (PGHOST, PGPORT, PGUSER, PGDATABASE say where; a scratch database)

Both programs should be called psql. Each script is a chain of pieces of the language, from balanced to
hostile, run in one of several modes (-f, standard input, -a, -e, -S, -1, ON_ERROR_STOP). What differs is
printed with the script, cut down to the pieces that matter; the exit status is 1 when something did. Known
to differ without being wrong: the order of what child processes and the program itself print at the same
time, times, numbers of processes, and the formats that psql lacks. The same seed gives the same scripts.
"""
import difflib
import os
import random
import re
import subprocess
import sys
import tempfile

PIECES = [
    'select 1', 'select 2 as a', "select 'x' as b, null as c", ';', ';', ';', '\n', '\n', '\n', ' ', ',', '(', ')', "'", '"', '$$', '$a$',
    '/*', '*/', '-- c', '\\;', '\\\\', '\\', ':v', ":'v'", ':"v"', ':{?v}', ':{?nope}', '`echo b`', '`', '::int', ':', "E'", "U&'", "'select 5'",
    '\\echo ', '\\echo x', '\\echo -n z', '\\qecho q', '\\warn w', '\\set v ', '\\set v 1', '\\set v :v:v', "\\set v '\\''", '\\unset v',
    '\\if true', '\\if false', '\\if :v', '\\elif 1', '\\elif 0', '\\else', '\\endif', '\\endif', '\\g', '\\g\n', '\\gx', '\\g out', '\\g (border=2)',
    '\\gset', '\\gset p_', '\\gdesc', '\\gexec', '\\crosstabview', '\\watch c=1 i=0.01', '\\p', '\\r', '\\q', '\\foo', '\\i inc.sql', '\\ir inc.sql',
    '\\t', '\\a', '\\x', '\\x ;', '\\H', '\\pset border 2', '\\pset format csv', '\\pset null N', '\\f ,', '\\C t', '\\o', '\\o out', '\\w wf',
    '\\bind 1', '$1', '\\parse s', '\\bind_named s', '\\close_prepared s', '\\startpipeline', '\\endpipeline', '\\syncpipeline', '\\sendpipeline',
    '\\getresults', '\\flushrequest', '\\errverbose', '\\restrict k', '\\unrestrict k', '\\timing off', '\\encoding', '\\dt', '\\getenv v HOME',
    '\\setenv A b', '\\cd .', '\\! echo sh', '\\h abort', '\\copy (select 1) to stdout', 'copy t from stdin;\n1\n\\.\n', 'create temp table t(a int);',
    'table t;', 'create function f() returns int', 'begin', 'begin atomic', 'case', 'end', 'or replace', 'commit;', 'bad', '\t', '\r\n', 'é',
    '\\set ON_ERROR_STOP on', '\\set ECHO all', '\\set ECHO queries', '\\set ECHO errors', '\\set SINGLELINE on', '\\set VERBOSITY terse',
    '\\set AUTOCOMMIT off', '\\set SHOW_ALL_RESULTS off', '\\set ON_ERROR_ROLLBACK on',
]
MODES = [['-f', 's.sql'], ['-f', 's.sql'], None, ['-a', '-f', 's.sql'], ['-e', '-f', 's.sql'], ['-S', '-f', 's.sql'],
         ['-1', '-f', 's.sql'], ['-A', '-t', '-f', 's.sql'], ['-v', 'ON_ERROR_STOP=1', '-f', 's.sql']]
# Of a process, a session, a clock.
VARYING = [(rb'pg_temp_\d+', b'pg_temp_N'), (rb'Time: [\d.]+ ms', b'Time: N ms'), (rb', wrapped, json, markdown\n', b', wrapped\n'),
           # How often depends on how far psql's scanner looks ahead.
           (rb'((?:psql:[^\n]*)?(?:warning: )?skipping recursive expansion[^\n]*\n)\1+', rb'\1')]
# Scripts, cut down, whose difference stands in DIFFERENCES.
KNOWN = [re.compile(x, re.S) for x in (
    r'copy t from stdin.*\\\.\n(.*[\n ])?(;|\\;|\\watch|\\close_prepared|\\flushrequest|\\syncpipeline)',
    r':\{\?\w+\}copy t from stdin', r'\\bind.*\\(watch|gexec)', r'\\flush')]


def smooth(data):
    for pattern, text in VARYING:
        data = re.sub(pattern, text, data)
    return data


def run(program, mode, folder):
    for name in ('out', 'wf'):
        if os.path.exists(os.path.join(folder, name)):
            os.remove(os.path.join(folder, name))
    env = {k: v for k, v in os.environ.items() if k.startswith('PG')}
    env.update(PATH='/usr/bin:/bin', HOME=folder, LC_ALL='C.UTF-8', TERM='dumb', TZ='UTC')
    with open(os.path.join(folder, 's.sql') if mode is None else os.devnull, 'rb') as given:
        try:
            done = subprocess.run([program, '-X'] + (mode or []), cwd=folder, env=env, stdin=given, capture_output=True, timeout=20)
            seen = {'exit': str(done.returncode).encode(), 'stdout': smooth(done.stdout), 'stderr': smooth(done.stderr)}
        except subprocess.TimeoutExpired:
            seen = {'exit': b'hangs'}
    for name in ('out', 'wf'):
        try:
            with open(os.path.join(folder, name), 'rb') as f:
                seen[name] = smooth(f.read())
        except OSError:
            pass
    return seen


def compare(theirs, ours, pieces, mode, folder):
    """None, or what both programs did with the script."""
    # Of the shell's own process number nothing can be said.
    script, n = ''.join(pieces), 1
    while n:
        script, n = re.subn(r'(\\!|`)([^\n]*)\$\$', r'\1\2', script)
    with open(os.path.join(folder, 's.sql'), 'w') as f:
        f.write(script)
    want, got = run(theirs, mode, folder), run(ours, mode, folder)
    return None if want == got else (script, want, got)


def reduce(theirs, ours, pieces, mode, folder):
    """Leaves out pieces, many at a time and then one by one, as long as the programs differ."""
    size = len(pieces)
    while size > 0:
        at = 0
        while at < len(pieces):
            fewer = pieces[:at] + pieces[at + size:]
            if compare(theirs, ours, fewer, mode, folder):
                pieces = fewer
            else:
                at += size
        size //= 2
    return pieces


def main():
    theirs, ours = (os.path.abspath(name) for name in sys.argv[1:3])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 200
    chance, bad, known = random.Random(seed), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'inc.sql'), 'w') as f:
            f.write("\\echo inc\nselect 'inc' as i;\nselect 7\n")
        for case in range(count):
            pieces = [x for _ in range(chance.randint(3, 28)) for x in (chance.choice(PIECES), chance.choice(['', ' ', ' ', '\n']))]
            mode = chance.choice(MODES)
            if compare(theirs, ours, pieces, mode, folder) is None:
                continue
            seen = compare(theirs, ours, reduce(theirs, ours, pieces, mode, folder), mode, folder)
            if seen is None:
                print('seed %d case %d differs now and then' % (seed, case))
                continue
            script, want, got = seen
            if any(x.search(script) for x in KNOWN):
                known += 1
                continue
            bad += 1
            print('seed %d case %d, %s\n%r' % (seed, case, ' '.join(mode) if mode else '< s.sql', script))
            for key in sorted(set(want) | set(got)):
                a, b = (x.get(key, b'(none)').decode(errors='replace').split('\n') for x in (want, got))
                for line in difflib.unified_diff(a, b, 'psql ' + key, 'vpsql ' + key, lineterm='', n=1):
                    print('  ' + line)
            sys.stdout.flush()
    print('%d of %d differ, %d more as is known' % (bad, count, known))
    return 1 if bad else 0


sys.exit(main())
