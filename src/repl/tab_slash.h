/* SPDX-License-Identifier: PostgreSQL */
/* Completion of backslash commands. */
#ifndef VPSQL_REPL_TAB_SLASH_H
#define VPSQL_REPL_TAB_SLASH_H

#include "repl/tab.h"

/*
 * args has one kind for each argument, the last repeated when it ends in "*":
 * a kind of candidates.h, "file", "folder", "variable", "environment", or words joined by "/".
 */
struct tab_slash_rule {
	const char	*names;		/* blank-separated command names without suffixes */
	const char	*args;
};

extern const struct tab_slash_rule tab_slash_rules[];	/* ends with NULL names */

/* The arguments of backslash command words[0], or its name at the cursor when n is 0. */
void	 tab_slash(struct tab *t);

#endif
