/* SPDX-License-Identifier: PostgreSQL */
/* \e, \ef and \ev: the query buffer or a file in the user's editor. */
#ifndef VPSQL_RUN_EDIT_H
#define VPSQL_RUN_EDIT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * Edits path, or a temporary copy of query when path is NULL, and puts the outcome
 * into query. line (from 1; 0: none) places the cursor. With discard, leaving the
 * editor without a change empties query; *changed (may be NULL) tells which. False
 * with psql's message when the file or the editor failed.
 */
bool	 edit_query(struct buf *query, const char *path, int line, bool discard,
	    bool *changed, struct err *err);
/* PSQL_EDITOR, EDITOR, VISUAL or "vi", and what goes before a line number. Borrowed. */
const char *edit_program(const char **line_arg);

#endif
