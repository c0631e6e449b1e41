/* SPDX-License-Identifier: PostgreSQL */
/* Which tables, aliases and columns are in view at a place of a half-typed statement. */
#ifndef VPSQL_REPL_SCOPE_H
#define VPSQL_REPL_SCOPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

/* One relation. Its columns are those that the text tells, and all columns of the tables. */
struct scope_rel {
	char		*name;		/* alias or table name as typed; NULL: columns without a qualifier */
	bool		 target;	/* what INSERT writes to */
	int		 since;		/* server_version_num, 0: always */
	struct strv	 columns;	/* of a common table expression, a subquery, an alias list */
	struct strv	 tables;	/* as typed */
};

struct scope {
	struct scope_rel	*v;	/* the innermost query's first */
	size_t			 n;
	size_t			 cap;
	struct strv		 ctes;	/* names of common table expressions, as typed */
};

#define SCOPE_INIT { .v = NULL }

/*
 * words are those of all that was typed (lex/words), before and behind the
 * cursor, without the word at the cursor; at is how many stand before it. Pure:
 * nothing is asked. Follows PostgreSQL's rules: inner queries see outer ones,
 * subqueries in FROM do not see their neighbours without LATERAL, INSERT sees its
 * table in ON CONFLICT and RETURNING alone. Release with scope_clear.
 */
void	 scope_find(char *const *words, size_t n, size_t at, struct scope *out);
/* Whether a qualifier as typed (a, "A", schema.a) means the relation. */
bool	 scope_means(const struct scope_rel *rel, const char *qualifier);
void	 scope_clear(struct scope *scope);

#endif
