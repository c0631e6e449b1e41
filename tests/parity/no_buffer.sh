# Commands on the query buffer and the history where there is none: in -c, and without a terminal.
run() { echo "--- $*"; PSQL_EDITOR=false psql -X "$@" </dev/null; echo "exit $?"; }
for c in e 'e file' 'e 3' edit p print r reset w 'w file' 'write |cat' ef 'ef int4pl' ev 'ev pg_stat_activity' s 's file' g gx gset; do
	run -c "\\$c"
done
run -v ON_ERROR_STOP=1 -c '\s' -c '\echo not run'
run -c '\if false' -c '\e' -c '\endif'
printf '\\s\n\\echo not run\n' > script.sql
run -v ON_ERROR_STOP=1 -f script.sql
run -f script.sql
printf '\\s file\n\\echo run\n\\w buffer\n' | psql -X -v ON_ERROR_STOP=0
ls
