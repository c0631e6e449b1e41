/* SPDX-License-Identifier: PostgreSQL */
/* UTF-8: what is valid, and that a peer's text cannot act on a terminal. */
#include "base/utf8.h"

#include <stdlib.h>

#include "../check.h"

static const struct {
	const char *bytes;
	size_t len;
	uint32_t code;		/* 0 with len 0: invalid */
} decode[] = {
	{ "a", 1, 'a' }, { "\xc3\xa9", 2, 0xE9 }, { "\xe2\x82\xac", 3, 0x20AC },
	{ "\xf0\x9f\x98\x80", 4, 0x1F600 }, { "\xf4\x8f\xbf\xbf", 4, 0x10FFFF },
	{ "\xc0\x80", 0, 0 }, { "\xc1\xbf", 0, 0 }, { "\xe0\x80\x80", 0, 0 },
	{ "\xe0\x9f\xbf", 0, 0 }, { "\xed\xa0\x80", 0, 0 }, { "\xf0\x80\x80\x80", 0, 0 },
	{ "\xf4\x90\x80\x80", 0, 0 }, { "\xf5\x80\x80\x80", 0, 0 }, { "\x80", 0, 0 },
	{ "\xff", 0, 0 }, { "\xc3", 0, 0 }, { "\xe2\x82", 0, 0 }, { "\xc3(", 0, 0 },
};

static const struct {
	const char *in, *out, *message;	/* message NULL: as out */
} escapes[] = {
	{ "plain", "plain", NULL },
	{ "caf\xc3\xa9", "caf\xc3\xa9", NULL },
	{ "\x1b[2J", "\\x1b[2J", NULL },
	{ "a\nb\tc\r", "a\\x0ab\\x09c\\x0d", "a\nb\tc\\x0d" },
	{ "back\\slash", "back\\\\slash", "back\\slash" },
	{ "\xe2\x80\xae" "gnp.exe", "\\u{202e}gnp.exe", NULL },
	{ "\xe2\x80\x8b", "\\u{200b}", "\xe2\x80\x8b" },
	{ "\xef\xbb\xbf", "\\u{feff}", "\xef\xbb\xbf" },
	{ "\xc2\x9b" "31m", "\\u{009b}31m", NULL },
	{ "\xff\xfe", "\\xff\\xfe", "\xff\xfe" },
	{ "\x9b" "31m", "\\x9b31m", "\\x9b31m" },
	{ "\xf3\xa0\x80\xa1", "\\u{e0021}", "\xf3\xa0\x80\xa1" },
	{ "", "", NULL },
};

/* The bytes of a code, by the table of RFC 3629. */
static void
encode(struct buf *out, uint32_t c)
{
	if (c < 0x80)
		buf_addc(out, (char)c);
	else if (c < 0x800)
		buf_addc(out, (char)(0xC0 | c >> 6));
	else if (c < 0x10000)
		buf_addc(out, (char)(0xE0 | c >> 12));
	else
		buf_addc(out, (char)(0xF0 | c >> 18));
	if (c >= 0x10000)
		buf_addc(out, (char)(0x80 | (c >> 12 & 0x3F)));
	if (c >= 0x800)
		buf_addc(out, (char)(0x80 | (c >> 6 & 0x3F)));
	if (c >= 0x80)
		buf_addc(out, (char)(0x80 | (c & 0x3F)));
}

int
main(void)
{
	struct buf b = BUF_INIT;
	uint32_t code;
	size_t i, n, bad;
	char *s;

	for (i = 0; i < sizeof(decode) / sizeof(decode[0]); i++) {
		code = 0;
		n = utf8_decode(decode[i].bytes, strlen(decode[i].bytes), &code);
		CHECK_ROW(n == decode[i].len && code == decode[i].code, "decode row %zu", i);
		CHECK_ROW(utf8_valid(decode[i].bytes, strlen(decode[i].bytes)) == (n > 0),
		    "valid row %zu", i);
	}
	for (i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
		s = utf8_safe(escapes[i].in);
		CHECK_STR_ROW(s, escapes[i].out, "escape");
		free(s);
		buf_clear(&b);
		utf8_message(&b, escapes[i].in, strlen(escapes[i].in));
		CHECK_STR_ROW(b.data, escapes[i].message != NULL ? escapes[i].message : escapes[i].out, "message");
	}
	for (code = 0, bad = 0; code < 0x110000; code++) {
		uint32_t back = 0;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		buf_clear(&b);
		encode(&b, code);
		if (utf8_decode(b.data, b.len, &back) != b.len || back != code)
			bad++;
	}
	CHECK_INT(bad, 0);
	buf_free(&b);
	return check_done();
}
