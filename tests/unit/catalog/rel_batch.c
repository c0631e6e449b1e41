/* SPDX-License-Identifier: PostgreSQL */
/* One result cut into those of its relations, and the place of the oid in a query. */
#include "catalog/rel_batch.h"

#include "../check.h"
#include "catalog/rel.h"

static PGresult *
made(void)
{
	static const char *const cells[][3] = {
		{ "7", "line", "a" }, { "7", "line", NULL }, { "70", "line", "other" }, { "7", "line", "c" },
	};
	PGresAttDesc cols[3] = { { .name = (char *)"oid", .typid = 26 }, { .name = (char *)"line", .typid = 25 },
		{ .name = (char *)"n", .typid = 23 } };
	PGresult *res = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);

	PQsetResultAttrs(res, 3, cols);
	for (int r = 0; r < 4; r++)
		for (int c = 0; c < 3; c++)
			PQsetvalue(res, r, c, (char *)cells[r][c],
			    cells[r][c] ? (int)strlen(cells[r][c]) : -1);
	return res;
}

int
main(void)
{
	static const struct cat_list one = { .title = "one" }, two = { .title = "two" };
	struct cat_query q = { .sversion = 180000, .flags = CAT_VERBOSE };
	struct rel_batch b;
	struct buf sql = BUF_INIT;
	PGresult *res;

	rel_batch_init(&b, NULL, 0);
	CHECK(rel_batch_rows(&b, &q, &one, "7") == NULL);
	b.slots[b.nslots++] = (struct rel_batch_slot){ &one, CAT_VERBOSE, made() };
	CHECK(rel_batch_rows(&b, &q, &two, "7") == NULL);
	res = rel_batch_rows(&b, &q, &one, "7");
	if (CHECK(res != NULL)) {
		CHECK_INT(PQntuples(res), 3);
		CHECK_INT(PQnfields(res), 2);
		CHECK_STR(PQfname(res, 1), "n");
		CHECK_INT(PQftype(res, 1), 23);
		CHECK_STR(PQgetvalue(res, 0, 1), "a");
		CHECK(PQgetisnull(res, 1, 1));
		CHECK_STR(PQgetvalue(res, 2, 1), "c");
	}
	PQclear(res);
	res = rel_batch_rows(&b, &q, &one, "8");
	CHECK(res != NULL && PQntuples(res) == 0 && PQnfields(res) == 2);
	PQclear(res);
	q.flags = 0;
	CHECK(rel_batch_rows(&b, &q, &one, "7") == NULL);
	rel_batch_clear(&b);
	CHECK_INT(b.nslots, 0);
	rel_batch_sql(&sql, "SELECT x\nWHERE a = {oid} OR b = {oid}\nORDER BY 1", "7,70");
	CHECK_STR(sql.data, "SELECT this.oid, q.*\n"
	    "FROM pg_catalog.unnest('{7,70}'::pg_catalog.oid[]) this(oid)\n"
	    "  CROSS JOIN LATERAL (\n"
	    "SELECT x\nWHERE a = this.oid OR b = this.oid\nORDER BY 1\n  ) q");
	buf_free(&sql);
	return check_done();
}
