/* SPDX-License-Identifier: PostgreSQL */
/* Completion inside expressions: columns of the tables that the statement names, their aliases, functions. */
#include "repl/tab_expr.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/keyword.h"
#include "base/mem.h"
#include "lex/words.h"
#include "repl/candidates.h"
#include "state/session.h"

#define TABLES_MAX	16

/* Words after which an operand is expected. */
static const struct keyword openers[] = {
	{ "select", 1 }, { "where", 1 }, { "and", 1 }, { "or", 1 }, { "not", 1 }, { "on", 1 }, { "by", 1 },
	{ "having", 1 }, { "when", 1 }, { "then", 1 }, { "else", 1 }, { "case", 1 }, { "between", 1 },
	{ "like", 1 }, { "ilike", 1 }, { "in", 1 }, { "is", 1 }, { "distinct", 1 }, { "all", 1 }, { "any", 1 },
	{ "set", 1 }, { "returning", 1 }, { "limit", 1 }, { "offset", 1 }, { "using", 1 }, { "check", 1 },
	{ "default", 1 }, { "from", 1 }, { "as", 1 }, { "return", 1 }, { NULL, 0 }
};
/* Words that end a list of tables or stand where an alias could. */
static const struct keyword no_alias[] = {
	{ "where", 1 }, { "on", 1 }, { "using", 1 }, { "set", 1 }, { "values", 1 }, { "join", 1 }, { "left", 1 },
	{ "right", 1 }, { "full", 1 }, { "inner", 1 }, { "cross", 1 }, { "natural", 1 }, { "group", 1 },
	{ "order", 1 }, { "having", 1 }, { "limit", 1 }, { "offset", 1 }, { "fetch", 1 }, { "for", 1 },
	{ "union", 1 }, { "intersect", 1 }, { "except", 1 }, { "window", 1 }, { "returning", 1 },
	{ "default", 1 }, { "select", 1 }, { "overriding", 1 }, { "when", 1 }, { "tablesample", 1 }, { NULL, 0 }
};

struct table_name {
	const char	*name, *alias;	/* alias NULL: none */
};

static bool
is_name(const char *w)
{
	return isalpha((unsigned char)w[0]) || w[0] == '_' || w[0] == '"' ||
	    (unsigned char)w[0] >= 0x80;
}

static bool
is(char *const *words, size_t n, size_t i, const char *what)
{
	return i < n && strcasecmp(words[i], what) == 0;
}

/* One table name and its alias at words[i]; returns the word behind them. */
static size_t
one_table(char *const *words, size_t n, size_t i, struct table_name *out, size_t *found)
{
	if (is(words, n, i, "only") || is(words, n, i, "lateral"))
		i++;
	if (i >= n || !is_name(words[i]) || keyword_exact(no_alias, words[i]) == 1)
		return i;
	out[*found].name = words[i++];
	out[*found].alias = NULL;
	if (is(words, n, i, "*"))
		i++;
	if (is(words, n, i, "as"))
		i++;
	if (i < n && is_name(words[i]) && keyword_exact(no_alias, words[i]) != 1)
		out[*found].alias = words[i++];
	(*found)++;
	return i;
}

/* The tables behind FROM, JOIN, UPDATE, INTO and USING. */
static size_t
tables(char *const *words, size_t n, struct table_name *out)
{
	size_t found = 0, i = 0;

	while (i < n && found < TABLES_MAX) {
		bool list = is(words, n, i, "from") || is(words, n, i, "using");

		if (!list && !is(words, n, i, "join") && !is(words, n, i, "update") &&
		    !is(words, n, i, "into")) {
			i++;
			continue;
		}
		i = one_table(words, n, i + 1, out, &found);
		while (list && is(words, n, i, ",") && found < TABLES_MAX)
			i = one_table(words, n, i + 1, out, &found);
	}
	return found;
}

static void
add_table_condition(struct buf *sql, const char *name)
{
	char *schema, *bare;
	bool quoted;

	candidates_name(name, &schema, &bare, &quoted);
	buf_adds(sql, "c.relname = ");
	candidates_literal(sql, bare);
	if (schema == NULL)
		buf_adds(sql, " AND pg_catalog.pg_table_is_visible(c.oid)");
	else {
		buf_adds(sql, " AND c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ");
		candidates_literal(sql, schema);
		buf_adds(sql, ")");
	}
	free(schema);
	free(bare);
}

