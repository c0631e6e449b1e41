/* SPDX-License-Identifier: PostgreSQL */
/* Completion of file names and of psql variables. */
#include "repl/tab_names.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "state/session.h"
#include "state/vars.h"
#include "state/vars_table.h"

static bool
is_folder(const char *dir, const char *name)
{
	char *path = file_join(dir, name);
	struct stat st;
	bool is = stat(path, &st) == 0 && S_ISDIR(st.st_mode);

	free(path);
	return is;
}

/* The name as the lexers read it back: in single quotes when it must be. */
static void
add_file(struct tab *t, const char *dir, const char *name, bool folder, bool quote)
{
	struct buf b = BUF_INIT, bare = BUF_INIT;

	buf_addf(&bare, "%s%s%s", dir, name, folder ? "/" : "");
	if (!quote && strpbrk(bare.data, " \t\n'\"\\`;:|()$&<>") == NULL)
		tab_add(t, bare.data);
	else {
		buf_addc(&b, '\'');
		for (const char *p = bare.data; *p != '\0'; p++) {
			if (*p == '\'' || (*p == '\\' && !quote))
				buf_addc(&b, *p);
			buf_addc(&b, *p);
		}
		/* A folder goes on. */
		if (!folder)
			buf_addc(&b, '\'');
		tab_add(t, b.data);
	}
	buf_free(&b);
	buf_free(&bare);
}

void
tab_files(struct tab *t, bool sql, bool folders_only)
{
	const char *typed = t->word, *base;
	bool quote = sql || *typed == '\'';
	char *dir, *path;
	struct dirent *de;
	DIR *d;

	if (*typed == '\'' || *typed == '"')
		typed++;
	base = strrchr(typed, '/');
	base = base == NULL ? typed : base + 1;
	dir = xstrndup(typed, (size_t)(base - typed));
	path = *dir == '\0' ? xstrdup(".") : file_expand_tilde(dir);
	d = opendir(path);
	while (d != NULL && (de = readdir(d)) != NULL) {
		bool folder;

		if (strncmp(de->d_name, base, strlen(base)) != 0 ||
		    (de->d_name[0] == '.' && *base != '.') ||
		    strcmp(de->d_name, ".") == 0 || strcmp(de->d_name, "..") == 0)
			continue;
		folder = is_folder(path, de->d_name);
		if (folder || !folders_only)
			add_file(t, dir, de->d_name, folder, quote);
	}
	if (d != NULL)
		closedir(d);
	free(dir);
	free(path);
}

void
tab_environment(struct tab *t)
{
	for (char **p = environ; *p != NULL; p++)
		if (strncmp(*p, t->word, strlen(t->word)) == 0 && strchr(*p, '=') != NULL)
			strv_take(t->matches, xstrndup(*p, strcspn(*p, "=")));
}

struct named {
	struct tab	*t;
	const char	*prefix, *suffix;
};

static void
add_variable(void *ctx, const char *name, const char *value)
{
	const struct named *v = ctx;
	char *whole = xasprintf("%s%s%s", v->prefix, name, v->suffix);

	(void)value;
	if (strncasecmp(whole, v->t->word, strlen(v->t->word)) == 0)
		tab_add(v->t, whole);
	free(whole);
}

void
tab_variables(struct tab *t, const char *prefix, const char *suffix, bool all)
{
	struct named v = { .t = t, .prefix = prefix, .suffix = suffix };

	if (t->s != NULL)
		vars_each(t->s->vars, add_variable, &v);
	if (all)
		for (const struct vars_row *r = vars_rows; r->name != NULL; r++)
			add_variable(&v, r->name, NULL);
}
