/* SPDX-License-Identifier: PostgreSQL */
/* Quoting for SQL text, by libpq on the live connection. */
#ifndef VPSQL_PG_IDENT_H
#define VPSQL_PG_IDENT_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * Appends name as a quoted identifier, always in double quotes; false with libpq's
 * message when the bytes are invalid in the client encoding.
 */
bool	 ident_quote(PGconn *db, const char *name, struct buf *out, struct err *err);
/* Appends text as a string literal. */
bool	 ident_literal(PGconn *db, const char *text, struct buf *out, struct err *err);

#endif
