/* SPDX-License-Identifier: PostgreSQL */
/* \d NAME: relations with their columns and everything that hangs on them. */
#ifndef VPSQL_CATALOG_REL_DESCRIBE_H
#define VPSQL_CATALOG_REL_DESCRIBE_H

#include <stdbool.h>

#include "catalog/cat.h"

struct session;

/* Columns of a relation, and what a sequence has instead. */
extern const struct cat_list rel_columns, rel_sequence, rel_sequence_owner;

/* Describes every relation the first argument matches; false after a message. */
bool	 rel_describe(struct session *s, const struct cat_query *q);

#endif
