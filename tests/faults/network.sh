# SPDX-License-Identifier: PostgreSQL
# The way to the server is cut between two network namespaces, or stops at each byte: a message, exit code 2, within
# connect_timeout, tcp_user_timeout or the keepalives; Ctrl-C always ends the wait. FAULTS_FAST: a few of the stages.
. "$srcdir/tests/lib/tap.sh"
if [ -z "${NETWORK_INSIDE:-}" ]; then
	[ "$(id -u)" -eq 0 ] && command -v ip >/dev/null && unshare -n true 2>/dev/null || skip_all "needs root, ip and network namespaces"
	NETWORK_INSIDE=1 exec unshare -n sh "$0"
fi
. "$srcdir/tests/lib/pg.sh"
vpsql=$builddir/src/vpsql
ip link set lo up

# client 10.99.2.2 -- router -- server 10.99.1.2 (here); a black hole in the router drops without a word.
space() { unshare -n sleep 1000 & eval "$1=$!"; pg_atexit "kill $! 2>/dev/null"; }
in_space() { nsenter -t "$1" -n -- sh -c "$2"; }
space router; space client
sleep 0.3
ip link add s0 type veth peer name r0 && ip link set r0 netns "$router" &&
ip link add c0 type veth peer name r1 && ip link set r1 netns "$router" && ip link set c0 netns "$client" || skip_all "no veth here"
ip addr add 10.99.1.2/24 dev s0; ip link set s0 up
in_space "$router" 'ip link set lo up; ip addr add 10.99.1.1/24 dev r0; ip addr add 10.99.2.1/24 dev r1; ip link set r0 up; ip link set r1 up; echo 1 >/proc/sys/net/ipv4/ip_forward'
in_space "$client" 'ip link set lo up; ip addr add 10.99.2.2/24 dev c0; ip link set c0 up; ip route add default via 10.99.2.1'
ip route add default via 10.99.1.1
cut() { in_space "$router" 'ip route add blackhole 10.99.1.2/32; ip route add blackhole 10.99.2.2/32'; }
heal() { in_space "$router" 'ip route del blackhole 10.99.1.2/32; ip route del blackhole 10.99.2.2/32' 2>/dev/null; }

pg_start "listen_addresses = '127.0.0.1, 10.99.1.2'"
pg_hba 'local all all trust' 'hostssl all all 0.0.0.0/0 scram-sha-256'
PGPASSWORD=$PGT_PASSWORD; export PGPASSWORD
conn="host=localhost hostaddr=10.99.1.2 port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"
live="tcp_user_timeout=2000 keepalives_idle=1 keepalives_interval=1 keepalives_count=2"
backend() { pg_sql "select pid from pg_stat_activity where application_name = 'vpsql' and backend_type = 'client backend' limit 1"; }
begin() {	# begin CONNECTION SCRIPT-LINE...: in the background; waits until its backend works
	target=$1; shift
	printf '%s\n' "$@" >script.sql
	nsenter -t "$client" -n -- timeout 60 "$vpsql" -X -v ON_ERROR_STOP=1 -f script.sql "$target" </dev/null >out 2>err & job=$!
	i=0
	until pid=$(backend) && [ -n "$pid" ] && [ "$(pg_sql "select state from pg_stat_activity where pid = $pid")" = active ]; do
		i=$((i + 1)); [ $i -lt 100 ] || return 1
		sleep 0.05
	done
	sleep 0.3
	begun=$(date +%s)
}
finish() { status=0; wait "$job" || status=$?; took=$(($(date +%s) - begun)) out=$(cat out) err=$(cat err); }
gone() { pg_sql "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vpsql'" >/dev/null; heal; sleep 0.2; }
lost() {	# lost NAME
	finish
	is "$1: exit code" "$status" 2
	like "$1: a message" "$err" 'timed out|closed the connection unexpectedly|SSL SYSCALL error|connection to server was lost|No route to host'
	is "$1: nothing after it" "$(grep -c 'not reached' out)" 0
	ok "$1: in time ($took s)" test "$took" -le 15
	gone
}
run nsenter -t "$client" -n -- "$vpsql" -XAtc 'select 1' "$conn"
is "the way is open" "$status:$out" 0:1

