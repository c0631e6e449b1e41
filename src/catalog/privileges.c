/* SPDX-License-Identifier: PostgreSQL */
/* Lists access privileges of relations and default privileges. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col privileges_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.relname", { 0 } },
	{ "Type", "CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'"
	    " WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'"
	    " WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END", { 0 } },
	{ "Access privileges", ACL_TEXT("c.relacl"), { 0 } },
	{ "Column privileges", "pg_catalog.array_to_string(ARRAY(\n"
	    "    SELECT a.attname || E':\\n  ' || pg_catalog.array_to_string(a.attacl, E'\\n  ')\n"
	    "    FROM pg_catalog.pg_attribute a\n"
	    "    WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL\n"
	    "    ORDER BY a.attnum), E'\\n')", { 0 } },
	{ "Policies", "pg_catalog.array_to_string(ARRAY(\n"
	    "    SELECT p.polname\n"
	    "      || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END\n"
	    "      || CASE WHEN p.polcmd = '*' THEN '' ELSE ' (' || p.polcmd::pg_catalog.text || ')' END || ':'\n"
	    "      || COALESCE(E'\\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')\n"
	    "      || COALESCE(E'\\n  (c): ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '')\n"
	    "      || CASE WHEN p.polroles = '{0}' THEN '' ELSE E'\\n  to: ' || (\n"
	    "        SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)\n"
	    "        FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END\n"
	    "    FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid), E'\\n')", { 0 } },
	{ 0 }
};
static const struct cat_text privileges_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text privileges_where[] = {
	{ "c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p')", { 0 } },
	{ USER_SCHEMA("c.relnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match privileges_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.relname",
	    .visible = "pg_catalog.pg_table_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_privileges = {
	.title = "Access privileges", .cols = privileges_cols,
	.from = privileges_from, .where = privileges_where,
	.match = privileges_match, .order = "n.nspname, c.relname"
};

static const struct cat_col default_privileges_cols[] = {
	{ "Owner", OWNER("d.defaclrole"), { 0 } },
	{ "Schema", "n.nspname", { 0 } },
	{ "Type", "CASE d.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence'"
	    " WHEN 'f' THEN 'function' WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema'"
	    " WHEN 'L' THEN 'large object' END", { 0 } },
	{ "Access privileges", ACL_TEXT("d.defaclacl"), { 0 } },
	{ 0 }
};
static const struct cat_text default_privileges_from[] = {
	{ "pg_catalog.pg_default_acl d", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match default_privileges_match[] = {
	{ .columns = { .name = "n.nspname", .alt = OWNER("d.defaclrole"),
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_default_privileges = {
	.title = "Default access privileges", .cols = default_privileges_cols,
	.from = default_privileges_from, .match = default_privileges_match,
	.order = "1, 2, 3"
};
