/* SPDX-License-Identifier: PostgreSQL */
/* One attempt to connect with all parameters, which Ctrl-C can end and weak keys cannot pass. */
#ifndef VPSQL_PG_DIAL_H
#define VPSQL_PG_DIAL_H

#include <libpq-fe.h>

#include "base/buf.h"
#include "base/err.h"
#include "pg/conninfo.h"

/*
 * Goes through hosts and addresses as libpq does: connect_timeout holds for each
 * of them. Returns the connection, open or failed; where it failed, failures holds
 * what libpq said, without a newline at its end and without control characters.
 * NULL with err when the user interrupted, the server's key or certificate is too
 * weak, or memory is short.
 */
PGconn	*dial(const struct conninfo *params, struct buf *failures, struct err *err);
/* Only begins, with all of params; then PQconnectPoll. NULL with err without memory. */
PGconn	*dial_start(const struct conninfo *params, struct err *err);
/* libpq's message of db, appended as dial gives it. */
void	 dial_text(PGconn *db, struct buf *out);

#endif
