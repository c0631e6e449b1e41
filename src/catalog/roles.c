/* SPDX-License-Identifier: PostgreSQL */
/* Lists roles and who is a member of which. */
#include "catalog/acl.h"
#include "catalog/lists.h"

/* Words on the first line; limits on lines of their own. */
#define ROLE_WORDS \
	"pg_catalog.concat_ws(', '," \
	" CASE WHEN r.rolsuper THEN 'Superuser' END," \
	" CASE WHEN NOT r.rolinherit THEN 'No inheritance' END," \
	" CASE WHEN r.rolcreaterole THEN 'Create role' END," \
	" CASE WHEN r.rolcreatedb THEN 'Create DB' END," \
	" CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END," \
	" CASE WHEN r.rolreplication THEN 'Replication' END," \
	" CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END)"

static const struct cat_col roles_cols[] = {
	{ "Role name", "r.rolname", { 0 } },
	{ "Attributes", "pg_catalog.concat_ws(E'\\n', NULLIF(" ROLE_WORDS ", ''),\n"
	    "    CASE WHEN r.rolconnlimit = 0 THEN 'No connections'"
	    " WHEN r.rolconnlimit = 1 THEN '1 connection'"
	    " WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,\n"
	    "    'Password valid until ' || r.rolvaliduntil)", { 0 } },
	{ "Description", "COALESCE(pg_catalog.shobj_description(r.oid, 'pg_authid'), '')",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text roles_from[] = {
	{ "pg_catalog.pg_roles r", { 0 } },
	{ 0 }
};
static const struct cat_text roles_where[] = {
	{ "r.rolname !~ '^pg_'", { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match roles_match[] = {
	{ .columns = { .name = "r.rolname" } },
	{ 0 }
};
const struct cat_list cat_roles = {
	.title = "List of roles", .cols = roles_cols, .from = roles_from,
	.where = roles_where, .match = roles_match, .order = "r.rolname",
	.footer = CAT_FOOTER_NEVER
};

static const struct cat_col role_grants_cols[] = {
	{ "Role name", "m.rolname", { 0 } },
	{ "Member of", "r.rolname", { 0 } },
	{ "Options", "pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END,"
	    " CASE WHEN m.rolinherit THEN 'INHERIT' END, 'SET')", { .until = PG16 } },
	{ "Options", "pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END,"
	    " CASE WHEN a.inherit_option THEN 'INHERIT' END,"
	    " CASE WHEN a.set_option THEN 'SET' END)", { .since = PG16 } },
	{ "Grantor", "g.rolname", { 0 } },
	{ 0 }
};
static const struct cat_text role_grants_from[] = {
	{ "pg_catalog.pg_auth_members a", { 0 } },
	{ "JOIN pg_catalog.pg_roles m ON m.oid = a.member", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor", { 0 } },
	{ 0 }
};
static const struct cat_text role_grants_where[] = {
	{ "m.rolname !~ '^pg_'", { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match role_grants_match[] = {
	{ .columns = { .name = "m.rolname" } },
	{ 0 }
};
const struct cat_list cat_role_grants = {
	.title = "List of role grants", .cols = role_grants_cols,
	.from = role_grants_from, .where = role_grants_where,
	.match = role_grants_match, .order = "m.rolname, r.rolname, g.rolname"
};
