/* SPDX-License-Identifier: PostgreSQL */
/* Lists databases and tablespaces. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col databases_cols[] = {
	{ "Name", "d.datname", { 0 } },
	{ "Owner", OWNER("d.datdba"), { 0 } },
	{ "Encoding", "pg_catalog.pg_encoding_to_char(d.encoding)", { 0 } },
	{ "Locale Provider", "'libc'", { .until = PG15 } },
	{ "Locale Provider", "CASE d.datlocprovider WHEN 'b' THEN 'builtin'"
	    " WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' END", { .since = PG15 } },
	{ "Collate", "d.datcollate", { 0 } },
	{ "Ctype", "d.datctype", { 0 } },
	{ "Locale", "NULL", { .until = PG15 } },
	{ "Locale", "d.daticulocale", { .since = PG15, .until = PG17 } },
	{ "Locale", "d.datlocale", { .since = PG17 } },
	{ "ICU Rules", "NULL", { .until = PG16 } },
	{ "ICU Rules", "d.daticurules", { .since = PG16 } },
	{ "Access privileges", ACL_TEXT("d.datacl"), { 0 } },
	{ "Size", "CASE WHEN pg_catalog.has_database_privilege(d.datname, 'CONNECT')"
	    " OR pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')"
	    " THEN pg_catalog.pg_size_pretty(pg_catalog.pg_database_size(d.datname))"
	    " ELSE 'No Access' END", { .when = CAT_VERBOSE } },
	{ "Tablespace", "t.spcname", { .when = CAT_VERBOSE } },
	{ "Description", "pg_catalog.shobj_description(d.oid, 'pg_database')",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text databases_from[] = {
	{ "pg_catalog.pg_database d", { 0 } },
	{ "JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_match databases_match[] = {
	{ .columns = { .name = "d.datname" }, .gate = { .when = CAT_PATTERN } },
	{ 0 }
};
const struct cat_list cat_databases = {
	.title = "List of databases", .cols = databases_cols,
	.from = databases_from, .match = databases_match, .order = "d.datname"
};

static const struct cat_col tablespaces_cols[] = {
	{ "Name", "t.spcname", { 0 } },
	{ "Owner", OWNER("t.spcowner"), { 0 } },
	{ "Location", "pg_catalog.pg_tablespace_location(t.oid)", { 0 } },
	{ "Access privileges", ACL_TEXT("t.spcacl"), { .when = CAT_VERBOSE } },
	{ "Options", "t.spcoptions", { .when = CAT_VERBOSE } },
	{ "Size", "CASE WHEN pg_catalog.has_tablespace_privilege(t.oid, 'CREATE')"
	    " OR pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')"
	    " OR t.oid = (SELECT c.dattablespace FROM pg_catalog.pg_database c"
	    " WHERE c.datname = pg_catalog.current_database())"
	    " THEN pg_catalog.pg_size_pretty(pg_catalog.pg_tablespace_size(t.oid))"
	    " ELSE 'No Access' END", { .when = CAT_VERBOSE } },
	{ "Description", "pg_catalog.shobj_description(t.oid, 'pg_tablespace')",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text tablespaces_from[] = {
	{ "pg_catalog.pg_tablespace t", { 0 } },
	{ 0 }
};
static const struct cat_match tablespaces_match[] = {
	{ .columns = { .name = "t.spcname" } },
	{ 0 }
};
const struct cat_list cat_tablespaces = {
	.title = "List of tablespaces", .cols = tablespaces_cols,
	.from = tablespaces_from, .match = tablespaces_match, .order = "t.spcname"
};
