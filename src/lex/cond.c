/* SPDX-License-Identifier: PostgreSQL */
/* The \if stack. */
#include "lex/cond.h"

#include <stdlib.h>

#include "base/mem.h"

void
cond_clear(struct cond *cond)
{
	free(cond->v);
	cond->v = NULL;
	cond->n = cond->cap = 0;
}

void
cond_push(struct cond *cond, enum cond_state state)
{
	if (cond->n == cond->cap) {
		cond->cap = cond->cap == 0 ? 8 : cond->cap * 2;
		cond->v = xreallocarray(cond->v, cond->cap, sizeof(*cond->v));
	}
	cond->v[cond->n].state = state;
	cond->v[cond->n].saved_len = 0;
	cond->v[cond->n].paren_depth = 0;
	cond->n++;
}

bool
cond_pop(struct cond *cond)
{
	if (cond->n == 0)
		return false;
	cond->n--;
	return true;
}

enum cond_state
cond_state(const struct cond *cond)
{
	return cond->n == 0 ? COND_NONE : cond->v[cond->n - 1].state;
}

bool
cond_set(struct cond *cond, enum cond_state state)
{
	if (cond->n == 0)
		return false;
	cond->v[cond->n - 1].state = state;
	return true;
}

bool
cond_empty(const struct cond *cond)
{
	return cond->n == 0;
}

bool
cond_active(const struct cond *cond)
{
	enum cond_state state = cond_state(cond);

	return state == COND_NONE || state == COND_TRUE || state == COND_ELSE_TRUE;
}

struct cond_level *
cond_top(struct cond *cond)
{
	return cond->n == 0 ? NULL : &cond->v[cond->n - 1];
}
