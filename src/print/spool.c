/* SPDX-License-Identifier: PostgreSQL */
/* Rows held in memory up to a limit and in an unlinked temporary file beyond it, read as often as needed. */
#include "print/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"

/*
 * A row is its cells, one after the other: a length byte, for lengths from
 * LEN_LONG on four more bytes, then the text. In the file eight bytes with the
 * row's size come first.
 */
enum { LEN_LONG = 254, LEN_NULL = 255 };

#define BLOCK_MIN	((size_t)64 << 10)
#define BLOCK_SIZE	((size_t)1 << 20)
#define FILE_BUFFER	((size_t)256 << 10)

struct spool_block {
	struct spool_block	*next;
	size_t			 used, size;
	char			 data[];
};

void
spool_init(struct spool *sp, int ncols, size_t limit)
{
	*sp = (struct spool){ .ncols = ncols, .limit = limit, .fd = -1 };
}

void
spool_clear(struct spool *sp)
{
	struct spool_block *b, *next;

	for (b = sp->first; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	if (sp->fd > 0)
		close(sp->fd);
	free(sp->wbuf);
	free(sp->rbuf);
	spool_init(sp, sp->ncols, sp->limit);
}

bool
spool_full(const struct spool *sp)
{
	return sp->limit != SPOOL_NO_LIMIT && sp->mem_used >= sp->limit;
}

bool
spool_would_fill(const struct spool *sp, size_t more)
{
	return sp->limit != SPOOL_NO_LIMIT && (sp->mem_used >= sp->limit || more >= sp->limit - sp->mem_used);
}

static size_t
row_size(const struct cell *row, int ncols)
{
	size_t size = (size_t)ncols;

	for (int i = 0; i < ncols; i++)
		if (row[i].len >= 0)
			size += (size_t)row[i].len + (row[i].len >= LEN_LONG ? 4 : 0);
	return size;
}

static char *
row_pack(char *p, const struct cell *row, int ncols)
{
	for (int i = 0; i < ncols; i++) {
		int len = row[i].len;

		if (len < 0) {
			*p++ = (char)LEN_NULL;
			continue;
		}
		if (len < LEN_LONG)
			*p++ = (char)len;
		else {
			*p++ = (char)LEN_LONG;
			memcpy(p, &len, 4);
			p += 4;
		}
		memcpy(p, row[i].s, (size_t)len);
		p += len;
	}
	return p;
}

static const char *
row_unpack(const char *p, struct cell *row, int ncols)
{
	for (int i = 0; i < ncols; i++) {
		int len = (unsigned char)*p++;

		if (len >= LEN_LONG) {
			if (len == LEN_NULL) {
				row[i] = (struct cell){ "", -1 };
				continue;
			}
			memcpy(&len, p, 4);
			p += 4;
		}
		row[i].s = p;
		row[i].len = len;
		p += len;
	}
	return p;
}

static bool
file_open(struct spool *sp, struct err *err)
{
	const char *dir = getenv("TMPDIR");
	char *path;

	if (dir == NULL || *dir == '\0')
		dir = "/tmp";
	path = xasprintf("%s/vpsql-spool.XXXXXX", dir);
	sp->fd = mkostemp(path, O_CLOEXEC);
	if (sp->fd >= 0)
		unlink(path);
	else
		err_set_errno(err, ERR_FILE, "could not create a temporary file for the result in \"%s\"", dir);
	free(path);
	if (sp->fd < 0)
		return false;
	sp->wbuf = xmalloc(FILE_BUFFER);
	return true;
}

/* Behind what is there: reading moves nothing, but a failed write may have. */
static bool
file_append(struct spool *sp, const char *data, size_t size, struct err *err)
{
	if (lseek(sp->fd, 0, SEEK_END) == -1)
		return err_set_errno(err, ERR_FILE, "could not write the result to a temporary file");
	while (size > 0) {
		ssize_t n = write(sp->fd, data, size);

		if (n > 0) {
			data += n;
			size -= (size_t)n;
		} else if (n == 0 || errno != EINTR) {
			if (n == 0)
				errno = ENOSPC;
			err_set_errno(err, ERR_FILE, "could not write the result to a temporary file");
			err_hint(err, "Free some space, set TMPDIR to another folder, or fetch fewer rows.");
			return false;
		}
	}
	return true;
}

static bool
file_flush(struct spool *sp, struct err *err)
{
	if (sp->wlen == 0)
		return true;
	if (!file_append(sp, sp->wbuf, sp->wlen, err))
		return false;
	sp->wlen = 0;
	return true;
}

static bool
file_push(struct spool *sp, const struct cell *row, size_t size, struct err *err)
{
	uint64_t head = size;

	if (sp->fd < 0 && !file_open(sp, err))
		return false;
	if (size + sizeof(head) > FILE_BUFFER - sp->wlen && !file_flush(sp, err))
		return false;
	if (size + sizeof(head) <= FILE_BUFFER) {
		char *p = sp->wbuf + sp->wlen;

		memcpy(p, &head, sizeof(head));
		row_pack(p + sizeof(head), row, sp->ncols);
		sp->wlen += size + sizeof(head);
	} else {
		char *big = xmalloc(size + sizeof(head));
		bool good;

		memcpy(big, &head, sizeof(head));
		row_pack(big + sizeof(head), row, sp->ncols);
		good = file_append(sp, big, size + sizeof(head), err);
		free(big);
		if (!good)
			return false;
	}
	sp->file_size += (off_t)(size + sizeof(head));
	return true;
}

bool
spool_push(struct spool *sp, const struct cell *row, struct err *err)
{
	struct spool_block *b = sp->last;
	size_t size = row_size(row, sp->ncols);

	if (sp->ncols == 0) {
		sp->nrows++;
		return true;
	}
	if (sp->fd >= 0 || spool_full(sp)) {
		if (!file_push(sp, row, size, err))
			return false;
		sp->nrows++;
		return true;
	}
	if (b == NULL || size > b->size - b->used) {
		/* Small results stay small, big ones take few blocks. */
		size_t want = sp->first == NULL ? BLOCK_MIN : BLOCK_SIZE;

		if (want < size)
			want = size;
		b = xmalloc(sizeof(*b) + want);
		b->next = NULL;
		b->used = 0;
		b->size = want;
		if (sp->last != NULL)
			sp->last->next = b;
		else
			sp->first = b;
		sp->last = b;
		if (sp->at == NULL)
			sp->at = b;
	}
	row_pack(b->data + b->used, row, sp->ncols);
	b->used += size;
	sp->mem_used += size;
	sp->nrows++;
	return true;
}

bool
spool_rewind(struct spool *sp, struct err *err)
{
	sp->at = sp->first;
	sp->pos = 0;
	sp->row = 0;
	sp->rlen = sp->rpos = 0;
	sp->roff = 0;
	return sp->fd < 0 || file_flush(sp, err);
}

/* Makes the next need bytes of the file available at rbuf + rpos. */
static bool
file_need(struct spool *sp, size_t need, struct err *err)
{
	if (sp->wlen > 0 && !file_flush(sp, err))
		return false;
	if (sp->rlen - sp->rpos >= need)
		return true;
	if (sp->rcap < need) {
		size_t cap = need < FILE_BUFFER ? FILE_BUFFER : need + need / 4;

		sp->rbuf = xrealloc(sp->rbuf, cap);
		sp->rcap = cap;
	}
	memmove(sp->rbuf, sp->rbuf + sp->rpos, sp->rlen - sp->rpos);
	sp->rlen -= sp->rpos;
	sp->rpos = 0;
	while (sp->rlen < need) {
		ssize_t n = pread(sp->fd, sp->rbuf + sp->rlen, sp->rcap - sp->rlen, sp->roff);

		if (n > 0) {
			sp->rlen += (size_t)n;
			sp->roff += n;
		} else if (n == 0)
			return err_set(err, ERR_FILE, "the temporary file of the result ends too early");
		else if (errno != EINTR)
			return err_set_errno(err, ERR_FILE, "could not read the temporary file of the result");
	}
	return true;
}

enum table_next
spool_next(struct spool *sp, struct cell *row, struct err *err)
{
	uint64_t size;

	if (sp->row >= sp->nrows)
		return TABLE_END;
	sp->row++;
	if (sp->ncols == 0)
		return TABLE_ROW;
	while (sp->at != NULL && sp->pos >= sp->at->used) {
		if (sp->at->next == NULL && sp->fd < 0)
			break;
		sp->at = sp->at->next;
		sp->pos = 0;
	}
	if (sp->at != NULL) {
		const char *from = sp->at->data + sp->pos;

		sp->pos += (size_t)(row_unpack(from, row, sp->ncols) - from);
		return TABLE_ROW;
	}
	if (!file_need(sp, sizeof(size), err))
		return TABLE_FAILED;
	memcpy(&size, sp->rbuf + sp->rpos, sizeof(size));
	if (!file_need(sp, sizeof(size) + size, err))
		return TABLE_FAILED;
	row_unpack(sp->rbuf + sp->rpos + sizeof(size), row, sp->ncols);
	sp->rpos += sizeof(size) + size;
	return TABLE_ROW;
}

static enum table_next
rows_next(void *ctx, struct cell *row, struct err *err)
{
	return spool_next(ctx, row, err);
}

static bool
rows_rewind(void *ctx, struct err *err)
{
	return spool_rewind(ctx, err);
}

const struct table_rows spool_rows = { rows_next, rows_rewind };
