/* SPDX-License-Identifier: PostgreSQL */
/* Sends queries, waits with Ctrl-C in hand, and says what the server answered. */
#ifndef VPSQL_RUN_EXEC_H
#define VPSQL_RUN_EXEC_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/err.h"
#include "print/opt.h"

struct copy;
struct out;
struct request;
struct session;
struct table;

/*
 * Runs the user's query with everything psql does around it: single step, echo,
 * implicit BEGIN (AUTOCOMMIT off), savepoint (ON_ERROR_ROLLBACK), timing,
 * printing of every result or what s->req asks for, COPY, ERROR/SQLSTATE/ROW_COUNT
 * variables, notifications, detection of a lost connection. Resets s->req.
 * Returns whether it succeeded; messages are already printed. When the connection
 * is gone for good, s->quitting is set and the session ends with EXIT_BADCONN.
 */
bool	 exec_send(struct session *s, const char *query);
/* The same for \copy: data come from or go to c. */
bool	 exec_copy(struct session *s, const char *query, struct copy *c);

enum exec_watched { EXEC_WATCH_OK, EXEC_WATCH_FAILED, EXEC_WATCH_FEW };
/*
 * Once for \watch: with these options, tables to out (NULL: the session's), no
 * single step, echo or implicit BEGIN. EXEC_WATCH_FEW: fewer than min_rows came.
 */
enum exec_watched exec_watch(struct session *s, const char *query,
	    const struct print_opt *opt, struct out *out, long long min_rows);

/* The options of the next query; made on first use, freed by exec_free. */
struct request *exec_request(struct session *s);
void	 exec_free(struct session *s);

/*
 * Runs a query of vpsql's own (listings, \lo_*, \password): shown under
 * ECHO_HIDDEN, not run under noexec; interruptible. Returns the result of the
 * last statement, which the caller PQclears, or NULL after the message was printed.
 */
PGresult *exec_internal(struct session *s, const char *query);
/*
 * The same, but a query that the server refused comes back as its error result,
 * without a message (\sf says less than the server does).
 */
PGresult *exec_lookup(struct session *s, const char *query);
/*
 * Prints a table made by a listing, through s->out with the pager where psql
 * would use it, and to the -L log; returns false when output failed.
 */
bool	 exec_print_table(struct session *s, const struct table *t);
/*
 * Prints a libpq result as a listing prints it: title (NULL: none), no footer
 * other than "(N rows)" unless footers are given; without default_footer not
 * even that. The result stays the caller's.
 */
bool	 exec_print_result(struct session *s, const PGresult *res,
    const char *title, const char *const *footers, bool default_footer);
/*
 * Checks that the connection lives after a failure; a session at a terminal tries
 * to connect again as psql does. False when it is gone: at a terminal the
 * session goes on without, else s->quitting is set and it ends with EXIT_BADCONN.
 */
bool	 exec_check_connection(struct session *s);

#endif
