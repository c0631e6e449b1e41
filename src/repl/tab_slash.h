/* SPDX-License-Identifier: PostgreSQL */
/* What Tab offers for the arguments of each backslash command. */
#ifndef VPSQL_REPL_TAB_SLASH_H
#define VPSQL_REPL_TAB_SLASH_H

/*
 * args has one kind for each argument, the last repeated when it ends in "*":
 * a kind of candidates.h, "file", "folder", "variable", or words joined by "/".
 */
struct tab_slash_rule {
	const char	*names;		/* blank-separated command names without suffixes */
	const char	*args;
};

extern const struct tab_slash_rule tab_slash_rules[];	/* ends with NULL names */

#endif
