/* SPDX-License-Identifier: PostgreSQL */
/* The stack of \if blocks: which branch is open and whether it runs. */
#ifndef VPSQL_LEX_COND_H
#define VPSQL_LEX_COND_H

#include <stdbool.h>
#include <stddef.h>

#include "lex/sql_routine.h"

enum cond_state {
	COND_NONE,		/* outside any \if */
	COND_TRUE,		/* this branch runs */
	COND_FALSE,		/* not yet: a later \elif or \else may run */
	COND_IGNORED,		/* an earlier branch ran, or the whole block is inside a false one */
	COND_ELSE_TRUE,		/* \else branch that runs */
	COND_ELSE_FALSE		/* \else branch that does not */
};

/*
 * saved_len is the query buffer's length when the branch began; the rest is where
 * the lexer was then (struct sql's fields of these names).
 */
struct cond_level {
	enum cond_state	 state;
	size_t		 saved_len;
	int		 paren_depth;
	struct sql_routine routine;
};

struct cond {
	struct cond_level	*v;
	size_t			 n;
	size_t			 cap;
};

#define COND_INIT { .v = NULL }

/* Leaves no block open. */
void	 cond_clear(struct cond *cond);
/* Opens a block inside the innermost one; saved_len and the lexer's place are the caller's to set (cond_top). */
void	 cond_push(struct cond *cond, enum cond_state state);
/* False when nothing was open. */
bool	 cond_pop(struct cond *cond);
/* COND_NONE when nothing is open. */
enum cond_state cond_state(const struct cond *cond);
/* Changes the innermost block's state; false when nothing is open. */
bool	 cond_set(struct cond *cond, enum cond_state state);
/* Whether no block is open. */
bool	 cond_empty(const struct cond *cond);
/* Whether commands run now. */
bool	 cond_active(const struct cond *cond);
/* The innermost level, or NULL. Borrowed until the next push or pop. */
struct cond_level *cond_top(struct cond *cond);

#endif
