/* SPDX-License-Identifier: PostgreSQL */
/* Completion of queries, COPY, cursors and prepared statements. */
#include "repl/grammar.h"

#include <stddef.h>

const char *const rules_dml[] = {
	"@query",
	"EXPLAIN [ ( { { ANALYZE | VERBOSE | COSTS | SETTINGS | GENERIC_PLAN | BUFFERS | WAL | TIMING | SUMMARY | MEMORY } @truth"
	    " | SERIALIZE [ NONE | TEXT | BINARY ] | FORMAT { TEXT | XML | JSON | YAML } } ,... ) ] [ ANALYZE ] [ VERBOSE ]"
	    " { @query | DECLARE <name> CURSOR FOR @select | EXECUTE <prepared> @args | REFRESH MATERIALIZED VIEW <matview>"
	    " | CREATE { TABLE <name> AS @select | MATERIALIZED VIEW <name> AS @select } }",
	"PREPARE <name> [ ( <type> ,... ) ] AS @query",
	"PREPARE TRANSACTION <name>",
	"EXECUTE <prepared> [ ( <expr> ,... ) ]",
	"DEALLOCATE [ PREPARE ] { ALL | <prepared> }",
	"DECLARE <name> [ BINARY ] [ ASENSITIVE | INSENSITIVE ] [ [ NO ] SCROLL ] CURSOR [ { WITH | WITHOUT } HOLD ] FOR @query",
	"CLOSE { ALL | <cursor> }",
	"{ FETCH | MOVE } [ NEXT | PRIOR | FIRST | LAST | { ABSOLUTE | RELATIVE } <name> | ALL"
	    " | { FORWARD | BACKWARD } [ ALL | <name> ] | <name> ] [ FROM | IN ] <cursor>",
	"COPY { <copyable!> [ ( <column> ,... ) ] { FROM { STDIN | PROGRAM <name> | <file> } | TO { STDOUT | PROGRAM <name> | <file> } }"
	    " | ( <query> ) TO { STDOUT | PROGRAM <name> | <file> } }"
	    " [ WITH ] [ ( { FORMAT { TEXT | CSV | BINARY } | { FREEZE | HEADER } [ TRUE | FALSE | MATCH ]"
	    " | DELIMITER <name> | NULL <name> | DEFAULT <name> | QUOTE <name> | ESCAPE <name>"
	    " | { FORCE_QUOTE | FORCE_NOT_NULL | FORCE_NULL } { * | ( <column> ,... ) } | ON_ERROR { STOP | IGNORE }"
	    " | REJECT_LIMIT <name> | ENCODING <encoding> | LOG_VERBOSITY { DEFAULT | VERBOSE | SILENT } } ,... )"
	    " | BINARY | CSV | DELIMITER <name> | NULL <name> ] [ WHERE <expr> ]",
	"CALL <procedure> [ ( <expr> ,... ) ]",
	"DO [ LANGUAGE <language> ] [ <name> ] [ LANGUAGE <language> ]",
	"LOCK [ TABLE ] { [ ONLY ] <relation> [ * ] } ,... [ IN { ACCESS { SHARE | EXCLUSIVE } | ROW { SHARE | EXCLUSIVE }"
	    " | SHARE [ UPDATE EXCLUSIVE | ROW EXCLUSIVE ] | EXCLUSIVE } MODE ] [ NOWAIT ]",
	"TRUNCATE [ TABLE ] { [ ONLY ] <truncatable> [ * ] } ,... [ { RESTART | CONTINUE } IDENTITY ] @ends",
	"REFRESH MATERIALIZED VIEW [ CONCURRENTLY ] <matview> [ WITH [ NO ] DATA ]",
	"IMPORT FOREIGN SCHEMA <name> [ { LIMIT TO | EXCEPT } ( <name> ,... ) ] FROM SERVER <server> INTO <schema> [ @options ]",
	"LISTEN <channel>",
	"NOTIFY <channel> [ , <name> ]",
	"UNLISTEN { * | <channel> }",
	NULL
};
