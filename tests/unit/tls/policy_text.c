/* SPDX-License-Identifier: PostgreSQL */
/* Snapshots of whole policies: tests/golden/policy/NAME.in against NAME.out (UPDATE=1 rewrites them). */
#include "tls/policy_text.h"

#include <dirent.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strv.h"
#include "../check.h"

/*
 * One line each: host H | hostaddr A | libpq N | env NAME=VALUE | roots PATH REASON... |
 * locked WHERE | set SOURCE KEY VALUE [WHERE...] | floor SOURCE MODE WHERE...
 */
struct input {
	struct policy_in	 in;
	char			*host, *hostaddr;
	struct strv		 env;
};

static enum policy_source
source_of(const char *word)
{
	int i;

	for (i = POLICY_FROM_OPTION; i < POLICY_FROM_RULE; i++)
		if (strcmp(policy_source_name((enum policy_source)i), word) == 0)
			return (enum policy_source)i;
	return POLICY_FROM_RULE;
}

static char *
word(char **p)
{
	char *w = *p;

	*p += strcspn(*p, " ");
	if (**p == ' ')
		*(*p)++ = '\0';
	return w;
}

static bool
take_line(struct input *in, char *line)
{
	char *what = word(&line), *a, *b, *c;

	if (*what == '\0' || *what == '#')
		return true;
	if (strcmp(what, "host") == 0)
		in->host = xstrdup(line);
	else if (strcmp(what, "hostaddr") == 0)
		in->hostaddr = xstrdup(line);
	else if (strcmp(what, "libpq") == 0)
		return num_int(line, 0, 999999, &in->in.libpq);
	else if (strcmp(what, "env") == 0)
		strv_add(&in->env, line);
	else if (strcmp(what, "roots") == 0) {
		in->in.trust_path = xstrdup(word(&line));
		in->in.trust_reason = xstrdup(line);
	} else if (strcmp(what, "locked") == 0) {
		in->in.locked = true;
		in->in.locked_where = xstrdup(line);
	} else if (strcmp(what, "set") == 0) {
		a = word(&line);
		b = word(&line);
		c = word(&line);
		return policy_add(&in->in, b, c, source_of(a), *line != '\0' ? line : NULL);
	} else if (strcmp(what, "floor") == 0) {
		a = word(&line);
		b = word(&line);
		policy_add_floor(&in->in, b, source_of(a), line);
	} else
		return false;
	return true;
}

static void
snapshot(const char *text, const char *name, struct buf *out)
{
	struct input in = { .host = NULL };
	struct strv lines = STRV_INIT;
	struct policy p;
	struct err err = ERR_INIT;
	size_t i;

	policy_in_init(&in.in);
	strv_split(&lines, text, "\n");
	for (i = 0; i < lines.n; i++)
		CHECK_ROW(take_line(&in, lines.v[i]), "%s line %zu", name, i + 1);
	policy_in_host(&in.in, in.host, in.hostaddr);
	policy_add_env(&in.in, in.env.v);
	if (policy_resolve(&in.in, &p, &err)) {
		policy_dump(&p, out);
		policy_clear(&p);
	} else
		buf_addf(out, "refused: %s\nhint: %s\n", err.msg, err.hint != NULL ? err.hint : "");
	err_clear(&err);
	policy_in_clear(&in.in);
	strv_clear(&in.env);
	strv_clear(&lines);
	free(in.host);
	free(in.hostaddr);
}

int
main(void)
{
	const char *srcdir = getenv("srcdir"), *update = getenv("UPDATE");
	char *dir = file_join(srcdir != NULL ? srcdir : ".", "tests/golden/policy");
	struct strv names = STRV_INIT;
	struct dirent *e;
	DIR *d = opendir(dir);
	size_t i, n;

	while (d != NULL && (e = readdir(d)) != NULL)
		if ((n = strlen(e->d_name)) > 3 && strcmp(e->d_name + n - 3, ".in") == 0)
			strv_add(&names, e->d_name);
	if (d != NULL)
		closedir(d);
	strv_sort(&names);
	CHECK(names.n >= 10);
	for (i = 0; i < names.n; i++) {
		struct buf in = BUF_INIT, want = BUF_INIT, got = BUF_INIT;
		struct err err = ERR_INIT;
		char *path = file_join(dir, names.v[i]), *out = xasprintf("%.*s.out", (int)strlen(path) - 3, path);

		CHECK_ROW(file_read(path, 65536, &in, &err), "%s", names.v[i]);
		snapshot(in.data, names.v[i], &got);
		if (update != NULL && *update != '\0')
			CHECK(file_replace(out, got.data, got.len, 0644, &err));
		if (!file_read(out, 65536, &want, &err))
			err_clear(&err);
		CHECK_STR_ROW(got.data, want.data, names.v[i]);
		buf_free(&in);
		buf_free(&want);
		buf_free(&got);
		free(out);
		free(path);
	}
	strv_clear(&names);
	free(dir);
	return check_done();
}
