#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Runs the tests and counts them: check.sh all|fast|FOLDER [NAME...]. Ends with "N passed, N failed".
#
# Every test is a program that prints TAP ("ok 1 - name", "not ok 2 - name", "1..N"). A test that
# dies, prints no plan or prints fewer lines than planned counts as one failure. Names narrow the
# run to the tests whose path contains one of them. In "all" the faults are a sample of them.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/.." && pwd)}" "${builddir:=$srcdir}"
srcdir=$(cd "$srcdir" && pwd) builddir=$(cd "$builddir" && pwd)
export srcdir builddir
# Files that others may write are refused, so tests that make some must not depend on the caller.
umask 022
what=${1:-all}
[ $# -gt 0 ] && shift
case $what in
lint|unit|golden|cli|server|pty|parity|compat|faults|tools) folders=$what ;;
fast) folders="lint unit golden cli" ;;
all)  folders="lint unit golden cli server pty parity compat faults" FAULTS_FAST=1 ;;
*)    echo "usage: check.sh all|fast|FOLDER [NAME...]" >&2; exit 2 ;;
esac
work=$(mktemp -d "${TMPDIR:-/tmp}/vpsql-check.XXXXXX") || exit 1
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
passed=0 failed=0 skipped=0

wanted() {
	[ $# -eq 1 ] && return 0
	name=$1; shift
	for want; do case $name in *"$want"*) return 0 ;; esac; done
	return 1
}

run() {	# run NAME COMMAND...: runs one test program in a scratch folder and counts its lines
	name=$1; shift
	scratch=$work/scratch; mkdir -p "$scratch"; chmod 755 "$scratch"
	( cd "$scratch" && exec env -i PATH="$PATH" HOME="$scratch" TMPDIR="$scratch" TZ=UTC LC_ALL=C.UTF-8 TERM=dumb PYTHONDONTWRITEBYTECODE=1 \
		srcdir="$srcdir" builddir="$builddir" CHECK_CACHE="$work/cache" PG_BINDIR="${PG_BINDIR:-}" UPDATE="${UPDATE:-}" CI="${CI:-}" \
		CHECK_HEAVY="${CHECK_HEAVY:-}" ASAN_OPTIONS="${ASAN_OPTIONS:-}" UBSAN_OPTIONS="${UBSAN_OPTIONS:-}" LSAN_OPTIONS="${LSAN_OPTIONS:-}" \
		LINT_SLOW="${LINT_SLOW:-}" FAULTS_RUNS="${FAULTS_RUNS:-}" FAULTS_FAST="${FAULTS_FAST:-}" VPSQL_TOOLS="${VPSQL_TOOLS:-}" \
		SESSION_STATEMENTS="${SESSION_STATEMENTS:-}" \
		VPSQL_REFERENCE="${VPSQL_REFERENCE:-/var/tmp/vpsql-reference}" "$@" ) >"$work/out" 2>"$work/err" </dev/null
	status=$?
	p=$(grep -c '^ok ' "$work/out"); f=$(grep -c '^not ok ' "$work/out"); s=$(grep -c '^ok .*# SKIP' "$work/out")
	plan=$(sed -n 's/^1\.\.\([0-9][0-9]*\).*/\1/p' "$work/out" | tail -n 1)
	skip_all=$(grep -c '^1\.\.0 # SKIP' "$work/out")
	broken=
	if [ "$skip_all" -gt 0 ]; then skipped=$((skipped + 1))
	elif [ -z "$plan" ]; then broken="no plan printed"
	elif [ "$plan" -ne $((p + f)) ]; then broken="planned $plan, ran $((p + f))"
	elif [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then broken="exit status $status"
	fi
	if [ -n "$broken" ]; then f=$((f + 1)); fi
	passed=$((passed + p - s)); failed=$((failed + f)); skipped=$((skipped + s))
	if [ "$f" -gt 0 ]; then
		echo "FAILED $name${broken:+: $broken}"
		grep -v '^ok ' "$work/out" | tail -n 60 | sed 's/^/  /'
		tail -n 30 "$work/err" | sed 's/^/  stderr: /'
	elif [ "$skip_all" -gt 0 ]; then echo "skipped $name: $(sed -n 's/^1\.\.0 # SKIP *//p' "$work/out" | tail -n 1)"
	else echo "ok $name ($p)"
	fi
	chmod -R u+rwX "$scratch" 2>/dev/null; rm -rf "$scratch"
}

for folder in $folders; do
	for t in "$srcdir/tests/$folder"/*.sh "$srcdir/tests/$folder"/*.py "$srcdir/tests/$folder"/*/*.c; do
		[ -e "$t" ] || continue
		name=${t#"$srcdir"/tests/}
		# In these folders one program runs the cases that lie beside it.
		case $name in parity/parity.sh|compat/suites.sh|compat/ssl.sh) ;; parity/*|compat/*) continue ;; esac
		wanted "$name" "$@" || continue
		case $t in
		*.sh) run "$name" sh "$t" ;;
		*.py) run "$name" python3 "$t" ;;
		*.c)  [ "$folder" = unit ] || continue
		      run "${name%.c}" "$builddir/tests/${name%.c}" ;;
		esac
	done
done
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"
else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ]
