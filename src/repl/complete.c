/* SPDX-License-Identifier: PostgreSQL */
/* Finds what is being typed at the cursor, and asks the rules. */
#include "repl/complete.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "lex/words.h"
#include "repl/candidates.h"
#include "repl/grammar.h"
#include "repl/tab.h"
#include "run/exec.h"
#include "state/session.h"

#define CACHE_SIZE	16

/* Answers to the queries of one line; the user presses Tab twice and more. */
static struct {
	char		*sql;
	struct strv	 rows;
} cache[CACHE_SIZE];
static size_t cache_next;

void
complete_forget(void)
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

void
tab_query(struct tab *t, const char *sql)
{
	PGresult *res;
	size_t at;

	if (t->s == NULL)
		return;
	for (at = 0; at < CACHE_SIZE; at++)
		if (cache[at].sql != NULL && strcmp(cache[at].sql, sql) == 0)
			break;
	if (at == CACHE_SIZE) {
		res = exec_quiet(t->s, sql);
		if (res == NULL)
			return;
		at = cache_next++ % CACHE_SIZE;
		free(cache[at].sql);
		cache[at].sql = xstrdup(sql);
		strv_clear(&cache[at].rows);
		for (int i = 0; i < PQntuples(res); i++)
			if (!PQgetisnull(res, i, 0))
				strv_add(&cache[at].rows, PQgetvalue(res, i, 0));
		PQclear(res);
	}
	for (size_t i = 0; i < cache[at].rows.n; i++)
		tab_add(t, cache[at].rows.v[i]);
}

/* TABLE.COLUMN, where either part may be at the cursor. */
static void
column_path(struct tab *t)
{
	const char *dot = strrchr(t->word, '.'), *word = t->word;
	struct strv found = STRV_INIT, *keep = t->matches;
	char *table;

	tab_kind(t, "relation", NULL);
	if (dot == NULL)
		return;
	table = xstrndup(word, (size_t)(dot - word));
	t->matches = &found;
	t->word = dot + 1;
	tab_kind(t, "column", table);
	t->matches = keep;
	t->word = word;
	for (size_t i = 0; i < found.n; i++)
		strv_take(t->matches, xasprintf("%s.%s", table, found.v[i]));
	strv_clear(&found);
	free(table);
}

/* What SET name TO may be followed by. */
static void
guc_value(struct tab *t, const char *guc)
{
	if (guc == NULL)
		return;
	if (strcasecmp(guc, "timezone") == 0) {
		tab_kind(t, "timezone", NULL);
		tab_words(t, "DEFAULT");
	} else if (strcasecmp(guc, "search_path") == 0) {
		tab_kind(t, "schema", NULL);
		tab_words(t, "DEFAULT");
	} else if (strcasecmp(guc, "role") == 0 || strcasecmp(guc, "session_authorization") == 0)
		tab_kind(t, "rolename", NULL);
	else
		tab_kind(t, "guc_enum", guc);
}

void
tab_kind(struct tab *t, const char *kind, const char *ref)
{
	const struct candidate *c = candidates_find(kind);
	struct buf sql = BUF_INIT;

	if (strcmp(kind, "file") == 0)
		tab_files(t, true, false);
	else if (strcmp(kind, "guc_value") == 0)
		guc_value(t, ref);
	else if (strcmp(kind, "column_path") == 0)
		column_path(t);
	if (c == NULL)
		return;
	if (c->words != NULL && t->word[0] != '"')
		tab_words(t, c->words);
	if (t->s != NULL && t->s->db != NULL &&
	    (t->word[0] != '\'' || (c->flags & CAND_LITERAL) != 0) &&
	    candidates_query(c, t->s->sversion, t->word, ref, &sql))
		tab_query(t, sql.data);
	buf_free(&sql);
}

