# SPDX-License-Identifier: PostgreSQL
# Completion of vpsql-tls's command line for bash. Made by completion/make-tls.sh from the subcommand rows: do not edit.
_vpsql_tls()
{
local cur prev command i words=
cur=${COMP_WORDS[COMP_CWORD]}
prev=${COMP_WORDS[COMP_CWORD-1]}
command=${COMP_WORDS[1]}
# "--name=value" comes as three words where "=" breaks words.
if [[ $cur == "=" ]]; then
cur=
elif [[ $prev == "=" && COMP_CWORD -gt 1 ]]; then
prev=${COMP_WORDS[COMP_CWORD-2]}
fi
COMPREPLY=()
if [[ COMP_CWORD -eq 1 ]]; then
COMPREPLY=($(compgen -W "check roots policy alias env exec --help --version" -- "$cur"))
return
fi
# What comes after "--" is another program's.
if [[ $command == exec ]]; then
for ((i = 2; i < COMP_CWORD; i++)); do
if [[ ${COMP_WORDS[i]} == "--" ]]; then
if ((i == COMP_CWORD - 1)); then
COMPREPLY=($(compgen -c -- "$cur"))
else
COMPREPLY=($(compgen -f -- "$cur"))
fi
return
fi
done
fi
case $command:$prev in
	check:--port)
		:
		return ;;
	check:--via)
		:
		return ;;
	check:--warn-days)
		:
		return ;;
	check:--timeout)
		:
		return ;;
	check:--sslrootcert)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	check:--sslcrl)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	check:--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	roots:--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	roots:--url)
		:
		return ;;
	roots:--output)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	roots:--password-file)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	roots:--format)
		COMPREPLY=($(compgen -W "pem der p7b p12" -- "$cur"))
		return ;;
	policy:--min-sslmode)
		COMPREPLY=($(compgen -W "disable allow prefer require verify-ca verify-full" -- "$cur"))
		return ;;
	policy:--port)
		:
		return ;;
	policy:--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	policy:--lint)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	policy:--parse)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	alias:--file)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	env:--shell)
		COMPREPLY=($(compgen -W "sh fish" -- "$cur"))
		return ;;
	env:--pgservice)
		:
		return ;;
	env:--port)
		:
		return ;;
	env:--via)
		:
		return ;;
	env:--min-sslmode)
		COMPREPLY=($(compgen -W "disable allow prefer require verify-ca verify-full" -- "$cur"))
		return ;;
	env:--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	exec:--port)
		:
		return ;;
	exec:--via)
		:
		return ;;
	exec:--min-sslmode)
		COMPREPLY=($(compgen -W "disable allow prefer require verify-ca verify-full" -- "$cur"))
		return ;;
	exec:--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
roots:show|roots:fetch|roots:export)
COMPREPLY=($(compgen -W "af-south-1 amazon-trust ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 global il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2" -- "$cur")) ;;
esac
case $command in
	check)
		words="--port= --via= --direct --json --warn-days= --timeout= --sslrootcert= --sslcrl= --roots-dir= --no-fetch --help "
		[[ $cur != -* ]] && COMPREPLY=($(compgen -A hostname -- "$cur")) ;;
	roots)
		words="--roots-dir= --url= --no-fetch --output= --password-file= --json --all --format= --help "
		((COMP_CWORD == 2)) && words="list show fetch verify export $words"
		[[ $prev == verify ]] && COMPREPLY=($(compgen -f -- "$cur"))
		;;
	policy)
		words="--min-sslmode= --port= --roots-dir= --no-fetch --json --lint --parse --help "
		[[ $cur != -* ]] && COMPREPLY=($(compgen -A hostname -- "$cur")) ;;
	alias)
		words="--file= --json --help "
		((COMP_CWORD == 2)) && words="pin list rm $words"
		;;
	env)
		words="--shell= --pgservice= --json --port= --via= --min-sslmode= --roots-dir= --no-fetch --help "
		[[ $cur != -* ]] && COMPREPLY=($(compgen -A hostname -- "$cur")) ;;
	exec)
		words="--port= --via= --min-sslmode= --roots-dir= --no-fetch --help "
		[[ $cur != -* ]] && COMPREPLY=($(compgen -A hostname -- "$cur")) ;;
esac
COMPREPLY+=($(compgen -W "$words" -- "$cur"))
[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
}
complete -F _vpsql_tls vpsql-tls
