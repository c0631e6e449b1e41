/* SPDX-License-Identifier: PostgreSQL */
/* Definitions of functions and views: found by what was typed, shown by \sf and \sv, edited by \ef and \ev. */
#include "catalog/objdef.h"

#include <libpq-fe.h>
#include <string.h>

#include "base/log.h"
#include "catalog/pattern.h"
#include "print/out.h"
#include "run/exec.h"
#include "state/session.h"

/* A result with one row, or NULL after the server's message in one line. */
static PGresult *
ask(struct session *s, const struct buf *sql)
{
	PGresult *res = exec_lookup(s, sql->data);

	if (res != NULL && PQresultStatus(res) == PGRES_TUPLES_OK && PQntuples(res) == 1)
		return res;
	if (res != NULL && PQresultStatus(res) != PGRES_TUPLES_OK) {
		const char *level = PQresultErrorField(res, PG_DIAG_SEVERITY);
		const char *text = PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY);

		log_errorf("%s:  %s", level ? level : "(not available)",
		    text ? text : "(not available)");
	} else if (res == NULL && s->db != NULL && PQstatus(s->db) != CONNECTION_OK)
		exec_check_connection(s);
	PQclear(res);
	return NULL;
}

/* The oid of what was typed, as digits in out. */
static bool
find(struct session *s, enum objdef_kind kind, const char *what, struct buf *out)
{
	struct buf sql = BUF_INIT;
	PGresult *res;

	buf_adds(&sql, "SELECT ");
	pattern_literal(&sql, what, s->encoding);
	buf_addf(&sql, "::pg_catalog.%s::pg_catalog.oid", kind == OBJDEF_VIEW ?
	    "regclass" : strchr(what, '(') ? "regprocedure" : "regproc");
	res = ask(s, &sql);
	if (res != NULL)
		buf_adds(out, PQgetvalue(res, 0, 0));
	PQclear(res);
	buf_free(&sql);
	return out->len > 0;
}

static bool
fetch_function(struct session *s, const char *oid, struct buf *out)
{
	struct buf sql = BUF_INIT;
	PGresult *res;

	buf_addf(&sql, "SELECT pg_catalog.pg_get_functiondef(%s)", oid);
	res = ask(s, &sql);
	buf_free(&sql);
	if (res == NULL)
		return false;
	buf_adds(out, PQgetvalue(res, 0, 0));
	PQclear(res);
	return true;
}

/* Everything but the definition in one piece; check_option has a clause of its own. */
static bool
fetch_view(struct session *s, const char *oid, struct buf *out)
{
	struct buf sql = BUF_INIT;
	PGresult *res;
	size_t end;
	bool view;

	buf_addf(&sql,
	    "SELECT n.nspname, c.relname, c.relkind,\n"
	    "  pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS qualified,\n"
	    "  CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_get_viewdef(c.oid, true) END AS definition,\n"
	    "  (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(pg_catalog.split_part(o, '=', 1))"
	    " || '=' || pg_catalog.quote_literal(pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1)), ', ')\n"
	    "    FROM pg_catalog.unnest(c.reloptions) o WHERE o NOT LIKE 'check\\_option=%%') AS options,\n"
	    "  CASE WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL'\n"
	    "    WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED' END AS checked\n"
	    "FROM pg_catalog.pg_class c\n"
	    "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\n"
	    "WHERE c.oid = %s", oid);
	res = ask(s, &sql);
	buf_free(&sql);
	if (res == NULL)
		return false;
	view = *PQgetvalue(res, 0, 2) == 'v';
	if (!view)
		log_errorf("\"%s.%s\" is not a view", PQgetvalue(res, 0, 0),
		    PQgetvalue(res, 0, 1));
	else {
		buf_addf(out, "CREATE OR REPLACE VIEW %s", PQgetvalue(res, 0, 3));
		if (!PQgetisnull(res, 0, 5))
			buf_addf(out, "\n WITH (%s)", PQgetvalue(res, 0, 5));
		buf_addf(out, " AS\n%s", PQgetvalue(res, 0, 4));
		end = out->len;
		if (end > 0 && out->data[end - 1] == ';')
			buf_truncate(out, end - 1);
		if (!PQgetisnull(res, 0, 6))
			buf_addf(out, "\n WITH %s CHECK OPTION", PQgetvalue(res, 0, 6));
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
