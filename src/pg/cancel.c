/* SPDX-License-Identifier: PostgreSQL */
/* Cancels the running query over TLS, never in clear text over TCP. */
#include "pg/cancel.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/intr.h"
#include "config.h"
#include "pg/reopen.h"

enum { CANCEL_TIMEOUT_MS = 10000 };

static bool
set_text(struct err *err, const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		len--;
	return err_set(err, ERR_NET, "%.*s", (int)len, text);
}

/* A server that answers no more holds nobody up: neither a second Ctrl-C nor the program for long. */
static bool
await(int fd, bool for_write, int64_t end, struct err *err)
{
	int64_t left = end - clock_ms();

	switch (left <= 0 ? 0 : intr_wait(fd, for_write, (int)left)) {
	case 1:
		return true;
	case 0:
		return err_set(err, ERR_NET, "timeout expired");
	case -1:
		return err_set(err, ERR_CANCEL, "canceled by user");
	default:
		return err_set_errno(err, ERR_NET, "could not wait for the server");
	}
}

#ifdef HAVE_PQCANCELCREATE
/* libpq 17: a cancel request under the very settings of the connection. */
static bool
cancel_encrypted(PGconn *db, struct err *err)
{
	PGcancelConn *cancel = PQcancelCreate(db);
	PostgresPollingStatusType st = cancel != NULL && PQcancelStart(cancel) ?
	    PGRES_POLLING_WRITING : PGRES_POLLING_FAILED;
	int64_t end = clock_ms() + CANCEL_TIMEOUT_MS;
	bool good = true;

	while (good && st != PGRES_POLLING_OK && st != PGRES_POLLING_FAILED) {
		good = await(PQcancelSocket(cancel), st == PGRES_POLLING_WRITING, end, err);
		if (good)
			st = PQcancelPoll(cancel);
	}
	if (good && st == PGRES_POLLING_FAILED)
		good = set_text(err, cancel != NULL ? PQcancelErrorMessage(cancel) : "out of memory");
	PQcancelFinish(cancel);
	return good;
}
#endif

/* A local socket has nobody in between. */
static bool
cancel_local(PGconn *db, struct err *err)
{
	PGcancel *cancel = PQgetCancel(db);
	char text[256] = "out of memory";
	bool good = cancel != NULL && PQcancel(cancel, text, sizeof text);

	PQfreeCancel(cancel);
	return good || set_text(err, text);
}

#ifndef HAVE_PQCANCELCREATE
/* Before libpq 17 a cancel request is plain text: ask for it from a second verified connection. */
static bool
cancel_beside(const struct connection *c, struct err *err)
{
	PGconn *db = reopen_beside(c, err);
	char query[80];
	int64_t end = clock_ms() + CANCEL_TIMEOUT_MS;
	PGresult *res = NULL;
	bool good;

	if (db == NULL)
		return false;
	snprintf(query, sizeof query, "SELECT pg_catalog.pg_cancel_backend(%d)",
	    PQbackendPID(c->db));
	good = PQsendQuery(db, query);
	while (good && PQisBusy(db))
		good = await(PQsocket(db), false, end, err) && PQconsumeInput(db);
	if (good)
		res = PQgetResult(db);
	good = PQresultStatus(res) == PGRES_TUPLES_OK;
	if (!good)
		set_text(err, PQerrorMessage(db));
	PQclear(res);
	PQfinish(db);
	return good;
}
#endif

bool
cancel_query(const struct connection *c, struct err *err)
{
	if (c->local)
		return cancel_local(c->db, err);
#ifdef HAVE_PQCANCELCREATE
	return cancel_encrypted(c->db, err);
#else
	return cancel_beside(c, err);
#endif
}
