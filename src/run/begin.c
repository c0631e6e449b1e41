/* SPDX-License-Identifier: PostgreSQL */
/* Whether AUTOCOMMIT off must open a transaction before a command. */
#include "run/begin.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

/*
 * The words a command starts with. "?" before a word
 * lets it be missing, "$" is the absence of a further word.
 */
static const char *const alone[] = {
	"abort", "begin", "start", "commit", "end", "rollback",
	"prepare transaction",
	"vacuum",
	"cluster $",
	"create database", "create tablespace", "create ?unique index concurrently",
	"alter system",
	"drop database", "drop system", "drop tablespace", "drop index concurrently",
	"reindex database", "reindex system", "reindex index concurrently", "reindex table concurrently",
	"discard all",
	NULL
};

static const char *
skip_blanks(const char *p)
{
	for (;;) {
		if (isspace((unsigned char)*p))
			p++;
		else if (p[0] == '-' && p[1] == '-')
			p += strcspn(p, "\n");
		else if (p[0] == '/' && p[1] == '*') {
			int depth = 0;

			do {
				if (p[0] == '/' && p[1] == '*') {
					depth++;
					p += 2;
				} else if (p[0] == '*' && p[1] == '/') {
					depth--;
					p += 2;
				} else if (*p != '\0')
					p++;
			} while (depth > 0 && *p != '\0');
		} else
			return p;
	}
}

static size_t
word_len(const char *p)
{
	size_t n = 0;

	while (isalnum((unsigned char)p[n]) || p[n] == '_' || (unsigned char)p[n] >= 0x80)
		n++;
	return n;
}

static bool
matches(const char *pattern, const char *p)
{
	for (;;) {
		size_t plen = strcspn(pattern, " "), len;
		bool optional = *pattern == '?';
		const char *word = pattern + optional;

		p = skip_blanks(p);
		len = word_len(p);
		if (*pattern == '$')
			return len == 0;
		if (len == plen - optional && strncasecmp(p, word, len) == 0)
			p += len;
		else if (!optional)
			return false;
		if (pattern[plen] == '\0')
			return true;
		pattern += plen + 1;
	}
}

bool
begin_needed(const char *query)
{
	for (size_t i = 0; alone[i] != NULL; i++)
		if (matches(alone[i], query))
			return false;
	return true;
}
