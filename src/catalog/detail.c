/* SPDX-License-Identifier: PostgreSQL */
/* The forms with + that print one table for each object found, such as \dx+. */
#include "catalog/detail.h"

#include <string.h>

#include "pg/field.h"
#include "print/table.h"

enum { NPARTS = sizeof(((struct cat_detail *)NULL)->parts) / sizeof(struct cat_part) };

/* Columns of a part that is a table. */
enum { COL_OID, COL_TITLE, COL_SHOWN };

/* One part's rows, and how far they have been printed. */
struct rows {
	const struct cat_part	*part;
	PGresult		*res;
	int			 at;
};

/* Whether the next row speaks of the object. */
static bool
same(const struct rows *r, const char *oid)
{
	return r->at < PQntuples(r->res) &&
	    strcmp(field_text(r->res, r->at, COL_OID), oid) == 0;
}

static bool
print_table(struct session *s, const struct cat_query *q, struct rows *r,
    struct rows *footers, const char *oid)
{
	long long n = 0;
	struct table t;
	bool good;

	table_init(&t);
	table_set_title(&t, field_text(r->res, r->at, COL_TITLE));
	for (int c = COL_SHOWN; c < PQnfields(r->res); c++)
		table_add_column(&t, PQfname(r->res, c), false, TABLE_TEXT);
	for (; same(r, oid); r->at++) {
		/* An outer join's empty row stands for an object without members. */
		if (field_none(r->res, r->at, COL_SHOWN))
			continue;
		for (int c = COL_SHOWN; c < PQnfields(r->res); c++)
			table_add_cell(&t, field_none(r->res, r->at, c) ? NULL :
			    field_text(r->res, r->at, c));
		n++;
	}
	if (n == 0)
		table_set_rows(&t, 0);
	for (; footers->part != NULL && footers->part->heading != NULL; footers++) {
		if (same(footers, oid))
			table_add_footer(&t, footers->part->heading);
		for (; same(footers, oid); footers->at++)
			table_add_footer(&t, field_named(footers->res, footers->at, "line"));
	}
	good = cat_print_table(s, &t, q, r->part->list->footer);
	table_clear(&t);
	return good;
}

/* Every table of the object that the first part's next row begins. */
static bool
print_object(struct session *s, const struct cat_query *q, struct rows *rows)
{
	const char *oid = field_text(rows->res, rows->at, COL_OID);

	for (struct rows *r = rows; r->part != NULL; r++)
		if (r->part->heading == NULL && !print_table(s, q, r, r + 1, oid))
			return false;
	return true;
}

bool
detail_run(struct session *s, const struct cat_detail *detail,
    const struct cat_query *q)
{
	struct rows rows[NPARTS + 1] = { { NULL, NULL, 0 } };
	int n = 0;
	bool good = false;

	for (const struct cat_part *p = detail->parts; p < detail->parts + NPARTS && p->list; p++) {
		if (!cat_applies(&p->gate, q))
			continue;
		if ((rows[n].res = cat_fetch(s, p->list, q)) == NULL)
			goto out;
		if (PQntuples(rows[0].res) == 0) {
			cat_none_found(s, q, detail->what, detail->whats);
			goto out;
		}
		rows[n++].part = p;
	}
	for (good = true; good && rows[0].at < PQntuples(rows[0].res); )
		good = print_object(s, q, rows);
out:
	for (int i = 0; i <= n; i++)
		PQclear(rows[i].res);
	return good;
}
