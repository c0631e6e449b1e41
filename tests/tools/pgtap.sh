# SPDX-License-Identifier: PostgreSQL
# pg_prove runs pgTAP tests through vpsql, and tells one that fails.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
tool_needs libtap-parser-sourcehandler-pgtap-perl pg_prove
bindir=$(pgt_bindir) || skip_all "no PostgreSQL server"
major=$("$bindir/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
tool_needs "postgresql-$major-pgtap" "$("$bindir/pg_config" --sharedir)/extension/pgtap.control"
pg_start
tool_psql
psql -X -q -c 'create extension pgtap'
printf 'begin;\nselect plan(3);\nselect ok(true, %s);\nselect is(1 + 1, 2, %s);\nselect has_table(%s, %s, %s);\nselect * from finish();\nrollback;\n' \
	"'truth'" "'sum'" "'pg_catalog'" "'pg_class'" "'pg_class'" >good.sql
printf 'begin;\nselect plan(2);\nselect ok(true);\nselect is(1, 2, %s);\nselect * from finish();\nrollback;\n' "'wrong'" >bad.sql
printf 'begin;\nselect plan(2);\nselect ok(true);\nselect no_such_function();\nselect ok(true);\nrollback;\n' >dies.sql
run pg_prove --psql-bin "$tool_psql" -d postgres -v good.sql
is "pg_prove" "$status" 0
like "sees each test" "$out" 'ok 3 - pg_class'
like "and the sum" "$out" 'Result: PASS'
run pg_prove --psql-bin "$tool_psql" -d postgres bad.sql
ok "a failing test is a failure" test "$status" -ne 0
like "and is named" "$out$err" "Failed test 2: \"wrong\""
run pg_prove --psql-bin "$tool_psql" -d postgres dies.sql
ok "a script that dies is one too" test "$status" -ne 0
like "with psql's exit code" "$out$err" 'status 3|exited 3'
tap_done
