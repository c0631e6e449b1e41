# A reader that goes before all is written. "exec" lets no shell linger, and the rows are more than a pipe holds.
run() { echo "--- $*"; psql -X "$@"; echo "exit $?"; }
many='select generate_series(1, 200000)'
run -o '|exec head -n 1' -c "$many" -c "$many" -c "copy ($many) to stdout" -c '\qecho x'
run -A -o '|exec head -n 1' -c "$many" -c '\echo :ERROR'
run --csv -o '|exec head -n 1' -v ON_ERROR_STOP=1 -c "$many" -c '\echo not run'
echo "$many \\g |exec head -n 1" >script.sql
run -v ON_ERROR_STOP=1 -f script.sql -c '\echo not run'
run -v ON_ERROR_STOP=1 -c "\\copy ($many) to program 'exec true'" -c '\echo not run'
run -c "\\copy ($many) to program 'exec head -n 1'" -c '\echo :ERROR :SHELL_ERROR :SHELL_EXIT_CODE'
run -o '|exec true' -c 'select pg_sleep(0.5)' -c '\echo :ERROR'
run -v FETCH_COUNT=100 -o '|exec head -n 1' -c "$many" -c '\echo :ERROR'
run -v FETCH_COUNT=100 -f script.sql -c '\echo :ERROR'
psql -X -c "$many" | head -n 1
psql -X -c "copy ($many) to stdout" | head -n 1
trap '' PIPE
psql -X -c "$many" | head -n 1
{ psql -X -c "copy ($many) to stdout"; echo "exit $?" >&2; } | head -n 1
{ psql -X -A -c "$many"; echo "exit $?" >&2; } | head -n 1
