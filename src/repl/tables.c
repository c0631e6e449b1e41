/* SPDX-License-Identifier: PostgreSQL */
/* The tables of one query, and the columns that a query gives. */
#include "repl/tables.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/keyword.h"
#include "base/mem.h"
#include "repl/grammar.h"

#define RELS_MAX	64
#define NESTING_MAX	6
#define WORK_MAX	500
#define OPERATOR	"+-*/%|&^~!#@:<>="

/* Words that cannot be an alias without AS. */
static const struct keyword no_alias[] = {
	{ "where", 1 }, { "on", 1 }, { "using", 1 }, { "set", 1 }, { "values", 1 }, { "join", 1 }, { "left", 1 },
	{ "right", 1 }, { "full", 1 }, { "inner", 1 }, { "cross", 1 }, { "natural", 1 }, { "group", 1 },
	{ "order", 1 }, { "having", 1 }, { "limit", 1 }, { "offset", 1 }, { "fetch", 1 }, { "for", 1 },
	{ "union", 1 }, { "intersect", 1 }, { "except", 1 }, { "window", 1 }, { "returning", 1 },
	{ "default", 1 }, { "select", 1 }, { "overriding", 1 }, { "when", 1 }, { "tablesample", 1 },
	{ "as", 1 }, { "from", 1 }, { "with", 1 }, { NULL, 0 }
};

/* Words that begin another part of a query; the values are of enum tables_part. */
static const struct keyword parts[] = {
	{ "select", TABLES_LIST }, { "from", TABLES_FROM }, { "where", TABLES_NONE }, { "having", TABLES_NONE },
	{ "by", TABLES_BY }, { "window", TABLES_NONE }, { "limit", TABLES_NONE }, { "offset", TABLES_NONE },
	{ "fetch", TABLES_NONE }, { "for", TABLES_NONE }, { "into", TABLES_NONE }, { "set", TABLES_NONE },
	{ "conflict", TABLES_CONFLICT }, { "returning", TABLES_RETURNING }, { "group", TABLES_NONE },
	{ "order", TABLES_NONE }, { "values", TABLES_NONE }, { NULL, 0 }
};

static const struct keyword connectives[] = {
	{ "and", 1 }, { "or", 1 }, { "not", 1 }, { "is", 1 }, { "in", 1 }, { "like", 1 }, { "ilike", 1 },
	{ "between", 1 }, { "zone", 1 }, { "collate", 1 }, { NULL, 0 }
};

bool
tables_is(const struct tables_reader *r, size_t i, const char *word)
{
	return i < r->n && strcasecmp(r->w[i], word) == 0;
}

static bool
is_name(const char *w)
{
	return isalpha((unsigned char)w[0]) || w[0] == '_' || w[0] == '"' || (unsigned char)w[0] >= 0x80;
}

bool
tables_begins_query(const struct tables_reader *r, size_t i)
{
	while (tables_is(r, i, "("))
		i++;
	return i < r->n && grammar_begins_query(r->w[i]);
}

/* The word behind one, or behind its parentheses. */
size_t
tables_next(const struct tables_reader *r, size_t i)
{
	return tables_is(r, i, "(") && r->match[i] < r->n ? r->match[i] + 1 : tables_is(r, i, "(") ? r->n : i + 1;
}

void
tables_match(struct tables_reader *r)
{
	size_t *open = xcalloc(r->n + 1, sizeof(*open)), depth = 0;

	for (size_t i = 0; i < r->n; i++) {
		r->match[i] = r->n;
		if (tables_is(r, i, "("))
			open[depth++] = i;
		else if (tables_is(r, i, ")")) {
			r->match[i] = depth > 0 ? open[--depth] : TABLES_NOWHERE;
			if (r->match[i] != TABLES_NOWHERE)
				r->match[r->match[i]] = i;
		} else if (tables_is(r, i, ";"))
			depth = 0;
	}
	free(open);
}

/* --- columns that a query gives ------------------------------------------------ */

static void outputs(struct tables_reader *r, size_t i, size_t end, struct scope_rel *to);

/* The names in a list of columns: (a, b) or, of a function, (a int, b text). */
static void
name_list(const struct tables_reader *r, size_t open, struct scope_rel *to)
{
	bool first = true;

	for (size_t i = open + 1; i < r->match[open]; i = tables_next(r, i)) {
		if (first && is_name(r->w[i]))
			strv_add(&to->columns, r->w[i]);
		first = tables_is(r, i, ",");
	}
}

