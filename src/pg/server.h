/* SPDX-License-Identifier: PostgreSQL */
/* What the server said about itself: version, encoding, parameters. */
#ifndef VPSQL_PG_SERVER_H
#define VPSQL_PG_SERVER_H

#include <libpq-fe.h>
#include <stdbool.h>

/* "15.18 (Debian 15.18-1)"; borrowed from the connection, never NULL. */
const char *server_version(PGconn *db);
/* "9.1", "15": the major version of a server_version_num; the caller's. */
char	*server_major(int version_num);
/* A reported parameter, or NULL. Borrowed until the next result. */
const char *server_parameter(PGconn *db, const char *name);

/*
 * What is known to be wrong with a libpq of this version (PQlibVersion), as one
 * line, or NULL. The rows are the client's share of PostgreSQL's security page.
 */
const char *server_libpq_flaw(int libpq);

#endif
