/* SPDX-License-Identifier: PostgreSQL */
/* The rows of all backslash commands: unique spellings, valid modes, help that fits; and the look-up rule. */
#include "cmd/cmd.h"

#include <ctype.h>
#include <stdlib.h>

#include "../check.h"
#include "base/mem.h"

static void
check_words(const struct cmd *row, const char *words)
{
	for (const char *p = words; p != NULL && *p != '\0'; ) {
		size_t n = strcspn(p, " ");
		char *word = xstrndup(p, n);
		const char *suffix;

		CHECK_ROW(cmd_find(word, &suffix) == row && *suffix == '\0', "\\%s finds its own row", word);
		free(word);
		p += n + strspn(p + n, " ");
	}
}

static void
check_suffixes(const struct cmd *row)
{
	for (const char *p = row->suffixes; p != NULL && *p != '\0'; p++) {
		char *word = xasprintf("%s%c", row->name, *p);
		const char *suffix;
		const struct cmd *found = cmd_find(word, &suffix);

		/* A longer name may own the spelling (\dx), never a row of the same length. */
		CHECK_ROW(found != NULL && (found == row || strlen(found->name) > strlen(row->name)),
		    "\\%s has one meaning", word);
		free(word);
	}
}

/* A second row of the same name is there for \? alone: the same command, shown with other arguments. */
static bool
shown_only(const struct cmd *row)
{
	const char *suffix;
	const struct cmd *first = cmd_find(row->name, &suffix);

	return strchr(row->name, ' ') != NULL || (first != NULL && first != row && *suffix == '\0' &&
	    first->run == row->run && row->shown != NULL && strcmp(first->shown, row->shown) != 0);
}

static void
check_row(const struct cmd *row)
{
	bool typed = !shown_only(row);

	CHECK_ROW(row->run != NULL, "\\%s runs", row->name);
	CHECK_ROW(row->modes != NULL, "\\%s has modes", row->name);
	if (typed) {
		check_words(row, row->name);
		check_suffixes(row);
	}
	check_words(row, row->aliases);
	for (const char *m = row->modes; m != NULL && *m != '\0'; m++) {
		CHECK_ROW(strchr("nihflNIHFL*", *m) != NULL, "\\%s: mode %c", row->name, *m);
		if (*m == '*')
			CHECK_ROW(m > row->modes && m[1] == '\0', "\\%s: * is last", row->name);
		if (tolower((unsigned char)*m) == 'l')
			CHECK_ROW(m[1] == '\0', "\\%s: a whole line is last", row->name);
	}
	for (const char *p = row->help; p != NULL; ) {
		size_t n = strcspn(p, "\n");

		CHECK_ROW(n <= 80, "\\%s: help line of %zu", row->name, n);
		CHECK_ROW(n > 0 && p[n - 1] != '.', "\\%s: help without full stop", row->name);
		p = p[n] == '\n' ? p + n + 1 : NULL;
	}
	CHECK_ROW(row->help != NULL || (row->flags & CMD_HIDDEN), "\\%s has help or is hidden", row->name);
}

static const struct {
	const char *typed, *name, *suffix;
} lookups[] = {
	{ "q", "q", "" }, { "quit", "q", "" }, { "echo", "echo", "" }, { "i", "i", "" },
	{ "if", "if", "" }, { "ir", "ir", "" }, { "include_relative", "ir", "" }, { "!", "!", "" },
	{ "?", "?", "" }, { "t", "t", "" }, { "timing", "timing", "" },
};
static const char *const unknown[] = {
	"", "foo", "q7", "aa", "abc", "echoo", "Q", "set_", "i2", "endiff", "\\", "e7"
};

int
main(void)
{
	struct strv names = STRV_INIT;
	const char *suffix;

	for (const struct cmd_family *f = cmd_families; f->title != NULL; f++)
		for (const struct cmd *const *rows = f->rows; *rows != NULL; rows++)
			for (const struct cmd *row = *rows; row->name != NULL; row++)
				check_row(row);
	for (size_t i = 0; i < sizeof(lookups) / sizeof(lookups[0]); i++) {
		const struct cmd *row = cmd_find(lookups[i].typed, &suffix);

		CHECK_STR_ROW(row != NULL ? row->name : NULL, lookups[i].name, lookups[i].typed);
		CHECK_STR_ROW(row != NULL ? suffix : NULL, lookups[i].suffix, lookups[i].typed);
	}
	for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		CHECK_ROW(cmd_find(unknown[i], &suffix) == NULL, "\\%s is unknown", unknown[i]);
	cmd_names(&names, false);
	CHECK(strv_has(&names, "\\echo"));
	CHECK(!strv_has(&names, "\\quit"));
	for (size_t i = 1; i < names.n; i++)
		CHECK_ROW(strcmp(names.v[i - 1], names.v[i]) < 0, "%s is in order and there once", names.v[i]);
	/* psql's spellings with suffixes. */
	CHECK(cmd_find("dt+", &suffix) != NULL && strcmp(suffix, "+") == 0);
	CHECK(cmd_find("dfnpS+x", &suffix) != NULL);
	CHECK(strcmp(cmd_find("dconfig", &suffix)->name, "dconfig") == 0);
	CHECK(strcmp(cmd_find("dx", &suffix)->name, "dx") == 0);
	/* As psql: only d itself, dA, dF, l and z look at all that follows. */
	CHECK(cmd_find("dnfoo", &suffix) != NULL && strcmp(suffix, "foo") == 0);
	CHECK(cmd_find("dt;", &suffix) != NULL);
	CHECK(cmd_find("dAq", &suffix) == NULL);
	CHECK(cmd_find("dq", &suffix) == NULL);
	strv_clear(&names);
	return check_done();
}
