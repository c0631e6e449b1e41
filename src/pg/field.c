/* SPDX-License-Identifier: PostgreSQL */
/* The values of a result of our own query, whatever the server has answered. */
#include "pg/field.h"

bool
field_none(const PGresult *res, int row, int col)
{
	/* libpq answers what is out of range with NULL and a line on standard error. */
	return row < 0 || row >= PQntuples(res) || col < 0 || col >= PQnfields(res) ||
	    PQgetisnull(res, row, col);
}

const char *
field_text(const PGresult *res, int row, int col)
{
	return field_none(res, row, col) ? "" : PQgetvalue(res, row, col);
}

const char *
field_named(const PGresult *res, int row, const char *name)
{
	return field_text(res, row, PQfnumber(res, name));
}
