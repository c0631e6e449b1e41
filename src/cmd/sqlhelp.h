/* SPDX-License-Identifier: PostgreSQL */
/* \h: reads the synopsis of an SQL command from the installed PostgreSQL man page and gives its address. */
#ifndef VPSQL_CMD_SQLHELP_H
#define VPSQL_CMD_SQLHELP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* The i-th SQL command, or NULL past the end; sorted, for completion too. */
const char *sqlhelp_name(size_t i);
/* The list of all commands in columns for a screen of that width. */
void	 sqlhelp_list(int width, struct buf *out);
/*
 * Help on the commands that begin with topic, whose last words are dropped until
 * something does; "*" is all. Without the man page only name and address. False
 * when there is none (out says so).
 */
bool	 sqlhelp_show(const char *topic, struct buf *out);

#endif
