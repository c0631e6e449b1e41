/* SPDX-License-Identifier: PostgreSQL */
/* What the server said about itself: version, encoding, parameters. */
#include "pg/server.h"

#include <string.h>

#include "base/mem.h"

const char *
server_version(PGconn *db)
{
	const char *s = PQparameterStatus(db, "server_version");

	return s != NULL ? s : "";
}

char *
server_major(int v)
{
	return v >= 100000 ? xasprintf("%d", v / 10000) :
	    xasprintf("%d.%d", v / 10000, v / 100 % 100);
}

char *
server_number(int v)
{
	return v >= 100000 ? xasprintf("%d.%d", v / 10000, v % 10000) :
	    xasprintf("%d.%d.%d", v / 10000, v / 100 % 100, v % 100);
}

const char *
server_encoding(PGconn *db)
{
	const char *s = pg_encoding_to_char(PQclientEncoding(db));

	return s != NULL ? s : "";
}

const char *
server_parameter(PGconn *db, const char *name)
{
	return PQparameterStatus(db, name);
}

bool
server_on(PGconn *db, const char *name)
{
	const char *s = PQparameterStatus(db, name);

	return s != NULL && strcmp(s, "on") == 0;
}
