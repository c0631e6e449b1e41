/* SPDX-License-Identifier: PostgreSQL */
/* Name patterns of the listing commands, turned into SQL conditions: the only way user text enters a query. */
#ifndef VPSQL_CATALOG_PATTERN_H
#define VPSQL_CATALOG_PATTERN_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

enum { PATTERN_PARTS = 3 };

/*
 * A pattern cut at its dots (manual, "Patterns"). Parts lie in written order:
 * part[nparts - 1] is the object's name. regex is the part as a regular
 * expression without anchors; plain is its text when it matches one name only,
 * else NULL. dots counts every unquoted dot, also past the third part.
 */
struct pattern {
	struct buf	 regex[PATTERN_PARTS];
	struct buf	 plain[PATTERN_PARTS];
	bool		 exact[PATTERN_PARTS];	/* plain holds the only name */
	int		 nparts;
	int		 dots;
};

/* How a pattern may be qualified. */
enum pattern_depth {
	PATTERN_NAME,		/* name */
	PATTERN_DB_NAME,	/* [database.]name */
	PATTERN_SCHEMA_NAME,	/* [[database.]schema.]name */
	PATTERN_WHOLE,		/* a dot is any character of the name */
	PATTERN_VERBATIM	/* no pattern: the name itself */
};

/* The columns a pattern is compared with; all but name may be NULL. */
struct pattern_columns {
	const char		*schema;	/* of the schema's name */
	const char		*name;		/* of the object's name */
	const char		*alt;		/* a second form of the name */
	const char		*visible;	/* condition when no schema was written */
	enum pattern_depth	 depth;
	bool			 literal;	/* only * and ? are special (operators) */
};

/* The initialiser of those of a data type, in queries that call its schema n and the type t. */
#define PATTERN_TYPE_COLUMNS(n, t) { \
	.schema = n ".nspname", .name = t ".typname", \
	.alt = "pg_catalog.format_type(" t ".oid, NULL)", \
	.visible = "pg_catalog.pg_type_is_visible(" t ".oid)", \
	.depth = PATTERN_SCHEMA_NAME \
}

/*
 * Cuts text, which is in the given client encoding (libpq's id), at its dots,
 * folds case and translates wildcards; whole: a dot does not cut but stands for
 * any character. Always succeeds; pattern_clear releases.
 */
void	 pattern_parse(struct pattern *p, const char *text, bool literal,
	    bool whole, int encoding);
void	 pattern_clear(struct pattern *p);

/*
 * Data type names that the parser knows but no catalog holds ("int" is integer);
 * others come back as they are.
 */
const char *pattern_type_alias(const char *text);
/*
 * Appends the conditions for text (NULL: no pattern), joined by " AND ", each
 * on a line of its own after the first; nothing when everything matches.
 * dbname is the current database. False with psql's message for a name with too
 * many dots or another database's name.
 */
bool	 pattern_where(struct buf *sql, const char *text,
	    const struct pattern_columns *cols, const char *dbname,
	    int encoding, struct err *err);
/* Appends text as an SQL literal, safe under either setting of standard_conforming_strings. */
void	 pattern_literal(struct buf *sql, const char *text, int encoding);

#endif
