/* SPDX-License-Identifier: PostgreSQL */
/* Completion of names by their kind. */
#ifndef VPSQL_REPL_TAB_KIND_H
#define VPSQL_REPL_TAB_KIND_H

#include "repl/tab.h"

/*
 * Adds the candidates of a kind: one of candidates.h, "file" (of the server, in
 * quotes), "guc_value" of the parameter ref, "column_path". ref is the object
 * named before, as typed; it may be NULL.
 */
void	 tab_kind(struct tab *t, const char *kind, const char *ref);

#endif
