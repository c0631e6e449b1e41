/* SPDX-License-Identifier: PostgreSQL */
/* Tab after any text, without a server. */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "repl/complete.h"
#include "repl/history.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct complete c = COMPLETE_INIT;
	char *line;
	size_t point;

	if (size > 4096)
		return 0;
	line = xstrndup((const char *)data, size);
	for (point = 0; line[point] != '\0'; point++)
		;
	complete_run(NULL, point % 2 == 0 ? "" : "select 1,", line, point, &c);
	if (c.start > point)
		abort();
	complete_clear(&c);
	history_is_secret(line);
	free(line);
	return 0;
}
