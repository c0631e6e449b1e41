/* SPDX-License-Identifier: PostgreSQL */
/* \d NAME: one relation with its columns and everything that hangs on it. */
#ifndef VPSQL_CATALOG_REL_H
#define VPSQL_CATALOG_REL_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "catalog/cat.h"

struct rel_batch;
struct session;
struct table;

/*
 * One row of the loader: what the catalogs say of the relation itself. Texts are
 * borrowed from the result; NULL where the catalog has none.
 */
struct rel {
	const char	*oid;		/* digits */
	const char	*schema, *name;
	char		 kind;		/* relkind */
	char		 persistence;	/* relpersistence */
	char		 replident;	/* relreplident */
	bool		 checks, index, rules, triggers, rls, force_rls, partition;
	bool		 subclass;	/* has or had children */
	const char	*am;		/* access method */
	const char	*options;	/* reloptions, joined */
	const char	*oftype;	/* CREATE TABLE OF */
	const char	*tablespace;	/* unless the database's own */
	const char	*parent, *bound, *detaching;	/* of a partition */
	const char	*constraint;	/* of a partition, with + */
	const char	*partkey;	/* of a partitioned table */
	struct rel_batch *batch;	/* the relations it is described with */
};

/* Describes every relation the first argument matches; false after a message. */
bool	 rel_describe(struct session *s, const struct cat_query *q);
/* Fills the text {oid} of a query. Appends to out. */
void	 rel_fill_oid(struct buf *out, const char *sql, const char *oid);
/*
 * What a list says of one relation: from its batch, or asked for it alone ({oid}
 * becomes its oid). NULL after a message.
 */
PGresult *rel_ask(struct session *s, const struct cat_query *q,
	    const struct cat_list *list, const struct rel *r);
/* Adds the footers of what is no sequence, in psql's order. */
bool	 rel_sections(struct session *s, const struct cat_query *q,
	    const struct rel *r, struct table *t);

/* The queries, for tests. */
extern const struct cat_list rel_load, rel_columns, rel_sequence, rel_sequence_owner;
extern const struct cat_entry rel_section_entries[];

#endif
