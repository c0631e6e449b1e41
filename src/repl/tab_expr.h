/* SPDX-License-Identifier: PostgreSQL */
/* Completion inside expressions. */
#ifndef VPSQL_REPL_TAB_EXPR_H
#define VPSQL_REPL_TAB_EXPR_H

#include "repl/tab.h"

/*
 * An expression is being typed: columns of the tables in view, their aliases and
 * functions, or what may follow an operand.
 */
void	 tab_expression(struct tab *t);

#endif
