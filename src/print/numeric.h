/* SPDX-License-Identifier: PostgreSQL */
/* Numbers with the locale's decimal mark and digit groups (\pset numericlocale). */
#ifndef VPSQL_PRINT_NUMERIC_H
#define VPSQL_PRINT_NUMERIC_H

#include <stddef.h>

struct numeric {
	const char	*point;		/* borrowed from the locale */
	const char	*group;
	int		 digits;	/* of a group */
	size_t		 point_len, group_len;
};

/* Reads the locale of LC_NUMERIC as setlocale left it. */
void	 numeric_init(struct numeric *n);
/* An upper bound of what len bytes become. */
size_t	 numeric_size(const struct numeric *n, size_t len);
/*
 * Writes s in the locale's form to to, not NUL-terminated; returns its length.
 * What does not look like a number is copied as it is.
 */
size_t	 numeric_format(const struct numeric *n, const char *s, size_t len, char *to);

#endif
