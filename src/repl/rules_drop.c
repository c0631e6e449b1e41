/* SPDX-License-Identifier: PostgreSQL */
/* Completion of DROP, COMMENT, SECURITY LABEL, GRANT and REVOKE. */
#include "repl/grammar.h"

#include <stddef.h>

const char *const rules_drop[] = {
	"DROP ACCESS METHOD [ IF EXISTS ] <am> @ends",
	"DROP AGGREGATE [ IF EXISTS ] { <aggregate!> @args } ,... @ends",
	"DROP CAST [ IF EXISTS ] ( <type> AS <type> ) @ends",
	"DROP COLLATION [ IF EXISTS ] <collation> ,... @ends",
	"DROP CONVERSION [ IF EXISTS ] <conversion> ,... @ends",
	"DROP DATABASE [ IF EXISTS ] <database> [ [ WITH ] ( FORCE ) ]",
	"DROP DOMAIN [ IF EXISTS ] <domain> ,... @ends",
	"DROP EVENT TRIGGER [ IF EXISTS ] <event_trigger> ,... @ends",
	"DROP EXTENSION [ IF EXISTS ] <extension> ,... @ends",
	"DROP FOREIGN DATA WRAPPER [ IF EXISTS ] <fdw> ,... @ends",
	"DROP FOREIGN TABLE [ IF EXISTS ] <foreign_table> ,... @ends",
	"DROP FUNCTION [ IF EXISTS ] { <function!> @args } ,... @ends",
	"DROP { GROUP | ROLE | USER } [ IF EXISTS ] <rolename> ,...",
	"DROP INDEX [ CONCURRENTLY ] [ IF EXISTS ] <index> ,... @ends",
	"DROP [ PROCEDURAL ] LANGUAGE [ IF EXISTS ] <language> @ends",
	"DROP MATERIALIZED VIEW [ IF EXISTS ] <matview> ,... @ends",
	"DROP OPERATOR CLASS [ IF EXISTS ] <opclass> USING <index_am> @ends",
	"DROP OPERATOR FAMILY [ IF EXISTS ] <opfamily> USING <index_am> @ends",
	"DROP OPERATOR [ IF EXISTS ] { <operator> ( { NONE | <type> } , <type> ) } ,... @ends",
	"DROP OWNED BY <role> ,... @ends",
	"DROP POLICY [ IF EXISTS ] <any_policy!> ON <table_of_policy> @ends",
	"DROP PROCEDURE [ IF EXISTS ] { <procedure!> @args } ,... @ends",
	"DROP PUBLICATION [ IF EXISTS ] <publication> ,... @ends",
	"DROP ROUTINE [ IF EXISTS ] { <routine!> @args } ,... @ends",
	"DROP RULE [ IF EXISTS ] <any_rule!> ON <table_of_rule> @ends",
	"DROP SCHEMA [ IF EXISTS ] <schema> ,... @ends",
	"DROP SEQUENCE [ IF EXISTS ] <sequence> ,... @ends",
	"DROP SERVER [ IF EXISTS ] <server> ,... @ends",
	"DROP STATISTICS [ IF EXISTS ] <statistics> ,... @ends",
	"DROP SUBSCRIPTION [ IF EXISTS ] <subscription> @ends",
	"DROP TABLE [ IF EXISTS ] <table> ,... @ends",
	"DROP TABLESPACE [ IF EXISTS ] <tablespace>",
	"DROP TEXT SEARCH CONFIGURATION [ IF EXISTS ] <ts_config> ,... @ends",
	"DROP TEXT SEARCH DICTIONARY [ IF EXISTS ] <ts_dict> ,... @ends",
	"DROP TEXT SEARCH PARSER [ IF EXISTS ] <ts_parser> ,... @ends",
	"DROP TEXT SEARCH TEMPLATE [ IF EXISTS ] <ts_template> ,... @ends",
	"DROP TRANSFORM [ IF EXISTS ] FOR <type> LANGUAGE <language> @ends",
	"DROP TRIGGER [ IF EXISTS ] <any_trigger!> ON <table_of_trigger> @ends",
	"DROP TYPE [ IF EXISTS ] <type> ,... @ends",
	"DROP USER MAPPING [ IF EXISTS ] FOR <user_mapping> SERVER <server>",
	"DROP VIEW [ IF EXISTS ] <view> ,... @ends",

	"COMMENT ON { @object | CONSTRAINT <any_constraint!> ON { <table_of_constraint> | DOMAIN <domain_of_constraint> }"
	    " | POLICY <any_policy!> ON <table_of_policy> | RULE <any_rule!> ON <table_of_rule>"
	    " | TRIGGER <any_trigger!> ON <table_of_trigger> } IS { NULL | <name> }",
	"SECURITY LABEL [ FOR <name> ] ON @object IS { NULL | <name> }",

	"GRANT @privileges @privilege_on TO <grantee> ,... [ WITH GRANT OPTION ] @granted",
	"GRANT <rolename> ,... TO <grantee> ,... [ WITH { { ADMIN | INHERIT | SET } { OPTION | TRUE | FALSE } } ,... ] @granted",
	"REVOKE [ GRANT OPTION FOR ] @privileges @privilege_on FROM <grantee> ,... @granted @ends",
	"REVOKE [ { ADMIN | INHERIT | SET } OPTION FOR ] <rolename> ,... FROM <grantee> ,... @granted @ends",
	NULL
};
