/* SPDX-License-Identifier: PostgreSQL */
/* pg/field: values that are there, NULLs, and rows and columns that are not. */
#include "pg/field.h"

#include <stdlib.h>

#include "../check.h"

int
main(void)
{
	PGresAttDesc cols[] = { { .name = strdup("a"), .typid = 25, .typlen = -1 }, { .name = strdup("b"), .typid = 25, .typlen = -1 } };
	PGresult *res = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);
	char one[] = "one", none[] = "";

	if (res == NULL || !PQsetResultAttrs(res, 2, cols) || !PQsetvalue(res, 0, 0, one, 3) || !PQsetvalue(res, 0, 1, none, -1))
		return 1;
	CHECK_STR(field_text(res, 0, 0), "one");
	CHECK_STR(field_text(res, 0, 1), "");
	CHECK_STR(field_text(res, 0, 2), "");
	CHECK_STR(field_text(res, 0, -1), "");
	CHECK_STR(field_text(res, 1, 0), "");
	CHECK_STR(field_text(res, -1, 0), "");
	CHECK_STR(field_named(res, 0, "a"), "one");
	CHECK_STR(field_named(res, 0, "c"), "");
	CHECK_STR(field_text(NULL, 0, 0), "");
	CHECK(!field_none(res, 0, 0));
	CHECK(field_none(res, 0, 1));
	CHECK(field_none(res, 0, 2));
	CHECK(field_none(res, 1, 0));
	PQclear(res);
	free(cols[0].name);
	free(cols[1].name);
	return check_done();
}
