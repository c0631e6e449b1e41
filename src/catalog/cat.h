/* SPDX-License-Identifier: PostgreSQL */
/* Listings as data: columns, clauses and patterns gated by server version and modifiers, made into one query. */
#ifndef VPSQL_CATALOG_CAT_H
#define VPSQL_CATALOG_CAT_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "catalog/pattern.h"

struct session;
struct table;

/* What was asked and what is set; gates test these bits. */
enum cat_flag {
	CAT_VERBOSE	= 1 << 0,	/* + */
	CAT_SYSTEM	= 1 << 1,	/* S */
	CAT_EXPANDED	= 1 << 2,	/* x */
	CAT_PATTERN	= 1 << 3,	/* a first argument */
	CAT_PATTERN2	= 1 << 4,	/* a second argument */
	CAT_HIDE_AM	= 1 << 5,	/* HIDE_TABLEAM */
	CAT_HIDE_COMPRESSION = 1 << 6,	/* HIDE_TOAST_COMPRESSION */
	CAT_OWN		= 1 << 8	/* first bit of the list's own letters */
};
/* The bit of a list's n-th own letter. */
#define CAT_LETTER(n)	((unsigned)CAT_OWN << (n))

/*
 * When a row applies: server_version_num in [since, until) (0: open), every bit
 * of when set, at least one of any (0: no demand), none of unless.
 */
struct cat_gate {
	int		 since, until;
	unsigned	 when, any, unless;
};

/* A result column. Two rows may share a header when their gates exclude each other. */
struct cat_col {
	const char	*header;	/* NULL ends */
	const char	*expr;
	struct cat_gate	 gate;
};

/* A piece of SQL (a join, a condition) or a title. */
struct cat_text {
	const char	*text;		/* NULL ends */
	struct cat_gate	 gate;
};

/* An argument that is a pattern. */
struct cat_match {
	int			 arg;
	struct pattern_columns	 columns;	/* columns.name NULL ends */
	struct cat_gate		 gate;
};

/* One question to the server. Strings are borrowed. */
struct cat_query {
	int			 sversion;
	unsigned		 flags;
	const char *const	*args;
	size_t			 nargs;
	const char		*dbname;
	int			 encoding;
};

struct cat_list;

/*
 * What is asked besides a list's own rows. Footers: its column "line", under
 * heading. Members of the objects of a cat_detail: first column the object's oid.
 */
struct cat_part {
	const struct cat_list	*list;		/* NULL ends */
	const char		*heading;	/* NULL: a table of its own */
	struct cat_gate		 gate;
};

/*
 * A form that prints a table for each object (catalog/detail.h). Every list
 * gives the object's oid first and has the same order; one that is a table gives
 * "title" second, and the columns shown after it.
 */
struct cat_detail {
	const char		*what, *whats;	/* "extension": for the message that there is none */
	struct cat_part		 parts[4];
};

/* Whether "(N rows)" is printed. */
enum cat_footer {
	CAT_FOOTER_AS_SET,	/* as \pset footer says */
	CAT_FOOTER_NEVER,
	CAT_FOOTER_ALWAYS
};

struct cat_list {
	const char		*title;
	const struct cat_text	*titles;	/* the first that applies, instead of title */
	const char		*letters;	/* the command's own letters, for CAT_LETTER */
	const struct cat_col	*cols;
	const struct cat_text	*from;		/* table and joins, one a line */
	const struct cat_text	*where;		/* conditions */
	const struct cat_match	*match;
	/* Adds conditions that rows cannot say; start is where the WHERE clause begins. */
	bool			(*more)(struct buf *where, const struct cat_query *q,
				    struct err *err);
	const char		*group;
	const char		*order;
	bool			 distinct;	/* equal rows once */
	enum cat_footer		 footer;
	const struct cat_part	*footers;	/* lines below the table */
	const struct cat_detail	*detail;	/* what + prints instead */
	/* Called with no rows: true when it said so and nothing is to be printed. */
	bool			(*empty)(struct session *s, const struct cat_query *q);
};

/* A list with its name, for tests; ends with a NULL name. */
struct cat_entry {
	const char		*name;
	const struct cat_list	*list;
};

/* Whether what has this gate belongs to this question. */
bool	 cat_applies(const struct cat_gate *gate, const struct cat_query *q);
/* The question this session asks with these flags (CAT_PATTERN and settings are added). */
void	 cat_query_init(struct cat_query *q, struct session *s, unsigned flags,
	    const char *const *args, size_t nargs);
/* The i-th argument or NULL. */
const char *cat_arg(const struct cat_query *q, size_t i);
/*
 * Appends the whole query, one clause a line, without a semicolon; false with
 * psql's message for a pattern that cannot be (pattern_where).
 */
bool	 cat_sql(struct buf *sql, const struct cat_list *list,
	    const struct cat_query *q, struct err *err);
/* Appends "condition" after " AND " or nothing when where is empty. */
void	 cat_and(struct buf *where, const char *condition);
/* Appends sql with text in each place of mark, such as "{oid}". */
void	 cat_fill(struct buf *out, const char *sql, const char *mark,
	    const char *text);
/* The title that applies; borrowed from the list. */
const char *cat_title(const struct cat_list *list, const struct cat_query *q);
/* Builds, runs and prints; messages are already printed when it returns false. */
bool	 cat_run(struct session *s, const struct cat_list *list,
	    const struct cat_query *q);
/* Builds and runs; NULL after the message was printed. */
PGresult *cat_fetch(struct session *s, const struct cat_list *list,
	    const struct cat_query *q);
/* Runs sql made by the caller; NULL after the message was printed. Empties sql. */
PGresult *cat_ask(struct session *s, struct buf *sql);
/*
 * Says that nothing was found, unless quiet: with a pattern "Did not find any
 * NAMED named ...", without "Did not find any WHATS.". Whether it said so.
 */
bool	 cat_none_found(const struct session *s, const struct cat_query *q,
	    const char *named, const char *whats);
/* exec_print_table, expanded when x was typed. */
bool	 cat_print_table(struct session *s, const struct table *t,
	    const struct cat_query *q, enum cat_footer footer);

#endif
