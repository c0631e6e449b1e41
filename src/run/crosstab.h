/* SPDX-License-Identifier: PostgreSQL */
/* \crosstabview: turns rows of three columns into a grid. */
#ifndef VPSQL_RUN_CROSSTAB_H
#define VPSQL_RUN_CROSSTAB_H

#include <stdbool.h>

#include "base/err.h"
#include "print/table.h"

struct sink;
struct stream;

/* Widest grid, its first column included. */
#define CROSSTAB_COLUMNS	1600

/*
 * Reads all rows of `in` and builds the grid in `out`, which the caller clears.
 * args: column of the vertical header, of the horizontal one, of the values, and the
 * one that sorts the horizontal header; each a number from 1, a name, or NULL.
 * null_text stands for null in the horizontal header. False with psql's message.
 */
bool	 crosstab_build(const struct table *in, const char *const args[4],
	    const char *null_text, struct table *out, struct err *err);
/* The same for a query's result, then prints; false after a message. */
bool	 crosstab_print(struct sink *sink, struct stream *st);

#endif
