/* SPDX-License-Identifier: PostgreSQL */
/* One query for many relations: what \d PATTERN asks of each is fetched for all that it matched. */
#include "catalog/rel_batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/rel.h"
#include "pg/field.h"

void
rel_batch_init(struct rel_batch *b, const struct rel *rels, int n)
{
	*b = (struct rel_batch){ .rels = rels, .n = n };
}

void
rel_batch_clear(struct rel_batch *b)
{
	for (int i = 0; i < b->nslots; i++)
		PQclear(b->slots[i].res);
	b->nslots = 0;
}

static const struct rel_batch_slot *
find(const struct rel_batch *b, const struct cat_list *list, unsigned flags)
{
	for (int i = 0; i < b->nslots; i++)
		if (b->slots[i].list == list && b->slots[i].flags == flags)
			return &b->slots[i];
	return NULL;
}

/*
 * The list's query for each oid in turn. One with an ORDER BY is never merged
 * into the outer query, so that its rows keep their order.
 */
void
rel_batch_sql(struct buf *sql, const char *one, const char *oids)
{
	buf_adds(sql, "SELECT this.oid, q.*\nFROM pg_catalog.unnest('{");
	buf_adds(sql, oids);
	buf_adds(sql, "}'::pg_catalog.oid[]) this(oid)\n  CROSS JOIN LATERAL (\n");
	cat_fill(sql, one, "{oid}", "this.oid");
	buf_adds(sql, "\n  ) q");
}

bool
rel_batch_fetch(struct rel_batch *b, struct session *s,
    const struct cat_query *q, const struct cat_list *list,
    rel_wants_fn *wants, const void *ctx)
{
	struct buf one = BUF_INIT, sql = BUF_INIT, oids = BUF_INIT;
	PGresult *res = NULL;

	if (b->n < 2 || b->nslots == REL_BATCH_SLOTS || find(b, list, q->flags) != NULL)
		return true;
	for (int i = 0; i < b->n; i++)
		if (wants(ctx, q, &b->rels[i]))
			buf_addf(&oids, "%s%s", oids.len ? "," : "", b->rels[i].oid);
	if (cat_sql(&one, list, q, NULL)) {
		rel_batch_sql(&sql, one.data, oids.data);
		res = cat_ask(s, &sql);
	}
	if (res != NULL)
		b->slots[b->nslots++] = (struct rel_batch_slot){ list, q->flags, res };
	buf_free(&oids);
	buf_free(&sql);
	buf_free(&one);
	return res != NULL;
}

PGresult *
rel_batch_rows(const struct rel_batch *b, const struct cat_query *q,
    const struct cat_list *list, const char *oid)
{
	const struct rel_batch_slot *slot = find(b, list, q->flags);
	PGresAttDesc *cols;
	PGresult *own;
	int n, rows = 0;

	if (slot == NULL)
		return NULL;
	n = PQnfields(slot->res) - 1;
	cols = xcalloc((size_t)n + 1, sizeof(*cols));
	for (int c = 0; c < n; c++)
		cols[c] = (PGresAttDesc){
			.name = PQfname(slot->res, c + 1),
			.typid = PQftype(slot->res, c + 1),
			.typlen = PQfsize(slot->res, c + 1),
			.atttypmod = PQfmod(slot->res, c + 1)
		};
	own = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);
	if (own != NULL && !PQsetResultAttrs(own, n, cols)) {
		PQclear(own);
		own = NULL;
	}
	free(cols);
	for (int r = 0; own != NULL && r < PQntuples(slot->res); r++) {
		if (strcmp(field_text(slot->res, r, 0), oid) != 0)
			continue;
		for (int c = 0; c < n; c++)
			if (!PQsetvalue(own, rows, c, PQgetvalue(slot->res, r, c + 1),
			    field_none(slot->res, r, c + 1) ? -1 :
			    PQgetlength(slot->res, r, c + 1))) {
				PQclear(own);
				return NULL;
			}
		rows++;
	}
	return own;
}

PGresult *
rel_batch_ask(struct session *s, const struct cat_query *q,
    const struct cat_list *list, const struct rel *r)
{
	struct buf raw = BUF_INIT, sql = BUF_INIT;
	PGresult *res = rel_batch_rows(r->batch, q, list, r->oid);

	if (res != NULL)
		return res;
	if (cat_sql(&raw, list, q, NULL)) {
		cat_fill(&sql, raw.data, "{oid}", r->oid);
		res = cat_ask(s, &sql);
	}
	buf_free(&raw);
	buf_free(&sql);
	return res;
}
