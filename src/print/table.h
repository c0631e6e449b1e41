/* SPDX-License-Identifier: PostgreSQL */
/* A table to print: columns, footers, and a cursor over rows that may lie anywhere. */
#ifndef VPSQL_PRINT_TABLE_H
#define VPSQL_PRINT_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strv.h"

struct spool;

/* len is -1 for a null value; s need not be NUL-terminated and may hold any bytes but NUL. */
struct cell {
	const char	*s;
	int		 len;
};

/* What a value is when the format keeps types (json). */
enum table_kind { TABLE_TEXT, TABLE_NUMBER, TABLE_BOOL, TABLE_JSON };

struct table_col {
	char		*name;		/* owned */
	bool		 right;		/* right-aligned; numericlocale applies */
	enum table_kind	 kind;
};

enum table_next { TABLE_END = 0, TABLE_ROW = 1, TABLE_FAILED = -1 };

/*
 * Where rows come from. next stores the table's ncols cells, valid until the
 * following call; on TABLE_FAILED err is set. rewind goes back before the first
 * row and is NULL when there is only one pass (see print_one_pass in print.h).
 */
struct table_rows {
	enum table_next	(*next)(void *ctx, struct cell *row, struct err *err);
	bool		(*rewind)(void *ctx, struct err *err);
};

struct table {
	char			*title;		/* owned; NULL: that of the options */
	struct table_col	*cols;
	int			 ncols;
	int			 cols_cap;
	/* Each may hold newlines; when there is one, "(N rows)" is not printed. */
	struct strv		 footers;
	const struct table_rows	*rows;
	void			*ctx;		/* of rows; borrowed */
	long long		 nrows;		/* -1: not known before the end */
	/* Only for tables filled with table_add_cell. */
	struct spool		*own;
	struct buf		 pending;
	size_t			*pending_end;
	int			 pending_n;
};

/* An empty table; set title, columns, rows and ctx, or fill it by hand. */
void	 table_init(struct table *t);
/* Frees what the table owns, not ctx; it may be initialised again. */
void	 table_clear(struct table *t);
/* Copies. */
void	 table_set_title(struct table *t, const char *title);
void	 table_add_column(struct table *t, const char *name, bool right,
	    enum table_kind kind);
void	 table_add_footer(struct table *t, const char *text);
void	 table_add_footerf(struct table *t, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
/*
 * The hand-filled table: cells row by row, after all columns. The text is
 * copied; NULL is a null value. Columns, rows and nrows then are set.
 */
void	 table_add_cell(struct table *t, const char *s);
/* A table of columns but no rows (or rows of no columns) must be closed so. */
void	 table_set_rows(struct table *t, long long nrows);

#endif
