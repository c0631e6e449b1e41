# SPDX-License-Identifier: PostgreSQL
# A real PostgreSQL server with TLS for tests, on loopback, as an unprivileged user; gone when the test ends.
#
# In a shell test:
#   . "$srcdir/tests/lib/tap.sh"
#   . "$srcdir/tests/lib/pg.sh"
#   pg_start                              # or: pg_start "wal_level = logical" "ssl = off"
#   run "$builddir/src/vpsql" "host=localhost port=$PGT_PORT user=postgres sslrootcert=$PGT_CA" -c 'select 1'
#   tap_done                              # the server stops by itself (trap on EXIT)
# For a test in another language, with the variables below in its environment:
#   sh tests/lib/pg.sh COMMAND ARGUMENTS...        (PGT_CONF: lines for postgresql.conf)
#
# pg_start sets and exports
#   PGT_PORT      TCP port on 127.0.0.1 and ::1, TLS on, certificate "right" (names: localhost, db1.test, RDS-like ones)
#   PGT_SOCKETS   folder of the Unix socket (trust, any user)
#   PGT_CA        the root certificate that verifies the server
#   PGT_CERTS     all certificates by name, see tests/certs/mk.sh: NAME.crt, NAME.key, ca.pem, other roots, ca.crl
#   PGT_PASSWORD  password of the superuser postgres over TCP (scram-sha-256; hostssl and host alike)
#   PGT_WEAK      an OPENSSL_CONF under which OpenSSL takes weak keys and digests
#   PGT_VERSION   major version of the server; PGT_BINDIR its programs; PGT_DATA its data folder
# and offers
#   pg_cert NAME          present another certificate of tests/certs (all connections from now on)
#   pg_conf LINE...       add lines to postgresql.conf and reload
#   pg_hba LINE...        replace pg_hba.conf and reload
#   pg_reload, pg_restart, pg_stop [MODE]
#   pg_sql SQL            run SQL as superuser over the socket with Debian's psql, unaligned, tuples only
#   pg_log                the server's log since pg_log_mark (or the start)
#   pg_log_mark           forget what was logged until now
#   pg_log_contains RE    whether an extended regular expression is in pg_log; waits up to 3 s for it
#   pg_log_contains_now RE the same without waiting
#   pg_atexit COMMAND     runs at the end, before the server stops
# Server: PG_BINDIR, else pg_config --bindir, else the newest in /usr/lib/postgresql. A test that has none ends with skip_all.
# On failure (a "not ok" was printed) the end of the server's log goes to stderr.

pgt_as=	# how to become the user the server runs as
pgt_atexit=

pgt_bindir() {
	for d in "${PG_BINDIR:-}" "$(pg_config --bindir 2>/dev/null)" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn); do
		if [ -n "$d" ] && [ -x "$d/initdb" ] && [ -x "$d/postgres" ]; then echo "$d"; return; fi
	done
	return 1
}

