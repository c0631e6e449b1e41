/* SPDX-License-Identifier: PostgreSQL */
/* The statement splitter. */
#include "lex/sql.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "lex/sql_open.h"

/* What is open. The string kinds also say how a continued literal goes on. */
enum state {
	ST_PLAIN,
	ST_STRING,	/* only a quote ends it */
	ST_ESCAPE,	/* a backslash protects the next byte */
	ST_IDENT,
	ST_DOLLAR,
	ST_COMMENT
};

/* Byte classes outside of quotes; CL_PLAIN bytes mean nothing to the splitter. */
enum class {
	CL_PLAIN, CL_SPACE, CL_WORD, CL_DIGIT, CL_QUOTE, CL_DQUOTE, CL_DOLLAR,
	CL_OPEN, CL_CLOSE, CL_SEMI, CL_COLON, CL_BACKSLASH, CL_DASH, CL_SLASH
};

#define P CL_PLAIN
#define W CL_WORD
#define S CL_SPACE
#define D CL_DIGIT
#define W16 W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W
static const unsigned char classes[256] = {
	P, P, P, P, P, P, P, P, P, S, S, S, S, S, P, P,
	P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P,
	S, P, CL_DQUOTE, P, CL_DOLLAR, P, P, CL_QUOTE,
	CL_OPEN, CL_CLOSE, P, P, P, CL_DASH, P, CL_SLASH,
	D, D, D, D, D, D, D, D, D, D, CL_COLON, CL_SEMI, P, P, P, P,
	P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
	W, W, W, W, W, W, W, W, W, W, W, P, CL_BACKSLASH, P, P, W,
	P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
	W, W, W, W, W, W, W, W, W, W, W, P, P, P, P, P,
	W16, W16, W16, W16, W16, W16, W16, W16
};
#undef P
#undef W
#undef S
#undef D
#undef W16

/* What one look at a level led to. */
enum step { STEP_MORE, STEP_SEMI, STEP_BACKSLASH };

static inline enum class
class_of(const struct input_level *lv, size_t pos)
{
	return (enum class)classes[(unsigned char)lv->scan[pos]];
}

static void
keep(struct sql *sql, struct buf *query, const struct input_level *lv,
    size_t from, size_t to)
{
	if (to <= from)
		return;
	if (sql->newline) {
		sql->newline = false;
		if (query->len > 0)
			buf_addc(query, '\n');
	}
	buf_add(query, lv->text + from, to - from);
}

static void
keep_text(struct sql *sql, struct buf *query, const char *text)
{
	struct input_level lv = { .text = text };

	keep(sql, query, &lv, 0, strlen(text));
}

static inline size_t
skip_word(const struct input_level *lv, size_t pos)
{
	for (; pos < lv->len; pos++) {
		enum class c = class_of(lv, pos);

		if (c != CL_WORD && c != CL_DIGIT && c != CL_DOLLAR)
			break;
	}
	return pos;
}

/* Digits with single underscores between them. */
static size_t
skip_digits(const struct input_level *lv, size_t pos)
{
	while (pos < lv->len && (class_of(lv, pos) == CL_DIGIT ||
	    (lv->scan[pos] == '_' && pos + 1 < lv->len &&
	    class_of(lv, pos + 1) == CL_DIGIT)))
		pos++;
	return pos;
}

/*
 * A number swallows the word that follows it ("1E'\'" is junk and a plain
 * string, not an escape string), and that word may hold dollar signs.
 */
static size_t
skip_number(const struct input_level *lv, size_t pos)
{
	pos = skip_digits(lv, pos);
	if (pos < lv->len && lv->scan[pos] == '.' &&
	    !(pos + 1 < lv->len && lv->scan[pos + 1] == '.'))
		pos = skip_digits(lv, pos + 1);
	if (pos < lv->len && class_of(lv, pos) == CL_WORD)
		pos = skip_word(lv, pos);
	return pos;
}

