/* SPDX-License-Identifier: PostgreSQL */
/* Whole scripts through both lexers: tests/golden/lex/NAME.sql gives NAME.out. */
#include "lex/sql.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/strv.h"
#include "lex/slash.h"

#include "../check.h"

/*
 * A shell of four commands, enough to see what the lexers do: \set, \p, \r and
 * \echo, and "sent: TEXT" for each statement.
 */
struct shell {
	struct sql	sql;
	struct buf	query;
	struct buf	last;
	struct buf	out;
	struct strv	names, values;
};

static char *
quoted(const char *s, char q)
{
	struct buf b = BUF_INIT;

	buf_addc(&b, q);
	for (; *s != '\0'; s++) {
		if (*s == q)
			buf_addc(&b, q);
		buf_addc(&b, *s);
	}
	buf_addc(&b, q);
	return buf_take(&b);
}

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	struct shell *sh = ctx;

	for (size_t i = sh->names.n; i-- > 0;)
		if (strcmp(sh->names.v[i], name) == 0) {
			const char *v = sh->values.v[i];

			return quote == INTERP_PLAIN ? xstrdup(v) :
			    quoted(v, quote == INTERP_IDENT ? '"' : '\'');
		}
	return NULL;
}

static char *
backtick(void *ctx, const char *command)
{
	(void)ctx;
	return xasprintf("<%s>", command);
}

static void
warn(void *ctx, const char *text)
{
	buf_addf(&((struct shell *)ctx)->out, "warning: %s\n", text);
}

static void
command(struct shell *sh)
{
	char *name = slash_name(&sh->sql.in);
	struct slash_arg arg;
	struct err err = ERR_INIT;
	struct strv args = STRV_INIT;
	const char *print = sh->query.len > 0 ? sh->query.data : sh->last.data;

	while (strcmp(name, "p") != 0 && strcmp(name, "r") != 0 &&
	    slash_arg(&sh->sql.in, sh->sql.hooks, SLASH_NORMAL, 0, &arg, &err))
		strv_take(&args, arg.text);
	if (err_is(&err))
		buf_addf(&sh->out, "error: %s\n", err.msg);
	err_clear(&err);
	if (strcmp(name, "p") == 0)
		buf_addf(&sh->out, "buffer: %s\n", print);
	else if (strcmp(name, "r") == 0) {
		buf_clear(&sh->last);
		buf_clear(&sh->query);
		sql_reset(&sh->sql);
	} else if (strcmp(name, "set") == 0 && args.n > 0) {
		struct buf v = BUF_INIT;

		for (size_t i = 1; i < args.n; i++)
			buf_adds(&v, args.v[i]);
		strv_add(&sh->names, args.v[0]);
		strv_take(&sh->values, buf_take(&v));
	} else if (strcmp(name, "std_strings") == 0) {
		sh->sql.std_strings = args.n == 0;
	} else if (strcmp(name, "echo") == 0) {
		for (size_t i = 0; i < args.n; i++)
			buf_addf(&sh->out, "%s%s", i > 0 ? " " : "", args.v[i]);
		buf_addc(&sh->out, '\n');
	} else {
		buf_addf(&sh->out, "invalid command \\%s\n", name);
		slash_skip_line(&sh->sql.in);
	}
	slash_end(&sh->sql.in);
	strv_clear(&args);
	free(name);
}

static char *
run(FILE *fp)
{
	struct shell sh = { .query = BUF_INIT, .last = BUF_INIT, .out = BUF_INIT };
	struct interp_hooks hooks = { lookup, backtick, warn, &sh };
	enum sql_prompt prompt = SQL_PROMPT_READY;
	enum sql_result r;
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	sql_init(&sh.sql, &hooks);
	while ((n = getline(&line, &cap, fp)) > 0) {
		if (line[n - 1] == '\n')
			n--;
		sql_line(&sh.sql, line, (size_t)n, &sh.query);
		do {
			r = sql_next(&sh.sql, &sh.query, &prompt);
			if (r == SQL_SEMI) {
				buf_addf(&sh.out, "sent: %s\n", sh.query.data);
				buf_clear(&sh.last);
				buf_add(&sh.last, sh.query.data, sh.query.len);
				buf_clear(&sh.query);
			} else if (r == SQL_BACKSLASH)
				command(&sh);
		} while (r == SQL_SEMI || r == SQL_BACKSLASH);
	}
	if (sh.query.len > 0 || prompt != SQL_PROMPT_READY)
		buf_addf(&sh.out, "left (%c): %s\n", sql_prompt_char(prompt), sh.query.data);
	free(line);
	sql_clear(&sh.sql);
	buf_free(&sh.query);
	buf_free(&sh.last);
	strv_clear(&sh.names);
	strv_clear(&sh.values);
	return buf_take(&sh.out);
}

static char *
slurp(const char *path)
{
	struct buf b = BUF_INIT;
	FILE *fp = fopen(path, "r");
	int c;

	if (fp == NULL)
		return NULL;
	while ((c = getc(fp)) != EOF)
		buf_addc(&b, (char)c);
	fclose(fp);
	return buf_take(&b);
}

static void
golden(const char *dir, const char *file)
{
	char *in = xasprintf("%s/%s", dir, file);
	char *want_path = xasprintf("%s/%.*s.out", dir, (int)strlen(file) - 4, file);
	const char *update = getenv("UPDATE");
	FILE *fp = fopen(in, "r");
	char *got, *want;

	if (!CHECK_ROW(fp != NULL, "%s opens", file))
		goto out;
	got = run(fp);
	fclose(fp);
	if (update != NULL && *update != '\0' && (fp = fopen(want_path, "w")) != NULL) {
		fputs(got, fp);
		fclose(fp);
	}
	want = slurp(want_path);
	CHECK_STR_ROW(got, want, file);
	free(want);
	free(got);
out:
	free(want_path);
	free(in);
}

int
main(int argc, char **argv)
{
	struct strv files = STRV_INIT;
	const char *src = getenv("srcdir");
	char *dir, *out;
	struct dirent *de;
	DIR *d;

	if (argc > 1) {
		FILE *fp = fopen(argv[1], "r");

		if (fp == NULL)
			return 1;
		out = run(fp);
		fputs(out, stdout);
		free(out);
		fclose(fp);
		return 0;
	}
	dir = xasprintf("%s/tests/golden/lex", src == NULL ? "." : src);
	d = opendir(dir);
	if (CHECK(d != NULL)) {
		while ((de = readdir(d)) != NULL)
			if (strlen(de->d_name) > 4 &&
			    strcmp(de->d_name + strlen(de->d_name) - 4, ".sql") == 0)
				strv_add(&files, de->d_name);
		closedir(d);
	}
	strv_sort(&files);
	CHECK(files.n >= 5);
	for (size_t i = 0; i < files.n; i++)
		golden(dir, files.v[i]);
	strv_clear(&files);
	free(dir);
	return check_done();
}
