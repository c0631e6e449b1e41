/* SPDX-License-Identifier: PostgreSQL */
/* Every rule is well formed, names kinds and parts that exist, and leads where it should. */
#include "repl/grammar.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "lex/words.h"
#include "repl/candidates.h"
#include "repl/complete.h"

#include "../check.h"

static const char *const *const lists[] = {
	rules_dml, rules_alter, rules_create, rules_drop, rules_admin
};

static bool
known_kind(const char *kind)
{
	static const char *const special[] = { "name", "expr", "query", "operator", "file", "guc_value", "column_path" };

	for (size_t i = 0; i < sizeof(special) / sizeof(special[0]); i++)
		if (strcmp(special[i], kind) == 0)
			return true;
	return candidates_find(kind) != NULL;
}

static void
check_rule(const char *rule)
{
	struct strv v = STRV_INIT;
	const char *bad = NULL;
	char *start = xstrndup(rule, 40);

	bool good = grammar_check(rule, &bad);

	CHECK_ROW(good, "%s: %s", start, good ? "well formed" : bad);
	strv_split(&v, rule, " ");
	for (size_t i = 0; i < v.n; i++) {
		char *w = v.v[i];
		size_t len = strlen(w);

		if (len < 3 || w[0] != '<')
			continue;
		if (w[len - 1] != '>') {
			CHECK_ROW(false, "%s: %s is closed", start, w);
			continue;
		}
		w[len - (w[len - 2] == '!' ? 2 : 1)] = '\0';
		if (!known_kind(w + 1))
			CHECK_ROW(false, "%s: kind %s is known", start, w + 1);
	}
	strv_clear(&v);
	free(start);
}

