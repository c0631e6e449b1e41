/* SPDX-License-Identifier: PostgreSQL */
/* Tests of run/copy_scan: which requests ask for data from the script. */
#include "run/copy.h"

#include "../check.h"

static const struct {
	const char	*sql;
	int		 count;
} rows[] = {
	{ "copy t from stdin", 1 },
	{ "COPY t FROM STDIN;", 1 },
	{ "-- c\ncopy/**/t/*x*/from/**/stdin;", 1 },
	{ "-- c\rcopy t from stdin;", 1 },
	{ "copy a.b.c (a, \"from stdin\") from stdin with (format csv)", 1 },
	{ "copy t from stdout", 1 },
	{ "copy binary t from stdin", 1 },
	{ "copy \"q\"\"x\" from stdin", 1 },
	{ "copy 'x' from stdin", 1 },
	{ "copy t(a b) x from stdin foo bar", 1 },
	{ "copy (select 1 from stdin) to stdout", 0 },
	{ "copy (select 1) from stdin", 1 },
	{ "copy t from program stdin", 0 },
	{ "copy t from \"stdin\"", 0 },
	{ "copy t from 'stdin'", 0 },
	{ "copy t to stdout", 0 },
	{ "copy t fromm stdin", 0 },
	{ "select 1; copy t from stdin; copy u from stdin", 2 },
	{ "select 'a;copy t from stdin'", 0 },
	{ "select $$;copy t from stdin;$$", 0 },
	{ "select $a$;copy t from stdin;$$ $a$; copy t from stdin", 1 },
	{ "select e'\\';copy t from stdin;'", 0 },
	{ "with x as (select 1) copy t from stdin", 0 },
	{ "explain copy t from stdin", 0 },
	{ "(copy t from stdin)", 0 },
	{ "create rule r as on insert to t do also (delete from u; copy t from stdin)", 0 },
	{ "create function f() returns int begin atomic; copy t from stdin; end", 0 },
	{ "begin; copy t from stdin", 1 },
	{ "", 0 },
	{ "copy", 0 },
	{ "copy t from", 0 },
	{ "/* open", 0 },
	{ "'open", 0 },
	{ "$x$ open", 0 },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char name[128];

		snprintf(name, sizeof(name), "%s", rows[i].sql);
		for (char *p = name; *p != '\0'; p++)
			if (*p == '\n')
				*p = ' ';
		CHECK_INT_ROW(copy_count_stdin(rows[i].sql), rows[i].count, name);
	}
	return check_done();
}
