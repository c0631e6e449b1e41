/* SPDX-License-Identifier: PostgreSQL */
/* Patterns against the manual's rules: folding, quotes, wildcards, dots, and nothing that escapes its literal. */
#include "catalog/pattern.h"

#include <libpq-fe.h>

#include "../check.h"

static const struct pattern_columns relation = {
	.schema = "s", .name = "n", .visible = "vis", .depth = PATTERN_SCHEMA_NAME
}, plain = {
	.name = "n"
}, schema = {
	.name = "n", .depth = PATTERN_DB_NAME
}, type = {
	.schema = "s", .name = "n", .alt = "a", .visible = "vis", .depth = PATTERN_SCHEMA_NAME
}, operator = {
	.name = "n", .literal = true
}, whole = {
	.name = "n", .depth = PATTERN_WHOLE
}, verbatim = {
	.name = "n", .depth = PATTERN_VERBATIM
}, no_schema = {
	.name = "n", .visible = "vis", .depth = PATTERN_SCHEMA_NAME
};

#define RX(text)	" OPERATOR(pg_catalog.~) " text " COLLATE pg_catalog.default"

static const struct {
	const struct pattern_columns *columns;
	const char *text;	/* NULL: no pattern */
	const char *want;	/* SQL, or the message */
} cases[] = {
	{ &relation, NULL, "vis" },
	{ &plain, NULL, "" },
	{ &relation, "foo", "n = 'foo'\n  AND vis" },
	{ &relation, "FOO", "n = 'foo'\n  AND vis" },
	{ &relation, "\"FOO\"", "n = 'FOO'\n  AND vis" },
	{ &relation, "FOO\"FOO\"BAR", "n = 'fooFOObar'\n  AND vis" },
	{ &relation, "\"FOO\"\"BAR\"", "n = 'FOO\"BAR'\n  AND vis" },
	{ &relation, "it's", "n = 'it''s'\n  AND vis" },
	{ &relation, "*", "vis" },
	{ &relation, "*.*", "" },
	{ &relation, "int*", "n" RX("'^(int.*)$'") "\n  AND vis" },
	{ &relation, "a?c", "n" RX("'^(a.c)$'") "\n  AND vis" },
	{ &relation, "a|b", "n" RX("'^(a|b)$'") "\n  AND vis" },
	{ &relation, "[0-9]x", "n" RX("'^([0-9]x)$'") "\n  AND vis" },
	{ &relation, "a$", "n = 'a$'\n  AND vis" },
	{ &relation, "a$*", "n" RX("E'^(a\\\\$.*)$'") "\n  AND vis" },
	{ &relation, "\\w", "n" RX("E'^(\\\\w)$'") "\n  AND vis" },
	{ &relation, "\"*\"", "n = '*'\n  AND vis" },
	{ &relation, "\"*\"*", "n" RX("E'^(\\\\*.*)$'") "\n  AND vis" },
	{ &relation, "\"\\\"", "n = E'\\\\'\n  AND vis" },
	{ &relation, "int[]", "n = 'int[]'\n  AND vis" },
	{ &relation, "*[]", "n" RX("E'^(.*\\\\[\\\\])$'") "\n  AND vis" },
	{ &relation, "\"a.b\"", "n = 'a.b'\n  AND vis" },
	{ &relation, "foo.bar", "n = 'bar'\n  AND s = 'foo'" },
	{ &relation, "foo*.*bar*", "n" RX("'^(.*bar.*)$'") "\n  AND s" RX("'^(foo.*)$'") },
	{ &relation, "foo.*", "s = 'foo'" },
	{ &relation, "*.foo", "n = 'foo'" },
	{ &relation, "db.foo.bar", "n = 'bar'\n  AND s = 'foo'" },
	{ &relation, "DB.*.bar", "n = 'bar'" },
	{ &relation, "\"DB\".foo.bar", "cross-database references are not implemented: \"DB\".foo.bar" },
	{ &relation, "d*.foo.bar", "cross-database references are not implemented: d*.foo.bar" },
	{ &relation, "x.foo.bar", "cross-database references are not implemented: x.foo.bar" },
	{ &relation, "a.db.foo.bar", "improper qualified name (too many dotted names): a.db.foo.bar" },
	{ &relation, "..foo.bar", "improper qualified name (too many dotted names): ..foo.bar" },
	{ &relation, ".foo", "n = 'foo'\n  AND s = ''" },
	{ &relation, "", "n = ''\n  AND vis" },
	{ &relation, "\xc3\x84\x62", "n = '\xc3\x84\x62'\n  AND vis" },
	{ &relation, "a\xc3", "n = 'a\xc3'\n  AND vis" },
	/* A name is cut at 63 bytes, a longer text must not match it. */
	{ &relation, "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg",
	    "n" RX("'^(aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg)$'") "\n  AND vis" },
	/* Quotes that do not end, or hold nothing. */
	{ &relation, "\"x", "n = 'x'\n  AND vis" },
	{ &relation, "\"", "n = ''\n  AND vis" },
	{ &relation, "\"\"", "n = ''\n  AND vis" },
	{ &relation, "\"\"\"", "n = '\"'\n  AND vis" },
	{ &relation, "\"\"\"\"", "n = '\"'\n  AND vis" },
	{ &relation, "a\"B.c", "n = 'aB.c'\n  AND vis" },
	{ &relation, "\"a\"\".\"b", "n = 'a\".b'\n  AND vis" },
	/* Dots where a name is missing. */
	{ &relation, ".", "n = ''\n  AND s = ''" },
	{ &relation, "foo.", "n = ''\n  AND s = 'foo'" },
	{ &relation, "..", "cross-database references are not implemented: .." },
	{ &relation, "db..", "n = ''\n  AND s = ''" },
	{ &relation, "....", "improper qualified name (too many dotted names): ...." },
	{ &relation, "\"d\"b.*.*", "" },
	{ &relation, "*.*.*", "cross-database references are not implemented: *.*.*" },
	/* Every special character of a regular expression, bare and quoted. */
	{ &relation, "**", "n" RX("'^(.*.*)$'") "\n  AND vis" },
	{ &relation, "a+(b){2}^[^c]", "n" RX("'^(a+(b){2}^[^c])$'") "\n  AND vis" },
	{ &relation, "\"a+(b){2}^[^c]|$.\\\"", "n = E'a+(b){2}^[^c]|$.\\\\'\n  AND vis" },
	{ &relation, "\"a+(b){2}^[^c]|$.\\\"*",
	    "n" RX("E'^(a\\\\+\\\\(b\\\\)\\\\{2\\\\}\\\\^\\\\[\\\\^c\\\\]\\\\|\\\\$\\\\.\\\\\\\\.*)$'") "\n  AND vis" },
	{ &relation, "[", "n" RX("'^([)$'") "\n  AND vis" },
	{ &relation, "\\", "n" RX("E'^(\\\\)$'") "\n  AND vis" },
	{ &relation, "[]", "n = '[]'\n  AND vis" },
	{ &relation, "a'*", "n" RX("'^(a''.*)$'") "\n  AND vis" },
	{ &relation, "%s%n{oid}", "n" RX("'^(%s%n{oid})$'") "\n  AND vis" },
	{ &relation, "\x01\n\t", "n = '\x01\n\t'\n  AND vis" },
	/* Only ASCII is folded. */
	{ &relation, "\xc3\x84" "A", "n = '\xc3\x84" "a'\n  AND vis" },
	{ &verbatim, "\"x*.y'\\", "n = E'\"x*.y''\\\\'" },
	{ &verbatim, "", "n = ''" },
	{ &verbatim, NULL, "" },
	{ &no_schema, "a.b", "n" RX("'^(a.b)$'") "\n  AND vis" },
	{ &plain, "a.b", "improper qualified name (too many dotted names): a.b" },
	{ &plain, "\"a.b\"", "n = 'a.b'" },
	{ &schema, "db.foo", "n = 'foo'" },
	{ &schema, "x.foo", "cross-database references are not implemented: x.foo" },
	{ &schema, "a.db.foo", "improper qualified name (too many dotted names): a.db.foo" },
	{ &type, "int4", "(n = 'int4'\n    OR a = 'int4')\n  AND vis" },
	{ &type, "x.int4", "(n = 'int4'\n    OR a = 'int4')\n  AND s = 'x'" },
	{ &operator, "|", "n = '|'" },
	{ &operator, "+", "n = '+'" },
	{ &operator, "<*", "n" RX("'^(<.*)$'") },
	{ &operator, "|*", "n" RX("E'^(\\\\|.*)$'") },
	{ &whole, "a.b", "n" RX("'^(a.b)$'") },
	{ &whole, "a.b.c.d", "n" RX("'^(a.b.c.d)$'") },
};

