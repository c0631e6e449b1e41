/* SPDX-License-Identifier: PostgreSQL */
/* Relations and their columns, as far as the text of a statement tells them. */
#ifndef VPSQL_REPL_SCOPE_H
#define VPSQL_REPL_SCOPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

/* One relation. Its columns are those that the text tells, and all columns of the tables. */
struct scope_rel {
	char		*name;		/* alias or table name as typed; NULL: columns without a qualifier */
	bool		 target;	/* what INSERT writes to */
	int		 since;		/* server_version_num, 0: always */
	struct strv	 columns;	/* of a common table expression, a subquery, an alias list */
	struct strv	 tables;	/* as typed */
};

struct scope {
	struct scope_rel	*v;	/* the innermost query's first */
	size_t			 n;
	size_t			 cap;
	struct strv		 ctes;	/* names of common table expressions, as typed */
};

#define SCOPE_INIT { .v = NULL }

/* Adds a relation without columns; name is copied (NULL: none). Borrowed until the next one is added. */
struct scope_rel *scope_add(struct scope *sc, const char *name);
/* The columns and tables of one relation become those of another, too. */
void	 scope_join(struct scope_rel *to, const struct scope_rel *from);
/* Another name for relation i of the same scope. */
void	 scope_copy(struct scope *sc, const char *name, size_t i);
/* A name as the server folds it, malloc'd; with schema NULL the schema is dropped, else it is malloc'd or NULL. */
char	*scope_fold(const char *name, char **schema);
/* Whether a qualifier as typed (a, "A", schema.a) means the relation. */
bool	 scope_means(const struct scope_rel *rel, const char *qualifier);
void	 scope_clear(struct scope *scope);

#endif
