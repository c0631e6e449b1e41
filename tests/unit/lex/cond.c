/* SPDX-License-Identifier: PostgreSQL */
/* The \if stack. */
#include "lex/cond.h"

#include "../check.h"

int
main(void)
{
	static const struct { enum cond_state state; bool active; } rows[] = {
		{ COND_TRUE, true }, { COND_FALSE, false }, { COND_IGNORED, false },
		{ COND_ELSE_TRUE, true }, { COND_ELSE_FALSE, false }
	};
	struct cond c = COND_INIT;

	CHECK(cond_empty(&c) && cond_active(&c) && cond_state(&c) == COND_NONE);
	CHECK(!cond_pop(&c) && !cond_set(&c, COND_TRUE) && cond_top(&c) == NULL);
	for (size_t i = 0; i < 5; i++) {
		cond_push(&c, rows[i].state);
		CHECK_INT(cond_state(&c), rows[i].state);
		CHECK_INT(cond_active(&c), rows[i].active);
		CHECK(cond_top(&c)->saved_len == 0 && cond_top(&c)->paren_depth == 0);
		cond_top(&c)->saved_len = i;
	}
	for (int i = 0; i < 100; i++)
		cond_push(&c, COND_IGNORED);
	for (int i = 0; i < 101; i++)
		CHECK(cond_pop(&c));
	CHECK_INT(cond_state(&c), COND_ELSE_TRUE);
	CHECK_INT(cond_top(&c)->saved_len, 3);
	CHECK(cond_set(&c, COND_FALSE) && !cond_active(&c));
	cond_clear(&c);
	CHECK(cond_empty(&c));
	return check_done();
}
