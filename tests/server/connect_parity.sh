#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Over TLS, verified in full by both: psql 18 and vpsql on one libpq give the same output, errors and exit codes.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
reference=$(sh "$srcdir/tests/compat/reference.sh" --built 2>/dev/null) || skip_all "the reference is not built; make check-compat builds it"
pg_start "password_encryption = scram-sha-256"
pg_sql "create role md5er login; set password_encryption = md5; alter role md5er password 'sesame'; create role pw login password 'sesame'" >/dev/null
pg_sql "create database other" >/dev/null
pg_hba "local all all trust" "hostssl all md5er all md5" "hostssl all pw all password" "hostssl all all all scram-sha-256"
mkdir ours theirs
ln -s "$builddir/src/vpsql" ours/psql
ln -s "$reference/18/bin/psql" theirs/psql
export LD_LIBRARY_PATH="$reference/18/lib" PGHOST=localhost PGPORT="$PGT_PORT" PGUSER=postgres PGDATABASE=postgres \
	PGSSLMODE=verify-full PGSSLROOTCERT="$PGT_CA"
cat > pass <<EOF
# hosts, ports, names
localhost:1:*:*:no
other:*:*:postgres:no
localhost:$PGT_PORT:oth\\:er:postgres:no
localhost:$PGT_PORT:other:postgres:wrong
localhost:*:*:nobody\\\\:no
*:$PGT_PORT:*:postgres:$PGT_PASSWORD
*:*:*:*:$PGT_PASSWORD
EOF
chmod 600 pass
printf '[svc]\nhost=localhost\nuser=pw\ndbname=other\npassword=%s\n[bad]\nuser=nosuch\npassword=x\n' "$PGT_PASSWORD" > svc.conf
export PGSERVICEFILE="$PWD/svc.conf"

