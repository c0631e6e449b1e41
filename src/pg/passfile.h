/* SPDX-License-Identifier: PostgreSQL */
/* The password file, read for a server whose address is a tunnel's. */
#ifndef VPSQL_PG_PASSFILE_H
#define VPSQL_PG_PASSFILE_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * The first line of the file that fits host, port, database and user, its
 * password appended to out (a secret buffer). The rules are libpq's (manual, "The
 * Password File"): five fields, "*" fits all, backslash escapes; a file that group
 * or others may read is ignored. False when nothing fits.
 */
bool	 passfile_find(const char *path, const char *host, const char *port,
    const char *dbname, const char *user, struct buf *out);

#endif
