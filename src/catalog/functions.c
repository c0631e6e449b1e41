/* SPDX-License-Identifier: PostgreSQL */
/* Lists functions, aggregates and operators. */
#include <string.h>

#include "catalog/acl.h"
#include "catalog/lists.h"

enum {
	FN_A = CAT_LETTER(0), FN_N = CAT_LETTER(1), FN_P = CAT_LETTER(2),
	FN_T = CAT_LETTER(3), FN_W = CAT_LETTER(4),
	FN_ANY = FN_A | FN_N | FN_P | FN_T | FN_W
};

/* "The oid is a type that text matches" as an EXISTS; false when text is no good pattern. */
static bool
type_matches(struct buf *where, const char *oid, const char *text,
    const struct cat_query *q, struct err *err)
{
	static const struct pattern_columns columns = PATTERN_TYPE_COLUMNS("tn", "t");
	struct buf cond = BUF_INIT, exists = BUF_INIT;
	bool good = pattern_where(&cond, pattern_type_alias(text),
	    &columns, q->dbname, q->encoding, err);

	if (good && cond.len > 0) {
		buf_addf(&exists, "EXISTS (SELECT FROM pg_catalog.pg_type t"
		    " JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace"
		    " WHERE t.oid = %s AND %s)", oid, cond.data);
		cat_and(where, exists.data);
	}
	buf_free(&cond);
	buf_free(&exists);
	return good;
}

/* Which of the kinds asked for by letters. */
static void
function_kinds(struct buf *where, unsigned flags)
{
	static const struct {
		unsigned bit;
		const char *cond;
	} kinds[] = {
		{ FN_A, "p.prokind = 'a'" },
		{ FN_N, "(p.prokind NOT IN ('a', 'w', 'p') AND "
		    "p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype)" },
		{ FN_P, "p.prokind = 'p'" },
		{ FN_T, "p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype" },
		{ FN_W, "p.prokind = 'w'" },
	};
	struct buf any = BUF_INIT;

	if ((flags & FN_ANY) == 0 || (flags & FN_ANY) == FN_ANY)
		return;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (flags & kinds[i].bit)
			buf_addf(&any, "%s%s", any.len ? " OR " : "(", kinds[i].cond);
	buf_addc(&any, ')');
	cat_and(where, any.data);
	buf_free(&any);
}

static bool
functions_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	char text[64];

	function_kinds(where, q->flags);
	for (size_t i = 1; i < q->nargs; i++) {
		if (strcmp(q->args[i], "-") == 0) {
			/* The arguments end here. */
			snprintf(text, sizeof(text), "p.pronargs = %zu", i - 1);
			cat_and(where, text);
			return true;
		}
		snprintf(text, sizeof(text), "p.proargtypes[%zu]", i - 1);
		if (!type_matches(where, text, q->args[i], q, err))
			return false;
	}
	return true;
}

