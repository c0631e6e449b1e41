#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# vpsql-tls without a server: roots, policy, alias, env, exec, their JSON and exit codes.
. "$srcdir/tests/lib/tap.sh"
tls=$builddir/src/vpsql-tls
export VPSQL_ROOTS_DIR="$srcdir/share/roots" XDG_CONFIG_HOME="$PWD/config" XDG_CACHE_HOME="$PWD/cache"
rds=db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com
json() { printf '%s' "$out" | python3 -c 'import json,sys; json.load(sys.stdin)' 2>&1; }
exits() {	# exits NAME STATUS ARGUMENTS...
	name=$1 want=$2; shift 2
	run "$tls" "$@"
	is "$name" "$status" "$want"
}

# the program
exits "no command" 3
exits "an unknown command" 3 nothing
like "names it" "$err" '^vpsql-tls: error: unknown command "nothing"$'
exits "--help" 0 --help
for c in $("$tls" --list-commands | cut -f1); do
	like "--help lists $c" "$out" "^  $c "
done
exits "--version" 0 --version
like "is ours" "$out" '^vpsql-tls [0-9]'
for c in $("$tls" --list-commands | cut -f1); do
	run "$tls" "$c" --help
	is "$c --help: exit status" "$status" 0
	like "$c --help: usage" "$out" "^Usage: vpsql-tls $c"
	run "$tls" "$c" --no-such-option
	is "$c with an unknown option: exit status" "$status" 3
done

# roots
exits "roots list" 0 roots list --no-fetch
is "lists 34 + 2 + 2 regions, amazon-trust and global under a heading" "$(printf '%s\n' "$out" | wc -l | tr -d ' ')" 41
like "a shipped region" "$out" '^eu-west-1 +3 2061-05-20 +shipped +/.*/eu-west-1\.pem$'
like "GovCloud is not here" "$out" '^us-gov-west-1 +0 - +not here'
exits "roots list --json" 0 roots list --json
is "is JSON" "$(json)" ""
exits "roots show" 0 roots show eu-west-1
like "SHA-1" "$out" 'SHA-1    [0-9a-f]{40}$'
like "SHA-256 of the manifest" "$out" "$(awk -F'\t' '$3 == "eu-west-1" && $5 == "EC384" { print $1 }' "$srcdir/share/roots/MANIFEST.tsv")"
exits "roots show --json" 0 roots show global --json
is "is JSON" "$(json)" ""
exits "roots show of no region" 3 roots show ../../etc/passwd
exits "roots show of what is not here" 2 roots show us-gov-west-1 --no-fetch
like "names file and place" "$err" "Download https://truststore\.pki\.us-gov-west-1\.rds\.amazonaws\.com/us-gov-west-1/us-gov-west-1-bundle\.pem and put it at $PWD/cache/vpsql/roots/us-gov-west-1\.pem"
exits "roots fetch of nothing" 3 roots fetch
exits "roots fetch of no region" 3 roots fetch x
exits "roots verify of a good file" 0 roots verify "$srcdir/share/roots/all.pem"
exits "roots verify --json" 0 roots verify --json "$srcdir/share/roots/amazon-trust.pem"
is "is JSON" "$(json)" ""
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out own.pem -subj '/CN=Own Root' -days 30 2>/dev/null
cat "$srcdir/share/roots/eu-west-1.pem" own.pem > mixed.pem
exits "roots verify of an unknown root" 1 roots verify mixed.pem
like "says which" "$out" '^PROBLEM Own Root  SHA-256 [0-9a-f]{64}  unknown fingerprint$'
exits "roots verify of no bundle" 2 roots verify k.pem
exits "roots verify of nothing" 2 roots verify nowhere.pem
run "$tls" roots export eu-west-1
is "roots export: PEM" "$status" 0
printf '%s\n' "$out" > e.pem
is "three certificates" "$(openssl crl2pkcs7 -nocrl -certfile e.pem | openssl pkcs7 -print_certs -noout | grep -c '^subject')" 3
exits "roots export: DER wants a folder" 3 roots export eu-west-1 --format=der
exits "roots export: DER" 0 roots export eu-west-1 --format=der --output=der
is "three files that openssl reads" "$(for f in der/*.der; do openssl x509 -inform der -in "$f" -noout -subject; done | grep -c 'Amazon RDS eu-west-1 Root CA')" 3
exits "roots export: PKCS#7" 0 roots export eu-west-1 --format=p7b --output=e.p7b
is "three certificates" "$(openssl pkcs7 -inform der -in e.p7b -print_certs -noout | grep -c '^subject')" 3
exits "roots export: PKCS#12" 0 roots export eu-west-1 --format=p12 --output=e.p12
is "three certificates" "$(openssl pkcs12 -in e.p12 -nokeys -passin pass:changeit 2>/dev/null | grep -c 'BEGIN CERT')" 3
echo secret1 > password
exits "roots export: a password of one's own" 0 roots export eu-west-1 --format=p12 --output=e2.p12 --password-file=password
ok "opens with it" sh -c 'openssl pkcs12 -in e2.p12 -nokeys -passin pass:secret1 >/dev/null 2>&1'
nok "and with no other" sh -c 'openssl pkcs12 -in e2.p12 -nokeys -passin pass:changeit >/dev/null 2>&1'
if command -v keytool >/dev/null && keytool -help >/dev/null 2>&1; then
	is "Java trusts all three" "$(keytool -list -keystore e.p12 -storepass changeit 2>/dev/null | grep -c trustedCertEntry)" 3
