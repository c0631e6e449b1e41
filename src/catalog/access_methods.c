/* SPDX-License-Identifier: PostgreSQL */
/* Lists access methods, operator classes, operator families and what belongs to them. */
#include "catalog/acl.h"
#include "catalog/lists.h"

/* A name with its schema where the search path does not find it. */
#define NAME_IF_VISIBLE(visible, schema, name) \
	"CASE WHEN " visible " THEN pg_catalog.quote_ident(" name ")" \
	" ELSE pg_catalog.quote_ident(" schema ") || '.' || pg_catalog.quote_ident(" name ") END"
#define FAMILY_NAME \
	NAME_IF_VISIBLE("pg_catalog.pg_opfamily_is_visible(f.oid)", "fn.nspname", "f.opfname")

static const struct cat_match am_match_only[] = {
	{ .columns = { .name = "am.amname" } },
	{ 0 }
};

static const struct cat_col access_methods_cols[] = {
	{ "Name", "am.amname", { 0 } },
	{ "Type", "CASE am.amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END", { 0 } },
	{ "Handler", "am.amhandler", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("am.oid", "pg_am"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text access_methods_from[] = {
	{ "pg_catalog.pg_am am", { 0 } },
	{ 0 }
};
const struct cat_list cat_access_methods = {
	.title = "List of access methods", .cols = access_methods_cols,
	.from = access_methods_from, .match = am_match_only, .order = "am.amname"
};

static const struct cat_col opclasses_cols[] = {
	{ "AM", "am.amname", { 0 } },
	{ "Input type", "pg_catalog.format_type(c.opcintype, NULL)", { 0 } },
	{ "Storage type", "CASE WHEN c.opckeytype NOT IN (0, c.opcintype)"
	    " THEN pg_catalog.format_type(c.opckeytype, NULL) END", { 0 } },
	{ "Operator class", NAME_IF_VISIBLE("pg_catalog.pg_opclass_is_visible(c.oid)",
	    "cn.nspname", "c.opcname"), { 0 } },
	{ "Default?", "CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END", { 0 } },
	{ "Operator family", FAMILY_NAME, { .when = CAT_VERBOSE } },
	{ "Owner", OWNER("c.opcowner"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text opclasses_from[] = {
	{ "pg_catalog.pg_opclass c", { 0 } },
	{ "JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod", { 0 } },
	{ "JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace", { 0 } },
	{ "JOIN pg_catalog.pg_type t ON t.oid = c.opcintype", { 0 } },
	{ "JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace", { 0 } },
	{ "JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily", { .when = CAT_VERBOSE } },
	{ "JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_match opclasses_match[] = {
	{ .columns = { .name = "am.amname" } },
	{ .arg = 1, .columns = PATTERN_TYPE_COLUMNS("tn", "t"), .gate = { .when = CAT_PATTERN2 } },
	{ 0 }
};
const struct cat_list cat_opclasses = {
	.title = "List of operator classes", .cols = opclasses_cols,
	.from = opclasses_from, .match = opclasses_match, .order = "1, 2, 4"
};

static bool
opfamilies_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	static const struct pattern_columns columns = PATTERN_TYPE_COLUMNS("tn", "t");
	struct buf cond = BUF_INIT, exists = BUF_INIT;
	bool good;

	if (cat_arg(q, 1) == NULL)
		return true;
	good = pattern_where(&cond, q->args[1], &columns, q->dbname, q->encoding, err);
	if (good) {
		buf_addf(&exists, "EXISTS (SELECT FROM pg_catalog.pg_opclass c"
		    " JOIN pg_catalog.pg_type t ON t.oid = c.opcintype"
		    " JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace"
		    " WHERE c.opcfamily = f.oid%s%s)", cond.len ? " AND " : "", cond.data);
		cat_and(where, exists.data);
	}
	buf_free(&cond);
	buf_free(&exists);
	return good;
}

static const struct cat_col opfamilies_cols[] = {
	{ "AM", "am.amname", { 0 } },
	{ "Operator family", FAMILY_NAME, { 0 } },
	{ "Applicable types", "(SELECT pg_catalog.string_agg("
	    "pg_catalog.format_type(c.opcintype, NULL), ', ')"
	    " FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid)", { 0 } },
	{ "Owner", OWNER("f.opfowner"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text opfamilies_from[] = {
	{ "pg_catalog.pg_opfamily f", { 0 } },
	{ "JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod", { 0 } },
	{ "JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace", { 0 } },
	{ 0 }
};
const struct cat_list cat_opfamilies = {
	.title = "List of operator families", .cols = opfamilies_cols,
	.from = opfamilies_from, .match = am_match_only, .more = opfamilies_more,
	.order = "1, 2"
};

static const struct cat_match members_match[] = {
	{ .columns = { .name = "am.amname" } },
	{ .arg = 1, .columns = { .schema = "fn.nspname", .name = "f.opfname",
	    .depth = PATTERN_SCHEMA_NAME }, .gate = { .when = CAT_PATTERN2 } },
	{ 0 }
};

static const struct cat_col operators_cols[] = {
	{ "AM", "am.amname", { 0 } },
	{ "Operator family", FAMILY_NAME, { 0 } },
	{ "Operator", "o.amopopr::pg_catalog.regoperator", { 0 } },
	{ "Strategy", "o.amopstrategy", { 0 } },
	{ "Purpose", "CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END", { 0 } },
	{ "Sort opfamily", "sf.opfname", { .when = CAT_VERBOSE } },
	{ "Leakproof?", "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text operators_from[] = {
	{ "pg_catalog.pg_amop o", { 0 } },
	{ "JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily", { 0 } },
	{ "JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod", { 0 } },
	{ "JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_opfamily sf ON sf.oid = o.amopsortfamily",
	    { .when = CAT_VERBOSE } },
	{ "LEFT JOIN pg_catalog.pg_operator op ON op.oid = o.amopopr", { .when = CAT_VERBOSE } },
	{ "LEFT JOIN pg_catalog.pg_proc p ON p.oid = op.oprcode", { .when = CAT_VERBOSE } },
	{ 0 }
};
const struct cat_list cat_opfamily_operators = {
	.title = "List of operators of operator families",
	.cols = operators_cols, .from = operators_from, .match = members_match,
	.order = "1, 2, o.amoplefttype = o.amoprighttype DESC,"
	    " pg_catalog.format_type(o.amoplefttype, NULL),"
	    " pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy"
};

static const struct cat_col functions_cols[] = {
	{ "AM", "am.amname", { 0 } },
	{ "Operator family", FAMILY_NAME, { 0 } },
	{ "Registered left type", "pg_catalog.format_type(a.amproclefttype, NULL)", { 0 } },
	{ "Registered right type", "pg_catalog.format_type(a.amprocrighttype, NULL)", { 0 } },
	{ "Number", "a.amprocnum", { 0 } },
	{ "Function", "p.proname", { .unless = CAT_VERBOSE } },
	{ "Function", "a.amproc::pg_catalog.regprocedure", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text functions_from[] = {
	{ "pg_catalog.pg_amproc a", { 0 } },
	{ "JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily", { 0 } },
	{ "JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod", { 0 } },
	{ "JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace", { 0 } },
	{ "JOIN pg_catalog.pg_proc p ON p.oid = a.amproc", { .unless = CAT_VERBOSE } },
	{ 0 }
};
const struct cat_list cat_opfamily_functions = {
	.title = "List of support functions of operator families",
	.cols = functions_cols, .from = functions_from, .match = members_match,
	.order = "1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5"
};
