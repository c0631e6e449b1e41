/* SPDX-License-Identifier: PostgreSQL */
/* Everything \pset can set, as one value that can be copied. */
#include "print/opt.h"

#include <stdlib.h>

#include "base/mem.h"

/* libpq's id of UTF-8, the same in every release. */
enum { ENCODING_UTF8 = 6 };

void
print_opt_init(struct print_opt *o)
{
	*o = (struct print_opt){
		.format = PRINT_ALIGNED,
		.border = 1,
		.pager = PRINT_PAGER_ON,
		.default_footer = true,
		.fieldsep = { .s = xstrdup("|") },
		.recordsep = { .s = xstrdup("\n") },
		.csv_fieldsep = ",",
		.encoding = ENCODING_UTF8,
		.start_table = true,
		.stop_table = true
	};
}

void
print_opt_copy(struct print_opt *to, const struct print_opt *from)
{
	*to = *from;
	to->fieldsep.s = xstrdup_null(from->fieldsep.s);
	to->recordsep.s = xstrdup_null(from->recordsep.s);
	to->null = xstrdup_null(from->null);
	to->tableattr = xstrdup_null(from->tableattr);
	to->title = xstrdup_null(from->title);
}

void
print_opt_clear(struct print_opt *o)
{
	free(o->fieldsep.s);
	free(o->recordsep.s);
	free(o->null);
	free(o->tableattr);
	free(o->title);
	*o = (struct print_opt){ .format = PRINT_ALIGNED };
}

void
print_opt_string(char **field, const char *value)
{
	char *old = *field;

	*field = xstrdup_null(value);
	free(old);
}
