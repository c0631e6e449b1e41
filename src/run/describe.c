/* SPDX-License-Identifier: PostgreSQL */
/* \gdesc: asks what a query would return, without running it. */
#include "run/describe.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/log.h"
#include "run/report.h"
#include "run/result.h"
#include "run/wait.h"
#include "state/session.h"

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
describe_run(struct result *r)
{
	struct session *s = r->sink.s;
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
