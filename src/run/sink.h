/* SPDX-License-Identifier: PostgreSQL */
/* Where one query's rows go and how they are printed there. */
#ifndef VPSQL_RUN_SINK_H
#define VPSQL_RUN_SINK_H

#include <stdbool.h>

#include "print/opt.h"
#include "print/out.h"

struct session;
struct table;

/* Set the first group, zero the rest; sink_close before it goes. */
struct sink {
	struct session		*s;
	const struct print_opt	*opt;	/* NULL: the session's */
	struct out		*out;	/* tables go there (\watch's pager); NULL: as \g and \o say */

	struct out		 gout;	/* \g FILE or |command */
	bool			 gout_open, gout_pipe;
	bool			 told;	/* that a chunk could not be written */
};

/*
 * Where the rows go: \g's target, opened when first asked for, else the session's.
 * NULL after a message when it cannot be opened.
 */
struct out *sink_out(struct sink *sink);
/* How they are printed: the sink's options or the session's. Borrowed. */
const struct print_opt *sink_options(const struct sink *sink);
/* Prints a table with its log copy (-L); false after a message. */
bool	 sink_print(struct sink *sink, const struct table *t, const struct print_opt *opt);
/* Closes \g's target, if it was opened; a program's status goes to SHELL_ERROR. */
void	 sink_close(struct sink *sink);

#endif
