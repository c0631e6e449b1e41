/* SPDX-License-Identifier: PostgreSQL */
/* \? and --help=commands, --help=variables: help as text, from the rows. */
#ifndef VPSQL_CMD_HELP_H
#define VPSQL_CMD_HELP_H

#include "base/buf.h"

struct session;

/* Appends the list of commands with the state that it shows; without a session, the defaults. */
void	 help_commands(const struct session *s, struct buf *out);
/* Appends the list of variables, \pset keys and environment. */
void	 help_variables(struct buf *out);
/* What "\? options" shows: set by main, whose rows cmd cannot see; NULL: nothing. */
extern void (*help_options)(struct buf *out);

#endif
