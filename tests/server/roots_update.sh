#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The script that makes the shipped roots: the same bytes give the same files, and what is unknown or missing is refused.
. "$srcdir/tests/lib/tap.sh"
[ -d /usr/share/ca-certificates/mozilla ] || skip_all "no ca-certificates here"
cp -r "$srcdir/share/roots" roots
update=roots/update
rm roots/eu-west-1.pem
run $update --from "$srcdir/share/roots/all.pem"
is "a missing file is made again" "$status" 0
like "107 roots are counted" "$out" '107 roots in 36 files'
ok "every file is what the bytes give" diff -r roots "$srcdir/share/roots"
before=$(cat roots/* | cksum)

sed '/Amazon RDS eu-west-1 Root CA ECC384/,/END CERT/d' "$srcdir/share/roots/all.pem" > short.pem
run $update --from short.pem
is "a bundle that lacks a root: exit status" "$status" 1
like "names it" "$err" 'the bundle lacks Amazon RDS eu-west-1 Root CA ECC384 G1'

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out new.pem -days 3650 \
	-subj '/CN=Amazon RDS eu-west-1 Root CA ECC256 G2' -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
cat "$srcdir/share/roots/all.pem" new.pem > more.pem
run $update --from more.pem
is "an unknown root: exit status" "$status" 1
like "names it" "$err" 'unknown root: Amazon RDS eu-west-1 Root CA ECC256 G2, SHA-256 [0-9a-f]{64}'
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out odd.pem -days 3650 \
	-subj '/CN=Evil Root' 2>/dev/null
cat "$srcdir/share/roots/all.pem" odd.pem > evil.pem
run $update --accept-new --from evil.pem
is "a root of somebody else: exit status" "$status" 1
like "names it" "$err" 'unexpected subject: Evil Root'
head -c 100000 "$srcdir/share/roots/all.pem" > cut.pem
run $update --from cut.pem
is "a bundle that is cut off: exit status" "$status" 1
is "nothing was changed by any of them" "$(cat roots/* | cksum)" "$before"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out beta.pem -days 3650 \
	-subj '/CN=Amazon RDS Beta us-east-1 Root CA ECC256 G1' 2>/dev/null
cat beta.pem >> more.pem
run $update --accept-new --from more.pem
is "--accept-new: exit status" "$status" 0
is "the new root is in its region's file" "$(grep -c 'BEGIN CERT' roots/eu-west-1.pem)" 4
like "and in the manifest" "$(cat roots/MANIFEST.tsv)" '	Amazon RDS eu-west-1 Root CA ECC256 G2	eu-west-1	aws	EC256	.*	file more\.pem$'
is "a beta root is left out" "$(cat roots/*.pem roots/MANIFEST.tsv | grep -c Beta)" 0
tap_done
