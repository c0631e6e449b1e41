#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# A release changes its number and its day in one place: configure.ac, CHANGES and debian/changelog agree.
cd "${srcdir:?}" || exit 1
. tests/lib/tap.sh
version=$(sed -n 's/^AC_INIT(\[vpsql\], \[\(.*\)\])$/\1/p' configure.ac)
day=$(sed -n 's/^VPSQL_DAY=//p' configure.ac)
like "configure.ac has a version" "$version" '^[0-9]+\.[0-9]+\.[0-9]+$'
is "configure.ac has a day" "$(date -u -d "$day" +%Y-%m-%d 2>&1)" "$day"
ok "configure was made from it" grep -q "^VPSQL_DAY=$day\$" configure
heading=$(sed -n 's/^## //p' CHANGES | head -n 1)
case $heading in
"$version (not released)"|"$version ($day)") tap_result 0 "CHANGES begins with this version and its day" ;;
*) tap_result 1 "CHANGES begins with this version and its day" "$heading, not $version ($day)" ;;
esac
is "debian/changelog begins with this version" "$(sed -n '1s/^vpsql (\(.*\)) .*/\1/p' debian/changelog)" "$version"
is "debian/changelog has its day" "$(date -u -d "$(sed -n 's/^ -- .*>  //p' debian/changelog | head -n 1)" +%Y-%m-%d)" "$day"
tap_done
