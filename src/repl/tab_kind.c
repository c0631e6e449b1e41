/* SPDX-License-Identifier: PostgreSQL */
/* Completion of names by their kind. */
#include "repl/tab_kind.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "repl/candidates.h"
#include "repl/tab_names.h"
#include "state/session.h"

/* TABLE.COLUMN, where either part may be at the cursor. */
static void
column_path(struct tab *t)
{
	const char *dot = strrchr(t->word, '.'), *word = t->word;
	struct strv found = STRV_INIT, *keep = t->matches;
	char *table;

	tab_kind(t, "relation", NULL);
	if (dot == NULL)
		return;
	table = xstrndup(word, (size_t)(dot - word));
	t->matches = &found;
	t->word = dot + 1;
	tab_kind(t, "column", table);
	t->matches = keep;
	t->word = word;
	for (size_t i = 0; i < found.n; i++)
		strv_take(t->matches, xasprintf("%s.%s", table, found.v[i]));
	strv_clear(&found);
	free(table);
}

/* What SET name TO may be followed by. */
static void
guc_value(struct tab *t, const char *guc)
{
	if (guc == NULL)
		return;
	if (strcasecmp(guc, "timezone") == 0) {
		tab_kind(t, "timezone", NULL);
		tab_words(t, "DEFAULT");
	} else if (strcasecmp(guc, "search_path") == 0) {
		tab_kind(t, "schema", NULL);
		tab_words(t, "DEFAULT");
	} else if (strcasecmp(guc, "datestyle") == 0)
		tab_words(t, "DEFAULT ISO POSTGRES SQL GERMAN YMD DMY MDY US EUROPEAN NONEUROPEAN");
	else if (strcasecmp(guc, "role") == 0 || strcasecmp(guc, "session_authorization") == 0)
		tab_kind(t, "rolename", NULL);
	else if (strcasecmp(guc, "client_encoding") == 0) {
		tab_kind(t, "encoding", NULL);
		tab_words(t, "DEFAULT");
	} else {
		size_t from = t->matches->n;

		tab_kind(t, "guc_enum", guc);
		/* "read committed" is no word. */
		for (; from < t->matches->n; from++) {
			char *value = t->matches->v[from];

			if (strpbrk(value, " -") == NULL)
				continue;
			t->matches->v[from] = xasprintf("'%s'", value);
			free(value);
		}
	}
}

void
tab_kind(struct tab *t, const char *kind, const char *ref)
{
	const struct candidate *c = candidates_find(kind);
	struct buf sql = BUF_INIT;

	if (strcmp(kind, "file") == 0)
		tab_files(t, true, false);
	else if (strcmp(kind, "guc_value") == 0)
		guc_value(t, ref);
	else if (strcmp(kind, "column_path") == 0)
		column_path(t);
	if (c == NULL)
		return;
	if (c->words != NULL && t->word[0] != '"')
		tab_words(t, c->words);
	if (t->s != NULL && t->s->db != NULL &&
	    (t->word[0] != '\'' || (c->flags & CAND_LITERAL) != 0) &&
	    candidates_query(c, t->s->sversion, t->word, ref, CANDIDATES_ANY, &sql) &&
	    tab_query(t, sql.data) >= CANDIDATES_MAX)
		/* With the first and the last of too many the common beginning is right; an index finds them. */
		for (int part = CANDIDATES_FIRST; part <= CANDIDATES_LAST; part++) {
			buf_clear(&sql);
			candidates_query(c, t->s->sversion, t->word, ref, (enum candidates_part)part, &sql);
			tab_query(t, sql.data);
		}
	buf_free(&sql);
}
