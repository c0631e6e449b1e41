#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# Writes the completions of vpsql-tls for bash, zsh and fish from its subcommand rows: make-tls.sh PROGRAM FOLDER.
#
# The rows come from "vpsql-tls --list-commands" (name, arguments, help), the options from each "COMMAND --help".
set -eu
tls=$1 out=$2
tab=$(printf '\t')
mark="Made by completion/make-tls.sh from the subcommand rows: do not edit."
rows=$("$tls" --list-commands)
names=$(printf '%s\n' "$rows" | cut -f1 | tr '\n' ' ' | sed 's/ $//')
# Lines "  -p, --port=PORT   help", and options that only the usage lines name.
options() {	# options COMMAND: NAME=ARGUMENT or NAME, a tab, help
	{ "$tls" "$1" --help | sed -n "s/^  *\(-., \)\{0,1\}--\([a-z-]*\(=[^ ]*\)\{0,1\}\)  *\(.*\)\$/\2$tab\4/p"
	"$tls" "$1" --help | sed -n '/^Usage/,/^$/p' | grep -o -- '--[a-z][a-z-]*\(=[^] ]*\)\{0,1\}' | sed "s/^--//; s/\$/$tab/"
	printf 'help\tthis text\n'; } | awk -F "$tab" '{ n = $1; sub(/=.*/, "", n) } !seen[n]++'
}
words_of() {	# words_of COMMAND: its own first words, where it has some
	printf '%s\n' "$rows" | awk -F "$tab" -v c="$1" '$1 == c && $2 ~ /^[a-z]+\|/ { gsub(/\|/, " ", $2); print $2 }'
}
regions=$(ls "$(dirname "$0")/../share/roots" | sed -n 's/\.pem$//p' | sed 's/^all$/global/' | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//')
modes="disable allow prefer require verify-ca verify-full"
kind_of() {	# kind_of NAME=ARGUMENT
	case $1 in
	min-sslmode=*) echo "words $modes" ;;
	roots-dir=*) echo folder ;;
	*=FILE|lint|parse) echo file ;;
	*=*'|'*) echo "words $(printf '%s' "${1#*=}" | tr '|' ' ')" ;;
	*=*) echo text ;;
	*) echo none ;;
	esac
}
quoted() { printf '%s' "$1" | sed "s/'/'\\\\''/g; s/\[/\\\\[/g; s/\]/\\\\]/g; s/:/\\\\:/g"; }

{
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql-tls's command line for bash. $mark"
	cat <<-END
	_vpsql_tls()
	{
		local cur prev command i words=
		cur=\${COMP_WORDS[COMP_CWORD]}
		prev=\${COMP_WORDS[COMP_CWORD-1]}
		command=\${COMP_WORDS[1]}
		# "--name=value" comes as three words where "=" breaks words.
		if [[ \$cur == "=" ]]; then
			cur=
		elif [[ \$prev == "=" && COMP_CWORD -gt 1 ]]; then
			prev=\${COMP_WORDS[COMP_CWORD-2]}
		fi
		COMPREPLY=()
		if [[ COMP_CWORD -eq 1 ]]; then
			COMPREPLY=(\$(compgen -W "$names --help --version" -- "\$cur"))
			return
		fi
		# What comes after "--" is another program's.
		if [[ \$command == exec ]]; then
			for ((i = 2; i < COMP_CWORD; i++)); do
				if [[ \${COMP_WORDS[i]} == "--" ]]; then
					if ((i == COMP_CWORD - 1)); then
						COMPREPLY=(\$(compgen -c -- "\$cur"))
					else
						COMPREPLY=(\$(compgen -f -- "\$cur"))
					fi
					return
				fi
			done
		fi
		case \$command:\$prev in
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r name args help; do
		options "$name" | while IFS=$tab read -r option text; do
			kind=$(kind_of "$option")
			case $kind in
			none) continue ;;
			file) action='COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null' ;;
			folder) action='COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null' ;;
			words*) action="COMPREPLY=(\$(compgen -W \"${kind#words }\" -- \"\$cur\"))" ;;
			*) action=: ;;
			esac
			printf '\t%s:--%s)\n\t\t%s\n\t\treturn ;;\n' "$name" "${option%%=*}" "$action"
		done
	done
	cat <<-END
		roots:show|roots:fetch|roots:export)
			COMPREPLY=(\$(compgen -W "$regions" -- "\$cur")) ;;
		esac
		case \$command in
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r name args help; do
		printf '\t%s)\n\t\twords="' "$name"
		options "$name" | while IFS=$tab read -r option text; do
			case $option in *=*) printf -- '--%s= ' "${option%%=*}" ;; *) printf -- '--%s ' "$option" ;; esac
		done
		printf '"\n'
		first=$(words_of "$name")
		if [ -n "$first" ]; then
			printf '\t\t((COMP_CWORD == 2)) && words="%s $words"\n' "$first"
			case " $first " in *" verify "*) printf '\t\t[[ $prev == verify ]] && COMPREPLY=($(compgen -f -- "$cur"))\n' ;; esac
			printf '\t\t;;\n'
		else
			printf '\t\t[[ $cur != -* ]] && COMPREPLY=($(compgen -A hostname -- "$cur")) ;;\n'
		fi
	done
	cat <<-'END'
		esac
		COMPREPLY+=($(compgen -W "$words" -- "$cur"))
		[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
	}
	complete -F _vpsql_tls vpsql-tls
	END
} > "$out/vpsql-tls.bash"