void
tab_sql(struct tab *t)
{
	struct grammar_nexts nexts = { .v = NULL };
	bool expr = false;

	grammar_follow(t->words, t->n, &nexts);
	for (size_t i = 0; i < nexts.n; i++) {
		const struct grammar_next *x = &nexts.v[i];

		/* IF EXISTS is for who asks: alone, a single name shall complete. */
		if (x->keyword != NULL && t->word[0] == '\0' && strcmp(x->keyword, "IF") == 0)
			continue;
		if (x->keyword != NULL)
			tab_keyword(t, x->keyword);
		else if (x->kind != NULL)
			tab_kind(t, x->kind, x->ref < 0 ? NULL : t->words[x->ref]);
		else
			expr = true;
	}
	if (expr)
		tab_expression(t);
	grammar_nexts_clear(&nexts);
}

static bool
begins_query(const char *word)
{
	static const char *const firsts[] = {
		"select", "with", "insert", "update", "delete", "merge", "values", "table"
	};

	for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); i++)
		if (strcasecmp(word, firsts[i]) == 0)
			return true;
	return false;
}

/*
 * The first word of what is being typed: behind the last semicolon, and inside
 * the innermost open parenthesis that holds a query.
 */
static size_t
statement_start(char *const *words, size_t n)
{
	size_t start = 0, depth = 0;

	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], ";") == 0)
			start = i + 1;
	for (size_t i = n; i-- > start;) {
		if (strcmp(words[i], ")") == 0)
			depth++;
		else if (strcmp(words[i], "(") == 0 && depth > 0)
			depth--;
		else if (strcmp(words[i], "(") == 0 && i + 1 < n && begins_query(words[i + 1]))
			return i + 1;
	}
	return start;
}

/* :name, :'name', :"name" and :{?name} at the cursor. */
static bool
variable(struct tab *t)
{
	const char *w = t->word;

	if (w[0] != ':' || w[1] == ':' || w[1] == '=')
		return false;
	if (w[1] == '\'')
		tab_variables(t, ":'", "'", false);
	else if (w[1] == '"')
		tab_variables(t, ":\"", "\"", false);
	else if (w[1] == '{' && w[2] == '?')
		tab_variables(t, ":{?", "}", true);
	else
		tab_variables(t, ":", "", false);
	return true;
}

static void
sort_unique(struct strv *v)
{
	size_t to = 0;

	strv_sort(v);
	for (size_t i = 0; i < v->n; i++) {
		if (to > 0 && strcmp(v->v[to - 1], v->v[i]) == 0)
			free(v->v[i]);
		else
			v->v[to++] = v->v[i];
	}
	v->n = to;
	if (v->v != NULL)
		v->v[to] = NULL;
}

/* More is to be typed directly behind such a match. */
static bool
unfinished(const char *match)
{
	size_t len = strlen(match);

	return len > 0 && strchr(".(/", match[len - 1]) != NULL;
}

void
complete_run(struct session *s, const char *text, const char *line,
    size_t point, struct complete *out)
{
	struct buf all = BUF_INIT;
	struct words w = WORDS_INIT;
	struct tab t = { .s = s, .matches = &out->matches };
	size_t before, slash;

	buf_adds(&all, text);
	if (all.len > 0)
		buf_addc(&all, '\n');
	before = all.len;
	buf_add(&all, line, point);
	words_split(&w, all.data, all.len);
	out->start = w.start < before ? point : w.start - before;
	t.word = all.data + w.start;
	t.words = w.words.v;
	t.n = w.words.n;
	t.statement = all.data;
	t.tail = line + point;
	/* A word that began in a former line cannot be replaced. */
	if (w.start < before)
		goto out;
	for (slash = t.n; slash > 0; slash--)
		if (t.words[slash - 1][0] == '\\')
			break;
	if (t.word[0] == '\\' && slash == 0) {
		t.n = 0;
		tab_slash(&t);
	} else if (slash > 0) {
		t.words += slash - 1;
		t.n -= slash - 1;
		if (t.word[0] == '\\')
			t.n = 0;
		if (!variable(&t))
			tab_slash(&t);
	} else if (!variable(&t)) {
		size_t start = statement_start(t.words, t.n);

		t.words += start;
		t.n -= start;
		tab_sql(&t);
	}
	sort_unique(&out->matches);
	out->append_space = out->matches.n != 1 || !unfinished(out->matches.v[0]);
out:
	words_clear(&w);
	buf_free(&all);
}

void
complete_clear(struct complete *c)
{
	strv_clear(&c->matches);
}
