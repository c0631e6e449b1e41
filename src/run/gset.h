/* SPDX-License-Identifier: PostgreSQL */
/* What else becomes of a result: \gset stores it, \gexec runs it, \gdesc only describes it. */
#ifndef VPSQL_RUN_GSET_H
#define VPSQL_RUN_GSET_H

#include <stdbool.h>

struct result;
struct session;
struct stream;

/* One row into variables whose names are prefix and column; false after a message. */
bool	 gset_store(struct session *s, struct stream *st, const char *prefix);
/* Each value that is not null as a query of its own, row by row; false when one failed. */
bool	 gset_execute(struct session *s, struct stream *st);
/* Prints names and types of the columns the query would return, without running it. */
bool	 gset_describe(struct result *r);

#endif
