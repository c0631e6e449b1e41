#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Java opens what vpsql-tls roots export writes: the PKCS#12 store with its entries trusted, and the DER files one by one.
. "$srcdir/tests/lib/tap.sh"
. "$srcdir/tests/lib/tools.sh"
tool_needs openjdk-17-jre-headless keytool
tls=$builddir/src/vpsql-tls
export VPSQL_ROOTS_DIR="$srcdir/share/roots" XDG_CONFIG_HOME="$PWD/config" XDG_CACHE_HOME="$PWD/cache"
kt() { keytool -J-Duser.language=en "$@" 2>&1; }
for set in eu-west-1 amazon-trust global; do
	n=$("$tls" roots show $set --no-fetch --json | python3 -c 'import json,sys; print(len(json.load(sys.stdin)["certificates"]))')
	ok "$set: there are roots" test "$n" -gt 2
	run "$tls" roots export $set --no-fetch --format=p12 --output=$set.p12
	is "$set: exported" "$status $err" "0 "
	listed=$(kt -list -v -keystore $set.p12 -storepass changeit)
	like "$set: Java knows the kind" "$listed" '^Keystore type: PKCS12$'
	is "$set: every root is a trusted certificate" "$(printf '%s\n' "$listed" | grep -c '^Entry type: trustedCertEntry$')" "$n"
	for sum in sha1 sha256; do
		is "$set: the $sum fingerprints that Java counts are those shown" \
			"$(printf '%s\n' "$listed" | sed -n "s/^[[:space:]]*$(echo $sum | tr a-z A-Z): //p" | tr -d : | tr A-F a-f | sort | tr '\n' ' ')" \
			"$("$tls" roots show $set --no-fetch --json | python3 -c '
import json, sys
for c in json.load(sys.stdin)["certificates"]: print(c[sys.argv[1]].replace(":", "").lower())' $sum | sort | tr '\n' ' ')"
	done
	run "$tls" roots export $set --no-fetch --format=der --output=$set.d
	is "$set: a DER file each" "$(ls $set.d/*.der | wc -l)" "$n"
	# As the JDBC instructions have it: one import for each file. A few: each starts a virtual machine.
	[ $set = eu-west-1 ] || continue
	for f in $set.d/*.der; do
		kt -importcert -noprompt -trustcacerts -alias "$(basename "$f" .der)" -file "$f" -keystore $set.jks -storepass changeit >import.out ||
			tap_result 1 "$set: Java imports $f" "$(cat import.out)"
	done
	is "$set: imported one by one they are the same store" "$(kt -list -keystore $set.jks -storepass changeit | sed -n 's/^Certificate fingerprint (SHA-256): //p' | sort)" \
		"$(kt -list -keystore $set.p12 -storepass changeit | sed -n 's/^Certificate fingerprint (SHA-256): //p' | sort)"
done
printf 'another secret\n' > pw
run "$tls" roots export eu-west-1 --no-fetch --format=p12 --password-file=pw --output=own.p12
is "a password of one's own" "$status" 0
like "opens it" "$(kt -list -keystore own.p12 -storepass 'another secret')" 'trustedCertEntry'
unlike "and no other does" "$(kt -list -keystore own.p12 -storepass changeit)" 'trustedCertEntry'
"$tls" roots export eu-west-1 --no-fetch --format=p12 > piped.p12
like "written to standard output" "$(kt -list -keystore piped.p12 -storepass changeit)" 'trustedCertEntry'
tap_done
