/* SPDX-License-Identifier: PostgreSQL */
/* What the catalogs say of a relation itself, one query for all that \d PATTERN matches. */
#include "catalog/rel.h"

#include "catalog/acl.h"
#include "pg/field.h"

static const struct cat_col load_cols[] = {
	{ "oid", "c.oid", { 0 } },
	{ "schema", "n.nspname", { 0 } },
	{ "name", "c.relname", { 0 } },
	{ "kind", "c.relkind", { 0 } },
	{ "persistence", "c.relpersistence", { 0 } },
	{ "replident", "c.relreplident", { 0 } },
	{ "checks", "c.relchecks > 0", { 0 } },
	{ "index", "c.relhasindex", { 0 } },
	{ "rules", "c.relhasrules", { 0 } },
	{ "subclass", "c.relhassubclass", { 0 } },
	{ "triggers", "c.relhastriggers", { 0 } },
	{ "rls", "c.relrowsecurity", { 0 } },
	{ "force_rls", "c.relforcerowsecurity", { 0 } },
	{ "partition", "c.relispartition", { 0 } },
	/* Each spares most relations a query of its own. */
	{ "foreign_keys", "EXISTS (SELECT FROM pg_catalog.pg_constraint k"
	    " WHERE k.conrelid = c.oid AND k.contype = 'f')", { .since = PG18 } },
	{ "policies", "EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid)", { 0 } },
	{ "statistics", "EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid)", { 0 } },
	{ "parents", "EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)", { 0 } },
	{ "am", "am.amname", { .when = CAT_VERBOSE, .unless = CAT_HIDE_AM } },
	{ "options", "NULLIF(pg_catalog.array_to_string(c.reloptions ||"
	    " ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '')", { .when = CAT_VERBOSE } },
	{ "oftype", "CASE WHEN c.reloftype <> 0 THEN"
	    " c.reloftype::pg_catalog.regtype::pg_catalog.text END", { 0 } },
	{ "tablespace", "(SELECT ts.spcname FROM pg_catalog.pg_tablespace ts"
	    " WHERE ts.oid = c.reltablespace)", { 0 } },
	{ "partkey", "CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END", { 0 } },
	{ 0 }
};
static const struct cat_text load_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam",
	    { .when = CAT_VERBOSE, .unless = CAT_HIDE_AM } },
	{ "LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_match load_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.relname",
	    .visible = "pg_catalog.pg_table_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list rel_load = {
	.cols = load_cols, .from = load_from, .match = load_match,
	.order = "n.nspname, c.relname"
};

/* NULL where the catalog has none. */
static const char *
some(const PGresult *res, int row, const char *name)
{
	int col = PQfnumber(res, name);

	return field_none(res, row, col) ? NULL : field_text(res, row, col);
}

static char
letter(const PGresult *res, int row, const char *name)
{
	return *field_named(res, row, name);
}

static bool
flag(const PGresult *res, int row, const char *name)
{
	return letter(res, row, name) == 't';
}

void
rel_read(struct rel *r, const PGresult *res, int row)
{
	*r = (struct rel){
		.oid = field_named(res, row, "oid"),
		.schema = field_named(res, row, "schema"), .name = field_named(res, row, "name"),
		.kind = letter(res, row, "kind"),
		.persistence = letter(res, row, "persistence"),
		.replident = letter(res, row, "replident"),
		.checks = flag(res, row, "checks"), .index = flag(res, row, "index"),
		.rules = flag(res, row, "rules"),
		.subclass = flag(res, row, "subclass"), .triggers = flag(res, row, "triggers"),
		.rls = flag(res, row, "rls"), .force_rls = flag(res, row, "force_rls"),
		.partition = flag(res, row, "partition"),
		.foreign_keys = flag(res, row, "foreign_keys"),
		.policies = flag(res, row, "policies"),
		.statistics = flag(res, row, "statistics"), .parents = flag(res, row, "parents"),
		.am = some(res, row, "am"), .options = some(res, row, "options"),
		.oftype = some(res, row, "oftype"),
		.tablespace = some(res, row, "tablespace"),
		.partkey = some(res, row, "partkey"),
	};
}
