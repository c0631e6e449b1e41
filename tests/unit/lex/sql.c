/* SPDX-License-Identifier: PostgreSQL */
/* Statements, prompts and the state between lines; whole scripts are in script.c. */
#include "lex/sql.h"

#include <stdlib.h>

#include "base/mem.h"
#include "lex/slash.h"

#include "../check.h"

/* Each line of text is fed; events come out as S(text) B E I, and a prompt at each line's end. */
static const struct {
	const char	*text;
	const char	*want;
} rows[] = {
	{ "", "E=" },
	{ "select 1;", "S(select 1;)E=" },
	{ "select 1", "E-" },
	{ "select 1\n;", "E-S(select 1\n;)E=" },
	{ "  ;;", "S(;)S(;)E=" },
	{ "select 'a", "I'" },
	{ "select 'a\nb';", "I'S(select 'a\nb';)E=" },
	{ "select 'a\n\n\nb';", "I'I'I'S(select 'a\n\n\nb';)E=" },
	{ "select \"a", "I\"" },
	{ "select $x$", "I$" },
	{ "select $x$\n$y$ $x$;", "I$S(select $x$\n$y$ $x$;)E=" },
	{ "/* a", "I*" },
	{ "/* a\n/* b */\n*/;", "I*I*S(/* a\n/* b */\n*/;)E=" },
	{ "select (1", "I(" },
	{ "select (1\n);", "I(S(select (1\n);)E=" },
	{ "select (1;", "I(" },
	{ "select 1);", "S(select 1);)E=" },
	{ "create function f() begin", "I-" },
	{ "create function f() begin\n; end;", "I-S(create function f() begin\n; end;)E=" },
	{ "-- x", "E=" },
	{ "a -- x", "E-" },
	{ "a -- x\n;", "E-S(a -- x\n;)E=" },
	{ "a -- x\r;", "S(a -- x\r;)E=" },
	{ "-- x\r\ra;", "S(a;)E=" },
	{ "select E'a' --\r'b\\'';", "S(select E'a' --\r'b\\'';)E=" },
	{ "select 'a'", "E-" },
	{ "select E'a'\n'b\\'';", "E-S(select E'a'\n'b\\'';)E=" },
	{ "select E'a'\n\n--x\n'b\\'';", "E-E-E-S(select E'a'\n--x\n'b\\'';)E=" },
	{ "select E'a' 'b\\';", "S(select E'a' 'b\\';)E=" },
	{ "a \\; b;", "S(a ; b;)E=" },
	{ "a \\: b;", "S(a : b;)E=" },
	{ "a \\p", "B" },
	{ "a\n\\p", "E-B" },
	{ "'\\p';", "S('\\p';)E=" },
	{ "a\n\n\nb;", "E-E-E-S(a\nb;)E=" },
	{ "a\n  \nb;", "E-E-S(a\n  \nb;)E=" },
	{ "  \n\n  a;", "E=E=S(a;)E=" },
	{ ":v", "S(x;)E-" },
	{ "a:v b:v", "S(ax;)S(y bx;)E-" }
};

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)ctx;
	(void)quote;
	return strcmp(name, "v") == 0 ? xstrdup("x; y") : NULL;
}

static const struct interp_hooks hooks = { .lookup = lookup };

static char *
events(const char *text)
{
	struct sql sql;
	struct buf out = BUF_INIT, query = BUF_INIT;
	enum sql_prompt prompt;
	enum sql_result r;

	sql_init(&sql, &hooks);
	for (;;) {
		size_t len = strcspn(text, "\n");

		sql_line(&sql, text, len, &query);
		do {
			r = sql_next(&sql, &query, &prompt);
			if (r == SQL_SEMI) {
				buf_addf(&out, "S(%s)", query.data);
				buf_clear(&query);
			}
		} while (r == SQL_SEMI);
		if (r == SQL_BACKSLASH)
			buf_addc(&out, 'B');
		else
			buf_addf(&out, "%c%c", r == SQL_EOL ? 'E' : 'I', sql_prompt_char(prompt));
		if (text[len] == '\0')
			break;
		text += len + 1;
	}
	sql_clear(&sql);
	buf_free(&query);
	return buf_take(&out);
}

static void
state(void)
{
	struct sql sql;
	struct buf query = BUF_INIT;
	enum sql_prompt prompt;

	sql_init(&sql, NULL);
	sql_line(&sql, "select (('a", 11, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_INCOMPLETE);
	CHECK(sql_in_quote(&sql));
	CHECK_INT(sql_paren_depth(&sql), 2);
	sql_set_paren_depth(&sql, 1);
	CHECK_INT(sql.paren_depth, 1);
	sql_reset(&sql);
	CHECK(!sql_in_quote(&sql) && sql_paren_depth(&sql) == 0);
	CHECK_STR(query.data, "select (('a");
	buf_clear(&query);
	sql_line(&sql, "a; b; c", 7, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_SEMI);
	sql_drop(&sql);
	buf_clear(&query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_EOL);
	CHECK_STR(query.data, "");
	/* A NUL is a byte like others; without std_strings a backslash protects. */
	sql.std_strings = false;
	sql_line(&sql, "a\0'\\'';", 7, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_SEMI);
	CHECK_INT(query.len, 7);
	buf_clear(&query);
	sql.singleline = true;
	sql_line(&sql, "a (", 3, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_INCOMPLETE);
	sql_line(&sql, ") -- x", 6, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_SEMI);
	CHECK_STR(query.data, "a (\n) -- x");
	buf_clear(&query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_EOL);
	sql_clear(&sql);
	buf_free(&query);
}

static int
two(void *ctx, const char *s)
{
	(void)ctx;
	return (unsigned char)*s >= 0x80 ? 2 : 1;
}

static void
unsafe_encoding(void)
{
	struct sql sql;
	struct buf query = BUF_INIT;
	enum sql_prompt prompt;

	sql_init(&sql, NULL);
	sql_line(&sql, "select \203\\ ;", 11, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_BACKSLASH);
	buf_clear(&query);
	sql_reset(&sql);
	input_set_mblen(&sql.in, two, NULL);
	sql_line(&sql, "select \203\\ , '\203'';", 17, &query);
	CHECK_INT(sql_next(&sql, &query, &prompt), SQL_SEMI);
	CHECK_STR(query.data, "select \203\\ , '\203'';");
	sql_clear(&sql);
	buf_free(&query);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char *got = events(rows[i].text);

		CHECK_STR_ROW(got, rows[i].want, rows[i].text);
		free(got);
	}
	state();
	unsafe_encoding();
	return check_done();
}
