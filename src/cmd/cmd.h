/* SPDX-License-Identifier: PostgreSQL */
/* Backslash commands: one row each, one look-up rule, arguments collected by the row's modes. */
#ifndef VPSQL_CMD_CMD_H
#define VPSQL_CMD_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct session;
struct source;
struct cat_list;	/* catalog/cat.h */

/* What the loop does after a backslash command. */
enum cmd_result {
	CMD_UNKNOWN,	/* no such command: the loop complains */
	CMD_SEND,	/* send the query buffer now */
	CMD_SKIP_LINE,	/* done; keep the query buffer */
	CMD_TERMINATE,	/* \q: leave this source (or all of them) */
	CMD_NEWEDIT,	/* the query buffer was replaced: lex it again */
	CMD_ERROR	/* failed; message printed */
};

enum cmd_flags {
	CMD_CONN	= 1 << 0,	/* needs a connection */
	CMD_COND	= 1 << 1,	/* runs in an inactive branch too (\if family) */
	CMD_RESTRICT_OK	= 1 << 2,	/* allowed while \restrict is in force */
	CMD_NO_PIPELINE	= 1 << 3,	/* refused in pipeline mode */
	CMD_HIDDEN	= 1 << 4	/* not in \? nor completion (aliases, easter eggs) */
};

/* One collected argument; quote is the quote character it was written with, or 0. */
struct cmd_arg {
	char	*s;
	char	 quote;
};

/* One call: the row's view of what was typed. Strings are borrowed for the call. */
struct cmd_call {
	struct session	*s;
	const struct cmd *row;
	const char	*name;		/* as typed, without the backslash */
	const char	*suffix;	/* what follows the row's name: "+", "Sx", ... */
	struct cmd_arg	*args;
	size_t		 nargs;
	struct buf	*query;		/* query buffer */
	struct buf	*previous;	/* previous query */
};

typedef enum cmd_result cmd_fn(struct cmd_call *call);

struct cmd {
	const char	*name;
	const char	*aliases;	/* blank-separated, or NULL */
	const char	*suffixes;	/* letters that may follow the name in any order */
	/*
	 * One letter for each argument: n normal, i identifier, h identifier-hack,
	 * f file-or-pipe, l rest of line raw, w whole line; a capital strips a
	 * trailing semicolon; '*' repeats the last one for ever.
	 */
	const char	*modes;
	const char	*synopsis;	/* arguments as \? shows them */
	const char	*help;		/* one line, or NULL: not in \? */
	unsigned	 flags;
	const char	*completion;	/* what Tab offers for each argument */
	cmd_fn		*run;
	const struct cat_list *list;	/* for rows of the listing commands */
};

/* A titled group of \?, in its order. */
struct cmd_family {
	const char	*title;
	const struct cmd *rows;		/* ends with a NULL name */
};

/* The families in \? order; ends with a NULL title. */
extern const struct cmd_family cmd_families[];

/*
 * Looks up name: the longest row name or alias that begins it and whose rest
 * consists of that row's suffix letters. NULL when there is none; *suffix points
 * into name.
 */
const struct cmd *cmd_find(const char *name, const char **suffix);

/*
 * Scans and runs the backslash command at the lexer's position (after the
 * backslash) of the source; in an inactive \if branch the arguments are skipped
 * without running backticks. Messages are already printed.
 */
enum cmd_result cmd_run(struct session *s, struct source *src);

#endif
