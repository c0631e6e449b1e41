/* SPDX-License-Identifier: PostgreSQL */
/* Questions to the server that the user must not notice: with a time limit, and without harm to a transaction. */
#ifndef VPSQL_RUN_ASIDE_H
#define VPSQL_RUN_ASIDE_H

#include <libpq-fe.h>
#include <stdbool.h>

struct session;

/*
 * Runs one query without echo or message and waits for it at most limit
 * milliseconds, or until Ctrl-C (which stays pending). Inside a transaction it runs
 * under a savepoint, so that no failure spoils the user's work. The caller PQclears
 * the result. NULL on any failure, in a failed transaction, in a pipeline, without
 * a connection, and while an answer to a former question is still due.
 */
PGresult *aside_query(struct session *s, const char *query, int limit);
/*
 * Takes in an answer that came too late; call it before anything else uses the
 * connection. A query that still runs is cancelled. False when Ctrl-C came
 * meanwhile: what was to run next must not.
 */
bool	 aside_settle(struct session *s);

#endif
