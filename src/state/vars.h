/* SPDX-License-Identifier: PostgreSQL */
/* psql variables: a store by name, with hooks that normalise and validate the special ones. */
#ifndef VPSQL_STATE_VARS_H
#define VPSQL_STATE_VARS_H

#include <stdbool.h>

#include "base/err.h"

struct vars;

/*
 * Normalises a value before it is assigned: returns the replacement or NULL for
 * "unset" (psql: FETCH_COUNT unset reads 0, a boolean set to nothing reads on).
 * value is NULL when the variable is being unset; the result is malloc'd.
 */
typedef char *vars_subst_fn(void *ctx, const char *value);
/*
 * Validates the value and mirrors it in C; false with err set refuses the
 * assignment and leaves the old value. value is NULL when there is none.
 */
typedef bool vars_assign_fn(void *ctx, const char *name, const char *value,
    struct err *err);

/* No variables, no hooks. */
struct vars *vars_new(void);
void	 vars_free(struct vars *v);
/* Borrowed until the variable changes; NULL when unset. */
const char *vars_get(const struct vars *v, const char *name);
/*
 * Letters (any byte with the high bit counts), digits and underscores, not empty
 * (manual, "Variables").
 */
bool	 vars_name_ok(const char *name);
/* Sets (value NULL: unsets); false with err when name or value is refused. */
bool	 vars_set(struct vars *v, const char *name, const char *value,
    struct err *err);
/* Like vars_set for values made by the program itself, which cannot fail. */
void	 vars_put(struct vars *v, const char *name, const char *value);
/* Installs hooks and runs them on the present value. Either may be NULL. */
void	 vars_hook(struct vars *v, const char *name, vars_subst_fn *subst,
    vars_assign_fn *assign, void *ctx);
/* Grows with every vars_set and vars_put: the same number means that nothing changed. */
unsigned long vars_changes(const struct vars *v);
/* Whether name has hooks: \gset and \getenv must not touch some of them. */
bool	 vars_has_hook(const struct vars *v, const char *name);
/* Calls fn for each set variable in byte order of the names. */
void	 vars_each(const struct vars *v,
    void (*fn)(void *ctx, const char *name, const char *value), void *ctx);

#endif
