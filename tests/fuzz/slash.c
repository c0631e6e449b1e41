/* SPDX-License-Identifier: PostgreSQL */
/* Any backslash command's arguments in every mode: reading ends, and always moves on. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "lex/slash.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)ctx;
	(void)quote;
	return strlen(name) > 3 ? NULL : xasprintf("%s '\"`", name);
}

static char *
backtick(void *ctx, const char *command)
{
	(void)ctx;
	return *command == '\0' ? NULL : xstrdup(command);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct interp_hooks hooks = { .lookup = lookup, .backtick = backtick };
	struct slash_arg arg;
	struct err err = ERR_INIT;
	struct input in;
	size_t n = 0;

	if (size < 2)
		return 0;
	input_init(&in);
	if ((data[0] & 0x80) != 0)
		input_push_take(&in, xstrdup("pushed 'text"), "x");
	else
		input_line(&in, (const char *)data + 2, size - 2);
	free(slash_name(&in));
	while (slash_arg(&in, &hooks, (enum slash_mode)(data[0] % 5), data[1] & 3, &arg, &err)) {
		slash_dequote(arg.text, true, NULL, NULL);
		free(arg.text);
		if (++n > size + 16)
			abort();
	}
	err_clear(&err);
	slash_end(&in);
	slash_skip_line(&in);
	input_clear(&in);
	return 0;
}
