/* SPDX-License-Identifier: PostgreSQL */
/* Every listing's SQL for every server version against tests/golden/catalog; no header twice in any of them. */
#include "catalog/cat.h"

#include <dirent.h>
#include <libpq-fe.h>
#include <stdlib.h>

#include "../check.h"
#include "base/file.h"
#include "base/mem.h"
#include "catalog/lists.h"
#include "catalog/rel_describe.h"

static const int versions[] = { 120000, 130000, 140000, 150000, 160000, 170000, 180000 };
enum { NVERSIONS = sizeof(versions) / sizeof(versions[0]) };

static const struct {
	const char *name;
	unsigned flags;
	size_t nargs;
} asked[] = {
	{ "plain", 0, 0 },
	{ "+", CAT_VERBOSE, 0 },
	{ "S", CAT_SYSTEM, 0 },
	{ "S+", CAT_SYSTEM | CAT_VERBOSE, 0 },
	{ "+ hidden", CAT_VERBOSE | CAT_HIDE_AM | CAT_HIDE_COMPRESSION, 0 },
	{ "pattern", CAT_PATTERN, 1 },
	{ "+ pattern", CAT_PATTERN | CAT_VERBOSE, 1 },
	{ "two patterns", CAT_PATTERN | CAT_PATTERN2, 2 },
};
enum { NASKED = sizeof(asked) / sizeof(asked[0]) };
static const char *const args[] = { "pat*", "two.\"X\"" };

/* The combinations of own letters worth a golden; for others every single one and none. */
static const struct {
	const struct cat_list *list;
	const char *letters[10];
} combos[] = {
	{ &cat_relations, { "t", "v", "m", "i", "s", "E", "ti", "tvmsE" } },
	{ &cat_partitioned, { "", "i", "t", "n", "it", "in", "tn", "itn" } },
	{ &cat_functions, { "", "a", "n", "p", "t", "w", "nt", "anptw" } },
	{ &rel_columns, { "i", "d", "dc", "dfc" } },
};
enum { NCOMBOS = sizeof(combos) / sizeof(combos[0]) };

static void
query(struct cat_query *q, int version, unsigned flags, size_t nargs)
{
	*q = (struct cat_query){
		.sversion = version, .flags = flags, .args = args, .nargs = nargs,
		.dbname = "db", .encoding = pg_char_to_encoding("UTF8")
	};
}

static unsigned
letters_bits(const struct cat_list *list, const char *letters)
{
	unsigned bits = 0;

	for (; *letters != '\0'; letters++)
		bits |= CAT_LETTER(strchr(list->letters, *letters) - list->letters);
	return bits;
}

/* Appends one way to ask, unless the text stands there already: then only its name is added. */
struct variant {
	char *text;
	char *last;	/* name of the last way added */
	int major;	/* and its version */
	struct buf names;
};

static void
add_variant(struct variant **v, size_t *n, const char *name, int major, const char *text)
{
	struct variant *x;
	size_t i;

	for (i = 0; i < *n && strcmp((*v)[i].text, text) != 0; i++)
		;
	if (i == *n) {
		*v = xreallocarray(*v, *n + 1, sizeof(**v));
		(*v)[*n] = (struct variant){ .text = xstrdup(text), .names = BUF_INIT };
		++*n;
	}
	x = &(*v)[i];
	if (x->last == NULL || strcmp(x->last, name) != 0)
		buf_addf(&x->names, "%s%s %d", x->last ? "; " : "", name, major);
	else if (x->major == major - 1)
		buf_addf(&x->names, " %d", major);
	free(x->last);
	x->last = xstrdup(name);
	x->major = major;
}

/* The text of one query, after its title where it has one. */
static void
add_sql(struct buf *all, const struct cat_list *list, const struct cat_query *q)
{
	struct buf sql = BUF_INIT;
	struct err err = ERR_INIT;
	const char *title = cat_title(list, q);

	if (title != NULL)
		buf_addf(all, "-- %s\n", title);
	if (cat_sql(&sql, list, q, &err))
		buf_adds(all, sql.data);
	else
		buf_addf(all, "-- error: %s", err.msg);
	err_clear(&err);
	buf_free(&sql);
}

static void
add_parts(struct buf *all, const struct cat_part *p, size_t most, const struct cat_query *q)
{
	for (size_t i = 0; p != NULL && i < most && p[i].list != NULL; i++)
		if (cat_applies(&p[i].gate, q)) {
			if (all->len > 0)
				buf_adds(all, ";\n");
			add_sql(all, p[i].list, q);
		}
}

/* Everything that one command sends. */
static void
add_query(struct variant **v, size_t *n, const struct cat_list *list,
    const char *letters, int version, int how)
{
	struct buf all = BUF_INIT, name = BUF_INIT;
	struct cat_query q;

	query(&q, version, asked[how].flags | letters_bits(list, letters), asked[how].nargs);
	buf_addf(&name, "%s%s%s", letters, *letters ? " " : "", asked[how].name);
	if (list->detail != NULL && (q.flags & CAT_VERBOSE))
		add_parts(&all, list->detail->parts,
		    sizeof(list->detail->parts) / sizeof(list->detail->parts[0]), &q);
	else {
		add_sql(&all, list, &q);
		add_parts(&all, list->footers, 10, &q);
	}
	add_variant(v, n, name.data, version / 10000, all.data);
	buf_free(&all);
	buf_free(&name);
}

static void
add_letters(struct variant **v, size_t *n, const struct cat_list *list, const char *letters)
{
	for (int how = 0; how < NASKED; how++)
		for (int i = 0; i < NVERSIONS; i++)
			add_query(v, n, list, letters, versions[i], how);
}

