/* SPDX-License-Identifier: PostgreSQL */
/* Text copied with some of its bytes replaced, as mark-up languages need. */
#ifndef VPSQL_PRINT_ESCAPE_H
#define VPSQL_PRINT_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>

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

/* True when no byte lies in a range: nothing needs to be replaced. */
bool	 escape_clean(const struct escape *e, const char *s, size_t n);
/* Writes s with the replacements of e. */
void	 escape_add(struct out *o, const struct escape *e, const char *s, size_t n);
void	 escape_adds(struct out *o, const struct escape *e, const char *s);

#endif
