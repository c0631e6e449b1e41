/* SPDX-License-Identifier: PostgreSQL */
/* A line at the terminal while a query takes long: time, rows received, what the server reports. */
#include "run/elapsed.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/utf8.h"
#include "config.h"
#include "pg/field.h"
#include "pg/reopen.h"
#include "state/session.h"
#include "state/vars.h"

/* Milliseconds: before the first line, between lines, between looks at an answer under way. */
enum { FIRST = 2000, EACH = 1000, LOOK = 50 };

enum side { SIDE_NONE, SIDE_CONNECTING, SIDE_IDLE, SIDE_ASKED, SIDE_FAILED };

/* The one query that runs. */
static struct {
	struct session			*s;
	bool				 on, server;
	int64_t			 start, shown;
	unsigned long long		 rows;
	PGconn				*db;	/* the second connection */
	enum side			 side;
	PostgresPollingStatusType	 poll;
	struct buf			 told;	/* what the server reported last */
} q;

void
elapsed_begin(struct session *s, bool to_terminal)
{
	elapsed_end();
	if (!to_terminal || !s->progress || !s->at_terminal || !s->interactive || s->notty ||
	    s->link == NULL || !isatty(STDERR_FILENO))
		return;
	q.s = s;
	q.on = true;
	q.server = vars_get(s->vars, "PROGRESS") != NULL;
	q.start = clock_ms();
	q.shown = 0;
	q.rows = 0;
}

int
elapsed_wait(void)
{
	int64_t left;

	if (!q.on)
		return -1;
	if (q.side == SIDE_CONNECTING || q.side == SIDE_ASKED)
		return LOOK;
	left = (q.shown != 0 ? q.shown + EACH : q.start + FIRST) - clock_ms();
	return left > 1 ? (int)left : 1;
}

/* --- what the server reports ------------------------------------------------- */

/* Each: since which server, what is done, how far, of how much, in which unit. */
static const struct {
	int		 since;
	const char	*view, *what, *done, *total, *unit;
} views[] = {
	{ 140000, "copy", "command", "bytes_processed", "bytes_total", "bytes" },
	{ 120000, "create_index", "command || ': ' || phase",
	    "CASE WHEN tuples_total > 0 THEN tuples_done ELSE blocks_done END",
	    "CASE WHEN tuples_total > 0 THEN tuples_total ELSE blocks_total END", "done" },
	{ 90600, "vacuum", "'VACUUM: ' || phase", "heap_blks_scanned", "heap_blks_total", "blocks" },
	{ 120000, "cluster", "command || ': ' || phase", "heap_blks_scanned", "heap_blks_total", "blocks" },
	{ 130000, "analyze", "'ANALYZE: ' || phase", "sample_blks_scanned", "sample_blks_total", "blocks" },
};

static void
silent(void *ctx, const char *text)
{
	(void)ctx;
	(void)text;
}

static void
side_fail(void)
{
	PQfinish(q.db);
	q.db = NULL;
	q.side = SIDE_FAILED;
	buf_clear(&q.told);
}

static void
side_open(void)
{
	struct err err = ERR_INIT;

	q.db = reopen_beside_start(q.s->link, &err);
	err_clear(&err);
	q.side = q.db != NULL ? SIDE_CONNECTING : SIDE_FAILED;
	q.poll = PGRES_POLLING_WRITING;
	if (q.db != NULL)
		PQsetNoticeProcessor(q.db, silent, NULL);
}

static void
side_connect(void)
{
	if (intr_wait(PQsocket(q.db), q.poll == PGRES_POLLING_WRITING, 0) != 1)
		return;
	q.poll = reopen_beside_poll(q.s->link, q.db);
	if (q.poll == PGRES_POLLING_FAILED || (q.poll == PGRES_POLLING_OK && PQsetnonblocking(q.db, 1) != 0))
		side_fail();
	else if (q.poll == PGRES_POLLING_OK)
		q.side = SIDE_IDLE;
}

