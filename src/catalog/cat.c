/* SPDX-License-Identifier: PostgreSQL */
/* Listings as data: columns, clauses and patterns gated by server version and modifiers, made into one query. */
#include "catalog/cat.h"

#include "base/log.h"
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

bool
cat_print(struct session *s, const PGresult *res, const char *title,
    const struct cat_query *q, bool footer)
{
	enum print_expanded saved = s->print.expanded;
	bool good;

	if (q->flags & CAT_EXPANDED)
		s->print.expanded = PRINT_X_ON;
	good = exec_print_result(s, res, title, NULL, footer);
	s->print.expanded = saved;
	return good;
}

bool
cat_print_table(struct session *s, const struct table *t,
    const struct cat_query *q, bool footer)
{
	enum print_expanded expanded = s->print.expanded;
	bool saved = s->print.default_footer, good;

	if (q->flags & CAT_EXPANDED)
		s->print.expanded = PRINT_X_ON;
	if (!footer)
		s->print.default_footer = false;
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

bool
cat_where(struct buf *sql, const struct pattern_columns *columns,
    const struct cat_query *q)
{
	struct buf where = BUF_INIT;
	struct err err = ERR_INIT;
	bool good = pattern_where(&where, cat_arg(q, 0), columns, q->dbname,
	    q->encoding, &err);

	if (!good)
		log_error(&err);
	else if (where.len > 0)
		buf_addf(sql, "\nWHERE %s", where.data);
	buf_free(&where);
	err_clear(&err);
	return good;
}

bool
cat_run(struct session *s, const struct cat_list *list,
    const struct cat_query *q)
{
	struct buf sql = BUF_INIT;
	struct err err = ERR_INIT;
	PGresult *res = NULL;
	bool good = false;

	if (!cat_sql(&sql, list, q, &err)) {
		log_error(&err);
		goto out;
	}
	if ((res = cat_ask(s, &sql)) == NULL)
		goto out;
	if (list->empty != NULL && PQntuples(res) == 0 && list->empty(s, q))
		good = true;
	else if (list->print != NULL)
		good = list->print(s, q, res);
	else
		good = cat_print(s, res, cat_title(list, q), q, !list->no_footer);
out:
	PQclear(res);
	buf_free(&sql);
	err_clear(&err);
	return good;
}
