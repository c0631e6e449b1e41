# COPY FROM STDIN among the statements of one -c.
psql -X -q -c 'create table c (a int)'
run() { echo "--- $1"; printf '5\n\\.\n6\n' | psql -X -c "$1"; echo "exit $?"; }
run 'copy c from stdin'
run 'copy c from stdin; select 1'
run 'begin; copy c from stdin; commit'
run 'copy c from stdin; copy c from stdin'
psql -X -A -t -c 'select a, count(*) from c group by a order by a'
