/* SPDX-License-Identifier: PostgreSQL */
/* The footers of \d NAME: rows in print order, each with the relations it belongs to. */
#ifndef VPSQL_CATALOG_REL_SECTIONS_H
#define VPSQL_CATALOG_REL_SECTIONS_H

#include <stdbool.h>

#include "catalog/cat.h"

struct rel;
struct session;
struct table;

/* Adds the footers of what is no sequence, in psql's order; false after a message. */
bool	 rel_sections(struct session *s, const struct cat_query *q,
	    const struct rel *r, struct table *t);

#endif
