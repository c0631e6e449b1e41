#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Makes every test certificate into a folder: mk.sh FOLDER. NAME.crt is what a server presents, NAME.key its key.
#
# Roots (PEM): ca.pem (named like an RDS root of us-east-1), region.pem (like one of eu-west-1), trust.pem (like Amazon Root CA 1),
#   foreign.pem (a stranger), oldroot.pem (expired), soonroot.pem (ends in 20 days), inter.pem (an intermediate, no root),
#   rds2019.pem (named like the dead 2019 roots), retired2019.pem (the same, not yet past its date), both.pem (ca and region); ca.crl lists "revoked"; old.crl is past its date;
#   smuggled.crl holds foreign.pem beside lists, smuggled.d too; crldir holds lists alone.
# Server certificates: see the cases at the end; each says why it is right or wrong.
# client.crt and client.key: for the server's ssl_ca_file = ca.pem, CN=postgres.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out"
cd "$out"
umask 022
: > mk.log
export RANDFILE=/dev/null

date_at() { date -u -d "$1" +%Y%m%d%H%M%SZ; }
key() {	# key NAME [ALGORITHM]: most cases share one curve, made once
	case ${2:-ec} in
	ec) openssl ecparam -genkey -name prime256v1 -noout -out "$1.key" ;;
	rsa*) openssl genrsa -out "$1.key" "${2#rsa}" 2>>mk.log ;;
	*) openssl genpkey -algorithm "$2" -out "$1.key" ;;
	esac
	chmod 600 "$1.key"
}
conf() {	# conf CA: a configuration for openssl ca
	mkdir -p "db-$1"; : > "db-$1/index.txt"; : > "db-$1/index.txt.attr"
	[ -e "db-$1/serial" ] || echo 1000 > "db-$1/serial"
	echo 01 > "db-$1/crlnumber"
	{
		printf '[ca]\ndefault_ca = own\n[own]\ndatabase = db-%s/index.txt\nserial = db-%s/serial\nnew_certs_dir = db-%s\n' "$1" "$1" "$1"
		printf 'crlnumber = db-%s/crlnumber\nunique_subject = no\npolicy = any\nemail_in_dn = no\ncopy_extensions = none\n' "$1"
		printf '[any]\ncommonName = optional\norganizationName = optional\norganizationalUnitName = optional\ncountryName = optional\n'
		cat "$here/cases.cnf"
	} > "db-$1/ca.cnf"
}
root() {	# root NAME SUBJECT [DAYS-FROM] [DAYS-TO]
	key "$1"
	conf "$1"
	openssl req -new -key "$1.key" -subj "$2" -out "$1.csr" -config "$here/cases.cnf" 2>>mk.log
	openssl ca -batch -notext -selfsign -config "db-$1/ca.cnf" -in "$1.csr" -keyfile "$1.key" -out "$1.pem" -md sha256 \
		-extensions ext_ca -startdate "$(date_at "${3:-2 days ago}")" -enddate "$(date_at "${4:-20 years}")" 2>>mk.log
	rm -f "$1.csr"
}
sign() {	# sign NAME CA SECTION SUBJECT [FROM] [TO] [DIGEST]: NAME.pem alone, with NAME.key (shared.key when there is none)
	[ -e "$1.key" ] || cp shared.key "$1.key"
	openssl req -new -key "$1.key" -subj "$4" -out "$1.csr" -config "$here/cases.cnf" 2>>mk.log
	openssl ca -batch -notext -config "db-$2/ca.cnf" -in "$1.csr" -cert "$2.pem" -keyfile "$2.key" -out "$1.pem" -md "${7:-sha256}" \
		-extensions "$3" -startdate "$(date_at "${5:-2 days ago}")" -enddate "$(date_at "${6:-400 days}")" 2>>mk.log
	rm -f "$1.csr"
}
leaf() { sign "$@"; mv "$1.pem" "$1.crt"; }

key shared
root ca "/CN=Amazon RDS us-east-1 Root CA ECC256 Test G1/O=Test of vpsql"
root region "/CN=Amazon RDS eu-west-1 Root CA ECC256 Test G1/O=Test of vpsql"
root trust "/CN=Amazon Root CA 1/O=Test of vpsql"
root foreign "/CN=Corporate Proxy CA/O=Stranger"
root rds2019 "/CN=Amazon RDS us-east-1 2019 CA/O=Test of vpsql" "5 years ago" "1 year ago"
root oldroot "/CN=Old Root CA/O=Test of vpsql" "5 years ago" "1 day ago"
root retired2019 "/CN=Amazon RDS us-east-1 2019 CA/O=Test of a retired root"
root soonroot "/CN=Ending Root CA/O=Test of vpsql" "5 years ago" "20 days"
cat ca.pem region.pem > both.pem
cat oldroot.pem ca.pem > oldroot-and-ca.pem

