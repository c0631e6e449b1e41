/* SPDX-License-Identifier: PostgreSQL */
/* The completion engine. */
#include "repl/complete.h"

void
complete_run(struct session *s, const char *text, const char *line,
    size_t point, struct complete *out)
{
	(void)s;
	(void)text;
	(void)line;
	out->start = point;
}

void
complete_clear(struct complete *c)
{
	strv_clear(&c->matches);
}

void
complete_forget(void)
{
}
