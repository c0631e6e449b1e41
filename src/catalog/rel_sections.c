/* SPDX-License-Identifier: PostgreSQL */
/* The footers of \d NAME: rows in print order, each with the relations it belongs to. */
#include "catalog/rel_sections.h"

#include <string.h>

#include "catalog/acl.h"
#include "catalog/rel.h"
#include "catalog/rel_batch.h"
#include "catalog/rel_queries.h"
#include "pg/field.h"
#include "print/table.h"

/* A footer of one relation; false after a message. */
typedef bool section_fn(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t);

struct section {
	const char		*kinds;		/* relkinds that have it */
	struct cat_gate		 gate;
	bool			 (*has)(const struct rel *r);	/* NULL: always */
	const char		*heading;	/* NULL: the query's own */
	const struct cat_list	*list;		/* what is asked; its lines, unless */
	section_fn		*fn;		/* says them in a way of its own */
	unsigned		 (*flags)(const struct rel *r);	/* own flags of the list; NULL: none */
};

static bool has_checks(const struct rel *r) { return r->checks; }
static bool has_index(const struct rel *r) { return r->index; }
static bool has_rules(const struct rel *r) { return r->rules; }
static bool has_triggers(const struct rel *r) { return r->triggers; }
static bool has_foreign_keys(const struct rel *r) { return r->triggers || r->kind == 'p'; }
static bool has_own_keys(const struct rel *r) { return r->foreign_keys || r->partition; }
static bool has_policies(const struct rel *r) { return r->policies || r->rls; }
static bool has_statistics(const struct rel *r) { return r->statistics; }
static bool has_parents(const struct rel *r) { return r->parents; }
static bool is_partition(const struct rel *r) { return r->partition; }
static bool is_partitioned(const struct rel *r) { return r->partkey != NULL; }
static bool has_children(const struct rel *r) { return r->subclass || r->kind == 'p' || r->kind == 'I'; }
static bool has_type(const struct rel *r) { return r->oftype != NULL; }
static bool has_tablespace(const struct rel *r) { return r->tablespace != NULL; }
static bool has_am(const struct rel *r) { return r->am != NULL; }
static bool has_options(const struct rel *r) { return r->options != NULL; }

static unsigned if_view(const struct rel *r) { return r->kind == 'v' ? REL_IS_VIEW : 0; }
static unsigned if_partition(const struct rel *r) { return r->partition ? REL_IS_PARTITION : 0; }

/* Each line of the result, under its heading where that changes. */
static void
add_lines(struct table *t, const PGresult *res, const char *heading)
{
	int line = PQfnumber(res, "line"), own = PQfnumber(res, "heading");
	const char *last = NULL;

	for (int row = 0; row < PQntuples(res); row++) {
		const char *now = own >= 0 ? field_text(res, row, own) : heading;

		if (last == NULL || strcmp(last, now) != 0)
			table_add_footer(t, now);
		last = now;
		table_add_footer(t, field_text(res, row, line));
	}
}

static bool
add_partition_key(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	(void)s, (void)q;
	table_add_footerf(t, "Partition key: %s", r->partkey);
	return true;
}

/* One row: each of its columns is a line that the query makes whole. */
static bool
add_line(struct session *s, const struct cat_query *q, const struct rel *r,
    const struct cat_list *list, struct table *t)
{
	PGresult *res = rel_batch_ask(s, q, list, r);

	if (res == NULL)
		return false;
	for (int c = 0; PQntuples(res) > 0 && c < PQnfields(res); c++)
		table_add_footer(t, field_text(res, 0, c));
	PQclear(res);
	return true;
}

static bool
add_partition_of(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	return add_line(s, q, r, &relq_partition_of, t);
}

static bool
add_owning_table(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	return add_line(s, q, r, &relq_toast_owner, t);
}

static bool
add_index(struct session *s, const struct cat_query *q, const struct rel *r,
    struct table *t)
{
	return add_line(s, q, r, &relq_index, t);
}

static bool
add_policies(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	PGresult *res = rel_batch_ask(s, q, &relq_policies, r);

	if (res == NULL)
		return false;
	if (PQntuples(res) == 0) {
		if (r->rls)
			table_add_footer(t, r->force_rls ?
			    "Policies (forced row security enabled): (none)" :
			    "Policies (row security enabled): (none)");
	} else
		add_lines(t, res, !r->rls ? "Policies (row security disabled):" :
		    r->force_rls ? "Policies (forced row security enabled):" : "Policies:");
	PQclear(res);
	return true;
}