/* Behind a dollar sign: a parameter, a dollar quote's tag, or nothing. */
static size_t
scan_dollar(struct sql *sql, const struct input_level *lv, size_t pos)
{
	size_t end = pos + 1;

	if (end < lv->len && class_of(lv, end) == CL_DIGIT) {
		while (end < lv->len && class_of(lv, end) == CL_DIGIT)
			end++;
		if (end < lv->len && class_of(lv, end) == CL_WORD)
			end = skip_word(lv, end);
		return end;
	}
	while (end < lv->len && (class_of(lv, end) == CL_WORD ||
	    class_of(lv, end) == CL_DIGIT))
		end++;
	if (end == lv->len || lv->scan[end] != '$')
		return pos + 1;
	end++;
	sql->dollar_len = end - pos;
	if (sql->dollar_len > sql->dollar_cap) {
		sql->dollar_cap = sql->dollar_len + 32;
		sql->dollar = xrealloc(sql->dollar, sql->dollar_cap);
	}
	memcpy(sql->dollar, lv->text + pos, sql->dollar_len);
	sql->state = ST_DOLLAR;
	return end;
}

/*
 * A word at pos; when it is the prefix of a string with rules of its own, the
 * opening quote is taken too.
 */
static size_t
scan_word(struct sql *sql, const struct input_level *lv, size_t pos)
{
	size_t end = skip_word(lv, pos), left = lv->len - end;
	const char *s = lv->scan + pos, *next = lv->scan + end;

	if (end == pos + 1 && left > 0) {
		if (next[0] == '\'' && strchr("eE", s[0]) != NULL) {
			sql->state = ST_ESCAPE;
			return end + 1;
		}
		if (next[0] == '\'' && strchr("bBxX", s[0]) != NULL) {
			sql->state = ST_STRING;
			return end + 1;
		}
		if (strchr("uU", s[0]) != NULL && left > 1 && next[0] == '&' &&
		    next[1] == '\'') {
			sql->state = ST_STRING;
			return end + 2;
		}
	}
	if (sql->paren_depth == 0 && sql_routine_wants(&sql->routine))
		sql_routine_word(&sql->routine, s, end - pos);
	return end;
}

/* A colon: a cast, an assignment or a variable, whose value is then read next. */
static size_t
scan_colon(struct sql *sql, struct buf *query, size_t *mark)
{
	struct input_level *lv = &sql->in.v[sql->in.n - 1];
	size_t pos = lv->pos;
	struct interp_ref ref;
	char *value;

	if (pos + 1 < lv->len && (lv->scan[pos + 1] == ':' || lv->scan[pos + 1] == '='))
		return pos + 2;
	if (!interp_parse(lv->scan + pos, lv->len - pos, &ref))
		return pos + 1;
	/* The name itself may hold masked bytes. */
	ref.name = lv->text + (ref.name - lv->scan);
	if (ref.quote == INTERP_PLAIN && input_has(&sql->in, ref.name, ref.name_len)) {
		if (sql->hooks != NULL && sql->hooks->warn != NULL) {
			char *text = xasprintf(
			    "skipping recursive expansion of variable \"%.*s\"",
			    (int)ref.name_len, ref.name);

			sql->hooks->warn(sql->hooks->ctx, text);
			free(text);
		}
		return pos + ref.len;
	}
	value = interp_value(sql->hooks, &ref);
	if (value == NULL)
		return pos + ref.len;
	keep(sql, query, lv, *mark, pos);
	*mark = lv->pos = pos + ref.len;
	if (ref.quote == INTERP_PLAIN) {
		char *name = xstrndup(ref.name, ref.name_len);

		input_push_take(&sql->in, value, name);
		free(name);
	} else {
		keep_text(sql, query, value);
		free(value);
	}
	return *mark;
}

/* The end of a line, which a carriage return is as well. */
static size_t
comment_end(const struct input_level *lv, size_t pos)
{
	while (pos < lv->len && lv->scan[pos] != '\n' && lv->scan[pos] != '\r')
		pos++;
	return pos;
}

/*
 * Between a string and its possible continuation: blanks and "--" comments with
 * a line end among them, then a quote.
 */
static size_t
scan_after(struct sql *sql, const struct input_level *lv, size_t pos)
{
	for (; pos < lv->len; pos++) {
		char c = lv->scan[pos];

		if (c == '\n' || c == '\r')
			sql->after_newline = true;
		else if (class_of(lv, pos) == CL_SPACE)
			continue;
		else if (c == '-' && pos + 1 < lv->len && lv->scan[pos + 1] == '-') {
			pos = comment_end(lv, pos) - 1;
		} else
			break;
	}
	if (pos == lv->len)
		return pos;
	if (lv->scan[pos] == '\'' && sql->after_newline) {
		sql->state = sql->after;
		pos++;
	}
	sql->after = ST_PLAIN;
	return pos;
}

