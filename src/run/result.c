/* SPDX-License-Identifier: PostgreSQL */
/* Takes the results of a query one by one and does with each what was asked: print, \gset, \gexec, COPY. */
#include "run/result.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "config.h"
#include "print/print.h"
#include "run/copy.h"
#include "run/crosstab.h"
#include "run/exec.h"
#include "run/gset.h"
#include "run/report.h"
#include "run/request.h"
#include "run/wait.h"
#include "state/session.h"

/* Rows to a PGresult: spreads its cost, and a hundred wide rows would not fit the memory limit. */
#define CHUNK_ROWS	32

static const struct print_opt *
options(const struct result *r)
{
	return r->opt != NULL ? r->opt : &r->s->print;
}

/* Whether the last result is for something else than printing. */
static bool
special(const struct result *r)
{
	const struct request *req = r->s->req;

	return req->gset_prefix != NULL || req->gexec || req->crosstab;
}

bool
result_mode(struct result *r)
{
	const struct session *s = r->s;

	r->grouped = s->fetch_count > 0 && !special(r) && r->out == NULL;
#ifdef HAVE_PQSETCHUNKEDROWSMODE
	return PQsetChunkedRowsMode(s->db, r->grouped ? s->fetch_count : CHUNK_ROWS) == 1;
#else
	return PQsetSingleRowMode(s->db) == 1;
#endif
}

struct out *
result_out(struct result *r)
{
	const struct request *req = r->s->req;
	struct err err = ERR_INIT;
	bool good;

	if (r->out != NULL)
		return r->out;
	if (req->gfname == NULL)
		return r->s->out;
	if (r->gout_open)
		return &r->gout;
	if (r->gout_failed)
		return NULL;
	session_flush(r->s);
	r->gout_pipe = req->gfname[0] == '|';
	if (r->gout_pipe)
		good = out_open_pipe(&r->gout, req->gfname + 1, &err);
	else
		good = out_open_file(&r->gout, req->gfname, false, &err);
	if (!good) {
		log_error(&err);
		err_clear(&err);
		r->gout_failed = true;
		return NULL;
	}
	if (r->gout_pipe)
		proc_sigpipe_ignore();
	r->gout_open = true;
	return &r->gout;
}

static void
close_target(struct result *r)
{
	int status;

	if (!r->gout_open)
		return;
	status = out_close(&r->gout, NULL);
	if (r->gout_pipe) {
		proc_sigpipe_restore();
		session_shell_status(r->s, status);
	}
	r->gout_open = false;
}

bool
result_print(struct result *r, const struct table *t, const struct print_opt *opt)
{
	struct session *s = r->s;
	struct out *out = result_out(r), log_out = { .kind = OUT_NONE };
	struct err err = ERR_INIT;
	struct print_opt plain;
	bool good;

	if (out == NULL)
		return false;
	good = print_table(t, opt, out, &err);
	if (good && s->log != NULL && t->rows->rewind != NULL && t->rows->rewind(t->ctx, &err)) {
		plain = *opt;
		plain.pager = PRINT_PAGER_OFF;
		fflush(s->log);
		out_open_fd(&log_out, fileno(s->log));
		print_table(t, &plain, &log_out, &err);
		out_close(&log_out, NULL);
	}
	/* A server's error that ended the rows is reported where it arrived. */
	if (err.code != ERR_SERVER)
		log_error(&err);
	err_clear(&err);
	return good;
}

static void
print_status(struct result *r, const PGresult *res)
{
	struct session *s = r->s;
	const char *tag = r->synced ? "" : PQcmdStatus((PGresult *)(uintptr_t)res);
	char oid[16];

	if (!s->quiet) {
		if (options(r)->format == PRINT_HTML)
			out_addf(s->out, "<p>%s</p>\n", tag);
		else {
			out_adds(s->out, tag);
			out_addc(s->out, '\n');
		}
	}
	if (s->log != NULL) {
		fprintf(s->log, "%s\n", tag);
		fflush(s->log);
	}
	snprintf(oid, sizeof(oid), "%u", PQoidValue(res));
	report_put(s, "LASTOID", oid);
}

