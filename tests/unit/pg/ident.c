/* SPDX-License-Identifier: PostgreSQL */
/* Which names need quotes. */
#include "pg/ident.h"

#include "../check.h"

int
main(void)
{
	static const struct { const char *name, *want; } rows[] = {
		{ "abc", "abc" }, { "_a1", "_a1" }, { "Abc", "\"Abc\"" }, { "1a", "\"1a\"" },
		{ "a b", "\"a b\"" }, { "a\"b", "\"a\"\"b\"" }, { "", "\"\"" }, { "select", "\"select\"" },
		{ "table", "\"table\"" }, { "int", "\"int\"" }, { "left", "\"left\"" }, { "name", "name" },
		{ "abort", "abort" }, { "xmltable", "\"xmltable\"" }, { "\xc3\xa4", "\"\xc3\xa4\"" }, { "a$b", "\"a$b\"" },
		{ "all", "\"all\"" }, { "authorization", "\"authorization\"" }, { "zone", "zone" }, { "with", "\"with\"" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = BUF_INIT;

		ident_add(rows[i].name, &b);
		CHECK_STR_ROW(b.data, rows[i].want, rows[i].want);
		buf_free(&b);
	}
	return check_done();
}
