/* SPDX-License-Identifier: PostgreSQL */
/* Strict reading of numbers and booleans: the whole string or nothing. */
#include "base/num.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool
num_long(const char *s, long min, long max, long *out)
{
	char *end;
	long v;

	errno = 0;
	v = strtol(s, &end, 10);
	if (end == s || *end != '\0' || errno != 0 || v < min || v > max)
		return false;
	*out = v;
	return true;
}

bool
num_int(const char *s, int min, int max, int *out)
{
	long v;

	if (!num_long(s, min, max, &v))
		return false;
	*out = (int)v;
	return true;
}

bool
num_double(const char *s, double min, double max, double *out)
{
	static locale_t c_locale;
	char *end;
	double v;

	if (c_locale == (locale_t)0)
		c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	errno = 0;
	v = strtod_l(s, &end, c_locale);
	if (end == s || *end != '\0' || errno != 0 || !isfinite(v) ||
	    v < min || v > max)
		return false;
	*out = v;
	return true;
}

bool
num_bool(const char *s, bool *out)
{
	/* least: the shortest prefix that names one word alone. */
	static const struct { const char *word; size_t least; bool value; } words[] = {
		{ "true", 1, true }, { "false", 1, false },
		{ "yes", 1, true }, { "no", 1, false },
		{ "on", 2, true }, { "off", 2, false },
		{ "1", 1, true }, { "0", 1, false },
	};
	size_t n = strlen(s);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (n >= words[i].least && n <= strlen(words[i].word) &&
		    strncasecmp(s, words[i].word, n) == 0) {
			*out = words[i].value;
			return true;
		}
	}
	return false;
}
