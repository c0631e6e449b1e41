/* SPDX-License-Identifier: PostgreSQL */
/* The same connection once more: after a loss, or beside it for a cancel request. */
#ifndef VPSQL_PG_REOPEN_H
#define VPSQL_PG_REOPEN_H

#include <libpq-fe.h>

#include "base/err.h"
#include "pg/connection.h"

/*
 * The same hosts and user again with the same roots, policy and password: for a
 * lost connection. Never asks anything. limit: seconds where connect_timeout says
 * nothing (0: none). err's code is ERR_SERVER when a password was the matter.
 */
struct connection *reopen(const struct connection *old, int limit, struct err *err);
/*
 * One more connection to the very server that c talks to (same address), equally
 * verified, within 10 seconds. The caller's; NULL with err.
 */
PGconn	*reopen_beside(const struct connection *c, struct err *err);
/*
 * The same without waiting: begins, NULL with err when that fails; then
 * reopen_beside_poll when the socket is ready, as PQconnectPoll. PQfinish ends it at any time.
 */
PGconn	*reopen_beside_start(const struct connection *c, struct err *err);
PostgresPollingStatusType reopen_beside_poll(const struct connection *c, PGconn *db);

#endif
