/* SPDX-License-Identifier: PostgreSQL */
/* Definitions of functions and views: found by what was typed, shown by \sf and \sv, edited by \ef and \ev. */
#ifndef VPSQL_CATALOG_OBJDEF_H
#define VPSQL_CATALOG_OBJDEF_H

#include <stdbool.h>

#include "base/buf.h"

struct cat_list;
struct session;

enum objdef_kind { OBJDEF_FUNCTION, OBJDEF_VIEW };

/* The queries: the oid of what {name} says, and the definition of {oid}. */
extern const struct cat_list objdef_find, objdef_function, objdef_view;

/*
 * Appends the CREATE OR REPLACE command of what the name (or function with its
 * argument types) says, ending in a newline. False after the message was printed.
 */
bool	 objdef_fetch(struct session *s, enum objdef_kind kind,
	    const char *what, struct buf *out);
/*
 * Prints it to the query output; numbered: with line numbers, a function's
 * counted from the first line of its body.
 */
bool	 objdef_show(struct session *s, enum objdef_kind kind,
	    const char *what, bool numbered);

#endif
