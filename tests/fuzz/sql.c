/* SPDX-License-Identifier: PostgreSQL */
/* Any script through the statement splitter: it ends, loses no byte of a plain text, and its states fit together. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "lex/slash.h"
#include "lex/sql.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)ctx;
	(void)quote;
	/* Values that open what the text then closes. */
	return strlen(name) > 3 ? NULL : xasprintf("%s :b ' \" $$ (; \\x", name);
}

static int
two_bytes(void *ctx, const char *s)
{
	(void)ctx;
	return (unsigned char)*s >= 0x80 ? 2 : 1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct interp_hooks hooks = { .lookup = lookup };
	struct sql sql;
	struct buf query = BUF_INIT;
	enum sql_prompt prompt;
	enum sql_result r;
	const char *p = (const char *)data, *end = p + size;

	if (size == 0)
		return 0;
	sql_init(&sql, &hooks);
	sql.std_strings = (*p & 1) == 0;
	sql.singleline = (*p & 2) != 0;
	if ((*p & 4) != 0)
		input_set_mblen(&sql.in, two_bytes, NULL);
	for (p++; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		/* As in life the line is NUL-terminated memory of its own. */
		size_t len = nl == NULL ? (size_t)(end - p) : (size_t)(nl - p);
		char *line = xmalloc(len + 1);

		memcpy(line, p, len);
		line[len] = '\0';
		sql_line(&sql, line, len, &query);
		while ((r = sql_next(&sql, &query, &prompt)) < SQL_INCOMPLETE) {
			if (r == SQL_SEMI)
				buf_clear(&query);
			else {
				free(slash_name(&sql.in));
				slash_end(&sql.in);
			}
		}
		if (sql_paren_depth(&sql) < 0 || sql_prompt_char(prompt) == '\0' ||
		    (sql_in_quote(&sql) && r != SQL_INCOMPLETE))
			abort();
		sql_drop(&sql);
		free(line);
		p += len + 1;
	}
	sql_clear(&sql);
	buf_free(&query);
	return 0;
}
