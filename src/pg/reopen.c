/* SPDX-License-Identifier: PostgreSQL */
/* The same connection once more: after a loss, or beside it for a cancel request. */
#include "pg/reopen.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/intr.h"
#include "pg/conninfo.h"
#include "pg/dial.h"
#include "pg/target.h"
#include "pg/verified.h"
#include "tls/cert.h"

enum { BESIDE_TIMEOUT_MS = 10000 };

/* The parameters of c with a password, which may be NULL; the caller's. */
static struct conninfo *
params_of(const struct connection *c, const char *password)
{
	struct conninfo *params = conninfo_copy(connection_target(c)->params);

	if (password != NULL && *password != '\0')
		conninfo_set(params, "password", password, CONNINFO_REUSED, "the connection");
	return params;
}

/* err from what the server said; the code tells whether a password was the matter. */
static void
refused(PGconn *db, const char *text, struct err *err)
{
	/* The server refuses a connection that it cannot take before it asks for the password. */
	err_set(err, PQconnectionUsedPassword(db) || PQconnectionNeedsPassword(db) ? ERR_SERVER : ERR_NET,
	    "%s", text);
}

struct connection *
reopen(const struct connection *old, int limit, struct err *err)
{
	struct conninfo *params = params_of(old, connection_password(old));
	struct buf failures = BUF_INIT;
	struct connection *c = NULL;
	char text[16];
	PGconn *db;

	if (limit > 0 && conninfo_get(params, "connect_timeout") == NULL) {
		snprintf(text, sizeof(text), "%d", limit);
		conninfo_set(params, "connect_timeout", text, CONNINFO_DEFAULT, "the program");
	}
	db = dial(params, &failures, err);
	conninfo_free(params);
	if (db != NULL && PQstatus(db) == CONNECTION_OK) {
		c = connection_share(old);
		c->db = db;
		verified_read(c);
	} else if (db != NULL) {
		refused(db, failures.data, err);
		PQfinish(db);
	}
	buf_free(&failures);
	return c;
}

/* Begins to connect; NULL without memory. */
static PGconn *
begin_beside(const struct connection *c, struct err *err)
{
	struct conninfo *params = params_of(c, PQpass(c->db));
	const char *addr = PQhostaddr(c->db);
	PGconn *db;

	/* Of several hosts and addresses the one that answered. */
	conninfo_set(params, "host", PQhost(c->db), CONNINFO_REUSED, "the connection");
	conninfo_set(params, "hostaddr", !c->local && addr != NULL ? addr : "",
	    CONNINFO_REUSED, "the connection");
	conninfo_set(params, "port", PQport(c->db), CONNINFO_REUSED, "the connection");
	conninfo_set(params, "target_session_attrs", "any", CONNINFO_REUSED, "the connection");
	db = dial_start(params, err);
	conninfo_free(params);
	return db;
}

PGconn *
reopen_beside_start(const struct connection *c, struct err *err)
{
	PGconn *db = begin_beside(c, err);

	if (db != NULL && PQstatus(db) == CONNECTION_BAD) {
		PQfinish(db);
		err_set(err, ERR_NET, "could not begin to connect");
		return NULL;
	}
	return db;
}

PostgresPollingStatusType
reopen_beside_poll(const struct connection *c, PGconn *db)
{
	PostgresPollingStatusType st = PQconnectPoll(db);
	struct err err = ERR_INIT;

	if (c->verified && PQstatus(db) == CONNECTION_MADE && PQsslInUse(db) &&
	    !cert_check_peer(PQsslStruct(db, "OpenSSL"), &err)) {
		err_clear(&err);
		return PGRES_POLLING_FAILED;
	}
	return st;
}

/* Step by step, so that the server's key is judged before anything is said; Ctrl-C may have brought us here. */
PGconn *
reopen_beside(const struct connection *c, struct err *err)
{
	PGconn *db = reopen_beside_start(c, err);
	PostgresPollingStatusType st = PGRES_POLLING_WRITING;
	int64_t end = clock_ms() + BESIDE_TIMEOUT_MS, left;
	struct buf text = BUF_INIT;

	while (db != NULL && st != PGRES_POLLING_OK && st != PGRES_POLLING_FAILED) {
		left = end - clock_ms();
		if (left <= 0)
			break;
		switch (intr_wait(PQsocket(db), st == PGRES_POLLING_WRITING, (int)left)) {
		case 1:
			st = reopen_beside_poll(c, db);
			break;
		case -1:
			err_set(err, ERR_CANCEL, "canceled by user");
			PQfinish(db);
			return NULL;
		}
	}
	if (db == NULL || st == PGRES_POLLING_OK)
		return db;
	if (PQstatus(db) == CONNECTION_BAD) {
		dial_text(db, &text);
		refused(db, text.data, err);
		buf_free(&text);
	} else
		err_set(err, ERR_NET, st == PGRES_POLLING_FAILED ? "the server's key or certificate is too weak" :
		    "timeout expired");
	PQfinish(db);
	return NULL;
}
