/* SPDX-License-Identifier: PostgreSQL */
/* Every listing's SQL for every server version against tests/golden/catalog; no header twice in any of them. */
#include "catalog/cat.h"

#include <libpq-fe.h>
#include <stdlib.h>

#include "../check.h"
#include "base/file.h"
#include "base/mem.h"
#include "catalog/lists.h"
#include "catalog/rel.h"

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
static const char *const relation_letters[] = { "t", "v", "m", "i", "s", "E", "ti", "tvmsE", NULL };
static const char *const column_letters[] = { "i", "d", "dc", "dfc", NULL };

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

static void
add_query(struct variant **v, size_t *n, const struct cat_list *list,
    const char *letters, int version, int how)
{
	struct buf sql = BUF_INIT, name = BUF_INIT;
	struct err err = ERR_INIT;
	struct cat_query q;
	const char *title;

	query(&q, version, asked[how].flags | letters_bits(list, letters), asked[how].nargs);
	buf_addf(&name, "%s%s%s", letters, *letters ? " " : "", asked[how].name);
	if ((title = cat_title(list, &q)) != NULL)
		buf_addf(&sql, "-- %s\n", title);
	if (!cat_sql(&sql, list, &q, &err)) {
		buf_clear(&sql);
		buf_addf(&sql, "-- error: %s", err.msg);
	}
	add_variant(v, n, name.data, version / 10000, sql.data);
	err_clear(&err);
	buf_free(&sql);
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
	const char *const *combos = e->list == &cat_relations ? relation_letters :
	    e->list == &rel_columns ? column_letters : NULL;
	size_t n = 0;

	if (combos != NULL) {
		for (; *combos != NULL; combos++)
			add_letters(&v, &n, e->list, *combos);
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

int
main(void)
{
	const char *root = getenv("srcdir");
	char *dir = xasprintf("%s/tests/golden/catalog", root == NULL ? "." : root);
	const struct cat_entry *const all[] = { cat_entries, rel_section_entries };
	struct cat_query q;

	for (size_t i = 0; i < 2; i++)
		for (const struct cat_entry *e = all[i]; e->name != NULL; e++) {
			check_golden(e, dir);
			check_headers(e);
		}
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
