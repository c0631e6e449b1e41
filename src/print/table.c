/* SPDX-License-Identifier: PostgreSQL */
/* A table to print: columns, footers, and a cursor over rows that may lie anywhere. */
#include "print/table.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "print/spool.h"

/* A table whose rows have no columns, or that has none at all. */
static enum table_next
none_next(void *ctx, struct cell *row, struct err *err)
{
	(void)ctx;
	(void)row;
	(void)err;
	return TABLE_END;
}

static bool
none_rewind(void *ctx, struct err *err)
{
	(void)ctx;
	(void)err;
	return true;
}

static const struct table_rows no_rows = { none_next, none_rewind };

void
table_init(struct table *t)
{
	*t = (struct table){ .rows = &no_rows, .pending = BUF_INIT, .footers = STRV_INIT };
}

void
table_clear(struct table *t)
{
	free(t->title);
	for (int i = 0; i < t->ncols; i++)
		free(t->cols[i].name);
	free(t->cols);
	strv_clear(&t->footers);
	if (t->own != NULL) {
		spool_clear(t->own);
		free(t->own);
	}
	if (t->pending.data != NULL)
		buf_free(&t->pending);
	free(t->pending_end);
	table_init(t);
}

void
table_set_title(struct table *t, const char *title)
{
	char *old = t->title;

	t->title = xstrdup_null(title);
	free(old);
}

void
table_add_column(struct table *t, const char *name, bool right, enum table_kind kind)
{
	if (t->ncols == t->cols_cap) {
		t->cols_cap = t->cols_cap ? t->cols_cap * 2 : 8;
		t->cols = xreallocarray(t->cols, (size_t)t->cols_cap, sizeof(*t->cols));
	}
	t->cols[t->ncols++] = (struct table_col){ xstrdup(name), right, kind };
}

void
table_add_footer(struct table *t, const char *text)
{
	strv_add(&t->footers, text);
}

void
table_add_footerf(struct table *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	strv_take(&t->footers, xvasprintf(fmt, ap));
	va_end(ap);
}

static void
own_rows(struct table *t)
{
	if (t->own != NULL)
		return;
	t->own = xmalloc(sizeof(*t->own));
	spool_init(t->own, t->ncols, SPOOL_NO_LIMIT);
	t->rows = &spool_rows;
	t->ctx = t->own;
	t->pending_end = xcalloc((size_t)t->ncols + 1, 2 * sizeof(*t->pending_end));
}

static void
table_add_celln(struct table *t, const char *s, int len)
{
	size_t *end;

	own_rows(t);
	end = t->pending_end + 2 * t->pending_n;
	end[0] = t->pending.len;
	end[1] = s == NULL;
	if (s != NULL)
		buf_add(&t->pending, s, (size_t)len);
	t->pending_n++;
	if (t->pending_n >= t->ncols) {
		struct cell *row = xcalloc((size_t)t->pending_n, sizeof(*row));

		end[2] = t->pending.len;
		for (int i = 0; i < t->ncols; i++) {
			const size_t *e = t->pending_end + 2 * i;

			row[i].s = t->pending.data + e[0];
			row[i].len = e[1] ? -1 : (int)(e[2] - e[0]);
		}
		spool_push(t->own, row, NULL);
		free(row);
		t->nrows = t->own->nrows;
		t->pending_n = 0;
		buf_clear(&t->pending);
	}
}

void
table_add_cell(struct table *t, const char *s)
{
	table_add_celln(t, s, s == NULL ? 0 : (int)strlen(s));
}

void
table_set_rows(struct table *t, long long nrows)
{
	own_rows(t);
	while (t->ncols == 0 && t->own->nrows < nrows)
		spool_push(t->own, NULL, NULL);
	t->nrows = t->own->nrows;
}
