/* SPDX-License-Identifier: PostgreSQL */
/* The tables in view: parentheses first, then each query around the cursor from the inside out. */
#include "repl/scope.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/keyword.h"
#include "base/mem.h"
#include "repl/candidates.h"
#include "repl/grammar.h"

#define CTES_MAX	32
#define RELS_MAX	64
#define NESTING_MAX	6
#define WORK_MAX	500
#define NOWHERE		SIZE_MAX
#define RETURNING_OLD	180000
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

enum part { PART_NONE, PART_LIST, PART_FROM, PART_BY, PART_CONFLICT, PART_RETURNING };

/* Words that begin another part of a query; the values are of enum part. */
static const struct keyword parts[] = {
	{ "select", PART_LIST }, { "from", PART_FROM }, { "where", PART_NONE }, { "having", PART_NONE },
	{ "by", PART_BY }, { "window", PART_NONE }, { "limit", PART_NONE }, { "offset", PART_NONE },
	{ "fetch", PART_NONE }, { "for", PART_NONE }, { "into", PART_NONE }, { "set", PART_NONE },
	{ "conflict", PART_CONFLICT }, { "returning", PART_RETURNING }, { "group", PART_NONE },
	{ "order", PART_NONE }, { "values", PART_NONE }, { NULL, 0 }
};

static const struct keyword connectives[] = {
	{ "and", 1 }, { "or", 1 }, { "not", 1 }, { "is", 1 }, { "in", 1 }, { "like", 1 }, { "ilike", 1 },
	{ "between", 1 }, { "zone", 1 }, { "collate", 1 }, { NULL, 0 }
};

/* A common table expression: (columns) AS (body), each from behind "(" to ")". */
struct cte {
	const char	*name;
	size_t		 columns, body;	/* index of "(", or NOWHERE */
};

struct reader {
	char *const	*w;
	size_t		 n;
	size_t		*match;		/* of "(": its ")" or n; of ")": its "(" or NOWHERE */
	struct cte	 ctes[CTES_MAX];
	size_t		 nctes;
	int		 nesting;
	int		 work;		/* queries read so far: names may mean one another many times over */
};

/* What is known of a query while it is read. */
struct query {
	size_t		 at;		/* the cursor, or the "(" that it is behind */
	enum part	 part;		/* where that is */
	bool		 item;		/* inside a subquery of FROM that cannot see its neighbours */
	bool		 plain;		/* parentheses behind a table are not its arguments */
	struct scope	*rels;
};

static bool
is(const struct reader *r, size_t i, const char *word)
{
	return i < r->n && strcasecmp(r->w[i], word) == 0;
}

static bool
is_name(const char *w)
{
	return isalpha((unsigned char)w[0]) || w[0] == '_' || w[0] == '"' || (unsigned char)w[0] >= 0x80;
}

static bool
begins_query(const struct reader *r, size_t i)
{
	while (is(r, i, "("))
		i++;
	return i < r->n && grammar_begins_query(r->w[i]);
}

/* The word behind one, or behind its parentheses. */
static size_t
next(const struct reader *r, size_t i)
{
	return is(r, i, "(") && r->match[i] < r->n ? r->match[i] + 1 : is(r, i, "(") ? r->n : i + 1;
}

static void
match_parentheses(struct reader *r)
{
	size_t *open = xcalloc(r->n + 1, sizeof(*open)), depth = 0;

	for (size_t i = 0; i < r->n; i++) {
		r->match[i] = r->n;
		if (is(r, i, "("))
			open[depth++] = i;
		else if (is(r, i, ")")) {
			r->match[i] = depth > 0 ? open[--depth] : NOWHERE;
			if (r->match[i] != NOWHERE)
				r->match[r->match[i]] = i;
		} else if (is(r, i, ";"))
			depth = 0;
	}
	free(open);
}

