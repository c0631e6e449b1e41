/* SPDX-License-Identifier: PostgreSQL */
/* Relations and their columns, as far as the text tells them. */
#include "repl/scope.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "repl/candidates.h"

struct scope_rel *
scope_add(struct scope *sc, const char *name)
{
	struct scope_rel *rel;

	if (sc->n == sc->cap) {
		sc->cap = sc->cap == 0 ? 8 : sc->cap * 2;
		sc->v = xreallocarray(sc->v, sc->cap, sizeof(*sc->v));
	}
	rel = &sc->v[sc->n++];
	memset(rel, 0, sizeof(*rel));
	rel->name = name == NULL ? NULL : xstrdup(name);
	return rel;
}

void
scope_join(struct scope_rel *to, const struct scope_rel *from)
{
	for (size_t i = 0; i < from->columns.n; i++)
		strv_add(&to->columns, from->columns.v[i]);
	for (size_t i = 0; i < from->tables.n; i++)
		strv_add(&to->tables, from->tables.v[i]);
}

void
scope_copy(struct scope *sc, const char *name, size_t i)
{
	struct scope_rel *rel = scope_add(sc, name);

	scope_join(rel, &sc->v[i]);
}

char *
scope_fold(const char *name, char **schema)
{
	char *bare, *first = NULL;
	bool quoted;

	candidates_name(name, &first, &bare, &quoted);
	if (schema != NULL)
		*schema = first;
	else
		free(first);
	return bare;
}

bool
scope_means(const struct scope_rel *rel, const char *qualifier)
{
	char *name, *schema, *other, *other_schema;
	bool same;

	if (rel->name == NULL)
		return false;
	name = scope_fold(rel->name, &schema);
	other = scope_fold(qualifier, &other_schema);
	same = strcmp(name, other) == 0 && (other_schema == NULL || (schema != NULL && strcmp(schema, other_schema) == 0));
	free(name);
	free(schema);
	free(other);
	free(other_schema);
	return same;
}

void
scope_clear(struct scope *scope)
{
	for (size_t i = 0; i < scope->n; i++) {
		free(scope->v[i].name);
		strv_clear(&scope->v[i].columns);
		strv_clear(&scope->v[i].tables);
	}
	free(scope->v);
	scope->v = NULL;
	scope->n = scope->cap = 0;
	strv_clear(&scope->ctes);
}