# What libpq says by itself of the certificate and the password, before any finding of ours.
plain() { sed -E -e 's/^vpsql:/psql:/' -e '/^(error|warning|note) \[/d' -e '/^  /d' -e 's/[0-9]+ (SSL|seconds)/N \1/'; }
both() {	# both NAME [VAR=VALUE...] -- ARGUMENTS...
	name=$1 vars=
	shift
	while [ "$1" != -- ]; do vars="$vars $1"; shift; done
	shift
	for who in theirs ours; do
		# shellcheck disable=SC2086
		run env $vars PATH="$PWD/$who:$PATH" psql -X "$@"
		printf '%s\n' "$status" "$out" "$(printf '%s\n' "$err" | plain)" > "$who.said"
	done
	is "$name" "$(cat ours.said)" "$(cat theirs.said)"
}
show="select current_database(), current_user, ssl, version from pg_stat_ssl where pid = pg_backend_pid()"
P="PGPASSWORD=$PGT_PASSWORD"
both "a password of the environment" "$P" -- -Atc "$show"
both "no password, and none asked for" -- -wAtc "$show"
both "a wrong one" PGPASSWORD=wrong -- -Atc "$show"
both "an empty one" PGPASSWORD= -- -wAtc "$show"
both "a user who is not there" PGPASSWORD=x -- -U nosuch -Atc "$show"
both "a database that is not there" "$P" -- -d nosuch -Atc "$show"
both "the password file" PGPASSFILE=pass -- -wAtc "$show"
both "the password file names another for a database" PGPASSFILE=pass -- -wAt -d other -c "$show"
both "the password file has none for this user" PGPASSFILE=pass -- -wAt -U pw -c "$show"
both "passfile in the string" -- -wAt "passfile=pass" -c "$show"
chmod 640 pass
both "a password file that others may read" PGPASSFILE=pass -- -wAtc "$show"
chmod 600 pass
both "a folder for a password file" PGPASSFILE=. -- -wAtc "$show"
both "a URI with everything" -- -At "postgresql://postgres:$PGT_PASSWORD@localhost:$PGT_PORT/other?application_name=x&connect_timeout=5" -c "$show"
both "a URI with a wrong password" -- -wAt "postgresql://postgres:wr%6Fng@localhost:$PGT_PORT/other" -c "$show"
both "the other scheme, an address for the host" "$P" -- -At "postgres://localhost:$PGT_PORT/other?hostaddr=127.0.0.1" -c "$show"
both "an address in brackets" "$P" -- -At "postgres://[::1]:$PGT_PORT/other" -c "$show"
both "two hosts, the first refuses" "$P" -- -At "postgresql://localhost:1,localhost:$PGT_PORT/other" -c "$show"
both "two ports for one host" "$P" -- -At "host=localhost port=1,$PGT_PORT" -c "$show"
both "two hosts, one port" "$P" -- -At "host=localhost,localhost" -c "$show"
both "nobody there" "$P" -- -At "host=localhost,localhost port=1,2" -c "$show"
both "a host that cannot be found" "$P" -- -At -h nosuch.invalid -c "$show"
both "that, and one that can" "$P" -- -At -h nosuch.invalid,localhost -c "$show"
both "a name that the certificate lacks" "$P" -- -At -h 127.0.0.1 -c "$show"
both "an empty element of the list" "$P" -- -At -h ,localhost -p "1,$PGT_PORT" -c "$show"
both "a name from the environment, an address beside it" "$P" PGHOSTADDR=127.0.0.1 -- -Atc "$show"
both "PGHOSTADDR for two hosts" "$P" PGHOSTADDR=127.0.0.1 -- -At -h localhost,localhost -c "$show"
both "addresses for two hosts" "$P" PGHOSTADDR=127.0.0.2,127.0.0.1 -- -At -h localhost,localhost -c "$show"
both "an address that is none" "$P" -- -At "host=localhost hostaddr=nonsense" -c "$show"
both "a service" -- -At service=svc -c "$show"
both "a service and -U" "$P" -- -At -d service=svc -U postgres -c "$show"
both "PGSERVICE and -d" PGSERVICE=svc -- -At -d postgres -c "$show"
both "a service that fails" PGSERVICE=bad -- -Atc "$show"
both "target_session_attrs=read-only" "$P" -- -At "target_session_attrs=read-only" -c "$show"
both "target_session_attrs=primary" "$P" -- -At "target_session_attrs=primary" -c "$show"
both "target_session_attrs=standby of two" "$P" -- -At "host=localhost,localhost target_session_attrs=standby" -c "$show"
both "load_balance_hosts" "$P" -- -At "host=localhost,localhost load_balance_hosts=random" -c "$show"
both "require_auth that fits" "$P" PGREQUIREAUTH=scram-sha-256 -- -Atc "$show"
both "require_auth against a server that asks for the password itself" "$P" PGREQUIREAUTH=scram-sha-256 -- -U pw -Atc "$show"
both "require_auth against md5" "$P" -- -U md5er "require_auth=!md5" -Atc "$show"
both "require_auth=none" "$P" -- "require_auth=none" -Atc "$show"
both "channel_binding=require" "$P" PGCHANNELBINDING=require -- -Atc "$show"
both "channel_binding=require against md5" "$P" PGCHANNELBINDING=require -- -U md5er -Atc "$show"
both "channel_binding=disable" "$P" -- "channel_binding=disable" -Atc "$show"
both "sslcertmode=require" "$P" -- "sslcertmode=require" -Atc "$show"
both "sslcertmode=disable" "$P" PGSSLCERTMODE=disable -- -Atc "$show"
both "a protocol newer than the server's" "$P" -- "min_protocol_version=3.2" -Atc "$show"
both "ssl_max_protocol_version=TLSv1.2" "$P" PGSSLMAXPROTOCOLVERSION=TLSv1.2 -- -Atc "$show"
both "sslsni=0" "$P" -- "sslsni=0" -Atc "$show"
both "options" "$P" -- "options=-cwork_mem=9MB" -Atc "show work_mem"
both "client_encoding" "$P" PGCLIENTENCODING=LATIN1 -- -Atc "show client_encoding"
both "-l" "$P" -- -lAt -d other
both "\\c to another database" "$P" -- -At -c '\c other' -c "$show"
both "\\c as another user without a password" -- -At "password=$PGT_PASSWORD" -w -c '\c - md5er'
both "\\c to a port where nobody is" "$P" -- -At -c '\c - - - 1' -c "$show"
both "\\c to a name that the certificate lacks" "$P" -- -At -c '\c - - 127.0.0.1' -c "$show"
both "\\c with a service" -- -At "password=$PGT_PASSWORD" -c '\c service=svc' -c "$show"
both "\\c with a string starts anew" -- -wAt "password=$PGT_PASSWORD dbname=other" -c '\c dbname=postgres' -c "$show"
both "\\c with a string on top" -- -wAt "password=$PGT_PASSWORD dbname=other application_name=old" -c '\c -reuse-previous=on dbname=postgres' -c "$show" -c 'show application_name'
both "\\c to the socket, with the password of the server left behind" -- -wAt "password=$PGT_PASSWORD" -c "\\c - - $PGT_SOCKETS" -c "$show"
both "and back" "$P" -- -wAt -c "\\c - - $PGT_SOCKETS" -c '\c - - localhost' -c "$show"
tap_done
