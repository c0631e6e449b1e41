/* SPDX-License-Identifier: PostgreSQL */
/* Tests of run/crosstab: the grid and its errors. */
#include "run/crosstab.h"

#include "print/spool.h"

#include "../check.h"

static const char *const rows[][4] = {
	{ "v1", "h2", "foo", "3" },
	{ "v2", "h1", "bar", "1" },
	{ "v1", "h0", NULL, "x" },
	{ "v0", NULL, "qux", "-4" },
};

static void
fill(struct table *t, int ncols, int nrows)
{
	static const char *const names[] = { "v", "H", "c", "sort" };

	table_init(t);
	for (int c = 0; c < ncols; c++)
		table_add_column(t, names[c], c == 2, TABLE_TEXT);
	for (int r = 0; r < nrows; r++)
		for (int c = 0; c < ncols; c++)
			table_add_cell(t, rows[r][c]);
	table_set_rows(t, nrows);
}

/* The grid as one line: header | row | row. */
static const char *
grid(int ncols, int nrows, const char *a, const char *b, const char *c, const char *d)
{
	static char text[512];
	const char *args[4] = { a, b, c, d };
	struct table in, out;
	struct err err = ERR_INIT;
	struct cell row[16];
	size_t n = 0;

	fill(&in, ncols, nrows);
	if (!crosstab_build(&in, args, "(nil)", &out, &err))
		snprintf(text, sizeof(text), "%s", err.msg);
	else {
		for (int i = 0; i < out.ncols; i++)
			n += (size_t)snprintf(text + n, sizeof(text) - n, "%s,", out.cols[i].name);
		while (out.rows->next(out.ctx, row, &err) == TABLE_ROW) {
			n += (size_t)snprintf(text + n, sizeof(text) - n, "|");
			for (int i = 0; i < out.ncols; i++)
				n += (size_t)snprintf(text + n, sizeof(text) - n, "%.*s,",
				    row[i].len < 0 ? 4 : row[i].len, row[i].len < 0 ? "null" : row[i].s);
		}
	}
	err_clear(&err);
	table_clear(&out);
	table_clear(&in);
	return text;
}

int
main(void)
{
	CHECK_STR(grid(3, 4, NULL, NULL, NULL, NULL),
	    "v,h2,h1,h0,(nil),|v1,foo,,null,,|v2,,bar,,,|v0,,,,qux,");
	CHECK_STR(grid(4, 4, "v", "\"H\"", "c", "sort"),
	    "v,(nil),h0,h1,h2,|v1,,null,,foo,|v2,,,bar,,|v0,qux,,,,");
	CHECK_STR(grid(3, 2, "2", "1", NULL, NULL), "H,v1,v2,|h2,foo,,|h1,,bar,");
	CHECK_STR(grid(3, 0, NULL, NULL, NULL, NULL), "v,");
	CHECK_STR(grid(2, 1, NULL, NULL, NULL, NULL), "\\crosstabview: query must return at least three columns");
	CHECK_STR(grid(4, 1, NULL, NULL, NULL, NULL),
	    "\\crosstabview: data column must be specified when query returns more than three columns");
	CHECK_STR(grid(3, 1, "1", "v", NULL, NULL),
	    "\\crosstabview: vertical and horizontal headers must be different columns");
	CHECK_STR(grid(3, 1, "h", NULL, NULL, NULL), "\\crosstabview: column name not found: \"h\"");
	CHECK_STR(grid(3, 1, "4", NULL, NULL, NULL), "\\crosstabview: column number 4 is out of range 1..3");
	CHECK_STR(grid(3, 1, "0", NULL, NULL, NULL), "\\crosstabview: column number 0 is out of range 1..3");
	CHECK_STR(grid(4, 4, "sort", "v", "c", NULL), "sort,v1,v2,v0,|3,foo,,,|1,,bar,,|x,null,,,|-4,,,qux,");
	/* Equal sort values: by the headers' bytes, null last. */
	CHECK_STR(grid(4, 4, "c", "2", "v", "2"), "c,h0,h1,h2,(nil),|foo,,,v1,,|bar,,v2,,,|null,v1,,,,|qux,,,,v0,");
	return check_done();
}
