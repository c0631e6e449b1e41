/* SPDX-License-Identifier: PostgreSQL */
/* Tables of names: exact, prefix and ambiguous look-ups, and the list for an error message. */
#include "base/keyword.h"

#include <string.h>
#include <strings.h>

int
keyword_exact(const struct keyword *table, const char *s)
{
	for (; table->name != NULL; table++)
		if (strcasecmp(table->name, s) == 0)
			return table->value;
	return KEYWORD_UNKNOWN;
}

const char *
keyword_name(const struct keyword *table, int value)
{
	for (; table->name != NULL; table++)
		if (table->value == value)
			return table->name;
	return NULL;
}

void
keyword_list(const struct keyword *table, struct buf *out)
{
	for (size_t i = 0; table[i].name != NULL; i++)
		buf_addf(out, "%s%s", i > 0 ? ", " : "", table[i].name);
}
