/* SPDX-License-Identifier: PostgreSQL */
/* Listings as data: columns, clauses and patterns gated by server version and modifiers, made into one query. */
#include "catalog/cat.h"

#include <string.h>

#include "base/log.h"
#include "base/strv.h"
#include "pg/field.h"
#include "run/exec.h"
#include "state/session.h"

bool
cat_applies(const struct cat_gate *gate, const struct cat_query *q)
{
	return (gate->since == 0 || q->sversion >= gate->since) &&
	    (gate->until == 0 || q->sversion < gate->until) &&
	    (q->flags & gate->when) == gate->when &&
	    (gate->any == 0 || (q->flags & gate->any) != 0) &&
	    (q->flags & gate->unless) == 0;
}

const char *
cat_arg(const struct cat_query *q, size_t i)
{
	return i < q->nargs ? q->args[i] : NULL;
}

void
cat_query_init(struct cat_query *q, struct session *s, unsigned flags,
    const char *const *args, size_t nargs)
{
	const char *dbname = PQdb(s->db);

	if (nargs > 0)
		flags |= CAT_PATTERN;
	if (nargs > 1)
		flags |= CAT_PATTERN2;
	if (s->hide_tableam)
		flags |= CAT_HIDE_AM;
	if (s->hide_toast_compression)
		flags |= CAT_HIDE_COMPRESSION;
	*q = (struct cat_query){
		.sversion = s->sversion, .flags = flags, .args = args,
		.nargs = nargs, .dbname = dbname ? dbname : "",
		.encoding = s->encoding
	};
}

void
cat_and(struct buf *where, const char *condition)
{
	if (where->len > 0)
		buf_adds(where, "\n  AND ");
	buf_adds(where, condition);
}

static bool
add_where(struct buf *where, const struct cat_list *list,
    const struct cat_query *q, struct err *err)
{
	for (const struct cat_text *t = list->where; t && t->text; t++)
		if (cat_applies(&t->gate, q))
			cat_and(where, t->text);
	for (const struct cat_match *m = list->match; m && m->columns.name; m++) {
		struct buf one = BUF_INIT;

		if (!cat_applies(&m->gate, q))
			continue;
		if (!pattern_where(&one, cat_arg(q, (size_t)m->arg),
		    &m->columns, q->dbname, q->encoding, err)) {
			buf_free(&one);
			return false;
		}
		if (one.len > 0)
			cat_and(where, one.data);
		buf_free(&one);
	}
	return list->more == NULL || list->more(where, q, err);
}

bool
cat_sql(struct buf *sql, const struct cat_list *list,
    const struct cat_query *q, struct err *err)
{
	struct buf where = BUF_INIT;
	const char *before = list->distinct ? "SELECT DISTINCT " : "SELECT ";
	bool good;

	for (const struct cat_col *c = list->cols; c->header; c++)
		if (cat_applies(&c->gate, q)) {
			buf_addf(sql, "%s%s AS \"%s\"", before, c->expr, c->header);
			before = ",\n  ";
		}
	before = "\nFROM ";
	for (const struct cat_text *t = list->from; t && t->text; t++)
		if (cat_applies(&t->gate, q)) {
			buf_addf(sql, "%s%s", before, t->text);
			before = "\n  ";
		}
	good = add_where(&where, list, q, err);
	if (where.len > 0)
		buf_addf(sql, "\nWHERE %s", where.data);
	if (list->group != NULL)
		buf_addf(sql, "\nGROUP BY %s", list->group);
	if (list->order != NULL)
		buf_addf(sql, "\nORDER BY %s", list->order);
	buf_free(&where);
	return good;
}

const char *
cat_title(const struct cat_list *list, const struct cat_query *q)
{
	for (const struct cat_text *t = list->titles; t && t->text; t++)
		if (cat_applies(&t->gate, q))
			return t->text;
	return list->title;
}

void
cat_fill(struct buf *out, const char *sql, const char *mark, const char *text)
{
	for (const char *at; (at = strstr(sql, mark)) != NULL; sql = at + strlen(mark)) {
		buf_add(out, sql, (size_t)(at - sql));
		buf_adds(out, text);
	}
	buf_adds(out, sql);
}

bool
cat_none_found(const struct session *s, const struct cat_query *q,
    const char *named, const char *whats)
{
	if (s->quiet)
		return false;
	if (q->nargs > 0)
		log_errorf("Did not find any %s named \"%s\".", named, q->args[0]);
	else
		log_errorf("Did not find any %s.", whats);
	return true;
}

bool
cat_print_table(struct session *s, const struct table *t,
    const struct cat_query *q, enum cat_footer footer)
{
	enum print_expanded expanded = s->print.expanded;
	bool saved = s->print.default_footer, good;

	if (q->flags & CAT_EXPANDED)
		s->print.expanded = PRINT_X_ON;
	if (footer != CAT_FOOTER_AS_SET)
		s->print.default_footer = footer == CAT_FOOTER_ALWAYS;
	good = exec_print_table(s, t);
	s->print.expanded = expanded;
	s->print.default_footer = saved;
	return good;
}

PGresult *
cat_ask(struct session *s, struct buf *sql)
{
	PGresult *res;

	buf_addc(sql, ';');
	res = exec_internal(s, sql->data);
	buf_clear(sql);
	return res;
}

PGresult *
cat_fetch(struct session *s, const struct cat_list *list,
    const struct cat_query *q)
{
	struct buf sql = BUF_INIT;
	struct err err = ERR_INIT;
	PGresult *res = NULL;

	if (cat_sql(&sql, list, q, &err))
		res = cat_ask(s, &sql);
	else
		log_error(&err);
	err_clear(&err);
	buf_free(&sql);
	return res;
}

/* The lines that stand below the table, each part's under its heading. */
static bool
fetch_footers(struct session *s, const struct cat_list *list,
    const struct cat_query *q, struct strv *footers)
{
	for (const struct cat_part *p = list->footers; p && p->list; p++) {
		PGresult *res;

		if (!cat_applies(&p->gate, q))
			continue;
		if ((res = cat_fetch(s, p->list, q)) == NULL)
			return false;
		if (PQntuples(res) > 0)
			strv_add(footers, p->heading);
		for (int row = 0; row < PQntuples(res); row++)
			strv_add(footers, field_named(res, row, "line"));
		PQclear(res);
	}
	return true;
}

bool
cat_run(struct session *s, const struct cat_list *list,
    const struct cat_query *q)
{
	enum print_expanded saved = s->print.expanded;
	struct strv footers = STRV_INIT;
	PGresult *res = cat_fetch(s, list, q);
	bool good = false;

	if (res == NULL)
		return false;
	if (list->empty != NULL && PQntuples(res) == 0 && list->empty(s, q))
		good = true;
	else if (fetch_footers(s, list, q, &footers)) {
		if (q->flags & CAT_EXPANDED)
			s->print.expanded = PRINT_X_ON;
		good = exec_print_result(s, res, cat_title(list, q),
		    (const char *const *)footers.v, list->footer != CAT_FOOTER_NEVER);
		s->print.expanded = saved;
	}
	strv_clear(&footers);
	PQclear(res);
	return good;
}
