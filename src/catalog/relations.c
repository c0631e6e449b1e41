/* SPDX-License-Identifier: PostgreSQL */
/* Lists tables, views, indexes, sequences and partitioned relations. */
#include "catalog/acl.h"
#include "catalog/lists.h"

enum {
	REL_T = CAT_LETTER(0), REL_V = CAT_LETTER(1), REL_M = CAT_LETTER(2),
	REL_I = CAT_LETTER(3), REL_S = CAT_LETTER(4), REL_E = CAT_LETTER(5),
	REL_ANY = REL_T | REL_V | REL_M | REL_I | REL_S | REL_E
};

/* What each letter lists: relkinds, and the plural where it stands alone. */
static const struct {
	unsigned	 bit;
	const char	*kinds;
	const char	*plural;
} kinds[] = {
	{ REL_T, "'r', 'p'", "tables" },
	{ REL_V, "'v'", "views" },
	{ REL_M, "'m'", "materialized views" },
	{ REL_I, "'i', 'I'", "indexes" },
	{ REL_S, "'S'", "sequences" },
	{ REL_E, "'f'", "foreign tables" },
};
enum { NKINDS = sizeof(kinds) / sizeof(kinds[0]) };

static bool
relations_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	struct buf in = BUF_INIT;

	(void)err;
	for (int i = 0; i < NKINDS; i++)
		if (q->flags & kinds[i].bit)
			buf_addf(&in, "%s%s", in.len ? ", " : "c.relkind IN (", kinds[i].kinds);
	if ((q->flags & REL_T) && (q->flags & (CAT_SYSTEM | CAT_PATTERN)))
		buf_adds(&in, ", 't'");
	buf_addc(&in, ')');
	cat_and(where, in.data);
	buf_free(&in);
	return true;
}

static const char *
relations_plural(const struct cat_query *q)
{
	for (int i = 0; i < NKINDS; i++)
		if ((q->flags & REL_ANY) == kinds[i].bit)
			return kinds[i].plural;
	return "relations";
}

static bool
relations_empty(struct session *s, const struct cat_query *q)
{
	const char *plural = relations_plural(q);

	return cat_none_found(s, q, plural, plural);
}

static const struct cat_text relations_titles[] = {
	{ "List of tables", { .unless = REL_ANY & ~REL_T } },
	{ "List of views", { .unless = REL_ANY & ~REL_V } },
	{ "List of materialized views", { .unless = REL_ANY & ~REL_M } },
	{ "List of indexes", { .unless = REL_ANY & ~REL_I } },
	{ "List of sequences", { .unless = REL_ANY & ~REL_S } },
	{ "List of foreign tables", { .unless = REL_ANY & ~REL_E } },
	{ "List of relations", { 0 } },
	{ 0 }
};

static const struct cat_col relations_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.relname", { 0 } },
	{ "Type", "CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table'"
	    " WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'"
	    " WHEN 'i' THEN 'index' WHEN 'I' THEN 'partitioned index'"
	    " WHEN 'S' THEN 'sequence' WHEN 't' THEN 'TOAST table'"
	    " WHEN 'f' THEN 'foreign table' END", { 0 } },
	{ "Owner", OWNER("c.relowner"), { 0 } },
	{ "Table", "t.relname", { .when = REL_I } },
	{ "Persistence", "CASE c.relpersistence WHEN 'p' THEN 'permanent'"
	    " WHEN 't' THEN 'temporary' WHEN 'u' THEN 'unlogged' END",
	    { .when = CAT_VERBOSE } },
	{ "Access method", "a.amname",
	    { .when = CAT_VERBOSE, .any = REL_T | REL_M | REL_I, .unless = CAT_HIDE_AM } },
	{ "Size", "pg_catalog.pg_size_pretty(pg_catalog.pg_table_size(c.oid))",
	    { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("c.oid", "pg_class"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text relations_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam",
	    { .when = CAT_VERBOSE, .any = REL_T | REL_M | REL_I, .unless = CAT_HIDE_AM } },
	{ "LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid", { .when = REL_I } },
	{ "LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid", { .when = REL_I } },
	{ 0 }
};
static const struct cat_text relations_where[] = {
	{ USER_SCHEMA("c.relnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ "n.nspname !~ '^pg_toast'", { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match relations_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.relname",
	    .visible = "pg_catalog.pg_table_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_relations = {
	.titles = relations_titles, .letters = "tvmisE",
	.cols = relations_cols, .from = relations_from,
	.where = relations_where, .match = relations_match,
	.more = relations_more, .order = "n.nspname, c.relname",
	.empty = relations_empty
};

/* \dP: neither i nor t means both; parents show with n or a pattern. */
enum { PART_I = CAT_LETTER(0), PART_T = CAT_LETTER(1), PART_N = CAT_LETTER(2) };

static bool
partitioned_more(struct buf *where, const struct cat_query *q, struct err *err)
{
	bool both = (q->flags & (PART_I | PART_T)) == 0;

	(void)err;
	if (both || (q->flags & (PART_I | PART_T)) == (PART_I | PART_T))
		cat_and(where, "c.relkind IN ('p', 'I')");
	else
		cat_and(where, q->flags & PART_I ? "c.relkind = 'I'" : "c.relkind = 'p'");
	return true;
}

static const struct cat_text partitioned_titles[] = {
	{ "List of partitioned relations", { .when = PART_I | PART_T } },
	{ "List of partitioned tables", { .when = PART_T } },
	{ "List of partitioned indexes", { .when = PART_I } },
	{ "List of partitioned relations", { 0 } },
	{ 0 }
};
static const struct cat_col partitioned_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.relname", { 0 } },
	{ "Owner", OWNER("c.relowner"), { 0 } },
	{ "Type", "CASE c.relkind WHEN 'p' THEN 'partitioned table'"
	    " WHEN 'I' THEN 'partitioned index' END", { .when = PART_I | PART_T } },
	{ "Type", "CASE c.relkind WHEN 'p' THEN 'partitioned table'"
	    " WHEN 'I' THEN 'partitioned index' END", { .unless = PART_I | PART_T } },
	{ "Parent name", "h.inhparent::pg_catalog.regclass", { .any = PART_N | CAT_PATTERN } },
	{ "Table", "i.indrelid::pg_catalog.regclass", { .when = PART_I } },
	{ "Table", "i.indrelid::pg_catalog.regclass", { .unless = PART_I | PART_T } },
	{ "Access method", "a.amname", { .when = CAT_VERBOSE } },
	{ "Leaf partition size", "(SELECT pg_catalog.pg_size_pretty(pg_catalog.sum("
	    "CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END))"
	    " FROM pg_catalog.pg_partition_tree(c.oid) p)",
	    { .when = CAT_VERBOSE | PART_N } },
	{ "Total size", "(SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid)))"
	    " FROM pg_catalog.pg_partition_tree(c.oid) p)", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("c.oid", "pg_class"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text partitioned_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text partitioned_where[] = {
	{ "NOT c.relispartition", { .unless = PART_N | CAT_PATTERN } },
	{ USER_SCHEMA("c.relnamespace"), { .unless = CAT_PATTERN } },
	{ "n.nspname !~ '^pg_toast'", { .unless = CAT_PATTERN } },
	{ 0 }
};
const struct cat_list cat_partitioned = {
	.titles = partitioned_titles, .letters = "itn",
	.cols = partitioned_cols, .from = partitioned_from,
	.where = partitioned_where, .match = relations_match,
	.more = partitioned_more,
	.order = "n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname"
};
