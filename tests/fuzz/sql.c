/* SPDX-License-Identifier: PostgreSQL */
/* Any script through the statement splitter: each byte read is kept or may be left out, statements read again are themselves. */
#include <strings.h>

#include "base/buf.h"
#include "feed.h"
#include "lex/slash.h"
#include "lex/sql.h"

enum { LEVELS = 8 };

/* The texts being read, and where: what the machine says of itself before and after each call. */
struct place {
	struct { const char *text; char *own, *name; size_t len, pos; } v[LEVELS];
	size_t	 n;
	bool	 known;		/* names of up to three bytes are variables */
	bool	 wide;		/* a byte from 0x80 on takes the next with it */
	bool	 newline;	/* a line end is owed to the statement */
	bool	 plain;		/* the statement is what was typed: nothing put in, no backslash taken out */
};

/* First bytes of values: where one stands in the statement a reference was replaced. */
static const char marks[] = { [INTERP_PLAIN] = 1, [INTERP_LITERAL] = 2, [INTERP_IDENT] = 3 };

static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	(void)ctx;
	/* Values that open what the text then closes. */
	return strlen(name) > 3 ? NULL : xasprintf("%c%s :b ' \" $$ (; \\x", marks[quote], name);
}

static int
two_bytes(void *ctx, const char *s)
{
	(void)ctx;
	return (unsigned char)*s >= 0x80 ? 2 : 1;
}

static void
place_push(struct place *p, const char *text, size_t len, size_t pos, const char *name)
{
	HOLDS(p->n < LEVELS);
	/* The line outlives its reading, values are freed. */
	p->v[p->n].own = name == NULL ? NULL : xstrndup(text, len);
	p->v[p->n].text = name == NULL ? text : p->v[p->n].own;
	p->v[p->n].len = len;
	p->v[p->n].pos = pos;
	p->v[p->n++].name = name == NULL ? NULL : xstrdup(name);
}

static void
place_pop(struct place *p)
{
	p->n--;
	free(p->v[p->n].own);
	free(p->v[p->n].name);
}

/* Ended texts are removed sooner or later. */
static void
place_trim(struct place *p)
{
	while (p->n > 1 && p->v[p->n - 1].pos == p->v[p->n - 1].len)
		place_pop(p);
}

static void
place_set(struct place *p, const struct input *in)
{
	while (p->n > 0)
		place_pop(p);
	for (size_t i = 0; i < in->n; i++)
		place_push(p, in->v[i].text, in->v[i].len, in->v[i].pos, in->v[i].name);
	place_trim(p);
}

