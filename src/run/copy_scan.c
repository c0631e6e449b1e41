/* SPDX-License-Identifier: PostgreSQL */
/* Finds COPY ... FROM STDIN in SQL text, so that its data are not taken for commands when it fails. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "run/copy.h"

/* Behind a quoted string, a dollar quote or a comment that begins at p; p when there is none. */
static const char *
skip_quoted(const char *p, bool escapes)
{
	const char *tag, *end;
	int depth = 0;

	if (*p == '\'' || *p == '"') {
		char quote = *p++;

		for (; *p != '\0' && *p != quote; p++)
			if (escapes && *p == '\\' && p[1] != '\0')
				p++;
		return *p != '\0' ? p + 1 : p;
	}
	if (p[0] == '-' && p[1] == '-')
		return p + strcspn(p, "\r\n");
	if (p[0] == '/' && p[1] == '*') {
		for (; *p != '\0'; p++) {
			if (p[0] == '/' && p[1] == '*') {
				depth++;
				p++;
			} else if (p[0] == '*' && p[1] == '/') {
				p++;
				if (--depth == 0)
					return p + 1;
			}
		}
		return p;
	}
	if (*p == '$') {
		tag = p++;
		if (isdigit((unsigned char)*p))
			return tag;
		while (isalnum((unsigned char)*p) || *p == '_' || (unsigned char)*p >= 0x80)
			p++;
		if (*p != '$')
			return tag;
		p++;
		for (end = p; (end = strchr(end, '$')) != NULL; end++)
			if (strncmp(end, tag, (size_t)(p - tag)) == 0)
				return end + (p - tag);
		return p + strlen(p);
	}
	return p;
}

static bool
word_byte(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static bool
is_word(const char *p, size_t len, const char *word)
{
	return len == strlen(word) && strncasecmp(p, word, len) == 0;
}

int
copy_count_stdin(const char *sql)
{
	enum { START, OTHER, COPY, FROM } state = START;
	int depth = 0, count = 0;
	bool begin = false;

	for (const char *p = sql; *p != '\0';) {
		bool comment = (p[0] == '-' && p[1] == '-') || (p[0] == '/' && p[1] == '*');
		const char *end = skip_quoted(p, false);

		if (end != p) {
			/* In front of the first word only words count: psql's lexer sees no others. */
			if (!comment && state == FROM)
				state = OTHER;
			p = end;
			continue;
		}
		if (word_byte(*p)) {
			size_t len = 0;

			while (word_byte(p[len]))
				len++;
			/* The statements of a routine's body are none of this request. */
			if (begin && is_word(p, len, "atomic"))
				return count;
			begin = is_word(p, len, "begin");
			if (state == START && (isdigit((unsigned char)*p) || *p == '$' ||
			    (p > sql && p[-1] == ':' && (p == sql + 1 || p[-2] != ':'))))
				;	/* nor a number, a parameter or a variable that is not set */
			else if (state == START)
				state = is_word(p, len, "copy") ? COPY : OTHER;
			else if (state == FROM) {
				if (is_word(p, len, "stdin") || is_word(p, len, "stdout"))
					count++;
				state = OTHER;
			} else if (state == COPY && depth == 0 && is_word(p, len, "from"))
				state = FROM;
			if (len == 1 && (*p == 'e' || *p == 'E') && p[1] == '\'')
				p = skip_quoted(p + 1, true);
			else
				p += len;
			continue;
		}
		if (*p == '(' || *p == '[')
			depth++;
		else if ((*p == ')' || *p == ']') && depth > 0)
			depth--;
		if (*p == ';' && depth <= 0) {
			state = START;
			depth = 0;
		} else if (!isspace((unsigned char)*p) && state == FROM)
			state = OTHER;
		p++;
	}
	return count;
}
