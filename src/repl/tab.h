/* SPDX-License-Identifier: PostgreSQL */
/* One press of Tab: the word at the cursor, the matches found so far, and how matches are added. */
#ifndef VPSQL_REPL_TAB_H
#define VPSQL_REPL_TAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

struct session;

/* One press of Tab; everything is borrowed from complete_run. */
struct tab {
	struct session	*s;		/* NULL in tests */
	struct strv	*matches;
	const char	*word;		/* typed part of the word at the cursor */
	char *const	*words;		/* of the statement or command, before that one */
	size_t		 n;
	const char	*statement;	/* all of the half-typed text up to the cursor */
	const char	*tail;		/* the line behind the cursor */
	bool		 cut;		/* there are more matches than were taken */
};

/* Adds a match as it is; the text is copied. */
void	 tab_add(struct tab *t, const char *match);
/* Adds a word of the language when it begins as typed, in the case COMP_KEYWORD_CASE asks for. */
void	 tab_keyword(struct tab *t, const char *keyword);
/* Adds each of the blank-separated words: those in capitals as keywords. */
void	 tab_words(struct tab *t, const char *list);
/* Adds what a query returns in its first column and returns their number; answers are cached until tab_forget. */
size_t	 tab_query(struct tab *t, const char *sql);
/* Forgets the cached answers. */
void	 tab_forget(void);

#endif
