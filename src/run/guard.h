/* SPDX-License-Identifier: PostgreSQL */
/* Questions before statements that destroy more than one row, and before an open transaction is left. */
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
/*
 * Whether the session may be left: inside an open transaction, asks once at the
 * terminal where the section says "confirm = quit". True for a yes and the second time.
 */
bool	 guard_quits(struct session *s);

#endif
