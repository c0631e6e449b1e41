/* SPDX-License-Identifier: PostgreSQL */
/* What else becomes of a result: \gset stores it, \gexec runs it. */
#ifndef VPSQL_RUN_GSET_H
#define VPSQL_RUN_GSET_H

#include <stdbool.h>

struct session;
struct stream;

/* Runs one query of the user's; whether it succeeded. */
typedef bool gset_send_fn(struct session *s, const char *query);

/* One row into variables whose names are prefix and column; false after a message. */
bool	 gset_store(struct session *s, struct stream *st, const char *prefix);
/* Each value that is not null goes to send as a query of its own, row by row; false when one failed. */
bool	 gset_execute(struct session *s, struct stream *st, gset_send_fn *send);

#endif
