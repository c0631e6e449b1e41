# SPDX-License-Identifier: PostgreSQL
# Completion of vpsql's command line for bash. Made by completion/make.sh from the option rows: do not edit.
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
	-c|--command)
		:
		return ;;
	-d|--dbname)
		COMPREPLY=($(compgen -W "$(_vpsql_databases)" -- "$cur"))
		return ;;
	-f|--file)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	-v|--set)
		COMPREPLY=($(compgen -W "AUTOCOMMIT= COMP_KEYWORD_CASE= DBNAME= ECHO= ECHO_HIDDEN= ENCODING= ERROR= FETCH_COUNT= HIDE_TABLEAM= HIDE_TOAST_COMPRESSION= HISTCONTROL= HISTFILE= HISTSIZE= HOST= IGNOREEOF= LASTOID= LAST_ERROR_MESSAGE= LAST_ERROR_SQLSTATE= ON_ERROR_ROLLBACK= ON_ERROR_STOP= PIPELINE_COMMAND_COUNT= PIPELINE_RESULT_COUNT= PIPELINE_SYNC_COUNT= PORT= PROGRESS= PROMPT1= PROMPT2= PROMPT3= QUIET= ROW_COUNT= SERVER_VERSION_NAME= SERVER_VERSION_NUM= SERVICE= SHELL_ERROR= SHELL_EXIT_CODE= SHOW_ALL_RESULTS= SHOW_CONTEXT= SINGLELINE= SINGLESTEP= SPOOL_LIMIT= SQLSTATE= USER= VERBOSITY= VERSION= VERSION_NAME= VERSION_NUM= WATCH_INTERVAL=" -- "$cur")); [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		return ;;
	--variable)
		COMPREPLY=($(compgen -W "AUTOCOMMIT= COMP_KEYWORD_CASE= DBNAME= ECHO= ECHO_HIDDEN= ENCODING= ERROR= FETCH_COUNT= HIDE_TABLEAM= HIDE_TOAST_COMPRESSION= HISTCONTROL= HISTFILE= HISTSIZE= HOST= IGNOREEOF= LASTOID= LAST_ERROR_MESSAGE= LAST_ERROR_SQLSTATE= ON_ERROR_ROLLBACK= ON_ERROR_STOP= PIPELINE_COMMAND_COUNT= PIPELINE_RESULT_COUNT= PIPELINE_SYNC_COUNT= PORT= PROGRESS= PROMPT1= PROMPT2= PROMPT3= QUIET= ROW_COUNT= SERVER_VERSION_NAME= SERVER_VERSION_NUM= SERVICE= SHELL_ERROR= SHELL_EXIT_CODE= SHOW_ALL_RESULTS= SHOW_CONTEXT= SINGLELINE= SINGLESTEP= SPOOL_LIMIT= SQLSTATE= USER= VERBOSITY= VERSION= VERSION_NAME= VERSION_NUM= WATCH_INTERVAL=" -- "$cur")); [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		return ;;
	-L|--log-file)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	-o|--output)
		COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	-F|--field-separator)
		:
		return ;;
	-P|--pset)
		COMPREPLY=($(compgen -W "border= columns= csv_fieldsep= expanded= fieldsep= fieldsep_zero= footer= format= linestyle= null= numericlocale= pager= pager_min_lines= recordsep= recordsep_zero= tableattr= title= tuples_only= unicode_border_linestyle= unicode_column_linestyle= unicode_header_linestyle= xheader_width=" -- "$cur")); [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		return ;;
	-R|--record-separator)
		:
		return ;;
	-T|--table-attr)
		:
		return ;;
	-h|--host)
		COMPREPLY=($(compgen -A hostname -- "$cur"))
		return ;;
	-p|--port)
		:
		return ;;
	-U|--username)
		COMPREPLY=($(compgen -u -- "$cur"))
		return ;;
	--min-sslmode)
		COMPREPLY=($(compgen -W "disable allow prefer require verify-ca verify-full" -- "$cur")); [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		return ;;
	--roots-dir)
		COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null
		return ;;
	--tls-errors)
		COMPREPLY=($(compgen -W "text json" -- "$cur")); [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
		return ;;
	--via)
		:
		return ;;
	service)
		COMPREPLY=($(compgen -W "$(_vpsql_databases | sed s/^service=//)" -- "$cur"))
		return ;;
	esac
	if [[ $cur == -* ]]; then
		words="-c --command= -d --dbname= -f --file= -l --list -v --set= --variable= -V --version -X --no-psqlrc -1 --single-transaction -? --help -a --echo-all -b --echo-errors -e --echo-queries -E --echo-hidden -L --log-file= -n --no-readline -o --output= -q --quiet -s --single-step -S --single-line -A --no-align --csv -F --field-separator= -H --html -P --pset= -R --record-separator= -t --tuples-only -T --table-attr= -x --expanded -z --field-separator-zero -0 --record-separator-zero -h --host= -p --port= -U --username= -w --no-password -W --password --banner --min-sslmode= --no-fetch --roots-dir= --safe --tls-errors= --via= --help=commands --help=variables"
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
