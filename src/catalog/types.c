/* SPDX-License-Identifier: PostgreSQL */
/* Lists data types, domains and casts. */
#include <string.h>

#include "catalog/acl.h"
#include "catalog/lists.h"

/* Types by alias ("int"); arrays only when the pattern says so. */
static bool
types_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	static const struct pattern_columns columns = PATTERN_TYPE_COLUMNS("n", "t");
	const char *text = cat_arg(q, 0);
	struct buf cond = BUF_INIT;
	bool good;

	if (text == NULL || strstr(text, "[]") == NULL)
		cat_and(where, "NOT EXISTS (SELECT FROM pg_catalog.pg_type e"
		    " WHERE e.oid = t.typelem AND e.typarray = t.oid)");
	good = pattern_where(&cond, text ? pattern_type_alias(text) : NULL,
	    &columns, q->dbname, q->encoding, err);
	if (cond.len > 0)
		cat_and(where, cond.data);
	buf_free(&cond);
	return good;
}

static const struct cat_col types_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "pg_catalog.format_type(t.oid, NULL)", { 0 } },
	{ "Internal name", "t.typname", { .when = CAT_VERBOSE } },
	{ "Size", "CASE WHEN t.typrelid <> 0 THEN 'tuple' WHEN t.typlen < 0 THEN 'var'"
	    " ELSE t.typlen::pg_catalog.text END", { .when = CAT_VERBOSE } },
	{ "Elements", "pg_catalog.array_to_string(ARRAY(SELECT e.enumlabel"
	    " FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid"
	    " ORDER BY e.enumsortorder), E'\\n')", { .when = CAT_VERBOSE } },
	{ "Owner", OWNER("t.typowner"), { .when = CAT_VERBOSE } },
	{ "Access privileges", ACL_TEXT("t.typacl"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("t.oid", "pg_type"), { 0 } },
	{ 0 }
};
static const struct cat_text types_from[] = {
	{ "pg_catalog.pg_type t", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text types_where[] = {
	{ "(t.typrelid = 0 OR EXISTS (SELECT FROM pg_catalog.pg_class c"
	    " WHERE c.oid = t.typrelid AND c.relkind = 'c'))", { 0 } },
	{ USER_SCHEMA("t.typnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
const struct cat_list cat_types = {
	.title = "List of data types",
	.cols = types_cols, .from = types_from, .where = types_where,
	.more = types_more, .order = "n.nspname, \"Name\""
};

static const struct cat_col domains_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "t.typname", { 0 } },
	{ "Type", "pg_catalog.format_type(t.typbasetype, t.typtypmod)", { 0 } },
	{ "Collation", "(SELECT l.collname FROM pg_catalog.pg_collation l"
	    " JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype"
	    " WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation)", { 0 } },
	{ "Nullable", "CASE WHEN t.typnotnull THEN 'not null' END", { 0 } },
	{ "Default", "t.typdefault", { 0 } },
	{ "Check", "pg_catalog.array_to_string(ARRAY("
	    "SELECT pg_catalog.pg_get_constraintdef(k.oid, true)"
	    " FROM pg_catalog.pg_constraint k"
	    " WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ')", { 0 } },
	{ "Access privileges", ACL_TEXT("t.typacl"), { .when = CAT_VERBOSE } },
	{ "Description", "d.description", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text domains_from[] = {
	{ "pg_catalog.pg_type t", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_description d ON d.objoid = t.oid AND d.objsubid = 0"
	    " AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text domains_where[] = {
	{ "t.typtype = 'd'", { 0 } },
	{ USER_SCHEMA("t.typnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match domains_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "t.typname",
	    .visible = "pg_catalog.pg_type_is_visible(t.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_domains = {
	.title = "List of domains",
	.cols = domains_cols, .from = domains_from, .where = domains_where,
	.match = domains_match, .order = "n.nspname, t.typname"
};

/* Either end of the cast may match. */
static bool
casts_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	static const struct pattern_columns ends[] = {
		PATTERN_TYPE_COLUMNS("sn", "st"), PATTERN_TYPE_COLUMNS("tn", "tt")
	};
	struct buf both = BUF_INIT;
	bool good = true;

	for (int i = 0; i < 2 && good; i++) {
		struct buf one = BUF_INIT;

		good = pattern_where(&one, cat_arg(q, 0), &ends[i], q->dbname,
		    q->encoding, err);
		buf_addf(&both, "%s(%s)", i ? " OR " : "(",
		    one.len ? one.data : "true");
		buf_free(&one);
	}
	buf_addc(&both, ')');
	cat_and(where, both.data);
	buf_free(&both);
	return good;
}

static const struct cat_col casts_cols[] = {
	{ "Source type", "pg_catalog.format_type(c.castsource, NULL)", { 0 } },
	{ "Target type", "pg_catalog.format_type(c.casttarget, NULL)", { 0 } },
	{ "Function", "CASE c.castmethod WHEN 'b' THEN '(binary coercible)'"
	    " WHEN 'i' THEN '(with inout)' ELSE p.proname END", { 0 } },
	{ "Implicit?", "CASE c.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment'"
	    " ELSE 'yes' END", { 0 } },
	{ "Leakproof?", "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END",
	    { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("c.oid", "pg_cast"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text casts_from[] = {
	{ "pg_catalog.pg_cast c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_type st ON st.oid = c.castsource", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = st.typnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_type tt ON tt.oid = c.casttarget", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tt.typnamespace", { 0 } },
	{ 0 }
};
const struct cat_list cat_casts = {
	.title = "List of casts", .cols = casts_cols, .from = casts_from,
	.more = casts_more, .order = "1, 2"
};
