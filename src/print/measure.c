/* SPDX-License-Identifier: PostgreSQL */
/* How wide a text is on a screen, and its form there: lines, tabs and escaped control characters. */
#include "print/measure.h"

#include <stdlib.h>

#include <libpq-fe.h>

#include "base/mem.h"

enum { ENCODING_UTF8 = 6, TAB = 8 };

/* One character: its bytes, its columns, and how it is shown. */
struct glyph {
	size_t	 bytes;
	int	 width;		/* -1: a control character that is escaped */
	uint32_t code;		/* UTF-8: the code point */
	bool	 valid;
};

/* Widths of the first plane as PQdsplen gave them, plus 2; 0: not asked yet. */
static signed char widths[0x10000];

static int
ask_width(const char *s, size_t n, int encoding)
{
	char copy[8] = "";

	memcpy(copy, s, n < sizeof(copy) ? n : sizeof(copy) - 1);
	return PQdsplen(copy, encoding);
}

static bool
utf8_glyph(const unsigned char *s, size_t len, struct glyph *g)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n = s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	uint32_t code;

	if (n == 0 || n > len)
		return false;
	code = s[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return false;
		code = code << 6 | (s[i] & 0x3f);
	}
	if (code < least[n] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
		return false;
	g->bytes = n;
	g->code = code;
	if (code >= 0x10000)
		g->width = ask_width((const char *)s, n, ENCODING_UTF8);
	else {
		if (widths[code] == 0)
			widths[code] = (signed char)(ask_width((const char *)s, n, ENCODING_UTF8) + 2);
		g->width = widths[code] - 2;
	}
	return true;
}

/* A character that is not ASCII. */
static void
wide_glyph(const char *s, size_t len, int encoding, struct glyph *g)
{
	g->valid = true;
	if (encoding == ENCODING_UTF8) {
		if (utf8_glyph((const unsigned char *)s, len, g))
			return;
	} else {
		/* libpq may look at the byte after the first one. */
		char copy[8] = "";
		int n;

		memcpy(copy, s, len < 4 ? len : 4);
		n = PQmblen(copy, encoding);
		if (n > 0 && (size_t)n <= len) {
			g->bytes = (size_t)n;
			g->width = PQdsplen(copy, encoding);
			g->code = 0;
			return;
		}
	}
	*g = (struct glyph){ .bytes = 1, .width = -1 };
}

/* A character whose last bytes are missing; psql shows nothing from there on. */
static bool
cut_off(const char *s, size_t len, int encoding)
{
	unsigned char c = (unsigned char)*s;
	char copy[8] = "";
	size_t n;

	if (encoding == ENCODING_UTF8) {
		n = c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
		return n > len;
	}
	memcpy(copy, s, len < 4 ? len : 4);
	return PQmblen(copy, encoding) > (int)(len < 8 ? len : 8);
}

/* Columns of the escape that takes the place of a character without width. */
static int
escape_width(const struct glyph *g, int encoding)
{
	return g->valid && encoding == ENCODING_UTF8 ? 6 : 4 * (int)g->bytes;
}

void
measure_text(const char *s, size_t len, int encoding, struct measure *m)
{
	const char *end = s + len;
	struct glyph g;
	int width = 0;

	*m = (struct measure){ .lines = 1, .simple = true };
	while (s < end) {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x80) {
			if (end - s < 4 && cut_off(s, (size_t)(end - s), encoding))
				break;
			wide_glyph(s, (size_t)(end - s), encoding, &g);
			s += g.bytes;
			if (g.width >= 0)
				width += g.width;
			else {
				width += escape_width(&g, encoding);
				m->simple = false;
			}
			continue;
		}
		s++;
		if (c >= 0x20 && c != 0x7f) {
			width++;
			continue;
		}
		m->simple = false;
		if (c == '\n') {
			if (width > m->width)
				m->width = width;
			width = 0;
			m->lines++;
		} else if (c == '\t')
			width += TAB - width % TAB;
		else
			width += c == '\r' ? 2 : 4;
	}
	/* The raw text would show the rest of a character that was cut off. */
	if (s < end)
		m->simple = false;
	if (width > m->width)
		m->width = width;
}

static struct line *
line_add(struct lines *l)
{
	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 8;
		l->v = xreallocarray(l->v, (size_t)l->cap, sizeof(*l->v));
	}
	l->v[l->n] = (struct line){ .len = l->text.len };
	return &l->v[l->n++];
}

static void
add_escape(struct lines *l, const char *s, const struct glyph *g, int encoding)
{
	if (g->valid && encoding == ENCODING_UTF8)
		buf_addf(&l->text, "\\u%04X", (unsigned)g->code);
	else
		for (size_t i = 0; i < g->bytes; i++)
			buf_addf(&l->text, "\\x%02X", (unsigned char)s[i]);
}

void
lines_format(struct lines *l, const char *s, size_t len, int encoding)
{
	const char *end = s + len;
	struct line *line;
	struct glyph g;

	if (l->text.data == NULL)
		buf_init(&l->text);
	buf_clear(&l->text);
	l->n = 0;
	line = line_add(l);
	while (s < end) {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x80) {
			if (end - s < 4 && cut_off(s, (size_t)(end - s), encoding))
				break;
			wide_glyph(s, (size_t)(end - s), encoding, &g);
			if (g.width >= 0) {
				buf_add(&l->text, s, g.bytes);
				line->width += g.width;
			} else {
				add_escape(l, s, &g, encoding);
				line->width += escape_width(&g, encoding);
			}
			s += g.bytes;
			continue;
		}
		s++;
		if (c >= 0x20 && c != 0x7f) {
			buf_addc(&l->text, (char)c);
			line->width++;
		} else if (c == '\n')
			line = line_add(l);
		else if (c == '\t') {
			int n = TAB - line->width % TAB;

			buf_fill(&l->text, ' ', (size_t)n);
			line->width += n;
		} else if (c == '\r') {
			buf_adds(&l->text, "\\r");
			line->width += 2;
		} else {
			buf_addf(&l->text, "\\x%02X", c);
			line->width += 4;
		}
	}
	/* Only now the text stays where it is; until here len was each line's start. */
	for (int i = 0; i < l->n; i++) {
		size_t start = l->v[i].len;

		l->v[i].s = l->text.data + start;
		l->v[i].len = (i + 1 < l->n ? l->v[i + 1].len : l->text.len) - start;
	}
}

void
lines_clear(struct lines *l)
{
	if (l->text.data != NULL)
		buf_free(&l->text);
	free(l->v);
	*l = (struct lines){ .n = 0 };
}

size_t
lines_fit(const char *s, size_t len, int encoding, int max, int *width)
{
	size_t at = 0;
	struct glyph g;

	*width = 0;
	while (at < len) {
		if ((unsigned char)s[at] < 0x80)
			g = (struct glyph){ .bytes = 1, .width = 1 };
		else
			wide_glyph(s + at, len - at, encoding, &g);
		if (g.width < 0)
			g.width = 0;
		if (*width + g.width > max && at > 0)
			break;
		*width += g.width;
		at += g.bytes;
	}
	return at;
}
