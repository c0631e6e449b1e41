/* SPDX-License-Identifier: PostgreSQL */
/* A table whose rows come from the server: held in a spool, read in place, or printed as they arrive. */
#include "run/stream.h"

#include <stdlib.h>

#include "base/intr.h"
#include "base/mem.h"

/* Built-in type oids, fixed for ever (src/include/catalog/pg_type.dat). */
enum {
	TYPE_BOOL = 16, TYPE_INT8 = 20, TYPE_INT2 = 21, TYPE_INT4 = 23, TYPE_OID = 26, TYPE_XID = 28, TYPE_CID = 29,
	TYPE_JSON = 114, TYPE_FLOAT4 = 700, TYPE_FLOAT8 = 701, TYPE_MONEY = 790, TYPE_NUMERIC = 1700,
	TYPE_JSONB = 3802, TYPE_XID8 = 5069
};

static bool
right_aligned(Oid type)
{
	switch (type) {
	case TYPE_INT2:
	case TYPE_INT4:
	case TYPE_INT8:
	case TYPE_FLOAT4:
	case TYPE_FLOAT8:
	case TYPE_NUMERIC:
	case TYPE_OID:
	case TYPE_XID:
	case TYPE_XID8:
	case TYPE_CID:
	case TYPE_MONEY:
		return true;
	default:
		return false;
	}
}

static enum table_kind
stream_kind(Oid type)
{
	switch (type) {
	case TYPE_BOOL:
		return TABLE_BOOL;
	case TYPE_JSON:
	case TYPE_JSONB:
		return TABLE_JSON;
	case TYPE_MONEY:
		return TABLE_TEXT;
	default:
		return right_aligned(type) ? TABLE_NUMBER : TABLE_TEXT;
	}
}

static void
row_of(const PGresult *res, int r, struct cell *row, int ncols)
{
	for (int c = 0; c < ncols; c++) {
		row[c].len = PQgetlength(res, r, c);
		row[c].s = PQgetvalue(res, r, c);
		if (row[c].len == 0 && PQgetisnull(res, r, c))
			row[c].len = -1;
	}
}

static enum table_next
next_row(void *ctx, struct cell *row, struct err *err)
{
	struct stream *st = ctx;
	enum table_next got;

	if (intr_pending()) {
		err_set(err, ERR_CANCEL, "canceled by user");
		return TABLE_FAILED;
	}
	if (!st->spool_done) {
		got = spool_next(&st->spool, row, err);
		if (got != TABLE_END)
			return got;
		st->spool_done = true;
	}
	for (;;) {
		if (st->direct == NULL) {
			if (!st->broken)
				return TABLE_END;
			err_set(err, ERR_SERVER, "the query failed after some of its rows");
			return TABLE_FAILED;
		}
		if (st->direct_row < PQntuples(st->direct)) {
			row_of(st->direct, st->direct_row++, row, st->ncols);
			if (st->more != NULL)
				st->nrows++;
			return TABLE_ROW;
		}
		if (st->more == NULL)
			return TABLE_END;
		st->direct = st->more(st->more_ctx);
		st->direct_row = 0;
	}
}

static bool
rewind_rows(void *ctx, struct err *err)
{
	return stream_rewind(ctx, err);
}

static const struct table_rows twice = { next_row, rewind_rows };
static const struct table_rows once = { next_row, NULL };

void
stream_open(struct stream *st, const PGresult *res, size_t limit)
{
	*st = (struct stream){ .ncols = PQnfields(res) };
	table_init(&st->table);
	for (int c = 0; c < st->ncols; c++) {
		Oid type = PQftype(res, c);

		table_add_column(&st->table, PQfname(res, c), right_aligned(type), stream_kind(type));
	}
	spool_init(&st->spool, st->ncols, limit);
	st->row = xreallocarray(NULL, (size_t)st->ncols + 1, sizeof(*st->row));
	st->table.rows = &twice;
	st->table.ctx = st;
}

bool
stream_push(struct stream *st, const PGresult *res, int from, struct err *err)
{
	int n = PQntuples(res);

	for (int r = from; r < n; r++) {
		row_of(res, r, st->row, st->ncols);
		if (!spool_push(&st->spool, st->row, err))
			return false;
		st->nrows++;
	}
	st->table.nrows = st->nrows;
	return true;
}

void
stream_direct(struct stream *st, const PGresult *res)
{
	st->direct = res;
	st->direct_row = 0;
	st->spool_done = true;
	st->nrows = st->table.nrows = PQntuples(res);
}

void
stream_live(struct stream *st, const PGresult *res, int from, stream_more_fn *more, void *ctx)
{
	st->direct = res;
	st->direct_row = from;
	st->more = more;
	st->more_ctx = ctx;
	st->table.rows = &once;
	st->table.nrows = -1;
}

bool
stream_rewind(struct stream *st, struct err *err)
{
	st->direct_row = 0;
	/* A stream read in place has an empty spool. */
	st->spool_done = st->direct != NULL && st->spool.nrows == 0;
	return spool_rewind(&st->spool, err);
}

void
stream_empty(struct stream *st)
{
	size_t limit = st->spool.limit;

	spool_clear(&st->spool);
	spool_init(&st->spool, st->ncols, limit);
	st->direct = NULL;
	st->spool_done = false;
	st->table.nrows = 0;
	st->nrows = 0;
}

void
stream_close(struct stream *st)
{
	spool_clear(&st->spool);
	table_clear(&st->table);
	free(st->row);
	*st = (struct stream){ .row = NULL };
}
