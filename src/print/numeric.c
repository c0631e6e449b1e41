/* SPDX-License-Identifier: PostgreSQL */
/* Numbers with the locale's decimal mark and digit groups (\pset numericlocale). */
#include "print/numeric.h"

#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <string.h>

void
numeric_init(struct numeric *n)
{
	const struct lconv *lc = localeconv();

	n->point = *lc->decimal_point != '\0' ? lc->decimal_point : ".";
	n->group = lc->thousands_sep;
	/* A locale without groups still gets them, told from its decimal mark. */
	if (*n->group == '\0')
		n->group = strcmp(n->point, ",") == 0 ? "." : ",";
	/* CHAR_MAX ("no more groups") is out of the range too. */
	n->digits = (unsigned char)*lc->grouping;
	if (n->digits == 0 || n->digits > 6)
		n->digits = 3;
	n->point_len = strlen(n->point);
	n->group_len = strlen(n->group);
}

size_t
numeric_size(const struct numeric *n, size_t len)
{
	return len + len / (size_t)n->digits * n->group_len + n->point_len;
}

static bool
is_number(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] == '\0' || strchr("0123456789+-.eE", s[i]) == NULL)
			return false;
	return true;
}

size_t
numeric_format(const struct numeric *n, const char *s, size_t len, char *to)
{
	const char *end = s + len;
	char *start = to;
	size_t whole = 0;

	if (!is_number(s, len)) {
		memcpy(to, s, len);
		return len;
	}
	if (s < end && (*s == '-' || *s == '+'))
		*to++ = *s++;
	while (s + whole < end && s[whole] >= '0' && s[whole] <= '9')
		whole++;
	for (; whole > 0; whole--) {
		*to++ = *s++;
		if (whole > 1 && (whole - 1) % (size_t)n->digits == 0) {
			memcpy(to, n->group, n->group_len);
			to += n->group_len;
		}
	}
	if (s < end && *s == '.') {
		memcpy(to, n->point, n->point_len);
		to += n->point_len;
		s++;
	}
	memcpy(to, s, (size_t)(end - s));
	return (size_t)(to - start) + (size_t)(end - s);
}
