/* SPDX-License-Identifier: PostgreSQL */
/* Completion of SQL statements by the rules. */
#include "repl/tab_sql.h"

#include <stdbool.h>
#include <string.h>

#include "repl/grammar.h"
#include "repl/tab_expr.h"
#include "repl/tab_kind.h"

void
tab_sql(struct tab *t)
{
	struct grammar_nexts nexts = { .v = NULL };
	bool expr = false;

	grammar_follow(t->words, t->n, &nexts);
	for (size_t i = 0; i < nexts.n; i++) {
		const struct grammar_next *x = &nexts.v[i];

		/* IF EXISTS is for who asks: alone, a single name shall complete. */
		if (x->keyword != NULL && t->word[0] == '\0' && strcmp(x->keyword, "IF") == 0)
			continue;
		if (x->keyword != NULL)
			tab_keyword(t, x->keyword);
		else if (x->kind != NULL) {
			tab_kind(t, x->kind, x->ref < 0 ? NULL : t->words[x->ref]);
			if (strcmp(x->kind, "selectable") == 0)
				tab_tables(t);
		} else
			expr = true;
	}
	if (expr)
		tab_expression(t);
	grammar_nexts_clear(&nexts);
}