/* A dash, or a comment up to its line's end, which goes where it begins the query (bare). */
static size_t
scan_dash(const struct input_level *lv, size_t pos, size_t *mark, bool bare)
{
	size_t start = pos++;

	if (pos == lv->len || lv->scan[pos] != '-')
		return pos;
	pos = comment_end(lv, pos);
	if (bare && *mark == start)
		*mark = pos;
	return pos;
}

/* A semicolon or colon behind a backslash, which the statement keeps. */
static size_t
scan_protected(struct sql *sql, const struct input_level *lv, size_t pos)
{
	/* What follows is a statement of its own to the server. */
	if (lv->scan[pos] == ';')
		sql->routine.step = 0;
	return pos + 1;
}

/* Outside of quotes, in one level, up to something that changes the state. */
static enum step
scan_plain(struct sql *sql, struct buf *query)
{
	struct input_level *lv = &sql->in.v[sql->in.n - 1];
	size_t pos = lv->pos, mark = pos, level = sql->in.n;
	enum step step = STEP_MORE;

	if (sql->after != ST_PLAIN)
		pos = scan_after(sql, lv, pos);
	while (pos < lv->len && sql->state == ST_PLAIN && step == STEP_MORE) {
		switch (class_of(lv, pos)) {
		case CL_PLAIN:
			pos++;
			break;
		case CL_SPACE:
			pos++;
			if (mark + 1 == pos && query->len == 0)
				mark = pos;
			break;
		case CL_WORD:
			pos = scan_word(sql, lv, pos);
			break;
		case CL_DIGIT:
			pos = skip_number(lv, pos);
			break;
		case CL_QUOTE:
			sql->state = sql->std_strings ? ST_STRING : ST_ESCAPE;
			pos++;
			break;
		case CL_DQUOTE:
			sql->state = ST_IDENT;
			pos++;
			break;
		case CL_DOLLAR:
			pos = scan_dollar(sql, lv, pos);
			break;
		case CL_OPEN:
			sql->paren_depth++;
			pos++;
			break;
		case CL_CLOSE:
			if (sql->paren_depth > 0)
				sql->paren_depth--;
			pos++;
			break;
		case CL_SEMI:
			pos++;
			if (sql->paren_depth == 0 && sql->routine.depth == 0)
				step = STEP_SEMI;
			break;
		case CL_COLON:
			lv->pos = pos;
			pos = scan_colon(sql, query, &mark);
			if (sql->in.n != level)
				return STEP_MORE;
			break;
		case CL_BACKSLASH:
			keep(sql, query, lv, mark, pos);
			mark = ++pos;
			if (pos < lv->len && (lv->scan[pos] == ';' || lv->scan[pos] == ':'))
				pos = scan_protected(sql, lv, pos);
			else
				step = STEP_BACKSLASH;
			break;
		case CL_DASH:
			pos = scan_dash(lv, pos, &mark, query->len == 0);
			break;
		case CL_SLASH:
			pos++;
			if (pos < lv->len && lv->scan[pos] == '*') {
				sql->state = ST_COMMENT;
				sql->comment_depth = 1;
				pos++;
			}
			break;
		}
	}
	keep(sql, query, lv, mark, pos);
	lv->pos = pos;
	return step;
}

/* Inside a quote or comment: its end, or the end of the level. */
static size_t
scan_open(struct sql *sql, const struct input_level *lv, size_t pos)
{
	enum state state = (enum state)sql->state;
	bool closed;

	switch (state) {
	case ST_DOLLAR:
		pos = sql_open_dollar(lv, pos, sql->dollar, sql->dollar_len, &closed);
		break;
	case ST_COMMENT:
		pos = sql_open_comment(lv, pos, &sql->comment_depth);
		closed = sql->comment_depth == 0;
		break;
	default:
		pos = sql_open_quoted(lv, pos, state == ST_IDENT ? '"' : '\'', state == ST_ESCAPE, &closed);
		if (closed && state != ST_IDENT) {
			sql->after = (int)state;
			sql->after_newline = false;
		}
		break;
	}
	if (closed)
		sql->state = ST_PLAIN;
	return pos;
}

