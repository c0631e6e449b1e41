/* SPDX-License-Identifier: PostgreSQL */
/* psql variables: a store by name, with hooks that normalise and validate the special ones. */
#include "state/vars.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A row stays once it has hooks, even while the variable is unset. */
struct var {
	char		*name;
	char		*value;		/* NULL: unset */
	vars_subst_fn	*subst;
	vars_assign_fn	*assign;
	void		*ctx;
};

struct vars {
	struct var	**v;		/* in byte order of the names */
	size_t		  n;
	size_t		  cap;
	unsigned long	  changes;
};

/* Where name is or belongs. */
static size_t
find(const struct vars *v, const char *name, bool *found)
{
	size_t lo = 0, hi = v->n;

	*found = false;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = strcmp(v->v[mid]->name, name);

		if (c == 0) {
			*found = true;
			return mid;
		}
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static struct var *
lookup(const struct vars *v, const char *name)
{
	bool found;
	size_t i = find(v, name, &found);

	return found ? v->v[i] : NULL;
}

static struct var *
insert(struct vars *v, const char *name)
{
	bool found;
	size_t i = find(v, name, &found);
	struct var *var;

	if (found)
		return v->v[i];
	if (v->n == v->cap) {
		v->cap = v->cap ? v->cap * 2 : 64;
		v->v = xreallocarray(v->v, v->cap, sizeof(*v->v));
	}
	memmove(v->v + i + 1, v->v + i, (v->n - i) * sizeof(*v->v));
	v->n++;
	var = xcalloc(1, sizeof(*var));
	var->name = xstrdup(name);
	v->v[i] = var;
	return var;
}

static void
var_free(struct var *var)
{
	free(var->name);
	free(var->value);
	free(var);
}

struct vars *
vars_new(void)
{
	return xcalloc(1, sizeof(struct vars));
}

void
vars_free(struct vars *v)
{
	if (v == NULL)
		return;
	for (size_t i = 0; i < v->n; i++)
		var_free(v->v[i]);
	free(v->v);
	free(v);
}

const char *
vars_get(const struct vars *v, const char *name)
{
	const struct var *var = lookup(v, name);

	return var != NULL ? var->value : NULL;
}

bool
vars_name_ok(const char *name)
{
	const unsigned char *p = (const unsigned char *)name;

	if (*p == '\0')
		return false;
	for (; *p != '\0'; p++)
		if (*p < 0x80 && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789", *p) == NULL)
			return false;
	return true;
}

bool
vars_set(struct vars *v, const char *name, const char *value, struct err *err)
{
	struct var *var;
	char *fresh;
	bool found;

	if (!vars_name_ok(name)) {
		/* Deleting what cannot exist is no error. */
		if (value == NULL)
			return true;
		return err_set(err, ERR_USAGE, "invalid variable name: \"%s\"", name);
	}
	v->changes++;
	var = lookup(v, name);
	if (var == NULL) {
		if (value == NULL)
			return true;
		insert(v, name)->value = xstrdup(value);
		return true;
	}
	fresh = var->subst != NULL ? var->subst(var->ctx, value) : xstrdup_null(value);
	if (var->assign != NULL && !var->assign(var->ctx, name, fresh, err)) {
		free(fresh);
		return false;
	}
	free(var->value);
	var->value = fresh;
	if (fresh == NULL && var->subst == NULL && var->assign == NULL) {
		size_t i = find(v, name, &found);

		var_free(var);
		v->n--;
		memmove(v->v + i, v->v + i + 1, (v->n - i) * sizeof(*v->v));
	}
	return true;
}

void
vars_put(struct vars *v, const char *name, const char *value)
{
	vars_set(v, name, value, NULL);
}

void
vars_hook(struct vars *v, const char *name, vars_subst_fn *subst,
    vars_assign_fn *assign, void *ctx)
{
	struct var *var = insert(v, name);

	var->subst = subst;
	var->assign = assign;
	var->ctx = ctx;
	if (subst != NULL) {
		char *fresh = subst(ctx, var->value);

		free(var->value);
		var->value = fresh;
	}
	if (assign != NULL)
		assign(ctx, name, var->value, NULL);
}

unsigned long
vars_changes(const struct vars *v)
{
	return v->changes;
}

bool
vars_has_hook(const struct vars *v, const char *name)
{
	const struct var *var = lookup(v, name);

	return var != NULL && (var->subst != NULL || var->assign != NULL);
}

void
vars_each(const struct vars *v,
    void (*fn)(void *ctx, const char *name, const char *value), void *ctx)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->v[i]->value != NULL)
			fn(ctx, v->v[i]->name, v->v[i]->value);
}
