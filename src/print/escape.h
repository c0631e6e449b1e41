/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#ifndef VPSQL_PRINT_ESCAPE_H
#define VPSQL_PRINT_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "print/out.h"

/*
 * Replacements by byte (NULL: the byte itself), and ranges that hold every byte
 * which has one and few that have none: they let clean text pass 16 bytes at a
 * time.
 */
struct escape {
	const char	*by_byte[256];
	int		 nranges;
	unsigned char	 low[6], span[6];
};

/* GCC and clang turn this into the vector instructions that every 64-bit machine has. */
typedef unsigned char escape_vec __attribute__((vector_size(16)));

/* 16 bytes from any address. */
static inline escape_vec
escape_load(const char *s)
{
	escape_vec v;

	memcpy(&v, s, sizeof(v));
	return v;
}

/* Not zero where a byte of x lies in one of the ranges. */
static inline __attribute__((always_inline)) escape_vec
escape_bad(const struct escape *e, int nranges, escape_vec x)
{
	escape_vec bad = { 0 };

#pragma GCC unroll 6
	for (int i = 0; i < nranges; i++)
		bad |= (escape_vec)((x - e->low[i]) <= e->span[i]);
	return bad;
}

/* 1 to 16 bytes spread over a vector, some of them twice. */
static inline escape_vec
escape_load_short(const char *s, size_t n)
{
	uint64_t half[2];
	uint32_t a, b;
	escape_vec v;

	if (n >= 8) {
		memcpy(&half[0], s, 8);
		memcpy(&half[1], s + n - 8, 8);
	} else if (n >= 4) {
		memcpy(&a, s, 4);
		memcpy(&b, s + n - 4, 4);
		half[0] = half[1] = a | (uint64_t)b << 32;
	} else {
		half[0] = ((uint64_t)(unsigned char)s[0] | (uint64_t)(unsigned char)s[n >> 1] << 8 |
		    (uint64_t)(unsigned char)s[n - 1] << 16) * 0x1000001u;
		/* Bytes 6 and 7 would be zero, which may be in a range. */
		half[0] = (half[0] & 0xffffffffffffu) | half[0] << 48;
		half[1] = half[0];
	}
	memcpy(&v, half, sizeof(v));
	return v;
}

/* Whether any byte of v is not zero. */
static inline bool
escape_any(escape_vec v)
{
	uint64_t half[2];

	memcpy(half, &v, sizeof(v));
	return (half[0] | half[1]) != 0;
}

/*
 * True when no byte lies in one of the first nranges ranges: nothing needs to be
 * replaced. With constants for both the compiler leaves one comparison for each.
 */
static inline __attribute__((always_inline)) bool
escape_clean(const struct escape *e, int nranges, const char *s, size_t n)
{
	escape_vec bad;
	size_t i;

	if (n == 0)
		return true;
	if (n < 16)
		return !escape_any(escape_bad(e, nranges, escape_load_short(s, n)));
	bad = escape_bad(e, nranges, escape_load(s + n - 16));
	for (i = 0; i + 16 < n; i += 16)
		bad |= escape_bad(e, nranges, escape_load(s + i));
	return !escape_any(bad);
}

/* Writes s with the replacements of e. */
void	 escape_add(struct out *o, const struct escape *e, const char *s, size_t n);
void	 escape_adds(struct out *o, const struct escape *e, const char *s);

/* escape_add for many short texts that are mostly clean; e is a constant. */
static inline __attribute__((always_inline)) void
escape_put(struct out *o, const struct escape *e, int nranges, const char *s, size_t n)
{
	if (n < 64 && escape_clean(e, nranges, s, n))
		out_add(o, s, n);
	else
		escape_add(o, e, s, n);
}

#endif
