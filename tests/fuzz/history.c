/* SPDX-License-Identifier: PostgreSQL */
/* Any text around a password: what carries one is kept out of the history, however it is spelt and spaced. */
#include "base/buf.h"
#include "feed.h"
#include "repl/history.h"

/* What may stand between PASSWORD and its value. */
static void
add_gap(struct buf *b, unsigned pick)
{
	static const char *const gaps[] = { " ", "\t", "\n", "  \n", " /* it's */ ", " -- c\n", "/*/**/*/", "\r\n" };

	buf_adds(b, gaps[pick % 8]);
	if ((pick & 0x40) != 0)
		buf_adds(b, gaps[pick / 8 % 8]);
}

static void
add_any_case(struct buf *b, const char *word, unsigned pick)
{
	for (size_t i = 0; word[i] != '\0'; i++)
		buf_addc(b, (char)((pick >> i % 8 & 1) != 0 && word[i] >= 'a' && word[i] <= 'z' ? word[i] - 32 : word[i]));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const literals[] = { "'", "E'", "$$", "$q$", "U&'", "e'" };
	struct feed f = { data, size };
	unsigned form = feed_byte(&f), gap = feed_byte(&f), letters = feed_byte(&f);
	char *before = feed_text(&f, 0xff), *secret = feed_text(&f, 0xff), *after = feed_text(&f, 0xff);
	struct buf b = BUF_INIT;

	/* Whatever it is, reading it ends. */
	history_is_secret(before);
	buf_adds(&b, before);
	switch (form & 3) {
	case 0:
	case 1:
		buf_addc(&b, ' ');
		add_any_case(&b, "password", letters);
		add_gap(&b, gap);
		buf_adds(&b, literals[form / 4 % 6]);
		break;
	case 2:
		buf_addc(&b, ' ');
		add_any_case(&b, (form & 4) != 0 ? "pgpassword" : "password", letters);
		buf_adds(&b, (form & 8) != 0 ? " = x" : "=x");
		break;
	default:
		buf_adds(&b, " postgresql://u:x");
		for (char *p = secret; *p != '\0'; p++)
			if (strchr(":/@? \t\r\n'\"", *p) != NULL)
				*p = '_';
		break;
	}
	buf_adds(&b, secret);
	if ((form & 3) == 3)
		buf_adds(&b, "@h");
	buf_adds(&b, after);
	HOLDS(history_is_secret(b.data));
	buf_free(&b);
	free(before);
	free(secret);
	free(after);
	return 0;
}
