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
 * with psql's message when the file or the editor failed, without one when the editor
 * ended with a status of its own.
 */
bool	 edit_query(struct buf *query, const char *path, int line, bool discard,
	    bool *changed, struct err *err);
/*
 * For \ef: the line of the whole definition that is line `line` of the function's
 * body, which begins at its first line that starts with AS, BEGIN or RETURN.
 */
int	 edit_body_line(const char *definition, int line);
/*
 * Takes a line number off the end of the text ("foo(int) 12"); 0 when there is
 * none, -1 when it is less than 1: then the text keeps it, *number points at it.
 */
int	 edit_strip_line(char *text, const char **number);

#endif
