/* SPDX-License-Identifier: PostgreSQL */
/* Opening the session's connection at the start, and what connecting asks and tells. */
#ifndef VPSQL_CMD_CONN_H
#define VPSQL_CMD_CONN_H

#include <stdbool.h>

#include "base/err.h"
#include "pg/ask.h"

struct session;

/*
 * The first connection, from s->ask: false with err. The session is
 * connected and its variables are set.
 */
bool	 conn_first(struct session *s, struct err *err);

#endif
