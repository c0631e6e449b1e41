/* SPDX-License-Identifier: PostgreSQL */
/* Lists publications and subscriptions, and what a publication holds. */
#include "catalog/acl.h"
#include "catalog/lists.h"

#define PUBLICATION_FLAGS \
	{ "All tables", "p.puballtables", { 0 } }, \
	{ "Inserts", "p.pubinsert", { 0 } }, \
	{ "Updates", "p.pubupdate", { 0 } }, \
	{ "Deletes", "p.pubdelete", { 0 } }, \
	{ "Truncates", "p.pubtruncate", { 0 } }, \
	{ "Generated columns", "CASE p.pubgencols WHEN 'n' THEN 'none'" \
	    " WHEN 's' THEN 'stored' END", { .since = PG18 } }, \
	{ "Via root", "p.pubviaroot", { .since = PG13 } }

static const struct cat_col publications_cols[] = {
	{ "Name", "p.pubname", { 0 } },
	{ "Owner", OWNER("p.pubowner"), { 0 } },
	PUBLICATION_FLAGS,
	{ 0 }
};
static const struct cat_text publications_from[] = {
	{ "pg_catalog.pg_publication p", { 0 } },
	{ 0 }
};
static const struct cat_match publications_match[] = {
	{ .columns = { .name = "p.pubname" } },
	{ 0 }
};

static const struct cat_col details_cols[] = {
	{ "oid", "p.oid", { 0 } },
	{ "title", "'Publication ' || p.pubname", { 0 } },
	{ "Owner", OWNER("p.pubowner"), { 0 } },
	PUBLICATION_FLAGS,
	{ 0 }
};
static const struct cat_list details = {
	.cols = details_cols, .from = publications_from,
	.match = publications_match, .order = "p.pubname"
};

/* Every table of the publications asked for: publication, line of the footer. */
static const struct cat_col tables_cols[] = {
	{ "oid", "p.oid", { 0 } },
	{ "line", "'    \"' || n.nspname || '.' || c.relname || '\"'", { .until = PG15 } },
	{ "line", "'    \"' || n.nspname || '.' || c.relname || '\"'\n"
	    "    || COALESCE(' (' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.pos)\n"
	    "      FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY k(attnum, pos)\n"
	    "      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) || ')', '')\n"
	    "    || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, c.oid), '')",
	    { .since = PG15 } },
	{ 0 }
};
static const struct cat_text tables_from[] = {
	{ "pg_catalog.pg_publication p", { 0 } },
	{ "JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid", { 0 } },
	{ "JOIN pg_catalog.pg_class c ON c.oid = r.prrelid", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text tables_where[] = {
	{ "NOT p.puballtables", { 0 } },
	{ 0 }
};
static const struct cat_list tables = {
	.cols = tables_cols, .from = tables_from, .where = tables_where,
	.match = publications_match, .order = "p.pubname, n.nspname, c.relname"
};

static const struct cat_col schemas_cols[] = {
	{ "oid", "p.oid", { 0 } },
	{ "line", "'    \"' || n.nspname || '\"'", { 0 } },
	{ 0 }
};
static const struct cat_text schemas_from[] = {
	{ "pg_catalog.pg_publication p", { 0 } },
	{ "JOIN pg_catalog.pg_publication_namespace r ON r.pnpubid = p.oid", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid", { 0 } },
	{ 0 }
};
static const struct cat_list schemas = {
	.cols = schemas_cols, .from = schemas_from, .where = tables_where,
	.match = publications_match, .order = "p.pubname, n.nspname"
};
static const struct cat_detail publications_detail = {
	"publication", "publications", {
		{ .list = &details },
		{ .list = &tables, .heading = "Tables:" },
		{ .list = &schemas, .heading = "Tables from schemas:", .gate = { .since = PG15 } },
	}
};

const struct cat_list cat_publications = {
	.title = "List of publications", .cols = publications_cols,
	.from = publications_from, .match = publications_match,
	.order = "p.pubname", .detail = &publications_detail
};

static const struct cat_col subscriptions_cols[] = {
	{ "Name", "s.subname", { 0 } },
	{ "Owner", OWNER("s.subowner"), { 0 } },
	{ "Enabled", "s.subenabled", { 0 } },
	{ "Publication", "s.subpublications", { 0 } },
	{ "Binary", "s.subbinary", { .since = PG14, .when = CAT_VERBOSE } },
	{ "Streaming", "s.substream", { .since = PG14, .until = PG16, .when = CAT_VERBOSE } },
	{ "Streaming", "CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on'"
	    " WHEN 'p' THEN 'parallel' END", { .since = PG16, .when = CAT_VERBOSE } },
	{ "Two-phase commit", "s.subtwophasestate", { .since = PG15, .when = CAT_VERBOSE } },
	{ "Disable on error", "s.subdisableonerr", { .since = PG15, .when = CAT_VERBOSE } },
	{ "Origin", "s.suborigin", { .since = PG16, .when = CAT_VERBOSE } },
	{ "Password required", "s.subpasswordrequired", { .since = PG16, .when = CAT_VERBOSE } },
	{ "Run as owner?", "s.subrunasowner", { .since = PG16, .when = CAT_VERBOSE } },
	{ "Failover", "s.subfailover", { .since = PG17, .when = CAT_VERBOSE } },
	{ "Synchronous commit", "s.subsynccommit", { .when = CAT_VERBOSE } },
	{ "Conninfo", "s.subconninfo", { .when = CAT_VERBOSE } },
	{ "Skip LSN", "s.subskiplsn", { .since = PG15, .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text subscriptions_from[] = {
	{ "pg_catalog.pg_subscription s", { 0 } },
	{ 0 }
};
static const struct cat_text subscriptions_where[] = {
	{ "s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d"
	    " WHERE d.datname = pg_catalog.current_database())", { 0 } },
	{ 0 }
};
static const struct cat_match subscriptions_match[] = {
	{ .columns = { .name = "s.subname" } },
	{ 0 }
};
const struct cat_list cat_subscriptions = {
	.title = "List of subscriptions", .cols = subscriptions_cols,
	.from = subscriptions_from, .where = subscriptions_where,
	.match = subscriptions_match, .order = "s.subname"
};