/* Whatever is typed, the literal ends where it should: counted with SQL's own rules. */
static void
check_no_escape(const char *text, int encoding)
{
	struct buf sql = BUF_INIT;
	const char *p;
	bool extended;

	pattern_literal(&sql, text, encoding);
	p = sql.data;
	extended = *p == 'E';
	p += extended;
	if (CHECK(*p == '\'')) {
		for (p++; *p != '\0'; p++) {
			if (*p == '\\') {
				if (!extended || p[1] == '\0')
					break;
				p++;
			} else if (*p == '\'') {
				if (p[1] != '\'')
					break;
				p++;
			}
		}
		CHECK_ROW(*p == '\'' && p[1] == '\0', "literal of %s is closed by its end: %s", text, sql.data);
	}
	buf_free(&sql);
}

/* sql with "?" in the place of each literal; false when one has no end. */
static bool
without_literals(struct buf *out, const char *sql, int encoding)
{
	for (const char *p = sql; *p != '\0'; ) {
		bool extended = p[0] == 'E' && p[1] == '\'';

		p += extended;
		if (*p != '\'') {
			buf_addc(out, *p++);
			continue;
		}
		buf_addc(out, '?');
		for (p++; ; ) {
			size_t n = (size_t)PQmblen(p, encoding);

			if (*p == '\0')
				return false;
			if (n > 1)
				p += strnlen(p, n);
			else if (*p == '\\' && extended)
				p += p[1] == '\0' ? 1 : 2;
			else if (*p == '\'' && p[1] == '\'')
				p += 2;
			else if (*p++ == '\'')
				break;
		}
	}
	return true;
}

