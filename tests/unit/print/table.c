/* SPDX-License-Identifier: PostgreSQL */
/* The table filled by hand. */
#include "print/table.h"

#include "../check.h"

int
main(void)
{
	struct table t;
	struct cell row[2];

	table_init(&t);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_END);
	table_add_column(&t, "a", false, TABLE_TEXT);
	table_add_column(&t, "b", true, TABLE_NUMBER);
	for (int i = 0; i < 3; i++) {
		table_add_cell(&t, i == 1 ? NULL : "text");
		table_add_cell(&t, i == 2 ? "" : "12");
	}
	table_add_footerf(&t, "%d rows", 3);
	CHECK_STR(t.footers.v[0], "3 rows");
	CHECK_INT(t.nrows, 3);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_ROW);
	CHECK(row[0].len == 4 && memcmp(row[0].s, "text", 4) == 0);
	CHECK(row[1].len == 2 && memcmp(row[1].s, "12", 2) == 0);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_ROW);
	CHECK_INT(row[0].len, -1);
	CHECK(t.rows->rewind(t.ctx, NULL));
	CHECK(t.rows->next(t.ctx, row, NULL) == TABLE_ROW && row[0].len == 4);
	table_clear(&t);
	CHECK_INT(t.ncols, 0);
	table_set_rows(&t, 2);
	CHECK_INT(t.nrows, 2);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_ROW);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_ROW);
	CHECK_INT(t.rows->next(t.ctx, row, NULL), TABLE_END);
	table_clear(&t);
	return check_done();
}
