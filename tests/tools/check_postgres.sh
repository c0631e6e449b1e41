# SPDX-License-Identifier: PostgreSQL
# check_postgres asks its questions through vpsql and gets the same answers as through psql.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/pg.sh"
. "$srcdir/tests/lib/tools.sh"
tool_needs check-postgres check_postgres
pg_start
tool_psql
# Debian's knows no --PSQL: PATH decides.
check() {	# check FOLDER ACTION OPTION...
	check_path=$1:/usr/bin:/bin check_action=$2; shift 2
	PATH=$check_path check_postgres --host=localhost --port="$PGT_PORT" --dbuser=postgres --dbname=postgres --action="$check_action" "$@" 2>&1
}
psql -X -q -c 'create table t as select g from generate_series(1, 1000) g' -c 'create index on t (g)' -c analyze
for action in connection version=15.0 backends "database_size --warning=10GB" bloat "index_size --warning=10GB" "table_size --warning=10GB" locks "custom_query --query=select,1,as,result --valtype=integer --warning=5" \
	"sequence" "timesync" "last_analyze --warning=1d" "wal_files" "hitratio --warning=1%"; do
	set -- $action; first=$1; shift
	case $first in version=*) set -- --warning="$PGT_VERSION.0"; first=version ;; esac
	n=$#; for word; do set -- "$@" "$(printf %s "$word" | tr , ' ')"; done; shift "$n"
	theirs=$(check "$PGT_BINDIR" "$first" "$@"); their=$?
	ours=$(check "$PWD/bin" "$first" "$@"); our=$?
	strip() { printf '%s\n' "$1" | sed 's/[0-9][0-9.]*//g'; }
	is "$first: status and words" "$our:$(strip "$ours")" "$their:$(strip "$theirs")"
	like "$first: an answer" "$ours" '^POSTGRES_[A-Z_]+ (OK|WARNING|CRITICAL)'
done
pg_stop
run check "$PWD/bin" connection
is "a server that is down is critical" "$status" 2
tap_done
