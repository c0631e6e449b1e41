# SPDX-License-Identifier: PostgreSQL
# Programs that run psql, with vpsql in its place: . tap.sh, . pg.sh, . tools.sh, then
#
#   tool_needs PACKAGE PROGRAM-OR-FILE   the test ends with skip_all where it is not there; VPSQL_TOOLS=1 installs it
#   tool_psql                            after pg_start: psql in PATH is vpsql, PG* lead to the server over verified TLS
tool_needs() {
	{ command -v "$2" || [ -e "$2" ]; } >/dev/null 2>&1 && return
	if [ "${VPSQL_TOOLS:-}" = 1 ] && [ "$(id -u)" -eq 0 ]; then
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1
		{ command -v "$2" || [ -e "$2" ]; } >/dev/null 2>&1 && return
		skip_all "$1 cannot be installed here"
	fi
	skip_all "$1 is not installed (VPSQL_TOOLS=1 as root installs it)"
}
tool_psql() {
	mkdir -p bin; chmod 755 bin
	ln -s "$builddir/src/vpsql" bin/psql
	PATH=$PWD/bin:$PATH PGHOST=localhost PGPORT=$PGT_PORT PGUSER=postgres PGPASSWORD=$PGT_PASSWORD PGDATABASE=postgres PGSSLROOTCERT=$PGT_CA
	export PATH PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGSSLROOTCERT
	# A test whose psql were not ours would prove nothing.
	like "psql is vpsql" "$(psql --version)" 'vpsql'
}
