/* SPDX-License-Identifier: PostgreSQL */
/* Completion inside expressions: columns of the tables in view, their aliases, functions, types. */
#include "repl/tab_expr.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/keyword.h"
#include "base/mem.h"
#include "lex/words.h"
#include "repl/around.h"
#include "repl/candidates.h"
#include "repl/scope.h"
#include "repl/tab_kind.h"
#include "state/session.h"

/* Words after which an operand is expected. */
static const struct keyword openers[] = {
	{ "select", 1 }, { "where", 1 }, { "and", 1 }, { "or", 1 }, { "not", 1 }, { "on", 1 }, { "by", 1 },
	{ "having", 1 }, { "when", 1 }, { "then", 1 }, { "else", 1 }, { "case", 1 }, { "between", 1 },
	{ "like", 1 }, { "ilike", 1 }, { "in", 1 }, { "is", 1 }, { "distinct", 1 }, { "all", 1 }, { "any", 1 },
	{ "set", 1 }, { "returning", 1 }, { "limit", 1 }, { "offset", 1 }, { "using", 1 }, { "check", 1 },
	{ "default", 1 }, { "from", 1 }, { "return", 1 }, { "similar", 1 }, { "escape", 1 }, { "filter", 1 },
	{ "values", 1 }, { "at", 1 }, { NULL, 0 }
};
#define OPERATOR	"+-*/%|&^~!#@[:<>="

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

/* Columns of tables that begin with a folded name. */
static void
table_columns(struct tab *t, const struct strv *tables, const char *name)
{
	struct buf sql = BUF_INIT;

	if (tables->n == 0)
		return;
	buf_adds(&sql, "SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a, pg_catalog.pg_class c "
	    "WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname LIKE ");
	candidates_prefix(&sql, name);
	buf_adds(&sql, " AND (");
	for (size_t i = 0; i < tables->n; i++) {
		buf_adds(&sql, i > 0 ? " OR " : "");
		add_table_condition(&sql, tables->v[i]);
	}
	buf_addf(&sql, ") LIMIT %d", CANDIDATES_MAX);
	tab_query(t, sql.data);
	buf_free(&sql);
}

/* Whether a name as typed begins with a folded word. */
static bool
begins(const char *name, const char *word)
{
	char *schema, *bare;
	bool quoted, same;

	candidates_name(name, &schema, &bare, &quoted);
	same = strncmp(bare, word, strlen(word)) == 0;
	free(schema);
	free(bare);
	return same;
}

/* Columns in view that begin with word: all, or those that a qualifier means. */
static void
columns(struct tab *t, const struct scope *sc, const char *word, const char *qualifier)
{
	struct strv found = STRV_INIT, tables = STRV_INIT, *keep = t->matches;
	char *schema, *name;
	bool quoted;

	candidates_name(word, &schema, &name, &quoted);
	for (size_t i = 0; i < sc->n; i++) {
		const struct scope_rel *rel = &sc->v[i];

		if (rel->since > 0 && t->s != NULL && t->s->sversion < rel->since)
			continue;
		if (qualifier != NULL && !scope_means(rel, qualifier))
			continue;
		for (size_t k = 0; k < rel->columns.n; k++)
			if (begins(rel->columns.v[k], name))
				strv_add(&found, rel->columns.v[k]);
		for (size_t k = 0; k < rel->tables.n; k++)
			if (!strv_has(&tables, rel->tables.v[k]))
				strv_add(&tables, rel->tables.v[k]);
		if (qualifier != NULL)
			break;
	}
	t->matches = &found;
	table_columns(t, &tables, name);
	t->matches = keep;
	for (size_t i = 0; i < found.n; i++)
		if (qualifier != NULL)
			strv_take(t->matches, xasprintf("%s.%s", qualifier, found.v[i]));
		else
			tab_add(t, found.v[i]);
	strv_clear(&found);
	strv_clear(&tables);
	free(schema);
	free(name);
}

