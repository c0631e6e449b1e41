/* SPDX-License-Identifier: PostgreSQL */
/* Runs the cases of tests/golden/print: a table and options in, text out, byte for byte. */
#include "print/print.h"

#include <dirent.h>
#include <locale.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/keyword.h"
#include "base/mem.h"
#include "base/strv.h"
#include "print/formats.h"

#include "../check.h"

static const struct keyword styles[] = {
	{ "ascii", PRINT_ASCII }, { "old-ascii", PRINT_OLD_ASCII }, { "unicode", PRINT_UNICODE }, { NULL, 0 }
};
static const struct keyword weights[] = { { "single", PRINT_SINGLE }, { "double", PRINT_DOUBLE }, { NULL, 0 } };
static const struct keyword expandeds[] = {
	{ "off", PRINT_X_OFF }, { "on", PRINT_X_ON }, { "auto", PRINT_X_AUTO }, { NULL, 0 }
};
static const struct keyword xheaders[] = {
	{ "full", PRINT_XHEADER_FULL }, { "column", PRINT_XHEADER_COLUMN }, { "page", PRINT_XHEADER_PAGE }, { NULL, 0 }
};

static int
hex(char c)
{
	return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* Undoes \\ and \xHH. */
static char *
unescape(const char *s)
{
	struct buf b = BUF_INIT;

	for (; *s != '\0'; s++) {
		if (s[0] == '\\' && s[1] == 'x') {
			buf_addc(&b, (char)(hex(s[2]) * 16 + hex(s[3])));
			s += 3;
		} else if (s[0] == '\\')
			buf_addc(&b, *++s);
		else
			buf_addc(&b, *s);
	}
	return buf_take(&b);
}

/* The form of the files: one line, control bytes escaped. */
static void
escape(struct buf *b, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (s[i] == '\\')
			buf_adds(b, "\\\\");
		else if ((unsigned char)s[i] < 0x20 || s[i] == 0x7f)
			buf_addf(b, "\\x%02x", (unsigned)(unsigned char)s[i]);
		else
			buf_addc(b, s[i]);
	}
}

static bool
set(struct print_opt *o, const char *key, const char *v)
{
	if (strcmp(key, "format") == 0)
		o->format = (enum print_format)keyword_exact(formats_keywords, v);
	else if (strcmp(key, "border") == 0)
		o->border = (int)strtol(v, NULL, 10);
	else if (strcmp(key, "columns") == 0)
		o->columns = (int)strtol(v, NULL, 10);
	else if (strcmp(key, "expanded") == 0)
		o->expanded = (enum print_expanded)keyword_exact(expandeds, v);
	else if (strcmp(key, "linestyle") == 0)
		o->linestyle = (enum print_linestyle)keyword_exact(styles, v);
	else if (strcmp(key, "unicode_border_linestyle") == 0)
		o->unicode_border = (enum print_unicode)keyword_exact(weights, v);
	else if (strcmp(key, "unicode_column_linestyle") == 0)
		o->unicode_column = (enum print_unicode)keyword_exact(weights, v);
	else if (strcmp(key, "unicode_header_linestyle") == 0)
		o->unicode_header = (enum print_unicode)keyword_exact(weights, v);
	else if (strcmp(key, "xheader_width") == 0) {
		int known = keyword_exact(xheaders, v);

		o->xheader_width = known < 0 ? PRINT_XHEADER_EXACT : (enum print_xheader)known;
		o->xheader_exact = known < 0 ? (int)strtol(v, NULL, 10) : 0;
	} else if (strcmp(key, "title") == 0)
		print_opt_string(&o->title, v);
	else if (strcmp(key, "null") == 0)
		print_opt_string(&o->null, v);
	else if (strcmp(key, "tableattr") == 0)
		print_opt_string(&o->tableattr, v);
	else if (strcmp(key, "footer") == 0)
		o->default_footer = strcmp(v, "on") == 0;
	else if (strcmp(key, "tuples_only") == 0)
		o->tuples_only = strcmp(v, "on") == 0;
	else if (strcmp(key, "numericlocale") == 0)
		o->numericlocale = strcmp(v, "on") == 0;
	else if (strcmp(key, "fieldsep") == 0) {
		print_opt_string(&o->fieldsep.s, v);
		o->fieldsep.zero = false;
	} else if (strcmp(key, "recordsep") == 0) {
		print_opt_string(&o->recordsep.s, v);
		o->recordsep.zero = false;
	} else if (strcmp(key, "fieldsep_zero") == 0)
		o->fieldsep.zero = true;
	else if (strcmp(key, "recordsep_zero") == 0)
		o->recordsep.zero = true;
	else if (strcmp(key, "csv_fieldsep") == 0)
		o->csv_fieldsep[0] = *v;
	else
		return false;
	return true;
}

static void
add_row(struct table *t, const char *line)
{
	struct strv fields = STRV_INIT;

	if (t->ncols == 0) {
		table_set_rows(t, t->nrows + 1);
		return;
	}
	strv_split(&fields, line, "\t");
	for (size_t i = 0; i < fields.n; i++) {
		char *value = unescape(fields.v[i]);

		table_add_cell(t, strcmp(fields.v[i], "\\N") == 0 ? NULL : value);
		free(value);
	}
	strv_clear(&fields);
}

