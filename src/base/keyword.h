/* SPDX-License-Identifier: PostgreSQL */
/* Tables of names: look-ups, and the list for an error message. */
#ifndef VPSQL_BASE_KEYWORD_H
#define VPSQL_BASE_KEYWORD_H

#include <stddef.h>

#include "base/buf.h"

struct keyword {
	const char	*name;	/* NULL ends a table */
	int		 value;
};

enum { KEYWORD_UNKNOWN = -1 };

/* The value of the row whose name equals s (case ignored), or KEYWORD_UNKNOWN. */
int	 keyword_exact(const struct keyword *table, const char *s);
/* The name of the first row with that value, or NULL. */
const char *keyword_name(const struct keyword *table, int value);
/* Appends "a, b, c" in table order. */
void	 keyword_list(const struct keyword *table, struct buf *out);

#endif
