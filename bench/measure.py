# SPDX-License-Identifier: PostgreSQL
"""The works of the bench: makes their data, runs psql and vpsql in turn, prints ratios. See bench/run."""
import os, platform, pty, select, signal, statistics, subprocess, sys, time

PSQL, VPSQL, WORK = (os.environ[k] for k in ('BENCH_PSQL', 'BENCH_VPSQL', 'BENCH_WORK'))
RUNS = int(os.environ.get('BENCH_RUNS', '5'))
LONG_RUNS = max(1, RUNS - 2)    # of works that take seconds
ROWS = int(os.environ.get('BENCH_ROWS', '500000'))
SOCKET = 'host=%s port=%s user=postgres dbname=postgres' % (os.environ['PGT_SOCKETS'], os.environ['PGT_PORT'])
ENV = {'PATH': os.environ['PATH'], 'HOME': WORK, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', 'TERM': 'dumb',
       'TMPDIR': os.environ['TMPDIR'], 'PGOPTIONS': '-c client_min_messages=warning', 'PGPASSWORD': os.environ['PGT_PASSWORD']}
MIXED = """select i as id, 'user' || i || '@example.com' as email, md5(i::text) as hash,
 timestamp '2026-01-01' + i * interval '1 second' as at, (i * 1.37)::numeric(14,2) as amount, i % 3 = 0 as ok,
 i * 0.7071 as ratio, case when i % 5 = 0 then null else repeat('lorem ipsum ', i % 7) end as note,
 case when i % 50 = 0 then 'na\u00efve caf\u00e9 ' || i else 'plain' end as word from generate_series(1, %d) i"""


LINES, MISSED = [], []    # what was printed, and the rows that did not reach their ratio


def say(text=''):
    print(text, flush=True)
    LINES.append(text)


def judge(name, good):
    if not good:
        MISSED.append(name)
    return 'ok' if good else '**missed**'


class Run:
    """CPU and wall seconds and peak memory in MiB of one process; first: seconds to its first output.

    only_first: stop there."""

    def __init__(self, argv, stdin=None, first=False, only_first=False):
        with open(stdin or os.devnull, 'rb') as source:
            out = subprocess.PIPE if first else subprocess.DEVNULL
            start = time.perf_counter()
            child = subprocess.Popen(argv, stdin=source, stdout=out, stderr=subprocess.PIPE, env=ENV)
            self.first = None
            if first:
                child.stdout.read(1)
                self.first = time.perf_counter() - start
                if only_first:
                    child.kill()
                while child.stdout.read1(1 << 20):
                    pass
            errors = child.stderr.read().decode('utf-8', 'replace')
            _, status, usage = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.mem = usage.ru_maxrss / 1024
        self.bad = child.returncode != 0
        self.errors = errors.strip().split('\n')[-1]


def sql(text):
    subprocess.run([PSQL, '-Xq', '-v', 'ON_ERROR_STOP=1', SOCKET], input=text.encode(), env=ENV, check=True,
                   stdout=subprocess.DEVNULL)


def path(name):
    return os.path.join(WORK, name)


def write(name, parts):
    if not os.path.exists(path(name)):
        with open(path(name), 'w') as f:
            for part in parts:
                f.write(part)
    return path(name)


# Data, made when the first work that needs it runs.
def need_mixed():
    sql('create unlogged table if not exists mixed as ' + MIXED.replace('%d', str(ROWS)) + '; analyze mixed;')


def need_big():
    sql('create unlogged table if not exists big as ' + MIXED.replace('%d', '5000000') + ';')


def need_target():
    sql('create unlogged table if not exists target (a int, b text, c numeric, d text);')


def need_wide():
    columns = ', '.join('c%d int default %d' % (i, i) for i in range(1590))
    sql('create table if not exists wide (id int, %s) partition by range (id);' % columns
        + ''.join('create table if not exists wide_%d partition of wide for values from (%d) to (%d);\n' % (i, i, i + 1)
                  for i in range(500)))


