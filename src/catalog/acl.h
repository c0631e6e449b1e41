/* SPDX-License-Identifier: PostgreSQL */
/* SQL pieces that many listings share: privileges, options, system schemas, comments. */
#ifndef VPSQL_CATALOG_ACL_H
#define VPSQL_CATALOG_ACL_H

/* An aclitem[] column, one item a line; an empty array is told from none. */
#define ACL_TEXT(column) \
	"CASE WHEN pg_catalog.cardinality(" column ") = 0 THEN '(none)'" \
	" ELSE pg_catalog.array_to_string(" column ", E'\\n') END"

/* Options of foreign objects, "(name 'value', ...)"; NULL gives an empty text. */
#define OPTIONS_TEXT(column) \
	"CASE WHEN " column " IS NULL THEN ''" \
	" ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name)" \
	" || ' ' || pg_catalog.quote_literal(option_value), ', ')" \
	" FROM pg_catalog.pg_options_to_table(" column ")) || ')' END"

/*
 * True for what a user made: of whose schema the oid is that column, the name
 * n.nspname. The oid comes first because the server can test it before it joins,
 * and before any ..._is_visible().
 */
#define USER_SCHEMA(oid) \
	oid " <> 'pg_catalog'::pg_catalog.regnamespace\n" \
	"  AND n.nspname <> 'information_schema'"

#define OWNER(column)	"pg_catalog.pg_get_userbyid(" column ")"
#define COMMENT_ON(oid, catalog) \
	"pg_catalog.obj_description(" oid ", '" catalog "')"

/* Majors as server_version_num. */
enum { PG13 = 130000, PG14 = 140000, PG15 = 150000, PG16 = 160000, PG17 = 170000, PG18 = 180000 };

#endif
