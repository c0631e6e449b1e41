/* SPDX-License-Identifier: PostgreSQL */
/* Any text as name pattern: it enters SQL inside literals alone, in every client encoding. */
#include <libpq-fe.h>

#include "catalog/pattern.h"
#include "feed.h"

/* libpq's numbers: SQL_ASCII, UTF8, EUC_JP, SJIS, BIG5, GBK, UHC, GB18030, JOHAB. */
static const int encodings[] = { 6, 0, 6, 1, 35, 36, 37, 38, 39, 40 };

static const struct pattern_columns columns[] = {
	{ .schema = "s", .name = "n", .visible = "vis", .depth = PATTERN_SCHEMA_NAME },
	{ .name = "n" },
	{ .name = "n", .depth = PATTERN_DB_NAME },
	{ .schema = "s", .name = "n", .alt = "a", .visible = "vis", .depth = PATTERN_SCHEMA_NAME },
	{ .name = "n", .literal = true },
	{ .name = "n", .depth = PATTERN_WHOLE },
};

/* The literal at s read as the server does (it converts the client's characters first); its end, or NULL. */
static const char *
skip_literal(const char *s, int encoding)
{
	bool escapes = *s == 'E';

	s += escapes;
	if (*s++ != '\'')
		return NULL;
	for (;;) {
		int n;

		if (*s == '\0')
			return NULL;
		n = PQmblen(s, encoding);
		if (n > 1) {
			/* A character cut off by the end: the server refuses the text. */
			if (strnlen(s, (size_t)n) < (size_t)n)
				return NULL;
			s += n;
		} else if (*s == '\\') {
			/* Outside E'' it would mean another thing with the old setting. */
			if (!escapes || s[1] != '\\')
				return NULL;
			s += 2;
		} else if (*s == '\'') {
			if (s[1] != '\'')
				return s + 1;
			s += 2;
		} else
			s++;
	}
}

/* Nothing but our own words around the literals. */
static void
check_sql(const char *s, int encoding)
{
	static const char *const words[] = { "n", "s", "a", "vis", " = ", "\n  AND ", "\n    OR ", "(", ")",
		" OPERATOR(pg_catalog.~) ", " COLLATE pg_catalog.default" };

	while (*s != '\0') {
		size_t i, best = 0;

		if (*s == '\'' || *s == 'E') {
			s = skip_literal(s, encoding);
			if (s == NULL)
				abort();
			continue;
		}
		for (i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (strncmp(s, words[i], strlen(words[i])) == 0 && strlen(words[i]) > best)
				best = strlen(words[i]);
		HOLDS(best > 0);
		s += best;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	int encoding = encodings[feed_byte(&f) % 10];
	const struct pattern_columns *c = &columns[feed_byte(&f) % 6];
	char *text = feed_text(&f, '\0');
	struct buf sql = BUF_INIT;
	struct err err = ERR_INIT;
	struct pattern p;
	const char *s;
	bool cut = false;

	/* A character that the end cuts off may swallow the quote, but then the server refuses all of it. */
	for (s = text; *s != '\0' && !cut;) {
		int n = PQmblen(s, encoding);

		cut = strnlen(s, (size_t)n) < (size_t)n;
		s += strnlen(s, (size_t)n);
	}
	if (pattern_where(&sql, text, c, "db", encoding, &err)) {
		if (!cut)
			check_sql(sql.data, encoding);
	} else
		HOLDS(err_is(&err));
	pattern_parse(&p, text, c->literal, c->depth == PATTERN_WHOLE, encoding);
	HOLDS(p.nparts >= 1 && p.nparts <= PATTERN_PARTS && p.dots >= p.nparts - 1);
	for (int i = 0; i < p.nparts; i++)
		HOLDS(p.plain[i].len <= strlen(text) && p.regex[i].len <= 2 * strlen(text));
	pattern_clear(&p);
	buf_clear(&sql);
	pattern_literal(&sql, text, encoding);
	if (!cut) {
		s = skip_literal(sql.data, encoding);
		HOLDS(s != NULL && *s == '\0');
	}
	HOLDS(*pattern_type_alias(text) != '\0' || *text == '\0');
	buf_free(&sql);
	err_clear(&err);
	free(text);
	return 0;
}