static bool
place_is(const struct place *p, const struct input *in)
{
	size_t n = in->n;

	while (n > 1 && in->v[n - 1].pos == in->v[n - 1].len)
		n--;
	if (n != p->n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (p->v[i].len != in->v[i].len || p->v[i].pos != in->v[i].pos ||
		    memcmp(p->v[i].text, in->v[i].text, p->v[i].len) != 0)
			return false;
	return true;
}

static bool
blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes of the character at pos of the uppermost text. */
static size_t
width(const struct place *p, size_t pos)
{
	const char *s = p->v[p->n - 1].text;

	return p->wide && (unsigned char)s[pos] >= 0x80 && pos + 1 < p->v[p->n - 1].len ? 2 : 1;
}

/* Steps over the reference here that the statement says was replaced; the bytes of it that the statement holds. */
static size_t
replaced(struct place *p, const char *got, size_t left)
{
	static const char *const opens[] = { ":", ":'", ":\"", ":{?" }, *const shuts[] = { "", "'", "\"", "}" };
	size_t i = p->n - 1, from, end, n = 0;
	int kind = *got == 1 ? 0 : *got == 2 ? 1 : *got == 3 ? 2 : 3;
	char *name, *value;

	from = p->v[i].pos + strlen(opens[kind]);
	HOLDS(strncmp(p->v[i].text + p->v[i].pos, opens[kind], strlen(opens[kind])) == 0);
	for (end = from; end < p->v[i].len; end += width(p, end)) {
		unsigned char c = (unsigned char)p->v[i].text[end];

		if (c < 0x80 && (c == '\0' || strchr("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", c) == NULL))
			break;
	}
	HOLDS(end > from && strncmp(p->v[i].text + end, shuts[kind], strlen(shuts[kind])) == 0);
	name = xstrndup(p->v[i].text + from, end - from);
	p->v[i].pos = end + strlen(shuts[kind]);
	p->plain = false;
	if (kind == 3)
		value = xstrdup(strlen(name) > 3 || !p->known ? "FALSE" : "TRUE");
	else
		value = lookup(NULL, name, kind == 0 ? INTERP_PLAIN : kind == 1 ? INTERP_LITERAL : INTERP_IDENT);
	HOLDS(value != NULL && (kind == 3 || p->known));
	if (kind == 0) {
		for (size_t k = 0; k < p->n; k++)
			HOLDS(p->v[k].name == NULL || strcmp(p->v[k].name, name) != 0);
		place_push(p, value, strlen(value), 0, name);
	} else {
		n = strlen(value);
		HOLDS(n <= left && memcmp(value, got, n) == 0);
	}
	free(name);
	free(value);
	return n;
}

/*
 * One call added got to a statement that had `before` bytes: walks over what was read, where nothing but blanks and
 * comments in front of the statement, the backslash of "\;" and "\:" and that of a command may be left out.
 */
static void
walk(struct place *p, size_t before, const char *got, size_t len, const struct input *in, enum sql_result r)
{
	size_t k = 0;

	for (place_trim(p); p->n > 0 && !(k == len && place_is(p, in)); place_trim(p)) {
		size_t i = p->n - 1, *pos = &p->v[i].pos, left = p->v[i].len - *pos, w;
		const char *s = p->v[i].text + *pos;

		HOLDS(left > 0);
		if (before + k == 0 && blank(*s)) {
			++*pos;
			continue;
		}
		if (before + k == 0 && left > 1 && s[0] == '-' && s[1] == '-') {
			/* The second byte of a character is no line's end, whatever it is. */
			for (w = 2; w < left && s[w] != '\n' && s[w] != '\r';)
				w += width(p, *pos + w);
			*pos += w;
			continue;
		}
		if (p->newline && k < len) {
			p->newline = false;
			if (before > 0)
				HOLDS(got[k++] == '\n');
			continue;
		}
		if (*s == '\\' && (k == len || got[k] != '\\')) {
			++*pos;
			p->plain = false;
			if (left > 1 && (s[1] == ';' || s[1] == ':')) {
				HOLDS(k < len && got[k] == s[1]);
				++*pos;
				k++;
			} else
				HOLDS(r == SQL_BACKSLASH && k == len && place_is(p, in));
			continue;
		}
		HOLDS(k < len);
		w = *s == ':' && left > 1 && (s[1] == ':' || s[1] == '=') ? 2 : width(p, *pos);
		if (*s == ':' && w == 1 && got[k] != ':') {
			k += replaced(p, got + k, len - k);
			continue;
		}
		HOLDS(w <= len - k && memcmp(s, got + k, w) == 0);
		*pos += w;
		k += w;
	}
	HOLDS(k == len && place_is(p, in));
	if (r <= SQL_BACKSLASH)
		p->newline = false;
}

/* What was handed out as typed is read again as the same: one statement and nothing behind it, or as much of one. */
static void
read_again(const struct sql *was, const struct buf *query, enum sql_result r, enum sql_prompt prompt)
{
	struct sql sql;
	struct buf again = BUF_INIT;
	enum sql_result r2 = SQL_EOL;
	enum sql_prompt prompt2 = SQL_PROMPT_READY;

	sql_init(&sql, NULL);
	sql.std_strings = was->std_strings;
	sql.singleline = was->singleline;
	input_set_mblen(&sql.in, was->in.mblen, NULL);
	for (size_t from = 0; from <= query->len;) {
		const char *nl = from == query->len ? NULL : memchr(query->data + from, '\n', query->len - from);
		size_t end = nl == NULL ? query->len : (size_t)(nl - query->data);

		HOLDS(r2 != SQL_SEMI);
		sql_line(&sql, query->data + from, end - from, &again);
		r2 = sql_next(&sql, &again, &prompt2);
		from = end + 1;
	}
	HOLDS(r2 == r && prompt2 == prompt && again.len == query->len);
	HOLDS(again.len == 0 || memcmp(again.data, query->data, again.len) == 0);
	HOLDS(r == SQL_SEMI ? input_top(&sql.in) == NULL : sql_paren_depth(&sql) == sql_paren_depth(was));
	sql_clear(&sql);
	buf_free(&again);
}

/* --- where a statement ends, by a plainer reading of the manual's "Lexical Structure" ------------------- */

static bool
starts_word(char c)
{
	return (unsigned char)c >= 0x80 || (c != '\0' && strchr("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", c) != NULL);
}

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The statement and where the reading stands; NUL-terminated, and no NUL in it. */
struct reading {
	const char	*p;
	bool		 wide;
	char		 open;		/* what is open at the end, as the prompt has it; 0: nothing */
};

static void
read_char(struct reading *r)
{
	r->p += r->wide && (unsigned char)*r->p >= 0x80 && r->p[1] != '\0' && r->p[1] != '\n' ? 2 : 1;
}

/* Up to the end of the line; the second byte of a character is none, whatever it is. */
static void
read_line_comment(struct reading *r)
{
	while (*r->p != '\0' && *r->p != '\n' && *r->p != '\r')
		read_char(r);
}

static void
read_word(struct reading *r)
{
	while (starts_word(*r->p) || digit(*r->p) || *r->p == '$')
		read_char(r);
}

/* From behind the opening quote; a string goes on behind blanks with a line end among them. */
static void
read_quoted(struct reading *r, char quote, bool escapes)
{
	for (;;) {
		bool line = false;
		const char *end;

		while (*r->p != '\0' && *r->p != quote) {
			if (escapes && *r->p == '\\' && r->p[1] != '\0')
				r->p++;
			read_char(r);
		}
		if (*r->p == '\0') {
			r->open = quote;
			return;
		}
		end = ++r->p;
		if (quote == '"')
			return;
		if (*r->p == quote) {
			r->p++;
			continue;
		}
		for (;;) {
			if (blank(*r->p))
				line = line || *r->p == '\n' || *r->p == '\r', r->p++;
			else if (r->p[0] == '-' && r->p[1] == '-')
				read_line_comment(r);
			else
				break;
		}
		if (*r->p != quote || !line) {
			r->p = end;
			return;
		}
		r->p++;
	}
}

static void
read_comment(struct reading *r)
{
	int depth = 1;

	for (r->p += 2; depth > 0; ) {
		if (*r->p == '\0') {
			r->open = '*';
			return;
		}
		if ((r->p[0] == '/' && r->p[1] == '*') || (r->p[0] == '*' && r->p[1] == '/')) {
			depth += *r->p == '/' ? 1 : -1;
			r->p += 2;
		} else
			read_char(r);
	}
}

/* A parameter, a dollar-quoted string or a dollar. */
static void
read_dollar(struct reading *r)
{
	const char *start = r->p++, *tag;
	size_t n;

	if (digit(*r->p)) {
		while (digit(*r->p))
			r->p++;
		if (starts_word(*r->p))
			read_word(r);
		return;
	}
	for (tag = r->p; starts_word(*r->p) || digit(*r->p); )
		read_char(r);
	if (*r->p != '$') {
		r->p = tag;
		return;
	}
	n = (size_t)(++r->p - start);
	while (*r->p != '\0' && strncmp(r->p, start, n) != 0)
		read_char(r);
	if (*r->p == '\0')
		r->open = '$';
	else
		r->p += n;
}

static void
read_number(struct reading *r)
{
	while (digit(*r->p) || (*r->p == '_' && digit(r->p[1])))
		r->p++;
	if (*r->p == '.' && r->p[1] != '.')
		for (r->p++; digit(*r->p) || (*r->p == '_' && digit(r->p[1])); )
			r->p++;
	if (starts_word(*r->p))
		read_word(r);
}

/* A word, or a string of which it is the beginning. */
static void
read_prefix(struct reading *r)
{
	const char *start = r->p;

	read_word(r);
	if (r->p != start + 1)
		return;
	if (*r->p == '\'' && strchr("eEbBxX", *start) != NULL) {
		r->p++;
		read_quoted(r, '\'', *start == 'e' || *start == 'E');
	} else if (r->p[0] == '&' && r->p[1] == '\'' && (*start == 'u' || *start == 'U')) {
		r->p += 2;
		read_quoted(r, '\'', false);
	}
}

/* A cast, an assignment, a variable that is not set (whatever follows its name is none of it), or a colon. */
static void
read_colon(struct reading *r)
{
	static const char shuts[] = { '\0', '\0', '\'', '"', '}' };
	const char *start = r->p, *name;
	int form = start[1] == '\'' ? 2 : start[1] == '"' ? 3 : start[1] == '{' && start[2] == '?' ? 4 : 1;

	if (start[1] == ':' || start[1] == '=') {
		r->p += 2;
		return;
	}
	name = r->p += form == 1 ? 1 : form == 4 ? 3 : 2;
	while (starts_word(*r->p) || digit(*r->p))
		read_char(r);
	if (r->p == name || (form > 1 && *r->p != shuts[form]))
		r->p = start + 1;
	else
		r->p += form > 1;
}

/* No semicolon ends it but the last byte of a complete statement; what is open at its end is what the prompt says. */
static void
check_end(const struct sql *sql, const struct buf *query, enum sql_result result, enum sql_prompt prompt)
{
	struct reading r = { query->data, sql->in.mblen != NULL, '\0' };
	/* A routine's body may hold them; that is the lexer's own rule, for what begins with that word. */
	bool routine = false, word = false;
	int depth = 0;

	if (memchr(query->data, '\0', query->len) != NULL)
		return;
	while (*r.p != '\0') {
		if (starts_word(*r.p)) {
			const char *start = r.p;

			read_prefix(&r);
			if (!word && depth == 0 && r.p[-1] != '\'' && r.open == '\0') {
				word = true;
				routine = r.p == start + 6 && strncasecmp(start, "create", 6) == 0;
			}
		} else if (digit(*r.p))
			read_number(&r);
		else if (*r.p == '\'' || *r.p == '"') {
			char quote = *r.p++;

			read_quoted(&r, quote, quote == '\'' && !sql->std_strings);
		} else if (*r.p == '$')
			read_dollar(&r);
		else if (*r.p == ':')
			read_colon(&r);
		else if (r.p[0] == '/' && r.p[1] == '*')
			read_comment(&r);
		else if (r.p[0] == '-' && r.p[1] == '-')
			read_line_comment(&r);
		else {
			depth += *r.p == '(' ? 1 : *r.p == ')' && depth > 0 ? -1 : 0;
			if (*r.p == ';' && depth == 0 && !routine)
				HOLDS(result == SQL_SEMI && r.p[1] == '\0');
			r.p++;
		}
	}
	if (result == SQL_SEMI)
		HOLDS(r.open == '\0' && depth == 0);
	else if (r.open != '\0')
		HOLDS(result == SQL_INCOMPLETE && sql_prompt_char(prompt) == r.open);
	else
		HOLDS(depth == sql_paren_depth(sql) && (depth == 0 || sql_prompt_char(prompt) == '('));
}

static void
read_line(struct sql *sql, struct buf *query, struct place *p, const char *line, size_t len)
{
	enum sql_prompt prompt;
	enum sql_result r;
	bool open = sql_in_quote(sql);
	size_t before = query->len;

	sql_line(sql, line, len, query);
	HOLDS(query->len == before + (open && before > 0));
	HOLDS(query->len == before || query->data[before] == '\n');
	p->newline = !open && (p->newline || len > 0);
	do {
		place_set(p, &sql->in);
		before = query->len;
		r = sql_next(sql, query, &prompt);
		HOLDS(query->len >= before);
		walk(p, before, query->data + before, query->len - before, &sql->in, r);
		HOLDS(sql_paren_depth(sql) >= 0 && sql_prompt_char(prompt) != '\0');
		HOLDS(!sql_in_quote(sql) || r == SQL_INCOMPLETE);
		if (p->plain && r != SQL_BACKSLASH && (r == SQL_SEMI || query->len > 0)) {
			read_again(sql, query, r, prompt);
			check_end(sql, query, r, prompt);
		}
		if (r == SQL_SEMI) {
			HOLDS(query->len > 0 && (sql->singleline || query->data[query->len - 1] == ';'));
			buf_clear(query);
			p->plain = true;
		} else if (r == SQL_BACKSLASH) {
			free(slash_name(&sql->in));
			slash_end(&sql->in);
		}
	} while (r < SQL_INCOMPLETE);
	HOLDS(input_top(&sql->in) == NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct interp_hooks values = { .lookup = lookup }, none = { .lookup = NULL };
	struct place p = { .plain = true };
	struct buf query = BUF_INIT;
	struct sql sql;
	const char *s = (const char *)data, *end = s + size;

	if (size == 0)
		return 0;
	p.known = (*s & 8) == 0;
	sql_init(&sql, p.known ? &values : &none);
	sql.std_strings = (*s & 1) == 0;
	sql.singleline = (*s & 2) != 0;
	p.wide = (*s & 4) != 0;
	if (p.wide)
		input_set_mblen(&sql.in, two_bytes, NULL);
	for (s++; s < end;) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		/* As in life the line is NUL-terminated memory of its own. */
		size_t len = nl == NULL ? (size_t)(end - s) : (size_t)(nl - s);
		char *line = xmalloc(len + 1);

		memcpy(line, s, len);
		line[len] = '\0';
		read_line(&sql, &query, &p, line, len);
		sql_drop(&sql);
		free(line);
		s += len + 1;
	}
	while (p.n > 0)
		place_pop(&p);
	sql_clear(&sql);
	buf_free(&query);
	return 0;
}
