/* SPDX-License-Identifier: PostgreSQL */
/* Finds what is being typed at the cursor, and asks the rules. */
#include "repl/complete.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "lex/words.h"
#include "repl/tab_names.h"
#include "repl/tab_slash.h"
#include "repl/tab_sql.h"

/* :name, :'name', :"name" and :{?name} at the cursor. */
static bool
variable(struct tab *t)
{
	const char *w = t->word;

	if (w[0] != ':' || w[1] == ':' || w[1] == '=')
		return false;
	if (w[1] == '\'')
		tab_variables(t, ":'", "'", false);
	else if (w[1] == '"')
		tab_variables(t, ":\"", "\"", false);
	else if (w[1] == '{' && w[2] == '?')
		tab_variables(t, ":{?", "}", true);
	else
		tab_variables(t, ":", "", false);
	return true;
}

static void
sort_unique(struct strv *v)
{
	size_t to = 0;

	strv_sort(v);
	for (size_t i = 0; i < v->n; i++) {
		if (to > 0 && strcmp(v->v[to - 1], v->v[i]) == 0)
			free(v->v[i]);
		else
			v->v[to++] = v->v[i];
	}
	v->n = to;
	if (v->v != NULL)
		v->v[to] = NULL;
}

/* More is to be typed directly behind such a match. */
static bool
unfinished(const char *match)
{
	size_t len = strlen(match);

	return len > 0 && strchr(".(/", match[len - 1]) != NULL;
}

void
complete_run(struct session *s, const char *text, const char *line,
    size_t point, struct complete *out)
{
	struct buf all = BUF_INIT;
	struct words w = WORDS_INIT;
	struct tab t = { .s = s, .matches = &out->matches };
	size_t before, slash;

	buf_adds(&all, text);
	if (all.len > 0)
		buf_addc(&all, '\n');
	before = all.len;
	buf_add(&all, line, point);
	words_split(&w, all.data, all.len);
	out->start = w.start < before ? point : w.start - before;
	t.word = all.data + w.start;
	t.words = w.words.v;
	t.n = w.words.n;
	t.statement = all.data;
	t.tail = line + point;
	/* A word that began in a former line cannot be replaced. */
	if (w.start < before)
		goto out;
	for (slash = t.n; slash > 0; slash--)
		if (t.words[slash - 1][0] == '\\')
			break;
	if (t.word[0] == '\\' && slash == 0) {
		t.n = 0;
		tab_slash(&t);
	} else if (slash > 0) {
		t.words += slash - 1;
		t.n -= slash - 1;
		if (t.word[0] == '\\')
			t.n = 0;
		if (!variable(&t))
			tab_slash(&t);
	} else if (!variable(&t))
		tab_statement(&t);
	sort_unique(&out->matches);
	out->cut = t.cut;
	out->append_space = out->matches.n != 1 || !unfinished(out->matches.v[0]);
out:
	words_clear(&w);
	buf_free(&all);
}

void
complete_clear(struct complete *c)
{
	strv_clear(&c->matches);
}

void
complete_forget(void)
{
	tab_forget();
}