static void
statement_start(struct sql *sql)
{
	sql->state = ST_PLAIN;
	sql->after = ST_PLAIN;
	sql->paren_depth = 0;
	sql->comment_depth = 0;
	sql->routine = (struct sql_routine){ 0, 0 };
}

static enum sql_result
line_end(const struct sql *sql, const struct buf *query, enum sql_prompt *prompt)
{
	static const enum sql_prompt open[] = {
		[ST_STRING] = SQL_PROMPT_SINGLEQUOTE,
		[ST_ESCAPE] = SQL_PROMPT_SINGLEQUOTE,
		[ST_IDENT] = SQL_PROMPT_DOUBLEQUOTE,
		[ST_DOLLAR] = SQL_PROMPT_DOLLARQUOTE,
		[ST_COMMENT] = SQL_PROMPT_COMMENT
	};

	if (sql->state != ST_PLAIN) {
		*prompt = open[sql->state];
		return SQL_INCOMPLETE;
	}
	if (sql->paren_depth > 0) {
		*prompt = SQL_PROMPT_PAREN;
		return SQL_INCOMPLETE;
	}
	if (sql->routine.depth > 0) {
		*prompt = SQL_PROMPT_CONTINUE;
		return SQL_INCOMPLETE;
	}
	*prompt = query->len > 0 ? SQL_PROMPT_CONTINUE : SQL_PROMPT_READY;
	return SQL_EOL;
}

enum sql_result
sql_next(struct sql *sql, struct buf *query, enum sql_prompt *prompt)
{
	struct input_level *lv;

	while ((lv = input_top(&sql->in)) != NULL) {
		enum step step = STEP_MORE;
		size_t from = lv->pos;

		switch ((enum state)sql->state) {
		case ST_PLAIN:
			step = scan_plain(sql, query);
			break;
		default:
			lv->pos = scan_open(sql, lv, from);
			keep(sql, query, lv, from, lv->pos);
			break;
		}
		if (step == STEP_SEMI) {
			statement_start(sql);
			sql->newline = false;
			*prompt = SQL_PROMPT_READY;
			return SQL_SEMI;
		}
		if (step == STEP_BACKSLASH) {
			/* Behind a command that began the line, SQL joins the line before. */
			sql->newline = false;
			*prompt = SQL_PROMPT_READY;
			return SQL_BACKSLASH;
		}
	}
	if (sql->singleline && query->len > 0 && sql->state == ST_PLAIN &&
	    sql->paren_depth == 0 && sql->routine.depth == 0) {
		statement_start(sql);
		*prompt = SQL_PROMPT_READY;
		return SQL_SEMI;
	}
	return line_end(sql, query, prompt);
}

void
sql_init(struct sql *sql, const struct interp_hooks *hooks)
{
	memset(sql, 0, sizeof(*sql));
	input_init(&sql->in);
	sql->std_strings = true;
	sql->hooks = hooks;
	statement_start(sql);
}

void
sql_clear(struct sql *sql)
{
	input_clear(&sql->in);
	free(sql->dollar);
	sql->dollar = NULL;
	sql->dollar_cap = 0;
}

void
sql_line(struct sql *sql, const char *line, size_t len, struct buf *query)
{
	input_line(&sql->in, line, len);
	sql->after_newline = true;
	if (sql->state != ST_PLAIN) {
		/* Here a line end is text, and so is each of several. */
		if (query->len > 0)
			buf_addc(query, '\n');
		sql->newline = false;
	} else if (len > 0)
		sql->newline = true;
}

void
sql_drop(struct sql *sql)
{
	input_drop(&sql->in);
}

void
sql_reset(struct sql *sql)
{
	statement_start(sql);
	sql->newline = false;
}

bool
sql_in_quote(const struct sql *sql)
{
	return sql->state != ST_PLAIN;
}

int
sql_paren_depth(const struct sql *sql)
{
	return sql->paren_depth;
}

void
sql_set_paren_depth(struct sql *sql, int depth)
{
	sql->paren_depth = depth;
}

char
sql_prompt_char(enum sql_prompt prompt)
{
	static const char shown[] = "=-*'\"$(";

	return shown[prompt];
}
