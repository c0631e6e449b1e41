/* SPDX-License-Identifier: PostgreSQL */
/* Inside quotes and comments: where what the statement splitter has open ends. */
#ifndef VPSQL_LEX_SQL_OPEN_H
#define VPSQL_LEX_SQL_OPEN_H

#include <stdbool.h>
#include <stddef.h>

struct input_level;

/*
 * Each goes on from pos and returns the place behind the end of what is open, or the end
 * of the level when it is not there.
 */
/* Comments nest: *depth of them are open, 0 when the last ended. */
size_t	 sql_open_comment(const struct input_level *lv, size_t pos, int *depth);
/* tag is "$tag$". */
size_t	 sql_open_dollar(const struct input_level *lv, size_t pos, const char *tag, size_t tag_len,
	    bool *closed);
/* A doubled quote is a byte of the string; with escapes a backslash protects the next byte. */
size_t	 sql_open_quoted(const struct input_level *lv, size_t pos, char quote, bool escapes,
	    bool *closed);

#endif
