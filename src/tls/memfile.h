/* SPDX-License-Identifier: PostgreSQL */
/* Root certificates in a file that lies in memory: libpq takes one file, by its name, for all hosts of a list. */
#ifndef VPSQL_TLS_MEMFILE_H
#define VPSQL_TLS_MEMFILE_H

#include "base/buf.h"
#include "base/err.h"
#include "base/strv.h"

/*
 * Both: the descriptor, which keeps the file alive, and *path, the name under which
 * this process (no other) can open it, are the caller's. -1 with err, *path NULL.
 */
/* Holds a text. */
int	 memfile_hold(const struct buf *text, char **path, struct err *err);
/* Holds what the files ("system": the system's) contain, one behind the other. */
int	 memfile_join(const struct strv *files, char **path, struct err *err);

#endif
