/* SPDX-License-Identifier: PostgreSQL */
/* Growth, cap, splice and hand-over of buffers. */
#include "base/buf.h"

#include <stdlib.h>

#include "../check.h"

int
main(void)
{
	struct buf b = BUF_INIT, capped = BUF_INIT_MAX(8), secret = BUF_INIT_SECRET(0);
	char *s;

	CHECK_STR(b.data, "");
	buf_adds(&b, "hello");
	buf_addc(&b, ' ');
	buf_addf(&b, "%d%%", 42);
	CHECK_STR(b.data, "hello 42%");
	buf_splice(&b, 0, 5, "HI", 2);
	CHECK_STR(b.data, "HI 42%");
	buf_splice(&b, 2, 0, " there", 6);
	CHECK_STR(b.data, "HI there 42%");
	buf_truncate(&b, 2);
	CHECK_STR(b.data, "HI");
	buf_fill(&b, '-', 100);
	CHECK_INT(b.len, 102);
	s = buf_take(&b);
	CHECK_INT(strlen(s), 102);
	CHECK_STR(b.data, "");
	free(s);
	s = buf_take(&b);
	CHECK_STR(s, "");
	free(s);

	buf_adds(&capped, "12345678");
	CHECK(!capped.too_big);
	buf_addc(&capped, '9');
	CHECK(capped.too_big);
	CHECK_STR(capped.data, "12345678");
	buf_free(&capped);

	for (int i = 0; i < 1000; i++)
		buf_addc(&secret, 's');
	CHECK_INT(secret.len, 1000);
	buf_wipe(&secret);
	CHECK_INT(secret.len, 0);
	return check_done();
}
