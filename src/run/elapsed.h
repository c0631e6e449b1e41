/* SPDX-License-Identifier: PostgreSQL */
/* A line at the terminal while a query takes long: time, rows received, what the server reports. */
#ifndef VPSQL_RUN_ELAPSED_H
#define VPSQL_RUN_ELAPSED_H

#include <libpq-fe.h>
#include <stdbool.h>

struct session;

/*
 * A query of a person at the terminal begins, whose results go there (to_terminal). Nothing is
 * shown in scripts, without a terminal at standard error, or with PROGRESS off. With
 * PROGRESS set to on by the user a second connection asks the server, once a second.
 */
void	 elapsed_begin(struct session *s, bool to_terminal);
/* How long to wait before the next elapsed_tick, in milliseconds; -1: none is needed. */
int	 elapsed_wait(void);
/* Shows the line when two seconds have passed, then each second; never blocks. */
void	 elapsed_tick(void);
/* Counts the rows of one more result; anything but rows clears the line. */
void	 elapsed_result(const PGresult *res);
/* Clears the line and closes the second connection; allowed at any time. */
void	 elapsed_end(void);

#endif
