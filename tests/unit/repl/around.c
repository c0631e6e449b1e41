/* SPDX-License-Identifier: PostgreSQL */
/* What is in view at "|" of statements as people type them. */
#include "repl/around.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "lex/words.h"

#include "../check.h"

/* Shown as name(columns)[tables] each, then the common table expressions behind "with". */
static const struct {
	const char	*text, *want;
} rows[] = {
	{ "select | from t", "t()[t]" },
	{ "select | from s.t a, only u as b", "a()[s.t] b()[u]" },
	{ "select * from t where |", "t()[t]" },
	{ "select 1 from x; select | from t; select 2 from y", "t()[t]" },
	{ "select | from a join b on a.i = b.i left join c using (i), d", "a()[a] b()[b] c()[c] d()[d]" },
	{ "select * from a x join b y on |", "x()[a] y()[b]" },
	{ "select * from a join b using (|", "a()[a] b()[b]" },
	{ "select * from \"Mixed\" \"The Alias\" where |", "\"The Alias\"()[\"Mixed\"]" },
	{ "select * from (a join b on true) where |", "a()[a] b()[b]" },
	{ "select * from t where x is distinct from | and y", "t()[t]" },
	{ "select count(|) from t", "t()[t]" },
	{ "select coalesce(sum(| from t", "t()[t]" },
	{ "select f(extract(year from | from t", "t()[t]" },
	{ "select (select max(| from u) from t", "u()[u] t()[t]" },
	{ "select row_number() over (partition by | from t where x", "t()[t]" },
	{ "select extract(year from |) from t", "t()[t]" },
	{ "select * from t where i in (select | from u)", "u()[u] t()[t]" },
	{ "select * from t where exists (select 1 from u where |", "u()[u] t()[t]" },
	{ "select (select | from u) from t", "u()[u] t()[t]" },
	{ "select * from t, (select | from u) v", "u()[u]" },
	{ "select * from t, lateral (select | from u) v", "u()[u] t()[t]" },
	{ "select | from (select a, b.c, d as e, count(*), f::int, g + h, t.* from t, b) v", "v(a c e count f)[t]" },
	{ "select | from (select * from t, u) v", "v()[t u]" },
	{ "select | from (values (1, 2), (3, 4)) v", "v(column1 column2)[]" },
	{ "select | from (values (1, 2)) v (a, b)", "v(a b)[]" },
	{ "select | from generate_series(1, 2) g", "g(g)[]" },
	{ "select | from generate_series(1, 2) with ordinality", "generate_series(ordinality)[]" },
	{ "select | from json_to_record('{}') as r (a int, b text)", "r(a b)[]" },
	{ "with x as (select a, b from t) select | from x", "x(a b)[] with x" },
	{ "with x (c, d) as (select a, b from t) select | from x y", "y(c d)[] with x" },
	{ "with x as (select * from t), y as (select | from x) select 1 from z", "x()[t] with x y" },
	{ "with recursive x as (select 1 as n union all select | from x) select 1", "x(n)[] with x" },
	{ "with x as (delete from t returning i, j) select | from x", "x(i j)[] with x" },
	{ "with x as materialized (select case when p then q end, r from t) select * from x where |", "x(case r)[] with x" },
	{ "select a from t union select | from u", "u()[u]" },
	{ "select | from t union all select b from u", "t()[t]" },
	{ "select a as b, c d from t order by |", "t()[t] -(b d)[]" },
	{ "select distinct on (a) a, b from t group by |", "t()[t] -(a b)[]" },
	{ "insert into t (|) values (1)", "" },
	{ "insert into t (a) select | from u", "u()[u]" },
	{ "insert into t (a) values (1) on conflict (a) do update set a = |", "excluded()[t] t()[t]" },
	{ "insert into t as x (a) values (1) on conflict (a) do update set a = 1 where |", "excluded()[t] x()[t]" },
	{ "insert into t (a) select 1 from u returning |", "old()[t] new()[t] t()[t]" },
	{ "update t a set x = | from u where 1", "a()[t] u()[u]" },
	{ "update t set x = 1 where |", "t()[t]" },
	{ "update t set x = 1 returning |", "old()[t] new()[t] t()[t]" },
	{ "delete from t using u b where |", "t()[t] b()[u]" },
	{ "merge into t using u s on | when matched then delete", "t()[t] s()[u]" },
	{ "merge into t as x using (select a, b from u) s on x.i = s.a when matched then update set j = |", "x()[t] s(a b)[]" },
	{ "explain analyze select | from t", "t()[t]" },
	{ "explain (costs off, verbose) update t set a = |", "t()[t]" },
	{ "create view v as select | from t", "t()[t]" },
	{ "prepare p as select * from t where |", "t()[t]" },
	{ "create index on t (lower(|))", "t()[t]" },
	{ "create index concurrently i on only s.t using btree (|", "s.t()[s.t]" },
	{ "create trigger g before update on t for each row when (|", "t()[t] old()[t] new()[t]" },
	{ "alter table if exists only t add check (|", "t()[t]" },
	{ "select * from t for update of |", "t()[t]" },
	{ "select | from t -- of u\n", "t()[t]" },
	{ "select (((select | from t", "t()[t]" },
	{ ") ) select | from t (", "" },
	{ "select * from t tablesample system (10) where |", "t()[t]" },
	{ "with a as (select x from a), b as (select x from b, b, b, b, b, b) select | from b", "b(x)[] with a b" },
};

static void
show(const struct scope *sc, struct buf *b)
{
	for (size_t i = 0; i < sc->n; i++) {
		const struct scope_rel *r = &sc->v[i];

		buf_addf(b, "%s%s(", b->len > 0 ? " " : "", r->name == NULL ? "-" : r->name);
		for (size_t k = 0; k < r->columns.n; k++)
			buf_addf(b, "%s%s", k > 0 ? " " : "", r->columns.v[k]);
		buf_adds(b, ")[");
		for (size_t k = 0; k < r->tables.n; k++)
			buf_addf(b, "%s%s", k > 0 ? " " : "", r->tables.v[k]);
		buf_adds(b, "]");
	}
	for (size_t i = 0; i < sc->ctes.n; i++)
		buf_addf(b, "%s%s", i == 0 ? " with " : " ", sc->ctes.v[i]);
}

static void
test_means(void)
{
	char name[] = "s.T";
	struct scope_rel rel = { .name = name };

	CHECK(scope_means(&rel, "t"));
	CHECK(scope_means(&rel, "S.\"t\""));
	CHECK(!scope_means(&rel, "\"T\""));
	CHECK(!scope_means(&rel, "x.t"));
	rel.name = NULL;
	CHECK(!scope_means(&rel, "t"));
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *bar = strchr(rows[i].text, '|');
		struct scope sc = SCOPE_INIT;
		struct words w = WORDS_INIT;
		struct buf b = BUF_INIT, all = BUF_INIT;
		size_t at;

		buf_add(&all, rows[i].text, (size_t)(bar - rows[i].text));
		words_split(&w, all.data, all.len);
		at = w.words.n;
		buf_addf(&all, " %s ", bar + 1);
		words_split(&w, all.data, all.len);
		around_cursor(w.words.v, w.words.n, at, &sc);
		show(&sc, &b);
		CHECK_ROW(strcmp(b.data, rows[i].want) == 0, "%s: %s (%s)", rows[i].text, rows[i].want, b.data);
		scope_clear(&sc);
		words_clear(&w);
		buf_free(&b);
		buf_free(&all);
	}
	test_means();
	return check_done();
}
