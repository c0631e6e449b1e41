/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#include "print/escape.h"

#include <stdint.h>
#include <string.h>

/* GCC and clang turn this into the vector instructions every 64-bit machine has. */
typedef unsigned char vec __attribute__((vector_size(16)));

enum { CHUNK = 64 };

static inline vec
load(const char *s)
{
	vec v;

	memcpy(&v, s, sizeof(v));
	return v;
}

static inline vec
bad_bytes(const struct escape *e, vec x)
{
	vec bad = { 0 };

	for (int i = 0; i < e->nranges; i++)
		bad |= (vec)((x - e->low[i]) <= e->span[i]);
	return bad;
}

/* Up to 16 bytes spread over a vector, some of them twice. */
static inline vec
load_short(const char *s, size_t n)
{
	uint64_t half[2];
	uint32_t a, b;
	vec v;

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

static inline bool
any(vec v)
{
	uint64_t half[2];

	memcpy(half, &v, sizeof(v));
	return (half[0] | half[1]) != 0;
}

bool
escape_clean(const struct escape *e, const char *s, size_t n)
{
	vec bad;
	size_t i;

	if (n == 0)
		return true;
	if (n < 16)
		return !any(bad_bytes(e, load_short(s, n)));
	bad = bad_bytes(e, load(s + n - 16));
	for (i = 0; i + 16 < n; i += 16)
		bad |= bad_bytes(e, load(s + i));
	return !any(bad);
}

void
escape_add(struct out *o, const struct escape *e, const char *s, size_t n)
{
	const char *end = s + n, *p = s, *stop;

	while (p < end) {
		stop = (size_t)(end - p) > CHUNK ? p + CHUNK : end;
		if (e->nranges > 0 && escape_clean(e, p, (size_t)(stop - p))) {
			p = stop;
			continue;
		}
		for (; p < stop; p++) {
			const char *by = e->by_byte[(unsigned char)*p];

			if (by != NULL) {
				out_add(o, s, (size_t)(p - s));
				out_adds(o, by);
				s = p + 1;
			}
		}
	}
	out_add(o, s, (size_t)(end - s));
}

void
escape_adds(struct out *o, const struct escape *e, const char *s)
{
	escape_add(o, e, s, strlen(s));
}
