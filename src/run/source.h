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

/*
 * SOURCE_TERMINAL: lines come from repl/line. SOURCE_COMMAND is one backslash command of -c: no lines, only the text it was made with.
 */
enum source_kind { SOURCE_TERMINAL, SOURCE_FILE, SOURCE_STDIN, SOURCE_COMMAND };

/*
 * Every source has its own lexer, \if stack and half-typed statement, and keeps
 * the unread rest of its present line while another is on top of it: psql's
 * nested input, without nesting the loop.
 */
struct source {
	struct source	*below;
	enum source_kind kind;
	FILE		*file;		/* SOURCE_FILE, SOURCE_STDIN, SOURCE_TERMINAL without line editing */
	char		*buffer;	/* of file, or NULL */
	char		*name;		/* shown in messages; NULL: no locus */
	unsigned long	 lineno;	/* of the last line read, from 1 */
	struct sql	 sql;
	enum sql_prompt	 prompt;	/* what the lexer waits for */
	struct cond	 cond;
	struct buf	 line;		/* present line; sql points into it */
	struct buf	 query;		/* statement being collected */
	struct buf	 typed;		/* its text as typed, for the history */
	bool		 line_active;	/* the line still has unread text */
	struct buf	 below_previous;	/* the last query of the source below, meanwhile */
	char		*unfinished;	/* command (\i) whose spare arguments are still unread */
	int		 eofs;		/* consecutive Ctrl-D, for IGNOREEOF */
	int		 result;	/* exit code this source ends with */
	bool		 die;		/* ON_ERROR_STOP as it was when the present line began */
	bool		 quit;		/* \q said so */
	bool		 redisplay;	/* the query buffer was edited and not yet shown */
	bool		 plain_file;	/* reading it never waits for anybody */
	bool		 done;		/* nothing more is read: \q, an error that stops, end of input */
};

/*
 * Opens a file ("-" is standard input) and pushes it; false with err when it
 * cannot be opened. With relative, a relative path begins at the folder of the
 * present script (\ir).
 */
bool	 source_push_file(struct session *s, const char *path, bool relative,
	    struct err *err);
/* Pushes a command line as -c does with one that begins with a backslash; copied. */
void	 source_push_command(struct session *s, const char *text);
/* Pushes standard input; terminal: its lines come from repl/line. */
void	 source_push_stdin(struct session *s, bool terminal);
/* Removes the top and restores the one below as the session's source and \if stack. */
void	 source_pop(struct session *s);
/*
 * Reads the next line of a source that is not a terminal into its line buffer,
 * without the newline; false at the end of input or on a read error (err set).
 */
bool	 source_read(struct source *src, struct err *err);
/*
 * Appends the next line of COPY data, newline included, from where the COPY came
 * from: the top source's file, or standard input for -c and the terminal. False at
 * the end of input, or with err on a read error.
 */
bool	 source_read_data(struct session *s, struct buf *out, struct err *err);
/* The stream source_read_data reads. */
FILE	*source_data_file(const struct session *s);
/* What the lexers of every source ask: variables, quoting, backticks, warnings; ctx is s. */
const struct interp_hooks *source_hooks(struct session *s);
/* Tells the source's lexer standard_conforming_strings, encoding and SINGLELINE before a line. */
void	 source_prepare(struct session *s, struct source *src);
/* log_set_locus callback: file name and line (0: none yet) of the top source. */
const char *source_locus(void *session, unsigned long *line);

#endif
