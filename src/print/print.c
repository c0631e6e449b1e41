/* SPDX-License-Identifier: PostgreSQL */
/* Prints a table in the format, style and width the options ask for. */
#include "print/print.h"

#include <stdlib.h>

#include "base/mem.h"
#include "print/formats.h"
#include "print/job.h"
#include "print/spool.h"

static int
print_width(const struct print_opt *opt, const struct out *o)
{
	int cols, rows;

	if (opt->columns > 0)
		return opt->columns;
	if (!out_is_tty(o))
		return 0;
	if (opt->env_columns > 0)
		return opt->env_columns;
	out_screen(&cols, &rows);
	return cols;
}

bool
print_one_pass(const struct print_opt *opt)
{
	return (formats[opt->format]->caps & FMT_TWO_PASSES) == 0;
}

/* Holds the rows of a one-pass table for a format that reads them twice. */
static bool
hold_rows(const struct table *t, struct spool *sp, struct err *err)
{
	struct cell *row = xcalloc((size_t)t->ncols + 1, sizeof(*row));
	enum table_next rc = TABLE_FAILED;

	while ((rc = t->rows->next(t->ctx, row, err)) == TABLE_ROW)
		if (!spool_push(sp, row, err)) {
			rc = TABLE_FAILED;
			break;
		}
	free(row);
	return rc == TABLE_END && spool_rewind(sp, err);
}

bool
print_table(const struct table *t, const struct print_opt *opt, struct out *o,
    struct err *err)
{
	const struct fmt *fmt = formats[opt->format];
	const struct fmt_way *way;
	struct print_job job = { .table = t, .opt = opt, .out = o, .err = err };
	struct table held;
	struct spool sp;
	bool good = true, hold = (fmt->caps & FMT_TWO_PASSES) != 0 && t->rows->rewind == NULL;

	if (hold) {
		spool_init(&sp, t->ncols, SPOOL_LIMIT);
		held = *t;
		held.rows = &spool_rows;
		held.ctx = &sp;
		job.table = &held;
		good = hold_rows(t, &sp, err);
	}
	if (good) {
		job.title = t->title != NULL ? t->title : opt->title;
		job.width = print_width(opt, o);
		out_page_begin(o, opt);
		/* As psql, expanded auto is for the formats that know widths, and off elsewhere. */
		job.records = opt->expanded == PRINT_X_ON;
		way = job.records ? &fmt->record : &fmt->table;
		job_begin(&job);
		good = way->whole != NULL ? way->whole(&job) : job_rows(&job, &way->parts);
		job_end(&job);
		out_page_end(o);
	}
	if (hold)
		spool_clear(&sp);
	return good;
}
