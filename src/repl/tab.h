/* SPDX-License-Identifier: PostgreSQL */
/* What the parts of completion share: the word at the cursor and the matches found so far. */
#ifndef VPSQL_REPL_TAB_H
#define VPSQL_REPL_TAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"
#include "lex/words.h"

struct session;

/* One press of Tab. */
struct tab {
	struct session	*s;		/* NULL in tests */
	struct strv	*matches;
	const char	*word;		/* typed part of the word at the cursor */
	char *const	*words;		/* of the statement or command, before that one */
	size_t		 n;
	const char	*statement;	/* all of the half-typed text up to the cursor */
	const char	*tail;		/* the line behind the cursor */
};

/* Adds a match as it is. */
void	 tab_add(struct tab *t, const char *match);
/* Adds a word of the language when it begins as typed, in the case COMP_KEYWORD_CASE asks for. */
void	 tab_keyword(struct tab *t, const char *keyword);
/* Adds each of the blank-separated words: those in capitals as keywords. */
void	 tab_words(struct tab *t, const char *list);
/* Adds what a query returns in its first column; answers are cached until complete_forget. */
void	 tab_query(struct tab *t, const char *sql);
/* Adds candidates of a kind (candidates.h and a few more); ref may be NULL. */
void	 tab_kind(struct tab *t, const char *kind, const char *ref);
/* File names; in quotes when sql is set or the name needs them. */
void	 tab_files(struct tab *t, bool sql, bool folders_only);
/* Names of psql variables between prefix and suffix; all: special ones that are unset too. */
void	 tab_variables(struct tab *t, const char *prefix, const char *suffix, bool all);
/* An expression is being typed: columns and functions, or what may follow an operand. */
void	 tab_expression(struct tab *t);
/* The arguments of backslash command words[0], its name at the cursor when n is 0. */
void	 tab_slash(struct tab *t);
/* Words of the rules after t->words. */
void	 tab_sql(struct tab *t);

#endif
