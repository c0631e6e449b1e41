/* SPDX-License-Identifier: PostgreSQL */
/* Completion of ALTER. */
#include "repl/grammar.h"

#include <stddef.h>

#define COLUMN_ACTION \
	"{ [ SET DATA ] TYPE @datatype [ COLLATE <collation> ] [ USING <expr> ] | DROP { DEFAULT | NOT NULL | EXPRESSION | IDENTITY } [ IF EXISTS ]" \
	" | ADD GENERATED { ALWAYS | BY DEFAULT } AS IDENTITY [ ( @sequence_option ... ) ]" \
	" | { SET { DEFAULT <expr> | NOT NULL | EXPRESSION AS ( <expr> ) | GENERATED { ALWAYS | BY DEFAULT } | STATISTICS { DEFAULT | <name> }" \
	" | STORAGE { PLAIN | EXTERNAL | EXTENDED | MAIN | DEFAULT } | COMPRESSION <toast_compression>" \
	" | ( { n_distinct | n_distinct_inherited } = <name> ,... ) | @sequence_option } | RESTART [ [ WITH ] <name> ] } ..." \
	" | RESET ( { n_distinct | n_distinct_inherited } ,... ) | @alter_options }"

const char *const rules_alter[] = {
	"ALTER AGGREGATE <aggregate!> @args { @rename | @owner | @set_schema }",
	"ALTER COLLATION <collation> { REFRESH VERSION | @rename | @owner | @set_schema }",
	"ALTER CONVERSION <conversion> { @rename | @owner | @set_schema }",
	"ALTER DATABASE <database> { [ WITH ] { ALLOW_CONNECTIONS { TRUE | FALSE } | CONNECTION LIMIT <name> | IS_TEMPLATE { TRUE | FALSE } } ..."
	    " | @rename | @owner | SET TABLESPACE <tablespace> | REFRESH COLLATION VERSION | @setting }",
	"ALTER DEFAULT PRIVILEGES [ FOR { ROLE | USER } <rolename> ,... ] [ IN SCHEMA <schema> ,... ]"
	    " { GRANT @privileges ON { TABLES | SEQUENCES | FUNCTIONS | ROUTINES | TYPES | SCHEMAS | LARGE OBJECTS } TO <grantee> ,... [ WITH GRANT OPTION ]"
	    " | REVOKE [ GRANT OPTION FOR ] @privileges ON { TABLES | SEQUENCES | FUNCTIONS | ROUTINES | TYPES | SCHEMAS | LARGE OBJECTS } FROM <grantee> ,... @ends }",
	"ALTER DOMAIN <domain!> { SET { DEFAULT <expr> | NOT NULL | SCHEMA <schema> } | DROP { DEFAULT | NOT NULL | CONSTRAINT [ IF EXISTS ] <domain_constraint> @ends }"
	    " | ADD [ CONSTRAINT <name> ] { NOT NULL | CHECK ( <expr> ) } [ NOT VALID ] | RENAME { CONSTRAINT <domain_constraint> TO <name> | TO <name> }"
	    " | VALIDATE CONSTRAINT <domain_constraint> | @owner }",
	"ALTER EVENT TRIGGER <event_trigger> { DISABLE | ENABLE [ REPLICA | ALWAYS ] | @owner | @rename }",
	"ALTER EXTENSION <extension!> { UPDATE [ TO <extension_version> ] | @set_schema | { ADD | DROP } @object }",
	"ALTER FOREIGN DATA WRAPPER <fdw> { { HANDLER <function> | NO { HANDLER | VALIDATOR } | VALIDATOR <function> | @alter_options } ... | @owner | @rename }",
	"ALTER FOREIGN TABLE [ IF EXISTS ] [ ONLY ] <foreign_table!> [ * ] { @rename | @set_schema | RENAME [ COLUMN ] <column> TO <name>"
	    " | { ADD { [ COLUMN ] [ IF NOT EXISTS ] @column_def | @table_constraint } | DROP { [ COLUMN ] [ IF EXISTS ] <column> | CONSTRAINT [ IF EXISTS ] <constraint> } @ends"
	    " | ALTER [ COLUMN ] <column> " COLUMN_ACTION " | VALIDATE CONSTRAINT <constraint> | { ENABLE [ REPLICA | ALWAYS ] | DISABLE } TRIGGER { ALL | USER | <trigger> }"
	    " | SET WITHOUT OIDS | [ NO ] INHERIT <table> | @owner | @alter_options } ,... }",
	"ALTER FUNCTION <function!> @args { @routine_option ... [ RESTRICT ] | @rename | @owner | @set_schema | @depends }",
	"ALTER PROCEDURE <procedure!> @args { @routine_option ... [ RESTRICT ] | @rename | @owner | @set_schema | @depends }",
	"ALTER ROUTINE <routine!> @args { @routine_option ... [ RESTRICT ] | @rename | @owner | @set_schema | @depends }",
	"ALTER GROUP <role> { { ADD | DROP } USER <rolename> ,... | @rename }",
	"ALTER INDEX { ALL IN TABLESPACE <tablespace> [ OWNED BY <role> ,... ] SET TABLESPACE <tablespace> [ NOWAIT ]"
	    " | [ IF EXISTS ] <index!> { @rename | SET { TABLESPACE <tablespace> | ( { <index_parameter> = { <truth> | <name> } } ,... ) } | ATTACH PARTITION <index>"
	    " | @depends | RESET ( <index_parameter> ,... ) | ALTER [ COLUMN ] <name> SET STATISTICS <name> } }",
	"ALTER [ PROCEDURAL ] LANGUAGE <language> { @rename | @owner }",
	"ALTER LARGE OBJECT <name> @owner",
	"ALTER MATERIALIZED VIEW { ALL IN TABLESPACE <tablespace> [ OWNED BY <role> ,... ] SET TABLESPACE <tablespace> [ NOWAIT ]"
	    " | [ IF EXISTS ] <matview!> { @depends | RENAME { TO <name> | [ COLUMN ] <column> TO <name> } | @set_schema"
	    " | { ALTER [ COLUMN ] <column> " COLUMN_ACTION " | CLUSTER ON <index_of> | SET { WITHOUT CLUSTER | ACCESS METHOD <table_am> | TABLESPACE <tablespace> | @params }"
	    " | RESET ( <storage_parameter> ,... ) | @owner } ,... } }",
	"ALTER OPERATOR <operator> ( { NONE | <type> } , <type> ) { @owner | SET { SCHEMA <schema> | ( { RESTRICT = { NONE | <function> } | JOIN = { NONE | <function> }"
	    " | COMMUTATOR = <name> | NEGATOR = <name> | HASHES | MERGES } ,... ) } }",
	"ALTER OPERATOR CLASS <opclass> USING <index_am> { @rename | @owner | @set_schema }",
	"ALTER OPERATOR FAMILY <opfamily> USING <index_am> { @rename | @owner | @set_schema"
	    " | ADD { OPERATOR <name> <name> ( <type> , <type> ) [ FOR { SEARCH | ORDER BY <opfamily> } ] | FUNCTION <name> [ ( <type> ,... ) ] <function!> @args } ,..."
	    " | DROP { { OPERATOR | FUNCTION } <name> ( <type> ,... ) } ,... }",
	"ALTER POLICY <any_policy!> ON <table_of_policy> { @rename | [ TO <grantee> ,... ] [ USING ( <expr> ) ] [ WITH CHECK ( <expr> ) ] }",
	"ALTER PUBLICATION <publication> { { ADD | SET | DROP } { TABLE { [ ONLY ] <anytable!> [ * ] [ ( <column> ,... ) ] [ WHERE ( <expr> ) ] } ,..."
	    " | TABLES IN SCHEMA <schema_or_current> ,... } ,... | SET ( { publish = <name> | publish_via_partition_root [ = <name> ] | publish_generated_columns = { stored | none } } ,... )"
	    " | @owner | @rename }",
	"ALTER { ROLE | USER } <role> { [ WITH ] @role_option ... | @rename | [ IN DATABASE <database> ] @setting }",
	"ALTER { ROLE | USER } ALL [ IN DATABASE <database> ] @setting",
	"ALTER RULE <any_rule!> ON <table_of_rule> @rename",
	"ALTER SCHEMA <schema> { @rename | @owner }",
	"ALTER SEQUENCE [ IF EXISTS ] <sequence> { { @sequence_option | RESTART [ [ WITH ] <name> ] } ... | SET { LOGGED | UNLOGGED | SCHEMA <schema> } | @owner | @rename }",
	"ALTER SERVER <server> { [ VERSION <name> ] [ @alter_options ] | @owner | @rename }",
	"ALTER STATISTICS <statistics> { @owner | @rename | SET { SCHEMA <schema> | STATISTICS { DEFAULT | <name> } } }",
	"ALTER SUBSCRIPTION <subscription> { CONNECTION <name> | { SET | ADD | DROP } PUBLICATION <publication> ,... [ WITH ( { copy_data | refresh } [ = <name> ] ,... ) ]"
	    " | REFRESH PUBLICATION [ WITH ( copy_data [ = <name> ] ) ] | ENABLE | DISABLE"
	    " | SET ( { binary | disable_on_error | failover | origin | password_required | run_as_owner | slot_name | streaming | synchronous_commit | two_phase } [ = <name> ] ,... )"
	    " | SKIP ( lsn = <name> ) | @owner | @rename }",
	"ALTER SYSTEM { SET <system_guc!> @to_value | RESET { ALL | <system_guc> } }",
	"ALTER TABLE { ALL IN TABLESPACE <tablespace> [ OWNED BY <role> ,... ] SET TABLESPACE <tablespace> [ NOWAIT ]"
	    " | [ IF EXISTS ] [ ONLY ] <anytable!> [ * ] {"
	    " RENAME { TO <name> | CONSTRAINT <constraint> TO <name> | [ COLUMN ] <column> TO <name> } | SET SCHEMA <schema>"
	    " | ATTACH PARTITION <anytable> @bound | DETACH PARTITION <partition> [ CONCURRENTLY | FINALIZE ]"
	    " | { ADD { [ COLUMN ] [ IF NOT EXISTS ] @column_def | @table_constraint }"
	    " | DROP { [ COLUMN ] [ IF EXISTS ] <column> | CONSTRAINT [ IF EXISTS ] <constraint> } @ends"
	    " | ALTER { CONSTRAINT <constraint> { @defer | [ NO ] INHERIT } | [ COLUMN ] <column> " COLUMN_ACTION " }"
	    " | VALIDATE CONSTRAINT <constraint> | { ENABLE [ REPLICA | ALWAYS ] | DISABLE } { TRIGGER { ALL | USER | <trigger> } | RULE <rule> | ROW LEVEL SECURITY }"
	    " | [ NO ] FORCE ROW LEVEL SECURITY | CLUSTER ON <index_of>"
	    " | SET { WITHOUT { CLUSTER | OIDS } | ACCESS METHOD { DEFAULT | <table_am> } | TABLESPACE <tablespace> | LOGGED | UNLOGGED | @params }"
	    " | RESET ( <storage_parameter> ,... ) | [ NO ] INHERIT <table> | OF <composite> | NOT OF | @owner"
	    " | REPLICA IDENTITY { DEFAULT | USING INDEX <index_of> | FULL | NOTHING } } ,... } }",
	"ALTER TABLESPACE <tablespace> { @rename | @owner | SET ( { seq_page_cost | random_page_cost | effective_io_concurrency | maintenance_io_concurrency } = <name> ,... )"
	    " | RESET ( { seq_page_cost | random_page_cost | effective_io_concurrency | maintenance_io_concurrency } ,... ) }",
	"ALTER TEXT SEARCH CONFIGURATION <ts_config> { { ADD | ALTER } MAPPING FOR <name> ,... [ REPLACE <ts_dict> ] WITH <ts_dict> ,... | ALTER MAPPING REPLACE <ts_dict> WITH <ts_dict>"
	    " | DROP MAPPING [ IF EXISTS ] FOR <name> ,... | @rename | @owner | @set_schema }",
	"ALTER TEXT SEARCH DICTIONARY <ts_dict> { ( { <name> [ = <name> ] } ,... ) | @rename | @owner | @set_schema }",
	"ALTER TEXT SEARCH PARSER <ts_parser> { @rename | @set_schema }",
	"ALTER TEXT SEARCH TEMPLATE <ts_template> { @rename | @set_schema }",
	"ALTER TRIGGER <any_trigger!> ON <table_of_trigger> { @rename | @depends }",
	"ALTER TYPE <type!> { @owner | @set_schema | RENAME { TO <name> | ATTRIBUTE <attribute> TO <name> @ends | VALUE <enum_value> TO <name> }"
	    " | ADD VALUE [ IF NOT EXISTS ] <name> [ { BEFORE | AFTER } <enum_value> ]"
	    " | { ADD ATTRIBUTE <name> @datatype [ COLLATE <collation> ] | DROP ATTRIBUTE [ IF EXISTS ] <attribute>"
	    " | ALTER ATTRIBUTE <attribute> [ SET DATA ] TYPE @datatype [ COLLATE <collation> ] } @ends ,..."
	    " | SET ( { RECEIVE = <function> | SEND = <function> | TYPMOD_IN = <function> | TYPMOD_OUT = <function> | ANALYZE = <function>"
	    " | SUBSCRIPT = <function> | STORAGE = { plain | external | extended | main } } ,... ) }",
	"ALTER USER MAPPING FOR <user_mapping> SERVER <server> @alter_options",
	"ALTER VIEW [ IF EXISTS ] <view!> { ALTER [ COLUMN ] <column> { SET DEFAULT <expr> | DROP DEFAULT } | @owner | RENAME { TO <name> | [ COLUMN ] <column> TO <name> }"
	    " | SET { SCHEMA <schema> | ( @view_option ,... ) } | RESET ( <view_option> ,... ) }",
	NULL
};
