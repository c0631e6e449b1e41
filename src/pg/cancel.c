/* SPDX-License-Identifier: PostgreSQL */
/* Cancels the running query over TLS, never in clear text over TCP. */
#include "pg/cancel.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

#include "config.h"
#include "pg/reopen.h"

static bool
set_text(struct err *err, const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		len--;
	return err_set(err, ERR_NET, "%.*s", (int)len, text);
}

#ifdef HAVE_PQCANCELCREATE
/* libpq 17: a cancel request under the very settings of the connection. */
static bool
cancel_encrypted(PGconn *db, struct err *err)
{
	PGcancelConn *cancel = PQcancelCreate(db);
	bool good;

	good = cancel != NULL && PQcancelBlocking(cancel);
	if (!good)
		set_text(err, cancel != NULL ? PQcancelErrorMessage(cancel) : "out of memory");
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
	PGresult *res;
	bool good;

	if (db == NULL)
		return false;
	snprintf(query, sizeof query, "SELECT pg_catalog.pg_cancel_backend(%d)",
	    PQbackendPID(c->db));
	res = PQexec(db, query);
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
