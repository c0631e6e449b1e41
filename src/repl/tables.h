/* SPDX-License-Identifier: PostgreSQL */
/* Reads the tables of one query, and the columns that a query gives, out of its words. */
#ifndef VPSQL_REPL_TABLES_H
#define VPSQL_REPL_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "repl/scope.h"

#define TABLES_CTES	32
#define TABLES_NOWHERE	SIZE_MAX

/* Where in a query: the select list, FROM, behind ORDER BY or GROUP BY, ON CONFLICT, RETURNING, elsewhere. */
enum tables_part { TABLES_NONE, TABLES_LIST, TABLES_FROM, TABLES_BY, TABLES_CONFLICT, TABLES_RETURNING };

/* A common table expression: (columns) AS (body), each from behind "(" to ")". */
struct tables_cte {
	const char	*name;
	size_t		 columns, body;	/* index of "(", or TABLES_NOWHERE */
};

struct tables_reader {
	char *const	*w;
	size_t		 n;
	size_t		*match;		/* of "(": its ")" or n; of ")": its "(" or TABLES_NOWHERE */
	struct tables_cte	 ctes[TABLES_CTES];
	size_t		 nctes;
	int		 nesting;
	int		 work;		/* queries read so far: names may mean one another many times over */
};

/* What is known of a query while it is read. */
struct tables_query {
	size_t		 at;		/* the cursor, or the "(" that it is behind */
	enum tables_part	 part;		/* where that is */
	bool		 item;		/* inside a subquery of FROM that cannot see its neighbours */
	bool		 plain;		/* parentheses behind a table are not its arguments */
	struct scope	*rels;
};

/* Fills match; r->match has room for r->n + 1. */
void	 tables_match(struct tables_reader *r);
/* Whether word i is there and is that one, case ignored. */
bool	 tables_is(const struct tables_reader *r, size_t i, const char *word);
/* The word behind word i, or behind the parentheses that it opens. */
size_t	 tables_next(const struct tables_reader *r, size_t i);
/* Whether a query begins at word i, parentheses before it included. */
bool	 tables_begins_query(const struct tables_reader *r, size_t i);
/* UNION, INTERSECT, EXCEPT. */
bool	 tables_sets_apart(const struct tables_reader *r, size_t i);
/* Takes in the names and bodies behind WITH at word i; returns the word behind them. */
size_t	 tables_with(struct tables_reader *r, size_t i, size_t end);
/* Adds the names of the expressions between commas from i on, until the list ends; rels are what * means. */
void	 tables_outputs(struct tables_reader *r, size_t i, size_t end,
	    const struct scope *rels, struct scope_rel *to);
/* Adds one table with its alias at word i; returns the word behind it. */
size_t	 tables_item(struct tables_reader *r, size_t i, size_t end,
	    struct tables_query *q);
/* Adds the tables of the query from i on, and finds which part of it the cursor is in. */
void	 tables_walk(struct tables_reader *r, size_t i, size_t end,
	    struct tables_query *q);

#endif