static const struct cat_col functions_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "p.proname", { 0 } },
	{ "Result data type", "pg_catalog.pg_get_function_result(p.oid)", { 0 } },
	{ "Argument data types", "pg_catalog.pg_get_function_arguments(p.oid)", { 0 } },
	{ "Type", "CASE p.prokind WHEN 'a' THEN 'agg' WHEN 'w' THEN 'window'"
	    " WHEN 'p' THEN 'proc' ELSE 'func' END", { 0 } },
	{ "Volatility", "CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable'"
	    " WHEN 'v' THEN 'volatile' END", { .when = CAT_VERBOSE } },
	{ "Parallel", "CASE p.proparallel WHEN 'r' THEN 'restricted' WHEN 's' THEN 'safe'"
	    " WHEN 'u' THEN 'unsafe' END", { .when = CAT_VERBOSE } },
	{ "Owner", OWNER("p.proowner"), { .when = CAT_VERBOSE } },
	{ "Security", "CASE WHEN p.prosecdef THEN 'definer' ELSE 'invoker' END",
	    { .when = CAT_VERBOSE } },
	{ "Leakproof?", "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END",
	    { .when = CAT_VERBOSE } },
	{ "Access privileges", ACL_TEXT("p.proacl"), { .when = CAT_VERBOSE } },
	{ "Language", "l.lanname", { .when = CAT_VERBOSE } },
	{ "Internal name", "CASE WHEN l.lanname IN ('internal', 'c') THEN p.prosrc END",
	    { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("p.oid", "pg_proc"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text functions_from[] = {
	{ "pg_catalog.pg_proc p", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_language l ON l.oid = p.prolang", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text functions_where[] = {
	{ USER_SCHEMA("p.pronamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match functions_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "p.proname",
	    .visible = "pg_catalog.pg_function_is_visible(p.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_functions = {
	.title = "List of functions", .letters = "anptw",
	.cols = functions_cols, .from = functions_from,
	.where = functions_where, .match = functions_match, .more = functions_more,
	.order = "n.nspname, p.proname, \"Argument data types\""
};

static const struct cat_col aggregates_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "p.proname", { 0 } },
	{ "Result data type", "pg_catalog.format_type(p.prorettype, NULL)", { 0 } },
	{ "Argument data types", "CASE WHEN p.pronargs = 0 THEN '*'"
	    " ELSE pg_catalog.pg_get_function_arguments(p.oid) END", { 0 } },
	{ "Description", COMMENT_ON("p.oid", "pg_proc"), { 0 } },
	{ 0 }
};
static const struct cat_text aggregates_from[] = {
	{ "pg_catalog.pg_proc p", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace", { 0 } },
	{ 0 }
};
static const struct cat_text aggregates_where[] = {
	{ "p.prokind = 'a'", { 0 } },
	{ USER_SCHEMA("p.pronamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
const struct cat_list cat_aggregates = {
	.title = "List of aggregate functions",
	.cols = aggregates_cols, .from = aggregates_from,
	.where = aggregates_where, .match = functions_match,
	.order = "n.nspname, p.proname, \"Argument data types\""
};

/* One type: a prefix operator's; two: left and right; "-" stands for none. */
static bool
operators_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	static const char *const side[] = { "o.oprleft", "o.oprright" };

	if (q->nargs == 2) {
		cat_and(where, "o.oprleft = 0");
		return strcmp(q->args[1], "-") == 0 ?
		    (cat_and(where, "o.oprright = 0"), true) :
		    type_matches(where, "o.oprright", q->args[1], q, err);
	}
	for (size_t i = 1; i < q->nargs && i < 3; i++) {
		if (strcmp(q->args[i], "-") == 0)
			cat_and(where, i == 1 ? "o.oprleft = 0" : "o.oprright = 0");
		else if (!type_matches(where, side[i - 1], q->args[i], q, err))
			return false;
	}
	return true;
}

static const struct cat_col operators_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "o.oprname", { 0 } },
	{ "Left arg type", "CASE WHEN o.oprkind = 'l' THEN NULL"
	    " ELSE pg_catalog.format_type(o.oprleft, NULL) END", { 0 } },
	{ "Right arg type", "CASE WHEN o.oprkind = 'r' THEN NULL"
	    " ELSE pg_catalog.format_type(o.oprright, NULL) END", { 0 } },
	{ "Result type", "pg_catalog.format_type(o.oprresult, NULL)", { 0 } },
	{ "Function", "o.oprcode", { .when = CAT_VERBOSE } },
	{ "Leakproof?", "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END",
	    { .when = CAT_VERBOSE } },
	{ "Description", "COALESCE(" COMMENT_ON("o.oid", "pg_operator") ", "
	    COMMENT_ON("o.oprcode", "pg_proc") ")", { 0 } },
	{ 0 }
};
static const struct cat_text operators_from[] = {
	{ "pg_catalog.pg_operator o", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_proc p ON p.oid = o.oprcode", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text operators_where[] = {
	{ USER_SCHEMA("o.oprnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match operators_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "o.oprname",
	    .visible = "pg_catalog.pg_operator_is_visible(o.oid)",
	    .depth = PATTERN_SCHEMA_NAME, .literal = true } },
	{ 0 }
};
const struct cat_list cat_operators = {
	.title = "List of operators",
	.cols = operators_cols, .from = operators_from,
	.where = operators_where, .match = operators_match, .more = operators_more,
	.order = "n.nspname, o.oprname, \"Left arg type\", \"Right arg type\""
};
