# psqlrc files and PSQLRC, history and environment.
run() { echo "--- $*"; psql "$@"; echo "exit $?"; }
echo '\echo from .psqlrc' > .psqlrc
run -c 'select 1 as a'
run -X -c 'select 1 as a'
echo 'select 1 as a;' | psql
echo '\echo from .psqlrc-18' > .psqlrc-18
echo 'select 1 as a;' | psql
echo '\echo from elsewhere' > rc
echo 'select 1 as a;' | PSQLRC=rc psql
echo 'select 1 as a;' | PSQLRC=~/rc psql
echo 'select 1 as a;' | PSQLRC=nosuch psql
rm .psqlrc .psqlrc-18
PGOPTIONS='-c work_mem=7MB' run -X -c 'show work_mem'
PGAPPNAME=myapp run -X -At -c 'show application_name'
run -X -At -c 'show application_name'
PGCLIENTENCODING=LATIN1 run -X -At -c '\encoding'
PGDATABASE=nosuch run -X -c 'select 1'
run -X -d "dbname=parity application_name=viaconn" -At -c 'show application_name'
run -X -d "postgresql:///parity?application_name=viauri" -At -c 'show application_name'
run -X "postgresql:///parity?nosuch=1" -c 'select 1'
run -X "host=/nonexistent dbname=parity" -c 'select 1'
run -X -d "dbname=parity" -p 1 -c 'select 1'
run -X -p 99999 -c 'select 1'
run -X -p abc -c 'select 1'
printf '[svc]\ndbname=parity\napplication_name=svcapp\n' > svc.conf
PGSERVICEFILE=svc.conf run -X -d service=svc -At -c 'show application_name' -c '\echo :SERVICE'
PGSERVICEFILE=svc.conf PGSERVICE=svc run -X -At -c 'show application_name'
PGSERVICEFILE=svc.conf PGSERVICE=nosuch run -X -At -c 'show application_name'
COLUMNS=20 run -X -c '\pset format wrapped' -c "select 'a long text that wraps' as x, 'another' as y"
run -X -l -A -t
run -l -At
