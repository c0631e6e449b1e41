/* SPDX-License-Identifier: PostgreSQL */
/* Strings in JSON: what is escaped, and what is no text. */
#include "base/json.h"

#include "../check.h"

int
main(void)
{
	static const struct {
		const char *in, *out;
	} rows[] = {
		{ NULL, "null" }, { "", "\"\"" }, { "a b", "\"a b\"" }, { "\"\\/", "\"\\\"\\\\/\"" },
		{ "a\nb\tc\r", "\"a\\nb\\tc\\u000d\"" }, { "\x1b[0m\x7f", "\"\\u001b[0m\\u007f\"" },
		{ "\xc2\x9b", "\"\\u009b\"" }, { "\xc3\xa4\xe2\x82\xac", "\"\xc3\xa4\xe2\x82\xac\"" },
		{ "a\xff\xc3", "\"a\\ufffd\\ufffd\"" },
	};
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_clear(&b);
		json_string(&b, rows[i].in);
		CHECK_STR_ROW(b.data, rows[i].out, "string");
	}
	/* It appends. */
	json_string(&b, "x");
	CHECK_STR(b.data, "\"a\\ufffd\\ufffd\"\"x\"");
	buf_free(&b);
	return check_done();
}
