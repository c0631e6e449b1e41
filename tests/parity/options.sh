# Options in odd orders, exit codes, and where output goes.
run() { echo "--- $*"; psql -X "$@"; echo "exit $?"; }
run -c 'select 1' -c 'select 2'
run -At -c 'select 1, 2' -c '\echo x'
run -c 'select 1; select 2'
run -c 'select 1/0' -c 'select 2'
run -v ON_ERROR_STOP=1 -c 'select 1/0' -c 'select 2'
echo 'select 1/0; select 2;' > bad.sql
run -f bad.sql
run -v ON_ERROR_STOP=1 -f bad.sql
run -1 -f bad.sql
run -q -1 -c 'create table a (i int)' -c 'insert into a values (1)' -c 'table a'
run -f no-such-file.sql
run -A -F ':' -R '|' -c 'select 1, 2 union all select 3, 4'
run -z -A -c 'select 1, 2'
run -0 -A -c 'select 1 union all select 2'
run -x -c 'select 1 as a, 2 as b'
run -H -c 'select 1 as a'
run -T 'border=1' -H -c 'select 1 as a'
run --csv -c "select 1 as a, 'x,y' as b"
run -P border=2 -c 'select 1 as a'
run -P nosuch=1 -c 'select 1'
run -o out.txt -c 'select 1 as a'
cat out.txt
run -L log.txt -c 'select 1 as a'
cat log.txt
run -e -c 'select 1 as a'
run -a -c 'select 1 as a'
run -b -c 'select 1/0'
run -E -c 'select 1 as a'
run --nosuchoption
run -d nosuchdb -c 'select 1'
run -c 'select 1' parity postgres extra argument
run -U nosuchuser -c 'select 1'
run -h /nonexistent -c 'select 1'
run -s -c 'select 1 as a'
run -S -c 'select 1 as a
select 2'
run -n -c 'select 1 as a'
run -v x=5 -c 'select :x'
run -v x=5 -c '\echo :x'
run -v 1x=5 -c '\echo :x'
run -c '\q' -c 'select 1'
run -f - < bad.sql
run -c ''
run -c '\nosuch'
run --set=AUTOCOMMIT=off -c 'create table zz (i int)' -c 'table zz'
run -c 'table zz'
run -w -c 'select 1 as a'
run -t -c 'select 1 as a' -c '\pset format csv' -c 'select 2 as b'
