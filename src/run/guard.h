/* SPDX-License-Identifier: PostgreSQL */
/* Statements that destroy more than one row at a time, recognised before they are sent. */
#ifndef VPSQL_RUN_GUARD_H
#define VPSQL_RUN_GUARD_H

#include <stdbool.h>

struct session;

/*
 * What the first statement of the text that destroys would do ("DROP",
 * "TRUNCATE", "DELETE without WHERE", "UPDATE without WHERE"), or NULL. Pure;
 * strings, quoted names, comments and what stands in parentheses do not count.
 */
const char *guard_destructive(const char *sql);
/*
 * Whether the query may be sent: asks at the terminal where the connection's
 * section of the configuration says "confirm = destructive". False when the answer was not yes.
 */
bool	 guard_allows(struct session *s, const char *sql);

#endif
