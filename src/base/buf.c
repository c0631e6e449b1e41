/* SPDX-License-Identifier: PostgreSQL */
/* A growable byte buffer that is always NUL-terminated, may be capped, and can be wiped. */
#include "base/buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

char buf_empty[1];

void
buf_init(struct buf *b)
{
	*b = (struct buf)BUF_INIT;
}

void
buf_clear(struct buf *b)
{
	if (b->secret && b->cap > 0)
		mem_wipe(b->data, b->len);
	b->len = 0;
	b->too_big = false;
	if (b->cap > 0)
		b->data[0] = '\0';
}

void
buf_free(struct buf *b)
{
	if (b->cap > 0) {
		if (b->secret)
			mem_wipe(b->data, b->cap);
		free(b->data);
	}
	b->data = buf_empty;
	b->len = b->cap = 0;
	b->too_big = false;
}

void
buf_wipe(struct buf *b)
{
	if (b->cap > 0)
		mem_wipe(b->data, b->cap);
	buf_free(b);
}

bool
buf_reserve(struct buf *b, size_t extra)
{
	size_t need, cap;
	char *data;

	if (extra >= SIZE_MAX / 4 || b->len >= SIZE_MAX / 4 ||
	    (b->max != 0 && extra > b->max - b->len)) {
		b->too_big = true;
		return false;
	}
	need = b->len + extra + 1;
	if (need <= b->cap)
		return true;
	cap = b->cap < 64 ? 64 : b->cap;
	while (cap < need)
		cap += cap / 2 + 64;
	if (b->secret || b->cap == 0) {
		data = xmalloc(cap);
		memcpy(data, b->data, b->len + 1);
		if (b->cap > 0) {
			mem_wipe(b->data, b->cap);
			free(b->data);
		}
	} else
		data = xrealloc(b->data, cap);
	b->data = data;
	b->cap = cap;
	return true;
}

void
buf_add(struct buf *b, const void *data, size_t len)
{
	if (!buf_reserve(b, len))
		return;
	if (len > 0)
		memcpy(b->data + b->len, data, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void
buf_adds(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_vaddf(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	if (n >= 0 && buf_reserve(b, (size_t)n)) {
		vsnprintf(b->data + b->len, (size_t)n + 1, fmt, again);
		b->len += (size_t)n;
	}
	va_end(again);
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vaddf(b, fmt, ap);
	va_end(ap);
}

void
buf_fill(struct buf *b, char c, size_t n)
{
	if (!buf_reserve(b, n))
		return;
	memset(b->data + b->len, c, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_truncate(struct buf *b, size_t len)
{
	if (len >= b->len)
		return;
	b->len = len;
	b->data[len] = '\0';
}

void
buf_splice(struct buf *b, size_t pos, size_t n, const void *data, size_t len)
{
	if (pos > b->len || n > b->len - pos)
		return;
	if (len > n && !buf_reserve(b, len - n))
		return;
	if (b->cap == 0)
		return;
	memmove(b->data + pos + len, b->data + pos + n, b->len - pos - n + 1);
	if (len > 0)
		memcpy(b->data + pos, data, len);
	b->len = b->len - n + len;
}

char *
buf_take(struct buf *b)
{
	char *s = b->cap > 0 ? b->data : xstrdup("");

	b->data = buf_empty;
	b->len = b->cap = 0;
	b->too_big = false;
	return s;
}
