/* SPDX-License-Identifier: PostgreSQL */
/* Inside quotes and comments: where what the statement splitter has open ends. */
#include "lex/sql_open.h"

#include <string.h>

#include "lex/input.h"

size_t
sql_open_comment(const struct input_level *lv, size_t pos, int *depth)
{
	while (pos < lv->len && *depth > 0) {
		char c = lv->scan[pos++];

		if (c == '*' && pos < lv->len && lv->scan[pos] == '/') {
			pos++;
			(*depth)--;
		} else if (c == '/' && pos < lv->len && lv->scan[pos] == '*') {
			pos++;
			(*depth)++;
		}
	}
	return pos;
}

size_t
sql_open_dollar(const struct input_level *lv, size_t pos, const char *tag, size_t tag_len, bool *closed)
{
	const char *end;

	/* Masked, tags that differ in later bytes of a character would be the same. */
	while ((end = memmem(lv->text + pos, lv->len - pos, tag, tag_len)) != NULL) {
		pos = (size_t)(end - lv->text);
		if (lv->scan[pos] == '$')
			break;
		pos++;
	}
	*closed = end != NULL;
	return end != NULL ? pos + tag_len : lv->len;
}

static size_t
quoted_stop(const struct input_level *lv, size_t pos, char quote, bool escapes)
{
	const char *end;

	if (!escapes) {
		end = memchr(lv->scan + pos, quote, lv->len - pos);
		return end != NULL ? (size_t)(end - lv->scan) : lv->len;
	}
	while (pos < lv->len && lv->scan[pos] != quote && lv->scan[pos] != '\\')
		pos++;
	return pos;
}

size_t
sql_open_quoted(const struct input_level *lv, size_t pos, char quote, bool escapes, bool *closed)
{
	*closed = false;
	while ((pos = quoted_stop(lv, pos, quote, escapes)) < lv->len) {
		bool plain = lv->scan[pos++] != quote;

		/* Behind a backslash any byte, behind a quote another one. */
		if (!plain && (pos == lv->len || lv->scan[pos] != quote)) {
			*closed = true;
			return pos;
		}
		if (pos < lv->len)
			pos++;
	}
	return pos;
}
