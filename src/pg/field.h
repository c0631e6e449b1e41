/* SPDX-License-Identifier: PostgreSQL */
/* The values of a result of our own query, whatever the server has answered. */
#ifndef VPSQL_PG_FIELD_H
#define VPSQL_PG_FIELD_H

#include <libpq-fe.h>
#include <stdbool.h>

/* The value in the row and column, borrowed from res; "" where it is NULL or there is no such row or column. */
const char *field_text(const PGresult *res, int row, int col);
/* The same by the column's name. */
const char *field_named(const PGresult *res, int row, const char *name);
/* Whether there is no value: NULL, or no such row or column. */
bool	 field_none(const PGresult *res, int row, int col);

#endif
