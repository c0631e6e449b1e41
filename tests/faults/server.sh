# SPDX-License-Identifier: PostgreSQL
# A server that dies, stops or is cut off at each stage of connect, query, COPY and cancel: a message, the right exit
# code, nothing left behind. And many connections in turn leave no descriptor, process or file. FAULTS_FAST: a few of
# the stages, 50 connections.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
pg_start
vpsql=$builddir/src/vpsql
PGPASSWORD=$PGT_PASSWORD; export PGPASSWORD
conn="host=localhost port=$PGT_PORT user=postgres dbname=postgres sslrootcert=$PGT_CA"
backend() { pg_sql "select pid from pg_stat_activity where application_name = 'vpsql' and backend_type = 'client backend' limit 1"; }
await() {	# await: the backend of the vpsql that works in the background
	i=0
	until pid=$(backend) && [ -n "$pid" ] && [ "$(pg_sql "select state from pg_stat_activity where pid = $pid")" != idle ]; do
		i=$((i + 1)); [ $i -lt 200 ] || return 1
		sleep 0.05
	done
}
script() { printf '%s\n' "$@" >script.sql; }
start() { timeout 60 "$vpsql" -X -v ON_ERROR_STOP=1 "$@" -f script.sql "$conn" </dev/null >out 2>err & job=$!; }
finish() { wait "$job"; status=$?; out=$(cat out) err=$(cat err); }
lost() {	# lost NAME: the session ended as a lost connection does
	finish
	is "$1: exit code" "$status" 2
	like "$1: a message" "$err" 'server closed the connection unexpectedly|terminating connection|SSL SYSCALL|connection to server was lost|SSL error'
	is "$1: nothing after it" "$(printf '%s\n' "$out" | grep -c 'not reached')" 0
}
after='\echo not reached'
hows='KILL TERM' cuts='0 1 2 5 6 100 500 1000 1500 1700 1900 2100 2500 3000 5000 20000 100000' warm=100 many=1000
[ -z "${FAULTS_FAST:-}" ] || hows=TERM cuts='0 5 1500 2100 5000' warm=20 many=50
long="select pg_sleep(0.0), g, repeat('x', 2000) from generate_series(1, 3000000) g"

# --- the server's process is killed or told to go
for how in $hows; do
	undo() { [ $how = TERM ] || { sleep 0.3; i=0; until pg_sql 'select 1' >/dev/null 2>&1 || [ $i -gt 100 ]; do i=$((i+1)); sleep 0.1; done; }; }
	script 'select pg_sleep(50);' "$after"; start; await; kill -$how "$pid"; lost "SIG$how in a query"; undo
	script '\pset format unaligned' '\o /dev/null' "$long;" "$after"; start; await; sleep 0.3; kill -$how "$pid"; lost "SIG$how while rows arrive"; undo
	script "\\copy ($long) to /dev/null" "$after"; start; await; sleep 0.3; kill -$how "$pid"; lost "SIG$how in \\copy to"; undo
	script 'create temp table t (a text);' "\\copy t from program 'yes 2>/dev/null'" "$after"; start; await; sleep 0.5; kill -$how "$pid"; lost "SIG$how in \\copy from"; undo
	script '\startpipeline' 'select pg_sleep(50) \bind \sendpipeline' '\endpipeline' "$after"; start; await; kill -$how "$pid"; lost "SIG$how in a pipeline"; undo
	script 'begin;' '\set FETCH_COUNT 10' '\o /dev/null' "$long;" "$after"; start; await; sleep 0.3; kill -$how "$pid"; lost "SIG$how under FETCH_COUNT"; undo
done

# --- the whole server goes away and does not come back
script 'select pg_sleep(50);' "$after"; start; await; pg_stop immediate; lost "an immediate shutdown in a query"
run "$vpsql" -X -c 'select 1' "$conn"
is "no server: exit code" "$status" 2
like "no server: a message" "$err" 'Connection refused'
pgt_up

# --- a server that answers no more: Ctrl-C ends it, connect_timeout ends a connect
script 'select pg_sleep(50);' "$after"; start; await; kill -STOP "$pid"
child=$(pgrep -P "$job"); kill -INT "$child"; sleep 1; kill -CONT "$pid"; finish
is "Ctrl-C while the server's process is stopped: exit code" "$status" 3
like "and the server's words" "$err" 'canceling statement due to user request'
postmaster=$(head -n 1 "$PGT_DATA/postmaster.pid")
kill -STOP "$postmaster"
begun=$(date +%s)
run timeout 30 "$vpsql" -X -c 'select 1' "$conn connect_timeout=2"
kill -CONT "$postmaster"
is "a server that does not answer: exit code" "$status" 2
like "a message" "$err" 'timeout expired'
ok "in time" test $(($(date +%s) - begun)) -lt 20

