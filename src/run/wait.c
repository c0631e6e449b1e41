/* SPDX-License-Identifier: PostgreSQL */
/* Waits for the server with Ctrl-C in hand. */
#include "run/wait.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>

#include "base/err.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "pg/cancel.h"
#include "print/out.h"
#include "run/elapsed.h"
#include "state/session.h"
#include "tls/pending.h"

static void
interrupt(struct session *s)
{
	struct err err = ERR_INIT;

	intr_clear();
	s->cancelled = true;
	if (cancel_query(s->link, &err)) {
		log_text("Cancel request sent\n");
		return;
	}
	log_text("Could not send cancel request: ");
	log_text(err.msg);
	log_text("\n");
	/* Whoever insists wants no more of a server that answers neither way: what is left of the wait ends as a loss. */
	if (err.code == ERR_CANCEL) {
		intr_clear();
		shutdown(PQsocket(s->db), SHUT_RDWR);
	}
	err_clear(&err);
}

/*
 * The server sends 8 KiB at a time, and each piece would wake us. In a long transfer
 * some are left to collect: the pause finds itself, so that about ENOUGH bytes wait
 * afterwards, which is far from what a socket holds, so that the server never waits.
 */
enum {
	LONG = 64,		/* waits in one query from which it is a long transfer */
	PIECE = 16 << 10,	/* libpq takes no more at once */
	ENOUGH = 64 << 10,
	PAUSE_LEAST = 20, PAUSE_MOST = 1000	/* microseconds */
};

static void
collect(struct session *s)
{
	int fd = PQsocket(s->db), *queued = &s->pace.queued, *pause = &s->pace.pause;
	struct timespec ts;

	if (*pause < PAUSE_LEAST)
		*pause = PAUSE_LEAST;
	if (ioctl(fd, FIONREAD, queued) != 0 || *queued >= ENOUGH / 2)
		return;
	ts = (struct timespec){ .tv_nsec = *pause * 1000L };
	nanosleep(&ts, NULL);
	if (ioctl(fd, FIONREAD, queued) != 0)
		return;
	if (*queued > ENOUGH)
		*pause -= *pause / 4;
	else if (*queued < ENOUGH / 2)
		*pause += *pause / 4;
	if (*pause > PAUSE_MOST)
		*pause = PAUSE_MOST;
}

/* How long output may lie in its buffer while the server is busy, in milliseconds. */
#define FLUSH_AFTER	20

/* Reads what comes; watched: a line at the terminal tells meanwhile how long it takes. */
static bool
take_input(struct session *s, bool watched)
{
	bool was, unseen;
	int ready;

	if (!intr_pending() && s->pace.queued >= PIECE) {
		s->pace.queued -= PIECE;
		return PQconsumeInput(s->db) == 1;
	}
	/* libpq before the minor releases of August 2026 may leave the end of a large TLS record there. */
	if (!intr_pending() && PQsslInUse(s->db) && pending_bytes(PQsslStruct(s->db, "OpenSSL")))
		return PQconsumeInput(s->db) == 1;
	was = intr_catch(true);
	unseen = s->stdout_out->len > 0 || s->out->len > 0;
	ready = intr_wait(PQsocket(s->db), false, unseen ? FLUSH_AFTER : watched ? elapsed_wait() : -1);

	/* A quick answer saves a system call for each of many statements. */
	if (ready == 0 && unseen) {
		session_flush(s);
		ready = intr_wait(PQsocket(s->db), false, watched ? elapsed_wait() : -1);
	}
	while (ready == 0) {
		elapsed_tick();
		ready = intr_wait(PQsocket(s->db), false, elapsed_wait());
	}
	if (watched && ready == 1)
		elapsed_tick();
	if (ready == -1)
		interrupt(s);
	intr_catch(was);
	if (ready == -1)
		return true;
	if (ready == 1 && ++s->pace.waits > LONG)
		collect(s);
	return PQconsumeInput(s->db) == 1;
}

bool
wait_input(struct session *s)
{
	return take_input(s, false);
}

int
wait_quietly(struct session *s, int ms)
{
	int ready = 1;

	if (intr_pending())
		return -1;
	if (!PQsslInUse(s->db) || !pending_bytes(PQsslStruct(s->db, "OpenSSL")))
		ready = intr_wait(PQsocket(s->db), false, ms);
	if (ready == 1)
		return PQconsumeInput(s->db) == 1 ? 1 : -2;
	return ready;
}

bool
wait_sent(struct session *s)
{
	bool was = intr_catch(true);
	int left;

	while ((left = PQflush(s->db)) > 0) {
		int ready = intr_wait_either(PQsocket(s->db));

		if (ready == -1)
			interrupt(s);
		else if (ready == -2)
			break;
	}
	intr_catch(was);
	return left == 0;
}

/*
 * Two places of libpq (fe-protocol3.c) would wait for a server that has said all. getCopyStart takes a lack of
 * memory for a lack of data: what has come is looked at once more, with memory or not at all. pqParseInput3 has
 * passed a pipeline's ReadyForQuery when it finds no memory for its result: then the connection is of no use.
 */
static bool
still_busy(struct session *s, size_t said, bool heard)
{
	enum { RESULT_SIZE = 4096 };

	if (!PQisBusy(s->db))
		return false;
	if (heard) {
		free(xmalloc(RESULT_SIZE));
		if (!PQisBusy(s->db))
			return false;
	}
	if (strlen(PQerrorMessage(s->db)) > said)
		shutdown(PQsocket(s->db), SHUT_RDWR);
	return true;
}

PGresult *
wait_result(struct session *s)
{
	size_t said = strlen(PQerrorMessage(s->db));
	bool heard = false;
	PGresult *res;

	while (still_busy(s, said, heard)) {
		if (!take_input(s, true))
			break;
		heard = true;
	}
	res = PQgetResult(s->db);
	elapsed_result(res);
	if (res == NULL) {
		s->pace.waits = 0;
		s->pace.queued = 0;
	}
	return res;
}

void
wait_drain(struct session *s)
{
	PGresult *res;

	while ((res = wait_result(s)) != NULL) {
		ExecStatusType status = PQresultStatus(res);

		PQclear(res);
		/* A copy cannot be thrown away: it must be ended first. */
		if (status == PGRES_COPY_IN)
			PQputCopyEnd(s->db, "query was cancelled");
		if (PQstatus(s->db) == CONNECTION_BAD)
			break;
		if (status == PGRES_COPY_OUT) {
			char *data = NULL;

			while (PQgetCopyData(s->db, &data, 0) > 0)
				PQfreemem(data);
		}
	}
}

void
wait_stop(struct session *s)
{
	struct err err = ERR_INIT;

	/* Where the request fails the rows come anyway. */
	cancel_query(s->link, &err);
	err_clear(&err);
	wait_drain(s);
}
