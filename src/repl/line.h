/* SPDX-License-Identifier: PostgreSQL */
/* Reads lines from the user: line editing, history and its file, completion. */
#ifndef VPSQL_REPL_LINE_H
#define VPSQL_REPL_LINE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

struct session;

enum line_result {
	LINE_OK,
	LINE_EOF,		/* Ctrl-D on an empty line, or the end of input */
	LINE_INTERRUPTED	/* Ctrl-C: the line is thrown away, the terminal restored */
};

/*
 * Prepares a session at a terminal; with editing (false for -n) readline is set
 * up and the history read: HISTFILE, PSQL_HISTORY or ~/.psql_history, at most
 * HISTSIZE entries. Reads inputrc sections named psql. Sets s->history_save and
 * s->history_show.
 */
void	 line_start(struct session *s, bool editing);
/* Whether readline edits the lines. */
bool	 line_editing(void);
/*
 * Shows the prompt and reads a line into out (cleared first, no newline).
 * Completion looks at s->source->query before the line. The terminal is in its
 * usual state on return.
 */
enum line_result line_read(struct session *s, const char *prompt,
	    struct buf *out);
/*
 * Remembers a whole statement or command, several lines as one entry, subject to
 * HISTCONTROL; what holds a password is never kept. Trailing newlines are cut.
 * The secret part: \password, PASSWORD '...', and connection strings.
 */
void	 line_remember(struct session *s, const char *text);
/*
 * Appends what this session added to the history file (created 0600, cut to
 * HISTSIZE entries, locked against other sessions) and releases readline. A
 * failure is reported once and is no error of the session.
 */
void	 line_finish(struct session *s);

#endif