after='\echo not reached'
long="select g, repeat('x', 2000) from generate_series(1, 3000000) g"
begin "$conn $live" 'select pg_sleep(50);' "$after"; cut; lost "cut off in a query"
if [ -z "${FAULTS_FAST:-}" ]; then
begin "$conn $live" '\o /dev/null' '\pset format unaligned' "$long;" "$after"; cut; lost "cut off while rows arrive"
begin "$conn $live" 'create temp table t (a text);' "\\copy t from program 'yes 2>/dev/null'" "$after"; cut; lost "cut off in \\copy from"
begin "$conn $live" '\startpipeline' 'select pg_sleep(50) \bind \sendpipeline' '\endpipeline' "$after"; cut; lost "cut off in a pipeline"
fi
begin "$conn $live" "\\copy ($long) to /dev/null" "$after"; cut; lost "cut off in \\copy to"

# Ctrl-C at a server that cannot be reached: the cancel request cannot be sent either; the second ends the wait.
begin "$conn" 'select pg_sleep(50);' "$after"; cut
child=$(pgrep -P "$job")
kill -INT "$child"; sleep 1; kill -INT "$child"
lost "Ctrl-C twice while cut off"
like "it says why" "$err" 'Could not send cancel request: canceled by user'
begin "$conn" 'select pg_sleep(50);' "$after"
child=$(pgrep -P "$job"); kill -INT "$child"; finish
is "Ctrl-C once on an open way: exit code" "$status" 3
like "the server's words" "$err" 'canceling statement due to user request'
gone

# --- connecting
cut; begun=$(date +%s)
run nsenter -t "$client" -n -- timeout 30 "$vpsql" -X -c 'select 1' "$conn connect_timeout=2"
took=$(($(date +%s) - begun))
is "cut off before TCP: exit code" "$status" 2
like "a message" "$err" 'timeout expired'
ok "in time ($took s)" test "$took" -le 6
nsenter -t "$client" -n -- sh -c 'trap - INT; exec "$0" -X -c "select 1" "$1"' "$vpsql" "$conn" >out 2>err & job=$!
sleep 0.7; kill -INT $job 2>/dev/null; begun=$(date +%s); finish
ok "Ctrl-C ends a connect ($took s)" test "$took" -le 3
heal
if [ -z "${FAULTS_FAST:-}" ]; then
in_space "$router" 'ip link set r1 down'; begun=$(date +%s)
run nsenter -t "$client" -n -- timeout 30 "$vpsql" -X -c 'select 1' "$conn connect_timeout=3"
is "the link is down: exit code" "$status" 2
like "a message" "$err" 'timeout expired|No route to host|Network is unreachable'
in_space "$router" 'ip link set r1 up'
fi

# --- a relay that falls silent after N bytes from the server: SSLRequest, handshake, authentication, start
cat >stall.py <<'PY'
import socket, sys, threading
port, limit = int(sys.argv[1]), int(sys.argv[2])
s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1], flush=True)
keep = []
def pump(a, b, left):
    try:
        while True:
            d = a.recv(4096)
            if not d: return
            if left is not None:
                d = d[:left]; left -= len(d)
            if d: b.sendall(d)
    except OSError: pass
while True:
    c, _ = s.accept(); u = socket.create_connection(("127.0.0.1", port)); keep.append((c, u))
    threading.Thread(target=pump, args=(c, u, None), daemon=True).start()
    threading.Thread(target=pump, args=(u, c, limit), daemon=True).start()
PY
conn="host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"
stalls='0 1 3 90 800 1200 1500 1600 1700 1800'
[ -z "${FAULTS_FAST:-}" ] || stalls='1 1500'
for bytes in $stalls; do
	python3 stall.py "$PGT_PORT" $bytes >port & relay=$!
	i=0; until [ -s port ] || [ $i -gt 100 ]; do i=$((i + 1)); sleep 0.05; done
	begun=$(date +%s)
	run timeout 30 "$vpsql" -XqAt -c 'select pg_sleep(0)' "--via=127.0.0.1:$(cat port)" "$conn connect_timeout=2"
	took=$(($(date +%s) - begun))
	is "silent after $bytes bytes: exit code, no output" "$status:${#out}" 2:0
	like "silent after $bytes bytes: a message" "$err" 'timeout expired'
	ok "silent after $bytes bytes: in time ($took s)" test "$took" -le 8
	kill $relay; wait $relay 2>/dev/null; rm -f port
done
heal
tap_done
