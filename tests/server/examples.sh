#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Every line of the manuals' EXAMPLES runs: names, folders and the tunnel's port are the test's, the rest is as printed.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
mkdir bin roots
ln -s "$builddir/src/vpsql" "$builddir/src/vpsql-tls" "$PGT_BINDIR/pg_dump" bin/
PATH=$PWD/bin:$PATH
rds=shop.cluster-c0testtest12.us-east-1.rds.amazonaws.com
cp "$PGT_CERTS/ca.pem" roots/us-east-1.pem
cp "$PGT_CERTS/ca.pem" roots/all.pem
cp "$PGT_CERTS/trust.pem" roots/amazon-trust.pem
pg_sql "create role app login password 'app'"
pg_sql 'create database shop owner app'
PGT_DB=shop pg_sql "create table product (id int, name text); alter table product owner to app; insert into product values (1, 'it''s')"
printf '[prod]\nhost=localhost\nport=%s\nuser=app\ndbname=shop\nsslrootcert=%s\n' "$PGT_PORT" "$PGT_CA" >.pg_service.conf
printf 'localhost:*:*:*:app\n%s:*:*:*:app\ndb1.test:*:*:*:app\n' "$rds" >.pgpass
chmod 600 .pgpass
echo 'select count(*) from product;' >nightly.sql
echo 'select 1;' >theirs.sql
printf 'id,name\n2,pot\n' >new.csv
sed -n '/^\.Sh EXAMPLES/,/^\.Sh SEE/{/^\.Bd/,/^\.Ed/{/^\./d;p;}}' "$srcdir/share/man/vpsql.conf.5" | sed "s|/etc/ssl/corp-ca.pem|$PGT_CA|" >vpsql.conf
chmod 644 vpsql.conf
ok "vpsql.conf(5) has an example" test -s vpsql.conf
# The RDS name leads to this machine by hostaddr: no name server is asked.
here="PGPORT=$PGT_PORT VPSQL_ROOTS_DIR=$PWD/roots"
for page in vpsql.1 vpsql-tls.1; do
	sed -n '/^\.Sh EXAMPLES/,/^\.Sh SEE/s/^\.Dl \$ //p' "$srcdir/share/man/$page" | sed 's/\\(dq/"/g; s/\\e/\\/g; s/\\&//g; s/\\-/-/g' >examples
	ok "$page has examples" test "$(wc -l <examples)" -gt 8
	while IFS= read -r line <&3; do
		command=$(printf '%s\n' "$line" | sed -e "s/shop\.cluster-c0abc1def2gh\.eu-west-1\.rds\.amazonaws\.com/$rds/" \
			-e "s|/etc/vpsql.conf|$PWD/vpsql.conf|" -e "s|/etc/ssl/corp.pem|$PGT_CA|" -e "s/db\.corp\.example/localhost/" -e "s/localhost:5433/localhost:$PGT_PORT/")
		env=$here
		case $command in
		"vpsql -h $rds"*) env="$env PGHOSTADDR=127.0.0.1" ;;
		"vpsql-tls check"*) command="$command --via=127.0.0.1:$PGT_PORT" ;;
		*eu-west-1) env= ;;	# the shipped roots
		*export*) env="VPSQL_ROOTS_DIR=$srcdir/share/roots" ;;
		esac
		case $command in *"roots "*) env="VPSQL_ROOTS_DIR=$srcdir/share/roots" ;; esac
		printf 'export %s\n%s\n' "$env" "$command" >line.sh
		run_in '\q
' sh line.sh
		is "$page: $line" "$status:$(printf '%s' "$err" | grep -E '^(vpsql|vpsql-tls|sh|pg_dump): ')" 0:
	done 3<examples
done
ok "the dump is one" test -s shop.dump
ok "the trust store is one" test -s rds.p12
tap_done
