/* SPDX-License-Identifier: PostgreSQL */
/* Any text as \copy's arguments and as SQL that may hold COPY FROM STDIN: reading stays inside it and ends. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "run/begin.h"
#include "run/copy.h"
#include "run/edit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = xstrndup((const char *)data, size);
	struct copy c = COPY_INIT;
	struct err err = ERR_INIT;
	const char *digits;

	if (copy_parse(&c, text, size % 2 == 0, &err)) {
		/* What was made of it is one COPY of the kind asked for. */
		if (strncmp(c.sql.data, "COPY ", 5) != 0 ||
		    strstr(c.sql.data, c.from ? " FROM STDIN " : " TO STDOUT ") == NULL)
			abort();
	} else if (!err_is(&err))
		abort();
	if (copy_count_stdin(text) > (int)size)
		abort();
	begin_needed(text);
	edit_body_line(text, 1);
	edit_strip_line(text, &digits);
	copy_clear(&c);
	err_clear(&err);
	free(text);
	return 0;
}
