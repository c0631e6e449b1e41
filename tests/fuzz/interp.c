/* SPDX-License-Identifier: PostgreSQL */
/* Any text as variable reference: the four forms of the manual, told by a second reading of it, and nothing past the end. */
#include "feed.h"
#include "lex/interp.h"
#include "lex/slash.h"

static bool
is_name(unsigned char c)
{
	return c >= 0x80 || strchr("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", c) != NULL;
}

/* Length of the reference at s, 0 for none; its name from *from, *len bytes. */
static size_t
reference(const char *s, size_t *from, size_t *len)
{
	const char *open[] = { ":'", ":\"", ":{?", ":" }, *shut = "'\"}";

	for (size_t i = 0; i < 4; i++) {
		size_t n = 0;

		*from = strlen(open[i]);
		if (strncmp(s, open[i], *from) != 0)
			continue;
		while (s[*from + n] != '\0' && is_name((unsigned char)s[*from + n]))
			n++;
		*len = n;
		return n == 0 || (i < 3 && s[*from + n] != shut[i]) ? 0 : *from + n + (i < 3);
	}
	return 0;
}

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)quote;
	*(const char **)ctx = NULL;
	return strchr(name, 'x') != NULL ? NULL : xstrdup(name);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	char *text = feed_text(&f, '\n'), *value;
	const char *seen = "";
	struct interp_hooks hooks = { .lookup = lookup, .ctx = &seen };
	struct interp_ref ref;
	size_t all = strlen(text), from, len, n;

	for (size_t i = 0; i < all; i++) {
		n = reference(text + i, &from, &len);
		HOLDS(interp_parse(text + i, all - i, &ref) == (n > 0));
		if (n == 0)
			continue;
		HOLDS(ref.len == n && ref.name == text + i + from && ref.name_len == len);
		value = interp_value(&hooks, &ref);
		if (ref.quote == INTERP_TEST)
			HOLDS(strcmp(value, memchr(ref.name, 'x', len) != NULL ? "FALSE" : "TRUE") == 0);
		else if (value != NULL)
			HOLDS(strlen(value) == len && memcmp(value, ref.name, len) == 0);
		else
			HOLDS(memchr(ref.name, 'x', len) != NULL);
		free(value);
	}
	n = strlen(text);
	slash_dequote(text, true, NULL, NULL);
	HOLDS(strlen(text) <= n);
	free(text);
	return 0;
}