/* Names that columns can be qualified with. */
static void
qualifiers(struct tab *t, const struct scope *sc)
{
	char *schema, *name;
	bool quoted;

	candidates_name(t->word, &schema, &name, &quoted);
	for (size_t i = 0; i < sc->n && *name != '\0'; i++)
		if (sc->v[i].name != NULL && (sc->v[i].since == 0 || t->s == NULL || t->s->sversion >= sc->v[i].since) && begins(sc->v[i].name, name))
			strv_take(t->matches, xasprintf("%s.", sc->v[i].name));
	free(schema);
	free(name);
}

/* Functions by name, with the parenthesis; too many to show for nothing typed. */
static void
functions(struct tab *t)
{
	struct buf sql = BUF_INIT;
	char *schema, *name;
	bool quoted;

	candidates_name(t->word, &schema, &name, &quoted);
	if (schema != NULL || *name != '\0') {
		buf_adds(&sql, "SELECT DISTINCT ");
		if (schema != NULL)
			buf_adds(&sql, "pg_catalog.quote_ident(n.nspname) || '.' || ");
		buf_adds(&sql, "pg_catalog.quote_ident(p.proname) || '(' FROM pg_catalog.pg_proc p");
		if (schema != NULL) {
			buf_adds(&sql, ", pg_catalog.pg_namespace n WHERE n.oid = p.pronamespace AND n.nspname = ");
			candidates_literal(&sql, schema);
		} else
			buf_adds(&sql, " WHERE pg_catalog.pg_function_is_visible(p.oid)");
		buf_adds(&sql, " AND p.prokind <> 'p' AND p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype "
		    "AND p.prorettype <> 'pg_catalog.internal'::pg_catalog.regtype AND p.proname LIKE ");
		candidates_prefix(&sql, name);
		buf_addf(&sql, " LIMIT %d", CANDIDATES_MAX);
		t->cut = tab_query(t, sql.data) >= CANDIDATES_MAX;
	}
	buf_free(&sql);
	free(schema);
	free(name);
}

/* Where the word's last operator ends: in "a+b.c" the operand b.c is typed. */
static size_t
operand(const char *word)
{
	size_t from = 0;
	char quote = '\0';

	for (size_t i = 0; word[i] != '\0'; i++) {
		if (quote != '\0')
			quote = word[i] == quote ? '\0' : quote;
		else if (word[i] == '"' || word[i] == '\'')
			quote = word[i];
		else if (strchr(OPERATOR, word[i]) != NULL)
			from = i + 1;
	}
	return from;
}

bool
tab_wants_operand(const struct tab *t)
{
	const char *last;

	if (t->n == 0)
		return true;
	last = t->words[t->n - 1];
	if (keyword_exact(openers, last) == 1)
		return true;
	return strchr("(," OPERATOR, last[strlen(last) - 1]) != NULL &&
	    !(strcmp(last, "*") == 0 && t->n > 1 && keyword_exact(openers, t->words[t->n - 2]) == 1);
}

/* CAST(x AS ... */
static bool
in_cast(const struct tab *t)
{
	size_t depth = 0;

	if (t->n == 0 || strcasecmp(t->words[t->n - 1], "as") != 0)
		return false;
	for (size_t i = t->n; i-- > 1;) {
		if (strcmp(t->words[i], ")") == 0)
			depth++;
		else if (strcmp(t->words[i], "(") == 0 && depth-- == 0)
			return strcasecmp(t->words[i - 1], "cast") == 0;
	}
	return false;
}

/* The relations in view; they may stand behind the cursor: SELECT | FROM t. */
static void
look_around(const struct tab *t, struct scope *sc)
{
	struct buf all = BUF_INIT;
	struct words w = WORDS_INIT;
	size_t before;

	words_split(&w, t->statement, strlen(t->statement));
	before = w.words.n;
	buf_add(&all, t->statement, w.start);
	buf_addf(&all, " %s ", t->tail);
	words_split(&w, all.data, all.len);
	around_cursor(w.words.v, w.words.n, before < w.words.n ? before : w.words.n, sc);
	words_clear(&w);
	buf_free(&all);
}

