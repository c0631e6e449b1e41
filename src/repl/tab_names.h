/* SPDX-License-Identifier: PostgreSQL */
/* Completion of file names and of psql variables. */
#ifndef VPSQL_REPL_TAB_NAMES_H
#define VPSQL_REPL_TAB_NAMES_H

#include <stdbool.h>

#include "repl/tab.h"

/* File names; in quotes when sql is set or the name needs them. */
void	 tab_files(struct tab *t, bool sql, bool folders_only);
/* Names of psql variables between prefix and suffix; all: special ones that are unset too. */
void	 tab_variables(struct tab *t, const char *prefix, const char *suffix, bool all);
/* Adds the names of environment variables. */
void	 tab_environment(struct tab *t);

#endif
