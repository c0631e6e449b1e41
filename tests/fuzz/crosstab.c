/* SPDX-License-Identifier: PostgreSQL */
/* Any result of a query under \crosstabview with any arguments: the grid that a plainer reading of the manual makes, or a refusal. */
#include <libpq-fe.h>

#include "base/buf.h"
#include "feed.h"
#include "run/crosstab.h"
#include "run/stream.h"

enum { COLS = 6, ROWS = 24 };
enum { SEPARATOR = 0xff, NULL_CELL = 0xfe };

/* What was made: NULL is null. */
struct made {
	int	 ncols, nrows;
	char	*name[COLS];
	Oid	 type[COLS];
	char	*cell[ROWS][COLS];
};

static void
make(struct made *m, struct feed *f)
{
	static const Oid types[] = { 25, 23, 16, 1700 };
	unsigned pick = feed_byte(f);

	memset(m, 0, sizeof(*m));
	/* Most queries have the three columns. */
	m->ncols = (pick & 3) != 0 ? 3 : (int)(pick / 4 % (COLS + 1));
	for (int c = 0; c < m->ncols; c++) {
		pick = feed_byte(f);
		m->name[c] = feed_text(f, SEPARATOR);
		m->type[c] = types[pick & 3];
	}
	for (; m->ncols > 0 && f->n > 0 && m->nrows < ROWS; m->nrows++)
		for (int c = 0; c < m->ncols; c++) {
			char *text = NULL;

			if (f->n > 0 && *f->p == NULL_CELL)
				feed_byte(f);
			else
				text = feed_text(f, SEPARATOR);
			m->cell[m->nrows][c] = text;
		}
}

/* Some of the rows as libpq hands them out. */
static PGresult *
result(const struct made *m, int from, int to)
{
	PGresult *res = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);
	PGresAttDesc atts[COLS];

	memset(atts, 0, sizeof(atts));
	for (int c = 0; c < m->ncols; c++) {
		atts[c].name = m->name[c];
		atts[c].typid = m->type[c];
		atts[c].typlen = atts[c].atttypmod = -1;
	}
	HOLDS(m->ncols == 0 || PQsetResultAttrs(res, m->ncols, atts) == 1);
	for (int r = from; r < to; r++)
		for (int c = 0; c < m->ncols; c++) {
			char *text = m->cell[r][c];

			HOLDS(PQsetvalue(res, r - from, c, text, text == NULL ? -1 : (int)strlen(text)) == 1);
		}
	return res;
}

static void
unmake(struct made *m)
{
	for (int c = 0; c < m->ncols; c++) {
		free(m->name[c]);
		for (int r = 0; r < m->nrows; r++)
			free(m->cell[r][c]);
	}
}

/* NULL, a number, a column's name in quotes, or any text. */
static char *
make_arg(const struct made *m, struct feed *f)
{
	unsigned pick = feed_byte(f);
	struct buf b = BUF_INIT;

	switch (pick & 3) {
	case 0:
		return NULL;
	case 1:
		return xasprintf("%u", pick / 4 % 8);
	case 2:
		if (m->ncols == 0)
			return NULL;
		buf_addc(&b, '"');
		for (const char *p = m->name[pick / 4 % (unsigned)m->ncols]; *p != '\0'; p++) {
			if (*p == '"')
				buf_addc(&b, '"');
			buf_addc(&b, *p);
		}
		buf_addc(&b, '"');
		return buf_take(&b);
	default:
		return feed_text(f, SEPARATOR);
	}
}

/* The column that a number or an SQL name means; -1 for none or several. */
static int
column(const struct made *m, const char *arg)
{
	size_t digits = strspn(arg, "0123456789");
	struct buf name = BUF_INIT;
	bool quoted = false;
	int found = -1;

	if (digits > 0 && arg[digits] == '\0') {
		found = (int)strtol(arg, NULL, 10);
		return found < 1 || found > m->ncols ? -1 : found - 1;
	}
	for (; *arg != '\0'; arg++) {
		if (*arg == '"' && !(quoted && arg[1] == '"'))
			quoted = !quoted;
		else if (*arg == '"')
			buf_addc(&name, *arg++);
		else
			buf_addc(&name, !quoted && *arg >= 'A' && *arg <= 'Z' ? (char)(*arg - 'A' + 'a') : *arg);
	}
	for (int c = 0; c < m->ncols; c++)
		if (strcmp(m->name[c], name.data) == 0)
			found = found == -1 ? c : -2;
	buf_free(&name);
	return found < 0 ? -1 : found;
}

static bool
same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool
right(const struct made *m, int c)
{
	return m->type[c] == 23 || m->type[c] == 1700;
}

/* The rows in which a value of the column comes first. */
static int
firsts(const struct made *m, int c, int *rows)
{
	int n = 0;

	for (int r = 0; r < m->nrows; r++) {
		int i = 0;

		while (i < n && !same(m->cell[rows[i]][c], m->cell[r][c]))
			i++;
		if (i == n)
			rows[n++] = r;
	}
	return n;
}

/* What sorts a header value: an integer as psql takes it; what is none counts as 0. */
static long
sort_value(const char *s)
{
	const char *digits;

	if (s == NULL)
		return 0;
	digits = s + (*s == '-');
	return *digits != '\0' && digits[strspn(digits, "0123456789")] == '\0' ? (int)strtol(s, NULL, 10) : 0;
}

/* Whether the header value of row a stands behind that of row b; null is the last of equals. */
static bool
behind(const struct made *m, int header, int sort, int a, int b)
{
	long x = sort_value(m->cell[a][sort]), y = sort_value(m->cell[b][sort]);

	if (x != y)
		return x > y;
	return m->cell[a][header] == NULL || (m->cell[b][header] != NULL && strcmp(m->cell[a][header], m->cell[b][header]) > 0);
}

