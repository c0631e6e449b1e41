/* SPDX-License-Identifier: PostgreSQL */
/* The lexer of backslash commands. */
#include "lex/slash.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

struct reader {
	struct input			*in;
	const struct interp_hooks	*hooks;
	struct buf			 out;
	size_t				 bare;	/* bytes at the end that were not quoted */
	char				 quote;
	int				 flags;
};

static bool
blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
skip_blanks(struct input *in)
{
	struct input_level *lv;

	while ((lv = input_top(in)) != NULL) {
		while (lv->pos < lv->len && blank(lv->scan[lv->pos]))
			lv->pos++;
		if (lv->pos < lv->len)
			return;
	}
}

/* The next byte as the lexer sees it, or -1 at the line's end. */
static int
peek(struct input *in)
{
	struct input_level *lv = input_top(in);

	return lv == NULL ? -1 : (unsigned char)lv->scan[lv->pos];
}

static void
take(struct input *in, struct buf *out)
{
	struct input_level *lv = input_top(in);

	buf_addc(out, lv->text[lv->pos++]);
}

/* The byte ahead when it is one of the level's own and matches; consumes it. */
static bool
next_is(struct input *in, char c)
{
	struct input_level *lv = input_top(in);

	if (lv == NULL || lv->scan[lv->pos] != c)
		return false;
	lv->pos++;
	return true;
}

