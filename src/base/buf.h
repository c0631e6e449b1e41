/* SPDX-License-Identifier: PostgreSQL */
/* A growable byte buffer that is always NUL-terminated, may be capped, and can be wiped. */
#ifndef VPSQL_BASE_BUF_H
#define VPSQL_BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * data is never NULL after BUF_INIT: an empty buffer points at a static NUL.
 * len counts bytes without the terminator. When an append would pass max (0: no
 * cap) nothing is added and too_big stays set until buf_clear: the caller tests
 * it once at the end. With secret set, memory given up on growth is wiped.
 */
struct buf {
	char	*data;
	size_t	 len;
	size_t	 cap;
	size_t	 max;
	bool	 too_big;
	bool	 secret;
};

extern char buf_empty[1];
#define BUF_INIT		{ .data = buf_empty }
#define BUF_INIT_MAX(limit)	{ .data = buf_empty, .max = (limit) }
#define BUF_INIT_SECRET(limit)	{ .data = buf_empty, .max = (limit), .secret = true }

/* As BUF_INIT. */
void	 buf_init(struct buf *b);
/* Empties without giving up memory. */
void	 buf_clear(struct buf *b);
/* Gives up memory; the buffer may be used again. A secret one is wiped first. */
void	 buf_free(struct buf *b);
/* Overwrites the contents, then buf_free. */
void	 buf_wipe(struct buf *b);
/* Room for at least extra more bytes and the terminator; false past max. */
bool	 buf_reserve(struct buf *b, size_t extra);
/* Each appends, or past max nothing at all (too_big); data may not lie in b. */
void	 buf_add(struct buf *b, const void *data, size_t len);
void	 buf_adds(struct buf *b, const char *s);
void	 buf_addf(struct buf *b, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
void	 buf_vaddf(struct buf *b, const char *fmt, va_list ap)
	    __attribute__((format(printf, 2, 0)));
/* n copies of c. */
void	 buf_fill(struct buf *b, char c, size_t n);
/* Cuts to len bytes; len must not exceed the present length. */
void	 buf_truncate(struct buf *b, size_t len);
/* Replaces n bytes at pos by len bytes of data. */
void	 buf_splice(struct buf *b, size_t pos, size_t n, const void *data,
	    size_t len);
/* Hands the string to the caller, who frees it; the buffer is empty afterwards. */
char	*buf_take(struct buf *b);

static inline void
buf_addc(struct buf *b, char c)
{
	if (b->len + 1 < b->cap && (b->max == 0 || b->len < b->max)) {
		b->data[b->len++] = c;
		b->data[b->len] = '\0';
	} else
		buf_add(b, &c, 1);
}

#endif
