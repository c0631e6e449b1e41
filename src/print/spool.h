/* SPDX-License-Identifier: PostgreSQL */
/* Rows held in memory up to a limit and in an unlinked temporary file beyond it, read as often as needed. */
#ifndef VPSQL_PRINT_SPOOL_H
#define VPSQL_PRINT_SPOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/err.h"
#include "print/table.h"

/* Default limit of cell text held in memory (DESIGN 2), in bytes. */
#define SPOOL_LIMIT	((size_t)32 << 20)
#define SPOOL_NO_LIMIT	((size_t)0)

struct spool_block;

struct spool {
	int			 ncols;
	size_t			 limit;
	long long		 nrows;
	size_t			 mem_used;	/* bytes of packed rows in memory */
	struct spool_block	*first, *last;
	int			 fd;		/* -1: all is in memory */
	off_t			 file_size;	/* bytes in the file or on their way */
	char			*wbuf;
	size_t			 wlen;
	/* The reading position. */
	struct spool_block	*at;
	size_t			 pos;
	long long		 row;
	char			*rbuf;
	size_t			 rcap, rlen, rpos;
	off_t			 roff;
};

/*
 * limit caps the bytes held in memory, SPOOL_NO_LIMIT never uses a file. ncols
 * may be 0: then rows are counted.
 */
void	 spool_init(struct spool *sp, int ncols, size_t limit);
/* Frees all and closes the file; must be called before another spool_init. */
void	 spool_clear(struct spool *sp);
/*
 * Appends a row of ncols cells (copied). False when the temporary file could not
 * be made or written (disk full): then only spool_clear is left.
 */
bool	 spool_push(struct spool *sp, const struct cell *row, struct err *err);
/* True when the next row no longer fits in memory: the moment to stream instead. */
bool	 spool_full(const struct spool *sp);
/* The same once more bytes of cell text are pushed, at most. */
bool	 spool_would_fill(const struct spool *sp, size_t more);
/* Back before the first row. */
bool	 spool_rewind(struct spool *sp, struct err *err);
/*
 * The next row. Cells that lie in memory (all, when there is no file) stay valid
 * until spool_clear, those from the file until the next call.
 */
enum table_next spool_next(struct spool *sp, struct cell *row, struct err *err);

/* For struct table: rows = &spool_rows, ctx = the spool. */
extern const struct table_rows spool_rows;

#endif