static int
digit(const struct input_level *lv, size_t pos, int base)
{
	char c;

	if (lv == NULL || pos >= lv->len)
		return -1;
	c = lv->scan[pos];
	if (c >= '0' && c <= '9')
		return c - '0' < base ? c - '0' : -1;
	if (base == 16 && c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (base == 16 && c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static char
read_digits(struct input_level *lv, int base, int most)
{
	int value = 0, d;

	while (most-- > 0 && (d = digit(lv, lv->pos, base)) >= 0) {
		value = value * base + d;
		lv->pos++;
	}
	return (char)value;
}

/* Behind a backslash between single quotes. */
static void
read_escape(struct input *in, struct buf *out)
{
	struct input_level *lv = input_top(in);
	static const char from[] = "ntbrf", to[] = "\n\t\b\r\f";
	const char *at;

	if (lv == NULL) {
		buf_addc(out, '\\');
		return;
	}
	at = lv->scan[lv->pos] == '\0' ? NULL : strchr(from, lv->scan[lv->pos]);
	if (at != NULL) {
		lv->pos++;
		buf_addc(out, to[at - from]);
	} else if (digit(lv, lv->pos, 8) >= 0)
		buf_addc(out, read_digits(lv, 8, 3));
	else if (lv->scan[lv->pos] == 'x' && digit(lv, lv->pos + 1, 16) >= 0) {
		lv->pos++;
		buf_addc(out, read_digits(lv, 16, 2));
	} else
		take(in, out);
}

/* 'text': false when the line ends first. */
static bool
read_single(struct reader *r)
{
	int c;

	while ((c = peek(r->in)) >= 0) {
		struct input_level *lv = input_top(r->in);

		if (c == '\'') {
			lv->pos++;
			if (lv->pos == lv->len || lv->scan[lv->pos] != '\'')
				return true;
			take(r->in, &r->out);
		} else if (c == '\\') {
			lv->pos++;
			read_escape(r->in, &r->out);
		} else
			take(r->in, &r->out);
	}
	return false;
}

/* "text": the quotes stay, for whoever reads identifiers. */
static bool
read_double(struct reader *r)
{
	int c;

	buf_addc(&r->out, '"');
	while ((c = peek(r->in)) >= 0) {
		take(r->in, &r->out);
		if (c == '"')
			return true;
	}
	return false;
}

/* A reference at the present colon, with its name as typed. */
static bool
reference(struct reader *r, struct interp_ref *ref)
{
	struct input_level *lv = input_top(r->in);

	if (!interp_parse(lv->scan + lv->pos, lv->len - lv->pos, ref))
		return false;
	ref->name = lv->text + (ref->name - lv->scan);
	return true;
}

/* Appends the value of the reference at the present colon, or the text as it stands. */
static void
read_variable(struct reader *r, struct buf *out, bool shell)
{
	struct input_level *lv = input_top(r->in);
	struct interp_ref ref;
	char *value;

	if (!reference(r, &ref) ||
	    (shell && (ref.quote == INTERP_IDENT || ref.quote == INTERP_TEST))) {
		take(r->in, out);
		return;
	}
	if (shell && ref.quote == INTERP_LITERAL)
		ref.quote = INTERP_SHELL;
	/* Where nothing is looked up, nothing is defined. */
	if ((r->flags & SLASH_INACTIVE) != 0)
		value = ref.quote == INTERP_TEST ? xstrdup("FALSE") : NULL;
	else
		value = interp_value(r->hooks, &ref);
	if (value != NULL)
		buf_adds(out, value);
	else
		buf_add(out, lv->text + lv->pos, ref.len);
	if (!shell && (value != NULL || ref.quote != INTERP_PLAIN))
		r->quote = ':';
	free(value);
	lv->pos += ref.len;
}

/* `command`: replaced by what it prints. */
static bool
read_backtick(struct reader *r)
{
	struct buf command = BUF_INIT;
	char *output;
	int c;

	while ((c = peek(r->in)) >= 0 && c != '`') {
		if (c == ':')
			read_variable(r, &command, true);
		else
			take(r->in, &command);
	}
	if (c < 0) {
		buf_free(&command);
		return false;
	}
	next_is(r->in, '`');
	if ((r->flags & SLASH_INACTIVE) != 0)
		buf_add(&r->out, command.data, command.len);
	else if (r->hooks != NULL &&
	    r->hooks->backtick != NULL) {
		output = r->hooks->backtick(r->hooks->ctx, command.data);
		if (output != NULL)
			buf_adds(&r->out, output);
		free(output);
	}
	buf_free(&command);
	return true;
}

/* Everything to the line's end, pushed texts included. */
static void
read_rest(struct reader *r)
{
	struct input_level *lv;

	while ((lv = input_top(r->in)) != NULL) {
		buf_add(&r->out, lv->text + lv->pos, lv->len - lv->pos);
		lv->pos = lv->len;
	}
	if ((r->flags & SLASH_SEMI) != 0)
		while (r->out.len > 0 && (r->out.data[r->out.len - 1] == ';' ||
		    blank(r->out.data[r->out.len - 1])))
			buf_truncate(&r->out, r->out.len - 1);
}

/* One argument in the quoting modes; false when a quote stays open. */
static bool
read_word(struct reader *r)
{
	bool closed = true;
	int c;

	while (closed && (c = peek(r->in)) >= 0 && !blank((char)c) && c != '\\') {
		switch (c) {
		case '\'':
			next_is(r->in, '\'');
			r->quote = '\'';
			closed = read_single(r);
			r->bare = 0;
			break;
		case '"':
			next_is(r->in, '"');
			r->quote = '"';
			closed = read_double(r);
			r->bare = 0;
			break;
		case '`':
			next_is(r->in, '`');
			r->quote = '`';
			closed = read_backtick(r);
			r->bare = 0;
			break;
		case ':':
			read_variable(r, &r->out, false);
			r->bare = 0;
			break;
		default:
			take(r->in, &r->out);
			r->bare++;
			break;
		}
	}
	if (closed && (r->flags & SLASH_SEMI) != 0)
		for (; r->bare > 0 && r->out.data[r->out.len - 1] == ';'; r->bare--)
			buf_truncate(&r->out, r->out.len - 1);
	return closed;
}

char *
slash_name(struct input *in)
{
	struct buf name = BUF_INIT;
	int c;

	while ((c = peek(in)) >= 0 && !blank((char)c) && c != '\\')
		take(in, &name);
	/* A NUL ends it for everyone who reads C strings. */
	return buf_take(&name);
}

bool
slash_arg(struct input *in, const struct interp_hooks *hooks,
    enum slash_mode mode, int flags, struct slash_arg *arg, struct err *err)
{
	struct reader r = { .in = in, .hooks = hooks, .out = BUF_INIT, .flags = flags };
	int c;

	arg->text = NULL;
	arg->quote = '\0';
	skip_blanks(in);
	c = peek(in);
	if (mode == SLASH_WHOLE_LINE || (mode == SLASH_FILEPIPE && c == '|')) {
		if (c < 0)
			return false;
		read_rest(&r);
	} else {
		if (c < 0 || c == '\\')
			return false;
		if (!read_word(&r)) {
			buf_free(&r.out);
			return err_set(err, ERR_USAGE, "unterminated quoted string");
		}
		if (mode == SLASH_SQLID || mode == SLASH_SQLIDHACK)
			slash_dequote(r.out.data, mode == SLASH_SQLID, in->mblen, in->ctx);
	}
	arg->quote = r.quote;
	arg->text = buf_take(&r.out);
	return true;
}

void
slash_end(struct input *in)
{
	struct input_level *lv;

	skip_blanks(in);
	lv = input_top(in);
	if (lv != NULL && lv->len - lv->pos >= 2 && lv->scan[lv->pos] == '\\' &&
	    lv->scan[lv->pos + 1] == '\\')
		lv->pos += 2;
}

void
slash_skip_line(struct input *in)
{
	struct input_level *lv;

	while ((lv = input_top(in)) != NULL)
		lv->pos = lv->len;
}

void
slash_dequote(char *text, bool fold, input_mblen_fn *mblen, void *ctx)
{
	char *from = text, *to = text;
	bool quoted = false;

	while (*from != '\0') {
		if (*from == '"') {
			if (quoted && from[1] == '"') {
				*to++ = '"';
				from += 2;
			} else {
				quoted = !quoted;
				from++;
			}
			continue;
		}
		if (fold && !quoted && *from >= 'A' && *from <= 'Z') {
			*to++ = (char)(*from++ - 'A' + 'a');
			continue;
		}
		if (mblen != NULL && (unsigned char)*from >= 0x80) {
			for (int n = mblen(ctx, from); n > 1 && from[1] != '\0'; n--)
				*to++ = *from++;
		}
		*to++ = *from++;
	}
	*to = '\0';
}
