# Connection strings, URIs, environment, service and password files in odd forms, all over the local socket.
LD_LIBRARY_PATH=$(dirname "$(dirname "$(command -v initdb)")")/lib	# one libpq for both
export LD_LIBRARY_PATH
W=$PGHOST
E=$(printf %s "$W" | sed 's#/#%2F#g')
ask() { echo "--- $*"; psql -X "$@" -Atc "select current_database(), current_user, current_setting('application_name')"; echo "exit $?"; }
set_() { echo "=== $1"; }
ask -d parity
ask -d "dbname=parity"
ask -d "dbname = parity user = postgres"
ask -d " dbname = 'parity' "
ask -d "dbname='pari' 'ty'"
ask -d "dbname=parity user="
ask -d "dbname="
ask -d ""
ask "" ""
ask parity ""
ask -d "dbname='parity"
ask -d "dbname=par\\ity"
ask -d "dbname='par\\'ity'"
ask -d "dbname=parity user"
ask -d "dbname=parity =x"
ask -d "=parity"
ask -d "a=b"
ask -d "dbname=parity dbname=postgres"
ask -d "dbname='user=nobody'"
ask -d "dbname='dbname=postgres'"
ask -d "dbname=postgresql:///parity"
ask -d parity -d postgres
ask -d parity postgres
ask -d "dbname=parity" -U nobody
ask -d "dbname=parity user=postgres" -U nobody
ask -d "dbname=parity" -h /nonexistent
ask -d "dbname=parity host=$W" -h /nonexistent
ask -d "dbname=parity port=5432" -p 1
ask -d "dbname=parity" -p ""
ask -d "dbname=parity" -h ""
ask -d "dbname=parity" -U ""
ask -d "dbname=parity host=$W,$W"
ask -d "dbname=parity host=/nonexistent,$W"
ask -d "dbname=parity host=/nonexistent,$W port=1,5432"
ask -d "dbname=parity host=$W,$W port=1,2,3"
ask -d "dbname=parity host=$W port=5432,5432"
ask -d "dbname=parity host=$W,$W,$W port=1,5432"
ask -h "$W,$W" -p 1,5432
ask -h "/nonexistent,$W" -p 5432
ask -h "$W" -p 1,2
ask -h ",$W" -p 5432
ask -h "$W," -p ,5432
ask -d "dbname=parity hostaddr=127.0.0.1,127.0.0.2 host=$W"
ask -d "dbname=parity port=0"
ask -d "dbname=parity port=65536"
ask -d "dbname=parity port=-1"
ask -d "dbname=parity port=54x"
ask -d "dbname=parity port=' 5432 '"
ask -d "dbname=parity connect_timeout=x"
ask -d "dbname=parity connect_timeout=' 5 '"
ask -d "dbname=parity connect_timeout=-5"
ask -d "dbname=parity connect_timeout=99999999999"
ask -d "dbname=parity target_session_attrs=any"
ask -d "dbname=parity target_session_attrs=read-write"
ask -d "dbname=parity target_session_attrs=read-only"
ask -d "dbname=parity target_session_attrs=standby"
ask -d "dbname=parity target_session_attrs=primary"
ask -d "dbname=parity target_session_attrs=prefer-standby"
ask -d "dbname=parity target_session_attrs=sometimes"
ask -d "dbname=parity load_balance_hosts=random"
ask -d "dbname=parity load_balance_hosts=often"
ask -d "dbname=parity options='-c application_name=opt'"
ask -d "dbname=parity options='-c nosuch=1'"
ask -d "dbname=parity options='-c search_path=a\\\\ b'"
ask -d "dbname=parity application_name='a b'"
ask -d "dbname=parity application_name=''"
ask -d "dbname=parity fallback_application_name=fb"
ask -d "dbname=parity keepalives=0 keepalives_idle=1 tcp_user_timeout=5"
ask -d "dbname=parity keepalives=x"
ask -d "dbname=parity replication=database"
ask -d "dbname=parity requirepeer=nosuchuser"
ask -d "dbname=parity require_auth=none"
ask -d "dbname=parity require_auth=!none"
ask -d "dbname=parity require_auth=scram-sha-256"
ask -d "dbname=parity require_auth=scram-sha-256,!md5"
ask -d "dbname=parity require_auth=nosuch"
ask -d "dbname=parity require_auth=md5,md5"
ask -d "dbname=parity min_protocol_version=3.2"
ask -d "dbname=parity min_protocol_version=3.0 max_protocol_version=3.0"
ask -d "dbname=parity min_protocol_version=3.2 max_protocol_version=3.0"
ask -d "dbname=parity max_protocol_version=latest"
ask -d "dbname=parity max_protocol_version=4"
ask -d "dbname=parity requiressl=1"
ask -d "dbname=parity tty=x"
ask -d "dbname=parity authtype=x"
ask -d "dbname=parity client_encoding=LATIN1"
ask -d "dbname=parity client_encoding=nosuch"
ask -d "dbname=parity client_encoding=auto"
ask -d "dbname=parity gsslib=x"
ask -d "dbname=parity gssdelegation=1 krbsrvname=x"
ask -d "dbname=parity sslsni=7"
ask -d "dbname=parity scram_client_key=x"
ask -d "dbname=parity oauth_issuer=x"
set_ URIs
ask "postgresql:///parity"
ask "postgres:///parity"
ask "postgresql://"
ask "postgres://"
ask "postgresql:///"
ask "postgresql://$E/parity"
ask "postgresql://$E:5432/parity"
ask "postgresql://$E:/parity"
ask "postgresql://$E,$E:5432/parity"
ask "postgresql://$E:1,$E:5432/parity"
ask "postgresql://postgres@/parity"
ask "postgresql://postgres:secret@/parity"
ask "postgresql://postgres:@/parity"
ask "postgresql://:secret@/parity"
ask "postgresql://@/parity"
ask "postgresql://nobody@/parity"
ask "postgresql://post%67res@/pari%74y"
ask "postgresql:///pari%"
ask "postgresql:///pari%zz"
ask "postgresql:///pari%00ty"
ask "postgresql:///parity?host=$W"
ask "postgresql:///parity?host=$E&port=5432"
ask "postgresql:///parity?host=$W,$W&port=1,5432"
ask "postgresql:///parity?application_name=a%20b"
ask "postgresql:///parity?application_name=a+b"
ask "postgresql:///parity?application_name=a&application_name=b"
ask "postgresql:///parity?application_name"
ask "postgresql:///parity?application_name=a=b"
ask "postgresql:///parity?=x"
ask "postgresql:///parity?"
ask "postgresql:///parity?&"
ask "postgresql:///parity?application_name=x&"
ask "postgresql:///parity?ssl=true&application_name=x"
ask "postgresql:///parity?ssl=false"
ask "postgresql:///parity?sslmode=disable"
ask "postgresql:///parity?SSLMODE=disable"
ask "postgresql:///parity?user=nobody"
ask "postgresql://postgres@/parity?user=nobody"
ask "postgresql:///postgres?dbname=parity"
ask "postgresql:///parity#fragment"
ask "postgresql://[::1/parity"
ask "postgresql://[]/parity"
ask "postgresql://[::1]x/parity"
ask "postgresql://a:b:c@/parity"
ask "postgresql:/parity"
ask "postgresql:parity"
ask "POSTGRESQL:///parity"
ask "postgresql:///parity postgres"
ask "postgresql:///parity?options=-c%20application_name%3Dopt"
ask "postgresql:///par/ity"
ask -h /nonexistent "postgresql:///parity"
ask -U nobody "postgresql://postgres@/parity"
ask -p 1 "postgresql:///parity?port=5432"
ask "postgresql:///parity" nobody
set_ environment
PGDATABASE="dbname=parity" ask
PGDATABASE="postgresql:///parity" ask
PGDATABASE= ask -d parity
PGDATABASE= ask
PGUSER= ask
PGUSER=nobody ask -U postgres
PGHOST= PGHOSTADDR= ask -h "$W"
PGHOST=/nonexistent ask
PGHOST=/nonexistent,$W ask
PGPORT=1 ask -p 5432
PGPORT= ask
PGPORT=x ask
PGPORT=1,5432 PGHOST=$W,$W ask
PGOPTIONS='-c application_name=env' ask
PGOPTIONS='--application-name=env' ask
PGOPTIONS='-c bad' ask
PGAPPNAME='my app' ask
PGAPPNAME= ask
PGAPPNAME=a ask -d "dbname=parity application_name=b"
PGCONNECT_TIMEOUT=x ask
PGCONNECT_TIMEOUT=5 ask
PGTARGETSESSIONATTRS=read-only ask
PGLOADBALANCEHOSTS=random ask
PGREQUIREAUTH=none ask
PGREQUIREAUTH=password ask
PGREQUIREPEER=nosuch ask
PGCHANNELBINDING=prefer ask
PGCHANNELBINDING=require ask
PGSSLCERTMODE=allow ask
PGSSLMODE=prefer ask
PGREQUIRESSL=0 ask
PGMINPROTOCOLVERSION=3.2 ask
PGMAXPROTOCOLVERSION=x ask
PGCLIENTENCODING=nosuch ask
PGCLIENTENCODING=SQL_ASCII ask
PGDATESTYLE=German psql -XAtc 'show datestyle'
PGTZ=America/New_York psql -XAtc 'show timezone'
PGGEQO=off psql -XAtc 'show geqo'
PGDATESTYLE=nonsense psql -XAtc 'show datestyle'
set_ services
cat > svc.conf <<'EOF'
# a comment
[one]
dbname=parity
application_name=one

