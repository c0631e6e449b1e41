/* SPDX-License-Identifier: PostgreSQL */
/* Widths, escapes and line breaks. */
#include "print/measure.h"

#include <stdlib.h>

#include "../check.h"

enum { UTF8 = 6, SQL_ASCII = 0, SJIS = 35 };

static const struct {
	const char *text;
	int encoding, width, lines;
	bool simple;
	const char *formatted;	/* lines separated by newlines */
} rows[] = {
	{ "", UTF8, 0, 1, true, "" },
	{ "plain", UTF8, 5, 1, true, "plain" },
	{ "\xc3\xa9\xe4\xb8\xad", UTF8, 3, 1, true, "\xc3\xa9\xe4\xb8\xad" },
	{ "e\xcc\x81", UTF8, 1, 1, true, "e\xcc\x81" },
	{ "a\nbcd\n", UTF8, 3, 3, false, "a\nbcd\n" },
	{ "a\tb", UTF8, 9, 1, false, "a       b" },
	{ "12345678\tb", UTF8, 17, 1, false, "12345678        b" },
	{ "x\r\x01\x7f", UTF8, 11, 1, false, "x\\r\\x01\\x7F" },
	{ "\xc2\x85", UTF8, 6, 1, false, "\\u0085" },
	{ "a\xff", UTF8, 5, 1, false, "a\\xFF" },
	{ "a\xc3", UTF8, 1, 1, false, "a" },
	{ "\xed\xa0\x80", UTF8, 12, 1, false, "\\xED\\xA0\\x80" },
	{ "\xe4\xb8(", UTF8, 9, 1, false, "\\xE4\\xB8(" },
	{ "a\xff", SQL_ASCII, 2, 1, true, "a\xff" },
	{ "\x8f\xb0", SJIS, 2, 1, true, "\x8f\xb0" },
	{ "x\x8f", SJIS, 1, 1, false, "x" },
};

/* By bytes, to compare with the wide reading. */
static bool
plain_slow(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] < 0x20 || (unsigned char)s[i] > 0x7e)
			return false;
	return true;
}

int
main(void)
{
	struct lines l = { .n = 0 };
	struct buf b = BUF_INIT;
	char text[40];
	bool same = true;
	int width;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct measure m;
		int widest = 0;
		char name[24];

		snprintf(name, sizeof(name), "row %zu", i);

		measure_text(rows[i].text, strlen(rows[i].text), rows[i].encoding, &m);
		CHECK_INT_ROW(m.width, rows[i].width, name);
		CHECK_INT_ROW(m.lines, rows[i].lines, name);
		CHECK_INT_ROW(m.simple, rows[i].simple, name);
		lines_format(&l, rows[i].text, strlen(rows[i].text), rows[i].encoding);
		CHECK_INT_ROW(l.n, rows[i].lines, name);
		buf_clear(&b);
		for (int k = 0; k < l.n; k++) {
			if (k > 0)
				buf_addc(&b, '\n');
			buf_add(&b, l.v[k].s, l.v[k].len);
			if (l.v[k].width > widest)
				widest = l.v[k].width;
		}
		CHECK_STR_ROW(b.data, rows[i].formatted, name);
		CHECK_INT_ROW(widest, rows[i].width, name);
	}

	/* Every byte at every place of every short length. */
	for (size_t len = 0; len < sizeof(text) - 1 && same; len++)
		for (size_t at = 0; at <= len && same; at++)
			for (int c = 1; c < 256 && same; c++) {
				memset(text, 'a' + (int)(at % 20), sizeof(text));
				text[at] = (char)c;
				same = measure_plain(text, len) == plain_slow(text, len);
			}
	CHECK(same);

	CHECK_INT(lines_fit("abcdef", 6, UTF8, 4, &width), 4);
	CHECK_INT(width, 4);
	CHECK_INT(lines_fit("a\xe4\xb8\xad", 4, UTF8, 2, &width), 1);
	CHECK_INT(width, 1);
	CHECK_INT(lines_fit("\xe4\xb8\xad" "a", 4, UTF8, 1, &width), 3);
	CHECK_INT(width, 2);
	CHECK_INT(lines_fit("e\xcc\x81x", 4, UTF8, 1, &width), 3);
	lines_clear(&l);
	buf_free(&b);
	return check_done();
}
