/* SPDX-License-Identifier: PostgreSQL */
/* Lists configuration parameters and per-role settings. */
#include "base/log.h"
#include "catalog/acl.h"
#include "catalog/lists.h"
#include "state/session.h"

static const struct cat_text parameters_titles[] = {
	{ "List of configuration parameters", { .when = CAT_PATTERN } },
	{ "List of non-default configuration parameters", { 0 } },
	{ 0 }
};
static const struct cat_col parameters_cols[] = {
	{ "Parameter", "s.name", { 0 } },
	{ "Value", "pg_catalog.current_setting(s.name)", { 0 } },
	{ "Type", "s.vartype", { .when = CAT_VERBOSE } },
	{ "Context", "s.context", { .when = CAT_VERBOSE } },
	{ "Access privileges", "NULL", { .until = PG15, .when = CAT_VERBOSE } },
	{ "Access privileges", ACL_TEXT("a.paracl"), { .since = PG15, .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text parameters_from[] = {
	{ "pg_catalog.pg_settings s", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_parameter_acl a ON a.parname = pg_catalog.lower(s.name)",
	    { .since = PG15, .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text parameters_where[] = {
	{ "s.source <> 'default' AND s.setting IS DISTINCT FROM s.boot_val",
	    { .unless = CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match parameters_match[] = {
	{ .columns = { .name = "pg_catalog.lower(s.name)", .depth = PATTERN_WHOLE },
	    .gate = { .when = CAT_PATTERN } },
	{ 0 }
};
const struct cat_list cat_parameters = {
	.titles = parameters_titles, .cols = parameters_cols,
	.from = parameters_from, .where = parameters_where,
	.match = parameters_match, .order = "s.name"
};

static bool
role_settings_empty(struct session *s, const struct cat_query *q)
{
	if (s->quiet)
		return false;
	if (q->nargs > 1)
		log_errorf("Did not find any settings for role \"%s\" and database \"%s\".",
		    q->args[0], q->args[1]);
	else if (q->nargs > 0)
		log_errorf("Did not find any settings for role \"%s\".", q->args[0]);
	else
		log_errorf("Did not find any settings.");
	return true;
}

static const struct cat_col role_settings_cols[] = {
	{ "Role", "r.rolname", { 0 } },
	{ "Database", "d.datname", { 0 } },
	{ "Settings", "pg_catalog.array_to_string(s.setconfig, E'\\n')", { 0 } },
	{ 0 }
};
static const struct cat_text role_settings_from[] = {
	{ "pg_catalog.pg_db_role_setting s", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole", { 0 } },
	{ 0 }
};
static const struct cat_match role_settings_match[] = {
	{ .columns = { .name = "r.rolname" } },
	{ .arg = 1, .columns = { .name = "d.datname" } },
	{ 0 }
};
const struct cat_list cat_role_settings = {
	.title = "List of settings", .cols = role_settings_cols,
	.from = role_settings_from, .match = role_settings_match,
	.order = "r.rolname, d.datname", .empty = role_settings_empty
};