{
	echo "#compdef vpsql-tls"
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql-tls's command line for zsh. $mark"
	cat <<-'END'
	local -a commands
	commands=(
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r name args help; do
		printf "\t'%s:%s'\n" "$name" "$(quoted "$help")"
	done
	cat <<-'END'
	)
	if ((CURRENT == 2)); then
		_describe command commands
		return
	fi
	shift words
	((CURRENT--))
	case $words[1] in
	END
	printf '%s\n' "$rows" | while IFS=$tab read -r name args help; do
		printf '%s)\n\t_arguments -S \\\n' "$name"
		options "$name" | while IFS=$tab read -r option text; do
			kind=$(kind_of "$option") arg=${option#*=}
			case $kind in
			none) eq= action= ;;
			file) eq== action=":file:_files" ;;
			folder) eq== action=":folder:_files -/" ;;
			words*) eq== action=":word:(${kind#words })" ;;
			*) eq== action=":$(quoted "$arg"):" ;;
			esac
			printf "\t\t'--%s%s[%s]%s' \\\\\n" "${option%%=*}" "$eq" "$(quoted "${text:-${option%%=*}}")" "$action"
		done
		first=$(words_of "$name")
		case $name in
		roots) printf "\t\t'1:command:(%s)' '*:region or file:(%s)' ;;\n" "$first" "$regions" ;;
		exec) printf "\t\t'1:host:_hosts' '*::command:_normal' ;;\n" ;;
		*) if [ -n "$first" ]; then printf "\t\t'1:command:(%s)' '2:name:_hosts' ;;\n" "$first"
			else printf "\t\t'1:host:_hosts' ;;\n"; fi ;;
		esac
	done
	echo esac
} > "$out/_vpsql-tls"

{
	echo "# SPDX-License-Identifier: PostgreSQL"
	echo "# Completion of vpsql-tls's command line for fish. $mark"
	echo "complete -c vpsql-tls -f"
	fish_text() { printf '%s' "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/\\\\'/g"; }
	printf '%s\n' "$rows" | while IFS=$tab read -r name args help; do
		printf "complete -c vpsql-tls -n __fish_use_subcommand -a %s -d '%s'\n" "$name" "$(fish_text "$help")"
		seen="-n '__fish_seen_subcommand_from $name'"
		options "$name" | while IFS=$tab read -r option text; do
			kind=$(kind_of "$option")
			case $kind in
			none) more= ;;
			file) more=" -rF" ;;
			folder) more=" -xa '(__fish_complete_directories)'" ;;
			words*) more=" -xa '${kind#words }'" ;;
			*) more=" -x" ;;
			esac
			printf "complete -c vpsql-tls %s -l %s%s -d '%s'\n" "$seen" "${option%%=*}" "$more" "$(fish_text "$text")"
		done
		first=$(words_of "$name")
		if [ -n "$first" ]; then printf "complete -c vpsql-tls %s -a '%s'\n" "$seen" "$first"
		else printf "complete -c vpsql-tls %s -a '(__fish_print_hostnames)'\n" "$seen"; fi
	done
	printf "complete -c vpsql-tls -n '__fish_seen_subcommand_from show fetch export' -a '%s'\n" "$regions"
} > "$out/vpsql-tls.fish"