static void
check_golden(const struct cat_entry *e, const char *dir)
{
	struct variant *v = NULL;
	struct buf all = BUF_INIT, was = BUF_INIT;
	char *path = xasprintf("%s/%s.sql", dir, e->name);
	const char *update = getenv("UPDATE");
	size_t n = 0, c = 0;

	while (c < NCOMBOS && combos[c].list != e->list)
		c++;
	if (c < NCOMBOS) {
		for (const char *const *l = combos[c].letters; *l != NULL; l++)
			add_letters(&v, &n, e->list, *l);
	} else {
		add_letters(&v, &n, e->list, "");
		for (const char *l = e->list->letters; l && *l; l++)
			add_letters(&v, &n, e->list, (char[]){ *l, '\0' });
	}
	for (size_t i = 0; i < n; i++) {
		buf_addf(&all, "-- %s\n%s;\n\n", v[i].names.data, v[i].text);
		buf_free(&v[i].names);
		free(v[i].text);
		free(v[i].last);
	}
	if (update != NULL && *update != '\0') {
		FILE *f = fopen(path, "w");

		if (f != NULL) {
			fwrite(all.data, 1, all.len, f);
			fclose(f);
		}
	}
	CHECK_ROW(file_read(path, 1 << 22, &was, NULL) && was.len == all.len &&
	    memcmp(was.data, all.data, all.len) == 0,
	    "%s is as in tests/golden/catalog (UPDATE=1 rewrites)", e->name);
	free(v);
	free(path);
	buf_free(&all);
	buf_free(&was);
}

/* Under no version and flags may two rows give one header, or none be left. */
static void
check_headers(const struct cat_entry *e)
{
	unsigned nletters = e->list->letters ? (unsigned)strlen(e->list->letters) : 0;
	bool good = true, some = true;

	for (int i = 0; i < NVERSIONS; i++)
		for (unsigned own = 0; own < 1u << nletters; own++)
			for (unsigned flags = 0; flags < CAT_OWN; flags++) {
				struct cat_query q;
				int n = 0;

				query(&q, versions[i], flags | own * CAT_OWN, 0);
				for (const struct cat_col *c = e->list->cols; c->header; c++) {
					if (!cat_applies(&c->gate, &q))
						continue;
					n++;
					for (const struct cat_col *d = c + 1; d->header; d++)
						if (strcmp(c->header, d->header) == 0 &&
						    cat_applies(&d->gate, &q))
							good = false;
				}
				some = some && n > 0;
			}
	CHECK_ROW(good, "%s: no header twice", e->name);
	CHECK_ROW(some, "%s: always a column", e->name);
}

/* A golden that no entry writes any more would look as if it were checked. */
static void
check_no_stale(const char *dir)
{
	DIR *d = opendir(dir);

	if (!CHECK(d != NULL))
		return;
	for (const struct dirent *f; (f = readdir(d)) != NULL; ) {
		const struct cat_entry *e = cat_entries;
		size_t n;

		if (*f->d_name == '.')
			continue;
		for (; e->name != NULL; e++)
			if (n = strlen(e->name), strncmp(f->d_name, e->name, n) == 0 &&
			    strcmp(f->d_name + n, ".sql") == 0)
				break;
		CHECK_ROW(e->name != NULL, "%s is some listing's", f->d_name);
	}
	closedir(d);
}

/* The lists that only details and footers name must obey the same rules. */
static void
check_parts(const struct cat_entry *e)
{
	const struct cat_part *p = e->list->detail ? e->list->detail->parts : NULL;

	for (; p != NULL && p->list != NULL; p++)
		check_headers(&(struct cat_entry){ e->name, p->list });
	for (p = e->list->footers; p != NULL && p->list != NULL; p++)
		check_headers(&(struct cat_entry){ e->name, p->list });
}

static void
check_fill(void)
{
	struct buf sql = BUF_INIT;

	cat_fill(&sql, "a = {oid} and {oid}", "{oid}", "123");
	CHECK_STR(sql.data, "a = 123 and 123");
	buf_clear(&sql);
	/* What was put in is not looked at again. */
	cat_fill(&sql, "x {name}", "{name}", "'{name}'");
	CHECK_STR(sql.data, "x '{name}'");
	buf_free(&sql);
}

int
main(void)
{
	const char *root = getenv("srcdir");
	char *dir = xasprintf("%s/tests/golden/catalog", root == NULL ? "." : root);
	struct cat_query q;

	for (const struct cat_entry *e = cat_entries; e->name != NULL; e++) {
		check_golden(e, dir);
		check_headers(e);
		check_parts(e);
	}
	check_no_stale(dir);
	check_fill();
	query(&q, 150004, CAT_VERBOSE | CAT_LETTER(1), 0);
	CHECK(cat_applies(&(struct cat_gate){ 0 }, &q));
	CHECK(cat_applies(&(struct cat_gate){ .since = 150000, .until = 160000 }, &q));
	CHECK(!cat_applies(&(struct cat_gate){ .until = 150000 }, &q));
	CHECK(!cat_applies(&(struct cat_gate){ .since = 150005 }, &q));
	CHECK(cat_applies(&(struct cat_gate){ .when = CAT_VERBOSE }, &q));
	CHECK(!cat_applies(&(struct cat_gate){ .when = CAT_VERBOSE | CAT_SYSTEM }, &q));
	CHECK(cat_applies(&(struct cat_gate){ .any = CAT_LETTER(1) | CAT_SYSTEM }, &q));
	CHECK(!cat_applies(&(struct cat_gate){ .any = CAT_LETTER(0) | CAT_SYSTEM }, &q));
	CHECK(!cat_applies(&(struct cat_gate){ .unless = CAT_VERBOSE }, &q));
	free(dir);
	return check_done();
}