/* A command that changed rows and returned some shows both. */
static bool
has_status(const PGresult *res)
{
	static const char *const verbs[] = { "INSERT", "UPDATE", "DELETE", "MERGE" };
	const char *tag = PQcmdStatus((PGresult *)(uintptr_t)res);

	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (strncmp(tag, verbs[i], strlen(verbs[i])) == 0)
			return true;
	return false;
}

/* One group of FETCH_COUNT rows, or the last of them. */
static bool
print_group(struct result *r, bool last)
{
	struct print_opt opt = *options(r);
	struct out *out = result_out(r);
	bool good;

	if (out == NULL)
		return false;
	if (!r->paging) {
		out_page_begin(out, &opt);
		r->paging = true;
	}
	opt.start_table = r->prior == 0;
	opt.stop_table = last;
	opt.prior_records = r->prior;
	good = result_print(r, &r->st.table, &opt);
	r->prior += r->st.nrows;
	stream_empty(&r->st);
	/* A group is there to be seen before the next one arrives. */
	if (!last)
		out_flush(out);
	return good;
}

static bool
last_table(struct result *r)
{
	const struct request *req = r->s->req;

	if (req->gset_prefix != NULL)
		return gset_store(r->s, &r->st, req->gset_prefix);
	if (req->gexec)
		return gset_execute(r->s, &r->st);
	return crosstab_print(r, &r->st);
}

static void
show_table(struct result *r, bool last)
{
	struct session *s = r->s;
	bool good = true;

	if (r->grouped) {
		r->rows = r->prior + r->st.nrows;
		good = print_group(r, true);
	} else if (last && special(r)) {
		r->rows = r->st.nrows;
		good = last_table(r);
	} else {
		r->rows = r->st.nrows;
		if (s->show_all_results || last) {
			good = result_print(r, &r->st.table, options(r));
			if (good && has_status(r->res))
				print_status(r, r->res);
		}
	}
	if (!good)
		r->failed = true;
	report_variables(s, r->res, good);
}

/* Shows or drops what is held, because the next result is here or there is none. */
static void
release(struct result *r, bool last)
{
	if (r->held == RESULT_TABLE)
		show_table(r, last);
	else if (r->held == RESULT_STATUS) {
		if ((r->s->show_all_results || last) && PQresultStatus(r->res) == PGRES_COMMAND_OK)
			print_status(r, r->res);
		report_variables(r->s, r->res, true);
	}
	if (r->held != RESULT_NONE)
		snprintf(r->tag, sizeof(r->tag), "%s", PQcmdStatus(r->res));
	r->held = RESULT_NONE;
	PQclear(r->res);
	r->res = NULL;
	if (r->in_rows) {
		if (r->paging)
			out_page_end(result_out(r));
		r->paging = false;
		stream_close(&r->st);
	}
	r->in_rows = false;
	r->prior = 0;
	/* With -L the log shows what the terminal shows, when it shows it. */
	out_flush(r->out != NULL ? r->out : r->s->out);
}

static void
hold(struct result *r, enum result_held what, PGresult *res)
{
	r->held = what;
	r->res = res;
}

static bool
rows_status(const PGresult *res)
{
	ExecStatusType status = PQresultStatus(res);

#ifdef HAVE_PQSETCHUNKEDROWSMODE
	if (status == PGRES_TUPLES_CHUNK)
		return true;
#endif
	return status == PGRES_SINGLE_TUPLE;
}

static const PGresult *
live_more(void *ctx)
{
	struct result *r = ctx;

	PQclear(r->chunk);
	r->chunk = wait_result(r->s);
	if (r->chunk != NULL && rows_status(r->chunk))
		return r->chunk;
	r->end = r->chunk;
	r->chunk = NULL;
	r->st.broken = r->end == NULL || PQresultStatus(r->end) != PGRES_TUPLES_OK;
	return NULL;
}