static void
operands(struct tab *t)
{
	struct scope sc = SCOPE_INIT;
	size_t dot = 0;
	bool quoted = false;

	for (size_t i = 0; t->word[i] != '\0'; i++) {
		if (t->word[i] == '"')
			quoted = !quoted;
		else if (t->word[i] == '.' && !quoted)
			dot = i + 1;
	}
	look_around(t, &sc);
	if (t->n > 0 && strcmp(t->words[t->n - 1], "(") == 0)
		tab_words(t, "SELECT");
	if (dot > 0) {
		char *qualifier = xstrndup(t->word, dot - 1);

		columns(t, &sc, t->word + dot, qualifier);
		free(qualifier);
	} else {
		columns(t, &sc, t->word, NULL);
		qualifiers(t, &sc);
	}
	/* Functions by the hundred would bury the columns. */
	if ((t->matches->n == 0 || strlen(t->word) > 2) && t->word[0] != '\0' && t->word[0] != '"') {
		functions(t);
		tab_words(t, "CASE CAST COALESCE CURRENT_DATE CURRENT_TIMESTAMP CURRENT_USER DISTINCT EXISTS EXTRACT"
		    " FALSE GREATEST INTERVAL LEAST NOT NULL NULLIF TRUE");
	}
	scope_clear(&sc);
}

/* AT TIME ZONE, AT LOCAL. */
static bool
at_zone(struct tab *t)
{
	const char *last = t->words[t->n - 1], *before = t->words[t->n - 2];

	if (strcasecmp(last, "at") == 0)
		tab_words(t, "TIME LOCAL");
	else if (strcasecmp(last, "time") == 0 && strcasecmp(before, "at") == 0)
		tab_words(t, "ZONE");
	else if (strcasecmp(last, "zone") == 0 && strcasecmp(before, "time") == 0)
		tab_kind(t, "timezone", NULL);
	else
		return false;
	return true;
}

/* IS [ NOT ] ... */
static bool
is_what(struct tab *t)
{
	const char *last = t->words[t->n - 1];
	bool not = strcasecmp(last, "not") == 0;

	if (strcasecmp(not ? t->words[t->n - 2] : last, "is") != 0)
		return false;
	tab_words(t, not ? "NULL TRUE FALSE UNKNOWN DISTINCT" : "NOT NULL TRUE FALSE UNKNOWN DISTINCT");
	return true;
}

void
tab_expression(struct tab *t)
{
	struct strv found = STRV_INIT, *keep = t->matches;
	const char *word = t->word;
	size_t from = operand(word);

	if (word[0] == '\'')
		return;
	if (from == 0 && in_cast(t)) {
		tab_kind(t, "type", NULL);
		return;
	}
	if (from == 0 && t->n > 1 && (at_zone(t) || is_what(t)))
		return;
	if (from == 0 && !tab_wants_operand(t)) {
		tab_words(t, "AND OR NOT IS IN LIKE ILIKE BETWEEN");
		return;
	}
	if (from == 0) {
		operands(t);
		return;
	}
	/* What stands before the operand belongs to the word that is replaced. */
	t->matches = &found;
	t->word = word + from;
	if (from > 1 && word[from - 2] == ':' && word[from - 1] == ':')
		tab_kind(t, "type", NULL);
	else
		operands(t);
	t->matches = keep;
	t->word = word;
	for (size_t i = 0; i < found.n; i++)
		strv_take(t->matches, xasprintf("%.*s%s", (int)from, word, found.v[i]));
	strv_clear(&found);
}

void
tab_tables(struct tab *t)
{
	struct scope sc = SCOPE_INIT;
	char *schema, *name;
	bool quoted;

	look_around(t, &sc);
	candidates_name(t->word, &schema, &name, &quoted);
	for (size_t i = 0; i < sc.ctes.n && schema == NULL; i++)
		if (begins(sc.ctes.v[i], name))
			tab_add(t, sc.ctes.v[i]);
	free(schema);
	free(name);
	scope_clear(&sc);
}
