/* SPDX-License-Identifier: PostgreSQL */
/* Which tables, aliases and columns are in view at a place of a half-typed statement. */
#ifndef VPSQL_REPL_AROUND_H
#define VPSQL_REPL_AROUND_H

#include <stddef.h>

#include "repl/scope.h"

/*
 * words are those of all that was typed (lex/words), before and behind the
 * cursor, without the word at the cursor; at is how many stand before it. Pure:
 * nothing is asked. Follows PostgreSQL's rules: inner queries see outer ones,
 * subqueries in FROM do not see their neighbours without LATERAL, INSERT sees its
 * table in ON CONFLICT and RETURNING alone. Release with scope_clear.
 */
void	 around_cursor(char *const *words, size_t n, size_t at, struct scope *out);

#endif
