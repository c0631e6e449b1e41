/* SPDX-License-Identifier: PostgreSQL */
/* Definitions of functions and views: found by what was typed, shown by \sf and \sv, edited by \ef and \ev. */
#ifndef VPSQL_CATALOG_OBJDEF_H
#define VPSQL_CATALOG_OBJDEF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct session;

enum objdef_kind { OBJDEF_FUNCTION, OBJDEF_VIEW };

/*
 * Appends the CREATE OR REPLACE command of what the name (or function with its
 * argument types) says, ending in a newline. False after the message was printed.
 */
bool	 objdef_fetch(struct session *s, enum objdef_kind kind,
	    const char *what, struct buf *out);
/* Prints it to the query output; numbered: with line numbers, a function's counted from its body. */
bool	 objdef_show(struct session *s, enum objdef_kind kind,
	    const char *what, bool numbered);
/* Lines of the command before the function's body begins, 0-based index of its first line. */
int	 objdef_body_line(const char *definition);
/*
 * Cuts a line number off the end of "name 12" (what \ef and \ev take): returns
 * it, or -1 when there is none, or 0 after the message for a bad one. In a
 * function's description digits right after a parenthesis or blank count.
 */
int	 objdef_take_line(enum objdef_kind kind, char *what);

#endif
