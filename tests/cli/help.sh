# SPDX-License-Identifier: PostgreSQL
# --help=commands and --help=variables: made from the rows, without a server, nothing on standard error.
. "$srcdir/tests/lib/tap.sh"
vpsql=$builddir/src/vpsql

run "$vpsql" --help=commands
is "--help=commands exits 0 and is quiet" "$status:$err" 0:
is "families in psql's order" "$(printf '%s\n' "$out" | grep -E '^[A-Z]')" "General
Help
Query Buffer
Input/Output
Conditional
Informational
Large Objects
Formatting
Connection
Operating System
Variables
Extended Query Protocol"
for name in copyright g gset q restrict watch '?' h e p s w copy echo i ir o qecho warn if elif else endif d dt df l sf z \
	lo_import a C f H pset t T x conninfo encoding password cd getenv setenv timing '!' prompt set unset bind parse startpipeline; do
	like "command $name is there" "$out" "^  \\\\$(printf '%s' "$name" | sed 's/[?!]/[&]/')([[ ]|\$)"
done
like "state without a connection" "$out" 'currently no connection'
like "state of a switch" "$out" 'currently off'
unlike "no hole is left" "$out" '%s'
is "no line is wide" "$(printf '%s\n' "$out" | awk 'length > 96')" ""

run "$vpsql" --help=variables
is "--help=variables exits 0 and is quiet" "$status:$err" 0:
for name in AUTOCOMMIT ECHO_HIDDEN FETCH_COUNT LAST_ERROR_SQLSTATE PIPELINE_SYNC_COUNT SERVICE SHELL_EXIT_CODE WATCH_INTERVAL \
	border csv_fieldsep xheader_width COLUMNS PSQLRC; do
	like "$name is there" "$out" "^  $name\$"
done
like "choices are named" "$out" '\[default, verbose, terse, sqlstate\]'
is "no line is wide" "$(printf '%s\n' "$out" | awk 'length > 84')" ""

# What is refused before any connection is made.
run "$vpsql" -v ECHO=x -h 192.0.2.1
is "a variable's value" "$status" 1
like "is refused with the choices" "$err" '^vpsql: error: unrecognized value "x" for "ECHO"$'
like "on a line of their own" "$err" '^Available values are: none, errors, queries, all\.$'
run "$vpsql" -v 'a b=x' -h 192.0.2.1
is "a variable's name" "$status:$err" '1:vpsql: error: invalid variable name: "a b"'
run "$vpsql" -P border=1 -P nosuch=1 -h 192.0.2.1
is "a printing option" "$status" 1
like "is refused" "$err" 'pset: unknown option: nosuch'
run "$vpsql" -v sslmode=require -h 192.0.2.1
is "-v sslmode" "$status" 1
like "is no setting" "$err" 'sslmode'
tap_done
