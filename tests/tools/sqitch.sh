# SPDX-License-Identifier: PostgreSQL
# Sqitch deploys, verifies and reverts through vpsql.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
tool_needs sqitch sqitch
perl -MDBD::Pg -e 1 2>/dev/null || tool_needs libdbd-pg-perl /usr/share/doc/libdbd-pg-perl/copyright
pg_start
tool_psql
export HOME=$PWD EMAIL=t@example.com SQITCH_FULLNAME=T SQITCH_EMAIL=t@example.com
psql -X -q -c 'create database flip'
sqitch init flip --engine pg --target "db:pg://postgres@localhost:$PGT_PORT/flip" >/dev/null || exit 1
sqitch config engine.pg.client "$tool_psql"
sqitch add users -n users >/dev/null && sqitch add broken -r users -n broken >/dev/null
echo "begin; create table users (id int primary key, name text); \\set who 'world'
insert into users values (1, :'who'); commit;" >deploy/users.sql
echo "begin; drop table users; commit;" >revert/users.sql
echo "select 1 / count(*) from users where name = 'world';" >verify/users.sql
echo "begin; create table half (a int); select 1 / 0; commit;" >deploy/broken.sql
echo "drop table if exists half;" >revert/broken.sql
echo "select 1;" >verify/broken.sql
run sqitch deploy --verify --to users
is "sqitch deploy --verify" "$status" 0
like "says so" "$out" 'users \.+ ok'
is "the change is there" "$(psql -XAt -d flip -c 'select name from users')" world
run sqitch verify --to users; is "sqitch verify" "$status" 0
run sqitch deploy
ok "a change that fails is a failure" test "$status" -ne 0
like "with the server's words" "$out$err" 'division by zero'
is "and nothing is left of it" "$(psql -XAt -d flip -c "select to_regclass('half') is null")" t
psql -Xq -d flip -c 'delete from users'
run sqitch verify --to users; ok "a verification that fails is a failure" test "$status" -ne 0
run sqitch revert -y; is "sqitch revert" "$status" 0
is "the change is gone" "$(psql -XAt -d flip -c "select to_regclass('users') is null")" t
tap_done
