/* SPDX-License-Identifier: PostgreSQL */
/* Why a server was refused: a probe of its TLS, the findings, and what could be tried next. */
#ifndef VPSQL_PG_REFUSE_H
#define VPSQL_PG_REFUSE_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/buf.h"
#include "pg/target.h"
#include "tls/alias.h"
#include "tls/finding.h"
#include "tls/probe.h"

struct refuse {
	struct probe	 probe;
	bool		 probed;
	struct findings	 findings;
	bool		 other_roots;	/* the chain ends at a root that is not among ours */
	char		*real_name;	/* the chain is trusted, but it is this one's; or NULL */
};

/* Whether libpq's message says that TLS, not the server's log-in, failed. */
bool	 refuse_is_tls(const char *libpq_error);
/*
 * One handshake with the server that failed last, without credentials, and what
 * follows from it. libpq_error: what dial said; alias may be NULL. False when interrupted.
 */
bool	 refuse_examine(struct refuse *r, const struct target *t, PGconn *failed,
    const char *libpq_error, const struct alias *alias);
/* Appends the findings as text for people or as JSON, after a newline. */
void	 refuse_text(const struct refuse *r, bool json, struct buf *out);
void	 refuse_clear(struct refuse *r);

#endif
