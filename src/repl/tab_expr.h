/* SPDX-License-Identifier: PostgreSQL */
/* Completion by the tables in view: columns in expressions, common table expressions. */
#ifndef VPSQL_REPL_TAB_EXPR_H
#define VPSQL_REPL_TAB_EXPR_H

#include <stdbool.h>

#include "repl/tab.h"

/*
 * An expression is being typed: columns of the tables in view, their aliases and
 * functions, or what may follow an operand.
 */
void	 tab_expression(struct tab *t);
/* Whether an expression that goes on at the cursor lacks an operand there. */
bool	 tab_wants_operand(const struct tab *t);
/* A table is being named: adds the statement's common table expressions. */
void	 tab_tables(struct tab *t);

#endif
