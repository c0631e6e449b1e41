/* SPDX-License-Identifier: PostgreSQL */
/* Completion of transactions, settings and maintenance. */
#include "repl/grammar.h"

#include <stddef.h>

#define ON_OFF	"[ TRUE | FALSE | ON | OFF ]"

const char *const rules_admin[] = {
	"ABORT @chain",
	"{ BEGIN [ WORK | TRANSACTION ] | START TRANSACTION } [ @transaction_mode ,... ]",
	"COMMIT { @chain | PREPARED <name> }",
	"END @chain",
	"ROLLBACK { @chain | PREPARED <name> | [ WORK | TRANSACTION ] TO [ SAVEPOINT ] <name> }",
	"SAVEPOINT <name>",
	"RELEASE [ SAVEPOINT ] <name>",
	"CHECKPOINT",
	"DISCARD { ALL | PLANS | SEQUENCES | TEMPORARY | TEMP }",
	"LOAD <file>",
	"REASSIGN OWNED BY <role> ,... TO <role>",

	"SET [ SESSION | LOCAL ] { TIME ZONE { LOCAL | DEFAULT | <timezone> } | SCHEMA <schema> | NAMES <encoding>"
	    " | <guc!> @to_value | ROLE { TO <rolename> | = <rolename> | NONE | <rolename> } | XML OPTION { DOCUMENT | CONTENT } }",
	"SET [ SESSION | LOCAL ] SESSION AUTHORIZATION { DEFAULT | <rolename> }",
	"SET SESSION CHARACTERISTICS AS TRANSACTION @transaction_mode ,...",
	"SET [ LOCAL ] TRANSACTION { SNAPSHOT <name> | @transaction_mode ,... }",
	"SET CONSTRAINTS { ALL | <any_constraint> ,... } { DEFERRED | IMMEDIATE }",
	"SHOW { ALL | SESSION AUTHORIZATION | TIME ZONE | TRANSACTION ISOLATION LEVEL | <any_guc> }",
	"RESET { ALL | ROLE | SESSION AUTHORIZATION | TIME ZONE | TRANSACTION ISOLATION LEVEL | <guc> }",

	"ANALYZE [ ( { { VERBOSE | SKIP_LOCKED } " ON_OFF " | BUFFER_USAGE_LIMIT <name> } ,... ) ] [ VERBOSE ]"
	    " [ { [ ONLY ] <analyzable!> [ * ] [ ( <column> ,... ) ] } ,... ]",
	"VACUUM [ ( { { FULL | FREEZE | VERBOSE | ANALYZE | DISABLE_PAGE_SKIPPING | SKIP_LOCKED | PROCESS_MAIN | PROCESS_TOAST"
	    " | TRUNCATE | SKIP_DATABASE_STATS | ONLY_DATABASE_STATS } " ON_OFF
	    " | INDEX_CLEANUP { AUTO | TRUE | FALSE | ON | OFF } | PARALLEL <name> | BUFFER_USAGE_LIMIT <name> } ,... ) ]"
	    " [ FULL ] [ FREEZE ] [ VERBOSE ] [ ANALYZE ] [ ONLY ] [ { <clusterable!> [ ( <column> ,... ) ] } ,... ]",
	"CLUSTER [ ( { VERBOSE " ON_OFF " } ,... ) ] [ VERBOSE ] [ <clusterable!> [ USING <index_of> ] ]",
	"REINDEX [ ( { { CONCURRENTLY | VERBOSE } " ON_OFF " | TABLESPACE <tablespace> } ,... ) ]"
	    " { INDEX [ CONCURRENTLY ] <index> | TABLE [ CONCURRENTLY ] <clusterable> | SCHEMA [ CONCURRENTLY ] <schema>"
	    " | DATABASE [ CONCURRENTLY ] <database> | SYSTEM [ CONCURRENTLY ] <database> }",
	NULL
};
