/* SPDX-License-Identifier: PostgreSQL */
/* Quoting for SQL text, by libpq on the live connection. */
#include "pg/ident.h"

#include <stdlib.h>
#include <string.h>

static bool
take(PGconn *db, char *quoted, struct buf *out, struct err *err)
{
	const char *text;
	size_t len;

	if (quoted == NULL) {
		text = PQerrorMessage(db);
		len = strlen(text);
		while (len > 0 && text[len - 1] == '\n')
			len--;
		return err_set(err, ERR_FORMAT, "%.*s", (int)len, text);
	}
	buf_adds(out, quoted);
	PQfreemem(quoted);
	return true;
}

bool
ident_quote(PGconn *db, const char *name, struct buf *out, struct err *err)
{
	return take(db, PQescapeIdentifier(db, name, strlen(name)), out, err);
}

bool
ident_literal(PGconn *db, const char *text, struct buf *out, struct err *err)
{
	return take(db, PQescapeLiteral(db, text, strlen(text)), out, err);
}
