#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Builds the reference: PostgreSQL's server, psql and test-suites, from Debian's source package.
#
#   reference.sh [--built] [MAJOR]      MAJOR: 18 (default), 17 or 15
#
# Prints the folder that holds MAJOR/ (the installation: bin/psql, bin/postgres, lib/libpq.so) and
# src-MAJOR/ (the source tree with the suites). It is $VPSQL_REFERENCE or /var/tmp/vpsql-reference:
# outside the tree, and readable by the unprivileged user that the suites run as. A finished build is
# used as it is; with --built an unfinished one is not made, and the exit status is 1.
# Needs root for apt-get (or sudo) the first time; takes about six minutes on two cores.
set -eu
only_built=no
[ "${1:-}" != --built ] || { only_built=yes; shift; }
major=${1:-18} dir=${VPSQL_REFERENCE:-/var/tmp/vpsql-reference}
case $major in
18) suite=sid ;;
17) suite=trixie ;;
15) suite=bookworm ;;
*) echo "reference.sh: no source is known for PostgreSQL $major; take 15, 17 or 18" >&2; exit 2 ;;
esac
prefix=$dir/$major src=$dir/src-$major
if [ -e "$prefix/.complete" ]; then echo "$dir"; exit 0; fi
[ "$only_built" = no ] || exit 1
exec 3>&1 >&2
mkdir -p "$dir/log" "$dir/apt-$major/lists/partial"
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
$sudo apt-get install -y -qq bison flex perl libipc-run-perl libio-pty-perl libreadline-dev libssl-dev \
	zlib1g-dev bzip2 make gcc >"$dir/log/apt-$major" 2>&1
# The source package of a newer suite, without adding that suite to the machine's own lists.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep '/debian/*$' | head -n 1)
echo "deb-src $mirror $suite main" >"$dir/apt-$major/sources.list"
set -- -o "Dir::Etc::sourcelist=$dir/apt-$major/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$dir/apt-$major/lists"
$sudo apt-get "$@" update -qq
(cd "$dir/apt-$major" && $sudo apt-get "$@" source --download-only -qq "postgresql-$major" >"$dir/log/source-$major" 2>&1)
rm -rf "$src"
mkdir -p "$src"
tar xjf "$dir/apt-$major"/postgresql-"${major}"_*.orig.tar.bz2 -C "$src" --strip-components=1
icu=--without-icu
[ "$major" -ge 16 ] || icu=
cd "$src"
step() { "$@" >>"$dir/log/build-$major" 2>&1 || { tail -n 20 "$dir/log/build-$major"; exit 1; }; }
step ./configure --prefix="$prefix" --with-openssl --with-readline --enable-tap-tests $icu
step make -j"$(nproc)" world-bin
step make install-world-bin
step make -C src/test/regress
chmod -R a+rX "$src"
find "$src" -type d -exec chmod a+rwx {} +
touch "$prefix/.complete"
echo "$dir" >&3