static bool
add_view(struct session *s, const struct cat_query *q, const struct rel *r,
    struct table *t)
{
	PGresult *res = rel_batch_ask(s, q, &relq_view, r);

	if (res == NULL)
		return false;
	add_lines(t, res, "View definition:");
	PQclear(res);
	return true;
}

static bool
add_foreign(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	PGresult *res = rel_batch_ask(s, q, &relq_foreign, r);

	if (res == NULL)
		return false;
	if (PQntuples(res) > 0) {
		table_add_footerf(t, "Server: %s", field_text(res, 0, 0));
		if (*field_text(res, 0, 1) != '\0')
			table_add_footerf(t, "FDW options: %s", field_text(res, 0, 1));
	}
	PQclear(res);
	return true;
}

/* "Heading: a,\n         b": names below each other, commas between. */
static void
add_aligned(struct table *t, const PGresult *res, const char *heading)
{
	int line = PQfnumber(res, "line"), n = PQntuples(res);

	for (int row = 0; row < n; row++) {
		const char *name = field_text(res, row, line), *comma = row < n - 1 ? "," : "";

		if (row == 0)
			table_add_footerf(t, "%s: %s%s", heading, name, comma);
		else
			table_add_footerf(t, "%*s  %s%s", (int)strlen(heading), "", name, comma);
	}
}

static bool
add_inherits(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	PGresult *res = rel_batch_ask(s, q, &relq_inherits, r);

	if (res == NULL)
		return false;
	add_aligned(t, res, "Inherits");
	PQclear(res);
	return true;
}

static bool
add_children(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	bool parts = r->kind == 'p' || r->kind == 'I';
	PGresult *res = rel_batch_ask(s, q, &relq_children, r);
	int n;

	if (res == NULL)
		return false;
	n = PQntuples(res);
	if (parts && n == 0)
		table_add_footer(t, "Number of partitions: 0");
	else if (n > 0 && !(q->flags & CAT_VERBOSE))
		table_add_footerf(t, parts ?
		    "Number of partitions: %d (Use \\d+ to list them.)" :
		    "Number of child tables: %d (Use \\d+ to list them.)", n);
	else
		add_aligned(t, res, parts ? "Partitions" : "Child tables");
	PQclear(res);
	return true;
}

static bool
add_type(struct session *s, const struct cat_query *q, const struct rel *r,
    struct table *t)
{
	(void)s, (void)q;
	table_add_footerf(t, "Typed table of type: %s", r->oftype);
	return true;
}

/* What is usual is not said: DEFAULT, NOTHING for system catalogs; an index says so itself. */
static bool
add_replica_identity(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	char usual = strcmp(r->schema, "pg_catalog") == 0 ? 'n' : 'd';

	(void)s, (void)q;
	if (r->replident != 'i' && r->replident != usual)
		table_add_footerf(t, "Replica Identity: %s", r->replident == 'f' ?
		    "FULL" : r->replident == 'n' ? "NOTHING" : "???");
	return true;
}

static bool
add_tablespace(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	(void)s, (void)q;
	table_add_footerf(t, "Tablespace: \"%s\"", r->tablespace);
	return true;
}

static bool
add_am(struct session *s, const struct cat_query *q, const struct rel *r,
    struct table *t)
{
	(void)s, (void)q;
	table_add_footerf(t, "Access method: %s", r->am);
	return true;
}

static bool
add_options(struct session *s, const struct cat_query *q,
    const struct rel *r, struct table *t)
{
	(void)s, (void)q;
	table_add_footerf(t, "Options: %s", r->options);
	return true;
}