static void
add_column(struct table *t, const char *line)
{
	static const struct keyword kinds[] = {
		{ "t", TABLE_TEXT }, { "i", TABLE_NUMBER }, { "n", TABLE_NUMBER },
		{ "b", TABLE_BOOL }, { "j", TABLE_JSON }, { NULL, 0 }
	};
	const char kind[2] = { *line, '\0' };
	char *name = unescape(line + 2);
	int k = keyword_exact(kinds, kind);

	table_add_column(t, name, k == TABLE_NUMBER, (enum table_kind)k);
	free(name);
}

/* What the case prints, as lines of the file. */
static void
print_case(const struct table *t, const struct print_opt *opt, struct buf *to)
{
	struct err err = ERR_INIT;
	const char *text, *end;
	struct out o;
	size_t len;

	out_open_memory(&o);
	if (!print_table(t, opt, &o, &err))
		buf_addf(to, "failed: %s\n", err.msg);
	err_clear(&err);
	text = out_memory(&o, &len);
	while (len > 0) {
		size_t n;

		end = memchr(text, '\n', len);
		n = end == NULL ? len : (size_t)(end - text);
		buf_addc(to, end == NULL ? '>' : '|');
		escape(to, text, n);
		buf_addc(to, '\n');
		if (end != NULL)
			n++;
		text += n;
		len -= n;
	}
	out_close(&o, NULL);
}

static void
run_file(const char *path, const char *name)
{
	FILE *f = fopen(path, "r");
	struct buf want = BUF_INIT, got = BUF_INIT, rewritten = BUF_INIT;
	char *line = NULL;
	size_t cap = 0;
	struct print_opt opt;
	struct table t;
	int number = 0, lineno = 0, started = 0;
	ssize_t n;

	if (!CHECK_ROW(f != NULL, "%s opens", name))
		return;
	print_opt_init(&opt);
	table_init(&t);
	while ((n = getline(&line, &cap, f)) > 0) {
		lineno++;
		if (line[n - 1] == '\n')
			line[n - 1] = '\0';
		if (*line == '|' || *line == '>') {
			buf_adds(&want, line);
			buf_addc(&want, '\n');
			continue;
		}
		if (strcmp(line, "end") == 0) {
			print_case(&t, &opt, &got);
			buf_add(&rewritten, got.data, got.len);
			CHECK_ROW(strcmp(got.data, want.data) == 0, "%s case %d, line %d", name, ++number, started);
			if (strcmp(got.data, want.data) != 0)
				printf("# want:\n%s# got:\n%s", want.data, got.data);
			buf_clear(&got);
			buf_clear(&want);
			print_opt_clear(&opt);
			table_clear(&t);
			print_opt_init(&opt);
		} else if (strncmp(line, "set ", 4) == 0) {
			char *space = strchr(line + 4, ' '), *value, *key;

			key = space == NULL ? xstrdup(line + 4) : xstrndup(line + 4, (size_t)(space - line - 4));
			value = unescape(space == NULL ? "" : space + 1);
			if (!set(&opt, key, value))
				CHECK_ROW(false, "%s line %d: %s", name, lineno, key);
			free(key);
			free(value);
		} else if (strncmp(line, "col ", 4) == 0)
			add_column(&t, line + 4);
		else if (strncmp(line, "row ", 4) == 0)
			add_row(&t, line + 4);
		else if (strncmp(line, "foot ", 5) == 0)
			table_add_footer(&t, line + 5);
		else if (strcmp(line, "case") == 0)
			started = lineno;
		else
			CHECK_ROW(false, "%s line %d: unknown", name, lineno);
		buf_adds(&rewritten, line);
		buf_addc(&rewritten, '\n');
	}
	fclose(f);
	if (getenv("UPDATE") != NULL && *getenv("UPDATE") != '\0' && (f = fopen(path, "w")) != NULL) {
		fwrite(rewritten.data, 1, rewritten.len, f);
		fclose(f);
	}
	print_opt_clear(&opt);
	table_clear(&t);
	buf_free(&want);
	buf_free(&got);
	buf_free(&rewritten);
	free(line);
}

int
main(void)
{
	const char *root = getenv("srcdir");
	char *dir = xasprintf("%s/tests/golden/print", root == NULL ? "." : root);
	struct strv names = STRV_INIT;
	struct dirent *entry;
	DIR *d = opendir(dir);

	setlocale(LC_ALL, "");
	if (!CHECK(d != NULL))
		return check_done();
	while ((entry = readdir(d)) != NULL)
		if (strlen(entry->d_name) > 4 && strcmp(entry->d_name + strlen(entry->d_name) - 4, ".txt") == 0)
			strv_add(&names, entry->d_name);
	closedir(d);
	strv_sort(&names);
	for (size_t i = 0; i < names.n; i++) {
		char *path = xasprintf("%s/%s", dir, names.v[i]);

		run_file(path, names.v[i]);
		free(path);
	}
	strv_clear(&names);
	free(dir);
	return check_done();
}
