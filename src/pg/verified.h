/* SPDX-License-Identifier: PostgreSQL */
/* What was verified about a connection, and the lines of the banner that say it. */
#ifndef VPSQL_PG_VERIFIED_H
#define VPSQL_PG_VERIFIED_H

#include "base/buf.h"
#include "pg/connection.h"

/* Reads name, issuer, dates and the configuration's section into c, whose db is open. */
void	 verified_read(struct connection *c);
/*
 * The lines of the banner after the version line: TLS attributes and what was
 * verified, or loudly what was not; each ends in a newline.
 */
void	 verified_banner(const struct connection *c, struct buf *out);

#endif