/* By the sort column's values where the header's come first. */
static void
sort_header(const struct made *m, int header, int sort, int *rows, int n)
{
	for (int i = 1; i < n; i++)
		for (int k = i; k > 0 && behind(m, header, sort, rows[k - 1], rows[k]); k--) {
			int swap = rows[k];

			rows[k] = rows[k - 1];
			rows[k - 1] = swap;
		}
}

/* Two values for one cell. */
static bool
crowded(const struct made *m, int down, int across)
{
	for (int r = 0; r < m->nrows; r++)
		for (int k = 0; k < r; k++)
			if (same(m->cell[r][down], m->cell[k][down]) && same(m->cell[r][across], m->cell[k][across]))
				return true;
	return false;
}

static bool
cell_is(const struct cell *cell, const char *want)
{
	if (want == NULL || cell->len < 0)
		return want == NULL && cell->len < 0;
	return strlen(want) == (size_t)cell->len && memcmp(want, cell->s, (size_t)cell->len) == 0;
}

/* use: columns of the rows, the header, the values and, unless -1, the order. */
static void
check_grid(const struct made *m, const int use[4], const char *null_text, const struct table *grid)
{
	int down[ROWS], across[ROWS], ndown = firsts(m, use[0], down), nacross = firsts(m, use[1], across);
	struct cell row[ROWS + 1];
	struct err err = ERR_INIT;

	if (use[3] >= 0)
		sort_header(m, use[1], use[3], across, nacross);
	HOLDS(grid->ncols == nacross + 1 && grid->nrows == ndown);
	HOLDS(strcmp(grid->cols[0].name, m->name[use[0]]) == 0 && grid->cols[0].right == right(m, use[0]));
	for (int c = 0; c < nacross; c++) {
		const char *name = m->cell[across[c]][use[1]];

		HOLDS(strcmp(grid->cols[c + 1].name, name != NULL ? name : null_text != NULL ? null_text : "") == 0);
		HOLDS(grid->cols[c + 1].right == right(m, use[2]));
	}
	for (int r = 0; r < ndown; r++) {
		HOLDS(grid->rows->next(grid->ctx, row, &err) == TABLE_ROW);
		HOLDS(cell_is(&row[0], m->cell[down[r]][use[0]]));
		for (int c = 0; c < nacross; c++) {
			const char *want = "";

			for (int k = 0; k < m->nrows; k++)
				if (same(m->cell[k][use[0]], m->cell[down[r]][use[0]]) &&
				    same(m->cell[k][use[1]], m->cell[across[c]][use[1]]))
					want = m->cell[k][use[2]];
			HOLDS(cell_is(&row[c + 1], want));
		}
	}
	HOLDS(grid->rows->next(grid->ctx, row, &err) == TABLE_END && !err_is(&err));
}

/* Whether there is a grid; use as above. */
static bool
wanted(const struct made *m, char *const args[4], int use[4])
{
	if (m->ncols < 3)
		return false;
	for (int i = 0; i < 4; i++) {
		use[i] = args[i] != NULL ? column(m, args[i]) : i < 2 ? i : -1;
		if (args[i] != NULL && use[i] < 0)
			return false;
	}
	if (args[2] == NULL && m->ncols == 3)
		use[2] = 3 - use[0] - use[1];
	return use[0] != use[1] && use[2] >= 0 && !crowded(m, use[0], use[1]);
}

/* The second result, once. */
static const PGresult *
more(void *ctx)
{
	const PGresult **next = ctx, *res = *next;

	*next = NULL;
	return res;
}

/* Rows in place, held, held and arriving, or arriving in two parts. */
static bool
build(const struct made *m, unsigned how, const char *const args[4], const char *null_text, struct table *grid, struct err *err)
{
	int half = how == 0 ? m->nrows : m->nrows / 2;
	PGresult *first = result(m, 0, half), *rest = result(m, half, m->nrows);
	const PGresult *next = how == 3 ? rest : NULL;
	struct stream st;
	bool good;

	stream_open(&st, first, 1 << 20);
	if (how == 0)
		stream_direct(&st, first);
	else if (how < 3)
		HOLDS(stream_push(&st, first, 0, err));
	if (how == 1)
		HOLDS(stream_push(&st, rest, 0, err));
	HOLDS(how == 3 || stream_rewind(&st, err));
	if (how == 2)
		stream_live(&st, rest, 0, more, &next);
	else if (how == 3)
		stream_live(&st, first, 0, more, &next);
	good = crosstab_build(&st.table, args, null_text, grid, err);
	stream_close(&st);
	PQclear(first);
	PQclear(rest);
	return good;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* The arguments name columns, so they are read last, from the first bytes: cells are what is left. */
	struct feed arg_feed = { data, size < 16 ? size : 16 }, f = { data + arg_feed.n, size - arg_feed.n };
	unsigned pick = feed_byte(&arg_feed);
	const char *null_text = (pick & 4) != 0 ? "(null)" : NULL;
	struct err err = ERR_INIT;
	struct table grid;
	struct made m;
	char *args[4];
	int use[4];
	bool good;

	make(&m, &f);
	for (int i = 0; i < 4; i++)
		args[i] = make_arg(&m, &arg_feed);
	good = build(&m, pick & 3, (const char *const *)args, null_text, &grid, &err);
	HOLDS(good == wanted(&m, args, use) && good == !err_is(&err));
	if (good)
		check_grid(&m, use, null_text, &grid);
	table_clear(&grid);
	err_clear(&err);
	for (int i = 0; i < 4; i++)
		free(args[i]);
	unmake(&m);
	return 0;
}
