#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Aliases under a real name server (dnsmasq) and a lying one, in a network namespace with a resolv.conf of its own.
. "$srcdir/tests/lib/tap.sh"
if [ -z "${ALIAS_INSIDE:-}" ]; then
	[ "$(id -u)" -eq 0 ] || skip_all "needs root for a network namespace"
	command -v dnsmasq >/dev/null || skip_all "needs dnsmasq (Debian: dnsmasq-base)"
	unshare -n -m true 2>/dev/null || skip_all "no network namespaces here"
	ALIAS_INSIDE=1 exec unshare -n -m --propagation private sh "$0"
fi
. "$srcdir/tests/lib/pg.sh"
ip link set lo up
echo "nameserver 127.0.0.1
search corp.test" > resolv.conf
# /etc/resolv.conf may be a link; what counts is the file behind it.
mount --bind resolv.conf "$(readlink -f /etc/resolv.conf)" || skip_all "cannot put a resolv.conf in place"
E=db1.c0testtest12.us-east-1.rds.amazonaws.com
dnsmasq --keep-in-foreground --conf-file=/dev/null --no-hosts --no-resolv --bind-interfaces --listen-address=127.0.0.1 \
	--pid-file= --user=root --cache-size=0 --local=/test/ --local=/com/ \
	--host-record=plain.corp.test,127.0.0.1 \
	--host-record=ec2-1-2-3-4.compute-1.amazonaws.com,127.0.0.1 --cname=$E,ec2-1-2-3-4.compute-1.amazonaws.com \
	--cname=alias.corp.test,$E --cname=second.corp.test,alias.corp.test --cname=inner.corp.test,plain.corp.test \
	--cname=lookalike.corp.test,$E.evil.test --host-record=$E.evil.test,127.0.0.1 >dns.log 2>&1 &
dns=$!
mkfifo lying.out
python3 "$srcdir/tests/lib/dns.py" >lying.out 2>&1 &
lying=$!
read -r ready < lying.out
pg_start
pg_atexit "kill $dns $lying 2>/dev/null; wait $dns $lying 2>/dev/null"
pg_cert rds
is "the lying server is there" "$ready" ready
i=0
until getent hosts plain.corp.test >/dev/null; do i=$((i + 1)); [ $i -lt 100 ] || break; sleep 0.05; done
ok "the name server answers" test -n "$(getent hosts plain.corp.test)"

tls=$builddir/src/vpsql-tls
check() { run "$tls" check --no-fetch --timeout=4 --sslrootcert="$PGT_CA" "$@:$PGT_PORT"; }
check alias.corp.test
is "alias: refused" "$status" 2
like "alias: shown whole, not past the endpoint" "$out" "^alias: alias.corp.test -> $E\$"
like "alias: the command" "$out" "vpsql -h $E"
like "alias: the pin" "$out" "vpsql-tls alias pin alias.corp.test=$E"
unlike "alias: never the way around" "$out$err" "sslmode=(require|disable|prefer|allow)"
check second.corp.test
like "two hops" "$out" "^alias: second.corp.test -> alias.corp.test -> $E\$"
check alias
like "search domain" "$out" "^alias: alias -> $E\$"
check $E
is "the canonical name itself" "$status" 0
unlike "the canonical name is no alias" "$out" "^alias:"
check lookalike.corp.test
unlike "a look-alike is no endpoint" "$out" "^alias:"
check inner.corp.test
unlike "an alias of one's own" "$out" "^alias:"
check nosuch.corp.test
is "no such name" "$status" 3
like "no such name: said" "$out$err" "could not translate host name"

# the alias as a pin
mkdir -p "$HOME/.config/vpsql"
printf '[alias.corp.test]\nserver_name = %s\n' $E > "$HOME/.config/vpsql/vpsql.conf"
chmod 600 "$HOME/.config/vpsql/vpsql.conf"
check alias.corp.test
is "pinned: verified" "$status" 0
rm -r "$HOME/.config"

if "$builddir/src/vpsql" --version 2>/dev/null | grep -q '^vpsql '; then
	vpsql() { run "$builddir/src/vpsql" -Xw --no-fetch "$@"; }
	conn="port=$PGT_PORT user=postgres dbname=postgres password=$PGT_PASSWORD sslrootcert=$PGT_CA"
	pg_log_mark
	vpsql "host=alias.corp.test $conn" -c 'select 1'
	is "vpsql: alias refused" "$status" 2
	like "vpsql: alias: chain" "$err" "alias.corp.test -> $E"
	like "vpsql: alias: command" "$err" "vpsql -h $E"
	like "vpsql: alias: pin" "$err" "vpsql-tls alias pin alias.corp.test=$E"
	nok "vpsql: alias: no login was tried" pg_log_contains_now 'authoriz|authentic'
	vpsql "host=$E $conn" -Atc 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'
	is "vpsql: canonical name" "$status $out" "0 t"
	# At a terminal: a question, and the pair is remembered once it is verified.
	at_terminal() {	# at_terminal ANSWERS HOST
		out=$(printf "$1" | timeout 60 script -qec "'$builddir/src/vpsql' -Xw --no-fetch 'host=$2 $conn'" /dev/null)
	}
	at_terminal 'n\n\\q\n' alias.corp.test
	like "terminal: the question" "$out" "Connect to \"$E\" instead, and remember it\? \(y/n\)"
	unlike "terminal: no: nothing is remembered" "$out" 'remembered:'
	nok "terminal: no: no file" test -e "$HOME/.config/vpsql/vpsql.conf"
	at_terminal 'y\n\\q\n' alias.corp.test
	like "terminal: yes: verified" "$out" "Verified: $E by "
	like "terminal: yes: remembered" "$out" "remembered: alias.corp.test=$E"
	is "terminal: yes: the pin" "$("$tls" alias list | sed 's/ .*//')" "alias.corp.test=$E"
	vpsql "host=alias.corp.test $conn" -Atc 'select 1'
	is "vpsql: pinned alias" "$status $out" "0 1"
	rm -r "$HOME/.config"
fi

# from here on the name server lies
echo "nameserver 127.0.0.2" > resolv.conf
lie() {	# lie NAME PATTERN: never an alias, never for long
	begin=$(date +%s)
	run "$tls" check --no-fetch --timeout=3 --sslrootcert="$PGT_CA" --via=127.0.0.1:"$PGT_PORT" "$1.evil.test"
	run timeout 30 "$tls" check --no-fetch --timeout=3 --sslrootcert="$PGT_CA" "$1.evil.test:$PGT_PORT"
	like "$1: $2" "$out$err$status" "$2"
	unlike "$1: no control characters" "$out$err" "$(printf '[\001-\010\013-\037]')"
	is "$1: in time" "$(( $(date +%s) - begin < 25 ))" 1
}
lie loop 'translate host name'
lie self 'translate host name'
lie long 'translate host name'
lie pointer 'translate host name'
lie cut 'translate host name'
lie controls 'translate host name'
lie garbage 'translate host name'
lie refused 'translate host name'
lie silent 'translate host name'
lie unchased 'alias: unchased.evil.test -> unchased1.evil.test -> .* -> unchased4.evil.test -> '$E
tap_done