[two]
 dbname=parity
application_name = two
[three]
dbname=parity
nosuch=1
[four]
dbname=parity
just a line
[five]
service=one
[ldap]
lda
[six] trailing
dbname=parity
[seven
dbname=parity
[eight]
DBNAME=postgres
[nine]
dbname=parity
user=
application_name='quoted'
[nine]
application_name=again
[ten]
application_name=ten
port=1
[one two]
dbname=parity
application_name=spaces
[]
application_name=empty
[sslmode]
sslmode=disable
application_name=ssl
EOF
export PGSERVICEFILE=svc.conf
for s in one two three four five ldap six seven eight nine ten '"one two"' "'one two'" "one]" "" sslmode; do ask "service=$s"; done
ask "service=one application_name=mine"
ask "service=one user=nobody"
ask "postgresql:///?service=one"
ask "postgresql://$E:5432/postgres?service=ten"
ask service=one -d parity
PGSERVICE=one ask
PGSERVICE=one PGAPPNAME=env ask
PGSERVICE=one ask -d postgres
PGSERVICE=none ask
PGSERVICE= ask
PGSERVICE=ten ask "service=one"
PGSERVICEFILE=/nonexistent ask service=one
PGSERVICEFILE=/ ask service=one
PGSERVICEFILE= ask service=one
unset PGSERVICEFILE
ask service=one
cp svc.conf .pg_service.conf
ask service=one
ask service=nine
mkdir sys
printf '[sysonly]\ndbname=parity\napplication_name=sys\n[one]\napplication_name=sysone\n' > sys/pg_service.conf
PGSYSCONFDIR=$PWD/sys ask service=sysonly
PGSYSCONFDIR=$PWD/sys ask service=one
PGSYSCONFDIR=/nonexistent ask service=sysonly
printf '[bad]\nnosuch=1\n' > .pg_service.conf
PGSYSCONFDIR=$PWD/sys ask service=bad
PGSYSCONFDIR=$PWD/sys ask service=sysonly
printf '[long]\napplication_name=%01100d\n' 7 > .pg_service.conf
ask service=long
PGSERVICEFILE=.pg_service.conf ask service=long
printf '[last]\napplication_name=noeol' > .pg_service.conf
ask service=last
printf '[crlf]\r\napplication_name=crlf\r\n' > .pg_service.conf
ask service=crlf
printf '\xef\xbb\xbf[bom]\napplication_name=bom\n' > .pg_service.conf
ask service=bom
set_ passwords
ask -w -d parity
ask -W -d parity < /dev/null
ask -w -W -d parity < /dev/null
ask -W -w -d parity
ask --no-password --password -d parity < /dev/null
PGPASSFILE=/nonexistent ask
printf '*:*:*:*:secret\n' > pass; chmod 644 pass
PGPASSFILE=pass ask
chmod 600 pass
PGPASSFILE=pass ask
PGPASSFILE=$PWD ask
ask "dbname=parity passfile=pass"
ask "dbname=parity passfile=/nonexistent"
PGPASSWORD=x ask
set_ connect
c() { printf '%s\n' "--- $*"; printf '%s\n' "$@" '\echo :DBNAME :USER :HOST :PORT' | psql -X -At 2>&1; echo "exit $?"; }
for t in '\c' '\c -' '\c - -' '\c - - - -' '\c postgres' '\c postgres -' '\c - nobody' '\c "postgres"' "\\c 'postgres'" '\c ""' "\\c ''" '\c nosuch' \
	'\c - - /nonexistent' '\c - - - 1' '\c - - - abc' '\c dbname=postgres' "\\c 'dbname=postgres user=postgres'" '\c postgresql:///postgres' \
	'\c -reuse-previous=on dbname=postgres' '\c -reuse-previous=off postgres' '\c -reuse-previous=on' '\c -reuse-previous=off' '\c -reuse-previous=x postgres' \
	'\c -reuse-previous= postgres' '\c -reuse-previous postgres' '\c "postgresql:///postgres?application_name=viac"' '\c a b c d e' '\c foo=bar' "\\c 'dbname='" \
	'\c "-"' '\connect postgres' '\c template1 postgres' '\c -reuse-previous=on "host=/nonexistent"' '\c -reuse-previous=on port=1' \
	"\\c 'service=nosuch'" "\\c 'postgresql:///postgres?port=1'" '\c :DBNAME' "\\c 'user=nobody'" '\c "dbname=postgres options=-cwork_mem=9MB"' '\c %' '\c postgres;' '\c postgres -;' "\\c 'user='" "\\c -reuse-previous=on 'user= dbname= port='" "\\c 'dbname=postgres user= host= port='" "\\c 'postgresql:///?user='" \
	"\\c 'hostaddr='" "\\c -reuse-previous=on 'host= dbname=postgres'" '\c - - /nonexistent,$W' '\c - - "" ""' '\c - "" - -' '\c "" "" "" ""'; do c "$t"; done
c '\c nosuch' '\c postgres'
c '\c nosuch' '\c -reuse-previous=off postgres'
c '\c "dbname=postgres application_name=kept"' '\c parity' 'show application_name;'
c '\c "dbname=postgres application_name=kept"' '\c -reuse-previous=on "dbname=parity"' 'show application_name;'
c '\c "dbname=postgres application_name=kept"' '\c "dbname=parity"' 'show application_name;'
c '\c "postgresql:///postgres?options=-cwork_mem%3D9MB"' '\c parity' 'show work_mem;'
c 'set application_name to own;' '\c' 'show application_name;'
c '\set ON_ERROR_STOP 1' '\c nosuch'
