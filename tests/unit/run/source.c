/* SPDX-License-Identifier: PostgreSQL */
/* The stack of inputs: lines as psql cuts them, names as psql shows them, what a pushed source must not touch. */
#include "run/source.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../check.h"
#include "state/session.h"
#include "state/vars.h"

static void
put(const char *path, const char *data, size_t len)
{
	FILE *f = fopen(path, "we");

	if (f == NULL)
		return;
	fwrite(data, 1, len, f);
	fclose(f);
}

static void
lines(struct session *s)
{
	static const char data[] = "\357\273\277one\r\n\ntwo\0lost\nthree\nlast";
	struct err err = ERR_INIT;

	put("lines.sql", data, sizeof(data) - 1);
	CHECK(source_push_file(s, "lines.sql", false, &err));
	CHECK(source_read(s->source, &err));
	CHECK_STR(s->source->line.data, "one\r");
	CHECK(source_read(s->source, &err));
	CHECK_STR(s->source->line.data, "");
	CHECK_INT(s->source->lineno, 2);
	/* A line ends at its NUL byte and the next one is glued to it. */
	CHECK(source_read(s->source, &err));
	CHECK_STR(s->source->line.data, "twothree");
	CHECK_INT(s->source->lineno, 3);
	CHECK(source_read(s->source, &err));
	CHECK_STR(s->source->line.data, "last");
	CHECK(!source_read(s->source, &err));
	CHECK(!err_is(&err));
	source_pop(s);
	CHECK(s->source == NULL && s->cond == NULL);
	unlink("lines.sql");
}

static void
names(struct session *s)
{
	static const struct {
		const char *path, *shown;
	} rows[] = {
		{ "./f.sql", "f.sql" }, { ".//sub/../f.sql", "f.sql" }, { "sub/./g.sql", "sub/g.sql" },
		{ "sub//g.sql", "sub/g.sql" },
	};
	struct err err = ERR_INIT;
	unsigned long line = 9;

	mkdir("sub", 0700);
	put("f.sql", "x\n", 2);
	put("sub/g.sql", "y\n", 2);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		CHECK_ROW(source_push_file(s, rows[i].path, false, &err), "%s opens", rows[i].path);
		CHECK_STR_ROW(source_locus(s, &line), rows[i].shown, rows[i].path);
		CHECK_INT(line, 0);
		source_pop(s);
	}
	CHECK(source_locus(s, &line) == NULL);
	/* \ir starts at the script's folder, \i at the working one. */
	CHECK(source_push_file(s, "sub/g.sql", false, &err));
	CHECK(source_push_file(s, "g.sql", true, &err));
	CHECK_STR(source_locus(s, &line), "sub/g.sql");
	source_pop(s);
	CHECK(source_push_file(s, "../f.sql", true, &err));
	CHECK_STR(source_locus(s, &line), "f.sql");
	source_pop(s);
	CHECK(!source_push_file(s, "g.sql", false, &err));
	CHECK_STR(err.msg, "g.sql: No such file or directory");
	err_clear(&err);
	source_pop(s);
	unlink("sub/g.sql");
	unlink("f.sql");
	rmdir("sub");
}

/* Each source has its own last query and \if stack; data lines come from its file. */
static void
nesting(struct session *s)
{
	struct err err = ERR_INIT;
	struct buf b = BUF_INIT;

	put("data.sql", "copy\n1\n2\n\\.\nrest\n", 17);
	source_push_command(s, "echo");
	CHECK(source_data_file(s) == stdin);
	buf_adds(&s->previous, "select 1");
	cond_push(s->cond, COND_FALSE);
	CHECK(source_push_file(s, "data.sql", false, &err));
	CHECK_STR(s->previous.data, "");
	CHECK(cond_active(s->cond));
	buf_adds(&s->previous, "other");
	CHECK(source_read(s->source, &err));
	CHECK(source_read_data(s, &b, &err));
	CHECK(source_read_data(s, &b, &err));
	CHECK_STR(b.data, "1\n2\n");
	CHECK_INT(s->source->lineno, 3);
	CHECK(source_read(s->source, &err));
	CHECK_STR(s->source->line.data, "\\.");
	source_pop(s);
	CHECK_STR(s->previous.data, "select 1");
	CHECK(!cond_active(s->cond));
	source_pop(s);
	buf_free(&b);
	unlink("data.sql");
}

/* What the lexers get for a reference. */
static void
hooks(struct session *s)
{
	const struct interp_hooks *h = source_hooks(s);
	char *v;

	vars_put(s->vars, "q", "it's");
	v = h->lookup(h->ctx, "q", INTERP_PLAIN);
	CHECK_STR(v, "it's");
	free(v);
	v = h->lookup(h->ctx, "q", INTERP_SHELL);
	CHECK_STR(v, "'it'\\''s'");
	free(v);
	CHECK(h->lookup(h->ctx, "none", INTERP_PLAIN) == NULL);
	/* Without a connection nothing can be quoted for SQL. */
	CHECK(h->lookup(h->ctx, "q", INTERP_LITERAL) == NULL);
	vars_put(s->vars, "n", "a\nb");
	CHECK(h->lookup(h->ctx, "n", INTERP_SHELL) == NULL);
	v = h->backtick(h->ctx, "printf 'a\\nb\\n\\n'; exit 3");
	CHECK_STR(v, "a\nb\n");
	free(v);
	CHECK_STR(vars_get(s->vars, "SHELL_ERROR"), "true");
	CHECK_STR(vars_get(s->vars, "SHELL_EXIT_CODE"), "3");
	source_push_command(s, "x");
	cond_push(s->cond, COND_FALSE);
	CHECK(h->lookup(h->ctx, "q", INTERP_PLAIN) == NULL);
	source_pop(s);
}

int
main(void)
{
	struct session *s = session_new("psql");

	lines(s);
	names(s);
	nesting(s);
	hooks(s);
	session_free(s);
	return check_done();
}
