/* SPDX-License-Identifier: PostgreSQL */
/* The kinds of names that completion offers, and the queries that find them. */
#ifndef VPSQL_REPL_CANDIDATES_H
#define VPSQL_REPL_CANDIDATES_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/strv.h"

struct session;

/* Rows a query may return. */
#define CANDIDATES_MAX	1000

/* Which of the names: some of them, the first, the last. */
enum candidates_part { CANDIDATES_ANY, CANDIDATES_FIRST, CANDIDATES_LAST };

enum candidate_flags {
	CAND_OBJECT	= 1 << 0,	/* lives in a schema: from, name, schema, visible, cond */
	CAND_RAW	= 1 << 1,	/* values are shown as they are, not as identifiers; case is ignored */
	CAND_LITERAL	= 1 << 2,	/* values are string literals, case counts */
	CAND_FOLD	= 1 << 3	/* with CAND_LITERAL: case is ignored */
};

/*
 * A kind. In cond (and in from of the last two sorts), {name} and {schema} stand
 * for literals of the object named before ({schema} is NULL when it was not
 * qualified), {text} for that word as it was typed.
 */
struct candidate {
	const char	*kind;
	unsigned	 flags;
	const char	*from;
	const char	*name;		/* expression of the bare name */
	const char	*schema;	/* expression of the schema's oid */
	const char	*visible;	/* condition for unqualified names */
	const char	*cond;		/* more conditions, or NULL */
	const char	*words;		/* blank-separated keywords offered too, or NULL */
	int		 since;		/* server_version_num, 0: always */
};

extern const struct candidate candidates[];	/* ends with a NULL kind */

/* The row of a kind, or NULL. */
const struct candidate *candidates_find(const char *kind);
/*
 * Appends the query that finds names which begin with word (as typed: quotes,
 * schema and all): up to CANDIDATES_MAX of them, or the first or last one alone,
 * which together tell what all have in common. ref is the object named before, as
 * typed, or NULL. False when the server is too old or the kind has no query.
 */
bool	 candidates_query(const struct candidate *c, int sversion,
	    const char *word, const char *ref, enum candidates_part part, struct buf *sql);
/*
 * Splits a typed name into schema (NULL when there is none) and name, folded and
 * unquoted; *quoted tells whether the last part began with a quote. All malloc'd.
 */
void	 candidates_name(const char *word, char **schema, char **name,
	    bool *quoted);
/* Appends s as an SQL literal that means the same under every setting. */
void	 candidates_literal(struct buf *sql, const char *s);
/* Appends, as such a literal, the pattern of LIKE for what begins with prefix; its own wildcards are escaped. */
void	 candidates_prefix(struct buf *sql, const char *prefix);

#endif
