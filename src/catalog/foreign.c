/* SPDX-License-Identifier: PostgreSQL */
/* Lists foreign-data wrappers, servers, user mappings and foreign tables. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col fdws_cols[] = {
	{ "Name", "w.fdwname", { 0 } },
	{ "Owner", OWNER("w.fdwowner"), { 0 } },
	{ "Handler", "w.fdwhandler::pg_catalog.regproc", { 0 } },
	{ "Validator", "w.fdwvalidator::pg_catalog.regproc", { 0 } },
	{ "Access privileges", ACL_TEXT("w.fdwacl"), { .when = CAT_VERBOSE } },
	{ "FDW options", OPTIONS_TEXT("w.fdwoptions"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("w.oid", "pg_foreign_data_wrapper"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text fdws_from[] = {
	{ "pg_catalog.pg_foreign_data_wrapper w", { 0 } },
	{ 0 }
};
static const struct cat_match fdws_match[] = {
	{ .columns = { .name = "w.fdwname" } },
	{ 0 }
};
const struct cat_list cat_fdws = {
	.title = "List of foreign-data wrappers", .cols = fdws_cols,
	.from = fdws_from, .match = fdws_match, .order = "w.fdwname"
};

static const struct cat_col servers_cols[] = {
	{ "Name", "s.srvname", { 0 } },
	{ "Owner", OWNER("s.srvowner"), { 0 } },
	{ "Foreign-data wrapper", "w.fdwname", { 0 } },
	{ "Access privileges", ACL_TEXT("s.srvacl"), { .when = CAT_VERBOSE } },
	{ "Type", "s.srvtype", { .when = CAT_VERBOSE } },
	{ "Version", "s.srvversion", { .when = CAT_VERBOSE } },
	{ "FDW options", OPTIONS_TEXT("s.srvoptions"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("s.oid", "pg_foreign_server"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text servers_from[] = {
	{ "pg_catalog.pg_foreign_server s", { 0 } },
	{ "JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw", { 0 } },
	{ 0 }
};
static const struct cat_match servers_match[] = {
	{ .columns = { .name = "s.srvname" } },
	{ 0 }
};
const struct cat_list cat_servers = {
	.title = "List of foreign servers", .cols = servers_cols,
	.from = servers_from, .match = servers_match, .order = "s.srvname"
};

static const struct cat_col user_mappings_cols[] = {
	{ "Server", "m.srvname", { 0 } },
	{ "User name", "m.usename", { 0 } },
	{ "FDW options", OPTIONS_TEXT("m.umoptions"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text user_mappings_from[] = {
	{ "pg_catalog.pg_user_mappings m", { 0 } },
	{ 0 }
};
/* The manual speaks of user names; psql looks at the server's name too. */
static const struct cat_match user_mappings_match[] = {
	{ .columns = { .name = "m.srvname", .alt = "m.usename" } },
	{ 0 }
};
const struct cat_list cat_user_mappings = {
	.title = "List of user mappings", .cols = user_mappings_cols,
	.from = user_mappings_from, .match = user_mappings_match, .order = "1, 2"
};

static const struct cat_col foreign_tables_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Table", "c.relname", { 0 } },
	{ "Server", "s.srvname", { 0 } },
	{ "FDW options", OPTIONS_TEXT("f.ftoptions"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("c.oid", "pg_class"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text foreign_tables_from[] = {
	{ "pg_catalog.pg_foreign_table f", { 0 } },
	{ "JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ "JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver", { 0 } },
	{ 0 }
};
static const struct cat_match foreign_tables_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.relname",
	    .visible = "pg_catalog.pg_table_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_foreign_tables = {
	.title = "List of foreign tables", .cols = foreign_tables_cols,
	.from = foreign_tables_from, .match = foreign_tables_match,
	.order = "n.nspname, c.relname"
};
