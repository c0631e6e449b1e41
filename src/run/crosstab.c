/* SPDX-License-Identifier: PostgreSQL */
/* \crosstabview: turns rows of three columns into a grid. */
#include "run/crosstab.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "lex/slash.h"
#include "run/request.h"
#include "run/sink.h"
#include "run/stream.h"
#include "state/session.h"

/* The distinct values of a header in the order they came; NULL text is a null value. */
struct axis {
	struct axis_value {
		char	*text;
		int	 sort;
		size_t	 rank;		/* place in the header */
	}		*v;
	size_t		 n, cap;
	size_t		*slots;		/* hash table of index + 1 */
	size_t		 nslots;
};

struct entry {
	size_t	 row, col;
	char	*text;		/* NULL: null */
};

struct grid {
	struct axis	 down, across;
	struct entry	*entries;
	size_t		 n, cap;
};

static uint64_t
hash(const char *s, int len)
{
	uint64_t h = 1469598103934665603u;

	for (int i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211u;
	return h ^ (uint64_t)(len + 1) * 0x9e3779b97f4a7c15u;
}

static bool
same(const char *text, const struct cell *cell)
{
	if (text == NULL || cell->len < 0)
		return text == NULL && cell->len < 0;
	return strncmp(text, cell->s, (size_t)cell->len) == 0 && text[cell->len] == '\0';
}

static size_t
axis_slot(const struct axis *a, const struct cell *cell)
{
	size_t i;

	assert(a->slots != NULL);
	i = hash(cell->s, cell->len) & (a->nslots - 1);

	while (a->slots[i] != 0) {
		assert(a->v != NULL);
		if (same(a->v[a->slots[i] - 1].text, cell))
			break;
		i = (i + 1) & (a->nslots - 1);
	}
	return i;
}

static void
axis_grow(struct axis *a)
{
	free(a->slots);
	a->nslots = a->nslots == 0 ? 64 : a->nslots * 2;
	a->slots = xcalloc(a->nslots, sizeof(*a->slots));
	for (size_t i = 0; i < a->n; i++) {
		const char *text = a->v[i].text;
		struct cell cell = { text != NULL ? text : "", text != NULL ? (int)strlen(text) : -1 };

		a->slots[axis_slot(a, &cell)] = i + 1;
	}
}

/* What is no integer sorts as 0, as in psql. */
static int
sort_key(const struct cell *cell)
{
	char *number = xstrndup(cell->s, (size_t)cell->len);
	const char *digits = number + (*number == '-');
	int key = 0;

	if (*digits != '\0' && digits[strspn(digits, "0123456789")] == '\0')
		key = (int)strtol(number, NULL, 10);
	free(number);
	return key;
}

static size_t
axis_add(struct axis *a, const struct cell *cell, const struct cell *sort)
{
	size_t slot;

	if ((a->n + 1) * 2 > a->nslots)
		axis_grow(a);
	slot = axis_slot(a, cell);
	if (a->slots[slot] != 0)
		return a->slots[slot] - 1;
	if (a->n == a->cap) {
		a->cap = a->cap == 0 ? 32 : a->cap * 2;
		a->v = xreallocarray(a->v, a->cap, sizeof(*a->v));
	}
	a->v[a->n].text = cell->len < 0 ? NULL : xstrndup(cell->s, (size_t)cell->len);
	a->v[a->n].rank = a->n;
	a->v[a->n].sort = 0;
	if (sort != NULL && sort->len > 0)
		a->v[a->n].sort = sort_key(sort);
	a->slots[slot] = ++a->n;
	return a->n - 1;
}

static void
axis_clear(struct axis *a)
{
	for (size_t i = 0; i < a->n; i++)
		free(a->v[i].text);
	free(a->v);
	free(a->slots);
}

static void
grid_clear(struct grid *g)
{
	for (size_t i = 0; i < g->n; i++)
		free(g->entries[i].text);
	free(g->entries);
	axis_clear(&g->down);
	axis_clear(&g->across);
}

/* Equals stand in the order of their bytes, null last, as psql has them before it sorts. */
static int
by_sort(const void *a, const void *b)
{
	const struct axis_value *x = *(struct axis_value *const *)a, *y = *(struct axis_value *const *)b;

	if (x->sort != y->sort)
		return x->sort < y->sort ? -1 : 1;
	if (x->text == NULL || y->text == NULL)
		return (x->text == NULL) - (y->text == NULL);
	return strcmp(x->text, y->text);
}

static void
axis_rank(struct axis *a)
{
	struct axis_value **order = xreallocarray(NULL, a->n + 1, sizeof(*order));

	for (size_t i = 0; i < a->n; i++)
		order[i] = &a->v[i];
	qsort(order, a->n, sizeof(struct axis_value *), by_sort);
	for (size_t i = 0; i < a->n; i++)
		order[i]->rank = i;
	free(order);
}

/* The column that arg names, from 0; -1 with err. */
static int
find_column(const struct table *t, const char *arg, struct err *err)
{
	int found = -1;
	char *name;

	if (*arg != '\0' && arg[strspn(arg, "0123456789")] == '\0') {
		found = (int)strtol(arg, NULL, 10);
		if (found >= 1 && found <= t->ncols)
			return found - 1;
		err_set(err, ERR_USAGE, "\\crosstabview: column number %d is out of range 1..%d", found, t->ncols);
		return -1;
	}
	name = xstrdup(arg);
	slash_dequote(name, true, NULL, NULL);
	for (int c = 0; c < t->ncols; c++) {
		if (strcmp(t->cols[c].name, name) != 0)
			continue;
		if (found >= 0) {
			err_set(err, ERR_USAGE, "\\crosstabview: ambiguous column name: \"%s\"", name);
			free(name);
			return -1;
		}
		found = c;
	}
	if (found < 0)
		err_set(err, ERR_USAGE, "\\crosstabview: column name not found: \"%s\"", name);
	free(name);
	return found;
}

/* The four columns asked for; use[3] is -1 without a sort column. */
static bool
choose(const struct table *t, const char *const args[4], int use[4], struct err *err)
{
	if (t->ncols < 3)
		return err_set(err, ERR_USAGE, "\\crosstabview: query must return at least three columns");
	for (int i = 0; i < 4; i++) {
		use[i] = i < 2 ? i : -1;
		if (i == 2 && use[0] == use[1])
			return err_set(err, ERR_USAGE,
			    "\\crosstabview: vertical and horizontal headers must be different columns");
		if (args[i] != NULL) {
			use[i] = find_column(t, args[i], err);
			if (use[i] < 0)
				return false;
		} else if (i == 2) {
			if (t->ncols > 3)
				return err_set(err, ERR_USAGE, "\\crosstabview: data column must be specified "
				    "when query returns more than three columns");
			use[i] = 0 + 1 + 2 - use[0] - use[1];
		}
	}
	return true;
}

static bool
collect(const struct table *in, const int use[4], struct grid *g, struct err *err)
{
	struct cell *row = xreallocarray(NULL, (size_t)in->ncols, sizeof(*row));
	enum table_next got;
	bool good = true;

	while (good && (got = in->rows->next(in->ctx, row, err)) != TABLE_END) {
		const struct cell *value;
		struct entry *e;

		if (got == TABLE_FAILED) {
			good = false;
			break;
		}
		if (g->n == g->cap) {
			g->cap = g->cap == 0 ? 64 : g->cap * 2;
			g->entries = xreallocarray(g->entries, g->cap, sizeof(*g->entries));
		}
		e = &g->entries[g->n++];
		value = &row[use[2]];
		e->text = value->len < 0 ? NULL : xstrndup(value->s, (size_t)value->len);
		e->col = axis_add(&g->across, &row[use[1]], use[3] >= 0 ? &row[use[3]] : NULL);
		if (g->across.n > CROSSTAB_COLUMNS)
			good = err_set(err, ERR_TOO_BIG, "\\crosstabview: maximum number of columns (%d) exceeded",
			    CROSSTAB_COLUMNS);
		e->row = axis_add(&g->down, &row[use[0]], NULL);
	}
	free(row);
	return good;
}

static bool
fill(const struct grid *g, const struct entry **cells, const char *null_text, struct err *err)
{
	size_t width = g->across.n;

	assert(g->n == 0 || (g->across.v != NULL && g->down.v != NULL));
	for (size_t i = 0; i < g->n; i++) {
		const struct entry *e = &g->entries[i];
		size_t at = e->row * width + g->across.v[e->col].rank;
		const char *row = g->down.v[e->row].text, *col = g->across.v[e->col].text;

		if (cells[at] != NULL) {
			const char *null = null_text != NULL ? null_text : "(null)";

			return err_set(err, ERR_USAGE, "\\crosstabview: query result contains multiple data values "
			    "for row \"%s\", column \"%s\"", row != NULL ? row : null, col != NULL ? col : null);
		}
		cells[at] = e;
	}
	return true;
}

bool
crosstab_build(const struct table *in, const char *const args[4], const char *null_text,
    struct table *out, struct err *err)
{
	struct grid g = { .n = 0 };
	const struct entry **cells = NULL;
	const struct axis_value **header = NULL;
	int use[4] = { 0 };
	bool good = false;

	table_init(out);
	if (!choose(in, args, use, err) || !collect(in, use, &g, err))
		goto out;
	if (use[3] >= 0)
		axis_rank(&g.across);
	cells = xcalloc(g.down.n * g.across.n + 1, sizeof(*cells));
	if (!fill(&g, cells, null_text, err))
		goto out;
	header = xcalloc(g.across.n + 1, sizeof(*header));
	for (size_t i = 0; i < g.across.n; i++)
		header[g.across.v[i].rank] = &g.across.v[i];
	table_add_column(out, in->cols[use[0]].name, in->cols[use[0]].right, in->cols[use[0]].kind);
	for (size_t i = 0; i < g.across.n; i++) {
		const char *name = header[i]->text != NULL ? header[i]->text : null_text;

		table_add_column(out, name != NULL ? name : "", in->cols[use[2]].right, in->cols[use[2]].kind);
	}
	for (size_t r = 0; r < g.down.n; r++) {
		table_add_cell(out, g.down.v[r].text);
		for (size_t c = 0; c < g.across.n; c++) {
			const struct entry *e = cells[r * g.across.n + c];

			table_add_cell(out, e != NULL ? e->text : "");
		}
	}
	table_set_rows(out, (long long)g.down.n);
	good = true;
out:
	free(cells);
	free(header);
	grid_clear(&g);
	return good;
}

bool
crosstab_print(struct sink *sink, struct stream *st)
{
	const struct print_opt *opt = sink_options(sink);
	const char *args[4];
	struct table grid;
	struct err err = ERR_INIT;
	bool good;

	for (int i = 0; i < 4; i++)
		args[i] = sink->s->req->crosstab_args[i];
	good = crosstab_build(&st->table, args, opt->null, &grid, &err);
	log_error(&err);
	err_clear(&err);
	if (good)
		good = sink_print(sink, &grid, opt);
	table_clear(&grid);
	return good;
}