static void
side_ask(void)
{
	struct buf b = BUF_INIT;
	int pid = PQbackendPID(q.s->db);

	for (size_t i = 0; i < sizeof(views) / sizeof(views[0]); i++)
		if (PQserverVersion(q.db) >= views[i].since)
			buf_addf(&b, "%sSELECT %s, %s, %s, '%s' FROM pg_catalog.pg_stat_progress_%s WHERE pid = %d",
			    b.len > 0 ? " UNION ALL " : "", views[i].what, views[i].done, views[i].total,
			    views[i].unit, views[i].view, pid);
	if (PQsendQuery(q.db, b.data) == 1)
		q.side = SIDE_ASKED;
	else
		side_fail();
	buf_free(&b);
}

static void
side_take(const PGresult *res)
{
	buf_clear(&q.told);
	for (int i = 0; i < PQntuples(res); i++) {
		double done = strtod(field_text(res, i, 1), NULL), total = strtod(field_text(res, i, 2), NULL);
		char *safe = utf8_safe(field_text(res, i, 0));

		buf_addf(&q.told, "; %s, %.0f", safe, done);
		free(safe);
		if (total > 0)
			buf_addf(&q.told, " of %.0f", total);
		buf_addf(&q.told, " %s", field_text(res, i, 3));
		if (total > 0)
			buf_addf(&q.told, " (%.0f%%)", done > total ? 100 : 100 * done / total);
	}
}

static void
side_answer(void)
{
	PGresult *res;

	if (PQflush(q.db) < 0 || (intr_wait(PQsocket(q.db), false, 0) == 1 && !PQconsumeInput(q.db))) {
		side_fail();
		return;
	}
	while (!PQisBusy(q.db)) {
		res = PQgetResult(q.db);
		if (res == NULL) {
			q.side = SIDE_IDLE;
			return;
		}
		if (PQresultStatus(res) == PGRES_TUPLES_OK)
			side_take(res);
		else {
			PQclear(res);
			side_fail();
			return;
		}
		PQclear(res);
	}
}

/* --- the line ------------------------------------------------------------------ */

static void
show(int64_t ms)
{
	struct buf b = BUF_INIT;
	struct winsize ws;
	size_t room = 79;
	long seconds = (long)(ms / 1000);

	if (seconds < 60)
		buf_addf(&b, "%ld s", seconds);
	else
		buf_addf(&b, "%ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
	buf_addf(&b, ", %llu row%s received", q.rows, q.rows == 1 ? "" : "s");
	if (q.told.len > 0)
		buf_add(&b, q.told.data, q.told.len);
	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &ws) == 0 && ws.ws_col > 1)
		room = ws.ws_col - 1u;
	/* A line that wraps could not be cleared. */
	if (b.len > room) {
		while (room > 0 && ((unsigned char)b.data[room] & 0xc0) == 0x80)
			room--;
		buf_truncate(&b, room);
	}
	log_transient(b.data);
	buf_free(&b);
}

void
elapsed_tick(void)
{
	int64_t t;

	if (!q.on)
		return;
	t = clock_ms();
	if (t - q.start < FIRST)
		return;
	if (q.side == SIDE_CONNECTING)
		side_connect();
	else if (q.side == SIDE_ASKED)
		side_answer();
	if (q.shown != 0 && t - q.shown < EACH)
		return;
	q.shown = t;
	if (q.server && q.side == SIDE_NONE)
		side_open();
	else if (q.side == SIDE_IDLE)
		side_ask();
	show(t - q.start);
}

void
elapsed_result(const PGresult *res)
{
	ExecStatusType status = PQresultStatus(res);
	bool more = status == PGRES_SINGLE_TUPLE;

	if (!q.on)
		return;
#ifdef HAVE_PQSETCHUNKEDROWSMODE
	more = more || status == PGRES_TUPLES_CHUNK;
#endif
	if (more || status == PGRES_TUPLES_OK)
		q.rows += (unsigned long long)PQntuples(res);
	if (!more)
		log_transient(NULL);
}

void
elapsed_end(void)
{
	if (!q.on)
		return;
	q.on = false;
	log_transient(NULL);
	PQfinish(q.db);
	q.db = NULL;
	q.side = SIDE_NONE;
	buf_free(&q.told);
}
