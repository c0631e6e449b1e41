/* SPDX-License-Identifier: PostgreSQL */
/* UTF-8: what is valid, how wide, and that a peer's text cannot act on a terminal. */
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
	uint32_t code;
	int width;
} widths[] = {
	{ 'a', 1 }, { 0, -1 }, { 0x1B, -1 }, { 0x7F, -1 }, { 0x9F, -1 }, { 0xA0, 1 },
	{ 0xE9, 1 }, { 0x301, 0 }, { 0x200B, 0 }, { 0x1100, 2 }, { 0x3042, 2 },
	{ 0x4E2D, 2 }, { 0xAC00, 2 }, { 0xFF21, 2 }, { 0x1F600, 2 }, { 0x20000, 2 },
	{ 0x20AC, 1 }, { 0xFE0F, 0 },
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
	for (i = 0; i < sizeof(widths) / sizeof(widths[0]); i++)
		CHECK_INT_ROW(utf8_width(widths[i].code), widths[i].width, "width");
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
		utf8_encode(&b, code);
		if (utf8_decode(b.data, b.len, &back) != b.len || back != code)
			bad++;
	}
	CHECK_INT(bad, 0);
	buf_clear(&b);
	utf8_encode(&b, 0xD800);
	CHECK_STR(b.data, "\xef\xbf\xbd");
	CHECK_INT(utf8_swidth("a\xe4\xb8\xad\xcc\x81", 6), 3);
	CHECK_INT(utf8_swidth("\xff\x1b", 2), 2);
	buf_free(&b);
	return check_done();
}