/* The held rows passed the limit and the format needs one pass: print now, row by row. */
static void
go_live(struct result *r, PGresult *res, int from)
{
	bool good;

	r->chunk = res;
	stream_live(&r->st, res, from, live_more, r);
	good = result_print(r, &r->st.table, options(r));
	/* The output may have failed before the rows ended. */
	while (r->end == NULL && live_more(r) != NULL)
		;
	r->rows = r->st.nrows;
	if (r->st.broken)
		good = false;
	else if (good && has_status(r->end))
		print_status(r, r->end);
	if (!good)
		r->failed = true;
	if (r->st.broken && r->end != NULL) {
		report_variables(r->s, r->end, false);
		report_take_error(r->s, r->end, r->query);
	} else {
		report_variables(r->s, r->end, good);
		PQclear(r->end);
	}
	r->end = NULL;
	release(r, false);
}

static void
take_rows(struct result *r, PGresult *res)
{
	const struct session *s = r->s;
	struct err err = ERR_INIT;

	if (!r->in_rows) {
		release(r, false);
		stream_open(&r->st, res, s->spool_limit > 0 ? (size_t)s->spool_limit : SPOOL_NO_LIMIT);
		r->in_rows = true;
	}
	if (r->grouped && r->st.nrows >= s->fetch_count && !print_group(r, false))
		r->failed = true;
	if (!r->grouped && spool_full(&r->st.spool) && s->log == NULL && s->show_all_results && !special(r) &&
	    print_one_pass(options(r))) {
		go_live(r, res, 0);
		return;
	}
	if (!stream_push(&r->st, res, 0, &err)) {
		log_error(&err);
		err_clear(&err);
		r->failed = true;
		PQclear(res);
		wait_cancel(r->s);
		wait_drain(r->s);
		report_variables(r->s, NULL, false);
		stream_close(&r->st);
		r->in_rows = false;
		return;
	}
	PQclear(res);
}

static void
take_table(struct result *r, PGresult *res)
{
	struct err err = ERR_INIT;

	if (!r->in_rows) {
		release(r, false);
		stream_open(&r->st, res, SPOOL_NO_LIMIT);
		stream_direct(&r->st, res);
		r->in_rows = true;
	} else {
		if (r->grouped && r->prior + r->st.nrows > 0 && r->st.nrows >= r->s->fetch_count &&
		    !print_group(r, false))
			r->failed = true;
		if (!stream_rewind(&r->st, &err)) {
			log_error(&err);
			err_clear(&err);
			r->failed = true;
		}
	}
	hold(r, RESULT_TABLE, res);
}

static void
take_error(struct result *r, PGresult *res)
{
	if (r->in_rows && r->held == RESULT_NONE) {
		/* Whole groups are shown; rows that the server took back by failing are not. */
		if (r->grouped && r->st.nrows >= r->s->fetch_count)
			print_group(r, false);
	}
	release(r, false);
	r->failed = true;
	report_variables(r->s, res, false);
	report_take_error(r->s, res, r->query);
}

static void
take_copy(struct result *r, PGresult *res)
{
	bool in = PQresultStatus(res) == PGRES_COPY_IN;

	release(r, false);
	if (in)
		r->copies_in++;
	if (!(in ? copy_in(r, res) : copy_out(r, res)))
		r->failed = true;
	PQclear(res);
}

void
result_take(struct result *r, PGresult *res)
{
	switch (PQresultStatus(res)) {
	case PGRES_TUPLES_OK:
		take_table(r, res);
		break;
	case PGRES_COMMAND_OK:
		if (r->copy_quiet) {
			/* Its tag would look like a row of the data just printed. */
			r->copy_quiet = false;
			release(r, false);
			report_variables(r->s, res, true);
			snprintf(r->tag, sizeof(r->tag), "%s", PQcmdStatus(res));
			PQclear(res);
			break;
		}
		/* FALLTHROUGH */
	case PGRES_EMPTY_QUERY:
		release(r, false);
		hold(r, RESULT_STATUS, res);
		break;
	case PGRES_COPY_IN:
	case PGRES_COPY_OUT:
	case PGRES_COPY_BOTH:
		take_copy(r, res);
		break;
	default:
		if (rows_status(res))
			take_rows(r, res);
		else
			take_error(r, res);
		break;
	}
}

void
result_sync(struct result *r)
{
	release(r, false);
}

bool
result_end(struct result *r)
{
	if (r->in_rows && r->held == RESULT_NONE)
		/* The rows ended without a word: the connection broke. */
		release(r, false);
	release(r, true);
	close_target(r);
	return !r->failed;
}
