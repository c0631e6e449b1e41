/* SPDX-License-Identifier: PostgreSQL */
/* Numbers in the locale's form. */
#include "print/numeric.h"

#include <stdbool.h>

#include "../check.h"

static const struct {
	const char *in, *us, *de, *by_four;
} rows[] = {
	{ "", "", "", "" },
	{ "1", "1", "1", "1" },
	{ "123", "123", "123", "123" },
	{ "1234", "1,234", "1.234", "1234" },
	{ "-123456", "-123,456", "-123.456", "-12'3456" },
	{ "+1234567.8912", "+1,234,567.8912", "+1.234.567,8912", "+123'4567.8912" },
	{ "-.5", "-.5", "-,5", "-.5" },
	{ "1.5e+300", "1.5e+300", "1,5e+300", "1.5e+300" },
	{ "NaN", "NaN", "NaN", "NaN" },
	{ "-Infinity", "-Infinity", "-Infinity", "-Infinity" },
	{ "$1234.50", "$1234.50", "$1234.50", "$1234.50" },
};

static void
check(const struct numeric *n, const char *in, const char *want)
{
	char to[64];
	size_t len = numeric_format(n, in, strlen(in), to);

	CHECK_ROW(len <= numeric_size(n, strlen(in)), "%s: size", in);
	to[len] = '\0';
	CHECK_STR_ROW(to, want, in);
}

int
main(void)
{
	struct numeric us, de = { ",", ".", 3, 1, 1 }, four = { ".", "'", 4, 1, 1 };

	numeric_init(&us);	/* the C locale has no groups, psql makes them */
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		check(&us, rows[i].in, rows[i].us);
		check(&de, rows[i].in, rows[i].de);
		check(&four, rows[i].in, rows[i].by_four);
	}
	return check_done();
}
