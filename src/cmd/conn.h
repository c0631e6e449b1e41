/* SPDX-License-Identifier: PostgreSQL */
/* Opening the session's connection, first and by \connect, and the start-up lines that go with it. */
#ifndef VPSQL_CMD_CONN_H
#define VPSQL_CMD_CONN_H

#include <stdbool.h>

#include "base/err.h"
#include "pg/connect.h"

struct session;

/* What connecting asks and tells the person at the terminal. */
const struct connect_ui *conn_ui(struct session *s);
/*
 * The first connection, from s->ask: false with err. The session is
 * connected and its variables are set.
 */
bool	 conn_first(struct session *s, struct err *err);
/*
 * "psql (18.6, server 15.18)", a warning about versions, TLS and what was verified,
 * to standard output, as far as psql would in a session at the terminal.
 */
void	 conn_greet(struct session *s, bool starting);

#endif
