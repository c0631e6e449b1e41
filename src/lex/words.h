/* SPDX-License-Identifier: PostgreSQL */
/* Splits what was typed before the cursor into the words that completion looks at. */
#ifndef VPSQL_LEX_WORDS_H
#define VPSQL_LEX_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

/*
 * words.v[0] is the first word of the statement, words.v[words.n - 1] the one
 * just before the word being typed, which starts at byte `start` of the text.
 */
struct words {
	struct strv	words;
	size_t		start;
	char		quote;		/* open quote at the cursor: ' or " or NUL */
	int		depth;		/* open parentheses at the cursor */
};

#define WORDS_INIT { .start = 0 }

/*
 * Fills words anew; they are copies, words_clear frees them.
 * text is the half-typed statement: lines kept so far and the current line up to
 * the cursor. A word is a run without blanks; parentheses, commas, semicolons,
 * "=" and comparison signs stand alone; quoted text is part of its word.
 */
void	 words_split(struct words *words, const char *text, size_t len);
void	 words_clear(struct words *words);

#endif
