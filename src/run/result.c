/* SPDX-License-Identifier: PostgreSQL */
/* Takes the results of a query one by one and does with each what was asked: print, \gset, \gexec, COPY. */
#include "run/result.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "config.h"
#include "print/print.h"
#include "run/copy.h"
#include "run/crosstab.h"
#include "run/elapsed.h"
#include "run/exec.h"
#include "run/gset.h"
#include "run/report.h"
#include "run/request.h"
#include "run/wait.h"
#include "state/session.h"

/* Rows to a PGresult: spreads its cost, and a hundred wide rows would not fit the memory limit. */
#define CHUNK_ROWS	16
/* As many bytes of rows may arrive while the table before is still held. */
#define HELD_WITH	((size_t)1 << 20)

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

	r->grouped = s->fetch_count > 0 && s->show_all_results && !special(r) && r->out == NULL;
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
	session_flush(r->s);
	r->gout_pipe = req->gfname[0] == '|';
	if (r->gout_pipe)
		good = out_open_pipe(&r->gout, req->gfname + 1, &err);
	else
		good = out_open_file(&r->gout, req->gfname, false, &err);
	if (!good) {
		log_error(&err);
		err_clear(&err);
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
	/* The command may print when it sees its end of input. */
	session_flush(r->s);
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
	/* Whether a full disk took it must be known now; a pipe or terminal may wait. */
	if (good && (out == &r->gout || out->may_fill) && !out_flush(out)) {
		good = err_set(&err, ERR_FILE, "could not print result table: %s", strerror(out->error));
		out->error = 0;
	}
	if (good && s->log != NULL && t->rows->rewind != NULL && t->rows->rewind(t->ctx, &err)) {
		plain = *opt;
		/* psql's log has one form for all tables. */
		plain.pager = PRINT_PAGER_OFF;
		plain.format = PRINT_ALIGNED;
		plain.expanded = PRINT_X_OFF;
		fflush(s->log);
		out_open_fd(&log_out, fileno(s->log));
		print_table(t, &plain, &log_out, &err);
		out_close(&log_out, NULL);
	}
	if (err.code == ERR_CANCEL) {
		/* The query itself went well, unless it is still running: then the wait for it sees Ctrl-C. */
		out_addc(out, '\n');
		s->cancelled = true;
		if (PQtransactionStatus(s->db) != PQTRANS_ACTIVE)
			intr_clear();
	} else if (err.code != ERR_SERVER)
		/* A server's error that ended the rows is reported where it arrived. */
		log_error(&err);
	err_clear(&err);
	return good;
}

