/* SPDX-License-Identifier: PostgreSQL */
/* Whether a statement is a routine whose body may hold semicolons. */
#include "lex/sql_routine.h"

#include <strings.h>

enum step {
	RT_START,
	RT_CREATE,
	RT_OR,
	RT_REPLACE,
	RT_BODY,	/* it is one: BEGIN, CASE and END count */
	RT_NO
};

bool
sql_routine_wants(const struct sql_routine *rt)
{
	return rt->step != RT_NO;
}

static bool
word_is(const char *s, size_t len, const char *word)
{
	return strncasecmp(s, word, len) == 0 && word[len] == '\0';
}

void
sql_routine_word(struct sql_routine *rt, const char *s, size_t len)
{
	enum step next = RT_NO;

	switch ((enum step)rt->step) {
	case RT_NO:
		return;
	case RT_START:
		if (word_is(s, len, "create"))
			next = RT_CREATE;
		break;
	case RT_CREATE:
		if (word_is(s, len, "or")) {
			next = RT_OR;
			break;
		}
		/* FALLTHROUGH */
	case RT_REPLACE:
		if (word_is(s, len, "function") || word_is(s, len, "procedure"))
			next = RT_BODY;
		break;
	case RT_OR:
		if (word_is(s, len, "replace"))
			next = RT_REPLACE;
		break;
	case RT_BODY:
		next = RT_BODY;
		if (word_is(s, len, "begin"))
			rt->depth++;
		else if (rt->depth > 0 && word_is(s, len, "case"))
			rt->depth++;
		else if (rt->depth > 0 && word_is(s, len, "end"))
			rt->depth--;
		break;
	}
	rt->step = (int)next;
}