/* What the rules alone offer: "text|" and the words, or the kinds as <kind>. */
static const struct {
	const char	*text;
	const char	*want;	/* each must be offered */
	const char	*not;	/* none of these may */
} rows[] = {
	{ "", "SELECT CREATE ALTER DROP EXPLAIN WITH VACUUM COPY", "FROM" },
	{ "create", "TABLE INDEX TYPE VIEW OR UNIQUE TEMP ROLE", "SELECT" },
	{ "create or replace", "FUNCTION VIEW TRIGGER PROCEDURE AGGREGATE", "TABLE" },
	{ "select", "<expr> DISTINCT ALL FROM", "SET" },
	{ "select a", "<expr> FROM WHERE AS", "SET" },
	{ "select a from", "<selectable> ONLY LATERAL", "WHERE <expr>" },
	{ "select a from t", "WHERE GROUP ORDER JOIN LEFT UNION LIMIT FOR", "SET" },
	{ "select a from t x", "WHERE JOIN", "ONLY" },
	{ "select a from t as x left", "JOIN OUTER", "WHERE" },
	{ "select a from t join u on a = b", "WHERE <expr>", "" },
	{ "select a from t where a is distinct from b and", "<expr>", "<selectable>" },
	{ "select extract ( year from a ) from", "<selectable>", "WHERE" },
	{ "select a from t order by a", "ASC DESC NULLS LIMIT", "WHERE" },
	{ "select a from t union", "ALL SELECT VALUES", "FROM" },
	{ "insert into", "<updatable>", "SELECT" },
	{ "insert into t (", "<column>", "" },
	{ "insert into t ( a , b )", "VALUES SELECT OVERRIDING", "AS" },
	{ "insert into t", "VALUES SELECT DEFAULT AS", "SET" },
	{ "insert into t values ( 1 ) on conflict", "DO ON", "" },
	{ "update t set", "<column>", "SET" },
	{ "update t set a = 1", "WHERE FROM RETURNING <expr>", "" },
	{ "update t set a = 1 ,", "<column>", "WHERE" },
	{ "delete from t", "WHERE USING RETURNING", "SET" },
	{ "merge into t using u on a = b when", "MATCHED NOT", "" },
	{ "alter table", "<anytable> IF ONLY ALL", "ADD" },
	{ "alter table if exists t", "ADD DROP ALTER RENAME OWNER SET", "EXISTS" },
	{ "alter table t alter column c set", "DEFAULT NOT DATA STORAGE STATISTICS", "WHERE" },
	{ "alter table t add constraint c", "CHECK PRIMARY FOREIGN UNIQUE EXCLUDE", "" },
	{ "alter table t rename", "TO COLUMN CONSTRAINT <column>", "ADD" },
	{ "alter table t drop constraint", "<constraint> IF", "" },
	{ "alter type t rename value", "<enum_value>", "" },
	{ "alter role r set x to", "DEFAULT <guc_value>", "" },
	{ "create table t ( a int", "NOT DEFAULT PRIMARY REFERENCES CHECK", "" },
	{ "create table t ( a int ,", "CONSTRAINT LIKE FOREIGN", "" },
	{ "create table t ( a int ) partition by", "RANGE LIST HASH", "" },
	{ "create table t as", "SELECT WITH VALUES", "" },
	{ "create index on", "<clusterable>", "" },
	{ "create index i on t using btree (", "<column>", "" },
	{ "create unique index concurrently", "ON <index> IF", "" },
	{ "create trigger x before insert or", "UPDATE DELETE TRUNCATE", "EXECUTE" },
	{ "create user u with", "SUPERUSER PASSWORD LOGIN", "" },
	{ "create view v as", "SELECT", "" },
	{ "drop table if exists a ,", "<table>", "CASCADE" },
	{ "drop table a", "CASCADE RESTRICT", "" },
	{ "drop trigger x on", "<table_of_trigger>", "" },
	{ "comment on constraint c on", "<table_of_constraint> DOMAIN", "" },
	{ "grant", "SELECT ALL EXECUTE <rolename>", "" },
	{ "grant select on", "TABLE ALL SCHEMA <grantable>", "TO" },
	{ "grant select , insert on t to", "<grantee>", "" },
	{ "revoke all on t from", "<grantee>", "" },
	{ "copy t from", "STDIN PROGRAM <file>", "STDOUT" },
	{ "copy t from stdin with (", "FORMAT DELIMITER DEFAULT HEADER", "" },
	{ "set", "<guc> LOCAL SESSION TIME", "" },
	{ "set a to", "DEFAULT <guc_value>", "" },
	{ "set x", "TO", "" },
	{ "show", "ALL <any_guc>", "" },
	{ "vacuum (", "FULL ANALYZE VERBOSE", "" },
	{ "analyze (", "VERBOSE SKIP_LOCKED", "" },
	{ "explain (", "ANALYZE FORMAT BUFFERS", "SELECT" },
	{ "explain analyze", "SELECT VERBOSE UPDATE", "ANALYZE" },
	{ "begin", "ISOLATION READ TRANSACTION WORK", "" },
	{ "begin isolation level", "SERIALIZABLE REPEATABLE READ", "" },
	{ "rollback to", "SAVEPOINT", "" },
	{ "set role to", "<rolename>", "NONE" },
	{ "alter role r set role =", "<rolename>", "" },
	{ "vacuum ( index_cleanup true ,", "FULL", "" },
	{ "create table t ( a double precision , b int [ 3 ] , c character varying ( 3 ) )", "PARTITION INHERITS", "" },
	{ "create table t partition of p ( a ) for values", "IN FROM WITH", "" },
	{ "create table t ( ) with ( autovacuum_enabled =", "<truth>", "" },
	{ "create view v with ( security_barrier =", "true false", "" },
	{ "create view v with ( security_barrier = 1 ) as", "SELECT", "" },
	{ "create function f (", "<type> IN OUT VARIADIC", "<expr>" },
	{ "create function f ( a int , inout b", "<type> DEFAULT", "" },
	{ "create function f ( a int , b numeric ( 3 , 2 ) default 3 ) returns int [ ]", "LANGUAGE BEGIN STABLE", "" },
	{ "drop function f (", "<signature>", "<expr>" },
	{ "drop function f ( a int , timestamp with time zone )", "CASCADE", "" },
	{ "alter aggregate a ( int , text )", "RENAME OWNER SET", "" },
	{ "alter aggregate a ( * )", "RENAME OWNER SET", "" },
	{ "create operator <<= (", "LEFTARG PROCEDURE", "" },
	{ "drop operator = (", "NONE <type>", "" },
	{ "comment on operator - ( none , int )", "IS", "" },
	{ "grant a to b with admin true ,", "INHERIT SET", "" },
	{ "grant a to b with admin option", "GRANTED", "" },
	{ "select * from ( a left join b", "ON USING", "" },
	{ "select * from ( a x join b y on x.i = y.i )", "WHERE JOIN", "" },
	{ "merge into t using a join b", "ON USING", "" },
	{ "update t set a", "=", "" },
	{ "blarg", "", "SELECT <expr>" }
};

static bool
offered(const struct grammar_nexts *nx, const char *what)
{
	char *kind = what[0] == '<' ? xstrndup(what + 1, strlen(what) - 2) : NULL;
	bool found = false;

	for (size_t i = 0; i < nx->n && !found; i++)
		found = kind == NULL ? nx->v[i].keyword != NULL && strcmp(nx->v[i].keyword, what) == 0 :
		    strcmp(kind, "expr") == 0 ? nx->v[i].expr :
		    nx->v[i].kind != NULL && strcmp(nx->v[i].kind, kind) == 0;
	free(kind);
	return found;
}

static void
follow(size_t i)
{
	struct words w = WORDS_INIT;
	struct grammar_nexts nx = { .v = NULL };
	char *text = xasprintf("%s ", rows[i].text);

	words_split(&w, text, strlen(text));
	grammar_follow(w.words.v, w.words.n, &nx);
	for (int no = 0; no < 2; no++) {
		struct strv v = STRV_INIT;

		strv_split(&v, no ? rows[i].not : rows[i].want, " ");
		for (size_t k = 0; k < v.n; k++)
			if (v.v[k][0] != '\0')
				CHECK_ROW(offered(&nx, v.v[k]) == (no == 0), "\"%s\" is %sfollowed by %s",
				    rows[i].text, no ? "not " : "", v.v[k]);
		strv_clear(&v);
	}
	grammar_nexts_clear(&nx);
	words_clear(&w);
	free(text);
}