# An intermediate that is good, one that expired, one that is no CA, one that may not sign another CA.
for i in inter oldinter noca; do key $i; conf $i; done
sign inter ca ext_inter "/CN=Test Intermediate CA/O=Test of vpsql"
sign oldinter ca ext_inter "/CN=Expired Intermediate CA/O=Test of vpsql" "3 years ago" "1 day ago"
sign noca ca ext_right "/CN=localhost"
key sub; conf sub
sign sub inter ext_inter "/CN=Too Deep CA/O=Test of vpsql"

# The right names; and right but for the point that the case's name says.
leaf right ca ext_right "/CN=db1.c0testtest12.us-east-1.rds.amazonaws.com"
leaf rds ca ext_rds "/CN=db1.c0testtest12.us-east-1.rds.amazonaws.com"
leaf wrong ca ext_wrong "/CN=other.example"
leaf wildcard ca ext_wildcard "/CN=wildcard"
leaf ip ca ext_ip "/CN=address"
leaf cn ca ext_none "/CN=localhost"
leaf noname ca ext_none "/O=No name at all"
leaf chain inter ext_right "/CN=localhost"; cp chain.crt nointer.crt; cp chain.key nointer.key; cat inter.pem >> chain.crt
leaf deep sub ext_right "/CN=localhost"; cat sub.pem inter.pem >> deep.crt
leaf unknown foreign ext_right "/CN=localhost"; cat foreign.pem >> unknown.crt
leaf stranger foreign ext_right "/CN=localhost"
leaf otherregion region ext_right "/CN=localhost"
leaf proxy trust ext_right "/CN=localhost"
leaf expired ca ext_right "/CN=localhost" "400 days ago" "3 days ago"
leaf future ca ext_right "/CN=localhost" "30 days" "60 days"
leaf soon ca ext_right "/CN=localhost" "60 days ago" "10 days"
leaf oldchain oldinter ext_right "/CN=localhost"; cat oldinter.pem >> oldchain.crt
leaf oldrootleaf oldroot ext_right "/CN=localhost"
leaf retired retired2019 ext_right "/CN=localhost"
leaf soonrootleaf soonroot ext_right "/CN=localhost"
leaf byleaf noca ext_right "/CN=localhost"; cat noca.pem >> byleaf.crt
leaf clienteku ca ext_clienteku "/CN=localhost"
leaf sha1 ca ext_right "/CN=localhost" "" "" sha1
leaf revoked ca ext_right "/CN=localhost"
leaf nul ca ext_nul "/CN=localhost"
leaf control ca ext_control "/CN=localhost"
key rsa1024 rsa1024; leaf rsa1024 ca ext_right "/CN=localhost"
key rsa rsa2048; leaf rsa ca ext_right "/CN=localhost"
key selfsigned
openssl req -x509 -new -key selfsigned.key -subj "/CN=localhost" -days 30 -out selfsigned.crt -config "$here/cases.cnf" -extensions ext_right 2>>mk.log

key client
leaf client ca ext_client "/CN=postgres"

openssl ca -config db-ca/ca.cnf -cert ca.pem -keyfile ca.key -revoke revoked.crt -md sha256 2>>mk.log
openssl ca -config db-ca/ca.cnf -cert ca.pem -keyfile ca.key -gencrl -crldays 30 -md sha256 -out ca.crl 2>>mk.log
openssl ca -config db-ca/ca.cnf -cert ca.pem -keyfile ca.key -gencrl -crl_lastupdate "$(date_at '9 days ago')" \
	-crl_nextupdate "$(date_at '2 days ago')" -md sha256 -out old.crl 2>>mk.log
openssl ca -config db-region/ca.cnf -cert region.pem -keyfile region.key -gencrl -crldays 30 -md sha256 -out region.crl 2>>mk.log
openssl ca -config db-foreign/ca.cnf -cert foreign.pem -keyfile foreign.key -gencrl -crldays 30 -md sha256 -out foreign.crl 2>>mk.log
cat ca.crl foreign.pem foreign.crl > smuggled.crl
mkdir -p crldir smuggled.d
for i in ca foreign; do
	h=$(openssl x509 -in $i.pem -noout -hash)
	cp $i.crl "crldir/$h.r0"; cp $i.crl "smuggled.d/$h.r0"
	[ $i = ca ] || cp $i.pem "smuggled.d/$h.0"
done
chmod 644 ./*.key
rm -rf db-*
: > done
