/* SPDX-License-Identifier: PostgreSQL */
/* Parsing and looking up variable references. */
#include "lex/interp.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool
name_byte(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
}

bool
interp_parse(const char *s, size_t len, struct interp_ref *ref)
{
	size_t open = 1, end;
	char close = '\0';

	if (len < 2 || s[0] != ':')
		return false;
	ref->quote = INTERP_PLAIN;
	if (s[1] == '\'' || s[1] == '"') {
		ref->quote = s[1] == '\'' ? INTERP_LITERAL : INTERP_IDENT;
		close = s[1];
		open = 2;
	} else if (s[1] == '{' && len > 2 && s[2] == '?') {
		ref->quote = INTERP_TEST;
		close = '}';
		open = 3;
	}
	for (end = open; end < len && name_byte((unsigned char)s[end]); end++)
		;
	if (end == open)
		return false;
	if (close != '\0' && (end == len || s[end] != close))
		return false;
	ref->name = s + open;
	ref->name_len = end - open;
	ref->len = close != '\0' ? end + 1 : end;
	return true;
}

char *
interp_value(const struct interp_hooks *hooks, const struct interp_ref *ref)
{
	char *name, *value = NULL;

	if (hooks != NULL && hooks->lookup != NULL) {
		name = xstrndup(ref->name, ref->name_len);
		value = hooks->lookup(hooks->ctx, name,
		    ref->quote == INTERP_TEST ? INTERP_PLAIN : ref->quote);
		free(name);
	}
	if (ref->quote == INTERP_TEST) {
		bool set = value != NULL;

		free(value);
		value = xstrdup(set ? "TRUE" : "FALSE");
	}
	return value;
}
