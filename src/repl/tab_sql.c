/* SPDX-License-Identifier: PostgreSQL */
/* Completion of SQL statements by the rules. */
#include "repl/tab_sql.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "repl/grammar.h"
#include "repl/tab_expr.h"
#include "repl/tab_kind.h"

/* What the rules allow before an operand; FROM behind SELECT for who asks. */
static bool
begins_operand(const struct tab *t, const char *keyword)
{
	static const char *const words[] = { "ALL", "DISTINCT", "DEFAULT", "CURRENT", "ROW", "ON", "WITH", "(" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i], keyword) == 0)
			return true;
	return t->n > 0 && t->word[0] != '\0' && (strcasecmp(t->words[t->n - 1], "select") == 0 || strcmp(t->words[t->n - 1], "*") == 0);
}

/* The second word of a type's name; true when nothing else may follow. */
static bool
type_goes_on(struct tab *t)
{
	static const char *const seconds[] = { "PRECISION", "VARYING" };
	struct grammar_nexts nexts = { .v = NULL };
	bool type = false;

	for (size_t i = 0; t->n > 0 && i < sizeof(seconds) / sizeof(seconds[0]); i++) {
		if (!grammar_type_goes_on(t->words[t->n - 1], seconds[i]))
			continue;
		grammar_follow(t->words, t->n - 1, &nexts);
		for (size_t k = 0; k < nexts.n; k++)
			type = type || (nexts.v[k].kind != NULL && strcmp(nexts.v[k].kind, "type") == 0);
		if (type)
			tab_keyword(t, seconds[i]);
	}
	grammar_nexts_clear(&nexts);
	return type && strcasecmp(t->words[t->n - 1], "double") == 0;
}

void
tab_sql(struct tab *t)
{
	struct grammar_nexts nexts = { .v = NULL };
	bool expr = false, equals = false, operand;

	if (type_goes_on(t))
		return;
	grammar_follow(t->words, t->n, &nexts);
	for (size_t i = 0; i < nexts.n; i++)
		expr = expr || (nexts.v[i].expr && !nexts.v[i].query);
	operand = expr && tab_wants_operand(t);
	for (size_t i = 0; i < nexts.n; i++) {
		const struct grammar_next *x = &nexts.v[i];

		if (x->keyword != NULL && x->keyword[0] == '=') {
			equals = true;
			continue;
		}
		/* IF EXISTS is for who asks: alone, a single name shall complete. */
		if (x->keyword != NULL && t->word[0] == '\0' && strcmp(x->keyword, "IF") == 0)
			continue;
		/* Where an operand is missing no other clause begins. */
		if (x->keyword != NULL && operand && !begins_operand(t, x->keyword))
			continue;
		if (x->keyword != NULL)
			tab_keyword(t, x->keyword);
		else if (x->kind != NULL) {
			tab_kind(t, x->kind, x->ref < 0 ? NULL : t->words[x->ref]);
			if (strcmp(x->kind, "selectable") == 0)
				tab_tables(t);
		} else if (x->query)
			tab_words(t, "SELECT WITH VALUES TABLE INSERT UPDATE DELETE MERGE");
	}
	if (expr)
		tab_expression(t);
	/* Beside TO it would only be in the way. */
	if (equals && t->matches->n == 0 && t->word[0] == '\0')
		tab_add(t, "=");
	grammar_nexts_clear(&nexts);
}

/* CREATE SCHEMA x CREATE TABLE ...: where its last element begins. */
static size_t
schema_element(char *const *words, size_t n, size_t start)
{
	size_t at = start, depth = 0;

	if (n < start + 2 || strcasecmp(words[start], "create") != 0 || strcasecmp(words[start + 1], "schema") != 0)
		return start;
	for (size_t i = start + 2; i < n; i++) {
		const char *before = words[i - 1];

		if (strcmp(words[i], "(") == 0)
			depth++;
		else if (strcmp(words[i], ")") == 0 && depth > 0)
			depth--;
		else if (depth > 0)
			continue;
		else if ((strcasecmp(words[i], "create") == 0 && strcasecmp(before, "grant") != 0 && strcmp(before, ",") != 0) ||
		    (strcasecmp(words[i], "grant") == 0 && strcasecmp(before, "with") != 0))
			at = i;
	}
	return at;
}

/*
 * The first word of what is being typed: behind the last semicolon or BEGIN ATOMIC,
 * and inside the innermost open parenthesis that holds a query.
 */
static size_t
statement_start(char *const *words, size_t n)
{
	size_t start = 0, depth = 0;

	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], ";") == 0 ||
		    (i > 0 && strcasecmp(words[i], "atomic") == 0 && strcasecmp(words[i - 1], "begin") == 0))
			start = i + 1;
	for (size_t i = n; i-- > start;) {
		if (strcmp(words[i], ")") == 0)
			depth++;
		else if (strcmp(words[i], "(") == 0 && depth > 0)
			depth--;
		else if (strcmp(words[i], "(") == 0 && i + 1 < n && grammar_begins_query(words[i + 1]))
			return i + 1;
	}
	return schema_element(words, n, start);
}

void
tab_statement(struct tab *t)
{
	size_t start = statement_start(t->words, t->n);

	/* Nothing typed has no words to step over. */
	if (start > 0) {
		t->words += start;
		t->n -= start;
	}
	tab_sql(t);
}
