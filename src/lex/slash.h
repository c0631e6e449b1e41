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
	SLASH_SEMI = 1,		/* strip trailing semicolons (and blanks of a whole line) */
	SLASH_INACTIVE = 2	/* in a false \if branch: nothing is expanded or run */
};

/*
 * An argument; quote is what it was quoted with first (a single or double quote,
 * a backtick or ':' for a quoted variable), or NUL. Free text with free().
 */
struct slash_arg {
	char	*text;
	char	 quote;
};

/*
 * The command's name, from just behind the backslash to the next blank or
 * backslash; malloc'd, may be empty ("\\" is returned as "\").
 */
char	*slash_name(struct input *in);
/*
 * The next argument. False when there is none left (arg->text is NULL and err
 * empty), or when it was broken: err says so and the rest of the command must be
 * thrown away with slash_skip_line.
 */
bool	 slash_arg(struct input *in, const struct interp_hooks *hooks,
	    enum slash_mode mode, int flags, struct slash_arg *arg,
	    struct err *err);
/* Ends the command: skips blanks and one "\\" separator, so that SQL goes on behind it. */
void	 slash_end(struct input *in);
/* Throws away what is left of the line. */
void	 slash_skip_line(struct input *in);
/*
 * Folds and unquotes text in place as an SQL identifier: letters outside double
 * quotes become lower case when fold is set, "" inside them one quote.
 */
void	 slash_dequote(char *text, bool fold, input_mblen_fn *mblen, void *ctx);

#endif
