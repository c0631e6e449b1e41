/* SPDX-License-Identifier: PostgreSQL */
/* Name patterns of the listing commands, turned into SQL conditions: the only way user text enters a query. */
#include "catalog/pattern.h"

#include <libpq-fe.h>
#include <string.h>
#include <strings.h>

/* Names are at most 63 bytes; a longer literal would be cut when it becomes a name. */
enum { NAME_MAX_BYTES = 63 };

static const char specials[] = "|*+?()[]{}.^$\\";

/* Bytes of the character at s, never past its end. */
static size_t
char_len(const char *s, int encoding)
{
	size_t n = (size_t)PQmblen(s, encoding), have = strnlen(s, n);

	return have < n ? have : n;
}

static void
add_regex(struct pattern *p, int part, const char *s)
{
	if (part < PATTERN_PARTS) {
		buf_adds(&p->regex[part], s);
		p->exact[part] = false;
	}
}

/* One character that stands for itself. */
static void
add_char(struct pattern *p, int part, const char *s, size_t n, bool escape)
{
	if (part >= PATTERN_PARTS)
		return;
	if (n == 1 && escape && strchr(specials, *s) != NULL)
		buf_addc(&p->regex[part], '\\');
	buf_add(&p->regex[part], s, n);
	buf_add(&p->plain[part], s, n);
}

/* An unquoted character; returns the bytes taken. */
static size_t
add_unquoted(struct pattern *p, int part, const char *s, bool literal)
{
	char c = *s;

	if (c >= 'A' && c <= 'Z')
		c = (char)(c - 'A' + 'a');
	if (c == '*')
		add_regex(p, part, ".*");
	else if (c == '?')
		add_regex(p, part, ".");
	else if (c == '[' && s[1] == ']') {
		/* Array types are written so: an empty bracket expression would only be an error. */
		add_char(p, part, "[", 1, true);
		add_char(p, part, "]", 1, true);
		return 2;
	} else if (c == '$' || literal || strchr(specials, c) == NULL)
		add_char(p, part, &c, 1, true);
	else {
		char one[2] = { c, '\0' };

		add_regex(p, part, one);
	}
	return 1;
}

void
pattern_parse(struct pattern *p, const char *text, bool literal, bool whole,
    int encoding)
{
	bool quoted = false;
	int part = 0;

	memset(p, 0, sizeof(*p));
	for (int i = 0; i < PATTERN_PARTS; i++) {
		buf_init(&p->regex[i]);
		buf_init(&p->plain[i]);
		p->exact[i] = true;
	}
	for (const char *s = text; *s != '\0'; ) {
		size_t n = char_len(s, encoding);

		if (*s == '"' && quoted && s[1] == '"') {
			add_char(p, part, s, 1, true);
			n = 2;
		} else if (*s == '"')
			quoted = !quoted;
		else if (*s == '.' && !quoted) {
			p->dots++;
			if (whole)
				add_regex(p, part, ".");
			else
				part++;
		} else if (quoted || n > 1)
			add_char(p, part, s, n, true);
		else
			n = add_unquoted(p, part, s, literal);
		s += n;
	}
	p->nparts = part < PATTERN_PARTS ? part + 1 : PATTERN_PARTS;
}

const char *
pattern_type_alias(const char *text)
{
	static const char *const alias[][2] = {
		{ "decimal", "numeric" }, { "float", "double precision" },
		{ "int", "integer" }, { "decimal[]", "numeric[]" },
		{ "float[]", "double precision[]" }, { "int[]", "integer[]" },
	};

	for (size_t i = 0; i < sizeof(alias) / sizeof(alias[0]); i++)
		if (strcasecmp(text, alias[i][0]) == 0)
			return alias[i][1];
	return text;
}

void
pattern_clear(struct pattern *p)
{
	for (int i = 0; i < PATTERN_PARTS; i++) {
		buf_free(&p->regex[i]);
		buf_free(&p->plain[i]);
	}
}