else skip "no keytool here"; fi
exits "an unknown format" 3 roots export eu-west-1 --format=jks

# policy
exits "policy" 0 policy $rds
printf '%s\n' "$out" > one
like "the region's roots" "$out" "^sslrootcert = '.*/eu-west-1\.pem'  # rule: roots: eu-west-1, shipped$"
exits "policy --parse" 0 policy --parse one
printf '%s\n' "$out" > two
ok "reads back to itself" cmp one two
exits "policy --parse of something else" 2 policy --parse e.pem
exits "policy --json" 0 policy --json "host=$rds sslmode=require"
is "is JSON" "$(json)" ""
like "with the note" "$out" 'raised from \\"require\\" \(connection string\)'
run env PGSSLMODE=disable "$tls" policy $rds
like "the environment is raised" "$out" '^note = .*raised from "disable" \(environment variable PGSSLMODE\)'
run env PGSSLMODE=require VPSQL_MIN_SSLMODE=require "$tls" policy $rds
like "a floor of the environment" "$out" "^min_sslmode = 'require'  # floor: environment variable VPSQL_MIN_SSLMODE$"
run env PGSSLROOTCERT=/nowhere.pem "$tls" policy $rds
is "a root file that is not there" "$status" 2
like "says so" "$err" 'root certificate file "/nowhere.pem" does not exist'
like "and who named it" "$err" 'environment variable PGSSLROOTCERT'
run env PGSSL_MODE=x "$tls" policy $rds
is "a misspelt variable" "$status" 3
run env PGSSLMODE=verfy "$tls" policy $rds
is "a mode that is none" "$status" 3
exits "a region that cannot be had" 2 policy --no-fetch db.c0abc1def2gh.us-gov-east-1.rds.amazonaws.com
exits "a root file of a URI that is not there" 2 policy "postgresql://$rds/?sslrootcert=/nowhere"
cat > pg_service.conf <<E2
[s]
host=$rds
sslmode=allow
E2
run env PGSERVICEFILE="$PWD/pg_service.conf" "$tls" policy service=s
like "a service is the source" "$out" '^note = .*raised from "allow" \(service .*pg_service\.conf'

# the configuration
mkdir -p config/vpsql
printf '[*.prod]\nmin_sslmode = verify-ca\nlabel = x\n[a.prod]\nlabel = y\n[b]\nwhat = 1\n' > config/vpsql/vpsql.conf
exits "policy --lint" 1 policy --lint config/vpsql/vpsql.conf
like "a hidden value" "$out" 'vpsql\.conf:5: label has no effect here: line 3 comes first'
like "an unknown key" "$out" 'vpsql\.conf:7: unknown key "what"'
exits "policy --lint --json" 1 policy --lint config/vpsql/vpsql.conf --json
is "is JSON" "$(json)" ""
exits "a broken configuration refuses" 2 policy $rds
like "with file and line" "$err" 'config/vpsql/vpsql\.conf:7: unknown key'
printf '[*.amazonaws.com]\nmin_sslmode = verify-ca\nsslrootcert = %s/own.pem\n' "$PWD" > config/vpsql/vpsql.conf
exits "policy --lint of a good file" 0 policy --lint config/vpsql/vpsql.conf
exits "policy" 0 policy "host=$rds sslmode=verify-ca"
like "the floor's source" "$out" "^min_sslmode = 'verify-ca'  # floor: .*/config/vpsql/vpsql\.conf:2$"
like "the roots' source" "$out" "^sslrootcert = '.*/own\.pem'  # config: .*vpsql\.conf:3$"
like "said loudly" "$out" "^weak = 'the server\\\\'s NAME is NOT VERIFIED"
chmod 666 config/vpsql/vpsql.conf
exits "a file that others may write" 2 policy $rds
like "is named" "$err" 'can be written by others \(mode 0666\)'
rm config/vpsql/vpsql.conf

# aliases
exits "alias list of none" 0 alias list
is "is empty" "$out" ""
exits "alias pin" 0 alias pin DB.example.com=$rds
exits "alias list" 0 alias list
is "shows it" "$out" "db.example.com=$rds  # $PWD/config/vpsql/vpsql.conf:2"
exits "alias list --json" 0 alias list --json
is "is JSON" "$(json)" ""
exits "policy of the alias" 0 policy db.example.com
like "is that of the real name" "$out" "^host = '$rds'$"
exits "alias rm" 0 alias rm db.example.com.
exits "alias rm again" 1 alias rm db.example.com
like "says where to look" "$err" 'hint: "vpsql-tls alias list" shows the pins'
exits "lint of a file that is not there" 2 policy --lint /nonexistent.conf
like "names it" "$err" 'error: file "/nonexistent.conf" does not exist'
exits "export of no region" 3 roots export nowhere-1
like "says where to look for regions" "$err" 'hint: "vpsql-tls roots list" shows the sets'
exits "alias pin of no name" 3 alias pin 'a b=c'
exits "alias pin without a name" 3 alias pin a

