/* SPDX-License-Identifier: PostgreSQL */
/* One row for each special variable: type, choices, default, where it is mirrored, help. */
#ifndef VPSQL_STATE_VARS_TABLE_H
#define VPSQL_STATE_VARS_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/keyword.h"

struct session;

enum vars_type {
	VARS_INFO,	/* set by the program, no hook */
	VARS_BOOL,
	VARS_CHOICE,	/* one of choices */
	VARS_INT,
	VARS_DOUBLE,	/* WATCH_INTERVAL */
	VARS_SIZE,	/* bytes; unset by default */
	VARS_TEXT	/* mirrored as a borrowed pointer */
};

enum {
	VARS_BOOL_WORDS = 1 << 0,	/* a choice that takes boolean words too */
	VARS_OURS = 1 << 1,		/* unknown to psql */
	VARS_QUIET = 1 << 2,		/* not in --help=variables */
	VARS_JOIN = 1 << 3		/* shares the help text of the next row */
};

struct vars_row {
	const char		*name;
	enum vars_type		 type;
	unsigned		 flags;
	const struct keyword	*choices;
	const char		*def;		/* value when unset, or NULL */
	size_t			 offset;	/* of the field in struct session */
	const char		*help;		/* lines for --help=variables */
};

/* Ends with a NULL name; in the order of --help=variables. */
extern const struct vars_row vars_rows[];
/* Installs the hooks and defaults in s->vars. */
void	 vars_table_install(struct session *s);
/* The choices Tab offers for a variable: its keywords, or NULL. */
const struct keyword *vars_table_choices(const char *name, bool *boolean);

#endif
