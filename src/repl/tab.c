/* SPDX-License-Identifier: PostgreSQL */
/* How completion's matches are found: words, and answers of the server, which are kept for the next Tab. */
#include "repl/tab.h"

#include <ctype.h>
#include <libpq-fe.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "pg/field.h"
#include "run/aside.h"
#include "state/session.h"

#define CACHE_SIZE	16
/* Milliseconds for one answer. */
#define PATIENCE	1000

/* Answers to the queries of one line; the user presses Tab twice and more. */
static struct {
	char		*sql;
	struct strv	 rows;
} cache[CACHE_SIZE];
static size_t cache_next;

void
tab_forget(void)
{
	for (size_t i = 0; i < CACHE_SIZE; i++) {
		free(cache[i].sql);
		cache[i].sql = NULL;
		strv_clear(&cache[i].rows);
	}
}

void
tab_add(struct tab *t, const char *match)
{
	strv_add(t->matches, match);
}

static char *
keyword_case(const struct tab *t, const char *keyword)
{
	enum comp_case how = t->s == NULL ? COMP_CASE_PRESERVE_UPPER : t->s->comp_case;
	unsigned char first = (unsigned char)t->word[0];
	bool lower = how == COMP_CASE_LOWER ||
	    (how == COMP_CASE_PRESERVE_LOWER && !isupper(first)) ||
	    (how == COMP_CASE_PRESERVE_UPPER && islower(first));
	char *s = xstrdup(keyword);

	for (char *p = s; *p != '\0'; p++)
		*p = (char)(lower ? tolower((unsigned char)*p) : toupper((unsigned char)*p));
	return s;
}

void
tab_keyword(struct tab *t, const char *keyword)
{
	if (strncasecmp(keyword, t->word, strlen(t->word)) != 0)
		return;
	/* Names of options are written in lower case in the rules and stay so. */
	if (islower((unsigned char)keyword[0]))
		tab_add(t, keyword);
	else
		strv_take(t->matches, keyword_case(t, keyword));
}

void
tab_words(struct tab *t, const char *list)
{
	struct strv v = STRV_INIT;

	strv_split(&v, list, " ");
	for (size_t i = 0; i < v.n; i++)
		if (v.v[i][0] != '\0')
			tab_keyword(t, v.v[i]);
	strv_clear(&v);
}

size_t
tab_query(struct tab *t, const char *sql)
{
	PGresult *res;
	size_t at;

	if (t->s == NULL)
		return 0;
	for (at = 0; at < CACHE_SIZE; at++)
		if (cache[at].sql != NULL && strcmp(cache[at].sql, sql) == 0)
			break;
	if (at == CACHE_SIZE) {
		res = aside_query(t->s, sql, PATIENCE);
		if (res == NULL)
			return 0;
		at = cache_next++ % CACHE_SIZE;
		free(cache[at].sql);
		cache[at].sql = xstrdup(sql);
		strv_clear(&cache[at].rows);
		for (int i = 0; i < PQntuples(res); i++)
			if (!field_none(res, i, 0))
				strv_add(&cache[at].rows, field_text(res, i, 0));
		PQclear(res);
	}
	for (size_t i = 0; i < cache[at].rows.n; i++)
		tab_add(t, cache[at].rows.v[i]);
	return cache[at].rows.n;
}
