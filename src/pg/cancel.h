/* SPDX-License-Identifier: PostgreSQL */
/* Cancels the running query over TLS, never in clear text over TCP. */
#ifndef VPSQL_PG_CANCEL_H
#define VPSQL_PG_CANCEL_H

#include <stdbool.h>

#include "base/err.h"

struct connection;

/*
 * libpq 17 or newer: PQcancelBlocking. Before: PQcancel on a local socket, else a
 * second, equally verified connection runs pg_cancel_backend. False with err
 * when the request could not be sent.
 */
bool	 cancel_query(const struct connection *c, struct err *err);

#endif
