/* SPDX-License-Identifier: PostgreSQL */
/* Lists and describes text search configurations, dictionaries, parsers and templates. */
#include <string.h>

#include "base/log.h"
#include "catalog/acl.h"
#include "catalog/lists.h"
#include "print/table.h"
#include "state/session.h"

static const struct cat_col configs_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.cfgname", { 0 } },
	{ "Description", COMMENT_ON("c.oid", "pg_ts_config"), { 0 } },
	{ 0 }
};
static const struct cat_text configs_from[] = {
	{ "pg_catalog.pg_ts_config c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match configs_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.cfgname",
	    .visible = "pg_catalog.pg_ts_config_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_configs = {
	.title = "List of text search configurations", .cols = configs_cols,
	.from = configs_from, .match = configs_match,
	.order = "n.nspname, c.cfgname"
};

static const struct cat_col dicts_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "d.dictname", { 0 } },
	{ "Template", "(SELECT COALESCE(tn.nspname, '(null)') || '.' || t.tmplname"
	    " FROM pg_catalog.pg_ts_template t"
	    " LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace"
	    " WHERE t.oid = d.dicttemplate)", { .when = CAT_VERBOSE } },
	{ "Init options", "d.dictinitoption", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("d.oid", "pg_ts_dict"), { 0 } },
	{ 0 }
};
static const struct cat_text dicts_from[] = {
	{ "pg_catalog.pg_ts_dict d", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match dicts_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "d.dictname",
	    .visible = "pg_catalog.pg_ts_dict_is_visible(d.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_dicts = {
	.title = "List of text search dictionaries", .cols = dicts_cols,
	.from = dicts_from, .match = dicts_match,
	.order = "n.nspname, d.dictname"
};

static const struct cat_col parsers_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "p.prsname", { 0 } },
	{ "Description", COMMENT_ON("p.oid", "pg_ts_parser"), { 0 } },
	{ 0 }
};
static const struct cat_text parsers_from[] = {
	{ "pg_catalog.pg_ts_parser p", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match parsers_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "p.prsname",
	    .visible = "pg_catalog.pg_ts_parser_is_visible(p.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_parsers = {
	.title = "List of text search parsers", .cols = parsers_cols,
	.from = parsers_from, .match = parsers_match,
	.order = "n.nspname, p.prsname"
};

static const struct cat_col templates_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "t.tmplname", { 0 } },
	{ "Init", "t.tmplinit::pg_catalog.regproc", { .when = CAT_VERBOSE } },
	{ "Lexize", "t.tmpllexize::pg_catalog.regproc", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("t.oid", "pg_ts_template"), { 0 } },
	{ 0 }
};
static const struct cat_text templates_from[] = {
	{ "pg_catalog.pg_ts_template t", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match templates_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "t.tmplname",
	    .visible = "pg_catalog.pg_ts_template_is_visible(t.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_templates = {
	.title = "List of text search templates", .cols = templates_cols,
	.from = templates_from, .match = templates_match,
	.order = "n.nspname, t.tmplname"
};

static bool
none_found(struct session *s, const struct cat_query *q, const char *what)
{
	if (s->quiet)
		return false;
	if (q->nargs > 0)
		log_errorf("Did not find any %s named \"%s\".", what, q->args[0]);
	else
		log_errorf("Did not find any %ss.", what);
	return false;
}

/* Rows of res from row on that have the same first column (an oid); advances row. */
static int
group_end(const PGresult *res, int row)
{
	int end = row + 1;

	while (end < PQntuples(res) &&
	    strcmp(PQgetvalue(res, end, 0), PQgetvalue(res, row, 0)) == 0)
		end++;
	return end;
}

/* Prints rows [from, to) from column col on under the given title. */
static bool
print_rows(struct session *s, const struct cat_query *q, const PGresult *res,
    int from, int to, int col, const char *title, bool footer)
{
	bool saved = s->print.default_footer, good;
	struct table t;
	long long n = 0;

	table_init(&t);
	table_set_title(&t, title);
	for (int c = col; c < PQnfields(res); c++)
		table_add_column(&t, PQfname(res, c), false, TABLE_TEXT);
	for (int r = from; r < to; r++) {
		/* An outer join's empty row stands for an object without members. */
		if (PQgetisnull(res, r, col))
			continue;
		for (int c = col; c < PQnfields(res); c++)
			table_add_cell(&t, PQgetisnull(res, r, c) ? NULL :
			    PQgetvalue(res, r, c));
		n++;
	}
	if (n == 0)
		table_set_rows(&t, 0);
	/* psql counts token types even with \pset footer off. */
	s->print.default_footer = footer;
	good = cat_print_table(s, &t, q, footer);
	s->print.default_footer = saved;
	table_clear(&t);
	return good;
}

bool
textsearch_describe_configs(struct session *s, const struct cat_query *q)
{
	struct buf sql = BUF_INIT;
	PGresult *res = NULL;
	bool good = false;

	buf_adds(&sql,
	    "SELECT c.oid, n.nspname, c.cfgname, pn.nspname, p.prsname,\n"
	    "  m.token AS \"Token\", m.dicts AS \"Dictionaries\"\n"
	    "FROM pg_catalog.pg_ts_config c\n"
	    "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace\n"
	    "  LEFT JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser\n"
	    "  LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace\n"
	    "  LEFT JOIN LATERAL (\n"
	    "    SELECT t.alias AS token, pg_catalog.btrim(pg_catalog.array_agg(\n"
	    "      k.mapdict::pg_catalog.regdictionary ORDER BY k.mapseqno)::pg_catalog.text, '{}') AS dicts\n"
	    "    FROM pg_catalog.ts_token_type(c.cfgparser) t\n"
	    "      JOIN pg_catalog.pg_ts_config_map k ON k.maptokentype = t.tokid\n"
	    "    WHERE k.mapcfg = c.oid\n"
	    "    GROUP BY t.tokid, t.alias) m ON true");
	if (!cat_where(&sql, &configs_match[0].columns, q))
		goto out;
	buf_adds(&sql, "\nORDER BY n.nspname, c.cfgname, c.oid, m.token");
	if ((res = cat_ask(s, &sql)) == NULL)
		goto out;
	if (PQntuples(res) == 0) {
		none_found(s, q, "text search configuration");
		goto out;
	}
	for (int r = 0, end; r < PQntuples(res); r = end) {
		end = group_end(res, r);
		buf_clear(&sql);
		buf_addf(&sql, "Text search configuration \"%s.%s\"\nParser: \"%s.%s\"",
		    PQgetvalue(res, r, 1), PQgetvalue(res, r, 2),
		    PQgetvalue(res, r, 3), PQgetvalue(res, r, 4));
		if (!print_rows(s, q, res, r, end, 5, sql.data, false))
			goto out;
	}
	good = true;
out:
	PQclear(res);
	buf_free(&sql);
	return good;
}

static PGresult *
ask_parsers(struct session *s, const struct cat_query *q, const char *columns,
    const char *join, const char *order)
{
	struct buf sql = BUF_INIT;
	PGresult *res = NULL;

	buf_addf(&sql, "SELECT p.oid, n.nspname, p.prsname,\n  %s\n"
	    "FROM pg_catalog.pg_ts_parser p\n"
	    "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace\n"
	    "  LEFT JOIN LATERAL %s ON true", columns, join);
	if (cat_where(&sql, &parsers_match[0].columns, q)) {
		buf_addf(&sql, "\nORDER BY n.nspname, p.prsname, p.oid, %s", order);
		res = cat_ask(s, &sql);
	}
	buf_free(&sql);
	return res;
}

bool
textsearch_describe_parsers(struct session *s, const struct cat_query *q)
{
	struct buf title = BUF_INIT;
	PGresult *tokens = NULL, *methods = ask_parsers(s, q,
	    "m.label AS \"Method\", m.fn::pg_catalog.regproc AS \"Function\","
	    " pg_catalog.obj_description(m.fn, 'pg_proc') AS \"Description\"",
	    "(VALUES (1, 'Start parse', p.prsstart), (2, 'Get next token', p.prstoken),\n"
	    "    (3, 'End parse', p.prsend), (4, 'Get headline', p.prsheadline),\n"
	    "    (5, 'Get token types', p.prslextype)) m(pos, label, fn)", "m.pos");
	bool good = false;
	int at = 0;

	if (methods == NULL)
		goto out;
	if (PQntuples(methods) == 0) {
		none_found(s, q, "text search parser");
		goto out;
	}
	tokens = ask_parsers(s, q,
	    "t.alias AS \"Token name\", t.description AS \"Description\"",
	    "pg_catalog.ts_token_type(p.oid) t", "t.alias");
	if (tokens == NULL)
		goto out;
	for (int r = 0, end; r < PQntuples(methods); r = end) {
		int from = at;

		end = group_end(methods, r);
		buf_clear(&title);
		buf_addf(&title, "Text search parser \"%s.%s\"",
		    PQgetvalue(methods, r, 1), PQgetvalue(methods, r, 2));
		if (!print_rows(s, q, methods, r, end, 3, title.data, false))
			goto out;
		while (at < PQntuples(tokens) && strcmp(PQgetvalue(tokens, at, 0),
		    PQgetvalue(methods, r, 0)) == 0)
			at++;
		buf_clear(&title);
		buf_addf(&title, "Token types for parser \"%s.%s\"",
		    PQgetvalue(methods, r, 1), PQgetvalue(methods, r, 2));
		if (!print_rows(s, q, tokens, from, at, 3, title.data, true))
			goto out;
	}
	good = true;
out:
	PQclear(tokens);
	PQclear(methods);
	buf_free(&title);
	return good;
}
