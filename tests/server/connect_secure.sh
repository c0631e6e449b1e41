#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# What \connect may take along: no password to another place, never a lower floor, no address of the former host; and what a failure leaves.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start "password_encryption = scram-sha-256"
vpsql=$builddir/src/vpsql
export VPSQL_ROOTS_DIR=/nonexistent
pw=$PGT_PASSWORD
good="host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"

# A second server: it writes down every password that is offered to it.
pg_sql "create role catcher login password 'other'" >/dev/null
cat > catch.py <<'END'
import socket, ssl, struct, sys
crt, key = sys.argv[1:3]
ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
ctx.load_cert_chain(crt, key)
s = socket.create_server(("127.0.0.1", 0))
print(s.getsockname()[1], flush=True)
while True:
    c = s.accept()[0]
    try:
        c.settimeout(5)
        first = c.recv(8)
        if first == struct.pack("!II", 8, 80877103):
            c.sendall(b"S")
            c = ctx.wrap_socket(c, server_side=True)
            print("tls", flush=True)
            first = c.recv(8)
        else:
            print("PLAIN", flush=True)
        size = struct.unpack("!I", first[:4])[0]
        while size > len(first):
            first += c.recv(size - len(first))
        print("startup", first[8:].split(b"\0")[1].decode(), flush=True)
        c.sendall(b"R" + struct.pack("!II", 8, 3))
        kind = c.recv(1)
        if kind == b"p":
            size = struct.unpack("!I", c.recv(4))[0] - 4
            print("password", c.recv(size).rstrip(b"\0").decode(), flush=True)
        c.close()
    except (OSError, struct.error):
        print("broken off", flush=True)
        c.close()
END
: > caught
python3 catch.py "$PGT_CERTS/right.crt" "$PGT_CERTS/right.key" > caught & catcher=$!
pg_atexit "kill $catcher 2>/dev/null; wait $catcher 2>/dev/null"
until [ -s caught ]; do sleep 0.05; done
trap_port=$(head -n 1 caught)
caught() {	# caught NAME WANT: what the second server learnt
	sleep 0.1
	is "$1" "$(sed 1d caught | tr '\n' ' ')" "$2"
	printf '%s\n' "$trap_port" > caught.new; cat caught.new > caught
}
session() { first=$1; shift; printf '%s\n' "$@" > script.sql; run "$vpsql" -wXAt "$first" -f script.sql; }

session "$good password=$pw" "\\c - - - $trap_port"
is "another port: exit status" "$status" 2
caught "another port: TLS, no password" "tls startup postgres "
session "$good password=$pw" "\\c - - db1.test $trap_port"
is "another name, which cannot be found" "$status" 2
caught "nothing is sent" ""
session "$good password=$pw" "\\c -reuse-previous=on \"port=$trap_port\""
caught "another port in a string on top: no password" "tls startup postgres "
session "$good password=$pw" "\\c -reuse-previous=on \"hostaddr=127.0.0.1 port=$trap_port\""
caught "another address in a string on top: no password" "tls startup postgres "
session "$good password=$pw" "\\c \"host=localhost port=$trap_port user=postgres sslrootcert=$PGT_CA\""
caught "a string that starts anew: no password" "tls startup postgres "
session "$good password=$pw" "\\c postgresql://postgres@localhost:$trap_port/postgres?sslrootcert=$PGT_CA&sslmode=disable"
like "a URI with sslmode=disable: raised, and said" "$err" 'sslmode raised from "disable" \(connection URI\)'
caught "a URI with sslmode=disable: TLS, no password" "tls startup postgres "
session "$good password=$pw" "\\c -reuse-previous=on \"sslmode=disable port=$trap_port\""
caught "sslmode=disable on top: TLS" "tls startup postgres "
session "$good password=$pw" "\\c -reuse-previous=on \"sslrootcert=$PGT_CERTS/foreign.pem\"" 'select 1;'
is "other roots on top are believed instead: refused" "$status $out" "2 "
printf '[trap]\nhost=localhost\nport=%s\nuser=postgres\nsslmode=disable\nsslrootcert=%s\n' "$trap_port" "$PGT_CA" > svc.conf
PGSERVICEFILE=$PWD/svc.conf; export PGSERVICEFILE
session "$good password=$pw" '\c service=trap'
like "a service with sslmode=disable: raised" "$err" 'raised'
caught "a service: TLS, no password" "tls startup postgres "
session "$good password=$pw" '\c -reuse-previous=on service=trap'
is "a service on top of what was said: the former host stays" "$status" 0
caught "and the other is not asked" ""
printf 'localhost:%s:*:*:%s\n' "$PGT_PORT" "$pw" > pass; chmod 600 pass
session "$good passfile=$PWD/pass" "\\c - - - $trap_port"
caught "the password file's is for its own port" "tls startup postgres "
printf 'localhost:%s:*:*:%s\nlocalhost:%s:*:*:theirs\n' "$PGT_PORT" "$pw" "$trap_port" > pass
session "$good passfile=$PWD/pass" "\\c - - - $trap_port"
caught "another entry is for the other" "tls startup postgres password theirs tls broken off "