static void
print_status(struct result *r, const PGresult *res)
{
	struct session *s = r->s;
	const char *tag = r->synced ? "" : PQcmdStatus((PGresult *)(uintptr_t)res);

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
	report_oid(s, PQoidValue(res));
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

/* The table whose rows arrive, and the one that is complete and held. */
static struct stream *
arriving(struct result *r)
{
	return &r->tables[r->arriving];
}

static struct stream *
held(struct result *r)
{
	return &r->tables[!r->arriving];
}

/* One group of FETCH_COUNT rows, or the last of them. */
static bool
print_group(struct result *r, struct stream *st, bool last)
{
	struct print_opt opt = *options(r);
	struct out *out = result_out(r);
	bool good;

	if (out == NULL)
		return false;
	if (!r->paging) {
		/* Part of a table is no place for a line that comes and goes. */
		elapsed_end();
		out_page_begin(out, &opt);
		r->paging = true;
	}
	opt.start_table = r->prior == 0;
	opt.stop_table = last;
	opt.prior_records = r->prior;
	good = result_print(r, &st->table, &opt);
	r->prior += st->nrows;
	stream_empty(st);
	/* A group is there to be seen before the next one arrives. */
	if (!last)
		out_flush(out);
	return good;
}

static bool
last_table(struct result *r, struct stream *st)
{
	const struct request *req = r->s->req;

	if (req->gset_prefix != NULL)
		return gset_store(r->s, st, req->gset_prefix);
	if (req->gexec)
		return gset_execute(r->s, st);
	return crosstab_print(r, st);
}

static void
show_table(struct result *r, struct stream *st, const PGresult *res, bool last)
{
	struct session *s = r->s;
	bool good = true;

	r->rows = r->prior + st->nrows;
	if (r->grouped) {
		/* psql learns only from an empty group that the one before was the last. */
		if (st->nrows > 0)
			good = print_group(r, st, false);
		good = good && print_group(r, st, true);
	} else if (s->show_all_results || last) {
		if (last && special(r))
			good = last_table(r, st);
		else
			good = result_print(r, &st->table, options(r));
		if (good && has_status(res))
			print_status(r, res);
	}
	if (!good)
		r->failed = true;
	report_variables(s, res, good);
}

/* Rows that came for nothing, or are shown: both the table and its groups are over. */
static void
end_table(struct result *r, struct stream *st)
{
	if (r->paging)
		out_page_end(result_out(r));
	r->paging = false;
	r->prior = 0;
	stream_close(st);
}

/* Shows or drops what is held, because the next result is here or there is none. */
static void
release(struct result *r, bool last)
{
	enum result_held what = r->held;

	if (what == RESULT_NONE)
		return;
	r->held = RESULT_NONE;
	if (what == RESULT_TABLE) {
		show_table(r, held(r), r->res, last);
		end_table(r, held(r));
	} else {
		if ((r->s->show_all_results || last) && PQresultStatus(r->res) == PGRES_COMMAND_OK)
			print_status(r, r->res);
		report_variables(r->s, r->res, true);
	}
	if (r->s->on_error_rollback != ERROR_ROLLBACK_OFF)
		snprintf(r->tag, sizeof(r->tag), "%s", PQcmdStatus(r->res));
	PQclear(r->res);
	r->res = NULL;
	/* Other output is flushed before anything waits (wait_input, the loop, children). */
	if (r->out != NULL)
		out_flush(r->out);
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

/*
 * In chunked mode libpq 17 and 18 leave the command tag on the last chunk when it is
 * not full; the result that ends the rows then has none. That chunk is kept.
 */
static void
drop_chunk(struct result *r, PGresult *res)
{
	if (*PQcmdStatus(res) == '\0') {
		PQclear(res);
		return;
	}
	PQclear(r->tagged);
	r->tagged = res;
}

/* The result that ends the rows, or the chunk with its tag. */
static PGresult *
with_tag(struct result *r, PGresult *res)
{
	PGresult *tagged = r->tagged;

	r->tagged = NULL;
	if (tagged == NULL || *PQcmdStatus(res) != '\0') {
		PQclear(tagged);
		return res;
	}
	PQclear(res);
	return tagged;
}

static const PGresult *
live_more(void *ctx)
{
	struct result *r = ctx;

	if (r->chunk != NULL)
		drop_chunk(r, r->chunk);
	r->chunk = wait_result(r->s);
	if (r->chunk != NULL && rows_status(r->chunk))
		return r->chunk;
	r->end = r->chunk;
	r->chunk = NULL;
	arriving(r)->broken = r->end == NULL || PQresultStatus(r->end) != PGRES_TUPLES_OK;
	return NULL;
}

/* The rows passed the limit and the format needs one pass: print now, row by row. */
static void
go_live(struct result *r, PGresult *res)
{
	struct stream *st = arriving(r);
	bool good;

	r->chunk = res;
	elapsed_end();
	stream_live(st, res, 0, live_more, r);
	good = result_print(r, &st->table, options(r));
	/* The output may have failed before the rows ended. */
	while (r->end == NULL && !st->broken && live_more(r) != NULL)
		;
	r->rows = st->nrows;
	if (st->broken)
		good = false;
	else {
		r->end = with_tag(r, r->end);
		if (good && has_status(r->end))
			print_status(r, r->end);
	}
	if (!good)
		r->failed = true;
	report_variables(r->s, r->end, good);
	if (st->broken && r->end != NULL)
		report_take_error(r->s, r->end);
	else
		PQclear(r->end);
	r->end = NULL;
	r->in_rows = false;
	end_table(r, st);
}

/* The spool cannot take the rows: the query is stopped, the session goes on. */
static void
give_up(struct result *r, struct err *err)
{
	log_error(err);
	err_clear(err);
	r->failed = true;
	wait_stop(r->s);
	report_variables(r->s, NULL, false);
	r->in_rows = false;
	end_table(r, arriving(r));
}

static void
take_rows(struct result *r, PGresult *res)
{
	const struct session *s = r->s;
	struct stream *st = arriving(r);
	struct err err = ERR_INIT;

	if (!r->in_rows) {
		if (r->grouped)
			release(r, false);
		stream_open(st, res, s->spool_limit > 0 ? (size_t)s->spool_limit : SPOOL_NO_LIMIT);
		r->in_rows = true;
	}
	/* Two large tables at once would take twice the memory. */
	if (r->held != RESULT_NONE && st->spool.mem_used > HELD_WITH)
		release(r, false);
	/* One chunk can be larger than the limit. */
	if (!r->grouped && spool_would_fill(&st->spool, PQresultMemorySize(res)) && s->log == NULL &&
	    s->show_all_results && !special(r) && print_one_pass(options(r))) {
		go_live(r, res);
		return;
	}
	if (!stream_push(st, res, 0, &err))
		give_up(r, &err);
	else if (r->grouped && st->nrows >= s->fetch_count && !print_group(r, st, false))
		r->failed = true;
	drop_chunk(r, res);
}

static void
take_table(struct result *r, PGresult *res)
{
	struct stream *st = arriving(r);
	struct err err = ERR_INIT;

	if (!r->in_rows) {
		stream_open(st, res, SPOOL_NO_LIMIT);
		stream_direct(st, res);
	} else if (!stream_rewind(st, &err)) {
		log_error(&err);
		err_clear(&err);
		r->failed = true;
	}
	r->in_rows = false;
	release(r, false);
	r->arriving = !r->arriving;
	hold(r, RESULT_TABLE, with_tag(r, res));
}

static void
take_error(struct result *r, PGresult *res)
{
	release(r, false);
	/* Rows that the server took back by failing are not shown. */
	if (r->in_rows)
		end_table(r, arriving(r));
	r->in_rows = false;
	PQclear(r->tagged);
	r->tagged = NULL;
	r->failed = true;
	report_variables(r->s, res, false);
	report_take_error(r->s, res);
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
			release(r, false);
			report_variables(r->s, res, !r->copy_lost);
			r->copy_quiet = r->copy_lost = false;
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
		take_copy(r, res);
		break;
	case PGRES_COPY_BOTH:
		/* A replication stream: nothing here can talk to it. */
		release(r, false);
		log_errorf("unexpected PQresultStatus: %d", PQresultStatus(res));
		report_variables(r->s, res, false);
		r->failed = r->stuck = true;
		PQclear(res);
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
	release(r, true);
	if (r->in_rows)
		/* They ended without a word: the connection broke. */
		end_table(r, arriving(r));
	r->in_rows = false;
	PQclear(r->tagged);
	r->tagged = NULL;
	close_target(r);
	return !r->failed;
}
