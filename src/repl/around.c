/* SPDX-License-Identifier: PostgreSQL */
/* The tables in view: each query around the cursor from the inside out. */
#include "repl/around.h"

#include <stdlib.h>
#include <string.h>

#include "base/keyword.h"
#include "base/mem.h"
#include "repl/grammar.h"
#include "repl/tables.h"

#define RETURNING_OLD	180000

/* The arm of UNION and the like that holds the place. */
static size_t
arm_start(const struct tables_reader *r, size_t i, size_t at)
{
	for (size_t k = i; k < at && k < r->n; k = tables_next(r, k))
		if (tables_sets_apart(r, k)) {
			i = k + 1;
			if (tables_is(r, i, "all") || tables_is(r, i, "distinct"))
				i++;
		}
	return i;
}

/* EXPLAIN, PREPARE, CREATE ... AS and the like: where the query itself begins. */
static size_t
query_start(const struct tables_reader *r, size_t from, size_t end)
{
	bool explain = tables_is(r, from, "explain");

	if (tables_begins_query(r, from))
		return from;
	for (size_t i = from + 1; i < end; i = tables_next(r, i))
		if (grammar_begins_query(r->w[i]) && (explain || tables_is(r, i - 1, "as") || tables_is(r, i - 1, "for")))
			return i;
	return TABLES_NOWHERE;
}

/* CREATE INDEX ... ON table, ALTER TABLE table, COPY table: expressions about one table. */
static void
about_table(struct tables_reader *r, size_t from, size_t end, struct scope *out)
{
	struct tables_query q = { .at = TABLES_NOWHERE, .rels = out, .plain = true };
	size_t i = from + 1;

	if (tables_is(r, from, "create")) {
		while (i < end && !tables_is(r, i, "on"))
			i = tables_next(r, i);
	} else if (tables_is(r, from, "alter")) {
		while (i < end && !tables_is(r, i, "table"))
			i = tables_next(r, i);
		if (tables_is(r, i + 1, "if"))
			i += 2;
	} else if (tables_is(r, from, "copy"))
		i = from;
	else
		return;
	tables_item(r, i + 1, end, &q);
	/* No alias can stand there. */
	if (out->n > 0 && out->v[0].tables.n > 0) {
		free(out->v[0].name);
		out->v[0].name = xstrdup(out->v[0].tables.v[0]);
	}
	if (out->n > 0 && (tables_is(r, from + 1, "trigger") || tables_is(r, from + 1, "rule") || tables_is(r, from + 3, "trigger") || tables_is(r, from + 3, "rule"))) {
		scope_copy(out, "old", 0);
		scope_copy(out, "new", 0);
	}
}

/* Moves what the cursor may see of a query's tables. */
static void
take_visible(struct scope *from, const struct tables_query *q, struct scope *out)
{
	for (size_t i = 0; i < from->n && !q->item; i++) {
		struct scope_rel *rel = &from->v[i];
		bool late = q->part == TABLES_CONFLICT || q->part == TABLES_RETURNING, inserts = from->v[0].target;

		if (inserts && late != rel->target)
			continue;
		if (inserts && q->part == TABLES_CONFLICT)
			scope_join(scope_add(out, "excluded"), rel);
		if (q->part == TABLES_RETURNING && i == 0) {
			struct scope_rel *old = scope_add(out, "old"), *new;

			old->since = RETURNING_OLD;
			scope_join(old, rel);
			new = scope_add(out, "new");
			new->since = RETURNING_OLD;
			scope_join(new, rel);
		}
		scope_join(scope_add(out, rel->name), rel);
	}
}

/* ORDER BY and GROUP BY know the names that the list gives. */
static void
add_outputs(struct tables_reader *r, size_t i, size_t end, struct scope *out)
{
	struct scope none = SCOPE_INIT;

	if (tables_is(r, i, "select")) {
		i++;
		if (tables_is(r, i, "all") || tables_is(r, i, "distinct"))
			i++;
		if (tables_is(r, i, "on") && tables_is(r, i + 1, "("))
			i = tables_next(r, i + 1);
		tables_outputs(r, i, end, &none, scope_add(out, NULL));
	}
	scope_clear(&none);
}