static struct scope_rel *
rel_add(struct scope *sc, const char *name)
{
	struct scope_rel *rel;

	if (sc->n == sc->cap) {
		sc->cap = sc->cap == 0 ? 8 : sc->cap * 2;
		sc->v = xreallocarray(sc->v, sc->cap, sizeof(*sc->v));
	}
	rel = &sc->v[sc->n++];
	memset(rel, 0, sizeof(*rel));
	rel->name = name == NULL ? NULL : xstrdup(name);
	return rel;
}

/* Columns and tables of one relation are those of another, too. */
static void
rel_join(struct scope_rel *to, const struct scope_rel *from)
{
	for (size_t i = 0; i < from->columns.n; i++)
		strv_add(&to->columns, from->columns.v[i]);
	for (size_t i = 0; i < from->tables.n; i++)
		strv_add(&to->tables, from->tables.v[i]);
}

/* Another name for relation i of the same list. */
static void
rel_copy(struct scope *sc, const char *name, size_t i)
{
	struct scope_rel *rel = rel_add(sc, name);

	rel_join(rel, &sc->v[i]);
}

static char *
folded(const char *name, char **schema)
{
	char *bare, *first = NULL;
	bool quoted;

	candidates_name(name, &first, &bare, &quoted);
	if (schema != NULL)
		*schema = first;
	else
		free(first);
	return bare;
}

bool
scope_means(const struct scope_rel *rel, const char *qualifier)
{
	char *name, *schema, *other, *other_schema;
	bool same;

	if (rel->name == NULL)
		return false;
	name = folded(rel->name, &schema);
	other = folded(qualifier, &other_schema);
	same = strcmp(name, other) == 0 && (other_schema == NULL || (schema != NULL && strcmp(schema, other_schema) == 0));
	free(name);
	free(schema);
	free(other);
	free(other_schema);
	return same;
}

/* --- columns that a query gives ------------------------------------------------ */

static void outputs(struct reader *r, size_t i, size_t end, struct scope_rel *to);
static void walk(struct reader *r, size_t i, size_t end, struct query *q);

/* The names in a list of columns: (a, b) or, of a function, (a int, b text). */
static void
name_list(const struct reader *r, size_t open, struct scope_rel *to)
{
	bool first = true;

	for (size_t i = open + 1; i < r->match[open]; i = next(r, i)) {
		if (first && is_name(r->w[i]))
			strv_add(&to->columns, r->w[i]);
		first = is(r, i, ",");
	}
}

