/* SPDX-License-Identifier: PostgreSQL */
/* Command names and arguments in every mode. */
#include "lex/slash.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"

#include "../check.h"

static int ran;

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	static const char *const shown[] = { "%s", "'%s'", "\"%s\"", "<%s>", "?" };

	(void)ctx;
	if (strcmp(name, "v") != 0)
		return NULL;
	return quote == INTERP_PLAIN ? xstrdup("a b;") :
	    quote == INTERP_LITERAL ? xstrdup("'a b;'") :
	    quote == INTERP_IDENT ? xstrdup("\"a b;\"") : xstrdup(shown[quote]);
}

static char *
backtick(void *ctx, const char *command)
{
	(void)ctx;
	ran++;
	return xasprintf("{%s}", command);
}

static const struct interp_hooks hooks = { .lookup = lookup, .backtick = backtick };

static const struct {
	const char	*text;
	enum slash_mode	 mode;
	int		 flags;
	const char	*want;	/* arguments as quote:text joined by |; ! an error at the end */
	const char	*rest;	/* what is left */
} rows[] = {
	{ "", SLASH_NORMAL, 0, "", "" },
	{ "  ", SLASH_NORMAL, 0, "", "" },
	{ "a b\tc\r", SLASH_NORMAL, 0, ":a|:b|:c", "" },
	{ " a \\p x", SLASH_NORMAL, 0, ":a", "\\p x" },
	{ " a\\\\ select", SLASH_NORMAL, 0, ":a", "\\\\ select" },
	{ "'a b' 'it''s' ''", SLASH_NORMAL, 0, "':a b|':it's|':", "" },
	{ "'\\n\\t\\b\\r\\f\\q\\'\\\\'", SLASH_NORMAL, 0, "':\n\t\b\r\fq'\\", "" },
	{ "'\\101\\1012\\x41\\x414\\x\\8'", SLASH_NORMAL, 0, "':AA2AA4x8", "" },
	{ "\"a b\" x\"c d\"e", SLASH_NORMAL, 0, "\":\"a b\"|\":x\"c d\"e", "" },
	{ "a'b'c", SLASH_NORMAL, 0, "':abc", "" },
	{ "'a'\"b\"`c`d", SLASH_NORMAL, 0, "`:a\"b\"{c}d", "" },
	{ "`a 'b'`", SLASH_NORMAL, 0, "`:{a 'b'}", "" },
	{ "`:v :'v' :\"v\" :{?v} :n`", SLASH_NORMAL, 0, "`:{a b; <%s> :\"v\" :{?v} :n}", "" },
	{ ":v :'v' :\"v\" :{?v} :{?n}", SLASH_NORMAL, 0, "::a b;|::'a b;'|::\"a b;\"|::TRUE|::FALSE", "" },
	{ ":n : ::v x:v", SLASH_NORMAL, 0, "::n|::|:::a b;|::xa b;", "" },
	{ "a 'b", SLASH_NORMAL, 0, ":a!", "" },
	{ "a \"b", SLASH_NORMAL, 0, ":a!", "" },
	{ "a `b", SLASH_NORMAL, 0, ":a!", "" },
	{ "a 'b\\", SLASH_NORMAL, 0, ":a!", "" },
	{ "a 'b\\'", SLASH_NORMAL, 0, ":a!", "" },
	{ "a; b;;; 'c;' 'd'; ; e", SLASH_NORMAL, SLASH_SEMI, ":a|:b|':c;|':d|:|:e", "" },
	{ "a;", SLASH_NORMAL, 0, ":a;", "" },
	{ ":v;", SLASH_NORMAL, SLASH_SEMI, "::a b;", "" },
	{ "Foo \"Foo\" a\"B\"\"C\"D", SLASH_SQLID, 0, ":foo|\":Foo|\":aB\"Cd", "" },
	{ "Foo \"Foo\" a\"B\"D", SLASH_SQLIDHACK, 0, ":Foo|\":Foo|\":aBD", "" },
	{ "a \"b", SLASH_SQLID, 0, ":a!", "" },
	{ "  |cat 'x' `y` :v \\p ;", SLASH_FILEPIPE, 0, ":|cat 'x' `y` :v \\p ;", "" },
	{ "file '|x'", SLASH_FILEPIPE, 0, ":file|':|x", "" },
	{ " a 'b \\p `c` :v;  ", SLASH_WHOLE_LINE, 0, ":a 'b \\p `c` :v;  ", "" },
	{ " a b ; ; ", SLASH_WHOLE_LINE, SLASH_SEMI, ":a b", "" },
	{ " ", SLASH_WHOLE_LINE, 0, "", "" },
	{ "`x` :v ':v'", SLASH_NORMAL, SLASH_INACTIVE, "`:x|::v|':" ":v", "" }
};

static void
args(size_t i)
{
	struct input in;
	struct slash_arg arg;
	struct err err = ERR_INIT;
	struct buf got = BUF_INIT, rest = BUF_INIT;
	struct input_level *lv;

	input_init(&in);
	input_line(&in, rows[i].text, strlen(rows[i].text));
	while (slash_arg(&in, &hooks, rows[i].mode, rows[i].flags, &arg, &err)) {
		if (got.len > 0)
			buf_addc(&got, '|');
		if (arg.quote != '\0')
			buf_addc(&got, arg.quote);
		buf_addf(&got, ":%s", arg.text);
		free(arg.text);
	}
	if (err_is(&err)) {
		buf_addc(&got, '!');
		CHECK_STR(err.msg, "unterminated quoted string");
	}
	while ((lv = input_top(&in)) != NULL) {
		buf_add(&rest, lv->text + lv->pos, lv->len - lv->pos);
		lv->pos = lv->len;
	}
	CHECK_STR_ROW(got.data, rows[i].want, rows[i].text);
	CHECK_STR_ROW(rest.data, rows[i].rest, rows[i].text);
	err_clear(&err);
	buf_free(&got);
	buf_free(&rest);
	input_clear(&in);
}

static void
name(const char *text, const char *want, const char *left)
{
	struct input in;
	struct input_level *lv;
	char *got;

	input_init(&in);
	input_line(&in, text, strlen(text));
	got = slash_name(&in);
	CHECK_STR_ROW(got, want, text);
	lv = input_top(&in);
	CHECK_STR_ROW(lv == NULL ? "" : lv->text + lv->pos, left, text);
	free(got);
	input_clear(&in);
}

static void
end(const char *text, const char *left)
{
	struct input in;
	struct input_level *lv;

	input_init(&in);
	input_line(&in, text, strlen(text));
	slash_end(&in);
	lv = input_top(&in);
	CHECK_STR_ROW(lv == NULL ? "" : lv->text + lv->pos, left, text);
	input_clear(&in);
}

static int
two(void *ctx, const char *s)
{
	(void)ctx;
	return (unsigned char)*s >= 0x80 ? 2 : 1;
}

int
main(void)
{
	char text[] = "\203\"A\203\\\"B\"";

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		args(i);
	ran = 0;
	args(sizeof(rows) / sizeof(rows[0]) - 1);
	CHECK_INT(ran, 0);
	name("echo a", "echo", " a");
	name("d+", "d+", "");
	name("x\\p", "x", "\\p");
	name("\\ x", "", "\\ x");
	name(" x", "", " x");
	name("", "", "");
	name("echo'a'", "echo'a'", "");
	name("d:v;", "d:v;", "");
	end(" \\\\ select", " select");
	end("\\p", "\\p");
	end("  ", "");
	slash_dequote(text, true, two, NULL);
	CHECK_STR(text, "\203\"a\203\\B");
	return check_done();
}
