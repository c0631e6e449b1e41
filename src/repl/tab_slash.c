/* SPDX-License-Identifier: PostgreSQL */
/* Completion of backslash commands: their names, and their arguments by rows. */
#include "repl/tab_slash.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/keyword.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "repl/tab_kind.h"
#include "repl/tab_names.h"
#include "repl/tab_sql.h"
#include "state/pset.h"
#include "state/session.h"
#include "state/vars_table.h"

/* The name at the cursor; aliases, and names in the other case, where nothing else would be found. */
static void
names(struct tab *t)
{
	struct strv all = STRV_INIT;
	size_t len = strlen(t->word);

	for (int aliases = 0; aliases < 2 && t->matches->n == 0; aliases++) {
		cmd_names(&all, aliases != 0);
		for (int fold = 0; fold < 2 && t->matches->n == 0; fold++)
			for (size_t i = 0; i < all.n; i++)
				if ((fold ? strncasecmp(all.v[i], t->word, len) :
				    strncmp(all.v[i], t->word, len)) == 0)
					tab_add(t, all.v[i]);
		strv_clear(&all);
	}
}

/* Words are as they are, whatever COMP_KEYWORD_CASE says. */
static void
plain_word(struct tab *t, const char *word)
{
	if (strncasecmp(word, t->word, strlen(t->word)) == 0)
		tab_add(t, word);
}

static void
keywords(struct tab *t, const struct keyword *table)
{
	for (; table != NULL && table->name != NULL; table++)
		plain_word(t, table->name);
}

/* \set NAME VALUE */
static void
set(struct tab *t)
{
	bool boolean = false;

	if (t->n == 1)
		tab_variables(t, "", "", true);
	else if (t->n == 2) {
		keywords(t, vars_table_choices(t->words[1], &boolean));
		if (boolean) {
			plain_word(t, "on");
			plain_word(t, "off");
		}
	}
}

static const struct {
	const char	*key, *words;
} pset_values[] = {
	{ "border", "0 1 2 3" },
	{ "expanded", "auto on off" }, { "x", "auto on off" },
	{ "fieldsep_zero", "" }, { "footer", "on off" },
	{ "format", "aligned asciidoc csv html json latex latex-longtable markdown troff-ms unaligned wrapped" },
	{ "linestyle", "ascii old-ascii unicode" },
	{ "numericlocale", "on off" },
	{ "pager", "on off always" },
	{ "tuples_only", "on off" },
	{ "unicode_border_linestyle", "single double" },
	{ "unicode_column_linestyle", "single double" },
	{ "unicode_header_linestyle", "single double" },
	{ "xheader_width", "full column page" },
	{ NULL, NULL }
};

static void
words_of(struct tab *t, const char *list, const char *sep)
{
	struct strv v = STRV_INIT;

	strv_split(&v, list, sep);
	for (size_t i = 0; i < v.n; i++)
		if (v.v[i][0] != '\0')
			plain_word(t, v.v[i]);
	strv_clear(&v);
}

static void
pset(struct tab *t)
{
	const char *key;

	if (t->n == 1) {
		for (size_t i = 0; (key = pset_key(i, NULL)) != NULL; i++)
			plain_word(t, key);
		return;
	}
	for (size_t i = 0; t->n == 2 && pset_values[i].key != NULL; i++)
		if (strcasecmp(pset_values[i].key, t->words[1]) == 0)
			words_of(t, pset_values[i].words, " ");
}

/* The kind for the argument that is being typed, or NULL; malloc'd. */
static char *
argument_kind(const char *args, size_t index)
{
	struct strv v = STRV_INIT;
	char *kind = NULL;
	size_t len;

	strv_split(&v, args, " ");
	if (index < v.n)
		kind = xstrdup(v.v[index]);
	else if (v.n > 0 && (len = strlen(v.v[v.n - 1])) > 0 && v.v[v.n - 1][len - 1] == '*')
		kind = xstrdup(v.v[v.n - 1]);
	if (kind != NULL && (len = strlen(kind)) > 0 && kind[len - 1] == '*')
		kind[len - 1] = '\0';
	strv_clear(&v);
	return kind;
}

static void
argument(struct tab *t, const char *args)
{
	char *kind = argument_kind(args, t->n - 1);

	if (kind == NULL)
		return;
	if (strcmp(kind, "file") == 0 || strcmp(kind, "folder") == 0)
		tab_files(t, false, strcmp(kind, "folder") == 0);
	else if (strcmp(kind, "variable") == 0)
		tab_variables(t, "", "", false);
	else if (strcmp(kind, "environment") == 0)
		tab_environment(t);
	else if (strchr(kind, '/') != NULL)
		words_of(t, kind, "/");
	else if (strcmp(kind, "name") != 0)
		tab_kind(t, kind, NULL);
	free(kind);
}

/* Whether name is one of the words, with the listings' suffixes behind it. */
static bool
named(const char *words, const char *name, bool exact)
{
	while (*words != '\0') {
		size_t len = strcspn(words, " ");

		if (strncmp(words, name, len) == 0 &&
		    (name[len] == '\0' || (!exact && len > 0 &&
		    name[len + strspn(name + len, "S+x")] == '\0')))
			return true;
		words += len;
		words += strspn(words, " ");
	}
	return false;
}

/* \dtv, \dits and the like list relations of several kinds. */
static bool
several_kinds(const char *name)
{
	size_t n;

	if (name[0] != 'd')
		return false;
	n = strspn(name + 1, "tvmsiE");
	return n > 1 && name[1 + n + strspn(name + 1 + n, "S+x")] == '\0';
}

/* \copy: COPY but for the files. */
static void
copy(struct tab *t)
{
	char command[] = "COPY", **words;
	const char *last = t->words[t->n - 1];

	if (strcasecmp(last, "from") == 0 || strcasecmp(last, "to") == 0) {
		int depth = 0;

		for (size_t i = 1; i < t->n; i++)
			depth += strcmp(t->words[i], "(") == 0 ? 1 : strcmp(t->words[i], ")") == 0 ? -1 : 0;
		if (depth == 0) {
			tab_files(t, false, false);
			tab_words(t, strcasecmp(last, "from") == 0 ? "STDIN PSTDIN PROGRAM" : "STDOUT PSTDOUT PROGRAM");
			return;
		}
	}
	words = xcalloc(t->n, sizeof(*words));
	memcpy(words, t->words, t->n * sizeof(*words));
	words[0] = command;
	t->words = words;
	tab_statement(t);
	t->n = 0;
	free(words);
}

void
tab_slash(struct tab *t)
{
	const char *name;

	if (t->n == 0) {
		names(t);
		return;
	}
	name = t->words[0] + 1;
	if (strcmp(name, "set") == 0)
		set(t);
	else if (strcmp(name, "pset") == 0)
		pset(t);
	else if (strcmp(name, "copy") == 0)
		copy(t);
	else if (strcmp(name, "h") == 0 || strcmp(name, "help") == 0) {
		t->words++;
		t->n--;
		tab_sql(t);
	} else if (several_kinds(name))
		argument(t, "relation");
	else
		for (int exact = 1; exact >= 0; exact--)
			for (size_t i = 0; tab_slash_rules[i].names != NULL; i++)
				if (named(tab_slash_rules[i].names, name, exact != 0)) {
					argument(t, tab_slash_rules[i].args);
					return;
				}
}
