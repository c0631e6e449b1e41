/* SPDX-License-Identifier: PostgreSQL */
/* Merges all sources of a request to connect into one set of keywords. */
#ifndef VPSQL_PG_GATHER_H
#define VPSQL_PG_GATHER_H

#include <stdbool.h>

#include "base/err.h"
#include "pg/ask.h"
#include "pg/conninfo.h"

/*
 * Fills ci, all unset, from the request, the former connection (\connect), the
 * service file, the environment and the program's own defaults, in psql's order:
 * a connection string beats -h and -p. A former password comes along only to the
 * same host, port, address and user. False with libpq's message.
 */
bool	 gather(struct conninfo *ci, const struct connect_ask *ask, struct err *err);

#endif
