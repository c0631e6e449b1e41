#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Writes the cases of this folder with psql 18 as the judge of what is right.

    oracle.py new FORMAT SEED COUNT   random cases, to standard output
    oracle.py refresh FILE...         runs the cases of a file again and rewrites what is expected

Needs a psql 18 (PSQL, default "psql") and, by the PG* variables, a UTF-8 server it may query.
tests/unit/print/print.c reads the files; json and markdown are ours and come from it with UPDATE=1.
"""
import os, random, re, subprocess, sys

TYPES = {'t': 'text', 'i': 'int', 'n': 'numeric', 'b': 'bool', 'j': 'json'}


def escape(data):
    """Bytes as one printable line: backslash escapes for control bytes, UTF-8 as it is."""
    out = []
    for ch in data.decode('utf-8', 'surrogateescape'):
        code = ord(ch)
        if ch == '\\':
            out.append('\\\\')
        elif 0xdc80 <= code <= 0xdcff:
            out.append('\\x%02x' % (code - 0xdc00))
        elif code < 0x20 or code == 0x7f:
            out.append('\\x%02x' % code)
        else:
            out.append(ch)
    return ''.join(out)


def unescape(text):
    return re.sub(rb'\\(\\|x[0-9a-f]{2})', lambda m: b'\\' if m[1] == b'\\' else bytes([int(m[1][1:], 16)]),
                  text.encode('utf-8')).decode('utf-8')


def quote(s):
    return "'" + s.replace("'", "''") + "'"


class Case:
    def __init__(self):
        self.opts, self.cols, self.rows = [], [], []

    def sql(self):
        types = [TYPES[t] for t, _ in self.cols]
        names = ['"' + n.replace('"', '""') + '"' for _, n in self.cols]
        if not self.cols:
            return 'select from generate_series(1, %d)' % len(self.rows)
        if not self.rows:
            return 'select ' + ', '.join('null::%s as %s' % c for c in zip(types, names)) + ' where false'
        rows = [', '.join(('null' if v is None else quote(v)) + '::' + t for v, t in zip(row, types)) for row in self.rows]
        return 'select * from (values ' + ', '.join('(' + r + ')' for r in rows) + ') as v(' + ', '.join(names) + ')'

    def run(self):
        args = os.environ.get('PSQL', 'psql').split() + ['-X']
        for key, value in self.opts:
            args += ['-P', key if value is None else key + '=' + value]
        env = dict(os.environ, LC_ALL='C.UTF-8', PGCLIENTENCODING='UTF8')
        done = subprocess.run(args + ['-c', self.sql()], env=env, capture_output=True)
        if done.returncode != 0:
            raise SystemExit('%s\n%s' % (self.sql(), done.stderr.decode()))
        return done.stdout

    def write(self, expected):
        lines = ['case']
        lines += ['set ' + k + ('' if v is None else ' ' + escape(v.encode())) for k, v in self.opts]
        lines += ['col ' + t + ' ' + escape(n.encode()) for t, n in self.cols]
        for row in self.rows:
            lines.append('row ' + '\t'.join('\\N' if v is None else escape(v.encode()) for v in row))
        parts = expected.split(b'\n')
        lines += ['|' + escape(p) for p in parts[:-1]]
        if parts[-1]:
            lines.append('>' + escape(parts[-1]))
        return '\n'.join(lines) + '\nend\n'


def read(path):
    cases = []
    for line in open(path, encoding='utf-8', newline='\n').read().split('\n'):
        word, _, rest = line.partition(' ')
        if word == 'case':
            cases.append(Case())
        elif word == 'set':
            key, has, value = rest.partition(' ')
            cases[-1].opts.append((key, unescape(value) if has else None))
        elif word == 'col':
            cases[-1].cols.append((rest[0], unescape(rest[2:])))
        elif word == 'row':
            fields = rest.split('\t') if cases[-1].cols else []
            cases[-1].rows.append([None if f == '\\N' else unescape(f) for f in fields])
    return cases


PIECES = ['a', 'bc', 'Hello World', '|', '"', '\\', '\n', '\t', '\r', 'é', '中', '한', 'e\u0301', '\U0001f600',
          '\x01', '\x1b', '\x7f', '&', '<b>', '%$#', '_^~{}', '1', '22', '3.5', ' ', '  ', '\u0085', 'x' * 17,
          'lorem ipsum dolor', '.', '\\.', ',', ';', '*', '-', '+', '12345', "'"]


def text(rnd, most):
    return ''.join(rnd.choice(PIECES) for _ in range(rnd.randint(0, most)))


def value(rnd, kind, simple):
    if rnd.random() < .12:
        return None
    if kind == 't':
        return rnd.choice(['abc', 'lorem ipsum', 'x', '']) if simple else text(rnd, rnd.choice([1, 2, 5, 12]))
    if kind == 'i':
        return rnd.choice(['0', '1', '-5', '123', '123456', '-98765'])
    return rnd.choice(['1.5', '123456.789', '-0.001', 'NaN', '99999999999999'])


def random_case(rnd, form):
    case = Case()
    simple = rnd.random() < .3
    for i in range(rnd.choice([0, 1, 1, 2, 2, 3, 4, 6])):
        name = 'c%d' % i if simple or rnd.random() < .5 else text(rnd, 3) or 'c'
        case.cols.append((rnd.choice('ttni'), name.encode()[:60].decode('utf-8', 'ignore')))
    for _ in range(rnd.choice([0, 1, 1, 2, 3, 5, 12])):
        case.rows.append([value(rnd, t, simple) for t, _ in case.cols])

    def sometimes(chance, key, choices):
        if rnd.random() < chance:
            case.opts.append((key, rnd.choice(choices)))
    case.opts.append(('format', form))
    sometimes(1, 'border', ['0', '1', '1', '2', '2', '3', '4'])
    sometimes(.7, 'expanded', ['on', 'on', 'auto'])
    sometimes(.6, 'columns', '1 5 10 12 15 20 25 30 35 40 50 60 80 120'.split())
    sometimes(.7, 'linestyle', ['ascii', 'old-ascii', 'unicode'])
    for part in 'border', 'column', 'header':
        sometimes(.3, 'unicode_%s_linestyle' % part, ['double'])
    sometimes(.4, 'title', [text(rnd, 4)])
    sometimes(.4, 'null', ['NULL', '(nül)', '∅', 'a\nb', '-'])
    sometimes(.2, 'tuples_only', ['on'])
    sometimes(.2, 'footer', ['off'])
    sometimes(.2, 'numericlocale', ['on'])
    sometimes(.3, 'fieldsep', [',', 'ab', '', '\t', 'é'])
    sometimes(.3, 'recordsep', [',', 'ab', '', '\t', 'é'])
    sometimes(.1, 'fieldsep_zero', [None])
    sometimes(.1, 'recordsep_zero', [None])
    sometimes(.3, 'csv_fieldsep', [';', '\t', '|', 'a', '.', '\\', ' '])
    sometimes(.3, 'tableattr', ['class="x"', '0.2 0.3', '  0.5', ''])
    sometimes(.3, 'xheader_width', ['full', 'column', 'page', '1', '8', '14', '20', '33'])
    return case


def main():
    if sys.argv[1] == 'new':
        rnd = random.Random(int(sys.argv[3]))
        for _ in range(int(sys.argv[4])):
            case = random_case(rnd, sys.argv[2])
            sys.stdout.write(case.write(case.run()))
    else:
        for path in sys.argv[2:]:
            cases = read(path)
            content = ''.join(c.write(c.run()) for c in cases)
            open(path, 'w', encoding='utf-8', newline='\n').write(content)


main()