/* The conditions that a pattern of relations can become. */
static bool
is_known(const char *shape)
{
	static const char *const compare[] = { "", " = ?", RX("?") };

	for (int name = 0; name < 3; name++)
		for (int where = 0; where < 4; where++) {
			struct buf all = BUF_INIT;
			bool same;

			if (name > 0)
				buf_addf(&all, "n%s", compare[name]);
			if (where > 0)
				buf_addf(&all, "%s%s%s", all.len ? "\n  AND " : "", where < 3 ? "s" : "vis",
				    where < 3 ? compare[where] : "");
			same = strcmp(shape, all.data) == 0;
			buf_free(&all);
			if (same)
				return true;
		}
	return false;
}

/* The server refuses text with half a character before it reads it as SQL. */
static bool
is_whole(const char *text, int encoding)
{
	for (size_t n; *text != '\0'; text += n) {
		n = (size_t)PQmblen(text, encoding);
		if (strnlen(text, n) < n)
			return false;
		for (size_t i = 1; i < n; i++)
			if ((unsigned char)text[i] < 0x40)
				return false;
	}
	return true;
}

/* Random text of what is special somewhere: outside of literals nothing of it is left. */
static void
check_random(const char *name)
{
	static const char alphabet[] = "'\"\\.*?|+()[]{}^$-;/%Ee\x95\x5c\x81\xc3\xa4\xf0\xff\n a";
	int encoding = pg_char_to_encoding(name), bad = 0, some = 0;
	unsigned long seed = 1;

	for (int i = 0; i < 30000 && bad < 3; i++) {
		struct buf sql = BUF_INIT, shape = BUF_INIT;
		struct err err = ERR_INIT;
		char text[24];
		size_t n;

		seed = seed * 1103515245 + 12345;
		n = (seed >> 16) % (sizeof(text) - 1);
		for (size_t k = 0; k < n; k++) {
			seed = seed * 1103515245 + 12345;
			text[k] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		text[n] = '\0';
		if (!is_whole(text, encoding))
			continue;
		if (pattern_where(&sql, text, &relation, "db", encoding, &err)) {
			some++;
			if (!without_literals(&shape, sql.data, encoding) || !is_known(shape.data)) {
				printf("# %s: %s\n", text, sql.data);
				bad++;
			}
		} else if (err.msg == NULL)
			bad++;
		err_clear(&err);
		buf_free(&shape);
		buf_free(&sql);
	}
	CHECK_ROW(bad == 0 && some > 5000, "random patterns in %s stay in their literals (%d)", name, some);
}

int
main(void)
{
	static const char *const encodings[] = { "UTF8", "SJIS", "BIG5", "GB18030", "LATIN1", "SQL_ASCII" };
	static const char *const nasty[] = {
		"'", "''", "\\", "\\'", "'\\", "\\\\'", "'; drop table t; --", "a\\'b''c\\\\",
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf sql = BUF_INIT;
		struct err err = ERR_INIT;
		bool good = pattern_where(&sql, cases[i].text, cases[i].columns, "db",
		    pg_char_to_encoding("UTF8"), &err);

		CHECK_STR_ROW(good ? sql.data : err.msg, cases[i].want,
		    cases[i].text ? cases[i].text : "(none)");
		buf_free(&sql);
		err_clear(&err);
	}
	for (size_t i = 0; i < sizeof(nasty) / sizeof(nasty[0]); i++)
		check_no_escape(nasty[i], pg_char_to_encoding("UTF8"));
	/* The second byte of a Shift-JIS character may be a backslash, which must not be doubled. */
	struct buf sql = BUF_INIT;

	pattern_literal(&sql, "\x95\x5c'", pg_char_to_encoding("SJIS"));
	CHECK_STR(sql.data, "E'\x95\x5c'''");
	buf_free(&sql);
	for (size_t i = 0; i < sizeof(encodings) / sizeof(encodings[0]); i++)
		check_random(encodings[i]);
	pattern_clear(&(struct pattern){ .nparts = 0 });
	CHECK_STR(pattern_type_alias("int"), "integer");
	CHECK_STR(pattern_type_alias("INT[]"), "integer[]");
	CHECK_STR(pattern_type_alias("Float"), "double precision");
	CHECK_STR(pattern_type_alias("text"), "text");
	return check_done();
}
