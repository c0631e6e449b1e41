/* SPDX-License-Identifier: PostgreSQL */
/* The history file: read, appended to and trimmed under a lock, shared by sessions; and what must not get there. */
#ifndef VPSQL_REPL_HISTORY_H
#define VPSQL_REPL_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strv.h"

/* Bytes read of a history file at most; what is older is left out. */
#define HISTORY_MAX	(64UL << 20)

/* Whether text holds a password and must stay out of any history (pure). */
bool	 history_is_secret(const char *text);
/*
 * Appends the entries of a file to out, oldest first; entries of several lines
 * come back whole (in the file their newlines are \001, as psql writes them). A
 * missing file is no error.
 */
bool	 history_read(const char *path, struct strv *out, struct err *err);
/*
 * Appends one entry to the file, made with mode 0600 if need be; sessions that
 * append at once do not mix their lines.
 */
bool	 history_append(const char *path, const char *entry, struct err *err);
/* Cuts a regular file to its last max entries, in place and under the lock. */
bool	 history_trim(const char *path, size_t max, struct err *err);
/* Writes all entries to path, which is replaced, for a reader: lines are lines (\s FILE). */
bool	 history_write(const char *path, const struct strv *entries,
	    struct err *err);

#endif
