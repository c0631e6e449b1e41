/* SPDX-License-Identifier: PostgreSQL */
/* The lines that greet a session at the terminal: versions, TLS, and what was verified. */
#ifndef VPSQL_RUN_GREET_H
#define VPSQL_RUN_GREET_H

#include <stdbool.h>

struct session;

/*
 * "psql (18.6, server 15.18)" (when starting always, else where the versions
 * differ), a warning about versions, the banner, to standard output; nothing when
 * quiet or not at a terminal.
 */
void	 greet_print(struct session *s, bool starting);

#endif
