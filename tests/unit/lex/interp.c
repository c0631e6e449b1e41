/* SPDX-License-Identifier: PostgreSQL */
/* The forms of a variable reference. */
#include "lex/interp.h"

#include <stdlib.h>

#include "base/mem.h"

#include "../check.h"

static const struct {
	const char		*text;
	const char		*name;	/* NULL: not a reference */
	enum interp_quote	 quote;
	size_t			 len;
} rows[] = {
	{ ":a", "a", INTERP_PLAIN, 2 },
	{ ":abc_1 x", "abc_1", INTERP_PLAIN, 6 },
	{ ":1", "1", INTERP_PLAIN, 2 },
	{ ":\303\251.x", "\303\251", INTERP_PLAIN, 3 },
	{ ":'a'b", "a", INTERP_LITERAL, 4 },
	{ ":\"a\"", "a", INTERP_IDENT, 4 },
	{ ":{?a}}", "a", INTERP_TEST, 5 },
	{ ":{?}", NULL, 0, 0 },
	{ ":{?a", NULL, 0, 0 },
	{ ":{a}", NULL, 0, 0 },
	{ ":''", NULL, 0, 0 },
	{ ":'a b'", NULL, 0, 0 },
	{ ":'a\"", NULL, 0, 0 },
	{ ":\"a", NULL, 0, 0 },
	{ ":", NULL, 0, 0 },
	{ ": a", NULL, 0, 0 },
	{ "::a", NULL, 0, 0 },
	{ ":-a", NULL, 0, 0 },
	{ "a", NULL, 0, 0 },
	{ "", NULL, 0, 0 }
};

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)ctx;
	return strcmp(name, "set") == 0 ? xasprintf("value%d", (int)quote) : NULL;
}

static void
value(const char *text, const char *want)
{
	static const struct interp_hooks hooks = { .lookup = lookup };
	struct interp_ref ref;
	char *got = interp_parse(text, strlen(text), &ref) ? interp_value(&hooks, &ref) : NULL;

	CHECK_STR_ROW(got, want, text);
	free(got);
}

int
main(void)
{
	struct interp_ref ref;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *t = rows[i].text;
		bool is = interp_parse(t, strlen(t), &ref);

		CHECK_ROW(is == (rows[i].name != NULL), "%s is%s a reference", t, is ? "" : " not");
		if (!is || rows[i].name == NULL)
			continue;
		CHECK_ROW(ref.name_len == strlen(rows[i].name) &&
		    memcmp(ref.name, rows[i].name, ref.name_len) == 0, "%s: name", t);
		CHECK_INT_ROW(ref.quote, rows[i].quote, t);
		CHECK_INT_ROW(ref.len, rows[i].len, t);
	}
	/* The text's length is honoured, not its NUL. */
	CHECK(interp_parse(":abc", 3, &ref) && ref.name_len == 2);
	CHECK(!interp_parse(":'a'", 3, &ref));
	value(":set", "value0");
	value(":'set'", "value1");
	value(":\"set\"", "value2");
	value(":{?set}", "TRUE");
	value(":{?unset}", "FALSE");
	value(":unset", NULL);
	value(":'unset'", NULL);
	interp_parse(":x", 2, &ref);
	CHECK(interp_value(NULL, &ref) == NULL);
	return check_done();
}
