/* SPDX-License-Identifier: PostgreSQL */
/* Completion of SQL statements by the rules. */
#ifndef VPSQL_REPL_TAB_SQL_H
#define VPSQL_REPL_TAB_SQL_H

#include "repl/tab.h"

/* Adds what the rules allow behind t->words, the first of which begins the statement. */
void	 tab_sql(struct tab *t);
/* The same for the statement that the last of t->words belong to, or the query in its innermost parentheses. */
void	 tab_statement(struct tab *t);

#endif
