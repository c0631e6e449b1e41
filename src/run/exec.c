/* SPDX-License-Identifier: PostgreSQL */
/* Sends queries, waits with Ctrl-C in hand, and says what the server answered. */
#include "run/exec.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "config.h"
#include "pg/connection.h"
#include "print/table.h"
#include "run/again.h"
#include "run/begin.h"
#include "run/copy.h"
#include "run/describe.h"
#include "run/elapsed.h"
#include "run/greet.h"
#include "run/pipeline.h"
#include "run/report.h"
#include "run/request.h"
#include "run/result.h"
#include "run/wait.h"
#include "state/session.h"

#define SAVEPOINT_NAME	"pg_psql_temporary_savepoint"

struct request *
exec_request(struct session *s)
{
	if (s->req == NULL)
		s->req = xcalloc(1, sizeof(*s->req));
	return s->req;
}

void
exec_free(struct session *s)
{
	if (s->req == NULL)
		return;
	request_reset(s->req);
	free(s->req);
	s->req = NULL;
}

static bool
connected(struct session *s)
{
	if (s->db != NULL)
		return true;
	log_errorf("You are currently not connected to a database.");
	return false;
}

bool
exec_check_connection(struct session *s)
{
	struct connection *link;

	if (s->db == NULL)
		return false;
	if (PQstatus(s->db) == CONNECTION_OK)
		return true;
	if (!s->at_terminal) {
		log_errorf("connection to server was lost");
		s->quitting = true;
		return false;
	}
	link = again_connect(s);
	if (link == NULL) {
		/* The old link stays for \connect to take over its settings. */
		s->db = NULL;
		session_sync(s);
		pipeline_reset(s);
		return false;
	}
	connection_close(s->link);
	s->link = link;
	s->db = link->db;
	session_sync(s);
	pipeline_reset(s);
	report_attach(s);
	greet_print(s, false);
	again_tell(s);
	return true;
}

/* All results of a command that returns no rows of interest; the last one, or NULL when it could not be sent. */
static PGresult *
run_simple(struct session *s, const char *query)
{
	PGresult *res, *last = NULL;

	again_note(s, false);
	report_attach(s);
	/* libpq refuses it in a pipeline, with its own words. */
	if (session_in_pipeline(s))
		return PQexec(s->db, query);
	if (!PQsendQuery(s->db, query))
		return NULL;
	while ((res = wait_result(s)) != NULL) {
		/* What ended the connection was said first; its echo is no news. */
		PQclear(last);
		last = res;
		if (PQresultStatus(res) == PGRES_COPY_IN || PQresultStatus(res) == PGRES_COPY_OUT ||
		    PQresultStatus(res) == PGRES_COPY_BOTH)
			break;
	}
	return last;
}

static bool
succeeded(const PGresult *res)
{
	switch (PQresultStatus(res)) {
	case PGRES_COMMAND_OK:
	case PGRES_TUPLES_OK:
	case PGRES_EMPTY_QUERY:
	case PGRES_COPY_IN:
	case PGRES_COPY_OUT:
		return true;
	default:
		return false;
	}
}

/* Reports and takes what went wrong; the connection keeps all that was said before it broke. */
static void
take_failure(struct session *s, PGresult *res)
{
	if (session_in_pipeline(s) || res == NULL || PQstatus(s->db) == CONNECTION_BAD) {
		report_connection(s);
		PQclear(res);
	} else
		report_take_error(s, res);
}

/* BEGIN, SAVEPOINT and the like around the user's query. */
static bool
run_around(struct session *s, const char *query)
{
	PGresult *res = run_simple(s, query);

	if (res != NULL && PQresultStatus(res) == PGRES_COMMAND_OK) {
		PQclear(res);
		return true;
	}
	take_failure(s, res);
	return false;
}

static void
show_boxed(FILE *log, const char *query)
{
	fprintf(log, "/******** QUERY *********/\n%s\n/************************/\n\n", query);
	fflush(log);
}

static void
show_hidden(struct session *s, const char *query)
{
	out_addf(s->stdout_out, "/******** QUERY *********/\n");
	out_adds(s->stdout_out, query);
	out_adds(s->stdout_out, "\n/************************/\n\n");
	out_flush(s->stdout_out);
	if (s->log != NULL)
		show_boxed(s->log, query);
}

/* False when the query must not run. */
static bool
before_internal(struct session *s, const char *query)
{
	if (!connected(s))
		return false;
	if (s->echo_hidden != ECHO_HIDDEN_OFF) {
		show_hidden(s, query);
		if (s->echo_hidden == ECHO_HIDDEN_NOEXEC)
			return false;
	}
	s->cancelled = false;
	return true;
}

PGresult *
exec_lookup(struct session *s, const char *query)
{
	return before_internal(s, query) ? run_simple(s, query) : NULL;
}

PGresult *
exec_internal(struct session *s, const char *query)
{
	PGresult *res;

	if (!before_internal(s, query))
		return NULL;
	res = run_simple(s, query);
	if (res != NULL && succeeded(res))
		return res;
	take_failure(s, res);
	exec_check_connection(s);
	return NULL;
}

