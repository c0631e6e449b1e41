/* SPDX-License-Identifier: PostgreSQL */
/* The words before the cursor. */
#include "lex/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool
blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes that are a word of their own. */
static bool
alone(char c)
{
	return c != '\0' && strchr("(),;=<>", c) != NULL;
}

void
words_clear(struct words *words)
{
	strv_clear(&words->words);
	words->start = 0;
	words->quote = '\0';
	words->depth = 0;
}

void
words_split(struct words *words, const char *text, size_t len)
{
	size_t pos = 0;

	words_clear(words);
	for (;;) {
		size_t from;
		char quote = '\0';

		while (pos < len && blank(text[pos]))
			pos++;
		from = words->start = pos;
		if (pos < len && alone(text[pos])) {
			if (text[pos] == '(')
				words->depth++;
			else if (text[pos] == ')' && words->depth > 0)
				words->depth--;
			pos++;
			words->start = pos;
		} else {
			while (pos < len && (quote != '\0' ||
			    (!blank(text[pos]) && !alone(text[pos])))) {
				if (quote != '\0')
					quote = text[pos] == quote ? '\0' : quote;
				else if (text[pos] == '\'' || text[pos] == '"')
					quote = text[pos];
				pos++;
			}
			if (pos == len) {
				words->quote = quote;
				return;
			}
		}
		strv_take(&words->words, xstrndup(text + from, pos - from));
	}
}
