#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# What a section of vpsql.conf does to a session: read_only, label, and the section of an alias.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD XDG_CONFIG_HOME="$PWD/config" PGSSLROOTCERT="$PGT_CA"
base="port=$PGT_PORT user=postgres dbname=postgres"
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com
mkdir -p config/vpsql
to() { run "$vpsql" -XAt --banner "$@"; }

printf '[localhost]\nread_only = on\nlabel = PROD \033[31m\n' > config/vpsql/vpsql.conf
to "host=localhost $base" -c 'create table t()'
is "read_only: nothing is written" "$status" 1
like "read_only: the server's words" "$err" 'cannot execute CREATE TABLE in a read-only transaction'
like "the banner says so" "$err" '^Read only: '
like "the label, its control characters harmless" "$err" '^Label: PROD \\x1b\[31m$'
to "host=localhost $base options='-c default_transaction_read_only=off -c work_mem=2MB'" -c 'show default_transaction_read_only' -c 'show work_mem'
is "options of the connection do not undo it, and stay" "$out" "on
2MB"
run env PGOPTIONS='-c default_transaction_read_only=off' "$vpsql" -XAt "host=localhost $base" -c 'show default_transaction_read_only'
is "nor does PGOPTIONS" "$out" "on"
run_in '\c - - - -
show default_transaction_read_only;
' "$vpsql" -XAt "host=localhost $base"
like "\\c keeps it" "$out" '^on$'
to "host=127.0.0.1 $base sslmode=verify-full" -c 'show default_transaction_read_only'
unlike "another host has none of it" "$err" '^(Label|Read only): '

printf '[db.corp.test]\nserver_name = %s\nread_only = on\nlabel = ALIAS\n[*.amazonaws.com]\nlabel = REAL\n' $rds > config/vpsql/vpsql.conf
to "host=db.corp.test hostaddr=127.0.0.1 $base" -c 'show default_transaction_read_only'
is "an alias: the session is read only, as its section says" "$status $out" "0 on"
like "an alias: the real name's own value comes first" "$err" '^Label: REAL$'
like "an alias: verified as the real name" "$err" "^Verified: $rds "
to "host=localhost,db.corp.test hostaddr=127.0.0.1,127.0.0.1 port=1,$PGT_PORT user=postgres dbname=postgres" -c 'show default_transaction_read_only'
is "an alias in a list of hosts: its section holds" "$status $out" "0 on"
like "an alias in a list of hosts: verified as the real name" "$err" "^Verified: $rds "
printf '[db.corp.test]\nserver_name = %s\nsslrootcert = %s\n' $rds "$PGT_CERTS/foreign.pem" > config/vpsql/vpsql.conf
unset PGSSLROOTCERT
run "$vpsql" -XAt --no-fetch "host=localhost,db.corp.test hostaddr=127.0.0.1,127.0.0.1 port=1,$PGT_PORT user=postgres dbname=postgres" -c 'select 1'
is "an alias in a list of hosts: the roots of its section are in force" "$status $out" "2 "
tap_done
