/* SPDX-License-Identifier: PostgreSQL */
/* Quoting by the rules of sh and of fish. */
#include "base/shell.h"

#include <string.h>

void
shell_quote(struct buf *out, const char *s)
{
	buf_addc(out, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'')
			buf_adds(out, "'\\''");
		else
			buf_addc(out, *s);
	}
	buf_addc(out, '\'');
}

void
shell_word(struct buf *out, const char *s)
{
	if (s[0] != '\0' && s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@%+,=-")] == '\0')
		buf_adds(out, s);
	else
		shell_quote(out, s);
}

char *
shell_word_new(const char *s)
{
	struct buf b = BUF_INIT;

	shell_word(&b, s);
	return buf_take(&b);
}

void
shell_quote_fish(struct buf *out, const char *s)
{
	buf_addc(out, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'' || *s == '\\')
			buf_addc(out, '\\');
		buf_addc(out, *s);
	}
	buf_addc(out, '\'');
}