bool
exec_print_table(struct session *s, const struct table *t)
{
	struct sink sink = { .s = s };
	struct print_opt opt = s->print;
	bool good;

	exec_request(s);
	opt.title = NULL;
	good = sink_print(&sink, t, &opt);
	out_flush(s->out);
	return good;
}

bool
exec_print_result(struct session *s, const PGresult *res, const char *title, const char *const *footers,
    bool default_footer)
{
	struct sink sink = { .s = s };
	struct print_opt opt = s->print;
	struct stream st;
	bool good;

	exec_request(s);
	opt.title = NULL;
	opt.default_footer = opt.default_footer && default_footer;
	stream_open(&st, res, SPOOL_NO_LIMIT);
	stream_direct(&st, res);
	table_set_title(&st.table, title);
	for (; footers != NULL && *footers != NULL; footers++)
		table_add_footer(&st.table, *footers);
	good = sink_print(&sink, &st.table, &opt);
	stream_close(&st);
	out_flush(s->out);
	return good;
}

/* psql -s: whether the user lets the query run. */
static bool
single_step(struct session *s, const char *query)
{
	char answer[3];

	session_flush(s);
	out_adds(s->stdout_out, "/**(Single step mode: verify command)******************************************/\n");
	out_adds(s->stdout_out, query);
	out_adds(s->stdout_out, "\n/**(press return to proceed or enter x and return to cancel)*******************/\n");
	out_flush(s->stdout_out);
	if (fgets(answer, sizeof(answer), stdin) == NULL)
		clearerr(stdin);
	else if (answer[0] == 'x')
		return false;
	return !s->cancelled && !intr_pending();
}

static void
echo(struct session *s, const char *query)
{
	if (s->echo == ECHO_QUERIES) {
		out_adds(s->stdout_out, query);
		out_addc(s->stdout_out, '\n');
		out_flush(s->stdout_out);
	}
}

#ifndef HAVE_PQCLOSEPREPARED
/* libpq before 17 cannot close a statement; an unknown name must do no harm. */
static bool
send_close(struct session *s, const char *name)
{
	char *ident, *command, *literal = NULL, *query = NULL;
	bool good = false;

	if (*name == '\0')
		return PQsendPrepare(s->db, "", "", 0, NULL) == 1;
	ident = PQescapeIdentifier(s->db, name, strlen(name));
	if (ident != NULL) {
		command = xasprintf("DEALLOCATE %s", ident);
		literal = PQescapeLiteral(s->db, command, strlen(command));
		free(command);
	}
	if (literal != NULL) {
		query = xasprintf("DO $vpsql$BEGIN EXECUTE %s; EXCEPTION WHEN "
		    "invalid_sql_statement_name THEN NULL; END$vpsql$", literal);
		good = PQsendQueryParams(s->db, query, 0, NULL, NULL, NULL, NULL, 0) == 1;
	}
	PQfreemem(ident);
	PQfreemem(literal);
	free(query);
	return good;
}
#else
static bool
send_close(struct session *s, const char *name)
{
	return PQsendClosePrepared(s->db, name) == 1;
}
#endif

static bool
send_query(struct result *r, const char *query)
{
	struct session *s = r->sink.s;
	const struct request *req = s->req;
	const char *const *values = (const char *const *)req->params.v;
	int n = (int)req->params.n;

	switch (req->send) {
	case SEND_PARSE:
		r->synced = true;
		return PQsendPrepare(s->db, req->stmt, query, 0, NULL) == 1;
	case SEND_CLOSE:
		r->synced = true;
		return send_close(s, req->stmt);
	case SEND_BIND:
		return PQsendQueryParams(s->db, query, n, NULL, values, NULL, NULL, 0) == 1;
	case SEND_BIND_NAMED:
		return PQsendQueryPrepared(s->db, req->stmt, n, values, NULL, NULL, 0) == 1;
	default:
		if (session_in_pipeline(s))
			return PQsendQueryParams(s->db, query, 0, NULL, NULL, NULL, NULL, 0) == 1;
		return PQsendQuery(s->db, query) == 1;
	}
}

/* Sends and takes all results; in a pipeline only sends, or does what the request says. */
static bool
run_query(struct result *r, const char *query, double *elapsed)
{
	struct session *s = r->sink.s;
	const struct request *req = s->req;
	double start = s->timing ? clock_seconds() * 1e3 : 0;
	PGresult *res;
	bool good;

	again_note(s, true);
	report_attach(s);
	if (req->gdesc)
		good = describe_run(r);
	else if (req->send >= SEND_START_PIPELINE)
		good = pipeline_run(r, req);
	else if (!send_query(r, query)) {
		report_connection(s);
		good = false;
	} else if (session_in_pipeline(s)) {
		pipeline_sent(s);
		good = true;
	} else {
		elapsed_begin(s, s->interactive && r->sink.out == NULL && req->gfname == NULL && s->out == s->stdout_out &&
		    out_is_tty(s->out));
		result_mode(r);
		while (!r->stuck && (res = wait_result(s)) != NULL)
			result_take(r, res);
		elapsed_end();
		if (s->timing)
			*elapsed = clock_seconds() * 1e3 - start;
		return result_end(r);
	}
	if (s->timing)
		*elapsed = clock_seconds() * 1e3 - start;
	return good;
}