/* Columns that begin with word, of all tables or of those that a qualifier means. */
static void
columns(struct tab *t, const struct table_name *tb, size_t n, const char *word,
    const char *qualifier)
{
	struct buf sql = BUF_INIT, like = BUF_INIT;
	struct strv found = STRV_INIT, *keep = t->matches;
	char *schema, *name;
	bool quoted, any = false;

	candidates_name(word, &schema, &name, &quoted);
	for (const char *p = name; *p != '\0'; p++) {
		if (strchr("%_\\", *p) != NULL)
			buf_addc(&like, '\\');
		buf_addc(&like, *p);
	}
	buf_addc(&like, '%');
	buf_adds(&sql, "SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a, pg_catalog.pg_class c "
	    "WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname LIKE ");
	candidates_literal(&sql, like.data);
	buf_adds(&sql, " AND (");
	for (size_t i = 0; i < n; i++) {
		if (qualifier != NULL && strcasecmp(qualifier, tb[i].alias != NULL ? tb[i].alias : tb[i].name) != 0)
			continue;
		buf_adds(&sql, any ? " OR " : "");
		add_table_condition(&sql, tb[i].name);
		any = true;
	}
	buf_addf(&sql, ") LIMIT %d", CANDIDATES_MAX);
	if (any) {
		t->matches = &found;
		tab_query(t, sql.data);
		t->matches = keep;
	}
	for (size_t i = 0; i < found.n; i++)
		if (qualifier != NULL)
			strv_take(t->matches, xasprintf("%s.%s", qualifier, found.v[i]));
		else
			tab_add(t, found.v[i]);
	strv_clear(&found);
	buf_free(&sql);
	buf_free(&like);
	free(schema);
	free(name);
}

/* Functions by name, with the parenthesis; too many to show for nothing typed. */
static void
functions(struct tab *t)
{
	struct buf sql = BUF_INIT, like = BUF_INIT;
	char *schema, *name;
	bool quoted;

	candidates_name(t->word, &schema, &name, &quoted);
	if (schema == NULL && *name != '\0') {
		for (const char *p = name; *p != '\0'; p++) {
			if (strchr("%_\\", *p) != NULL)
				buf_addc(&like, '\\');
			buf_addc(&like, *p);
		}
		buf_addc(&like, '%');
		buf_adds(&sql, "SELECT DISTINCT pg_catalog.quote_ident(p.proname) || '(' FROM pg_catalog.pg_proc p "
		    "WHERE p.prokind <> 'p' AND p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype "
		    "AND p.prorettype <> 'pg_catalog.internal'::pg_catalog.regtype "
		    "AND pg_catalog.pg_function_is_visible(p.oid) AND p.proname LIKE ");
		candidates_literal(&sql, like.data);
		buf_addf(&sql, " LIMIT %d", CANDIDATES_MAX);
		tab_query(t, sql.data);
	}
	buf_free(&sql);
	buf_free(&like);
	free(schema);
	free(name);
}

static bool
operand_expected(const struct tab *t)
{
	const char *last;

	if (t->n == 0)
		return true;
	last = t->words[t->n - 1];
	if (keyword_exact(openers, last) == 1)
		return true;
	return strchr("(,=<>+-*/%|&^~!@#", last[strlen(last) - 1]) != NULL &&
	    !(strcmp(last, "*") == 0 && t->n > 1 && keyword_exact(openers, t->words[t->n - 2]) == 1);
}

void
tab_expression(struct tab *t)
{
	struct table_name tb[TABLES_MAX] = { { NULL, NULL } };
	struct buf all = BUF_INIT;
	struct words w = WORDS_INIT;
	const char *dot = strrchr(t->word, '.');
	size_t n;

	if (t->word[0] == '\'')
		return;
	if (!operand_expected(t)) {
		tab_words(t, "AND OR NOT IS IN LIKE ILIKE BETWEEN");
		return;
	}
	/* The tables may stand behind the cursor: SELECT | FROM t. */
	buf_addf(&all, "%s %s ", t->statement, t->tail);
	words_split(&w, all.data, all.len);
	n = tables(w.words.v, w.words.n, tb);
	if (dot != NULL) {
		char *qualifier = xstrndup(t->word, (size_t)(dot - t->word));

		columns(t, tb, n, dot + 1, qualifier);
		free(qualifier);
	} else {
		columns(t, tb, n, t->word, NULL);
		for (size_t i = 0; i < n && t->word[0] != '\0'; i++) {
			const char *q = tb[i].alias != NULL ? tb[i].alias : tb[i].name;

			if (strncasecmp(q, t->word, strlen(t->word)) == 0)
				strv_take(t->matches, xasprintf("%s.", q));
		}
		/* Functions by the hundred would bury the columns. */
		if (t->matches->n == 0 && t->word[0] != '\0' && t->word[0] != '"') {
			functions(t);
			tab_words(t, "CASE CAST COALESCE CURRENT_DATE CURRENT_TIMESTAMP CURRENT_USER DISTINCT EXISTS EXTRACT"
			    " FALSE GREATEST INTERVAL LEAST NOT NULL NULLIF TRUE");
		}
	}
	words_clear(&w);
	buf_free(&all);
}
