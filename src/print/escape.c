/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#include "print/escape.h"

#include <string.h>

enum { CHUNK = 64 };

void
escape_add(struct out *o, const struct escape *e, const char *s, size_t n)
{
	const char *end = s + n, *p = s, *stop;

	while (p < end) {
		stop = (size_t)(end - p) > CHUNK ? p + CHUNK : end;
		if (e->nranges > 0 && escape_clean(e, e->nranges, p, (size_t)(stop - p))) {
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
