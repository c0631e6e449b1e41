/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#include "print/escape.h"

#include <string.h>

void
escape_add(struct out *o, const struct escape *e, const char *s, size_t n)
{
	const char *end = s + n, *p = s;

	for (;;) {
		while (p < end && e->by_byte[(unsigned char)*p] == NULL)
			p++;
		out_add(o, s, (size_t)(p - s));
		if (p == end)
			return;
		out_adds(o, e->by_byte[(unsigned char)*p]);
		s = ++p;
	}
}

void
escape_adds(struct out *o, const struct escape *e, const char *s)
{
	escape_add(o, e, s, strlen(s));
}
