# SPDX-License-Identifier: PostgreSQL
# Programs that run psql, with vpsql in its place: . tap.sh, . pg.sh, . tools.sh, then
#
#   tool_needs PACKAGE PROGRAM-OR-FILE   the test ends with skip_all where it is not there; VPSQL_TOOLS=1 installs it
#   tool_psql                            after pg_start: psql in PATH is vpsql ($tool_psql), PG* lead to the server over
#                                        verified TLS. With VPSQL_TOOLS=1 it is the Debian package, else the build tree's
tool_needs() {
	{ command -v "$2" || [ -e "$2" ]; } >/dev/null 2>&1 && return
	if [ "${VPSQL_TOOLS:-}" = 1 ] && [ "$(id -u)" -eq 0 ]; then
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1
		{ command -v "$2" || [ -e "$2" ]; } >/dev/null 2>&1 && return
		skip_all "$1 cannot be installed here"
	fi
	skip_all "$1 is not installed (VPSQL_TOOLS=1 as root installs it)"
}
# This tree's Debian package, built once in a run, is installed and made psql as README.Debian tells an administrator;
# it goes again when the test ends.
tool_package() {
	if dpkg-query -W -f '${Status}' vpsql 2>/dev/null | grep -q ' installed'; then skip_all "vpsql's package is installed already"; fi
	[ ! -e /usr/local/bin/psql ] || skip_all "/usr/local/bin/psql is there already"
	tool_deb=${CHECK_CACHE:-$PWD}/package
	if [ ! -e "$tool_deb/done" ]; then
		mkdir -p "$tool_deb/source"
		{ sh "$srcdir/share/packages" package &&
			git -c safe.directory="$srcdir" -C "$srcdir" ls-files -z | tar -C "$srcdir" --null -T - -cf - | tar -C "$tool_deb/source" -xf - &&
			(cd "$tool_deb/source" && DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)" dpkg-buildpackage -us -uc -b) &&
			: >"$tool_deb/done"; } >"$tool_deb/log" 2>&1 || { tail -n 20 "$tool_deb/log" >&2; exit 1; }
	fi
	pg_atexit 'dpkg --purge vpsql vpsql-dbgsym >dpkg.out 2>&1; rm -f /usr/local/bin/psql'
	dpkg -i "$tool_deb"/vpsql_*.deb >dpkg.out 2>&1 &&
		update-alternatives --quiet --install /usr/local/bin/psql psql /usr/bin/vpsql 50 || { cat dpkg.out >&2; exit 1; }
}
tool_psql() {
	if [ "${VPSQL_TOOLS:-}" = 1 ] && [ "$(id -u)" -eq 0 ]; then
		tool_package
		tool_psql=/usr/local/bin/psql
	else
		mkdir -p bin; chmod 755 bin
		ln -s "$builddir/src/vpsql" bin/psql
		tool_psql=$PWD/bin/psql
	fi
	PATH=${tool_psql%/*}:$PATH PGHOST=localhost PGPORT=$PGT_PORT PGUSER=postgres PGPASSWORD=$PGT_PASSWORD PGDATABASE=postgres PGSSLROOTCERT=$PGT_CA
	export PATH PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGSSLROOTCERT
	# A test whose psql were not ours would prove nothing.
	like "psql is vpsql" "$(psql --version)" 'vpsql'
	is "and the one that was made so" "$(command -v psql)" "$tool_psql"
}