/* However many ways lead there, a word of a rule is said once; and what was read before leaves nothing behind. */
static void
follow_again(void)
{
	static const char *const texts[] = {
		"", "select a , b from c , d where ( e or f ) and g", "create table t ( a int , b text , c int", "alter table t add a int , add"
	};
	size_t first[sizeof(texts) / sizeof(texts[0])];

	for (size_t k = 0; k < 2 * sizeof(texts) / sizeof(texts[0]); k++) {
		size_t row = k % (sizeof(texts) / sizeof(texts[0])), twice = 0;
		struct words w = WORDS_INIT;
		struct grammar_nexts nx = { .v = NULL };
		char *text = xasprintf("%s ", texts[row]);

		words_split(&w, text, strlen(text));
		grammar_follow(w.words.v, w.words.n, &nx);
		for (size_t i = 0; i < nx.n; i++)
			for (size_t j = 0; j < i; j++)
				twice += !nx.v[i].expr && nx.v[i].keyword == nx.v[j].keyword &&
				    nx.v[i].kind == nx.v[j].kind && nx.v[i].ref == nx.v[j].ref;
		CHECK_ROW(nx.n > 0 && twice == 0, "behind \"%s\" nothing is said twice", texts[row]);
		if (k == row)
			first[row] = nx.n;
		CHECK_ROW(nx.n == first[row], "\"%s\" is followed by the same again", texts[row]);
		grammar_nexts_clear(&nx);
		words_clear(&w);
		free(text);
	}
}

/* Whole presses of Tab without a session: the matches, blank-separated. */
static void
press(const char *before, const char *line, const char *want)
{
	struct complete c = COMPLETE_INIT;
	struct buf got = BUF_INIT;

	complete_run(NULL, before, line, strlen(line), &c);
	for (size_t i = 0; i < c.matches.n; i++)
		buf_addf(&got, "%s%s", i > 0 ? " " : "", c.matches.v[i]);
	CHECK_STR_ROW(got.data, want, line);
	complete_clear(&c);
	buf_free(&got);
}

int
main(void)
{
	const char *bad = NULL;

	setenv("VPSQL_TEST_NAME", "1", 1);
	for (size_t l = 0; l < sizeof(lists) / sizeof(lists[0]); l++)
		for (size_t i = 0; lists[l][i] != NULL; i++)
			check_rule(lists[l][i]);
	for (size_t i = 0; grammar_subs[i].name != NULL; i++)
		check_rule(grammar_subs[i].text);
	CHECK(!grammar_check("A [ B", &bad));
	CHECK(!grammar_check("A ] B", &bad));
	CHECK(!grammar_check("A @nonsense", &bad));
	CHECK(!grammar_check("... A", &bad));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		follow(i);
	follow_again();
	press("", "SEL", "SELECT");
	press("", "sel", "select");
	press("", "CREATE TY", "TYPE");
	press("", "drop public", "publication");
	press("analyze (", "VER", "VERBOSE");
	press("", "COPY foo FROM stdin WITH ( DEF", "DEFAULT");
	press("", "blarg ", "");
	press("", "update t set a ", "=");
	press("", "set a ", "TO");
	press("", "create table t (a double ", "PRECISION");
	press("", "select double ", "AND AS BETWEEN EXCEPT FETCH FOR FROM GROUP HAVING ILIKE IN INTERSECT INTO IS LIKE LIMIT NOT OFFSET OR ORDER UNION WHERE WINDOW");
	press("", "create schema s create table t (a int) create vi", "view");
	press("", "create schema s grant cr", "create");
	press("", "create procedure p() begin atomic ins", "insert");
	press("", "select now() at ", "LOCAL TIME");
	press("", "select 1 where a is ", "DISTINCT FALSE NOT NULL TRUE UNKNOWN");
	press("", "select 1 where a is not n", "null");
	press("", "set datestyle to g", "german");
	press("", "select 1; ins", "insert");
	press("", "select * from (sel", "select");
	press("", "select * from (select a fr", "from");
	press("", "select 'sel", "");
	press("", "\\DRD", "\\drds");
	press("", "\\inclu", "\\include \\include_relative");
	press("", "\\setenv VPSQL_TEST", "VPSQL_TEST_NAME");
	press("", "\\getenv x VPSQL_TEST", "VPSQL_TEST_NAME");
	press("", "\\pset format a", "aligned asciidoc");
	press("", "select 1 \\pset bord", "border");
	press("", "\\set VERBOSITY def", "default");
	complete_forget();
	return check_done();
}
