/* SPDX-License-Identifier: PostgreSQL */
/* Definitions of functions and views: found by what was typed, shown by \sf and \sv, edited by \ef and \ev. */
#include "catalog/objdef.h"

#include <libpq-fe.h>
#include <string.h>

#include "base/log.h"
#include "catalog/cat.h"
#include "catalog/pattern.h"
#include "pg/field.h"
#include "print/out.h"
#include "run/exec.h"
#include "state/session.h"

/* What was typed: a view, or a function with its argument types. */
enum { FIND_VIEW = CAT_LETTER(0), FIND_SIGNATURE = CAT_LETTER(1) };

static const struct cat_col find_cols[] = {
	{ "oid", "{name}::pg_catalog.regproc::pg_catalog.oid", { .unless = FIND_VIEW | FIND_SIGNATURE } },
	{ "oid", "{name}::pg_catalog.regprocedure::pg_catalog.oid",
	    { .when = FIND_SIGNATURE, .unless = FIND_VIEW } },
	{ "oid", "{name}::pg_catalog.regclass::pg_catalog.oid", { .when = FIND_VIEW } },
	{ 0 }
};
const struct cat_list objdef_find = { .letters = "vs", .cols = find_cols };

static const struct cat_col function_cols[] = {
	{ "definition", "pg_catalog.pg_get_functiondef({oid})", { 0 } },
	{ 0 }
};
const struct cat_list objdef_function = { .cols = function_cols };

/* Everything but the definition in one piece; check_option has a clause of its own. */
enum { VIEW_SCHEMA, VIEW_NAME, VIEW_KIND, VIEW_QUALIFIED, VIEW_DEFINITION, VIEW_OPTIONS, VIEW_CHECKED };

static const struct cat_col view_cols[] = {
	{ "schema", "n.nspname", { 0 } },
	{ "name", "c.relname", { 0 } },
	{ "kind", "c.relkind", { 0 } },
	{ "qualified", "pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)", { 0 } },
	{ "definition", "CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_get_viewdef(c.oid, true) END", { 0 } },
	{ "options", "(SELECT pg_catalog.string_agg("
	    "pg_catalog.quote_ident(pg_catalog.split_part(o, '=', 1)) || '=' ||"
	    " pg_catalog.quote_literal(pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1)), ', ')\n"
	    "    FROM pg_catalog.unnest(c.reloptions) o WHERE o NOT LIKE 'check\\_option=%')", { 0 } },
	{ "checked", "CASE WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL'\n"
	    "    WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED' END", { 0 } },
	{ 0 }
};
static const struct cat_text view_from[] = {
	{ "pg_catalog.pg_class c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text view_where[] = {
	{ "c.oid = {oid}", { 0 } },
	{ 0 }
};
const struct cat_list objdef_view = {
	.cols = view_cols, .from = view_from, .where = view_where
};

/*
 * The list's result, with text in the place of mark: one row, or NULL after the
 * server's message in one line.
 */
static PGresult *
ask(struct session *s, const struct cat_list *list, unsigned flags,
    const char *mark, const char *text)
{
	struct buf raw = BUF_INIT, sql = BUF_INIT;
	struct cat_query q;
	PGresult *res = NULL;

	cat_query_init(&q, s, flags, NULL, 0);
	if (cat_sql(&raw, list, &q, NULL)) {
		cat_fill(&sql, raw.data, mark, text);
		res = exec_lookup(s, sql.data);
	}
	buf_free(&sql);
	buf_free(&raw);
	if (res != NULL && PQresultStatus(res) == PGRES_TUPLES_OK && PQntuples(res) == 1)
		return res;
	/* The oid 0 that "-" is leads to no row: psql takes that for an error, too. */
	if (res != NULL) {
		const char *level = PQresultErrorField(res, PG_DIAG_SEVERITY);
		const char *message = PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY);

		log_errorf("%s:  %s", level ? level : "ERROR",
		    message ? message : "(not available)");
	} else if (s->db != NULL && PQstatus(s->db) != CONNECTION_OK)
		exec_check_connection(s);
	PQclear(res);
	return NULL;
}

