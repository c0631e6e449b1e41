/* SPDX-License-Identifier: PostgreSQL */
/* What else becomes of a result: \gset stores it, \gexec runs it, \gdesc only describes it. */
#include "run/gset.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/log.h"
#include "base/mem.h"
#include "run/exec.h"
#include "run/report.h"
#include "run/request.h"
#include "run/result.h"
#include "run/stream.h"
#include "run/wait.h"
#include "state/session.h"
#include "state/vars.h"

static bool
store_cell(struct session *s, const char *name, const struct cell *cell)
{
	struct err err = ERR_INIT;
	char *value;
	bool good;

	if (vars_has_hook(s->vars, name)) {
		log_warnf("attempt to \\gset into specially treated variable \"%s\" ignored", name);
		return true;
	}
	value = cell->len < 0 ? NULL : xstrndup(cell->s, (size_t)cell->len);
	good = vars_set(s->vars, name, value, &err);
	log_error(&err);
	err_clear(&err);
	free(value);
	return good;
}

bool
gset_store(struct session *s, struct stream *st, const char *prefix)
{
	struct err err = ERR_INIT;
	bool good = true;

	if (st->nrows != 1) {
		log_errorf(st->nrows < 1 ? "no rows returned for \\gset" : "more than one row returned for \\gset");
		return false;
	}
	if (st->table.rows->next(st->table.ctx, st->row, &err) != TABLE_ROW) {
		log_error(&err);
		err_clear(&err);
		return false;
	}
	for (int c = 0; good && c < st->ncols; c++) {
		char *name = xasprintf("%s%s", prefix, st->table.cols[c].name);

		good = store_cell(s, name, &st->row[c]);
		free(name);
	}
	return good;
}

bool
gset_execute(struct session *s, struct stream *st)
{
	struct request *outer = s->req, inner = { .send = SEND_SIMPLE };
	struct cell *row = xreallocarray(NULL, (size_t)st->ncols + 1, sizeof(*row));
	struct err err = ERR_INIT;
	bool good = true, stop = false;

	/* The queries run with no options of their own, and leave those of the outer one alone. */
	s->req = &inner;
	while (!stop && st->table.rows->next(st->table.ctx, row, &err) == TABLE_ROW) {
		for (int c = 0; !stop && c < st->ncols; c++) {
			char *query;

			if (row[c].len < 0)
				continue;
			query = xstrndup(row[c].s, (size_t)row[c].len);
			if (s->echo == ECHO_ALL && !s->singlestep) {
				out_adds(s->stdout_out, query);
				out_addc(s->stdout_out, '\n');
				out_flush(s->stdout_out);
			}
			if (!exec_send(s, query)) {
				good = false;
				stop = s->on_error_stop;
			}
			if (s->cancelled || s->db == NULL)
				stop = true;
			free(query);
		}
	}
	s->req = outer;
	if (err_is(&err))
		good = false;
	log_error(&err);
	err_clear(&err);
	free(row);
	return good;
}

/* The result of a describe request, or NULL after the server's message. */
static PGresult *
describe(struct session *s, const char *query)
{
	PGresult *res;

	/* In a pipeline libpq itself refuses, with its own words. */
	if (session_in_pipeline(s))
		res = PQprepare(s->db, "", query, 0, NULL);
	else if (PQsendPrepare(s->db, "", query, 0, NULL))
		res = wait_result(s);
	else
		res = NULL;
	if (res == NULL) {
		report_connection(s);
		return NULL;
	}
	if (PQresultStatus(res) == PGRES_COMMAND_OK) {
		PQclear(res);
		wait_drain(s);
		res = PQsendDescribePrepared(s->db, "") ? wait_result(s) : NULL;
		if (res != NULL && PQresultStatus(res) == PGRES_COMMAND_OK) {
			wait_drain(s);
			return res;
		}
	}
	report_variables(s, res, false);
	if (res != NULL)
		report_take_error(s, res);
	else
		report_connection(s);
	if (!session_in_pipeline(s))
		wait_drain(s);
	return NULL;
}

static char *
types_query(struct session *s, const PGresult *res)
{
	struct buf b = BUF_INIT;

	buf_adds(&b, "SELECT name AS \"Column\", pg_catalog.format_type(tp, tpm) AS \"Type\"\nFROM (VALUES ");
	for (int c = 0; c < PQnfields(res); c++) {
		const char *name = PQfname(res, c);
		char *literal = PQescapeLiteral(s->db, name, strlen(name));

		if (literal == NULL) {
			log_infof("%s", PQerrorMessage(s->db));
			buf_free(&b);
			return NULL;
		}
		buf_addf(&b, "%s(%s, '%u'::pg_catalog.oid, %d)", c > 0 ? "," : "", literal, PQftype(res, c),
		    PQfmod(res, c));
		PQfreemem(literal);
	}
	buf_adds(&b, ") s(name, tp, tpm)");
	return buf_take(&b);
}

bool
gset_describe(struct result *r)
{
	struct session *s = r->s;
	PGresult *desc = describe(s, r->query), *res;
	char *query;

	if (desc == NULL) {
		r->failed = true;
		return false;
	}
	if (PQnfields(desc) == 0) {
		out_adds(s->out, "The command has no result, or the result has no columns.\n");
		report_variables(s, desc, true);
		PQclear(desc);
		return true;
	}
	query = types_query(s, desc);
	PQclear(desc);
	if (query == NULL || !PQsendQuery(s->db, query)) {
		if (query != NULL)
			report_connection(s);
		free(query);
		r->failed = true;
		return false;
	}
	r->query = NULL;
	while ((res = wait_result(s)) != NULL)
		result_take(r, res);
	free(query);
	return result_end(r);
}
