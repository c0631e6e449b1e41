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
#include "config.h"
#include "print/print.h"
#include "run/copy.h"
#include "run/crosstab.h"
#include "run/elapsed.h"
#include "run/gset.h"
#include "run/report.h"
#include "run/request.h"
#include "run/sink.h"
#include "run/wait.h"
#include "state/session.h"

/* Rows to a PGresult: spreads its cost, and a hundred wide rows would not fit the memory limit. */
#define CHUNK_ROWS	16
/* As many bytes of rows may arrive while the table before is still held. */
#define HELD_WITH	((size_t)1 << 20)

/* Whether the last result is for something else than printing. */
static bool
special(const struct result *r)
{
	const struct request *req = r->sink.s->req;

	return req->gset_prefix != NULL || req->gexec || req->crosstab;
}

bool
result_mode(struct result *r)
{
	const struct session *s = r->sink.s;

	r->grouped = s->fetch_count > 0 && s->show_all_results && !special(r) && r->sink.out == NULL;
#ifdef HAVE_PQSETCHUNKEDROWSMODE
	return PQsetChunkedRowsMode(s->db, r->grouped ? s->fetch_count : CHUNK_ROWS) == 1;
#else
	return PQsetSingleRowMode(s->db) == 1;
#endif
}

static void
print_status(struct result *r, const PGresult *res)
{
	struct session *s = r->sink.s;
	const char *tag = r->synced ? "" : PQcmdStatus((PGresult *)(uintptr_t)res);

	if (!s->quiet) {
		if (sink_options(&r->sink)->format == PRINT_HTML)
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
	struct print_opt opt = *sink_options(&r->sink);
	struct out *out = sink_out(&r->sink);
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
	good = sink_print(&r->sink, &st->table, &opt);
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
	const struct request *req = r->sink.s->req;

	if (req->gset_prefix != NULL)
		return gset_store(r->sink.s, st, req->gset_prefix);
	if (req->gexec)
		return gset_execute(r->sink.s, st, r->send);
	return crosstab_print(&r->sink, st);
}

static void
show_table(struct result *r, struct stream *st, const PGresult *res, bool last)
{
	struct session *s = r->sink.s;
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
			good = sink_print(&r->sink, &st->table, sink_options(&r->sink));
		if (has_status(res))
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
		out_page_end(sink_out(&r->sink));
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
		/* A table of one part has its tag inside the pager. */
		if (r->grouped && has_status(r->res))
			print_status(r, r->res);
	} else {
		if ((r->sink.s->show_all_results || last) && PQresultStatus(r->res) == PGRES_COMMAND_OK)
			print_status(r, r->res);
		report_variables(r->sink.s, r->res, true);
	}
	if (r->sink.s->on_error_rollback != ERROR_ROLLBACK_OFF)
		snprintf(r->tag, sizeof(r->tag), "%s", PQcmdStatus(r->res));
	PQclear(r->res);
	r->res = NULL;
	/* Other output is flushed before anything waits (wait_input, the loop, children). */
	if (r->sink.out != NULL)
		out_flush(r->sink.out);
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
	r->chunk = wait_result(r->sink.s);
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
	good = sink_print(&r->sink, &st->table, sink_options(&r->sink));
	/* The output may have failed before the rows ended. */
	while (r->end == NULL && !st->broken && live_more(r) != NULL)
		;
	r->rows = st->nrows;
	if (st->broken)
		good = false;
	else {
		r->end = with_tag(r, r->end);
		if (has_status(r->end))
			print_status(r, r->end);
	}
	if (!good)
		r->failed = true;
	report_variables(r->sink.s, r->end, good);
	if (st->broken && r->end != NULL)
		report_take_error(r->sink.s, r->end);
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
	wait_stop(r->sink.s);
	report_variables(r->sink.s, NULL, false);
	r->in_rows = false;
	end_table(r, arriving(r));
}

static void
take_rows(struct result *r, PGresult *res)
{
	const struct session *s = r->sink.s;
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
	    s->show_all_results && !special(r) && print_one_pass(sink_options(&r->sink))) {
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

/* Rows that came without their end. */
static void
abandon_rows(struct result *r)
{
	if (r->in_rows)
		end_table(r, arriving(r));
	r->in_rows = false;
	PQclear(r->tagged);
	r->tagged = NULL;
}

static void
take_error(struct result *r, PGresult *res)
{
	release(r, false);
	/* Rows that the server took back by failing are not shown. */
	abandon_rows(r);
	r->failed = true;
	report_variables(r->sink.s, res, false);
	report_take_error(r->sink.s, res);
}

static bool
take_copy_out(struct result *r)
{
	struct session *s = r->sink.s;
	struct out *out = copy_target(r->copy, s);
	bool lost = false, good;

	if (out == NULL)
		out = sink_out(&r->sink);
	good = copy_out(s, out, &lost);
	/* Rows, and a loss that was told, leave no tag to show. */
	r->copy_quiet = out == s->out || lost;
	r->copy_lost = lost;
	return good;
}

static void
take_copy(struct result *r, PGresult *res)
{
	bool in = PQresultStatus(res) == PGRES_COPY_IN;

	release(r, false);
	if (in)
		r->copies_in++;
	if (in ? !copy_in(r->sink.s, r->copy, res) : !take_copy_out(r))
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
			/* Its tag would look like a row of the data just printed; psql then counts no rows either. */
			release(r, false);
			report_variables(r->sink.s, NULL, !r->copy_lost);
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
		report_variables(r->sink.s, res, false);
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
	/* Where some are left the connection broke. */
	abandon_rows(r);
	sink_close(&r->sink);
	return !r->failed;
}
