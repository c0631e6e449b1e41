/* SPDX-License-Identifier: PostgreSQL */
/* Questions of our own, beside the user's statements on the same connection. */
#include "run/aside.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/intr.h"
#include "run/again.h"
#include "run/wait.h"
#include "state/session.h"

#define SAVEPOINT	"vpsql_completion"
#define UNDO		"ROLLBACK TO SAVEPOINT " SAVEPOINT "; RELEASE SAVEPOINT " SAVEPOINT
/* Milliseconds that the user's next statement waits for a late answer before it is cancelled. */
#define SETTLE		2000

/* Reads what has come until end; true when nothing more is due. *rows is the result with rows. */
static bool
collect(struct session *s, int64_t end, PGresult **rows)
{
	PGresult *res;

	for (;;) {
		int ready = 1;

		/* Of a broken connection PQgetResult says so. */
		while (ready == 1 && PQisBusy(s->db)) {
			int64_t left = end - clock_ms();

			ready = wait_quietly(s, left > 0 ? (int)left : 0);
		}
		if (ready == 0 || ready == -1)
			return false;
		res = PQgetResult(s->db);
		if (res == NULL)
			break;
		if (PQresultStatus(res) == PGRES_TUPLES_OK && rows != NULL && *rows == NULL)
			*rows = res;
		else
			PQclear(res);
		if (PQstatus(s->db) == CONNECTION_BAD)
			break;
	}
	s->aside.open = false;
	return true;
}

/* Back to where the transaction was before a question that failed. */
static bool
undo(struct session *s, int64_t end)
{
	if (!s->aside.savepoint)
		return true;
	s->aside.savepoint = false;
	if (PQtransactionStatus(s->db) != PQTRANS_INERROR || !PQsendQuery(s->db, UNDO))
		return true;
	s->aside.open = true;
	return collect(s, end, NULL);
}

PGresult *
aside_query(struct session *s, const char *query, int limit)
{
	struct buf b = BUF_INIT;
	PGresult *rows = NULL;
	int64_t end = clock_ms() + limit;
	bool inside, good;

	if (s->db == NULL || session_in_pipeline(s))
		return NULL;
	if (s->aside.open && (!collect(s, clock_ms(), NULL) || !undo(s, end)))
		return NULL;
	inside = PQtransactionStatus(s->db) == PQTRANS_INTRANS;
	if (!inside && PQtransactionStatus(s->db) != PQTRANS_IDLE)
		return NULL;
	again_note(s, false);
	if (inside)
		buf_addf(&b, "SAVEPOINT " SAVEPOINT "; %s; RELEASE SAVEPOINT " SAVEPOINT, query);
	else
		buf_adds(&b, query);
	if (PQsendQuery(s->db, b.data)) {
		s->aside.open = true;
		s->aside.savepoint = inside;
		good = collect(s, end, &rows) && undo(s, end);
		if (!good) {
			PQclear(rows);
			rows = NULL;
		}
	}
	buf_free(&b);
	return rows;
}

bool
aside_settle(struct session *s)
{
	if (s->db == NULL || !s->aside.open)
		return true;
	if (!collect(s, clock_ms() + SETTLE, NULL)) {
		s->cancelled = false;
		if (intr_pending())
			wait_drain(s);
		else
			wait_stop(s);
		s->aside.open = false;
	}
	if (!undo(s, clock_ms() + SETTLE)) {
		wait_drain(s);
		s->aside.open = false;
	}
	return !s->cancelled && !intr_pending();
}
