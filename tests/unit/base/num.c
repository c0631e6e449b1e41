/* SPDX-License-Identifier: PostgreSQL */
/* Numbers and booleans: all of the string or none of it. */
#include "base/num.h"

#include "../check.h"

int
main(void)
{
	int i = 7;
	double d = 0;
	static const struct { const char *word; int want; } bools[] = {
		{ "on", 1 }, { "of", 0 }, { "OFF", 0 }, { "o", -1 }, { "t", 1 }, { "FALSE", 0 },
		{ "y", 1 }, { "n", 0 }, { "1", 1 }, { "0", 0 }, { "", -1 }, { "truer", -1 }, { "2", -1 },
	};

	CHECK(num_int("42", 0, 100, &i) && i == 42);
	CHECK(!num_int("101", 0, 100, &i) && i == 42);
	CHECK(!num_int("4x", 0, 100, &i));
	CHECK(!num_int("", 0, 100, &i));
	CHECK(!num_int("99999999999999999999", 0, 100, &i));
	CHECK(num_double("0.5", 0, 1, &d) && d > 0.49 && d < 0.51);
	CHECK(!num_double("nan", 0, 1, &d));
	CHECK(!num_double("1.5s", 0, 9, &d));
	for (size_t k = 0; k < sizeof(bools) / sizeof(bools[0]); k++) {
		bool b = false;
		int got = num_bool(bools[k].word, &b) ? b : -1;

		CHECK_INT_ROW(got, bools[k].want, bools[k].word);
	}
	return check_done();
}
