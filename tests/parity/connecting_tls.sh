# Values of TLS settings that libpq does not know, and settings that only matter with TLS, over the local socket.
LD_LIBRARY_PATH=$(dirname "$(dirname "$(command -v initdb)")")/lib
export LD_LIBRARY_PATH
ask() { echo "--- $*"; psql -X "$@" -Atc "select current_database()"; echo "exit $?"; }
ask -d "dbname=parity gssencmode=maybe"
ask "postgresql:///parity?sslmode=sometimes"
PGCHANNELBINDING=x ask
PGGSSENCMODE=x ask
PGSSLCERTMODE=x ask
PGSSLNEGOTIATION=direct ask
PGSSLNEGOTIATION=x ask
PGSSLMODE=x ask
