/* SPDX-License-Identifier: PostgreSQL */
/* The :name, :'name', :"name" and :{?name} forms, and what the lexers ask their caller for. */
#ifndef VPSQL_LEX_INTERP_H
#define VPSQL_LEX_INTERP_H

#include <stdbool.h>
#include <stddef.h>

enum interp_quote {
	INTERP_PLAIN,	/* :name */
	INTERP_LITERAL,	/* :'name', an SQL string literal */
	INTERP_IDENT,	/* :"name", an SQL identifier */
	INTERP_SHELL,	/* :'name' between backticks, one shell word */
	INTERP_TEST	/* :{?name}; never handed to lookup */
};

/* Upward needs of the lexers; any function may be NULL (nothing is known, done, said). */
struct interp_hooks {
	/*
	 * The variable's value, quoted as asked; malloc'd, the lexer frees it.
	 * NULL when the variable is not set or cannot be quoted (the hook has
	 * said so): the reference stays in the text as it was typed.
	 */
	char	*(*lookup)(void *ctx, const char *name, enum interp_quote quote);
	/* Runs a command line; its output without trailing newline, malloc'd, or NULL. */
	char	*(*backtick)(void *ctx, const char *command);
	/* A warning without level or newline ("skipping recursive expansion of ..."). */
	void	 (*warn)(void *ctx, const char *text);
	void	*ctx;
};

/* A parsed reference; name points into the text. */
struct interp_ref {
	const char		*name;
	size_t			 name_len;
	enum interp_quote	 quote;
	size_t			 len;	/* bytes of the whole form, colon included */
};

/*
 * Parses the form that begins with the colon at s; false when there is none.
 * Names are letters, digits, underscores and bytes >= 0x80 (manual, "Variables").
 */
bool	 interp_parse(const char *s, size_t len, struct interp_ref *ref);
/*
 * The text to put in the reference's place, malloc'd, or NULL to leave it alone.
 * :{?name} gives TRUE or FALSE.
 */
char	*interp_value(const struct interp_hooks *hooks,
	    const struct interp_ref *ref);

#endif
