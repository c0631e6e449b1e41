/* SPDX-License-Identifier: PostgreSQL */
/* What Tab offers: the rules matched against the words before the cursor. */
#ifndef VPSQL_REPL_COMPLETE_H
#define VPSQL_REPL_COMPLETE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

struct session;

/* The candidates for the word at the cursor; release with complete_clear. */
struct complete {
	struct strv	matches;	/* what may replace the word, sorted, no duplicates */
	size_t		start;		/* byte of line where the replaced word begins */
	bool		append_space;	/* after a single match */
	bool		cut;		/* not all matches: what they have in common means nothing */
};

#define COMPLETE_INIT { .append_space = true }

/*
 * text holds the half-typed statement's former lines, line the present one and
 * point the cursor in it. The session answers questions about the database
 * (run/aside: never in a failed transaction or a pipeline, never for long); it may be
 * unconnected. NULL for tests: words of the rules only.
 */
void	 complete_run(struct session *s, const char *text, const char *line,
	    size_t point, struct complete *out);
void	 complete_clear(struct complete *c);
/* Forgets cached answers; called before each line, so that a second Tab is quick and DDL is seen. */
void	 complete_forget(void);

#endif
