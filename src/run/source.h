/* SPDX-License-Identifier: PostgreSQL */
/* The stack of inputs: terminal, standard input, -c, -f and \i push, end of input pops; the loop reads the top. */
#ifndef VPSQL_RUN_SOURCE_H
#define VPSQL_RUN_SOURCE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"
#include "lex/cond.h"
#include "lex/sql.h"

struct session;

enum source_kind { SOURCE_TERMINAL, SOURCE_FILE, SOURCE_STDIN, SOURCE_STRING };

/*
 * Every source has its own lexer, \if stack and half-typed statement, and keeps
 * the unread rest of its present line while another is on top of it: psql's
 * nested input, without nesting the loop.
 */
struct source {
	struct source	*below;
	enum source_kind kind;
	FILE		*file;		/* SOURCE_FILE and SOURCE_STDIN */
	const char	*text;		/* SOURCE_STRING: unread rest, borrowed */
	char		*name;		/* shown in messages; NULL: no locus */
	char		*dir;		/* folder of the file, for \ir; NULL: the working folder */
	unsigned long	 lineno;	/* of the last line read, from 1 */
	struct sql_lex	*lex;
	struct cond	*cond;
	struct buf	 line;		/* present line; lex points into it */
	struct buf	 query;		/* statement being collected */
	struct buf	 history;	/* its text as typed, for the history */
	bool		 line_active;	/* the line still has unread text */
	bool		 stop_on_error;	/* unwinding: ended by ON_ERROR_STOP */
	int		 eofs;		/* consecutive Ctrl-D, for IGNOREEOF */
	int		 result;	/* exit code this source ends with */
};

/* Opens the file ("-" is stdin) and pushes it; false with err when it cannot be opened. */
bool	 source_push_file(struct session *s, const char *path, bool relative,
    struct err *err);
/* Pushes a string (copied), as -c does; each line is read in turn. */
void	 source_push_string(struct session *s, const char *text);
void	 source_push_stdin(struct session *s, bool terminal);
/* Removes the top and restores the one below as the session's source and \if stack. */
void	 source_pop(struct session *s);
/*
 * Reads the next line of a source that is not a terminal into its line buffer,
 * without the newline; false at the end of input or on a read error (err set).
 */
bool	 source_read(struct source *src, struct err *err);
/* log_set_locus callback: file name and line of the top source. */
const char *source_locus(void *session, unsigned long *line);

#endif
