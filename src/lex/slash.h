/* SPDX-License-Identifier: PostgreSQL */
/* Reads the name and the arguments of a backslash command. */
#ifndef VPSQL_LEX_SLASH_H
#define VPSQL_LEX_SLASH_H

#include <stdbool.h>

#include "base/err.h"
#include "lex/input.h"
#include "lex/interp.h"

/* How an argument is read (manual, "Meta-Commands"). */
enum slash_mode {
	SLASH_NORMAL,		/* quotes, variables, backticks */
	SLASH_SQLID,		/* the same, then folded and unquoted as an SQL identifier */
	SLASH_SQLIDHACK,	/* SQL identifier, but unquoted letters keep their case */
	SLASH_FILEPIPE,		/* normal, except that "|" first takes the rest of the line */
	SLASH_WHOLE_LINE	/* the rest of the line as it is, blanks trimmed in front */
};

enum slash_flags {
	SLASH_SEMI = 1,		/* strip trailing unquoted semicolons; blanks too of a whole line */
	SLASH_INACTIVE = 2	/* skipped: nothing is expanded or run; a command in backticks is left as text */
};

/*
 * An argument; quote is what it was last quoted with (a single or double quote
 * or a backtick), ':' when a variable was expanded in it, or NUL. text is
 * malloc'd; with SLASH_SEMI it may become empty ("\dt ;").
 */
struct slash_arg {
	char	*text;
	char	 quote;
};

/*
 * The command's name, from just behind the backslash to the next blank or
 * backslash; malloc'd. Empty for "\\" and a lone backslash, which are invalid.
 */
char	*slash_name(struct input *in);
/*
 * The next argument. False when there is none left (arg->text is NULL and err
 * empty), or when a quote was not closed: err says so and the line is used up;
 * psql prints that and runs the command with the arguments before it.
 */
bool	 slash_arg(struct input *in, const struct interp_hooks *hooks,
	    enum slash_mode mode, int flags, struct slash_arg *arg,
	    struct err *err);
/*
 * Ends the command: SQL goes on behind a "\\" separator, or at the next
 * command's backslash. Unread arguments are not skipped.
 */
void	 slash_end(struct input *in);
/* Throws away what is left of the line. */
void	 slash_skip_line(struct input *in);
/*
 * Unquotes text in place as an SQL identifier: with fold, ASCII letters outside
 * double quotes become lower case; "" inside quotes is one quote. mblen as in
 * input_set_mblen, or NULL.
 */
void	 slash_dequote(char *text, bool fold, input_mblen_fn *mblen, void *ctx);

#endif