/* The relation that a name means: a common table expression, else a table. */
static void
resolve(struct tables_reader *r, const char *name, struct scope_rel *to)
{
	char *schema, *bare = scope_fold(name, &schema);

	for (size_t i = schema == NULL ? r->nctes : 0; i-- > 0;) {
		const struct tables_cte *c = &r->ctes[i];
		char *other = scope_fold(c->name, NULL);
		bool same = strcmp(other, bare) == 0;

		free(other);
		if (!same)
			continue;
		if (c->columns != TABLES_NOWHERE)
			name_list(r, c->columns, to);
		else if (c->body != TABLES_NOWHERE)
			outputs(r, c->body + 1, r->match[c->body], to);
		goto out;
	}
	strv_add(&to->tables, name);
out:
	free(bare);
	free(schema);
}

/* What follows the last dot outside of quotes. */
static const char *
last_part(const char *w)
{
	const char *part = w;
	bool quoted = false;

	for (const char *p = w; *p != '\0'; p++) {
		if (*p == '"')
			quoted = !quoted;
		else if (*p == '.' && !quoted)
			part = p + 1;
	}
	return part;
}

/* The name PostgreSQL gives to one expression of a list, which is words from to end. */
static void
output(struct tables_reader *r, size_t from, size_t end, const struct scope *rels, struct scope_rel *to)
{
	const char *last, *cast;
	char *name;
	size_t open;

	if (from >= end)
		return;
	last = r->w[end - 1];
	if (strcmp(last_part(last), "*") == 0) {
		for (size_t i = 0; i < rels->n; i++) {
			char *qualifier = xstrndup(last, strlen(last) < 2 ? 0 : strlen(last) - 2);

			if (*qualifier == '\0' || scope_means(&rels->v[i], qualifier))
				scope_join(to, &rels->v[i]);
			free(qualifier);
		}
		return;
	}
	if (strcmp(last, ")") == 0) {
		open = r->match[end - 1];
		if (open == TABLES_NOWHERE || open <= from)
			return;
		end = open;
		last = r->w[end - 1];
	} else if (strcasecmp(last, "end") == 0)
		last = "case";
	/* The end of an expression is no name. */
	if (end - 1 > from && (strchr(OPERATOR, r->w[end - 2][strlen(r->w[end - 2]) - 1]) != NULL ||
	    keyword_exact(connectives, r->w[end - 2]) == 1))
		return;
	cast = strstr(last, "::");
	name = cast == NULL ? xstrdup(last_part(last)) : xstrndup(last, (size_t)(cast - last));
	if (cast != NULL)
		memmove(name, last_part(name), strlen(last_part(name)) + 1);
	if (is_name(name) && (name[0] == '"' || strpbrk(name, "+-*/%|&^~!#@:'[]") == NULL))
		strv_take(&to->columns, name);
	else
		free(name);
}

bool
tables_sets_apart(const struct tables_reader *r, size_t i)
{
	return tables_is(r, i, "union") || tables_is(r, i, "intersect") || tables_is(r, i, "except");
}

/* "IS [NOT] DISTINCT FROM" is an operator. */
static bool
is_from(const struct tables_reader *r, size_t i)
{
	return tables_is(r, i, "from") && !(i >= 2 && tables_is(r, i - 1, "distinct") && (tables_is(r, i - 2, "is") || tables_is(r, i - 2, "not")));
}

static bool
ends_list(const struct tables_reader *r, size_t i)
{
	return is_from(r, i) || tables_sets_apart(r, i) || (!tables_is(r, i, "from") && keyword_exact(parts, r->w[i]) >= 0);
}

/* The expressions between commas from i on, until the list ends. */
void
tables_outputs(struct tables_reader *r, size_t i, size_t end, const struct scope *rels, struct scope_rel *to)
{
	size_t from = i;

	for (; i < end; i = tables_next(r, i)) {
		if (tables_is(r, i, ",")) {
			output(r, from, i, rels, to);
			from = i + 1;
		} else if (ends_list(r, i))
			break;
	}
	output(r, from, i < end ? i : end, rels, to);
}

