/* SPDX-License-Identifier: PostgreSQL */
/* The queries behind the footers of \d NAME: each gives "heading" (or not) and "line". */
#include "catalog/rel_queries.h"

#include "catalog/acl.h"

/* The partition and the partitioned tables above it. */
#define SELF_AND_ANCESTORS \
	"(SELECT {oid}::pg_catalog.oid UNION SELECT pa.relid" \
	" FROM pg_catalog.pg_partition_ancestors({oid}) pa)"

/*
 * A bound has no columns in it, so that pg_get_expr needs no relation: for one of
 * many columns that saves most of the time.
 */
#define PARTITION_BOUND	"pg_catalog.pg_get_expr(c.relpartbound, 0)"

static const struct cat_col partition_of_cols[] = {
	{ "line", "'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '\n"
	    "    || COALESCE(" PARTITION_BOUND ", '')", { .until = PG14 } },
	{ "line", "'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '\n"
	    "    || COALESCE(" PARTITION_BOUND ", '')\n"
	    "    || CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' ELSE '' END", { .since = PG14 } },
	{ "constraint", "COALESCE('Partition constraint: '"
	    " || NULLIF(pg_catalog.pg_get_partition_constraintdef(c.oid), ''), 'No partition constraint')",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text partition_of_from[] = {
	{ "pg_catalog.pg_inherits h", { 0 } },
	{ "JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid", { 0 } },
	{ 0 }
};
static const struct cat_text partition_of_where[] = {
	{ "h.inhrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_partition_of = {
	.cols = partition_of_cols, .from = partition_of_from, .where = partition_of_where
};

static const struct cat_col toast_owner_cols[] = {
	{ "line", "'Owning table: \"' || n.nspname || '.' || c.relname || '\"'", { 0 } },
	{ 0 }
};
static const struct cat_text toast_owner_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text toast_owner_where[] = {
	{ "c.reltoastrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_toast_owner = {
	.cols = toast_owner_cols, .from = toast_owner_from, .where = toast_owner_where
};

/* "primary key, btree, for table ..." */
static const struct cat_col index_cols[] = {
	{ "line", "pg_catalog.concat_ws(', ',\n"
	    "    CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique THEN 'unique' END,\n"
	    "    am.amname, 'for table \"' || n.nspname || '.' || t.relname || '\"',\n"
	    "    'predicate (' || pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) || ')',\n"
	    "    CASE WHEN i.indisclustered THEN 'clustered' END,\n"
	    "    CASE WHEN NOT i.indisvalid THEN 'invalid' END,\n"
	    "    CASE WHEN k.condeferrable THEN 'deferrable' END,\n"
	    "    CASE WHEN k.condeferred THEN 'initially deferred' END,\n"
	    "    CASE WHEN i.indisreplident THEN 'replica identity' END)", { .until = PG15 } },
	{ "line", "pg_catalog.concat_ws(', ',\n"
	    "    CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique AND i.indnullsnotdistinct\n"
	    "      THEN 'unique nulls not distinct' WHEN i.indisunique THEN 'unique' END,\n"
	    "    am.amname, 'for table \"' || n.nspname || '.' || t.relname || '\"',\n"
	    "    'predicate (' || pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) || ')',\n"
	    "    CASE WHEN i.indisclustered THEN 'clustered' END,\n"
	    "    CASE WHEN NOT i.indisvalid THEN 'invalid' END,\n"
	    "    CASE WHEN k.condeferrable THEN 'deferrable' END,\n"
	    "    CASE WHEN k.condeferred THEN 'initially deferred' END,\n"
	    "    CASE WHEN i.indisreplident THEN 'replica identity' END)", { .since = PG15 } },
	{ 0 }
};
static const struct cat_text index_from[] = {
	{ "pg_catalog.pg_index i", { 0 } },
	{ "JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid", { 0 } },
	{ "JOIN pg_catalog.pg_am am ON am.oid = x.relam", { 0 } },
	{ "JOIN pg_catalog.pg_class t ON t.oid = i.indrelid", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid"
	    " AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') AND k.condeferrable", { 0 } },
	{ 0 }
};
static const struct cat_text index_where[] = {
	{ "i.indexrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_index = {
	.cols = index_cols, .from = index_from, .where = index_where
};

#define INDEX_LINE(by_constraint) \
	"'    \"' || x.relname || '\"' || CASE WHEN " by_constraint "\n" \
	"      THEN ' ' || pg_catalog.pg_get_constraintdef(k.oid, true)\n" \
	"      ELSE CASE WHEN i.indisprimary THEN ' PRIMARY KEY,'" \
	" WHEN i.indisunique AND k.contype = 'u' THEN ' UNIQUE CONSTRAINT,'" \
	" WHEN i.indisunique THEN ' UNIQUE,' ELSE '' END\n" \
	"        || ' ' || pg_catalog.substring(pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), ' USING (.*)$')\n" \
	"        || CASE WHEN k.condeferrable THEN ' DEFERRABLE' ELSE '' END\n" \
	"        || CASE WHEN k.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END END\n" \
	"    || CASE WHEN i.indisclustered THEN ' CLUSTER' ELSE '' END\n" \
	"    || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END\n" \
	"    || CASE WHEN i.indisreplident THEN ' REPLICA IDENTITY' ELSE '' END\n" \
	"    || COALESCE((SELECT ', tablespace \"' || ts.spcname || '\"'" \
	" FROM pg_catalog.pg_tablespace ts WHERE ts.oid = x.reltablespace), '')"

static const struct cat_col indexes_cols[] = {
	{ "line", INDEX_LINE("k.contype = 'x'"), { .until = PG18 } },
	{ "line", INDEX_LINE("k.contype = 'x' OR k.conperiod"), { .since = PG18 } },
	{ 0 }
};
static const struct cat_text indexes_from[] = {
	{ "pg_catalog.pg_index i", { 0 } },
	{ "JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid"
	    " AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')", { 0 } },
	{ 0 }
};
static const struct cat_text indexes_where[] = {
	{ "i.indrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_indexes = {
	.cols = indexes_cols, .from = indexes_from, .where = indexes_where,
	.order = "i.indisprimary DESC, x.relname"
};

static const struct cat_text constraint_from[] = {
	{ "pg_catalog.pg_constraint k", { 0 } },
	{ 0 }
};

static const struct cat_col checks_cols[] = {
	{ "line", "'    \"' || k.conname || '\" ' || pg_catalog.pg_get_constraintdef(k.oid, true)", { 0 } },
	{ 0 }
};
static const struct cat_text checks_where[] = {
	{ "k.conrelid = {oid} AND k.contype = 'c'", { 0 } },
	{ 0 }
};
const struct cat_list relq_checks = {
	.cols = checks_cols, .from = constraint_from, .where = checks_where,
	.order = "k.conname"
};

static const struct cat_col foreign_keys_cols[] = {
	{ "line", "CASE WHEN k.conrelid = {oid} THEN '    \"' ELSE '    TABLE \"'"
	    " || k.conrelid::pg_catalog.regclass::pg_catalog.text || '\" CONSTRAINT \"' END\n"
	    "    || k.conname || '\" ' || pg_catalog.pg_get_constraintdef(k.oid, true)", { 0 } },
	{ 0 }
};
static const struct cat_text foreign_keys_where[] = {
	{ "k.conrelid = {oid}", { .unless = REL_IS_PARTITION } },
	{ "k.conrelid IN " SELF_AND_ANCESTORS, { .when = REL_IS_PARTITION } },
	{ "k.contype = 'f' AND k.conparentid = 0", { 0 } },
	{ 0 }
};
const struct cat_list relq_foreign_keys = {
	.letters = "vp", .cols = foreign_keys_cols, .from = constraint_from, .where = foreign_keys_where,
	.order = "k.conrelid = {oid} DESC, k.conname"
};

static const struct cat_col referenced_cols[] = {
	{ "line", "'    TABLE \"' || k.conrelid::pg_catalog.regclass::pg_catalog.text"
	    " || '\" CONSTRAINT \"' || k.conname || '\" '"
	    " || pg_catalog.pg_get_constraintdef(k.oid, true)", { 0 } },
	{ 0 }
};
static const struct cat_text referenced_where[] = {
	{ "k.confrelid = {oid}", { .unless = REL_IS_PARTITION } },
	{ "k.confrelid IN " SELF_AND_ANCESTORS, { .when = REL_IS_PARTITION } },
	{ "k.contype = 'f' AND k.conparentid = 0", { 0 } },
	/* No index leads to confrelid, but one to the dependency. */
	{ "k.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d\n"
	    "    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass\n"
	    "    AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass\n"
	    "    AND d.refobjid = {oid})", { .unless = REL_IS_PARTITION } },
	{ "k.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d\n"
	    "    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass\n"
	    "    AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass\n"
	    "    AND d.refobjid IN " SELF_AND_ANCESTORS ")", { .when = REL_IS_PARTITION } },
	{ 0 }
};
const struct cat_list relq_referenced = {
	.letters = "vp", .cols = referenced_cols, .from = constraint_from, .where = referenced_where,
	.order = "k.conname"
};

static const struct cat_col policies_cols[] = {
	{ "line", "'    POLICY \"' || p.polname || '\"'\n"
	    "    || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END\n"
	    "    || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT'"
	    " WHEN 'w' THEN ' FOR UPDATE' WHEN 'd' THEN ' FOR DELETE' ELSE '' END\n"
	    "    || CASE WHEN p.polroles = '{0}' THEN '' ELSE E'\\n      TO ' || pg_catalog.array_to_string(ARRAY("
	    "SELECT r.rolname FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname), ',') END\n"
	    "    || COALESCE(E'\\n      USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')\n"
	    "    || COALESCE(E'\\n      WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')", { 0 } },
	{ 0 }
};
static const struct cat_text policies_from[] = {
	{ "pg_catalog.pg_policy p", { 0 } },
	{ 0 }
};
static const struct cat_text policies_where[] = {
	{ "p.polrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_policies = {
	.cols = policies_cols, .from = policies_from, .where = policies_where,
	.order = "p.polname"
};

#define STATISTICS_KINDS \
	"pg_catalog.concat_ws(', ', CASE WHEN 'd' = ANY (s.stxkind) THEN 'ndistinct' END," \
	" CASE WHEN 'f' = ANY (s.stxkind) THEN 'dependencies' END," \
	" CASE WHEN 'm' = ANY (s.stxkind) THEN 'mcv' END)"
#define STATISTICS_NAME \
	"'    \"' || pg_catalog.quote_ident(n.nspname) || '.' || s.stxname || '\"'"
#define STATISTICS_TARGET \
	"CASE WHEN s.stxstattarget <> -1 THEN '; STATISTICS ' || s.stxstattarget ELSE '' END"
#define STATISTICS_COLUMNS \
	"(SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ')\n" \
	"      FROM pg_catalog.unnest(s.stxkeys) u(attnum)\n" \
	"      JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid" \
	" AND a.attnum = u.attnum AND NOT a.attisdropped)"

static const struct cat_col statistics_cols[] = {
	{ "line", STATISTICS_NAME " || ' (' || " STATISTICS_KINDS " || ') ON '\n"
	    "    || " STATISTICS_COLUMNS "\n"
	    "    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text", { .until = PG13 } },
	{ "line", STATISTICS_NAME " || ' (' || " STATISTICS_KINDS " || ') ON '\n"
	    "    || " STATISTICS_COLUMNS "\n"
	    "    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text\n"
	    "    || " STATISTICS_TARGET, { .since = PG13, .until = PG14 } },
	/* All kinds, or none because it is about one expression: not worth a word. */
	{ "line", STATISTICS_NAME "\n"
	    "    || CASE WHEN s.stxkind @> '{d,f,m}' OR NOT s.stxkind && '{d,f,m}' THEN ''"
	    " ELSE ' (' || " STATISTICS_KINDS " || ')' END\n"
	    "    || ' ON ' || pg_catalog.pg_get_statisticsobjdef_columns(s.oid)\n"
	    "    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text\n"
	    "    || " STATISTICS_TARGET, { .since = PG14 } },
	/* Before 14 in order of creation. */
	{ "place", "s.oid", { .until = PG14 } },
	{ "place", "pg_catalog.row_number() OVER (ORDER BY n.nspname, s.stxname)", { .since = PG14 } },
	{ 0 }
};
static const struct cat_text statistics_from[] = {
	{ "pg_catalog.pg_statistic_ext s", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text statistics_where[] = {
	{ "s.stxrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_statistics = {
	.cols = statistics_cols, .from = statistics_from, .where = statistics_where,
	.order = "place"
};

static const struct cat_col rules_cols[] = {
	{ "heading", "CASE w.ev_enabled WHEN 'O' THEN 'Rules:' WHEN 'D' THEN 'Disabled rules:'"
	    " WHEN 'A' THEN 'Rules firing always:' WHEN 'R' THEN 'Rules firing on replica only:' END",
	    { .unless = REL_IS_VIEW } },
	{ "heading", "'Rules:'", { .when = REL_IS_VIEW } },
	{ "line", "'    ' || pg_catalog.substr(pg_catalog.rtrim("
	    "pg_catalog.pg_get_ruledef(w.oid, true), ';'), 13)", { .unless = REL_IS_VIEW } },
	{ "line", "' ' || pg_catalog.substr(pg_catalog.rtrim("
	    "pg_catalog.pg_get_ruledef(w.oid, true), ';'), 13)", { .when = REL_IS_VIEW } },
	{ "place", "pg_catalog.strpos('ODAR', w.ev_enabled::pg_catalog.text)", { .unless = REL_IS_VIEW } },
	{ "place", "0", { .when = REL_IS_VIEW } },
	{ 0 }
};
static const struct cat_text rules_from[] = {
	{ "pg_catalog.pg_rewrite w", { 0 } },
	{ 0 }
};
static const struct cat_text rules_where[] = {
	{ "w.ev_class = {oid} AND w.rulename <> '_RETURN'", { 0 } },
	{ 0 }
};
const struct cat_list relq_rules = {
	.cols = rules_cols, .from = rules_from, .where = rules_where,
	.order = "place, w.rulename"
};

static const struct cat_col publications_cols[] = {
	{ "line", "'    \"' || p.pubname || '\"' || p.detail", { 0 } },
	{ 0 }
};
static const struct cat_text publications_from[] = {
	{ "(\n"
	    "    SELECT p.pubname, '' AS detail\n"
	    "    FROM pg_catalog.pg_publication p\n"
	    "    WHERE p.puballtables AND pg_catalog.pg_relation_is_publishable({oid})\n"
	    "    UNION", { 0 } },
	{ "  SELECT p.pubname, '' AS detail\n"
	    "    FROM pg_catalog.pg_publication p\n"
	    "      JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid\n"
	    "    WHERE r.prrelid = {oid}", { .until = PG15 } },
	{ "  SELECT p.pubname, COALESCE(' (' || (\n"
	    "        SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY u.pos)\n"
	    "        FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY u(attnum, pos)\n"
	    "          JOIN pg_catalog.pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = u.attnum) || ')', '')\n"
	    "      || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, r.prrelid), '') AS detail\n"
	    "    FROM pg_catalog.pg_publication p\n"
	    "      JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid\n"
	    "    WHERE r.prrelid = {oid}\n"
	    "    UNION\n"
	    "    SELECT p.pubname, '' AS detail\n"
	    "    FROM pg_catalog.pg_publication p\n"
	    "      JOIN pg_catalog.pg_publication_namespace pn ON pn.pnpubid = p.oid\n"
	    "      JOIN pg_catalog.pg_class c ON c.relnamespace = pn.pnnspid\n"
	    "    WHERE c.oid = {oid} AND pg_catalog.pg_relation_is_publishable({oid})", { .since = PG15 } },
	{ ") p", { 0 } },
	{ 0 }
};
const struct cat_list relq_publications = {
	.cols = publications_cols, .from = publications_from,
	.order = "p.pubname, p.detail = '', p.detail"
};

static const struct cat_col not_null_cols[] = {
	{ "line", "'    \"' || k.conname || '\" NOT NULL \"' || a.attname || '\"'\n"
	    "    || CASE WHEN k.connoinherit THEN ' NO INHERIT'"
	    " WHEN k.conislocal AND k.coninhcount > 0 THEN ' (local, inherited)'"
	    " WHEN k.coninhcount > 0 THEN ' (inherited)' ELSE '' END\n"
	    "    || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END", { 0 } },
	{ 0 }
};
static const struct cat_text not_null_from[] = {
	{ "pg_catalog.pg_constraint k", { 0 } },
	{ "JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]", { 0 } },
	{ 0 }
};
static const struct cat_text not_null_where[] = {
	{ "k.conrelid = {oid} AND k.contype = 'n'", { 0 } },
	{ 0 }
};
const struct cat_list relq_not_null = {
	.cols = not_null_cols, .from = not_null_from, .where = not_null_where,
	.order = "a.attnum"
};

static const struct cat_col view_cols[] = {
	{ "line", "pg_catalog.pg_get_viewdef({oid}, true)", { 0 } },
	{ 0 }
};
const struct cat_list relq_view = { .cols = view_cols };

/* A partition's trigger names the table where it was made. */
#define TRIGGER_TEXT \
	"'    ' || pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid, true), ' TRIGGER (.*)$')"

static const struct cat_col triggers_cols[] = {
	{ "heading", "CASE WHEN t.tgenabled = 'A' THEN 'Triggers firing always:'\n"
	    "    WHEN t.tgenabled = 'R' THEN 'Triggers firing on replica only:'\n"
	    "    WHEN t.tgenabled = 'D' AND t.tgisinternal THEN 'Disabled internal triggers:'\n"
	    "    WHEN t.tgenabled = 'D' THEN 'Disabled user triggers:' ELSE 'Triggers:' END", { 0 } },
	{ "line", TRIGGER_TEXT, { .until = PG13 } },
	{ "line", TRIGGER_TEXT "\n"
	    "    || CASE WHEN t.tgparentid = 0 THEN '' ELSE COALESCE((\n"
	    "      SELECT ', ON TABLE ' || u.tgrelid::pg_catalog.regclass::pg_catalog.text\n"
	    "      FROM pg_catalog.pg_partition_ancestors(t.tgrelid) WITH ORDINALITY a(relid, depth)\n"
	    "        JOIN pg_catalog.pg_trigger u ON u.tgrelid = a.relid AND u.tgname = t.tgname\n"
	    "          AND u.tgparentid = 0\n"
	    "      ORDER BY a.depth LIMIT 1), '') END", { .since = PG13 } },
	{ "place", "CASE WHEN t.tgenabled = 'A' THEN 4 WHEN t.tgenabled = 'R' THEN 5\n"
	    "    WHEN t.tgenabled <> 'D' THEN 1 WHEN t.tgisinternal THEN 3 ELSE 2 END", { 0 } },
	{ 0 }
};
static const struct cat_text triggers_from[] = {
	{ "pg_catalog.pg_trigger t", { 0 } },
	{ 0 }
};
static const struct cat_text triggers_where[] = {
	{ "t.tgrelid = {oid}", { 0 } },
	/* Until 14 a partition's copy of a trigger counts as internal. */
	{ "(NOT t.tgisinternal OR t.tgenabled = 'D' OR EXISTS (\n"
	    "    SELECT FROM pg_catalog.pg_depend d WHERE d.objid = t.oid\n"
	    "    AND d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass\n"
	    "    AND d.refclassid = 'pg_catalog.pg_trigger'::pg_catalog.regclass))", { .until = PG15 } },
	{ "(NOT t.tgisinternal OR t.tgenabled = 'D')", { .since = PG15 } },
	{ 0 }
};
const struct cat_list relq_triggers = {
	.cols = triggers_cols, .from = triggers_from, .where = triggers_where,
	.order = "place, t.tgname"
};

static const struct cat_col foreign_cols[] = {
	{ "server", "s.srvname", { 0 } },
	{ "options", OPTIONS_TEXT("f.ftoptions"), { 0 } },
	{ 0 }
};
static const struct cat_text foreign_from[] = {
	{ "pg_catalog.pg_foreign_table f", { 0 } },
	{ "JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver", { 0 } },
	{ 0 }
};
static const struct cat_text foreign_where[] = {
	{ "f.ftrelid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_foreign = {
	.cols = foreign_cols, .from = foreign_from, .where = foreign_where
};

static const struct cat_col inherits_cols[] = {
	{ "line", "c.oid::pg_catalog.regclass", { 0 } },
	{ 0 }
};
static const struct cat_text inherits_from[] = {
	{ "pg_catalog.pg_inherits h", { 0 } },
	{ "JOIN pg_catalog.pg_class c ON c.oid = h.inhparent", { 0 } },
	{ 0 }
};
static const struct cat_text inherits_where[] = {
	{ "h.inhrelid = {oid} AND c.relkind NOT IN ('p', 'I')", { 0 } },
	{ 0 }
};
const struct cat_list relq_inherits = {
	.cols = inherits_cols, .from = inherits_from, .where = inherits_where,
	.order = "h.inhseqno"
};

#define CHILD_LINE \
	"c.oid::pg_catalog.regclass::pg_catalog.text\n" \
	"    || COALESCE(' ' || " PARTITION_BOUND ", '')\n" \
	"    || CASE WHEN c.relkind IN ('p', 'I') THEN ', PARTITIONED'" \
	" WHEN c.relkind = 'f' THEN ', FOREIGN' ELSE '' END"
static const struct cat_col children_cols[] = {
	{ "line", "''", { .unless = CAT_VERBOSE } },
	{ "last", "false", { .unless = CAT_VERBOSE } },
	{ "name", "''", { .unless = CAT_VERBOSE } },
	{ "line", CHILD_LINE, { .until = PG14, .when = CAT_VERBOSE } },
	{ "line", CHILD_LINE "\n"
	    "    || CASE WHEN h.inhdetachpending THEN ' (DETACH PENDING)' ELSE '' END",
	    { .since = PG14, .when = CAT_VERBOSE } },
	/* The default partition comes last. */
	{ "last", "c.oid = (SELECT p.partdefid FROM pg_catalog.pg_partitioned_table p"
	    " WHERE p.partrelid = h.inhparent)", { .when = CAT_VERBOSE } },
	{ "name", "c.oid::pg_catalog.regclass::pg_catalog.text", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text children_from[] = {
	{ "pg_catalog.pg_inherits h", { 0 } },
	{ "JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid", { 0 } },
	{ 0 }
};
static const struct cat_text children_where[] = {
	{ "h.inhparent = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list relq_children = {
	.cols = children_cols, .from = children_from, .where = children_where,
	.order = "last, name"
};
