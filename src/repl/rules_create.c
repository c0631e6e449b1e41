/* SPDX-License-Identifier: PostgreSQL */
/* Completion of CREATE. */
#include "repl/grammar.h"

#include <stddef.h>

const char *const rules_create[] = {
	"CREATE ACCESS METHOD <name> TYPE { INDEX | TABLE } HANDLER <function>",
	"CREATE [ OR REPLACE ] AGGREGATE <aggregate> ( [ @arg ,... ] ) [ ( { SFUNC = <function> | STYPE = <type> | SSPACE = <name>"
	    " | FINALFUNC = <function> | FINALFUNC_EXTRA | FINALFUNC_MODIFY = { READ_ONLY | SHAREABLE | READ_WRITE }"
	    " | COMBINEFUNC = <function> | SERIALFUNC = <function> | DESERIALFUNC = <function> | INITCOND = <name>"
	    " | MSFUNC = <function> | MINVFUNC = <function> | MSTYPE = <type> | MSSPACE = <name> | MFINALFUNC = <function>"
	    " | MFINALFUNC_EXTRA | MINITCOND = <name> | SORTOP = <name> | PARALLEL = { SAFE | RESTRICTED | UNSAFE } | HYPOTHETICAL } ,... ) ]",
	"CREATE CAST ( <type> AS <type> ) { WITH FUNCTION <function!> @args | WITHOUT FUNCTION | WITH INOUT } [ AS { ASSIGNMENT | IMPLICIT } ]",
	"CREATE COLLATION [ IF NOT EXISTS ] <collation> { FROM <collation> | ( { LOCALE = <name> | LC_COLLATE = <name> | LC_CTYPE = <name>"
	    " | PROVIDER = { icu | libc | builtin } | DETERMINISTIC = { TRUE | FALSE } | RULES = <name> | VERSION = <name> } ,... ) }",
	"CREATE [ DEFAULT ] CONVERSION <name> FOR <name> TO <name> FROM <function>",
	"CREATE DATABASE <name> [ WITH ] [ { OWNER [ = ] <role> | TEMPLATE [ = ] <database> | ENCODING [ = ] { DEFAULT | <encoding> }"
	    " | STRATEGY [ = ] { WAL_LOG | FILE_COPY } | LOCALE [ = ] <name> | LC_COLLATE [ = ] <name> | LC_CTYPE [ = ] <name>"
	    " | BUILTIN_LOCALE [ = ] <name> | ICU_LOCALE [ = ] <name> | ICU_RULES [ = ] <name>"
	    " | LOCALE_PROVIDER [ = ] { icu | libc | builtin } | COLLATION_VERSION = <name> | TABLESPACE [ = ] { DEFAULT | <tablespace> }"
	    " | ALLOW_CONNECTIONS [ = ] { TRUE | FALSE } | CONNECTION LIMIT [ = ] <name> | IS_TEMPLATE [ = ] { TRUE | FALSE } | OID [ = ] <name> } ... ]",
	"CREATE DOMAIN <name> [ AS ] @datatype [ { COLLATE <collation> | DEFAULT <expr> | [ CONSTRAINT <name> ] { NOT NULL | NULL | CHECK ( <expr> ) } } ... ]",
	"CREATE EVENT TRIGGER <name> ON { ddl_command_start | ddl_command_end | login | sql_drop | table_rewrite }"
	    " [ WHEN { TAG IN ( <name> ,... ) } ] EXECUTE { FUNCTION | PROCEDURE } <event_function!> @args",
	"CREATE EXTENSION [ IF NOT EXISTS ] <available_extension!> [ WITH ] [ { SCHEMA <schema> | VERSION <extension_version> | CASCADE } ... ]",
	"CREATE FOREIGN DATA WRAPPER <name> [ { HANDLER <function> | NO { HANDLER | VALIDATOR } | VALIDATOR <function> } ... ] [ @options ]",
	"CREATE FOREIGN TABLE [ IF NOT EXISTS ] <foreign_table> { ( { @table_constraint | @column_def | LIKE <table> } ,... ) [ INHERITS ( <table> ,... ) ]"
	    " | PARTITION OF <partitioned> [ ( { @table_constraint | @column_def } ,... ) ] @bound } SERVER <server> [ @options ]",
	"CREATE [ OR REPLACE ] FUNCTION <function> ( [ @arg ,... ] ) [ RETURNS { TABLE ( { <name> @datatype } ,... ) | SETOF <result_type> | <result_type> [ ( <name> ,... ) ] } ]"
	    " @routine_body",
	"CREATE [ OR REPLACE ] PROCEDURE <procedure> ( [ @arg ,... ] ) @routine_body",
	"CREATE { GROUP | ROLE | USER } <rolename> [ WITH ] [ { @role_option | @member_option } ... ]",
	"CREATE [ UNIQUE ] INDEX [ CONCURRENTLY ] [ [ IF NOT EXISTS ] <index> ] ON [ ONLY ] <clusterable!> [ USING <index_am> ]"
	    " ( { { ( <expr> ) | <column> [ ( <expr> ,... ) ] } [ COLLATE <collation> ] [ <opclass> [ ( <expr> ) ] ] [ ASC | DESC ] [ NULLS { FIRST | LAST } ] } ,... )"
	    " [ INCLUDE ( <column> ,... ) ] [ NULLS [ NOT ] DISTINCT ] [ WITH ( { <index_parameter> [ = { <truth> | <name> } ] } ,... ) ]"
	    " [ TABLESPACE <tablespace> ] [ WHERE <expr> ]",
	"CREATE [ OR REPLACE ] [ TRUSTED ] [ PROCEDURAL ] LANGUAGE <name> [ HANDLER <function> [ INLINE <function> ] [ VALIDATOR <function> ] ]",
	"CREATE MATERIALIZED VIEW [ IF NOT EXISTS ] <matview> [ ( <name> ,... ) ] [ USING <table_am> ] [ WITH @params ] [ TABLESPACE <tablespace> ]"
	    " AS @query [ WITH [ NO ] DATA ]",
	"CREATE OPERATOR <operator> ( { FUNCTION = <function> | PROCEDURE = <function> | LEFTARG = <type> | RIGHTARG = <type> | COMMUTATOR = <name>"
	    " | NEGATOR = <name> | RESTRICT = <function> | JOIN = <function> | HASHES | MERGES } ,... )",
	"CREATE OPERATOR CLASS <name> [ DEFAULT ] FOR TYPE <type> USING <index_am> [ FAMILY <opfamily> ] AS"
	    " { OPERATOR <name> <name> [ ( <type> , <type> ) ] [ FOR { SEARCH | ORDER BY <opfamily> } ] | FUNCTION <name> [ ( <type> ,... ) ] <function!> @args | STORAGE <type> } ,...",
	"CREATE OPERATOR FAMILY <name> USING <index_am>",
	"CREATE POLICY <name> ON <table!> [ AS { PERMISSIVE | RESTRICTIVE } ] [ FOR { ALL | SELECT | INSERT | UPDATE | DELETE } ]"
	    " [ TO <grantee> ,... ] [ USING ( <expr> ) ] [ WITH CHECK ( <expr> ) ]",
	"CREATE PUBLICATION <name> [ FOR { ALL TABLES | { TABLE { [ ONLY ] <anytable!> [ * ] [ ( <column> ,... ) ] [ WHERE ( <expr> ) ] } ,..."
	    " | TABLES IN SCHEMA <schema_or_current> ,... } ,... } ]"
	    " [ WITH ( { publish = <name> | publish_via_partition_root [ = <truth> ] | publish_generated_columns = { stored | none } } ,... ) ]",
	"CREATE [ OR REPLACE ] RULE <name> AS ON { SELECT | INSERT | UPDATE | DELETE } TO <relation!> [ WHERE <expr> ] DO [ ALSO | INSTEAD ] { NOTHING | ( <expr> ) | @query }",
	"CREATE SCHEMA [ IF NOT EXISTS ] { AUTHORIZATION <role> | <schema> [ AUTHORIZATION <role> ] } [ CREATE | GRANT ]",
	"CREATE [ TEMPORARY | TEMP | UNLOGGED ] SEQUENCE [ IF NOT EXISTS ] <sequence> [ @sequence_option ... ]",
	"CREATE SERVER [ IF NOT EXISTS ] <name> [ TYPE <name> ] [ VERSION <name> ] FOREIGN DATA WRAPPER <fdw> [ @options ]",
	"CREATE STATISTICS [ [ IF NOT EXISTS ] <name> ] [ ( { ndistinct | dependencies | mcv } ,... ) ] ON <expr> ,... FROM <table>",
	"CREATE SUBSCRIPTION <name> CONNECTION <name> PUBLICATION <publication> ,... [ WITH ( { binary | connect | copy_data | create_slot | disable_on_error"
	    " | enabled | failover | origin | password_required | run_as_owner | slot_name | streaming | synchronous_commit | two_phase } = <name> ,... ) ]",
	"CREATE [ [ GLOBAL | LOCAL ] { TEMPORARY | TEMP } | UNLOGGED ] TABLE [ IF NOT EXISTS ] <table!>"
	    " { ( ) [ INHERITS ( <table> ,... ) ] | ( { @table_constraint | @column_def | LIKE <relation> [ { { INCLUDING | EXCLUDING } { ALL | COMMENTS | COMPRESSION | CONSTRAINTS"
	    " | DEFAULTS | GENERATED | IDENTITY | INDEXES | STATISTICS | STORAGE } } ... ] } ,... ) [ INHERITS ( <table> ,... ) ]"
	    " | OF <composite> [ ( { @table_constraint | <name> WITH OPTIONS @column_constraint ... } ,... ) ]"
	    " | PARTITION OF <partitioned> [ ( { @table_constraint | <name> [ WITH OPTIONS ] [ @column_constraint ... ] } ,... ) ] @bound }"
	    " [ PARTITION BY { RANGE | LIST | HASH } ( <expr> ,... ) ] [ USING <table_am> ] [ WITH @params | WITHOUT OIDS ]"
	    " [ ON COMMIT { PRESERVE ROWS | DELETE ROWS | DROP } ] [ TABLESPACE <tablespace> ]",
	"CREATE [ [ GLOBAL | LOCAL ] { TEMPORARY | TEMP } | UNLOGGED ] TABLE [ IF NOT EXISTS ] <table> [ ( <name> ,... ) ] [ USING <table_am> ]"
	    " [ WITH @params | WITHOUT OIDS ] [ ON COMMIT { PRESERVE ROWS | DELETE ROWS | DROP } ] [ TABLESPACE <tablespace> ]"
	    " AS { @query | EXECUTE <prepared> @args } [ WITH [ NO ] DATA ]",
	"CREATE TABLESPACE <name> [ OWNER <role> ] LOCATION <file> [ WITH ( { seq_page_cost | random_page_cost | effective_io_concurrency | maintenance_io_concurrency } = <name> ,... ) ]",
	"CREATE TEXT SEARCH CONFIGURATION <name> ( { PARSER = <ts_parser> | COPY = <ts_config> } )",
	"CREATE TEXT SEARCH DICTIONARY <name> ( { TEMPLATE = <ts_template> | <name> = <name> } ,... )",
	"CREATE TEXT SEARCH PARSER <name> ( { START = <function> | GETTOKEN = <function> | END = <function> | LEXTYPES = <function> | HEADLINE = <function> } ,... )",
	"CREATE TEXT SEARCH TEMPLATE <name> ( { INIT = <function> | LEXIZE = <function> } ,... )",
	"CREATE [ OR REPLACE ] TRANSFORM FOR <type> LANGUAGE <language> ( { { FROM | TO } SQL WITH FUNCTION <function!> @args } ,... )",
	"CREATE [ OR REPLACE ] [ CONSTRAINT ] TRIGGER <any_trigger> { BEFORE | AFTER | INSTEAD OF } { { INSERT | DELETE | TRUNCATE | UPDATE [ OF <name> ,... ] } [ OR ] } ..."
	    " ON <triggerable!> [ FROM <table> ] [ NOT DEFERRABLE | [ DEFERRABLE ] [ INITIALLY { IMMEDIATE | DEFERRED } ] ]"
	    " [ REFERENCING { { OLD | NEW } TABLE [ AS ] <name> } ... ] [ FOR [ EACH ] { ROW | STATEMENT } ] [ WHEN ( <expr> ) ]"
	    " EXECUTE { FUNCTION | PROCEDURE } <trigger_function!> [ ( <expr> ,... ) ]",
	"CREATE TYPE <name> [ AS { ENUM ( <name> ,... ) | RANGE ( { SUBTYPE = <type> | SUBTYPE_OPCLASS = <opclass> | COLLATION = <collation>"
	    " | CANONICAL = <function> | SUBTYPE_DIFF = <function> | MULTIRANGE_TYPE_NAME = <name> } ,... ) | ( { <name> @datatype [ COLLATE <collation> ] } ,... ) }"
	    " | ( { INPUT = <function> | OUTPUT = <function> | RECEIVE = <function> | SEND = <function> | TYPMOD_IN = <function> | TYPMOD_OUT = <function>"
	    " | ANALYZE = <function> | SUBSCRIPT = <function> | INTERNALLENGTH = { VARIABLE | <name> } | PASSEDBYVALUE"
	    " | ALIGNMENT = { char | int2 | int4 | double } | STORAGE = { plain | external | extended | main } | LIKE = <type>"
	    " | CATEGORY = <name> | PREFERRED = <truth> | DEFAULT = <name> | ELEMENT = <type> | DELIMITER = <name> | COLLATABLE = <truth> } ,... ) ]",
	"CREATE USER MAPPING [ IF NOT EXISTS ] FOR <mapped> SERVER <server> [ @options ]",
	"CREATE [ OR REPLACE ] [ TEMP | TEMPORARY ] [ RECURSIVE ] VIEW <view> [ ( <name> ,... ) ] [ WITH ( @view_option ,... ) ]"
	    " AS @query [ WITH [ CASCADED | LOCAL ] CHECK OPTION ]",
	NULL
};
