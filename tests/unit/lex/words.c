/* SPDX-License-Identifier: PostgreSQL */
/* Previous words. */
#include "lex/words.h"

#include "base/buf.h"

#include "../check.h"

static const struct {
	const char	*text;
	const char	*words;	/* joined by | */
	const char	*rest;	/* the word being typed */
	char		 quote;
	int		 depth;
} rows[] = {
	{ "", "", "", 0, 0 },
	{ "sel", "", "sel", 0, 0 },
	{ "select ", "select", "", 0, 0 },
	{ "  alter table  foo\n add", "alter|table|foo", "add", 0, 0 },
	{ "select f(a, b", "select|f|(|a|,", "b", 0, 1 },
	{ "select f(a) ", "select|f|(|a|)", "", 0, 0 },
	{ "select ((", "select|(|(", "", 0, 2 },
	{ "insert into \"a b\" (", "insert|into|\"a b\"|(", "", 0, 1 },
	{ "drop table \"a b", "drop|table", "\"a b", '"', 0 },
	{ "select 'it''s ", "select", "'it''s ", '\'', 0 },
	{ "set a=", "set|a|=", "", 0, 0 },
	{ "set a.b to 'x' ;", "set|a.b|to|'x'|;", "", 0, 0 },
	{ "\\set VAR ", "\\set|VAR", "", 0, 0 },
	{ "a -- b c\n d", "a", "d", 0, 0 },
	{ "a /* b */ c /* ; */", "a|c", "", 0, 0 },
	{ "a -- b", "a", "", 0, 0 },
	{ "do $$ a; b $$ lang", "do|$$ a; b $$", "lang", 0, 0 },
	{ "do $x$ a", "do", "$x$ a", 0, 0 },
	{ "a $1 b", "a|$1", "b", 0, 0 },
	{ "\t", "", "", 0, 0 },
	{ "a )) b ", "a|)|)|b", "", 0, 0 }
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct words w = WORDS_INIT;
		struct buf b = BUF_INIT;

		words_split(&w, rows[i].text, strlen(rows[i].text));
		for (size_t k = 0; k < w.words.n; k++)
			buf_addf(&b, "%s%s", k > 0 ? "|" : "", w.words.v[k]);
		CHECK_STR_ROW(b.data, rows[i].words, rows[i].text);
		CHECK_STR_ROW(rows[i].text + w.start, rows[i].rest, rows[i].text);
		CHECK_INT_ROW(w.quote, rows[i].quote, rows[i].text);
		CHECK_INT_ROW(w.depth, rows[i].depth, rows[i].text);
		buf_free(&b);
		words_clear(&w);
	}
	return check_done();
}
