#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Ways around the trust: mixed host lists, weak keys, strangers who ask for a client certificate, links and folders of others, what \connect forgets.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
export PGPASSWORD=$PGT_PASSWORD XDG_CONFIG_HOME="$PWD/config" XDG_CACHE_HOME="$PWD/cache"
base="port=$PGT_PORT user=postgres dbname=postgres"
rds=db1.c0testtest12.us-east-1.rds.amazonaws.com
mkdir -p config/vpsql cache

# A socket before a host in the list does not spare the host the look at its key.
pg_cert rsa1024
pg_log_mark
run env OPENSSL_CONF="$PGT_WEAK" "$vpsql" "host=/nonexistent,localhost $base sslrootcert=$PGT_CA" -XAtc 'select 1'
is "a weak key behind a socket in the list: refused" "$status $out" "2 "
sleep 0.2
unlike "and nobody logged in" "$(pg_log)" 'connection (auth|received.*user)'
run env OPENSSL_CONF="$PGT_WEAK" "$vpsql" "host=@nonexistent,localhost $base sslrootcert=$PGT_CA" -XAtc 'select 1'
is "a weak key behind an abstract socket: refused" "$status $out" "2 "
pg_cert wrong
run "$vpsql" "host=/nonexistent,localhost $base sslrootcert=$PGT_CA sslmode=disable" -XAtc 'select 1'
is "a wrong name behind a socket: refused" "$status $out" "2 "
pg_cert right

# Nor does the second connection, by which Ctrl-C cancels before libpq 17, log in at one.
pg_log_mark
env --default-signal=INT OPENSSL_CONF="$PGT_WEAK" "$vpsql" "host=localhost $base sslrootcert=$PGT_CA" -XAtc 'select pg_sleep(2), 77' > slept 2> slept.err &
sleeper=$!
i=0
until [ "$(pg_sql "select count(*) from pg_stat_activity where query like '%pg_sleep(2), 77' and pid <> pg_backend_pid()")" = 1 ] || [ $i -gt 60 ]; do i=$((i + 1)); sleep 0.05; done
pg_cert rsa1024
kill -INT "$sleeper"
wait "$sleeper"
is "Ctrl-C at a server whose key became weak: one log-in, not two" "$(pg_log | grep -c 'connection authorized.*application_name=vpsql')" 1
like "it was sent" "$(cat slept slept.err)" 'ould not send cancel request|canceling statement'
pg_cert right

# The look at a refused server shows it no client certificate.
if command -v python3 >/dev/null; then
	cat > asks.py <<-'END'
	import socket, ssl, sys
	ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
	ctx.load_cert_chain(sys.argv[1] + ".crt", sys.argv[1] + ".key")
	ctx.verify_mode = ssl.CERT_OPTIONAL
	ctx.load_verify_locations(sys.argv[2])
	s = socket.socket()
	s.bind(("127.0.0.1", 0))
	s.listen(5)
	print(s.getsockname()[1], flush=True)
	for _ in range(2):
	    c = s.accept()[0]
	    c.recv(8)
	    c.sendall(b"S")
	    try:
	        t = ctx.wrap_socket(c, server_side=True)
	        t.settimeout(1)
	        try:
	            t.recv(1)
	        except OSError:
	            pass
	        print("done", "named" if t.getpeercert() else "nameless", flush=True)
	        t.close()
	    except (ssl.SSLError, OSError):
	        print("refused", flush=True)
	        c.close()
	END
	cp "$PGT_CERTS/client.key" client.key; chmod 600 client.key
	asks() {	# asks CERTIFICATE: what a server with it learns
		: > asks.out
		timeout 20 python3 asks.py "$PGT_CERTS/$1" "$PGT_CA" > asks.out &
		until [ -s asks.out ]; do sleep 0.05; done
		run env PGSSLSNI=1 "$vpsql" "host=localhost hostaddr=127.0.0.1 port=$(head -n 1 asks.out) user=u dbname=d sslrootcert=$PGT_CA sslcert=$PGT_CERTS/client.crt sslkey=$PWD/client.key connect_timeout=5" -XAtc 'select 1'
		wait $!
		asked=$(sed 1d asks.out | tr '\n' ' ')
	}
	asks stranger
	is "a stranger asks for a client certificate: refused" "$status" 2
	unlike "a stranger asks for a client certificate: gets none" "$asked" ' named|^named'
	like "a stranger asks for a client certificate: was looked at" "$asked" 'done nameless'
else skip "no python3"; skip "no python3"; skip "no python3"; fi

