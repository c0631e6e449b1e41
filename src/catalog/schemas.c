/* SPDX-License-Identifier: PostgreSQL */
/* Lists schemas, with the publications of the one that was named. */
#include "base/strv.h"
#include "catalog/acl.h"
#include "catalog/lists.h"
#include "run/exec.h"
#include "state/session.h"

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

static bool
schemas_print(struct session *s, const struct cat_query *q, const PGresult *res)
{
	struct strv footers = STRV_INIT;
	enum print_expanded saved = s->print.expanded;
	bool good;

	if (q->sversion >= PG15 && cat_arg(q, 0) != NULL) {
		struct buf sql = BUF_INIT;
		PGresult *pubs;

		buf_adds(&sql, "SELECT p.pubname\n"
		    "FROM pg_catalog.pg_publication p\n"
		    "  JOIN pg_catalog.pg_publication_namespace pn ON pn.pnpubid = p.oid\n"
		    "  JOIN pg_catalog.pg_namespace n ON n.oid = pn.pnnspid\n"
		    "WHERE n.nspname = ");
		pattern_literal(&sql, q->args[0], q->encoding);
		buf_adds(&sql, "\nORDER BY p.pubname;");
		pubs = exec_internal(s, sql.data);
		buf_free(&sql);
		if (pubs == NULL)
			return false;
		for (int i = 0; i < PQntuples(pubs); i++) {
			struct buf line = BUF_INIT;

			if (i == 0)
				strv_add(&footers, "Publications:");
			buf_addf(&line, "    \"%s\"", PQgetvalue(pubs, i, 0));
			strv_take(&footers, buf_take(&line));
		}
		PQclear(pubs);
	}
	if (q->flags & CAT_EXPANDED)
		s->print.expanded = PRINT_X_ON;
	good = exec_print_result(s, res, "List of schemas",
	    footers.n > 0 ? (const char *const *)footers.v : NULL, true);
	s->print.expanded = saved;
	strv_clear(&footers);
	return good;
}

const struct cat_list cat_schemas = {
	.title = "List of schemas", .cols = schemas_cols, .from = schemas_from,
	.where = schemas_where, .match = schemas_match, .order = "n.nspname",
	.print = schemas_print
};
