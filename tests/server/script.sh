# SPDX-License-Identifier: PostgreSQL
# Scripts: exit codes, nested files, \if blocks, what ends where, restricted mode, settings that only look like TLS.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
conn="host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres"
v() { run "$builddir/src/vpsql" -X -q -A -t "$conn" "$@"; }
vin() { vin_text=$1; shift; run_in "$vin_text" "$builddir/src/vpsql" -X -q -A -t "$conn" "$@"; }
file() { printf '%b' "$2" > "$1"; }

# --- exit codes
v -c 'select 1'; is "-c" "$status:$out" 0:1
v -c 'bad'; is "-c that fails" "$status" 1
v -c 'bad' -c 'select 2'; is "the last -c counts" "$status:$out" 0:2
v -v ON_ERROR_STOP=1 -c 'bad' -c 'select 2'; is "ON_ERROR_STOP ends a list of -c with 1" "$status:$out" 1:
v -c '\foo'; is "an unknown command" "$status:$err" '1:invalid command \foo'
v -f missing.sql; is "a missing file" "$status" 1
like "and its name" "$err" 'error: missing.sql: No such file or directory$'
file b.sql 'bad;\nselect 1;\n'
v -f b.sql; is "a file goes on after an error" "$status:$out" 0:1
like "with name and line" "$err" ':b\.sql:1: ERROR:  syntax error at or near "bad"$'
v -v ON_ERROR_STOP=1 -f b.sql; is "ON_ERROR_STOP ends a file with 3" "$status:$out" 3:
vin "$(cat b.sql)" -v ON_ERROR_STOP=1; is "and standard input" "$status:$out" 3:
unlike "which has no name" "$err" 'stdin'
vin "$(cat b.sql)" -f -; like "but -f - has" "$err" ':<stdin>:1: ERROR:'
v -v ON_ERROR_STOP=1 -c '\i b.sql' -c 'select 2'; is "\\i in -c gives 1" "$status:$out" 1:
v -f .; is "a folder" "$status" 1
like "is no file" "$err" 'could not read from input file: Is a directory'

# --- nested files
file n.sql '\\i b.sql \\echo rest\n\\echo next\n'
v -f n.sql; is "the rest of the line follows \\i" "$status:$out" "0:1
rest
next"
v -v ON_ERROR_STOP=1 -f n.sql; is "an error unwinds all files" "$status:$out" 3:
file q.sql 'select 1;\n\\q\nselect 2;\n'
file n.sql '\\i q.sql\n\\echo next\n'
v -f n.sql; is "\\q leaves its own file" "$status:$out" "0:1
next"
file h.sql 'select 1 +\n\\i q.sql\n3;\n'
v -f h.sql; is "a half-typed statement waits" "$out" "1
4"
mkdir -p sub; file sub/r.sql '\\ir s.sql\n'; file sub/s.sql '\\echo found\n'
v -f sub/r.sql; is "\\ir looks beside the script" "$out" found
file x.sql '\\i q.sql spare\n'
v -f x.sql; like "spare arguments are named" "$err" 'x\.sql:1: warning: \\i: extra argument "spare" ignored'
file e.sql 'select 7'
v -f e.sql; is "the last statement needs no semicolon" "$out" 7

# --- \if
file i.sql '\\if false\n\\echo `touch ran`\n\\elif true\n\\echo yes\n\\else\n\\echo no\n\\endif\nselect 1\n\\if 0\n,2\n\\else\n,3\n\\endif\n;\n'
v -f i.sql; is "branches" "$out" "yes
1|3"
nok "backticks of a branch that does not run" test -e ran
file o.sql '\\if true\n\\echo in\n'
v -f o.sql; is "an open \\if" "$status:$out" 0:in
like "is an error" "$err" 'reached EOF without finding closing \\endif\(s\)'
v -v ON_ERROR_STOP=1 -f o.sql; is "that can stop" "$status" 3
v -c '\endif'; is "\\endif alone" "$status:$err" '1:\endif: no matching \if'

# --- the words of a line
file w.sql '\\echo -n a\n\\echo b "-n"\n\\echo :{?x} :x\n\\set x 1 2\n\\echo :x :'\''x'\'' :"x"\n\\echo one \\echo two \\\\ select 3;\n'
v -f w.sql; is "\\echo and variables" "$out" 'ab "-n"
FALSE :x
12 '"'12'"' "12"
one
two
3'
v -c '\echo `exit 3` :SHELL_ERROR :SHELL_EXIT_CODE'; is "backticks tell their status" "$out" ' true 3'

# --- odd bytes
printf '\357\273\277select 1;\r\nselect 2;\r\n' > crlf.sql
v -f crlf.sql; is "a BOM and CRLF" "$status:$out" "0:1
2"
file d.sql 'PGDMP\001\nselect 1;\n'
v -f d.sql; is "a custom-format dump" "$status" 1
like "is named" "$out" 'PostgreSQL custom-format dump'

# --- restricted mode
file r.sql '\\restrict key\n\\! touch ran\n\\echo no\nselect 1;\n\\unrestrict `touch ran; echo key`\n\\unrestrict :x\n\\unrestrict key\n\\echo yes\n'
v -v x=key -f r.sql; is "\\restrict leaves SQL and \\unrestrict" "$out" "1
yes"
nok "nothing ran" test -e ran
is "refusals" "$(printf '%s\n' "$err" | grep -c 'backslash commands are restricted')" 2
is "its argument is literal" "$(printf '%s\n' "$err" | grep -c 'wrong key')" 2

# --- settings that only look like TLS
v -c '\set sslmode require'; is "\\set sslmode" "$status" 1
like "is told the right spelling" "$err" 'sslmode'
v -c '\set ssl require' -c '\echo :ssl'; is "another name is a variable" "$status:$out" 0:require
tap_done
