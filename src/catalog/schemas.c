/* SPDX-License-Identifier: PostgreSQL */
/* Lists schemas, with the publications of the one that was named. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col schemas_cols[] = {
	{ "Name", "n.nspname", { 0 } },
	{ "Owner", OWNER("n.nspowner"), { 0 } },
	{ "Access privileges", ACL_TEXT("n.nspacl"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("n.oid", "pg_namespace"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text schemas_from[] = {
	{ "pg_catalog.pg_namespace n", { 0 } },
	{ 0 }
};
static const struct cat_text schemas_where[] = {
	{ "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
	    { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match schemas_match[] = {
	{ .columns = { .name = "n.nspname", .depth = PATTERN_DB_NAME } },
	{ 0 }
};

/* Those of the schema that has the pattern itself for a name. */
static const struct cat_col publications_cols[] = {
	{ "line", "'    \"' || p.pubname || '\"'", { 0 } },
	{ 0 }
};
static const struct cat_text publications_from[] = {
	{ "pg_catalog.pg_publication p", { 0 } },
	{ "JOIN pg_catalog.pg_publication_namespace pn ON pn.pnpubid = p.oid", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = pn.pnnspid", { 0 } },
	{ 0 }
};
static const struct cat_match publications_match[] = {
	{ .columns = { .name = "n.nspname", .depth = PATTERN_VERBATIM } },
	{ 0 }
};
static const struct cat_list publications = {
	.cols = publications_cols, .from = publications_from,
	.match = publications_match, .order = "p.pubname"
};
static const struct cat_part schemas_footers[] = {
	{ &publications, "Publications:", { .since = PG15, .when = CAT_PATTERN } },
	{ 0 }
};

const struct cat_list cat_schemas = {
	.title = "List of schemas", .cols = schemas_cols, .from = schemas_from,
	.where = schemas_where, .match = schemas_match, .order = "n.nspname",
	.footers = schemas_footers
};
