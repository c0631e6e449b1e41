/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#ifndef VPSQL_PRINT_ESCAPE_H
#define VPSQL_PRINT_ESCAPE_H

#include <stddef.h>

#include "print/out.h"

/* Replacements by byte, NULL: the byte itself. */
struct escape {
	const char	*by_byte[256];
};

/* Writes s with the replacements of e. */
void	 escape_add(struct out *o, const struct escape *e, const char *s, size_t n);
void	 escape_adds(struct out *o, const struct escape *e, const char *s);

#endif