/* The names and bodies behind WITH; returns the word behind them. */
size_t
tables_with(struct tables_reader *r, size_t i, size_t end)
{
	struct tables_cte c;

	i++;
	if (tables_is(r, i, "recursive"))
		i++;
	while (i < end && is_name(r->w[i])) {
		c = (struct tables_cte){ .name = r->w[i++], .columns = TABLES_NOWHERE, .body = TABLES_NOWHERE };
		if (tables_is(r, i, "(")) {
			c.columns = i;
			i = tables_next(r, i);
		}
		if (tables_is(r, i, "as"))
			i++;
		while (tables_is(r, i, "not") || tables_is(r, i, "materialized"))
			i++;
		if (tables_is(r, i, "(")) {
			c.body = i;
			i = tables_next(r, i);
		}
		if (r->nctes < TABLES_CTES)
			r->ctes[r->nctes++] = c;
		/* SEARCH and CYCLE. */
		while (i < end && !tables_is(r, i, ",") && !grammar_begins_query(r->w[i]))
			i = tables_next(r, i);
		if (!tables_is(r, i, ","))
			break;
		i++;
	}
	return i < end ? i : end;
}

static void
outputs(struct tables_reader *r, size_t i, size_t end, struct scope_rel *to)
{
	struct scope rels = SCOPE_INIT;
	struct tables_query q = { .at = TABLES_NOWHERE, .rels = &rels };
	size_t list = TABLES_NOWHERE, known = r->nctes;

	if (++r->nesting > NESTING_MAX || ++r->work > WORK_MAX)
		goto out;
	if (tables_is(r, i, "with"))
		i = tables_with(r, i, end);
	if (tables_is(r, i, "(") && tables_begins_query(r, i + 1)) {
		outputs(r, i + 1, r->match[i], to);
		goto out;
	}
	if (tables_is(r, i, "values") && tables_is(r, i + 1, "(")) {
		char name[] = "column0";

		for (size_t k = i + 2; k < r->match[i + 1] && name[6] < '9'; k = tables_next(r, k))
			if (k == i + 2 || tables_is(r, k, ",")) {
				name[6]++;
				strv_add(&to->columns, name);
			}
		goto out;
	}
	tables_walk(r, i, end, &q);
	if (tables_is(r, i, "table")) {
		for (size_t k = 0; k < rels.n; k++)
			scope_join(to, &rels.v[k]);
		goto out;
	}
	if (tables_is(r, i, "select"))
		list = i + 1;
	for (size_t k = i; list == TABLES_NOWHERE && k < end; k = tables_next(r, k))
		if (tables_is(r, k, "returning"))
			list = k + 1;
	if (list == TABLES_NOWHERE)
		goto out;
	if (tables_is(r, list, "all") || tables_is(r, list, "distinct"))
		list++;
	if (tables_is(r, list, "on") && tables_is(r, list + 1, "("))
		list = tables_next(r, list + 1);
	tables_outputs(r, list, end, &rels, to);
out:
	r->nctes = known;
	r->nesting--;
	scope_clear(&rels);
}

/* --- the tables of one query ------------------------------------------------------ */

/* [AS] alias [(columns)] at i; returns what is behind. */
static size_t
alias(const struct tables_reader *r, size_t i, bool plain, struct scope_rel *rel)
{
	bool as = tables_is(r, i, "as");

	if (as)
		i++;
	if (i < r->n && is_name(r->w[i]) && keyword_exact(no_alias, r->w[i]) != 1) {
		free(rel->name);
		rel->name = xstrdup(r->w[i++]);
		as = true;
	}
	if (as && !plain && tables_is(r, i, "(") && !tables_begins_query(r, i + 1)) {
		strv_clear(&rel->columns);
		strv_clear(&rel->tables);
		name_list(r, i, rel);
		i = tables_next(r, i);
	}
	return i;
}

/* Parentheses where a table is expected: a subquery, or joined tables. */
static size_t
item_group(struct tables_reader *r, size_t i, bool lateral, struct tables_query *q)
{
	size_t end = r->match[i];
	struct scope_rel *rel;

	if (!tables_begins_query(r, i + 1)) {
		size_t k = i + 1;

		/* Joined tables are those of FROM itself. */
		tables_walk(r, k, end < r->n ? end : r->n, &(struct tables_query){ .at = TABLES_NOWHERE, .part = TABLES_FROM, .rels = q->rels });
		return tables_next(r, i);
	}
	if (q->at == i) {
		q->item = !lateral;
		return tables_next(r, i);
	}
	rel = scope_add(q->rels, NULL);
	outputs(r, i + 1, end < r->n ? end : r->n, rel);
	return alias(r, tables_next(r, i), false, rel);
}

