# SPDX-License-Identifier: PostgreSQL
# Hostile scripts: what nests or repeats without end costs in proportion to its length, and ends.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
# The sanitizer would look at all that is left of the script for each quote that memmem seeks in it.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:intercept_memmem=0"
export conn="host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres"
cat > cost.py <<'EOF'
"""Prints "linear" when a tenfold script takes at most thirty times the CPU, and the seconds."""
import os, subprocess, sys
def text(kind, n):
    return {
        'parentheses': lambda: 'select ' + '(' * n + ')' * n + ';',
        'open parentheses': lambda: 'select ' + '(;' * n,
        'nested comments': lambda: '/* ' * n + '*/ ' * n + 'select 1;',
        'open comments': lambda: 'select 1 /*' * n,
        'dollar quotes': lambda: 'select ' + ''.join('$t%d$ $$ $t%d$,' % (i, i) for i in range(n)) + '1;',
        'an open dollar quote': lambda: 'select $a$' + '$b$ $c $' * n,
        'quotes': lambda: 'select ' + "'a' \"b\"\"c\" E'\\\\' " * n + ';',
        'variables without an end': lambda: 'select ' + ":'a " * n + ':"b ' * n + ';',
        'routine bodies': lambda: 'create function f() returns int begin atomic select case when 1 then 2 end; end;\n' * n,
        'lines of one statement': lambda: 'select 1\n' + ', 2 -- a comment\n' * n + ';',
        'one line': lambda: "select '" + 'x y ' * n + "';",
    }[kind]()
def cpu(kind, n):
    with open('hostile.sql', 'w') as f:
        f.write('\\if false\n' + text(kind, n) + '\n\\endif\n')
    child = subprocess.Popen([os.environ['builddir'] + '/src/vpsql', '-X', '-f', 'hostile.sql', os.environ['conn']])
    _, status, usage = os.wait4(child.pid, 0)
    return usage.ru_utime
kind, n = sys.argv[1], int(sys.argv[2])
small, large = (min(cpu(kind, k) for _ in range(2)) for k in (n, 10 * n))
print('linear' if large <= 30 * max(small, 0.02) else 'not linear', '%.3f %.3f' % (small, large))
EOF
for kind in "parentheses" "open parentheses" "nested comments" "open comments" "dollar quotes" "an open dollar quote" "quotes" \
	"variables without an end" "lines of one statement" "one line"; do
	like "$kind: 100,000 and a million" "$(python3 cost.py "$kind" 100000 2>/dev/null)" '^linear '
done
like "routine bodies: 10,000 and 100,000" "$(python3 cost.py "routine bodies" 10000 2>/dev/null)" '^linear '

# The same where it runs: the server's answer is bounded, too.
{ printf 'select '; head -c 100000 /dev/zero | tr '\0' '('; printf '1;\nselect 2 as alive;\n'; head -c 100000 /dev/zero | tr '\0' ')'; } > deep.sql
run "$builddir/src/vpsql" -X -q -A -t -f deep.sql "$conn"
like "an open parenthesis swallows the rest, and the server says what is wrong" "$err" 'ERROR:  '
is "in few words" "$([ "${#err}" -lt 1000 ] && echo few)" few
python3 -c "
w = open('long.sql', 'w')
w.write('select length(\$q\$'); w.write('some words -- ; \\n' * 2000000); w.write('\$q\$);\n')"
run "$builddir/src/vpsql" -X -q -A -t -f long.sql "$conn"
is "one statement of 34 MB" "$status:$out:$err" "0:34000000:"
rm -f hostile.sql deep.sql long.sql
tap_done
