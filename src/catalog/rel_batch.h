/* SPDX-License-Identifier: PostgreSQL */
/* One query for many relations: what \d PATTERN asks of each is fetched for all that it matched. */
#ifndef VPSQL_CATALOG_REL_BATCH_H
#define VPSQL_CATALOG_REL_BATCH_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "catalog/cat.h"

struct rel;
struct session;

/* Relations fetched together: bounds memory and the time to the first line. */
enum { REL_BATCH_MAX = 100, REL_BATCH_SLOTS = 48 };

struct rel_batch {
	const struct rel	*rels;
	int			 n;
	struct rel_batch_slot {
		const struct cat_list	*list;
		unsigned		 flags;
		PGresult		*res;	/* first column: the relation's oid */
	} slots[REL_BATCH_SLOTS];
	int			 nslots;
};

/* Whether a relation of the batch needs the query. */
typedef bool rel_wants_fn(const void *ctx, const struct cat_query *q, const struct rel *r);

/* Borrows rels. */
void	 rel_batch_init(struct rel_batch *b, const struct rel *rels, int n);
void	 rel_batch_clear(struct rel_batch *b);
/*
 * Runs the list under q's flags for every relation that wants it, unless that
 * was done. False after the message was printed. A batch of one does nothing:
 * its relation asks for itself.
 */
bool	 rel_batch_fetch(struct rel_batch *b, struct session *s,
	    const struct cat_query *q, const struct cat_list *list,
	    rel_wants_fn *wants, const void *ctx);
/* Appends the query that asks one, which holds {oid}, for each of the oids "1,2,...". */
void	 rel_batch_sql(struct buf *sql, const char *one, const char *oids);
/* The rows of one relation as a result of their own, or NULL when they were not fetched. */
PGresult *rel_batch_rows(const struct rel_batch *b, const struct cat_query *q,
	    const struct cat_list *list, const char *oid);
/*
 * What a list says of one relation: from its batch, or asked for it alone ({oid}
 * becomes its oid). NULL after a message.
 */
PGresult *rel_batch_ask(struct session *s, const struct cat_query *q,
	    const struct cat_list *list, const struct rel *r);

#endif