# env and exec
run "$tls" env "host=$rds port=5433 dbname=d'b user=u"
is "env" "$status" 0
printf '%s\n' "$out" > env.sh
is "sh reads it" "$(. ./env.sh; echo "$PGHOST|$PGPORT|$PGDATABASE|$PGSSLMODE|$PGGSSENCMODE|${PGSSLROOTCERT##*/}")" \
	"$rds|5433|d'b|verify-full|disable|eu-west-1.pem"
exits "env for fish" 0 env --shell=fish "host=$rds dbname=d'b"
like "quoted" "$out" "^set -gx PGDATABASE 'd\\\\'b'$"
exits "env --json" 0 env --json $rds
is "is JSON" "$(json)" ""
exits "env --pgservice" 0 env --pgservice=prod "postgresql://u@$rds/db"
is "an entry" "$(printf '%s\n' "$out" | head -n 4 | tr '\n' ' ')" "[prod] host=$rds user=u dbname=db "
like "with the mode" "$out" '^sslmode=verify-full$'
exits "env of nothing" 3 env
exits "env of hosts with different roots" 3 env "host=$rds,db1.c0abc1def2gh.us-east-1.rds.amazonaws.com"
is "prints nothing" "$out" ""
like "says why" "$err" 'error: these hosts need different root files'
like "what one file would mean" "$err" 'detail: .*each host could be vouched for by the roots of another'
like "and what to type" "$err" 'hint: Name one host at a time; or, where that is acceptable, one file for all in the connection string: sslrootcert=FILE'
exits "env of hosts with one file" 0 env "host=$rds,db1.c0abc1def2gh.us-east-1.rds.amazonaws.com sslrootcert=$VPSQL_ROOTS_DIR/all.pem"
like "is that file" "$out" "^export PGSSLROOTCERT='.*/all.pem'$"
exits "exec of hosts with different roots" 3 exec "host=$rds,db1.c0abc1def2gh.us-east-1.rds.amazonaws.com" -- touch ran
nok "does not run the command" test -e ran
run env PGSSLMODE=disable PGSERVICE=s PGSERVICEFILE="$PWD/pg_service.conf" PGREQUIRESSL=0 PGHOSTADDR=1.2.3.4 \
	"$tls" exec --min-sslmode=verify-full $rds -- sh -c 'env | grep ^PG | sort'
is "exec" "$status" 0
like "the mode" "$out" '^PGSSLMODE=verify-full$'
unlike "nothing that would win over it" "$out" '^(PGSERVICE|PGREQUIRESSL|PGHOSTADDR)='
exits "the command's exit status" 7 exec $rds -- sh -c 'exit 7'
exits "a command that is not there" 127 exec $rds -- /nonexistent/command
exits "exec without a command" 3 exec $rds
exits "exec that is refused" 2 exec "host=$rds sslrootcert=/nowhere" -- true

# words of somebody else's reach neither the terminal nor a shell raw
esc=$(printf 'a\033[31mb')
raw=$(printf '[\001-\010\013-\037]')
for words in "ESC" "roots ESC" "roots show ESC" "roots fetch ESC" "roots verify ESC" "roots export ESC" "roots list --roots-dir=ESC" \
	"policy ESC" "policy --lint ESC" "policy --parse ESC" "policy --min-sslmode=ESC x" "policy sslcert=ESC" "policy sslrootcert=ESC" \
	"alias rm ESC" "alias pin ESC=x" "alias list --file=ESC" "env ESC" "env --via=ESC x" "env --via=ESC:1 x" "env --port=ESC x" \
	"env --pgservice=ESC x" "env --shell=ESC x" "exec ESC" "exec ESC -- true" "exec $rds -- ESC" "check ESC" "check --via=ESC x" \
	"check --sslrootcert=ESC localhost" "check --warn-days=ESC x" "check --nosuch=ESC x"; do
	# The words hold no blank; ESC stands for the hostile one.
	set --
	for w in $words; do set -- "$@" "$(printf '%s' "$w" | sed "s/ESC/$(printf 'a\033')\[31mb/")"; done
	run "$tls" "$@"
	unlike "$words: no control characters" "$out$err" "$raw"
done
run "$tls" policy "host=$rds sslcert=$esc"
printf '%s\n' "$out" > dump
run "$tls" policy --parse dump
is "a policy with a control character reads back to itself" "$out" "$(cat dump)"
like "and shows it" "$out" "^sslcert = 'a\\\\x1b\\[31mb'"
run "$tls" env "$esc"
is "env of a host with a control character: refused" "$status" 3
like "said" "$err" 'error: the value of host holds a control character'
tap_done