void
pattern_literal(struct buf *sql, const char *text, int encoding)
{
	buf_adds(sql, strchr(text, '\\') != NULL ? "E'" : "'");
	while (*text != '\0') {
		size_t n = char_len(text, encoding);

		if (n == 1 && (*text == '\'' || *text == '\\'))
			buf_addc(sql, *text);
		buf_add(sql, text, n);
		text += n;
	}
	buf_addc(sql, '\'');
}

static void
add_and(struct buf *sql, size_t start)
{
	if (sql->len > start)
		buf_adds(sql, "\n  AND ");
}

/* "column = 'name'" where one name is meant (an index serves it), else a match of the whole name. */
static void
add_condition(struct buf *sql, const char *column, const struct pattern *p,
    int part, int encoding)
{
	buf_adds(sql, column);
	if (p->exact[part] && p->plain[part].len <= NAME_MAX_BYTES) {
		buf_adds(sql, " = ");
		pattern_literal(sql, p->plain[part].data, encoding);
		return;
	}
	struct buf whole = BUF_INIT;

	buf_addf(&whole, "^(%s)$", p->regex[part].data);
	buf_adds(sql, " OPERATOR(pg_catalog.~) ");
	pattern_literal(sql, whole.data, encoding);
	buf_adds(sql, " COLLATE pg_catalog.default");
	buf_free(&whole);
}

static bool
matches_all(const struct pattern *p, int part)
{
	return strcmp(p->regex[part].data, ".*") == 0;
}

/* The dots allowed, and that a database named is the current one. */
static bool
check_depth(const struct pattern *p, const char *text,
    enum pattern_depth depth, const char *dbname, struct err *err)
{
	int most = depth == PATTERN_NAME ? 0 : depth == PATTERN_DB_NAME ? 1 : 2;

	if (depth == PATTERN_WHOLE)
		return true;
	if (p->dots > most)
		return err_set(err, ERR_USAGE,
		    "improper qualified name (too many dotted names): %s", text);
	if (most > 0 && p->dots == most &&
	    (!p->exact[0] || strcmp(p->plain[0].data, dbname) != 0))
		return err_set(err, ERR_USAGE,
		    "cross-database references are not implemented: %s", text);
	return true;
}

bool
pattern_where(struct buf *sql, const char *text,
    const struct pattern_columns *cols, const char *dbname, int encoding,
    struct err *err)
{
	struct pattern p;
	size_t start = sql->len;
	bool good = false;

	if (text == NULL) {
		if (cols->visible != NULL)
			buf_adds(sql, cols->visible);
		return true;
	}
	if (cols->depth == PATTERN_VERBATIM) {
		buf_addf(sql, "%s = ", cols->name);
		pattern_literal(sql, text, encoding);
		return true;
	}
	pattern_parse(&p, text, cols->literal, cols->depth == PATTERN_WHOLE ||
	    (cols->depth == PATTERN_SCHEMA_NAME && cols->schema == NULL), encoding);
	if (!check_depth(&p, text, cols->depth, dbname, err))
		goto out;

	int name = p.nparts - 1;

	if (!matches_all(&p, name) && cols->name != NULL) {
		if (cols->alt != NULL)
			buf_addc(sql, '(');
		add_condition(sql, cols->name, &p, name, encoding);
		if (cols->alt != NULL) {
			buf_adds(sql, "\n    OR ");
			add_condition(sql, cols->alt, &p, name, encoding);
			buf_addc(sql, ')');
		}
	}
	if (cols->schema != NULL && p.dots > 0) {
		if (!matches_all(&p, name - 1)) {
			add_and(sql, start);
			add_condition(sql, cols->schema, &p, name - 1, encoding);
		}
	} else if (cols->visible != NULL) {
		add_and(sql, start);
		buf_adds(sql, cols->visible);
	}
	good = true;
out:
	pattern_clear(&p);
	return good;
}
