/* SPDX-License-Identifier: PostgreSQL */
/* Waits for the server with Ctrl-C in hand. */
#ifndef VPSQL_RUN_WAIT_H
#define VPSQL_RUN_WAIT_H

#include <libpq-fe.h>
#include <stdbool.h>

struct session;

/*
 * The next result, as PQgetResult gives it. Ctrl-C meanwhile sends a cancel
 * request, says so, sets s->cancelled and goes on waiting for the server's answer.
 */
PGresult *wait_result(struct session *s);
/* Waits until the connection can be read and reads; false when it broke. Ctrl-C as above. */
bool	 wait_input(struct session *s);
/*
 * Waits at most ms for input and reads it, without a word and without cancelling:
 * 1 read, 0 time is up, -1 Ctrl-C (which stays pending), -2 the connection broke.
 */
int	 wait_quietly(struct session *s, int ms);
/*
 * Sends what a non-blocking connection still holds, and reads meanwhile; false when it broke. Ctrl-C as above:
 * then it is for the caller to stop.
 */
bool	 wait_sent(struct session *s);
/* Throws away all results that are still to come. */
void	 wait_drain(struct session *s);
/* Ends the running query of our own accord: cancels it without a word and throws its results away. */
void	 wait_stop(struct session *s);

#endif
