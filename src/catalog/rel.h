/* SPDX-License-Identifier: PostgreSQL */
/* What the catalogs say of a relation itself, one query for all that \d PATTERN matches. */
#ifndef VPSQL_CATALOG_REL_H
#define VPSQL_CATALOG_REL_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "catalog/cat.h"

struct rel_batch;

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
	bool		 foreign_keys;	/* has its own; since 18 */
	bool		 policies, statistics, parents;
	const char	*am;		/* access method; with + */
	const char	*options;	/* reloptions, joined; with + */
	const char	*oftype;	/* CREATE TABLE OF */
	const char	*tablespace;	/* unless the database's own */
	const char	*partkey;	/* of a partitioned table */
	struct rel_batch *batch;	/* the relations it is described with */
};

/* One row for each relation that the first argument matches. */
extern const struct cat_list rel_load;

/* Reads a row of rel_load; r borrows from res. batch is left to the caller. */
void	 rel_read(struct rel *r, const PGresult *res, int row);

#endif
