/* SPDX-License-Identifier: PostgreSQL */
/* Several root files as one, in memory: libpq takes one for all hosts of a list. */
#ifndef VPSQL_PG_JOINED_H
#define VPSQL_PG_JOINED_H

#include "base/err.h"
#include "base/strv.h"

/*
 * Writes the files ("system": the system's) one behind the other; the descriptor,
 * which keeps them alive, is the caller's, and so is *path, the name under which
 * this process can open them. -1 with err when one cannot be read.
 */
int	 joined_open(const struct strv *files, char **path, struct err *err);

#endif
