/* SPDX-License-Identifier: PostgreSQL */
/* Exact, prefix and ambiguous names. */
#include "base/keyword.h"

#include "../check.h"

static const struct keyword table[] = {
	{ "latex", 1 }, { "latex-longtable", 2 }, { "html", 3 }, { "off", 4 }, { "on", 5 }, { NULL, 0 }
};

int
main(void)
{
	struct buf b = BUF_INIT;

	CHECK_INT(keyword_exact(table, "HTML"), 3);
	CHECK_INT(keyword_exact(table, "htm"), KEYWORD_UNKNOWN);
	CHECK_STR(keyword_name(table, 3), "html");
	CHECK_STR(keyword_name(table, 9), NULL);
	keyword_list(table, &b);
	CHECK_STR(b.data, "latex, latex-longtable, html, off, on");
	buf_free(&b);
	return check_done();
}
