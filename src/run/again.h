/* SPDX-License-Identifier: PostgreSQL */
/* Makes a lost connection of a person at the terminal again, and says what went with it. */
#ifndef VPSQL_RUN_AGAIN_H
#define VPSQL_RUN_AGAIN_H

#include <stdbool.h>

struct connection;
struct session;

/*
 * Remembers, before something is sent, what a loss would take: an open transaction, and
 * whether it is a statement of the user's own.
 */
void	 again_note(struct session *s, bool own);
/*
 * A new connection like s->link, which stays, or NULL: one try in psql's words; where that
 * fails and a terminal is there, more for 60 seconds in all or until Ctrl-C. Nothing is sent again.
 */
struct connection *again_connect(struct session *s);
/* After the new connection was greeted: what is gone, what is uncertain. */
void	 again_tell(struct session *s);

#endif
