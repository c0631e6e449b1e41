#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Writes the completions of bash, zsh and fish from the option rows: make.sh PROGRAM FOLDER.
#
# The rows come from "vpsql --help=list-options": letter, name, argument, group and help with tabs between.
set -eu
vpsql=$1 out=$2
rows=$("$vpsql" --help=list-options)
tab=$(printf '\t')
# "--help=variables" has the names at the start of its lines, in three sections.
names() {
	"$vpsql" --help=variables | awk -v section="$1" '
		/^[A-Za-z].*:$/ && !/^Usage/ { on = index($0, section) == 1 }
		on && /^  [A-Za-z]/ && $1 != "or" && $1 !~ /^v?psql$/ { sub(/,$/, "", $1); sub(/=.*/, "", $1); printf "%s%s=", n++ ? " " : "", $1 }'
}
variables=$(names "psql variables") keys=$(names "Display settings")
mark="Made by completion/make.sh from the option rows: do not edit."

# What the argument of an option is, by the word --help shows for it.
kind_of() {	# kind_of NAME ARGUMENT
	case $1:$2 in
	*:-|help:*) echo none ;;
	host:*) echo host ;;
	dbname:*) echo database ;;
	username:*) echo user ;;
	*:FILENAME) echo file ;;
	*:FOLDER) echo folder ;;
	min-sslmode:*) echo "words disable allow prefer require verify-ca verify-full" ;;
	tls-errors:*) echo "words text json" ;;
	pset:*) echo "words $keys" ;;
	set:*|variable:*) echo "words $variables" ;;
	*) echo text ;;
	esac
}

{
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql's command line for bash. $mark"
	cat <<-'END'
	_vpsql()
	{
		local cur prev words
		cur=${COMP_WORDS[COMP_CWORD]}
		prev=${COMP_WORDS[COMP_CWORD-1]}
		# "--name=value" comes as three words where "=" breaks words.
		if [[ $cur == "=" ]]; then
			cur=
		elif [[ $prev == "=" && COMP_CWORD -gt 1 ]]; then
			prev=${COMP_WORDS[COMP_CWORD-2]}
		fi
		COMPREPLY=()
		case $prev in
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r letter name arg group help; do
		kind=$(kind_of "$name" "$arg")
		pattern="--$name"
		[ "$letter" = - ] || pattern="-$letter|--$name"
		case $kind in
		none) continue ;;
		file) action='COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null' ;;
		folder) action='COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null' ;;
		host) action='COMPREPLY=($(compgen -A hostname -- "$cur"))' ;;
		database) action='COMPREPLY=($(compgen -W "$(_vpsql_databases)" -- "$cur"))' ;;
		user) action='COMPREPLY=($(compgen -u -- "$cur"))' ;;
		words*) action="COMPREPLY=(\$(compgen -W \"${kind#words }\" -- \"\$cur\")); [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null" ;;
		*) action=: ;;
		esac
		printf '\t%s)\n\t\t%s\n\t\treturn ;;\n' "$pattern" "$action"
	done
	printf '\tservice)\n\t\tCOMPREPLY=($(compgen -W "$(_vpsql_databases | sed s/^service=//)" -- "$cur"))\n\t\treturn ;;\n'
	printf '\tesac\n\tif [[ $cur == -* ]]; then\n\t\twords="'
	printf '%s\n' "$rows" | while IFS=$tab read -r letter name arg group help; do
		[ "$letter" = - ] || printf -- '-%s ' "$letter"
		case $arg in -|\[*) printf -- '--%s ' "$name" ;; *) printf -- '--%s= ' "$name" ;; esac
	done
	cat <<-'END'
	--help=commands --help=variables"
			COMPREPLY=($(compgen -W "$words" -- "$cur"))
			[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		else
			COMPREPLY=($(compgen -W "$(_vpsql_databases)" -- "$cur"))
		fi
	}
	# The services of the service file: asking a server would need a password.
	_vpsql_databases()
	{
		local file=${PGSERVICEFILE:-$HOME/.pg_service.conf}
		[[ -r $file ]] && sed -n 's/^\[\([A-Za-z0-9_.-]*\)\]$/service=\1/p' "$file"
	}
	complete -F _vpsql vpsql
	END
} > "$out/vpsql.bash"

{
	echo "#compdef vpsql"
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql's command line for zsh. $mark"
	cat <<-'END'
	# The services of the service file: asking a server would need a password.
	local -a services
	local file=${PGSERVICEFILE:-$HOME/.pg_service.conf}
	[[ -r $file ]] && services=(${(f)"$(sed -n 's/^\[\([A-Za-z0-9_.-]*\)\]$/service=\1/p' "$file")"})
	_arguments -s -S \
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r letter name arg group help; do
		kind=$(kind_of "$name" "$arg")
		text=$(printf '%s' "$help" | sed "s/'/'\\\\''/g; s/\[/\\\\[/g; s/\]/\\\\]/g; s/:/\\\\:/g")
		case $kind in
		none) action= eq= ;;
		file) action=":$arg:_files" eq== ;;
		folder) action=":$arg:_files -/" eq== ;;
		host) action=":$arg:_hosts" eq== ;;
		user) action=":$arg:_users" eq== ;;
		database) action=":$arg:{compadd -a services}" eq== ;;
		words*) action=":$arg:(${kind#words })" eq== ;;
		*) action=":$arg:" eq== ;;
		esac
		case $name in set|variable|command|file|pset) star='*' ;; *) star= ;; esac
		[ "$letter" = - ] || printf "\t'%s-%s%s[%s]%s' \\\\\n" "$star" "$letter" "${eq:++}" "$text" "$action"
		printf "\t'%s--%s%s[%s]%s' \\\\\n" "$star" "$name" "$eq" "$text" "$action"
	done
	printf "\t'1:database or connection string:{compadd -a services}' '2:user:_users'\n"
} > "$out/_vpsql"

{
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql's command line for fish. $mark"
	cat <<-'END'
	function __vpsql_services -d 'The services of the service file: asking a server would need a password'
		set -l file $HOME/.pg_service.conf
		set -q PGSERVICEFILE; and set file $PGSERVICEFILE
		test -r $file; and sed -n 's/^\[\([A-Za-z0-9_.-]*\)\]$/service=\1/p' $file
	end
	complete -c vpsql -f -a '(__vpsql_services)'
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r letter name arg group help; do
		kind=$(kind_of "$name" "$arg")
		text=$(printf '%s' "$help" | sed "s/\\\\/\\\\\\\\/g; s/'/\\\\'/g")
		case $kind in
		none) more=-f ;;
		file) more=-rF ;;
		folder) more="-xa '(__fish_complete_directories)'" ;;
		host) more="-xa '(__fish_print_hostnames)'" ;;
		user) more="-xa '(__fish_complete_users)'" ;;
		database) more="-xa '(__vpsql_services)'" ;;
		words*) more="-xa '${kind#words }'" ;;
		*) more=-x ;;
		esac
		short=
		case $letter in -) ;; *) short="-s '$letter' " ;; esac
		printf "complete -c vpsql %s-l %s %s -d '%s'\n" "$short" "$name" "$more" "$text"
	done
} > "$out/vpsql.fish"