# A name's section holds after \connect to another database, too.
printf '[db.corp.test]\nserver_name = %s\nread_only = on\n' $rds > config/vpsql/vpsql.conf
run_in '\c template1
show default_transaction_read_only;
\c - - - -
show default_transaction_read_only;
' "$vpsql" -XAtq "host=db.corp.test hostaddr=127.0.0.1 $base sslrootcert=$PGT_CA"
is "\\connect keeps the alias's section" "$status $out" "0 on
on"

run env PGHOST=db.corp.test "$builddir/src/vpsql-tls" env "port=5 sslrootcert=$PGT_CA"
like "the pin of a name in PGHOST reaches other programs" "$out" "^export PGHOST='$rds'\$"

# A configuration that others can choose.
printf '[localhost]\nmin_sslmode = disable\n' > low.conf
rm config/vpsql/vpsql.conf
ln -s "$PWD/low.conf" config/vpsql/vpsql.conf
run "$vpsql" "host=localhost $base sslrootcert=$PGT_CA" -XAtc 'select 1'
is "a symlink of one's own to vpsql.conf is fine" "$status $out" "0 1"
chmod 777 config/vpsql
run "$vpsql" "host=localhost $base sslmode=disable" -XAtc 'select 1'
is "a symlink in a folder that all can write: refused" "$status $out" "2 "
like "a symlink in a folder that all can write: said" "$err" 'config/vpsql" can be written by others'
chmod 755 config/vpsql
rm config/vpsql/vpsql.conf

# Roots beside a program: only in folders that are its owner's.
mkdir -p inst/bin inst/share/vpsql
cp "$vpsql" "$builddir/src/vpsql-tls" inst/bin/
cp -r "$srcdir/share/roots" elsewhere
cp "$PGT_CA" elsewhere/us-east-1.pem; chmod 777 elsewhere
used() { inst/bin/vpsql-tls policy "$rds" 2>&1; }
mv elsewhere inst/share/vpsql/roots; chmod 755 inst/share/vpsql/roots
like "roots beside the program are used" "$(used)" 'inst/share/vpsql/roots'
chmod 777 inst/share/vpsql/roots
unlike "not where all can write them" "$(used)" 'inst/share/vpsql/roots'
chmod 755 inst/share/vpsql/roots; chmod 777 inst/share
unlike "nor above them" "$(used)" 'inst/share/vpsql/roots'
chmod 755 inst/share
mv inst/share/vpsql/roots other; ln -s "$PWD/other" inst/share/vpsql/roots
unlike "nor through a link" "$(used)" 'inst/share/vpsql/roots'

# A host that an administrator locked, in a list with one that is not; seen through a mount namespace of our own.
sys=$(grep -ao '/[a-z/]*/vpsql\.conf' "$vpsql" | head -n 1)
if [ -d "${sys%/*}" ] && unshare -Urm true 2>/dev/null; then
	cat > locked.sh <<-'END'
	mount -t tmpfs none "$1" && printf '[LOCALHOST.]\nlocked = on\nmin_sslmode = verify-full\nsslrootcert = %s\n[*]\nmin_sslmode = disable\n' "$2" > "$1/vpsql.conf" && chmod 644 "$1/vpsql.conf" || exit 99
	shift 2
	exec "$@"
	END
	locked() { run unshare -Urm sh locked.sh "${sys%/*}" "$PGT_CA" "$@"; }
	locked "$vpsql" "host=127.0.0.1,localhost $base sslrootcert=$PGT_CERTS/foreign.pem" -XAtc 'select 1'
	if [ "$status" -eq 99 ]; then skip "no mounts here"
	else
		is "roots of another host do not come beside locked ones" "$status $out" "2 "
		like "and why" "$err" 'the roots of "localhost" are locked by'
		pg_cert unknown
		locked "$vpsql" "host=localhost,127.0.0.1 $base sslmode=disable gssencmode=prefer sslrootcert=$PGT_CA" -XAtc 'select 1'
		is "one lock holds for the list" "$status $out" "2 "
		pg_cert right
		locked "$vpsql" "host=LocalHost $base sslmode=disable" -XAtc 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
		is "case does not get around a lock" "$out" "t"
		locked "$vpsql" "host=127.0.0.1 $base sslmode=disable" -XAtc 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
		is "where nothing is locked, the floor is low" "$out" "f"
	fi
else skip "no user namespaces here"; fi

# Messages do not repeat passwords.
run "$vpsql" "postgresql://u:hunter2@[::1" -XAtc 'select 1'
like "a malformed URI: refused" "$status $err" '^2 .*IPv6'
unlike "a malformed URI: its password is not in the message" "$err" 'hunter2'
like "a malformed URI: the rest is" "$err" 'u:\*+@'
tap_done
