/* SPDX-License-Identifier: PostgreSQL */
/* Lists comments on constraints, operator classes and families, rules and triggers. */
#include "catalog/acl.h"
#include "catalog/lists.h"

/* One branch for each kind: oid, catalog, schema, name, what it is, whether it is visible. */
#define BRANCH(catalog, schema, name, what, visible, from) \
	"    SELECT '" catalog "'::pg_catalog.regclass AS classoid, " schema " AS schema,\n" \
	"      x.oid, " name "::pg_catalog.text AS name, '" what "' AS object, " visible " AS visible\n" \
	"    FROM pg_catalog." catalog " x " from "\n"

static const struct cat_col comments_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "o.name", { 0 } },
	{ "Object", "o.object", { 0 } },
	{ "Description", "d.description", { 0 } },
	{ 0 }
};
static const struct cat_text comments_from[] = {
	{ "(\n"
	    BRANCH("pg_constraint", "c.relnamespace", "x.conname", "table constraint",
	    "pg_catalog.pg_table_is_visible(c.oid)",
	    "JOIN pg_catalog.pg_class c ON c.oid = x.conrelid")
	    "    UNION ALL\n"
	    BRANCH("pg_constraint", "t.typnamespace", "x.conname", "domain constraint",
	    "pg_catalog.pg_type_is_visible(t.oid)",
	    "JOIN pg_catalog.pg_type t ON t.oid = x.contypid")
	    "    UNION ALL\n"
	    BRANCH("pg_opclass", "x.opcnamespace", "x.opcname", "operator class",
	    "pg_catalog.pg_opclass_is_visible(x.oid)", "")
	    "    UNION ALL\n"
	    BRANCH("pg_opfamily", "x.opfnamespace", "x.opfname", "operator family",
	    "pg_catalog.pg_opfamily_is_visible(x.oid)", "")
	    "    UNION ALL\n"
	    BRANCH("pg_rewrite", "c.relnamespace", "x.rulename", "rule",
	    "pg_catalog.pg_table_is_visible(c.oid)",
	    "JOIN pg_catalog.pg_class c ON c.oid = x.ev_class WHERE x.rulename <> '_RETURN'")
	    "    UNION ALL\n"
	    BRANCH("pg_trigger", "c.relnamespace", "x.tgname", "trigger",
	    "pg_catalog.pg_table_is_visible(c.oid)",
	    "JOIN pg_catalog.pg_class c ON c.oid = x.tgrelid")
	    "  ) o", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = o.schema", { 0 } },
	{ "JOIN pg_catalog.pg_description d ON d.classoid = o.classoid AND d.objoid = o.oid"
	    " AND d.objsubid = 0", { 0 } },
	{ 0 }
};
static const struct cat_text comments_where[] = {
	{ "n.nspname NOT IN ('pg_catalog', 'information_schema')", { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match comments_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "o.name",
	    .visible = "o.visible", .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_comments = {
	.title = "Object descriptions", .cols = comments_cols,
	.from = comments_from, .where = comments_where, .match = comments_match,
	.order = "1, 2, 3", .distinct = true
};
