# SPDX-License-Identifier: PostgreSQL
# The hostile server of tests/lib/hostile.py for shell tests; needs pg.sh before it (certificates, clean-up).
#
#   hostile_start BEHAVIOUR...     one port for each; presents certificate "right" (HOSTILE_CERT=NAME for another)
#   hostile_port BEHAVIOUR         prints its port on 127.0.0.1
#   hostile_sent BEHAVIOUR         what the last client of it sent before TLS, in hex; waits for the line up to 5 s
#   hostile_tls BEHAVIOUR          what it sent inside TLS, in hex; "null" when TLS never came to be
#   hostile_harmless BEHAVIOUR     whether all clients of it sent SSLRequest and TLS records and nothing else
#   hostile_forget                 empties the record
hostile_start() {
	mkfifo "$PGT_DIR/hostile.in"
	hostile_cert=$PGT_CERTS/${HOSTILE_CERT:-right}
	python3 "$srcdir/tests/lib/hostile.py" --log "$PGT_DIR/hostile.log" --cert "$hostile_cert.crt" --key "$hostile_cert.key" "$@" \
		<"$PGT_DIR/hostile.in" >"$PGT_DIR/hostile.ports" 2>"$PGT_DIR/hostile.err" &
	hostile_pid=$!
	exec 8>"$PGT_DIR/hostile.in"
	: > "$PGT_DIR/hostile.log"
	pg_atexit 'exec 8>&-; wait "$hostile_pid"'
	hostile_i=0
	until grep -q '^ready' "$PGT_DIR/hostile.ports"; do
		hostile_i=$((hostile_i + 1))
		[ $hostile_i -lt 200 ] || { cat "$PGT_DIR/hostile.err" >&2; exit 1; }
		sleep 0.05
	done
}
hostile_port() { awk -v b="$1" '$1 == b { print $2 }' "$PGT_DIR/hostile.ports"; }
hostile_forget() { : > "$PGT_DIR/hostile.log"; }
hostile_line() {
	hostile_i=0
	until grep -q "\"behaviour\": \"$1\"" "$PGT_DIR/hostile.log"; do
		hostile_i=$((hostile_i + 1)); [ $hostile_i -lt 100 ] || return 1
		sleep 0.05
	done
	grep "\"behaviour\": \"$1\"" "$PGT_DIR/hostile.log" | tail -n 1
}
hostile_sent() { hostile_line "$1" | sed 's/.*"received": "\([0-9a-f]*\)".*/\1/'; }
hostile_tls() { hostile_line "$1" | sed 's/.*"tls": "\{0,1\}\([0-9a-z]*\)"\{0,1\}[},].*/\1/'; }
hostile_harmless() {
	hostile_line "$1" >/dev/null || return 1
	# SSLRequest; then nothing, a ClientHello (16 03) or an alert (15 03). Direct TLS begins with the ClientHello.
	! grep "\"behaviour\": \"$1\"" "$PGT_DIR/hostile.log" | sed 's/.*"received": "\([0-9a-f]*\)".*/\1/' |
		grep -Evq '^(00000008(04d2162f((16|15)03[0-9a-f]*)?)?|)$'
}
