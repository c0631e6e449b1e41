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

int
main(void)
{
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
	CHECK_STR(pattern_type_alias("int"), "integer");
	CHECK_STR(pattern_type_alias("INT[]"), "integer[]");
	CHECK_STR(pattern_type_alias("Float"), "double precision");
	CHECK_STR(pattern_type_alias("text"), "text");
	return check_done();
}
