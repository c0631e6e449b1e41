/* SPDX-License-Identifier: PostgreSQL */
/* Backslash commands: one row each, one look-up rule, arguments collected by the row's modes. */
#ifndef VPSQL_CMD_CMD_H
#define VPSQL_CMD_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strv.h"

struct session;
struct source;
struct cat_list;	/* catalog/cat.h */

/* What the loop does after a backslash command. */
enum cmd_result {
	CMD_UNKNOWN,	/* no such command: the driver complains */
	CMD_SEND,	/* send the query buffer now */
	CMD_SKIP_LINE,	/* done; keep the query buffer, go on with the line */
	CMD_TERMINATE,	/* \q: leave this source */
	CMD_NEWEDIT,	/* the query buffer was replaced: lex it again */
	CMD_ERROR	/* failed, message printed: the rest of the line is thrown away */
};

enum cmd_flags {
	CMD_CONN	= 1 << 0,	/* needs a connection */
	CMD_COND	= 1 << 1,	/* runs in an inactive branch too (\if family); implies CMD_RAW */
	CMD_RESTRICT_OK	= 1 << 2,	/* allowed while \restrict is in force */
	CMD_NO_PIPELINE	= 1 << 3,	/* refused in pipeline mode */
	CMD_HIDDEN	= 1 << 4,	/* not in \? nor completion (aliases, easter eggs) */
	CMD_RAW		= 1 << 5,	/* the handler reads its arguments with cmd_next; modes only say how to skip */
	CMD_BUFFER	= 1 << 6	/* works on the query buffer: a command of -c has none */
};

/* One collected argument; quote is the quote character it was written with, or 0. */
struct cmd_arg {
	char	*s;
	char	 quote;
};

/* One call: the row's view of what was typed. Strings are borrowed for the call. */
struct cmd_call {
	struct session	*s;
	struct source	*src;
	const struct cmd *row;
	const char	*name;		/* as typed, without the backslash */
	const char	*suffix;	/* what follows the row's name: "+", "Sx", ... */
	struct cmd_arg	*args;
	size_t		 nargs;
	struct buf	*query;		/* query buffer */
	struct buf	*previous;	/* previous query */
	bool		 active;	/* false only for CMD_COND rows in an inactive branch */
	bool		 broken;	/* an argument was malformed; the line is gone */
};

typedef enum cmd_result cmd_fn(struct cmd_call *call);

struct cmd {
	const char	*name;
	const char	*aliases;	/* blank-separated, or NULL */
	/* Letters that may follow the name in any order; "*": anything may, as in "\dt;". */
	const char	*suffixes;
	/*
	 * One letter for each argument: n normal, i identifier, h identifier-hack,
	 * f file-or-pipe, l rest of line as it is; a capital strips trailing
	 * semicolons; '*' repeats the last one for ever.
	 */
	const char	*modes;
	const char	*synopsis;	/* arguments as \? shows them */
	const char	*help;		/* one line (more after \n), or NULL: not in \? */
	unsigned	 flags;
	const char	*completion;	/* what Tab offers for each argument */
	cmd_fn		*run;
	const struct cat_list *list;	/* for rows of the listing commands */
	const char	*shown;		/* the name as \? shows it ("d[S+]"); NULL: name and suffixes */
};

/* A titled group of \?, in its order. */
struct cmd_family {
	const char	*title;
	const struct cmd *const *rows;	/* arrays of rows, each ended by a NULL name; ends with NULL */
	const char	*note;		/* a line below the title, or NULL */
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
/* What is left to do when the source that a command pushed has ended; failed throws the line away. */
void	 cmd_resume(struct session *s, struct source *src, bool failed);

/*
 * For CMD_RAW handlers: the next argument, malloc'd text in arg->s. False when
 * there is none left or it was malformed (call->broken, message printed).
 */
bool	 cmd_next(struct cmd_call *call, char mode, struct cmd_arg *arg);
/* Inside a pipeline: false after a message. For CMD_RAW handlers of CMD_NO_PIPELINE rows. */
bool	 cmd_no_pipeline(const struct cmd_call *call);
/* Prints "\name: missing required argument" and returns CMD_ERROR. */
enum cmd_result cmd_missing(const struct cmd_call *call);
/* Prints err if it is set, clears it, and returns CMD_ERROR. */
enum cmd_result cmd_fail(struct err *err);
/* The text of argument i, or NULL. */
const char *cmd_arg(const struct cmd_call *call, size_t i);
/* Every row's full name, with its aliases or without, sorted, for completion; hidden rows are left out. */
void	 cmd_names(struct strv *names, bool aliases);

/* The rows of each file. */
extern const struct cmd general_cmds[], help_cmds[], buffer_cmds[], io_cmds[], cond_cmds[],
    format_cmds[], os_cmds[], vars_cmds[];
/* Those of other headers' files. */
extern const struct cmd conn_cmds[], tls_cmds[];

#endif
