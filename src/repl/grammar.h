/* SPDX-License-Identifier: PostgreSQL */
/* Follows a half-typed statement through the rules and says what may come next. */
#ifndef VPSQL_REPL_GRAMMAR_H
#define VPSQL_REPL_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

/*
 * The language of the rules, blank-separated:
 *   WORD  ( ) , =	as typed (case ignored)
 *   [ x ]  { x | y }	optional, one of ("|" works in both)
 *   x ...  x ,...	x again and again, with commas
 *   <kind>		one word; Tab offers candidates of that kind (candidates.c)
 *   <kind!>		the same, and later words ask about the object it names
 *   <name>		one word that nothing is offered for
 *   <operator>		the same, of the bytes that operators are made of
 *   <expr>		an expression: everything to the next word that may follow
 *   <query>		what stands between parentheses, commas and all
 *   @sub		a named part (grammar_subs)
 * A literal wins over a word of any kind.
 */
struct grammar_sub {
	const char	*name;
	const char	*text;
};

/* The rules, by family; each list ends with NULL. */
extern const char *const rules_alter[], *const rules_create[], *const rules_drop[],
    *const rules_dml[], *const rules_admin[];
/* Ends with a NULL name. */
extern const struct grammar_sub grammar_subs[];

/* One thing that may come next. */
struct grammar_next {
	const char	*keyword;	/* a word of the rules, or NULL */
	const char	*kind;		/* a kind of candidates, or NULL */
	bool		 expr;		/* an expression goes on here */
	bool		 query;		/* a query may begin here */
	int		 ref;		/* word that names the object asked about, or -1 */
};

struct grammar_nexts {
	struct grammar_next	*v;
	size_t			 n;
	size_t			 cap;
};

/*
 * Appends all that may follow the words; none when no rule fits. Keywords and
 * kinds are borrowed from the rules.
 */
void	 grammar_follow(char *const *words, size_t n, struct grammar_nexts *out);
/* Whether next belongs to the name of a type that begins with word: DOUBLE PRECISION, CHARACTER VARYING. */
bool	 grammar_type_goes_on(const char *word, const char *next);
/* Whether a word can be the first of a query, WITH and VALUES among them. */
bool	 grammar_begins_query(const char *word);
void	 grammar_nexts_clear(struct grammar_nexts *nexts);
/*
 * Compiles one rule for its test: false with *bad on what is wrong in it (an
 * unknown sub, an unclosed group).
 */
bool	 grammar_check(const char *rule, const char **bad);

#endif
