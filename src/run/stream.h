/* SPDX-License-Identifier: PostgreSQL */
/* A table whose rows come from the server: held in a spool, read in place, or printed as they arrive. */
#ifndef VPSQL_RUN_STREAM_H
#define VPSQL_RUN_STREAM_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "print/spool.h"
#include "print/table.h"

/*
 * Returns the next result with rows of the same query, which stays the callee's,
 * or NULL when there are no more.
 */
typedef const PGresult *stream_more_fn(void *ctx);

struct stream {
	struct table	 table;		/* what print takes; rows and ctx are set */
	struct spool	 spool;
	struct cell	*row;		/* scratch, ncols long */
	int		 ncols;
	long long	 nrows;		/* so far */
	const PGresult	*direct;	/* rows read in place after those of the spool, or NULL */
	int		 direct_row;
	bool		 spool_done;	/* reading: the spool is exhausted */
	stream_more_fn	*more;		/* one pass only: asked when direct is used up */
	void		*more_ctx;
	bool		 broken;	/* set by more: its NULL means that the query failed */
};

/* Columns from res (names, alignment, kinds); limit as spool_init. Must be closed. */
void	 stream_open(struct stream *st, const PGresult *res, size_t limit);
/* Copies res's rows from the given one on; false when the spool's file failed. */
bool	 stream_push(struct stream *st, const PGresult *res, int from, struct err *err);
/* The rows are those of res, which must outlive the stream; nothing is copied. */
void	 stream_direct(struct stream *st, const PGresult *res);
/*
 * From now on rows come from the spool, then from res from the given row on, then
 * from more: one pass.
 */
void	 stream_live(struct stream *st, const PGresult *res, int from,
	    stream_more_fn *more, void *ctx);
/* Back before the first row; not for a live stream. */
bool	 stream_rewind(struct stream *st, struct err *err);
/* Forgets the rows, not the columns (FETCH_COUNT's groups). */
void	 stream_empty(struct stream *st);
/* Frees columns, rows and file; no result. */
void	 stream_close(struct stream *st);

#endif
