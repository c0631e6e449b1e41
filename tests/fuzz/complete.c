/* SPDX-License-Identifier: PostgreSQL */
/* Tab at any place of any text, without a server. */
#include "feed.h"
#include "repl/complete.h"
#include "repl/history.h"

enum { CURSOR = 1 };	/* the byte that stands for it; without one it is at the end */

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	struct complete c = COMPLETE_INIT;
	char *line = feed_text(&f, '\0');
	size_t point = strcspn(line, (const char[]){ CURSOR, '\0' }), all = strlen(line);

	if (point < all)
		memmove(line + point, line + point + 1, all - point);
	complete_run(NULL, all % 2 == 0 ? "" : "select 1,", line, point, &c);
	HOLDS(c.start <= point);
	for (size_t i = 1; i < c.matches.n; i++)
		HOLDS(strcmp(c.matches.v[i - 1], c.matches.v[i]) < 0);
	complete_clear(&c);
	history_is_secret(line);
	free(line);
	return 0;
}