def need_many():
    sql('do $$ begin if to_regclass(\'many_1\') is null then for i in 1..50000 loop execute \'create table many_\' || i ||'
        ' \' (a int)\'; if i % 100 = 0 then commit; end if; end loop; end if; end $$; analyze pg_class;')


def copy_lines(n):
    return ('%d\tname of line %d\t%d.25\tsome more text to fill the line a little\n' % (i, i, i) for i in range(n))


def dump_file():
    need_target()
    if not os.path.exists(path('dump.sql')):
        with open(path('dump.sql'), 'w') as f:
            f.write('truncate target;\ncopy target from stdin;\n')
            f.writelines(copy_lines(4 * ROWS))
            f.write('\\.\n')
    return path('dump.sql')


def full_target():
    """The table as dump.sql leaves it, whichever works ran before."""
    dump_file()
    subprocess.run([PSQL, '-Xq', '-f', path('dump.sql'), SOCKET], env=ENV, check=True, stdout=subprocess.DEVNULL)


def data_file():
    need_target()
    return write('data.txt', copy_lines(4 * ROWS))


def insert_file(transaction):
    need_target()
    n = ROWS // 10
    body = ("insert into target values (%d, 'name of line %d', %d.25, 'some more text');\n" % (i, i, i) for i in range(n))
    head = 'truncate target;\n' + ('begin;\n' if transaction else '')
    return write('insert%d.sql' % transaction, [head] + list(body) + (['commit;\n'] if transaction else []))