/* One table at i; returns the word behind it. */
size_t
tables_item(struct tables_reader *r, size_t i, size_t end, struct tables_query *q)
{
	struct scope_rel *rel;
	bool lateral = false;

	while (i < end && (tables_is(r, i, "only") || tables_is(r, i, "lateral")))
		lateral = tables_is(r, i++, "lateral") || lateral;
	if (i >= end || q->rels->n >= RELS_MAX)
		return i;
	if (tables_is(r, i, "("))
		return item_group(r, i, lateral, q);
	if (!is_name(r->w[i]) || keyword_exact(no_alias, r->w[i]) == 1)
		return i;
	rel = scope_add(q->rels, r->w[i]);
	if (!q->plain && tables_is(r, i + 1, "(")) {
		/* A function: its columns have its own name or those behind the alias. */
		i = tables_next(r, i + 1);
		if (tables_is(r, i, "with") && tables_is(r, i + 1, "ordinality")) {
			i += 2;
			strv_add(&rel->columns, "ordinality");
		}
		i = alias(r, i, false, rel);
		if (rel->columns.n == 0)
			strv_add(&rel->columns, last_part(rel->name));
		return i;
	}
	resolve(r, r->w[i++], rel);
	if (tables_is(r, i, "*"))
		i++;
	return alias(r, i, q->plain, rel);
}

/* What a word between tables begins: items follow (1), none do (0), or the word is neither (-1). */
static int
introduces(const struct tables_reader *r, size_t i, const char *verb, enum tables_part part)
{
	bool merges = strcasecmp(verb, "merge") == 0, deletes = strcasecmp(verb, "delete") == 0;

	if (tables_is(r, i, "from"))
		return is_from(r, i) ? 1 : -1;
	if (tables_is(r, i, "join"))
		return 1;
	if (tables_is(r, i, ","))
		return part == TABLES_FROM ? 1 : -1;
	if (tables_is(r, i, "using"))
		return merges || deletes ? 1 : -1;
	if (tables_is(r, i, "into"))
		return merges || strcasecmp(verb, "insert") == 0 ? 1 : 0;
	if (tables_is(r, i, "update") || tables_is(r, i, "table"))
		return r->w[i] == verb ? 1 : -1;
	return -1;
}

/* Reads the tables of the query from i on, and finds which part of it the cursor is in. */
void
tables_walk(struct tables_reader *r, size_t i, size_t end, struct tables_query *q)
{
	const char *verb = i < end ? r->w[i] : "";
	enum tables_part part = q->part;
	int k;

	if (part == TABLES_FROM)
		i = tables_item(r, i, end, q);
	while (i < end) {
		if (i >= q->at && q->at != TABLES_NOWHERE) {
			q->part = part;
			q->at = TABLES_NOWHERE;
		}
		if (tables_sets_apart(r, i))
			break;
		k = introduces(r, i, verb, part);
		if (k == 1) {
			bool target = tables_is(r, i, "into") && strcasecmp(verb, "insert") == 0;
			size_t before = q->rels->n, open = q->at;

			if (!tables_is(r, i, "join") && !target)
				part = TABLES_FROM;
			q->plain = tables_is(r, i, "into") || tables_is(r, i, "update");
			i = tables_item(r, i + 1, end, q);
			q->plain = false;
			if (target && q->rels->n > before)
				q->rels->v[before].target = true;
			if (open != TABLES_NOWHERE && open < i) {
				q->part = part;
				q->at = TABLES_NOWHERE;
			}
			continue;
		}
		k = keyword_exact(parts, r->w[i]);
		if (k == TABLES_RETURNING || (k >= 0 && part != TABLES_CONFLICT && part != TABLES_RETURNING &&
		    (k != TABLES_CONFLICT || tables_is(r, i - 1, "on"))))
			part = (enum tables_part)k;
		i = tables_next(r, i);
	}
	if (q->at != TABLES_NOWHERE)
		q->part = part;
}
