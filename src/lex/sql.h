/* SPDX-License-Identifier: PostgreSQL */
/* Splits input lines into SQL statements and stops at backslash commands. */
#ifndef VPSQL_LEX_SQL_H
#define VPSQL_LEX_SQL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "lex/input.h"
#include "lex/interp.h"
#include "lex/sql_routine.h"

enum sql_result {
	SQL_SEMI,	/* a statement is complete, its semicolon included */
	SQL_BACKSLASH,	/* a backslash was consumed: go on with slash_name on &sql->in */
	SQL_INCOMPLETE,	/* the line ended inside a quote, comment, parenthesis or routine body */
	SQL_EOL		/* the line ended with nothing open; query may hold a statement so far */
};

/* What the next prompt must show; sql_prompt_char gives %R's character. */
enum sql_prompt {
	SQL_PROMPT_READY,	/* "=" */
	SQL_PROMPT_CONTINUE,	/* "-" */
	SQL_PROMPT_COMMENT,	/* "*" */
	SQL_PROMPT_SINGLEQUOTE,	/* "'" */
	SQL_PROMPT_DOUBLEQUOTE,	/* "\"" */
	SQL_PROMPT_DOLLARQUOTE,	/* "$" */
	SQL_PROMPT_PAREN	/* "(" */
};

/*
 * The machine, embedded by the caller, who reads in and paren_depth and sets
 * std_strings, singleline and hooks; the rest is private.
 */
struct sql {
	struct input	 in;		/* shared with the slash lexer */
	int		 paren_depth;
	bool		 std_strings;	/* standard_conforming_strings; true at first */
	bool		 singleline;	/* psql -S: a line's end ends a statement too (SQL_SEMI) */
	const struct interp_hooks *hooks;

	int		 state;		/* what is open at the present position */
	int		 after;		/* the kind of string that just ended and may go on */
	bool		 after_newline;	/* a line end was seen since */
	int		 comment_depth;
	bool		 newline;	/* a line end waits for the next byte kept */
	char		*dollar;	/* tag of the open dollar quote, "$tag$" */
	size_t		 dollar_len;
	size_t		 dollar_cap;
	struct sql_routine routine;	/* CREATE [OR REPLACE] FUNCTION and its body */
};

/* Before the first line; hooks (or NULL) are borrowed for good. */
void	 sql_init(struct sql *sql, const struct interp_hooks *hooks);
void	 sql_clear(struct sql *sql);
/*
 * Gives the next line, without its newline; borrowed until sql_line or sql_drop
 * is called again. Half-open quotes and the like of earlier lines go on. Empty
 * lines outside quotes and comments leave no trace, as in psql; otherwise the
 * line end is added to query when something of the new line is.
 */
void	 sql_line(struct sql *sql, const char *line, size_t len,
	    struct buf *query);
/*
 * Reads on, appending to query (the caller's, kept over calls, lines and
 * backslash commands; the caller clears it after sending). *prompt is always
 * set. After SQL_SEMI call it again for the rest of the line; after SQL_BACKSLASH
 * too, once the slash lexer has taken its command; SQL_INCOMPLETE and SQL_EOL ask
 * for the next line. A variable's value is read as if it had been typed, except
 * the quoted forms. With query->len 0, blanks and "--" comments are not kept.
 */
enum sql_result sql_next(struct sql *sql, struct buf *query,
	    enum sql_prompt *prompt);
/* Forgets the rest of the line (after an error, \q, \connect, ...). */
void	 sql_drop(struct sql *sql);
/* Forgets open quotes, comments, parentheses and routine bodies, not the line. */
void	 sql_reset(struct sql *sql);
/* Whether the next line starts inside a quote or comment. */
bool	 sql_in_quote(const struct sql *sql);
/* For \if: the depth of parentheses to come back to in \elif, \else and \endif. */
int	 sql_paren_depth(const struct sql *sql);
void	 sql_set_paren_depth(struct sql *sql, int depth);
/* %R in its usual state: '=', '-', '*', '\'', '"', '$' or '('. */
char	 sql_prompt_char(enum sql_prompt prompt);

#endif