# --- cut off in the middle of the handshake and of the rows, by a relay that stops after N bytes
cat >relay.py <<'PY'
import socket, sys, threading
port, limit = int(sys.argv[1]), int(sys.argv[2])
s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1], flush=True)
left = [limit]
def pump(a, b, count):
    try:
        while True:
            d = a.recv(4096)
            if not d: break
            if count:
                d = d[:left[0]]; left[0] -= len(d)
            b.sendall(d)
            if count and left[0] <= 0: break
    except OSError: pass
    for x in (a, b):
        try: x.shutdown(socket.SHUT_RDWR)
        except OSError: pass
while True:
    c, _ = s.accept(); left[0] = limit; u = socket.create_connection(("127.0.0.1", port))
    threading.Thread(target=pump, args=(c, u, False), daemon=True).start()
    threading.Thread(target=pump, args=(u, c, True), daemon=True).start()
PY
for bytes in $cuts; do
	python3 relay.py "$PGT_PORT" $bytes >port & relay=$!
	i=0; until [ -s port ] || [ $i -gt 100 ]; do i=$((i + 1)); sleep 0.05; done
	run timeout 30 "$vpsql" -X -q -At -c "select repeat('x', 1000000)" "--via=127.0.0.1:$(cat port)" "$conn"
	kill $relay; wait $relay 2>/dev/null; rm -f port
	is "cut off after $bytes bytes: exit code, no output" "$status:${#out}" 2:0
	ok "cut off after $bytes bytes: a message" test -n "$err"
done

# --- many connections in turn
memory="awk '/^VmRSS/ { print \$2 }' /proc/\$PPID/status"
{
	echo '\c -'
	echo '\c -'
	echo '\! ls /proc/$PPID/fd | wc -l >fd.first'
	i=0; while [ $i -lt $warm ]; do echo '\c -'; i=$((i + 1)); done
	printf '%s\n' "\\! $memory >rss.first"
	while [ $i -lt $many ]; do echo '\c -'; i=$((i + 1)); done
	printf '%s\n' "\\! $memory >rss.last"
	echo '\! ls /proc/$PPID/fd | wc -l >fd.last'
	echo '\! pgrep -P $PPID | grep -v $$ | wc -l >children'
	echo "select 'done';"
} >many.sql
left() { find "$HOME" "$TMPDIR" -maxdepth 1 ! -name 'fd.*' ! -name 'rss.*' ! -name children ! -name 'tap.*' | sort -u; }
files=$(left)
run "$vpsql" -X -q -At -f many.sql "$conn"
is "$many connections in turn" "$status:$out" 0:done
is "leave no descriptor" "$(cat fd.last)" "$(cat fd.first)"
is "and no child" "$(tr -d ' ' <children)" 0
[ -n "${CHECK_HEAVY:-}" ] && skip "memory: not the program's own here" || ok "and no memory ($(cat rss.first) kB after $warm, $(cat rss.last) kB after $many)" test $(($(cat rss.last) - $(cat rss.first))) -lt 1024
i=0 bad=0
while [ $i -lt $many ]; do
	[ "$("$vpsql" -XqAtc "select $i" "host=$PGT_SOCKETS port=$PGT_PORT user=postgres dbname=postgres" 2>&1)" = $i ] || bad=$((bad + 1))
	i=$((i + 1))
done
is "$many processes in turn" "$bad" 0
is "no file" "$(left)" "$files"
is "no file of a name that is ours" "$(ls /tmp | grep -c '^vpsql-[a-z]*\.[0-9]*$')" 0
i=0; until [ "$(pg_sql "select count(*) from pg_stat_activity where application_name = 'vpsql'")" = 0 ] || [ $i -gt 60 ]; do i=$((i + 1)); sleep 0.05; done
is "and nothing on the server" "$(pg_sql "select count(*) from pg_stat_activity where application_name = 'vpsql'")" 0
is "no vpsql is left" "$(pgrep -f "$vpsql .*port=$PGT_PORT " | wc -l)" 0
tap_done
