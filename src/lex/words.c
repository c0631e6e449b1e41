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

/* Behind a comment that begins at pos, or pos itself when none does. */
static size_t
skip_comment(const char *text, size_t len, size_t pos)
{
	const char *end;

	if (pos + 1 >= len)
		return pos;
	if (text[pos] == '-' && text[pos + 1] == '-') {
		end = memchr(text + pos, '\n', len - pos);
		return end == NULL ? len : (size_t)(end - text);
	}
	if (text[pos] == '/' && text[pos + 1] == '*') {
		end = memmem(text + pos + 2, len - pos - 2, "*/", 2);
		return end == NULL ? len : (size_t)(end - text) + 2;
	}
	return pos;
}

/* Behind a dollar-quoted string that begins at pos, len when it is open, or pos itself. */
static size_t
skip_dollar(const char *text, size_t len, size_t pos)
{
	size_t tag = pos + 1;
	const char *end;

	if (text[pos] != '$')
		return pos;
	while (tag < len && text[tag] != '$' && !blank(text[tag]) && !alone(text[tag]))
		tag++;
	if (tag == len || text[tag] != '$' || (text[pos + 1] >= '0' && text[pos + 1] <= '9'))
		return pos;
	tag++;
	end = memmem(text + tag, len - tag, text + pos, tag - pos);
	return end == NULL ? len : (size_t)(end - text) + tag - pos;
}

void
words_split(struct words *words, const char *text, size_t len)
{
	size_t pos = 0;

	words_clear(words);
	for (;;) {
		size_t from;
		char quote = '\0';

		for (;;) {
			while (pos < len && blank(text[pos]))
				pos++;
			from = skip_comment(text, len, pos);
			if (from == pos)
				break;
			pos = from;
		}
		from = words->start = pos;
		if (pos < len && alone(text[pos])) {
			if (text[pos] == '(')
				words->depth++;
			else if (text[pos] == ')' && words->depth > 0)
				words->depth--;
			pos++;
			words->start = pos;
		} else {
			pos = skip_dollar(text, len, pos);
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
