/* SPDX-License-Identifier: PostgreSQL */
/* How wide a text is on a screen, and its form there: lines, tabs and escaped control characters. */
#ifndef VPSQL_PRINT_MEASURE_H
#define VPSQL_PRINT_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"

/* width is that of the widest line, in columns. simple: the text is shown as it is, on one line. */
struct measure {
	int	 width;
	int	 lines;
	bool	 simple;
};

/* Fills m for text of len bytes in the client encoding (libpq's id). */
void	 measure_text(const char *s, size_t len, int encoding, struct measure *m);

/* One line of a formatted text; s lies in the text of its struct lines. */
struct line {
	const char	*s;
	size_t		 len;
	int		 width;
};

/* A text as the screen shows it; used again and again for one column. */
struct lines {
	struct buf	 text;
	struct line	*v;
	int		 n, cap;
};

/* Fills l anew, zeroed at first, with the lines of s, control characters escaped as psql shows them. */
void	 lines_format(struct lines *l, const char *s, size_t len, int encoding);
void	 lines_clear(struct lines *l);
/*
 * As many leading bytes of a formatted line as fit in max columns, at least one
 * character; *width gets their columns.
 */
size_t	 lines_fit(const char *s, size_t len, int encoding, int max, int *width);

/* True when all bytes are printable ASCII: then the width is the length. */
static inline bool
measure_plain(const char *s, size_t len)
{
	const uint64_t ones = 0x0101010101010101u, high = ones << 7;
	uint64_t bad = 0, x, y;

	/* A byte is bad when it is over 0x7f, under 0x20, or 0x7f. */
#define MEASURE_BAD(w) ((w) | (((w) - ones * 0x20) & ~(w)) | ((((w) ^ (ones * 0x7f)) - ones) & ~((w) ^ (ones * 0x7f))))
	if (len >= 8) {
		size_t i = 0;

		for (; i + 8 <= len; i += 8) {
			memcpy(&x, s + i, 8);
			bad |= MEASURE_BAD(x);
		}
		memcpy(&x, s + len - 8, 8);
		bad |= MEASURE_BAD(x);
	} else if (len >= 4) {
		uint32_t a, b;

		memcpy(&a, s, 4);
		memcpy(&b, s + len - 4, 4);
		x = a | (uint64_t)b << 32;
		bad = MEASURE_BAD(x);
	} else if (len > 0) {
		x = (unsigned char)s[0];
		y = (unsigned char)s[len >> 1];
		x |= y << 8 | (uint64_t)(unsigned char)s[len - 1] << 16 | 0x2020202020000000u;
		bad = MEASURE_BAD(x);
	}
#undef MEASURE_BAD
	return (bad & high) == 0;
}

#endif