pg_atexit() { pgt_atexit="$1
$pgt_atexit"; }

pgt_cleanup() {
	pgt_status=$?
	trap - EXIT
	eval "$pgt_atexit"
	if [ -n "${PGT_DATA:-}" ]; then
		if [ "${tap_bad:-0}" -gt 0 ] && [ -s "$PGT_DIR/log" ]; then
			echo "the server's log:" >&2
			tail -n 40 "$PGT_DIR/log" >&2
		fi
		pg_stop immediate
		rm -rf "$PGT_DIR"
	fi
	exit "$pgt_status"
}

# The template of a data folder and the certificates: made once for a whole run where check.sh gives a folder for it.
pgt_prepare() {
	PGT_BINDIR=$(pgt_bindir) || { echo "1..0 # SKIP no PostgreSQL server (set PG_BINDIR)"; exit 0; }
	PGT_VERSION=$("$PGT_BINDIR/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
	if [ "$(id -u)" -eq 0 ]; then
		pgt_user=nobody
		pgt_as="setpriv --reuid=$pgt_user --regid=$(id -g $pgt_user) --clear-groups --"
	fi
	pgt_cache=${CHECK_CACHE:-$PGT_DIR/cache}
	mkdir -p "$pgt_cache" && chmod 755 "$pgt_cache"
	if [ ! -e "$pgt_cache/certs/done" ]; then
		sh "${srcdir:?}/tests/certs/mk.sh" "$pgt_cache/certs" >"$PGT_DIR/mk.log" 2>&1 || {
			echo "tests/certs/mk.sh failed:" >&2; tail -n 20 "$PGT_DIR/mk.log" >&2; exit 1; }
	fi
	# The server may present keys and digests that a client must refuse.
	printf 'openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\nCipherString = DEFAULT@SECLEVEL=0\n' > "$pgt_cache/weak.cnf"
	PGT_WEAK=$pgt_cache/weak.cnf PGT_CERTS=$pgt_cache/certs PGT_CA=$pgt_cache/certs/ca.pem PGT_PASSWORD=sesame
	pgt_template=$pgt_cache/data-$PGT_VERSION
	if [ ! -e "$pgt_template.done" ]; then
		rm -rf "$pgt_template"
		mkdir "$pgt_template" && chmod 700 "$pgt_template"
		[ -z "$pgt_as" ] || chown "$pgt_user" "$pgt_template"
		echo "$PGT_PASSWORD" > "$pgt_template.pw"; chmod 644 "$pgt_template.pw"
		(cd / && LC_ALL=C $pgt_as "$PGT_BINDIR/initdb" -D "$pgt_template" --no-sync -U postgres --pwfile="$pgt_template.pw" \
			--auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C) >"$PGT_DIR/initdb.log" 2>&1 || {
			echo "initdb failed:" >&2; tail -n 20 "$PGT_DIR/initdb.log" >&2; exit 1; }
		rm -f "$pgt_template.pw"
		: > "$pgt_template.done"
	fi
}

pg_start() {
	PGT_DIR=$(mktemp -d "${TMPDIR:-/tmp}/pg.XXXXXX") || exit 1
	chmod 755 "$PGT_DIR"
	trap pgt_cleanup EXIT
	trap 'exit 130' INT TERM HUP
	pgt_prepare
	# A socket's path may have 107 bytes.
	PGT_SOCKETS=$(mktemp -d /tmp/pgs.XXXXXX); chmod 755 "$PGT_SOCKETS"
	pg_atexit "rm -rf '$PGT_SOCKETS'"
	PGT_DATA=$PGT_DIR/data
	cp -a "$pgt_template" "$PGT_DATA"
	: > "$PGT_DIR/log"
	if [ -n "$pgt_as" ]; then chown "$pgt_user" "$PGT_SOCKETS" "$PGT_DIR/log"; fi
	cat >> "$PGT_DATA/postgresql.conf" <<-EOF
	listen_addresses = '127.0.0.1, ::1'
	unix_socket_directories = '$PGT_SOCKETS'
	fsync = off
	synchronous_commit = off
	full_page_writes = off
	max_connections = 40
	shared_buffers = 16MB
	dynamic_shared_memory_type = posix
	ssl = on
	ssl_cert_file = 'server.crt'
	ssl_key_file = 'server.key'
	log_connections = on
	log_line_prefix = '[%p] %a: '
	lc_messages = 'C'
	timezone = 'UTC'
	log_timezone = 'UTC'
	EOF
	for pgt_line; do printf '%s\n' "$pgt_line" >> "$PGT_DATA/postgresql.conf"; done
	[ -e /proc/net/if_inet6 ] || sed -i "s/'127.0.0.1, ::1'/'127.0.0.1'/" "$PGT_DATA/postgresql.conf"
	pgt_install right
	pgt_try=0 pgt_log_from=0
	while :; do
		PGT_PORT=$(awk -v s="$$$pgt_try" 'BEGIN { srand(); srand(srand() + s); print int(15000 + rand() * 17000) }')
		if pgt_up; then break; fi
		pgt_try=$((pgt_try + 1))
		if [ $pgt_try -ge 20 ] || ! grep -q 'could not bind' "$PGT_DIR/log"; then
			echo "the server did not start:" >&2; cat "$PGT_DIR/log" >&2; exit 1
		fi
		: > "$PGT_DIR/log"
	done
	export PGT_WEAK PGT_PORT PGT_SOCKETS PGT_CA PGT_CERTS PGT_PASSWORD PGT_VERSION PGT_BINDIR PGT_DATA PGT_DIR
}

# A port that was taken on one of the two addresses is only a warning to the server; here it is a failure.
pgt_up() {
	(cd / && $pgt_as env OPENSSL_CONF="$pgt_cache/weak.cnf" "$PGT_BINDIR/pg_ctl" -D "$PGT_DATA" -w -t 60 -s -l "$PGT_DIR/log" -o "-p $PGT_PORT" start) >/dev/null 2>&1 || return 1
	if grep -q 'could not bind IPv4' "$PGT_DIR/log" || { [ -e /proc/net/if_inet6 ] && grep -q 'in use' "$PGT_DIR/log"; }; then
		pg_stop immediate; return 1
	fi
}

pg_stop() { (cd / && $pgt_as "$PGT_BINDIR/pg_ctl" -D "$PGT_DATA" -w -s -m "${1:-fast}" stop) >/dev/null 2>&1; }
pg_restart() { pg_stop fast; pgt_up || { echo "the server did not come back" >&2; exit 1; }; }

pg_reload() {
	pgt_seen=$(grep -c 'received SIGHUP' "$PGT_DIR/log")
	kill -HUP "$(head -n 1 "$PGT_DATA/postmaster.pid")"
	pgt_i=0
	while [ "$(grep -c 'received SIGHUP' "$PGT_DIR/log")" -eq "$pgt_seen" ]; do
		pgt_i=$((pgt_i + 1)); [ $pgt_i -lt 200 ] || { echo "no reload" >&2; return 1; }
		sleep 0.02
	done
}

pgt_install() {
	cp "$PGT_CERTS/$1.crt" "$PGT_DATA/server.crt.new" && cp "$PGT_CERTS/$1.key" "$PGT_DATA/server.key.new" || return 1
	chmod 600 "$PGT_DATA/server.key.new"
	[ -z "$pgt_as" ] || chown "$pgt_user" "$PGT_DATA/server.crt.new" "$PGT_DATA/server.key.new"
	mv "$PGT_DATA/server.crt.new" "$PGT_DATA/server.crt"; mv "$PGT_DATA/server.key.new" "$PGT_DATA/server.key"
}
pg_cert() {
	pgt_install "$1" && pg_reload || return 1
	# The postmaster says that it reloads before it does; a refusal follows at once.
	sleep 0.02
	if tail -n 3 "$PGT_DIR/log" | grep -q 'not reloaded'; then echo "the server refuses certificate $1" >&2; return 1; fi
}
pg_conf() { for pgt_line; do printf '%s\n' "$pgt_line" >> "$PGT_DATA/postgresql.conf"; done; pg_reload; }
pg_hba() { for pgt_line; do printf '%s\n' "$pgt_line"; done > "$PGT_DATA/pg_hba.conf"; pg_reload; }
pg_sql() { "$PGT_BINDIR/psql" -XAtq -h "$PGT_SOCKETS" -p "$PGT_PORT" -U postgres -d "${PGT_DB:-postgres}" -c "$1"; }
pg_log() { tail -c +$((pgt_log_from + 1)) "$PGT_DIR/log"; }
pg_log_mark() { pgt_log_from=$(wc -c < "$PGT_DIR/log"); }
pg_log_contains_now() { pg_log | grep -Eq -- "$1"; }
pg_log_contains() {
	pgt_i=0
	until pg_log | grep -Eq -- "$1"; do
		pgt_i=$((pgt_i + 1)); [ $pgt_i -lt 60 ] || return 1
		sleep 0.05
	done
}

case ${0##*/} in
pg.sh)
	: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}"
	if [ -n "${PGT_CONF:-}" ]; then pg_start "$PGT_CONF"; else pg_start; fi
	"$@"
	exit
	;;
esac