/* ON_ERROR_ROLLBACK: gives the savepoint back, or goes back to it. */
static bool
end_savepoint(struct session *s, const char *tag)
{
	static const char *const own[] = { "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK" };

	switch (PQtransactionStatus(s->db)) {
	case PQTRANS_INERROR:
		return run_around(s, "ROLLBACK TO " SAVEPOINT_NAME);
	case PQTRANS_INTRANS:
		/* The user's command may have done away with ours, or covers it. */
		for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
			if (strcmp(tag, own[i]) == 0)
				return true;
		return run_around(s, "RELEASE " SAVEPOINT_NAME);
	default:
		return true;
	}
}

/* COPY data behind a COPY that the server refused are dropped with it. */
static void
skip_data(struct session *s, const struct result *r, const char *query, enum request_send send, bool gdesc)
{
	const char *p;

	if (s->interactive || gdesc || send > SEND_BIND_NAMED || session_in_pipeline(s) || s->quitting)
		return;
	if (r->copy != NULL && r->copy->place != COPY_HERE)
		return;
	/* One statement that begins with another word: the usual case, told without a search. */
	p = query + strspn(query, " \t\r\n\f\v");
	if (isalpha((unsigned char)*p) && *p != 'c' && *p != 'C' && r->copy == NULL) {
		p = strchr(p, ';');
		if (p == NULL || p[1 + strspn(p + 1, " \t\r\n\f\v")] == '\0')
			return;
	}
	if (strcasestr(query, "copy") == NULL)
		return;
	/* Of \copy one set of data is known, whatever stands in its options. */
	for (int n = r->copy != NULL ? r->copy->from : copy_count_stdin(query); n > r->copies_in; n--)
		copy_skip(s);
}

static bool
wants_savepoint(const struct session *s)
{
	return PQtransactionStatus(s->db) == PQTRANS_INTRANS &&
	    (s->on_error_rollback == ERROR_ROLLBACK_ON ||
	    (s->on_error_rollback == ERROR_ROLLBACK_INTERACTIVE && s->interactive));
}

static bool
send_around(struct session *s, const char *query, struct copy *copy)
{
	struct result r = { .sink.s = s, .query = query, .copy = copy, .send = exec_send };
	enum request_send send = s->req->send;
	bool gdesc = s->req->gdesc, savepoint = false, good;
	double elapsed = 0;

	if (!connected(s))
		return false;
	if (s->singlestep) {
		if (!single_step(s, query))
			return false;
	} else
		echo(s, query);
	if (s->log != NULL)
		show_boxed(s->log, query);
	if (!s->autocommit && PQtransactionStatus(s->db) == PQTRANS_IDLE && begin_needed(query) &&
	    !run_around(s, "BEGIN"))
		return false;
	if (s->on_error_rollback != ERROR_ROLLBACK_OFF && wants_savepoint(s)) {
		if (!run_around(s, "SAVEPOINT " SAVEPOINT_NAME))
			return false;
		savepoint = true;
	}
	good = run_query(&r, query, &elapsed);
	skip_data(s, &r, query, send, gdesc);
	if (s->quitting || s->db == NULL)
		return false;
	if (!good && s->echo == ECHO_ERRORS)
		log_infof("STATEMENT:  %s", query);
	if (!good && !exec_check_connection(s))
		return false;
	if (savepoint && !end_savepoint(s, r.tag))
		return false;
	if (s->timing)
		report_timing(s, elapsed);
	if (s->encoding != PQclientEncoding(s->db) && PQclientEncoding(s->db) >= 0)
		session_sync_encoding(s);
	again_note(s, false);
	report_notifications(s);
	return good;
}

bool
exec_copy(struct session *s, const char *query, struct copy *copy)
{
	struct request *req = exec_request(s);
	bool good;

	s->cancelled = false;
	good = send_around(s, query, copy);
	request_restore_print(req, &s->print);
	request_reset(req);
	return good;
}

bool
exec_send(struct session *s, const char *query)
{
	return exec_copy(s, query, NULL);
}

enum exec_watched
exec_watch(struct session *s, const char *query, const struct print_opt *opt, struct out *out, long long min_rows)
{
	struct result r = { .sink = { .s = s, .opt = opt, .out = out }, .send = exec_send };
	/* No query: \watch shows no STATEMENT line. */
	double elapsed = 0;
	bool good;

	exec_request(s);
	if (!connected(s))
		return EXEC_WATCH_FAILED;
	good = run_query(&r, query, &elapsed);
	if (s->timing && s->db != NULL) {
		char *text = report_time_text(elapsed);
		struct out *to = out != NULL ? out : s->stdout_out;

		out_adds(to, text);
		out_addc(to, '\n');
		free(text);
	}
	if (!good) {
		if (s->db != NULL)
			exec_check_connection(s);
		return EXEC_WATCH_FAILED;
	}
	report_notifications(s);
	return r.rows < min_rows ? EXEC_WATCH_FEW : EXEC_WATCH_OK;
}