/* Print order. */
static const struct section sections[] = {
	{ "rpfiI", { 0 }, is_partition, NULL, &relq_partition_of, add_partition_of, NULL },
	{ "p", { 0 }, is_partitioned, NULL, NULL, add_partition_key, NULL },
	{ "t", { 0 }, NULL, NULL, &relq_toast_owner, add_owning_table, NULL },
	{ "iI", { 0 }, NULL, NULL, &relq_index, add_index, NULL },
	{ "rmpt", { 0 }, has_index, "Indexes:", &relq_indexes, NULL, NULL },
	{ "rpf", { 0 }, has_checks, "Check constraints:", &relq_checks, NULL, NULL },
	/* Since 18 a key that is not enforced needs no triggers. */
	{ "rp", { .until = PG18 }, has_foreign_keys, "Foreign-key constraints:", &relq_foreign_keys, NULL, if_partition },
	{ "rp", { .since = PG18 }, has_own_keys, "Foreign-key constraints:", &relq_foreign_keys, NULL, if_partition },
	{ "rp", { .until = PG18 }, has_foreign_keys, "Referenced by:", &relq_referenced, NULL, if_partition },
	{ "rp", { .since = PG18 }, NULL, "Referenced by:", &relq_referenced, NULL, if_partition },
	{ "rpmf", { 0 }, has_policies, NULL, &relq_policies, add_policies, NULL },
	{ "rpmf", { 0 }, has_statistics, "Statistics objects:", &relq_statistics, NULL, NULL },
	{ "rpf", { 0 }, has_rules, NULL, &relq_rules, NULL, NULL },
	{ "rp", { 0 }, NULL, "Publications:", &relq_publications, NULL, NULL },
	{ "rpf", { .since = PG18, .when = CAT_VERBOSE }, NULL, "Not-null constraints:", &relq_not_null, NULL, NULL },
	{ "vm", { .when = CAT_VERBOSE }, NULL, NULL, &relq_view, add_view, NULL },
	{ "v", { .when = CAT_VERBOSE }, has_rules, NULL, &relq_rules, NULL, if_view },
	{ "rpfvm", { 0 }, has_triggers, NULL, &relq_triggers, NULL, NULL },
	{ "f", { 0 }, NULL, NULL, &relq_foreign, add_foreign, NULL },
	{ "rfm", { 0 }, has_parents, NULL, &relq_inherits, add_inherits, NULL },
	{ "rpfmI", { 0 }, has_children, NULL, &relq_children, add_children, NULL },
	{ "rp", { 0 }, has_type, NULL, NULL, add_type, NULL },
	{ "rm", { .when = CAT_VERBOSE }, NULL, NULL, NULL, add_replica_identity, NULL },
	{ "rpmtiI", { 0 }, has_tablespace, NULL, NULL, add_tablespace, NULL },
	{ "rpmtI", { .when = CAT_VERBOSE, .unless = CAT_HIDE_AM }, has_am, NULL, NULL, add_am, NULL },
	{ "rpmfvtiI", { .when = CAT_VERBOSE }, has_options, NULL, NULL, add_options, NULL },
};

static unsigned
own_flags(const struct section *x, const struct rel *r)
{
	return x->flags == NULL ? 0 : x->flags(r);
}

static bool
has_section(const void *ctx, const struct cat_query *q, const struct rel *r)
{
	const struct section *x = ctx;

	return strchr(x->kinds, r->kind) != NULL && cat_applies(&x->gate, q) &&
	    (x->has == NULL || x->has(r));
}

/* Together are asked those that have the section and give its query the same flags. */
static bool
asks_alike(const void *ctx, const struct cat_query *q, const struct rel *r)
{
	return has_section(ctx, q, r) && q->flags / CAT_OWN * CAT_OWN == own_flags(ctx, r);
}

static bool
add_section(struct session *s, const struct cat_query *q, const struct section *x,
    const struct rel *r, struct table *t)
{
	PGresult *res;

	if (x->list != NULL && !rel_batch_fetch(r->batch, s, q, x->list, asks_alike, x))
		return false;
	if (x->fn != NULL)
		return x->fn(s, q, r, t);
	if ((res = rel_batch_ask(s, q, x->list, r)) == NULL)
		return false;
	add_lines(t, res, x->heading);
	PQclear(res);
	return true;
}

bool
rel_sections(struct session *s, const struct cat_query *query,
    const struct rel *r, struct table *t)
{
	struct cat_query q = *query;
	unsigned flags = q.flags & ~(unsigned)(CAT_PATTERN | CAT_PATTERN2);

	q.nargs = 0;
	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++) {
		q.flags = flags;
		if (!has_section(&sections[i], &q, r))
			continue;
		q.flags |= own_flags(&sections[i], r);
		if (!add_section(s, &q, &sections[i], r, t))
			return false;
	}
	return true;
}