/* The oid of what was typed, as digits in out. */
static bool
find(struct session *s, enum objdef_kind kind, const char *what, struct buf *out)
{
	unsigned flags = kind == OBJDEF_VIEW ? FIND_VIEW :
	    strchr(what, '(') ? FIND_SIGNATURE : 0;
	struct buf name = BUF_INIT;
	PGresult *res;

	pattern_literal(&name, what, s->encoding);
	res = ask(s, &objdef_find, flags, "{name}", name.data);
	if (res != NULL)
		buf_adds(out, field_text(res, 0, 0));
	PQclear(res);
	buf_free(&name);
	return out->len > 0;
}

static bool
fetch_function(struct session *s, const char *oid, struct buf *out)
{
	PGresult *res = ask(s, &objdef_function, 0, "{oid}", oid);

	if (res == NULL)
		return false;
	buf_adds(out, field_text(res, 0, 0));
	PQclear(res);
	return true;
}

static bool
fetch_view(struct session *s, const char *oid, struct buf *out)
{
	PGresult *res = ask(s, &objdef_view, 0, "{oid}", oid);
	bool view;

	if (res == NULL)
		return false;
	view = *field_text(res, 0, VIEW_KIND) == 'v';
	if (!view)
		log_errorf("\"%s.%s\" is not a view", field_text(res, 0, VIEW_SCHEMA),
		    field_text(res, 0, VIEW_NAME));
	else {
		buf_addf(out, "CREATE OR REPLACE VIEW %s", field_text(res, 0, VIEW_QUALIFIED));
		if (!field_none(res, 0, VIEW_OPTIONS))
			buf_addf(out, "\n WITH (%s)", field_text(res, 0, VIEW_OPTIONS));
		buf_addf(out, " AS\n%s", field_text(res, 0, VIEW_DEFINITION));
		if (out->len > 0 && out->data[out->len - 1] == ';')
			buf_truncate(out, out->len - 1);
		if (!field_none(res, 0, VIEW_CHECKED))
			buf_addf(out, "\n WITH %s CHECK OPTION", field_text(res, 0, VIEW_CHECKED));
	}
	PQclear(res);
	return view;
}

bool
objdef_fetch(struct session *s, enum objdef_kind kind, const char *what,
    struct buf *out)
{
	struct buf oid = BUF_INIT;
	bool good = find(s, kind, what, &oid) && (kind == OBJDEF_FUNCTION ?
	    fetch_function(s, oid.data, out) : fetch_view(s, oid.data, out));

	if (good && out->len > 0 && out->data[out->len - 1] != '\n')
		buf_addc(out, '\n');
	buf_free(&oid);
	return good;
}

/* Where a function's body begins (manual, \sf+: line 1). */
static bool
begins_body(const char *line)
{
	return strncmp(line, "AS ", 3) == 0 || strncmp(line, "BEGIN ", 6) == 0 ||
	    strncmp(line, "RETURN ", 7) == 0;
}

bool
objdef_show(struct session *s, enum objdef_kind kind, const char *what,
    bool numbered)
{
	struct buf text = BUF_INIT;
	bool body = kind == OBJDEF_VIEW;
	int number = 0;

	if (!objdef_fetch(s, kind, what, &text)) {
		buf_free(&text);
		return false;
	}
	out_page_begin(s->out, &s->print);
	for (const char *p = text.data, *end; *p != '\0'; p = end) {
		end = p + strcspn(p, "\n");
		end += *end == '\n';
		body = body || begins_body(p);
		if (numbered && body)
			out_addf(s->out, "%-7d ", ++number);
		else if (numbered)
			out_adds(s->out, "        ");
		out_add(s->out, p, (size_t)(end - p));
	}
	out_page_end(s->out);
	out_flush(s->out);
	buf_free(&text);
	return true;
}
