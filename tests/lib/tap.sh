# SPDX-License-Identifier: PostgreSQL
# TAP for shell tests: . "$srcdir/tests/lib/tap.sh", then ok, is, like, unlike, skip, and tap_done last.
#
#   ok NAME COMMAND...        passes when COMMAND succeeds
#   nok NAME COMMAND...       passes when COMMAND fails
#   is NAME GOT WANT          strings are equal
#   like NAME GOT PATTERN     an extended regular expression is found in GOT (any line)
#   unlike NAME GOT PATTERN   it is not
#   run COMMAND...            runs it with input from /dev/null: $status, $out (stdout), $err (stderr)
#   run_in INPUT COMMAND...   the same with INPUT (a string) on standard input
#   skip REASON               counts one skipped test
#   skip_all REASON           ends the program: nothing to run here
#   tap_done                  the plan; exits 1 when something failed
tap_n=0 tap_bad=0
tap_result() {	# tap_result GOOD NAME [NOTE]
	tap_n=$((tap_n + 1))
	if [ "$1" -eq 0 ]; then printf "%s\n" "ok $tap_n - $2"; return 0; fi
	tap_bad=$((tap_bad + 1))
	printf "%s\n" "not ok $tap_n - $2"
	[ -z "${3:-}" ] || printf '%s\n' "$3" | sed 's/^/#   /'
	return 0
}
ok() { tap_name=$1; shift; "$@"; tap_result $? "$tap_name" "failed: $*"; }
nok() { tap_name=$1; shift; if "$@"; then tap_result 1 "$tap_name" "succeeded: $*"; else tap_result 0 "$tap_name"; fi; }
is() {
	if [ "$2" = "$3" ]; then tap_result 0 "$1"
	else tap_result 1 "$1" "got:  $2
want: $3"; fi
}
like() {
	if printf '%s\n' "$2" | grep -Eq -- "$3"; then tap_result 0 "$1"
	else tap_result 1 "$1" "no match for: $3
in: $2"; fi
}
unlike() {
	if printf '%s\n' "$2" | grep -Eq -- "$3"; then tap_result 1 "$1" "match for: $3
in: $2"
	else tap_result 0 "$1"; fi
}
run() { run_in '' "$@"; }
run_in() {
	tap_input=$1; shift
	status=0
	printf '%s' "$tap_input" | "$@" >tap.out 2>tap.err || status=$?
	out=$(cat tap.out) err=$(cat tap.err)
	rm -f tap.out tap.err
}
skip() { tap_n=$((tap_n + 1)); echo "ok $tap_n # SKIP $1"; }
skip_all() { echo "1..0 # SKIP $1"; exit 0; }
tap_done() { echo "1..$tap_n"; [ "$tap_bad" -eq 0 ]; exit; }