# A list of hosts: what the file has for one of them is not offered to the others, now that another answers first.
printf 'localhost:%s:*:*:%s\n' "$PGT_PORT" "$pw" > pass
session "host=localhost,localhost port=1,$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA passfile=$PWD/pass" \
	"\\c -reuse-previous=on \"port=$trap_port,$PGT_PORT\""
caught "a list: no password for the new first host" "tls startup postgres "
export PGPASSWORD=$pw

# The address of the former host.
session "host=localhost hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" '\c template1' '\conninfo'
like "the same host keeps its address" "$out" '^Host Address\|127\.0\.0\.1$'
session "host=localhost hostaddr=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" '\c - - nosuch.invalid' 'select 1;'
is "another name is looked up anew: exit status" "$status" 2
like "another name is looked up anew" "$err" 'could not translate host name "nosuch\.invalid"'
run env PGHOSTADDR=127.0.0.1 "$vpsql" -wXAt "$good" -c '\c - - nosuch.invalid'
unlike "PGHOSTADDR, which is meant for a host, is not taken to another name" "$out" 'now connected'
session "$good" "\\c - - $PGT_SOCKETS" '\c - - localhost' '\conninfo'
is "to the socket and back: exit status" "$status" 0
like "to the socket and back: verified again" "$out" '^Verified Name\|localhost$'
session "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres" '\c - - localhost' 'select 1;'
is "from the socket to TCP without roots: refused" "$status" 2
session "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres sslmode=disable" '\c - - localhost' 'select 1;'
is "from the socket to TCP with sslmode=disable: refused" "$status" 2
like "from the socket to TCP with sslmode=disable: raised" "$err" 'raised'

# A floor that was lowered is lowered for the session; what was asked for is kept by \connect and raised anew.
run "$vpsql" -wXAt --min-sslmode=require "$good sslmode=require sslrootcert=$PGT_CERTS/foreign.pem" -c '\c template1' -c 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
is "require, lowered with an option: not verified, nor after \\c" "$status $out" "2 "
run "$vpsql" -wXAt --min-sslmode=disable "host=127.0.0.1 port=$PGT_PORT user=postgres dbname=postgres sslmode=disable" \
	-c '\c -reuse-previous=on sslmode=verify-full' -c 'select 1'
is "verify-full asked for on top of a lowered floor is demanded" "$status" 1
unlike "and not granted to a name that the certificate lacks" "$out" '^1$'

# What a failure leaves: the terminal's part is in tests/pty/connect.py.
session "$good" '\set ON_ERROR_STOP 0' '\c nosuchdb' 'select 1;'
is "a script ends with exit status 2, whatever ON_ERROR_STOP says" "$status $out" "2 "
run "$vpsql" -wXAt "$good" -c '\c nosuchdb' -c 'select 1'
is "behind -c there is no connection any more" "$status $out" "1 "
run_in "\\c nosuchdb
select 1;
" "$vpsql" -wXAt "$good"
is "on standard input: exit status 2" "$status $out" "2 "

# Cancel reaches the server that \connect went to, and the one of a list that answered.
cancelled() {	# cancelled NAME CONNINFO [COMMAND]: Ctrl-C ends pg_sleep on the present server
	printf '%s\n' "${3:-}" "select 'no', pg_sleep(60) /* cancel-me */;" > script.sql
	env --default-signal=INT "$vpsql" -wXAt "$2" -f script.sql > slept 2> slept.err & sleeper=$!
	i=0
	until [ "$(pg_sql "select count(*) from pg_stat_activity where query like '%cancel-me%' and state = 'active' and pid <> pg_backend_pid()")" = 1 ] || [ $i -gt 1000 ]; do
		i=$((i + 1)); sleep 0.05
	done
	kill -INT "$sleeper"
	wait "$sleeper"
	like "$1" "$(cat slept slept.err)" 'canceling statement due to user request'
}
cancelled "cancel after \\c to another database" "$good" '\c template1'
cancelled "cancel after \\c from the socket to TLS" "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA" '\c - - localhost'
cancelled "cancel at the second of two hosts" "host=localhost,localhost port=1,$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"
tap_done
