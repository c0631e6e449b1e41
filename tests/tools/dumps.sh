# SPDX-License-Identifier: PostgreSQL
# pg_dump and pg_dumpall piped into vpsql: what was dumped is there again, byte for byte.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
pg_start
tool_psql
psql -X -q -v ON_ERROR_STOP=1 <<'SQL'
create role app login password 'x';
create database shop owner app;
\c shop
create schema s;
create type s.mood as enum ('sad', 'o''k', 'happy');
create table s.t (id bigserial primary key, m s.mood default 'happy', b bytea, j jsonb, a text[], n numeric(20,4), w text);
insert into s.t (m, b, j, a, n, w) select 'sad', decode(md5(g::text), 'hex'), jsonb_build_object('k', g), array['a', null, 'b\c"d'],
  g * 1.5, case g % 4 when 0 then null when 1 then E'tab\there\nline\\.' when 2 then 'ünï' else '' end from generate_series(1, 5000) g;
create function s.f(int) returns text language plpgsql as $$ begin return ';' || $1 || ' \echo not a command'; end $$;
create view s.v as select m, count(*) from s.t group by m;
create index on s.t using gin (j);
comment on table s.t is 'semi; colon '' \copy';
alter table s.t owner to app;
grant select on s.v to app;
select lo_from_bytea(424242, '\x00ff10');
create materialized view s.mv as select id, w from s.t where id < 10;
create table "odd ""name""; \d" ("a;b" int);
SQL
is "the database to dump is made" "$?" 0
restore() {	# restore NAME FROM: pg_dump FROM into a new database through vpsql
	psql -X -q -c "create database $1"
	shift_db=$2; name=$1; shift 2
	"$PGT_BINDIR/pg_dump" "$@" "$shift_db" >dump.sql || return 1
	psql -X -q -v ON_ERROR_STOP=1 -o /dev/null "$name" <dump.sql
}
canon() { "$PGT_BINDIR/pg_dump" "$1" | grep -vE '^(\\(un)?restrict|--) *'; }
canon shop >want
for way in "copy" "inserts --inserts" "rows --rows-per-insert=100 --column-inserts" "clean --clean --if-exists"; do
	set -- $way; name=r_$1; shift
	restore "$name" shop "$@"
	is "pg_dump $* | psql" "$?" 0
	canon "$name" >got
	ok "gives the same database" cmp -s want got
done
"$PGT_BINDIR/pg_dump" shop | { psql -X -q -c 'create database piped'; psql -X -q -1 -v ON_ERROR_STOP=1 -o /dev/null piped; }
canon piped >got
ok "through a pipe, in one transaction" cmp -s want got
"$PGT_BINDIR/pg_dump" -Fc shop >shop.custom && psql -X -q -c 'create database custom' &&
	"$PGT_BINDIR/pg_restore" -f - shop.custom | psql -X -q -v ON_ERROR_STOP=1 -o /dev/null custom
canon custom >got
ok "pg_restore -f - | psql" cmp -s want got
psql -X -q -c 'drop database r_inserts' -c 'drop database r_rows' -c 'drop database r_clean' -c 'drop database custom' -c 'drop database piped'
"$PGT_BINDIR/pg_dumpall" >all.sql; is "pg_dumpall" "$?" 0
psql -X -q -c 'drop database shop' -c 'drop database r_copy' -c 'drop owned by app' -c 'drop role app'
psql -X -q -o /dev/null <all.sql 2>err
is "pg_dumpall | psql" "$?" 0
is "the only complaint is about the superuser who is there" "$(grep -c ERROR err):$(grep -c 'role "postgres" already exists' err)" 1:1
canon shop >got
ok "the whole cluster is back" cmp -s want got
tap_done
