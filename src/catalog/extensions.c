/* SPDX-License-Identifier: PostgreSQL */
/* Lists extensions, and the objects that belong to them. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col extensions_cols[] = {
	{ "Name", "e.extname", { 0 } },
	{ "Version", "e.extversion", { 0 } },
	{ "Default version", "a.default_version", { 0 } },
	{ "Schema", "n.nspname", { 0 } },
	{ "Description", COMMENT_ON("e.oid", "pg_extension"), { 0 } },
	{ 0 }
};
static const struct cat_text extensions_from[] = {
	{ "pg_catalog.pg_extension e", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_available_extensions() a(name, default_version, comment)"
	    " ON a.name = e.extname", { 0 } },
	{ 0 }
};
static const struct cat_match extensions_match[] = {
	{ .columns = { .name = "e.extname" } },
	{ 0 }
};

static const struct cat_col members_cols[] = {
	{ "oid", "e.oid", { 0 } },
	{ "title", "'Objects in extension \"' || e.extname || '\"'", { 0 } },
	{ "Object description", "pg_catalog.pg_describe_object(d.classid, d.objid, 0)", { 0 } },
	{ 0 }
};
static const struct cat_text members_from[] = {
	{ "pg_catalog.pg_extension e", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_depend d ON d.refobjid = e.oid AND d.deptype = 'e'"
	    " AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass", { 0 } },
	{ 0 }
};
static const struct cat_list members = {
	.cols = members_cols, .from = members_from, .match = extensions_match,
	.order = "e.extname, 3"
};
static const struct cat_detail members_detail = {
	"extension", "extensions", { { .list = &members } }
};

const struct cat_list cat_extensions = {
	.title = "List of installed extensions", .cols = extensions_cols,
	.from = extensions_from, .match = extensions_match, .order = "e.extname",
	.detail = &members_detail
};