def lex_file():
    def parts():
        yield '\\if false\n'
        body = "  -- a comment of some words\n  select a.x, \"B\".y /* in /* nested */ it */, 'it''s', E'\\n\\'' from t where x = $1;\n"
        for i in range(50 * (ROWS // 100) // 2600 if ROWS < 100000 else 19500):
            yield ('create function f%d() returns int language plpgsql as $body$\nbegin\n' % i + body * 20
                   + 'return 1;\nend $body$;\nselect (1 + 2) * 3, \'text\' || 5 from generate_series(1, 10);\n')
        yield '\\endif\n'
    return write('lex.sql', parts())


class Work:
    part = ''

    def __init__(self, name, measure, target, psql, vpsql=None, stdin=None, need=None, runs=RUNS):
        self.name, self.measure, self.target, self.need, self.runs = name, measure, target, need, runs
        self.psql, self.vpsql, self.stdin = psql, vpsql or psql, stdin


def formats():
    """Name, options and the ratio of CPU to reach."""
    rows = [('aligned', ['-P', 'format=aligned'], .35), ('unaligned', ['-A'], .80), ('csv', ['--csv'], .80),
            ('expanded', ['-x'], .40), ('html', ['-H'], .40), ('wrapped', ['-P', 'format=wrapped', '-P', 'columns=120'], .40),
            ('asciidoc', ['-P', 'format=asciidoc'], .40), ('latex', ['-P', 'format=latex'], .40)]
    return [(n, ['-X', '-P', 'pager=off'] + o, t) for n, o, t in rows]


def tls_works():
    ca = os.environ['PGT_CA']
    roots = os.path.join(os.environ['srcdir'], 'share', 'roots')
    bundle = regional = open(ca).read()
    if os.path.isdir(roots):
        names = sorted(n for n in os.listdir(roots) if n.endswith('.pem'))
        regional += open(os.path.join(roots, [n for n in names if 'us-east-1' in n][0])).read()
        bundle += ''.join(open(os.path.join(roots, n)).read() for n in names)
    write('bundle.pem', [bundle])
    write('regional.pem', [regional])
    host = 'host=localhost port=%s user=postgres dbname=postgres ' % os.environ['PGT_PORT']
    one = ['-X', '-c', 'select 1']
    yield Work('one query over TLS, verify-full: region roots against the global bundle', 'wall', .40,
               [host + 'sslmode=verify-full sslrootcert=' + path('bundle.pem')] + one,
               [host + 'sslrootcert=' + path('regional.pem')] + one, runs=4 * RUNS)
    yield Work('one query over TLS: vpsql verifies, psql does not (sslmode=require)', 'wall', 1.10,
               [host + 'sslmode=require'] + one, [host + 'sslrootcert=' + path('regional.pem')] + one, runs=4 * RUNS)
    yield Work('one query on a Unix socket', 'wall', 1.05, [SOCKET] + one, runs=4 * RUNS)
    yield Work('--version', 'wall', 1.05, ['--version'], runs=4 * RUNS)


def format_works():
    for name, options, target in formats():
        for measure, ratio in ('cpu', target), ('mem', .40):
            yield Work('%d rows, %s' % (ROWS, name), measure, ratio, options + ['-c', 'select * from mixed', SOCKET],
                       need=need_mixed, runs=LONG_RUNS)


def copy_works():
    for measure, target in ('wall', .90), ('cpu', .80):
        yield Work('%d lines of COPY data, -f' % (4 * ROWS), measure, target, ['-Xq', '-f', path('dump.sql'), SOCKET],
                   need=dump_file, runs=LONG_RUNS)
        yield Work('%d lines of COPY data, stdin' % (4 * ROWS), measure, target, ['-Xq', SOCKET], stdin=path('dump.sql'),
                   need=dump_file, runs=LONG_RUNS)
        yield Work('%d lines, \\copy in' % (4 * ROWS), measure, target,
                   ['-Xq', '-c', 'truncate target', '-c', "\\copy target from '%s'" % path('data.txt'), SOCKET],
                   need=data_file, runs=LONG_RUNS)
        yield Work('%d lines, \\copy out' % (4 * ROWS), measure, target,
                   ['-Xq', '-c', "\\copy target to '/dev/null'", SOCKET], need=full_target)


def insert_works():
    for number, name in (0, 'autocommit'), (1, 'one transaction'):
        for measure, target in ('cpu', .70), ('wall', 1.00):
            yield Work('%d INSERT statements, %s' % (ROWS // 10, name), measure, target,
                       ['-Xq', '-f', path('insert%d.sql' % number), SOCKET], need=lambda n=number: insert_file(n))


def lex_works():
    yield Work('50 MB of statements in \\if false', 'cpu', .60, ['-Xq', '-f', path('lex.sql'), SOCKET], need=lex_file)


def catalogue_works():
    yield Work('\\d of 1,591 columns and 500 partitions', 'wall', 1.00, ['-X', '-c', '\\d+ wide', SOCKET], need=need_wide)
    for command in '\\d many_777', '\\dt', '\\df', '\\dt *.*':
        yield Work(command + ' of 50,000 tables', 'wall', 1.00, ['-X', '-P', 'pager=off', '-c', command, SOCKET], need=need_many, runs=4 * RUNS)


# The parts of the table, in its order; then floor, big and growth.
PARTS = [('start', tls_works), ('formats', format_works), ('copy', copy_works), ('insert', insert_works),
         ('lex', lex_works), ('catalogue', catalogue_works)]


class Typist:
    """A program at a pseudo-terminal: how long an answer to some keys takes."""

    def __init__(self, program):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(program, [program, '-X', SOCKET], dict(ENV, TERM='dumb', INPUTRC='/dev/null', PSQL_HISTORY='/dev/null', PAGER='cat'))
        self.answer('', b'=# ')

    def answer(self, keys, end):
        """Seconds until end came."""
        seen, start = b'', time.perf_counter()
        os.write(self.fd, keys.encode())
        while end not in seen:
            if not select.select([self.fd], [], [], 60)[0]:
                raise SystemExit('no %r after %r but %r' % (end, keys, seen))
            seen += os.read(self.fd, 65536)
        return time.perf_counter() - start

    def tab(self, text, keys, end):
        self.answer(text, text.encode())
        seconds = self.answer(keys, end)
        self.answer('\x15\\r\n', b'reset (cleared).')
        return seconds

    def close(self):
        # A typist that was started later holds this terminal open as well.
        os.kill(self.pid, signal.SIGHUP)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def tab_rows(wanted):
    """Completion by keys at a terminal; an answer of ours within 50 ms. wanted: whether a name is to be measured."""
    title = 'tab completion on 50,000 tables'
    if not wanted(title):
        return
    need_many()
    sql('create table if not exists only_one ();')
    typists = [Typist(PSQL), Typist(VPSQL)]
    for name, text, keys, end in [('one name', 'select * from only_', '\t', b'one '), ('eleven names', 'select * from many_4999', '\t\t', b'many_49999')]:
        runs = [[t.tab(text, keys, end) for t in typists] for _ in range(4 * RUNS + 1)][1:]
        ratios = sorted(b / a for a, b in runs)
        a, b = (statistics.median(r[i] for r in runs) for i in (0, 1))
        good = b < .05
        say('| %s: %s | wall | %.4f s | %.4f s | **%.2f** | %.2f | %.2f | 0.050 s %s |' % (
            title, name, a, b, statistics.median(ratios), ratios[0], ratios[-1], judge('%s: %s' % (title, name), good)))
    for t in typists:
        t.close()


class Table:
    """Results of pairs; one run of a command serves all its measures."""

    def __init__(self):
        self.cache = {}

    def pairs(self, work):
        key = (tuple(work.psql), tuple(work.vpsql), work.stdin)
        if key not in self.cache:
            if work.need:
                work.need()
            pairs = []
            for i in range(work.runs + 1):
                pair = [Run([PSQL] + work.psql, work.stdin), Run([VPSQL] + work.vpsql, work.stdin)]
                if i > 0:    # the first pair only warms caches
                    pairs.append(pair)
            self.cache[key] = pairs
        return self.cache[key]

    def row(self, work):
        pairs = self.pairs(work)
        for run in pairs[0]:
            if run.bad:
                say('| %s | %s | failed: %s | | | | | |' % (work.name, work.measure, run.errors))
                judge(work.name, False)
                return
        ratios = sorted(getattr(b, work.measure) / max(getattr(a, work.measure), 1e-4) for a, b in pairs)
        unit = {'cpu': 's', 'wall': 's', 'mem': 'MiB'}[work.measure]
        median = statistics.median(ratios)
        a, b = (statistics.median(getattr(p[i], work.measure) for p in pairs) for i in (0, 1))
        say('| %s | %s | %.3f %s | %.3f %s | **%.2f** | %.2f | %.2f | %.2f %s |' % (
            work.name, work.measure, a, unit, b, unit, median, ratios[0], ratios[-1], work.target,
            judge('%s, %s: %.2f' % (work.name, work.measure, median), median <= work.target)))


def first_line(argv):
    return subprocess.run(argv, capture_output=True, env=ENV).stdout.decode().split('\n')[0]


def machine():
    try:
        model = [l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name')][0]
    except (OSError, IndexError):
        model = platform.processor()
    linked = [l.split()[2] for l in subprocess.run(['ldd', VPSQL], capture_output=True).stdout.decode().split('\n') if 'libpq' in l]
    say('%s, %d processors, Linux %s; load %.1f at the start; %d pairs each' % (
        model, os.cpu_count(), platform.release(), os.getloadavg()[0], RUNS))
    say('psql: %s; vpsql: %s, libpq %s; server %s\n' % (first_line([PSQL, '--version']), first_line([VPSQL, '--version']),
          os.path.realpath(linked[0]) if linked else '?', os.environ['PGT_VERSION']))


def floor():
    """What libpq alone needs, where it and the kernel are most of the work."""
    tool = path('floor')
    if not os.path.exists(tool):
        return
    need_mixed()
    insert_file(1)
    full_target()
    say('\n| CPU | psql | vpsql | libpq alone | libpq alone / psql |\n|---|---|---|---|---|')
    for name, least_work, options in (
            ('%d rows, unaligned' % ROWS, ['rows', 'select * from mixed'], ['-XAq', '-c', 'select * from mixed']),
            ('%d lines, \\copy out' % (4 * ROWS), ['copy', 'copy target to stdout'], ['-Xq', '-c', "\\copy target to '/dev/null'"]),
            ('%d INSERT statements, one transaction' % (ROWS // 10), ['script', path('insert1.sql')],
             ['-Xq', '-f', path('insert1.sql')])):
        runs = [[Run(argv).cpu for argv in ([PSQL] + options + [SOCKET], [VPSQL] + options + [SOCKET], [tool, SOCKET] + least_work)]
                for _ in range(LONG_RUNS)]
        psql, vpsql, least = (statistics.median(r[i] for r in runs) for i in range(3))
        say('| %s | %.3f s | %.3f s | %.3f s | %.2f |' % (name, psql, vpsql, least, least / psql))


def first_row(options, name, target):
    """The first byte of a large result beside the first byte of COPY, both as vpsql prints them."""
    pairs = []
    for _ in range(4 * RUNS if target else RUNS):
        copy = Run([VPSQL, '-X', '-c', 'copy big to stdout', SOCKET], first=True, only_first=True).first
        pairs.append((copy, Run([VPSQL, '-X'] + options + ['-c', 'select * from big', SOCKET], first=True, only_first=True).first))
    ratio = statistics.median(b / a for a, b in pairs)
    verdict = judge('first byte, %s: %.2f times COPY' % (name, ratio), ratio <= target) if target else 'by design, see NOTES.md'
    say('| %s | %.3f s | %.3f s | %.2f | %s |' % (name, statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs), ratio, verdict))


def big():
    """Results over 1 GB; psql, which holds all of it, in two formats only."""
    say('\n| 5,000,000 rows | psql: CPU, peak, first byte | vpsql: CPU, peak, first byte | peak at most 64 MiB |\n|---|---|---|---|')
    need_big()
    ours = [('json', ['-X', '-P', 'format=json'], 0), ('markdown', ['-X', '-P', 'format=markdown'], 0)]
    for name, options, _ in formats() + ours:
        cells = []
        for program in PSQL, VPSQL:
            if program == PSQL and name not in os.environ.get('BENCH_BIG_PSQL', 'aligned csv').split():
                cells.append('')
                continue
            run = Run([program] + options + ['-c', 'select * from big', SOCKET], first=True)
            cells.append('failed' if run.bad else '%.1f s, %d MiB, %.2f s' % (run.cpu, run.mem, run.first))
        say('| %s | %s | %s | %s |' % (name, *cells, judge('5,000,000 rows, %s: %d MiB' % (name, run.mem), run.mem <= 64 and not run.bad)))
    say('\n| first byte of 5,000,000 rows | COPY | the rows | ratio | at most 1.20 |\n|---|---|---|---|---|')
    for name, options in ('csv', ['--csv']), ('unaligned', ['-A']), ('html', ['-H']):
        first_row(options + ['-v', 'SPOOL_LIMIT=65536'], name + ', 64 KiB held (SPOOL_LIMIT)', 1.20)
    first_row(['--csv'], 'csv, 32 MiB held (the default)', None)


def svg(name, title, points):
    """points: {series: [(x, y)]}, both axes logarithmic."""
    from math import log10
    xs = [x for s in points.values() for x, _ in s]
    ys = [max(y, 1e-3) for s in points.values() for _, y in s]
    x0, x1, y0, y1 = log10(min(xs)), log10(max(xs)), log10(min(ys)), log10(max(ys)) + .1

    def at(x, y):
        return 70 + 520 * (log10(x) - x0) / ((x1 - x0) or 1), 330 - 280 * (log10(max(y, 1e-3)) - y0) / ((y1 - y0) or 1)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="640" height="380" font-family="sans-serif" font-size="12">',
           '<rect width="640" height="380" fill="white"/><text x="70" y="24" font-size="15">%s</text>' % title]
    for (series, pairs), colour in zip(points.items(), ('#888', '#06c', '#c60', '#090')):
        places = [at(x, y) for x, y in pairs]
        out.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' % (colour, ' '.join('%.1f,%.1f' % p for p in places)))
        for (px, py), (x, y) in zip(places, pairs):
            out.append('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/><text x="%.1f" y="%.1f">%.2f</text>' % (px, py, colour, px + 4, py - 6, y))
        out.append('<text x="%.1f" y="%.1f" fill="%s">%s</text>' % (places[-1][0] - 60, places[-1][1] + 18, colour, series))
    for x in sorted(set(xs)):
        out.append('<text x="%.1f" y="352">%s</text>' % (at(x, 1)[0] - 10, format(x, ',')))
    out.append('</svg>')
    folder = os.path.join(os.environ['builddir'], 'bench')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name + '.svg'), 'w') as f:
        f.write('\n'.join(out) + '\n')


def growth():
    """Cost against size; psql, which holds all rows, up to a tenth of the most."""
    most = int(os.environ.get('BENCH_GROWTH_ROWS', '10000000'))
    need_big()
    shapes = [
        ('rows', 'Seconds of CPU against rows, aligned', [10 ** k for k in range(4, 8) if 10 ** k <= most],
         lambda n: 'select * from big limit %d' % n if n <= 5000000 else 'select * from big union all select * from big'),
        ('columns', 'Seconds of CPU against columns, 1,000 rows', [1, 10, 100, 1600],
         lambda n: 'select ' + ', '.join('i + %d' % k for k in range(n)) + ' from generate_series(1, 1000) i'),
        ('cell', 'Seconds of CPU against bytes of a cell', [1, 1000, 10 ** 6, 10 ** 7, 10 ** 8],
         lambda n: "select repeat('x', %d)" % n)]
    say('\n| size | psql CPU | vpsql CPU |\n|---|---|---|')
    for name, title, sizes, query in shapes:
        points = {'psql': [], 'vpsql': []}
        for n in sizes:
            cells = []
            for series, program in ('psql', PSQL), ('vpsql', VPSQL):
                if name == 'rows' and series == 'psql' and n > most // 10:
                    cells.append('')
                    continue
                times = 1 if name == 'rows' and n > 10 ** 5 else 3
                run = min((Run([program, '-X', '-P', 'pager=off', '-c', query(n), SOCKET]) for _ in range(times)), key=lambda r: r.cpu)
                points[series].append((n, run.cpu))
                cells.append('%.3f s' % run.cpu)
            say('| %s %s | %s | %s |' % (format(n, ','), name, *cells))
        svg('growth-' + name, title, points)
    say('\nOn logarithmic axes: [rows](growth-rows.svg), [columns](growth-columns.svg), [bytes of a cell](growth-cell.svg).')


def main():
    extra = {'floor': floor, 'big': big, 'growth': growth}
    known = [part for part, _ in PARTS] + list(extra)
    # A word that names no part is a piece of a work's name.
    wanted = [w for w in sys.argv[1:] if w in known]
    pieces = [w for w in sys.argv[1:] if w not in known]
    whole = not sys.argv[1:]
    start = time.time()
    machine()
    table = Table()
    if whole or pieces or set(wanted) - set(extra):
        say('| work | measure | psql | vpsql | ratio | least | most | to reach |\n|---|---|---|---|---|---|---|---|')
    for part, make in PARTS:
        for work in make():
            if whole or part in wanted or any(p in work.name for p in pieces):
                table.row(work)
    tab_rows(lambda name: whole or 'catalogue' in wanted or any(p in name for p in pieces))
    for part, run in extra.items():
        if whole or part in wanted:
            run()
    say('\n' + ('All reached.' if not MISSED else '%d not reached:\n\n- ' % len(MISSED) + '\n- '.join(MISSED)))
    say('\n%d s in all.' % (time.time() - start))
    if whole:
        with open(os.path.join(os.environ['builddir'], 'bench', 'RESULTS.md'), 'w') as f:
            f.write('# The last run\n\n' + '\n'.join(LINES) + '\n')


main()
