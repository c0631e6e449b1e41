#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Random small cases through psql and vpsql, a hundred to a process: what both print is compared case by case.

    random_cases.py tables|arguments|settings THEIRS OURS [SEED [BATCHES]]     (PGHOST, PGPORT, PGUSER, PGDATABASE say where)

tables     tables of hostile cells in every format, border, line style, width, ...; the database should be SQL_ASCII,
           where bytes that are no UTF-8 come through
arguments  backslash commands with quotes, variables, backticks, branches
settings   \\pset, \\set and the variables that have hooks, with words good and bad

What differs is printed with its case; the exit status is 1 when something did. The same seed gives the same cases.
"""
import difflib
import os
import random
import re
import subprocess
import sys
import tempfile

PER_BATCH = 100
CELLS = [b'', b'a', b'abc', b'hello world', b'two  words and more words', b'1', b'-12345.678', b'1234567', b'0.5', b'1e10', b'NaN', b't', b'f', b'\n', b'a\nb',
         b'a\n', b'\n\nb', b'a\tb', b'\t', b'a\rb', b'\r\n', b'\x01', b'\x1b[1m', b'\x7f', b'"', b'a"b', b"it's", b',', b'a,b', b';', b'|', b'a|b', b'\\', b'\\.', b'.', b'<b>&amp;',
         b'$ % # _ { } ^ ~', b'--', b'+', b'  lead', b'trail  ', b' ', b'\xc3\xa9', b'\xc3\xa9\xc3\xa9 x', b'e\xcc\x81', b'\xcc\x81', b'\xe4\xb8\x96\xe7\x95\x8c',
         b'\xe4\xb8\x96 \xe7\x95\x8c\xe4\xb8\x96', b'\xf0\x9f\x98\x80', b'\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9', b'\xe2\x80\x8b', b'\xe2\x80\xae', b'\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d',
         b'\xc2\xa0', b'\xc2\x85', b'\xe2\x80\xa8', b'\xef\xbb\xbf', b'\xef\xbc\xa1', b'\xff', b'\xc3', b'a\xc3', b'\xe4\xb8', b'\xed\xa0\x80', b'\xc0\x80', b'\xf4\x90\x80\x80', b'\x80x', b'|=', b'.TE', b'\\begin', b'long' * 12]
FORMATS = ['aligned', 'aligned', 'aligned', 'wrapped', 'wrapped', 'unaligned', 'html', 'asciidoc', 'latex', 'latex-longtable', 'troff-ms', 'csv']


def literal(b):
    if b is None:
        return b'null'
    return b"E'" + b''.join(bytes([c]) if c >= 0x20 and c not in b"'\\:" and c != 0x7f and c < 0x80 else b'\\x%02x' % c for c in b) + b"'"


def table(chance):
    def cell():
        if chance.random() < 0.1:
            return None
        return b''.join(chance.choice(CELLS) for _ in range(chance.choice([1, 1, 1, 2, 3])))
    lines = [b'\\pset format ' + chance.choice(FORMATS).encode(), b'\\pset border %d' % chance.choice([0, 1, 2, 2, 3]),
             b'\\pset expanded ' + chance.choice([b'off', b'off', b'on', b'on', b'auto']), b'\\pset linestyle ' + chance.choice([b'ascii', b'old-ascii', b'unicode']),
             b'\\pset columns %d' % chance.choice([0, 0, 1, 5, 10, 15, 20, 30, 40, 60, 80, 120]), b'\\pset tuples_only ' + chance.choice([b'off', b'off', b'off', b'on']),
             b'\\pset footer ' + chance.choice([b'on', b'on', b'off']), b'\\pset numericlocale ' + chance.choice([b'off', b'off', b'on']),
             b"\\pset null '" + chance.choice([b'', b'', b'NULL', b'\\303\\251', b'a\\nb']) + b"'", b'\\pset title' + chance.choice([b'', b'', b" 'a title'", b" 'two\\nlines'", b" '\\344\\270\\226<&'"]),
             b'\\pset tableattr' + chance.choice([b'', b'', b' border=1', b" '0.1 0.2'", b" '0.5'"]), b'\\pset xheader_width ' + chance.choice([b'full', b'column', b'page', b'3', b'12', b'40']),
             b'\\pset csv_fieldsep ' + chance.choice([b"','", b"';'", b"'\\t'", b'.', b'x', b"'|'"])]
    lines += [b'\\pset unicode_%s_linestyle %s' % (w, chance.choice([b'single', b'double'])) for w in (b'border', b'column', b'header')]
    lines.append(chance.choice([b"\\pset fieldsep '|'", b"\\pset fieldsep ', '", b'\\pset fieldsep_zero']))
    lines.append(chance.choice([b"\\pset recordsep '\\n'", b"\\pset recordsep '\\n'", b"\\pset recordsep '##\\n'", b'\\pset recordsep_zero']))
    lines.append(b'\\encoding ' + chance.choice([b'UTF8', b'UTF8', b'UTF8', b'SQL_ASCII', b'LATIN1', b'SJIS', b'EUC_JP']))
    columns = chance.choice([0, 1, 1, 2, 2, 3, 4])
    rows = chance.choice([0, 1, 1, 2, 3, 5])
    kinds = [chance.choice([b'text', b'text', b'text', b'int4', b'numeric', b'bool', b'float8', b'json']) for _ in range(columns)]

    def value(kind):
        if kind == b'text' or chance.random() < 0.1:
            return literal(cell()) if kind == b'text' else b'null'
        return {b'int4': lambda: b'%d' % chance.choice([0, 1, -1, 999, 1000, -123456, 2147483647]), b'bool': lambda: chance.choice([b'true', b'false']),
                b'numeric': lambda: chance.choice([b'0', b'1.50', b'-1234567.891', b"'NaN'", b'1e20', b'0.001', b'99999.9']),
                b'float8': lambda: chance.choice([b'1e300', b'-0.0', b"'Infinity'", b'1234567.25', b'1e-7']),
                b'json': lambda: b'\'{"a": [1,\n "x"]}\''}[kind]()
    names = [(cell() or b'').replace(b'\0', b'') for _ in range(columns)]
    names = [b'"' + (n or b'c').replace(b'"', b'""').replace(b':', b'') + b'"' for n in names]
    if columns == 0:
        return lines + [b'select' + (b'' if rows == 1 else b' where false' if rows == 0 else b' from generate_series(1, %d)' % rows) + b';']
    query = b' union all '.join(b'select ' + b', '.join(b'(%s)::%s%s' % (value(k), k, b' as ' + n if i == 0 else b'') for k, n in zip(kinds, names)) for i in range(max(rows, 1)))
    if rows == 0:
        query = b'select * from (' + query + b') q where false'
    return lines + [query + b';']


WORDS = [b'a', b'b', b' ', b' ', b'  ', b"'", b"'", b'"', b'"', b'`echo c`', b'`', b'``', b':v', b":'v'", b':"v"', b':{?v}', b':{?w}', b':w', b":'w'", b':e', b":'e'", b':"e"',
         b':q', b":'q'", b':"q"', b':n', b"':v'", b'":v"', b'\\', b'\\n', b"\\'", b'\\t', b'\\x41', b'\\101', b"''", b'""', b'|', b';', b';', b'\\\\', b'::', b':', b'(', b')', b'-n', b'--',
         b'\t', b'$', b'\xc3\xa9', b'\xff', b'{', b'}', b'@', b'%', b'1', b'A', b'=', b"E'", b'`echo :v`', b"`echo :'q'`", b'`false`', b'`printf "x\\ny\\n"`', b'\\echo', b'*', b'~', b'/']
COMMANDS = [b'\\echo', b'\\echo', b'\\echo', b'\\echo -n', b'\\qecho', b'\\warn', b'\\set x', b'\\set', b'\\unset', b'\\pset null', b'\\pset title', b'\\C', b'\\f', b'\\T',
            b'\\if', b'\\elif', b'\\setenv X', b'\\getenv x', b'\\x', b'\\t', b'\\a', b'\\encoding', b'\\prompt', b'\\bind', b'\\p', b'\\r', b'\\cd', b'\\help', b'\\crosstabview',
            b'\\gset', b'\\g', b'\\gdesc', b'\\watch', b'\\dt', b'\\d', b'\\df', b'\\sf', b'\\copy', b'\\i', b'\\parse', b'\\o', b'\\w', b'\\lo_list', b'\\password', b'\\s', b'\\restrict', b'\\foo']
SAFE = {b'\\help': b'\\echo', b'\\restrict': b'\\echo', b'\\password': b'\\echo', b'\\prompt': b'\\echo', b'\\s': b'\\echo', b'\\watch': b'\\echo', b'\\o': b'\\echo', b'\\w': b'\\echo', b'\\g': b'\\echo', b'\\setenv X': b'\\echo'}


def arguments(chance):
    def text():
        return b''.join(chance.choice(WORDS) for _ in range(chance.randint(0, 7)))

    def command():
        c = chance.choice(COMMANDS)
        return SAFE.get(c, c) + chance.choice([b' ', b' ', b' ', b'']) + text()
    lines = [b'\\set v value', b'\\set e', b'\\set q \'it\'\'s "q" \\\\ x\'', b'\\set n \'a\\nb\'', b'\\unset x']
    shape = chance.randint(0, 5)
    if shape <= 3:
        lines.append(command())
        if shape == 3:
            lines.append(command() + b' ' + command())
        lines.append(b"\\echo :x :'x'")
    elif shape == 4:
        lines += [b'\\if ' + chance.choice([b'true', b'false', b'on', b'0', b'1', b'', text()]), command(), b'\\elif ' + chance.choice([b'true', b'false', text()]), command(),
                  b'\\else', command(), b'\\endif']
    else:
        lines.append(b'select ' + text().replace(b';', b'') + b' ' + command())
    # Whatever is open is closed.
    return lines + [b"\\r", b"\\endif", b'\\endif', b'\\endif', b'\\r', b'\\pset null', b'\\pset title', b'\\pset tableattr', b'\\pset expanded off', b'\\pset tuples_only off', b'\\pset format aligned', b"\\pset fieldsep '|'", b"\\encoding UTF8", b'\\o', b';']


KEYS = ['border', 'columns', 'csv_fieldsep', 'expanded', 'x', 'vertical', 'fieldsep', 'fieldsep_zero', 'footer', 'linestyle', 'null', 'numericlocale', 'pager', 'pager_min_lines', 'recordsep',
        'recordsep_zero', 'tableattr', 'T', 'title', 'C', 'tuples_only', 't', 'unicode_border_linestyle', 'unicode_column_linestyle', 'unicode_header_linestyle', 'xheader_width', 'format', 'nope', '']
VARIABLES = ['AUTOCOMMIT', 'COMP_KEYWORD_CASE', 'ECHO_HIDDEN', 'FETCH_COUNT', 'HIDE_TABLEAM', 'HIDE_TOAST_COMPRESSION', 'HISTCONTROL', 'HISTSIZE', 'IGNOREEOF', 'ON_ERROR_ROLLBACK',
             'PROMPT1', 'SHOW_ALL_RESULTS', 'SHOW_CONTEXT', 'SINGLESTEP_', 'VERBOSITY', 'WATCH_INTERVAL', 'QUIET', 'x', '1x', 'a-b', 'é', '']
VALUES = ['', '', 'on', 'off', 'ON', 'o', 'of', 'tr', 'true', 'fal', 'y', 'n', '1', '0', '2', '-1', '007', '0x10', '3.5', '1e3', '99999999999', '2147483647', '2147483648', ' 5', '5x', 'auto', 'always',
          'a', 'al', 'w', 'unal', 'html', 'latex', 'latex-', 'c', 'csv', 't', 'troff', 'ascii', 'old', 'u', 'unicode', 'single', 'double', 's', 'd', 'full', 'col', 'column', 'page', 'p', 'x', "','", "';;'", "'\\n'",
          "'\"'", "'\\t'", "''", "'it''s'", "'a b'", 'preserve-upper', 'lower', 'ignorespace', 'none', 'errors', 'never', 'terse', 'verbose', 'sqlstate', 'default', 'interactive', 'noexec', 'é', "'\\303\\251'"]


def settings(chance):
    lines = []
    for _ in range(chance.randint(1, 4)):
        what = chance.randint(0, 9)
        if what < 6:
            lines.append('\\pset %s %s' % (chance.choice(KEYS), chance.choice(VALUES)))
        elif what < 9:
            name = chance.choice(VARIABLES)
            lines += ['\\%s %s %s' % (chance.choice(['set', 'set', 'set', 'unset']), name, chance.choice(VALUES)), '\\echo :%s' % name]
        else:
            lines.append(chance.choice(['\\a', '\\t', '\\x', '\\H', '\\C', '\\f', '\\T', '\\pset', '\\t on', '\\x auto', '\\a x', '\\f_']) + ' ' + chance.choice(['', '', chance.choice(VALUES)]))
    return [x.encode() for x in lines + [chance.choice(["select 1 as a, null as b;", '\\pset', ''])] + ['\\set QUIET off', '\\set ECHO_HIDDEN off', '\\set FETCH_COUNT 0', '\\set AUTOCOMMIT on', '\\pset format aligned', '\\pset pager off', '\\pset expanded off']]


KINDS = {'tables': table, 'arguments': arguments, 'settings': settings}
MARK = b'=== case '
# psql lacks two formats; what \copy and the server complain of where two things are wrong; versions.
VARYING = [(rb', wrapped, json, markdown\n', b', wrapped\n'), (rb"VERSION = '[^\n]*", b'VERSION'), (rb'(copy: parse error at|for encoding "UTF8":)[^\n]*', rb'\1')]


def run(program, script, folder):
    env = {k: v for k, v in os.environ.items() if k.startswith('PG')}
    env.update(PATH='/usr/bin:/bin', HOME=folder, LC_ALL=os.environ.get('CASES_LOCALE', 'C.UTF-8'), TERM='dumb', TZ='UTC')
    with open(os.path.join(folder, 's.sql'), 'wb') as f:
        f.write(script)
    try:
        done = subprocess.run([program, '-X', '-f', 's.sql'], cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        seen = done.stdout + b'exit %d' % done.returncode
    except subprocess.TimeoutExpired:
        seen = b'hangs'
    for pattern, text in VARYING:
        seen = re.sub(pattern, text, seen)
    return seen.split(MARK)


def main():
    kind = sys.argv[1]
    theirs, ours = (os.path.abspath(name) for name in sys.argv[2:4])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    batches = int(sys.argv[5]) if len(sys.argv) > 5 else 10
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for batch in range(batches):
            chance = random.Random('%s %d %d' % (kind, seed, batch))
            cases = [KINDS[kind](chance) for _ in range(PER_BATCH)]
            script = b'\\set QUIET off\n\\pset pager off\n' + b''.join(b'\\echo %s%d\n%s\n' % (MARK, i, b'\n'.join(c)) for i, c in enumerate(cases))
            want, got = run(theirs, script, folder), run(ours, script, folder)
            if want == got:
                continue
            for i in range(max(len(want), len(got))):
                a, b = (x[i] if i < len(x) else b'(none)' for x in (want, got))
                if a == b:
                    continue
                bad += 1
                print('%s: seed %d batch %d case %d' % (kind, seed, batch, i - 1))
                print('\n'.join('    %r' % x for x in (cases[i - 1] if 0 < i <= PER_BATCH else [])))
                a, b = (x.split(b'\n') for x in (a, b))
                for line in difflib.unified_diff([ascii(x)[2:-1] for x in a], [ascii(x)[2:-1] for x in b], 'psql', 'vpsql', lineterm='', n=1):
                    print('  ' + line)
                sys.stdout.flush()
    print('%s: %d of %d differ' % (kind, bad, batches * PER_BATCH))
    return 1 if bad else 0


sys.exit(main())