/* The query in words from to end, seen from at. */
static void
look(struct tables_reader *r, size_t from, size_t end, size_t at, struct scope *out)
{
	struct scope rels = SCOPE_INIT;
	struct tables_query q = { .at = at, .rels = &rels };

	if (tables_is(r, from, "with")) {
		size_t known = r->nctes;

		from = tables_with(r, from, end);
		r->nctes = known;
		/* Its own expressions see nothing of the query. */
		if (at < from)
			return;
	}
	from = arm_start(r, from, at);
	tables_walk(r, from, end, &q);
	take_visible(&rels, &q, out);
	if (q.part == TABLES_BY && !q.item)
		add_outputs(r, from, end, out);
	scope_clear(&rels);
}

/*
 * The cursor is often behind a parenthesis that is still to be closed while the
 * rest of the statement stands there: "sum(| from t". True where one belongs.
 */
static bool
lacks_close(const struct tables_reader *r, size_t open, size_t at)
{
	static const struct keyword takes_from[] = {
		{ "extract", 1 }, { "substring", 1 }, { "trim", 1 }, { "overlay", 1 }, { NULL, 0 }
	};
	size_t end = r->match[open];
	bool own = open > 0 && keyword_exact(takes_from, r->w[open - 1]) == 1;

	if (tables_begins_query(r, open + 1))
		return false;
	for (size_t i = own ? open + 1 : at; i < end && i < r->n; i = tables_next(r, i)) {
		if (tables_is(r, i, "from") && !own)
			return true;
		own = own && !tables_is(r, i, "from");
	}
	return false;
}

/* The indexes of the "(" around the cursor, innermost first; returns their number. */
static size_t
enclosing(const struct tables_reader *r, size_t start, size_t at, size_t *open)
{
	size_t n = 0;

	for (size_t i = at; i-- > start;) {
		if (tables_is(r, i, ")") && r->match[i] != TABLES_NOWHERE && r->match[i] >= start)
			i = r->match[i];
		else if (tables_is(r, i, "("))
			open[n++] = i;
	}
	return n;
}

static void
read_statement(struct tables_reader *r, size_t start, size_t at, const size_t *open, size_t nopen, struct scope *out)
{
	size_t top = query_start(r, start, r->n), place = at;

	/* Names of the outer queries first, the inner ones hide them. */
	for (size_t k = nopen + 1; k-- > 0;) {
		size_t q = k == nopen ? top : open[k] + 1;

		if (q != TABLES_NOWHERE && tables_is(r, q, "with"))
			tables_with(r, q, k == nopen ? r->n : r->match[open[k]]);
	}
	for (size_t i = 0; i < r->nctes; i++)
		strv_add(&out->ctes, r->ctes[i].name);
	for (size_t k = 0; k < nopen; k++) {
		if (!tables_is(r, open[k] + 1, "(") && tables_begins_query(r, open[k] + 1))
			look(r, open[k] + 1, r->match[open[k]], place, out);
		place = open[k];
	}
	if (top != TABLES_NOWHERE)
		look(r, top, r->n, place, out);
	else
		about_table(r, start, r->n, out);
}

void
around_cursor(char *const *words, size_t n, size_t at, struct scope *out)
{
	char close[] = ")", **w = xcalloc(2 * n + 2, sizeof(*w));
	struct tables_reader r = { .w = w };
	size_t start = 0, *open = xcalloc(n + 1, sizeof(*open)), nopen;

	for (size_t i = 0; i < at; i++)
		if (strcmp(words[i], ";") == 0)
			start = i + 1;
	for (r.n = at; r.n < n && strcmp(words[r.n], ";") != 0;)
		r.n++;
	if (r.n > 0)
		memcpy(w, words, r.n * sizeof(*w));
	r.match = xcalloc(2 * n + 2, sizeof(*r.match));
	tables_match(&r);
	nopen = enclosing(&r, start, at, open);
	for (size_t k = 0; k < nopen && lacks_close(&r, open[k], at); k++) {
		memmove(w + at + k + 1, w + at + k, (r.n - at - k) * sizeof(*w));
		w[at + k] = close;
		r.n++;
		tables_match(&r);
	}
	read_statement(&r, start, at, open, nopen, out);
	free(open);
	free(r.match);
	free(w);
}
