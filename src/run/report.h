/* SPDX-License-Identifier: PostgreSQL */
/* What the server said: errors, notices, notifications, and the variables that tell of them. */
#ifndef VPSQL_RUN_REPORT_H
#define VPSQL_RUN_REPORT_H

#include <libpq-fe.h>
#include <stdbool.h>

struct session;

/* Shows an error result and keeps it for \errverbose: takes the result over. */
void	 report_take_error(struct session *s, PGresult *res);
/* Shows the connection's own error text (a query that could not be sent, a broken line). */
void	 report_connection(struct session *s);
/* Makes notices of this session's connection go to standard error as psql writes them. */
void	 report_attach(struct session *s);
/* Prints the notifications that have arrived. */
void	 report_notifications(struct session *s);
/* ERROR, SQLSTATE, ROW_COUNT and, after a failure, LAST_ERROR_*; res may be NULL. */
void	 report_variables(struct session *s, const PGresult *res, bool success);
/* LASTOID. */
void	 report_oid(struct session *s, Oid oid);
/* Prints "Time: ..." for \timing; milliseconds. */
void	 report_timing(struct session *s, double elapsed);
/* \errverbose. */
void	 report_verbose(struct session *s);
/* Sets a variable only when its value differs: spares work after each of many statements. */
void	 report_put(struct session *s, const char *name, const char *value);
/* "Time: 61234.567 ms (01:01.235)" without newline, malloc'd. */
char	*report_time_text(double elapsed);

#endif
