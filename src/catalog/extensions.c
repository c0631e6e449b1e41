/* SPDX-License-Identifier: PostgreSQL */
/* Lists extensions, and the objects that belong to them. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "catalog/acl.h"
#include "catalog/lists.h"
#include "print/table.h"
#include "state/session.h"

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
const struct cat_list cat_extensions = {
	.title = "List of installed extensions", .cols = extensions_cols,
	.from = extensions_from, .match = extensions_match, .order = "e.extname"
};

static bool
describe_one(struct session *s, const struct cat_query *q, const PGresult *res,
    int from, int to)
{
	struct table t;
	char *title = NULL;
	bool good;

	title = xasprintf("Objects in extension \"%s\"", PQgetvalue(res, from, 0));
	table_init(&t);
	table_set_title(&t, title);
	table_add_column(&t, "Object description", false, TABLE_TEXT);
	for (int r = from; r < to; r++)
		if (!PQgetisnull(res, r, 1))
			table_add_cell(&t, PQgetvalue(res, r, 1));
	if (PQgetisnull(res, from, 1))
		table_set_rows(&t, 0);
	good = cat_print_table(s, &t, q, true);
	table_clear(&t);
	free(title);
	return good;
}

bool
extensions_describe(struct session *s, const struct cat_query *q)
{
	struct buf sql = BUF_INIT;
	PGresult *res = NULL;
	bool good = false;

	buf_adds(&sql, "SELECT e.extname,"
	    " pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS description\n"
	    "FROM pg_catalog.pg_extension e\n"
	    "  LEFT JOIN pg_catalog.pg_depend d ON d.refobjid = e.oid AND d.deptype = 'e'"
	    " AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass");
	if (!cat_where(&sql, &extensions_match[0].columns, q))
		goto out;
	buf_adds(&sql, "\nORDER BY e.extname, description");
	if ((res = cat_ask(s, &sql)) == NULL)
		goto out;
	if (PQntuples(res) == 0) {
		if (!s->quiet && q->nargs > 0)
			log_errorf("Did not find any extension named \"%s\".", q->args[0]);
		else if (!s->quiet)
			log_errorf("Did not find any extensions.");
		goto out;
	}
	for (int r = 0, end; r < PQntuples(res); r = end) {
		for (end = r + 1; end < PQntuples(res) && strcmp(
		    PQgetvalue(res, end, 0), PQgetvalue(res, r, 0)) == 0; end++)
			;
		if (!describe_one(s, q, res, r, end))
			goto out;
	}
	good = true;
out:
	PQclear(res);
	buf_free(&sql);
	return good;
}