/* The relation that a name means: a common table expression, else a table. */
static void
resolve(struct reader *r, const char *name, struct scope_rel *to)
{
	char *schema, *bare = folded(name, &schema);

	for (size_t i = schema == NULL ? r->nctes : 0; i-- > 0;) {
		const struct cte *c = &r->ctes[i];
		char *other = folded(c->name, NULL);
		bool same = strcmp(other, bare) == 0;

		free(other);
		if (!same)
			continue;
		if (c->columns != NOWHERE)
			name_list(r, c->columns, to);
		else if (c->body != NOWHERE)
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
output(struct reader *r, size_t from, size_t end, const struct scope *rels, struct scope_rel *to)
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
				rel_join(to, &rels->v[i]);
			free(qualifier);
		}
		return;
	}
	if (strcmp(last, ")") == 0) {
		open = r->match[end - 1];
		if (open == NOWHERE || open <= from)
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

static bool
sets_apart(const struct reader *r, size_t i)
{
	return is(r, i, "union") || is(r, i, "intersect") || is(r, i, "except");
}

/* "IS [NOT] DISTINCT FROM" is an operator. */
static bool
is_from(const struct reader *r, size_t i)
{
	return is(r, i, "from") && !(i >= 2 && is(r, i - 1, "distinct") && (is(r, i - 2, "is") || is(r, i - 2, "not")));
}

static bool
ends_list(const struct reader *r, size_t i)
{
	return is_from(r, i) || sets_apart(r, i) || (!is(r, i, "from") && keyword_exact(parts, r->w[i]) >= 0);
}

/* The expressions between commas from i on, until the list ends. */
static void
output_list(struct reader *r, size_t i, size_t end, const struct scope *rels, struct scope_rel *to)
{
	size_t from = i;

	for (; i < end; i = next(r, i)) {
		if (is(r, i, ",")) {
			output(r, from, i, rels, to);
			from = i + 1;
		} else if (ends_list(r, i))
			break;
	}
	output(r, from, i < end ? i : end, rels, to);
}

/* The names and bodies behind WITH; returns the word behind them. */
static size_t
with_list(struct reader *r, size_t i, size_t end)
{
	struct cte c;

	i++;
	if (is(r, i, "recursive"))
		i++;
	while (i < end && is_name(r->w[i])) {
		c = (struct cte){ .name = r->w[i++], .columns = NOWHERE, .body = NOWHERE };
		if (is(r, i, "(")) {
			c.columns = i;
			i = next(r, i);
		}
		if (is(r, i, "as"))
			i++;
		while (is(r, i, "not") || is(r, i, "materialized"))
			i++;
		if (is(r, i, "(")) {
			c.body = i;
			i = next(r, i);
		}
		if (r->nctes < CTES_MAX)
			r->ctes[r->nctes++] = c;
		/* SEARCH and CYCLE. */
		while (i < end && !is(r, i, ",") && !grammar_begins_query(r->w[i]))
			i = next(r, i);
		if (!is(r, i, ","))
			break;
		i++;
	}
	return i < end ? i : end;
}

static void
outputs(struct reader *r, size_t i, size_t end, struct scope_rel *to)
{
	struct scope rels = SCOPE_INIT;
	struct query q = { .at = NOWHERE, .rels = &rels };
	size_t list = NOWHERE, known = r->nctes;

	if (++r->nesting > NESTING_MAX || ++r->work > WORK_MAX)
		goto out;
	if (is(r, i, "with"))
		i = with_list(r, i, end);
	if (is(r, i, "(") && begins_query(r, i + 1)) {
		outputs(r, i + 1, r->match[i], to);
		goto out;
	}
	if (is(r, i, "values") && is(r, i + 1, "(")) {
		char name[] = "column0";

		for (size_t k = i + 2; k < r->match[i + 1] && name[6] < '9'; k = next(r, k))
			if (k == i + 2 || is(r, k, ",")) {
				name[6]++;
				strv_add(&to->columns, name);
			}
		goto out;
	}
	walk(r, i, end, &q);
	if (is(r, i, "table")) {
		for (size_t k = 0; k < rels.n; k++)
			rel_join(to, &rels.v[k]);
		goto out;
	}
	if (is(r, i, "select"))
		list = i + 1;
	for (size_t k = i; list == NOWHERE && k < end; k = next(r, k))
		if (is(r, k, "returning"))
			list = k + 1;
	if (list == NOWHERE)
		goto out;
	if (is(r, list, "all") || is(r, list, "distinct"))
		list++;
	if (is(r, list, "on") && is(r, list + 1, "("))
		list = next(r, list + 1);
	output_list(r, list, end, &rels, to);
out:
	r->nctes = known;
	r->nesting--;
	scope_clear(&rels);
}

/* --- the tables of one query ------------------------------------------------------ */

/* [AS] alias [(columns)] at i; returns what is behind. */
static size_t
alias(const struct reader *r, size_t i, bool plain, struct scope_rel *rel)
{
	bool as = is(r, i, "as");

	if (as)
		i++;
	if (i < r->n && is_name(r->w[i]) && keyword_exact(no_alias, r->w[i]) != 1) {
		free(rel->name);
		rel->name = xstrdup(r->w[i++]);
		as = true;
	}
	if (as && !plain && is(r, i, "(") && !begins_query(r, i + 1)) {
		strv_clear(&rel->columns);
		strv_clear(&rel->tables);
		name_list(r, i, rel);
		i = next(r, i);
	}
	return i;
}

/* Parentheses where a table is expected: a subquery, or joined tables. */
static size_t
item_group(struct reader *r, size_t i, bool lateral, struct query *q)
{
	size_t end = r->match[i];
	struct scope_rel *rel;

	if (!begins_query(r, i + 1)) {
		size_t k = i + 1;

		/* Joined tables are those of FROM itself. */
		walk(r, k, end < r->n ? end : r->n, &(struct query){ .at = NOWHERE, .part = PART_FROM, .rels = q->rels });
		return next(r, i);
	}
	if (q->at == i) {
		q->item = !lateral;
		return next(r, i);
	}
	rel = rel_add(q->rels, NULL);
	outputs(r, i + 1, end < r->n ? end : r->n, rel);
	return alias(r, next(r, i), false, rel);
}

/* One table at i; returns the word behind it. */
static size_t
item(struct reader *r, size_t i, size_t end, struct query *q)
{
	struct scope_rel *rel;
	bool lateral = false;

	while (i < end && (is(r, i, "only") || is(r, i, "lateral")))
		lateral = is(r, i++, "lateral") || lateral;
	if (i >= end || q->rels->n >= RELS_MAX)
		return i;
	if (is(r, i, "("))
		return item_group(r, i, lateral, q);
	if (!is_name(r->w[i]) || keyword_exact(no_alias, r->w[i]) == 1)
		return i;
	rel = rel_add(q->rels, r->w[i]);
	if (!q->plain && is(r, i + 1, "(")) {
		/* A function: its columns have its own name or those behind the alias. */
		i = next(r, i + 1);
		if (is(r, i, "with") && is(r, i + 1, "ordinality")) {
			i += 2;
			strv_add(&rel->columns, "ordinality");
		}
		i = alias(r, i, false, rel);
		if (rel->columns.n == 0)
			strv_add(&rel->columns, last_part(rel->name));
		return i;
	}
	resolve(r, r->w[i++], rel);
	if (is(r, i, "*"))
		i++;
	return alias(r, i, q->plain, rel);
}

/* What a word between tables begins: items follow (1), none do (0), or the word is neither (-1). */
static int
introduces(const struct reader *r, size_t i, const char *verb, enum part part)
{
	bool merges = strcasecmp(verb, "merge") == 0, deletes = strcasecmp(verb, "delete") == 0;

	if (is(r, i, "from"))
		return is_from(r, i) ? 1 : -1;
	if (is(r, i, "join"))
		return 1;
	if (is(r, i, ","))
		return part == PART_FROM ? 1 : -1;
	if (is(r, i, "using"))
		return merges || deletes ? 1 : -1;
	if (is(r, i, "into"))
		return merges || strcasecmp(verb, "insert") == 0 ? 1 : 0;
	if (is(r, i, "update") || is(r, i, "table"))
		return r->w[i] == verb ? 1 : -1;
	return -1;
}

/* Reads the tables of the query from i on, and finds which part of it the cursor is in. */
static void
walk(struct reader *r, size_t i, size_t end, struct query *q)
{
	const char *verb = i < end ? r->w[i] : "";
	enum part part = q->part;
	int k;

	if (part == PART_FROM)
		i = item(r, i, end, q);
	while (i < end) {
		if (i >= q->at && q->at != NOWHERE) {
			q->part = part;
			q->at = NOWHERE;
		}
		if (sets_apart(r, i))
			break;
		k = introduces(r, i, verb, part);
		if (k == 1) {
			bool target = is(r, i, "into") && strcasecmp(verb, "insert") == 0;
			size_t before = q->rels->n, open = q->at;

			if (!is(r, i, "join") && !target)
				part = PART_FROM;
			q->plain = is(r, i, "into") || is(r, i, "update");
			i = item(r, i + 1, end, q);
			q->plain = false;
			if (target && q->rels->n > before)
				q->rels->v[before].target = true;
			if (open != NOWHERE && open < i) {
				q->part = part;
				q->at = NOWHERE;
			}
			continue;
		}
		k = keyword_exact(parts, r->w[i]);
		if (k == PART_RETURNING || (k >= 0 && part != PART_CONFLICT && part != PART_RETURNING &&
		    (k != PART_CONFLICT || is(r, i - 1, "on"))))
			part = (enum part)k;
		i = next(r, i);
	}
	if (q->at != NOWHERE)
		q->part = part;
}

/* --- around the cursor ---------------------------------------------------------------- */

/* The arm of UNION and the like that holds the place. */
static size_t
arm_start(const struct reader *r, size_t i, size_t at)
{
	for (size_t k = i; k < at && k < r->n; k = next(r, k))
		if (sets_apart(r, k)) {
			i = k + 1;
			if (is(r, i, "all") || is(r, i, "distinct"))
				i++;
		}
	return i;
}

/* EXPLAIN, PREPARE, CREATE ... AS and the like: where the query itself begins. */
static size_t
query_start(const struct reader *r, size_t from, size_t end)
{
	bool explain = is(r, from, "explain");

	if (begins_query(r, from))
		return from;
	for (size_t i = from + 1; i < end; i = next(r, i))
		if (grammar_begins_query(r->w[i]) && (explain || is(r, i - 1, "as") || is(r, i - 1, "for")))
			return i;
	return NOWHERE;
}

/* CREATE INDEX ... ON table, ALTER TABLE table, COPY table: expressions about one table. */
static void
about_table(struct reader *r, size_t from, size_t end, struct scope *out)
{
	struct query q = { .at = NOWHERE, .rels = out, .plain = true };
	size_t i = from + 1;

	if (is(r, from, "create")) {
		while (i < end && !is(r, i, "on"))
			i = next(r, i);
	} else if (is(r, from, "alter")) {
		while (i < end && !is(r, i, "table"))
			i = next(r, i);
		if (is(r, i + 1, "if"))
			i += 2;
	} else if (is(r, from, "copy"))
		i = from;
	else
		return;
	item(r, i + 1, end, &q);
	/* No alias can stand there. */
	if (out->n > 0 && out->v[0].tables.n > 0) {
		free(out->v[0].name);
		out->v[0].name = xstrdup(out->v[0].tables.v[0]);
	}
	if (out->n > 0 && (is(r, from + 1, "trigger") || is(r, from + 1, "rule") || is(r, from + 3, "trigger") || is(r, from + 3, "rule"))) {
		rel_copy(out, "old", 0);
		rel_copy(out, "new", 0);
	}
}

/* Moves what the cursor may see of a query's tables. */
static void
take_visible(struct scope *from, const struct query *q, struct scope *out)
{
	for (size_t i = 0; i < from->n && !q->item; i++) {
		struct scope_rel *rel = &from->v[i];
		bool late = q->part == PART_CONFLICT || q->part == PART_RETURNING, inserts = from->v[0].target;

		if (inserts && late != rel->target)
			continue;
		if (inserts && q->part == PART_CONFLICT)
			rel_join(rel_add(out, "excluded"), rel);
		if (q->part == PART_RETURNING && i == 0) {
			struct scope_rel *old = rel_add(out, "old"), *new;

			old->since = RETURNING_OLD;
			rel_join(old, rel);
			new = rel_add(out, "new");
			new->since = RETURNING_OLD;
			rel_join(new, rel);
		}
		rel_join(rel_add(out, rel->name), rel);
	}
}

/* ORDER BY and GROUP BY know the names that the list gives. */
static void
add_outputs(struct reader *r, size_t i, size_t end, struct scope *out)
{
	struct scope none = SCOPE_INIT;

	if (is(r, i, "select")) {
		i++;
		if (is(r, i, "all") || is(r, i, "distinct"))
			i++;
		if (is(r, i, "on") && is(r, i + 1, "("))
			i = next(r, i + 1);
		output_list(r, i, end, &none, rel_add(out, NULL));
	}
	scope_clear(&none);
}

/* The query in words from to end, seen from at. */
static void
look(struct reader *r, size_t from, size_t end, size_t at, struct scope *out)
{
	struct scope rels = SCOPE_INIT;
	struct query q = { .at = at, .rels = &rels };

	if (is(r, from, "with")) {
		size_t known = r->nctes;

		from = with_list(r, from, end);
		r->nctes = known;
		/* Its own expressions see nothing of the query. */
		if (at < from)
			return;
	}
	from = arm_start(r, from, at);
	walk(r, from, end, &q);
	take_visible(&rels, &q, out);
	if (q.part == PART_BY && !q.item)
		add_outputs(r, from, end, out);
	scope_clear(&rels);
}

/*
 * The cursor is often behind a parenthesis that is still to be closed while the
 * rest of the statement stands there: "sum(| from t". True where one belongs.
 */
static bool
lacks_close(const struct reader *r, size_t open, size_t at)
{
	static const struct keyword takes_from[] = {
		{ "extract", 1 }, { "substring", 1 }, { "trim", 1 }, { "overlay", 1 }, { NULL, 0 }
	};
	size_t end = r->match[open];
	bool own = open > 0 && keyword_exact(takes_from, r->w[open - 1]) == 1;

	if (begins_query(r, open + 1))
		return false;
	for (size_t i = own ? open + 1 : at; i < end && i < r->n; i = next(r, i)) {
		if (is(r, i, "from") && !own)
			return true;
		own = own && !is(r, i, "from");
	}
	return false;
}

/* The indexes of the "(" around the cursor, innermost first; returns their number. */
static size_t
enclosing(const struct reader *r, size_t start, size_t at, size_t *open)
{
	size_t n = 0;

	for (size_t i = at; i-- > start;) {
		if (is(r, i, ")") && r->match[i] != NOWHERE && r->match[i] >= start)
			i = r->match[i];
		else if (is(r, i, "("))
			open[n++] = i;
	}
	return n;
}

static void
read_statement(struct reader *r, size_t start, size_t at, const size_t *open, size_t nopen, struct scope *out)
{
	size_t top = query_start(r, start, r->n), place = at;

	/* Names of the outer queries first, the inner ones hide them. */
	for (size_t k = nopen + 1; k-- > 0;) {
		size_t q = k == nopen ? top : open[k] + 1;

		if (q != NOWHERE && is(r, q, "with"))
			with_list(r, q, k == nopen ? r->n : r->match[open[k]]);
	}
	for (size_t i = 0; i < r->nctes; i++)
		strv_add(&out->ctes, r->ctes[i].name);
	for (size_t k = 0; k < nopen; k++) {
		if (!is(r, open[k] + 1, "(") && begins_query(r, open[k] + 1))
			look(r, open[k] + 1, r->match[open[k]], place, out);
		place = open[k];
	}
	if (top != NOWHERE)
		look(r, top, r->n, place, out);
	else
		about_table(r, start, r->n, out);
}

void
scope_find(char *const *words, size_t n, size_t at, struct scope *out)
{
	char close[] = ")", **w = xcalloc(2 * n + 2, sizeof(*w));
	struct reader r = { .w = w };
	size_t start = 0, *open = xcalloc(n + 1, sizeof(*open)), nopen;

	for (size_t i = 0; i < at; i++)
		if (strcmp(words[i], ";") == 0)
			start = i + 1;
	for (r.n = at; r.n < n && strcmp(words[r.n], ";") != 0;)
		r.n++;
	if (r.n > 0)
		memcpy(w, words, r.n * sizeof(*w));
	r.match = xcalloc(2 * n + 2, sizeof(*r.match));
	match_parentheses(&r);
	nopen = enclosing(&r, start, at, open);
	for (size_t k = 0; k < nopen && lacks_close(&r, open[k], at); k++) {
		memmove(w + at + k + 1, w + at + k, (r.n - at - k) * sizeof(*w));
		w[at + k] = close;
		r.n++;
		match_parentheses(&r);
	}
	read_statement(&r, start, at, open, nopen, out);
	free(open);
	free(r.match);
	free(w);
}

void
scope_clear(struct scope *scope)
{
	for (size_t i = 0; i < scope->n; i++) {
		free(scope->v[i].name);
		strv_clear(&scope->v[i].columns);
		strv_clear(&scope->v[i].tables);
	}
	free(scope->v);
	scope->v = NULL;
	scope->n = scope->cap = 0;
	strv_clear(&scope->ctes);
}
