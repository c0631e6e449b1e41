/* SPDX-License-Identifier: PostgreSQL */
/* Whether a statement is a routine whose body may hold semicolons. */
#ifndef VPSQL_LEX_SQL_ROUTINE_H
#define VPSQL_LEX_SQL_ROUTINE_H

#include <stdbool.h>
#include <stddef.h>

/* Zeroed at the start of a statement. */
struct sql_routine {
	int	 step;	/* progress through the words that begin a routine */
	int	 depth;	/* open BEGIN and CASE of its body */
};

/* Whether the words of this statement still matter. */
bool	 sql_routine_wants(const struct sql_routine *rt);
/*
 * The next word outside of quotes and parentheses. The server's grammar lets semicolons
 * stand in "BEGIN ATOMIC ... END" of a routine only, so the splitter follows just enough
 * of the statement to know.
 */
void	 sql_routine_word(struct sql_routine *rt, const char *s, size_t len);

#endif
