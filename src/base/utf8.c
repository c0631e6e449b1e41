/* SPDX-License-Identifier: PostgreSQL */
/* UTF-8: validity, and harmless display of text from a peer. */
#include "base/utf8.h"

#include <string.h>

size_t
utf8_decode(const char *s, size_t len, uint32_t *code)
{
	const unsigned char *b = (const unsigned char *)s;
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	uint32_t c;
	size_t n, i;

	if (len == 0)
		return 0;
	if (b[0] < 0x80) {
		*code = b[0];
		return 1;
	}
	if (b[0] >= 0xC2 && b[0] <= 0xDF) {
		n = 2;
		c = b[0] & 0x1F;
	} else if ((b[0] & 0xF0) == 0xE0) {
		n = 3;
		c = b[0] & 0x0F;
	} else if (b[0] >= 0xF0 && b[0] <= 0xF4) {
		n = 4;
		c = b[0] & 0x07;
	} else
		return 0;
	if (len < n)
		return 0;
	for (i = 1; i < n; i++) {
		if ((b[i] & 0xC0) != 0x80)
			return 0;
		c = c << 6 | (b[i] & 0x3F);
	}
	if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 0;
	*code = c;
	return n;
}

bool
utf8_valid(const char *s, size_t len)
{
	uint32_t code;
	size_t n;

	for (; len > 0; s += n, len -= n)
		if ((n = utf8_decode(s, len, &code)) == 0)
			return false;
	return true;
}

/* Characters that move, hide or reorder what stands around them. */
static bool
is_tricky(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C ||
	    c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
	    (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
	    c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
	    c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFFB) ||
	    (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000;
}

/* Whether a terminal could act on it, or show what follows in another order. */
static bool
is_control(uint32_t c)
{
	return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0x61C ||
	    c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* What is escaped; stray: the code is that of a byte which is no UTF-8. */
typedef bool escape_rule(uint32_t code, bool stray);

static bool
peer_rule(uint32_t code, bool stray)
{
	return stray || code == '\\' || is_tricky(code);
}

static bool
message_rule(uint32_t code, bool stray)
{
	(void)stray;
	return is_control(code);
}

static void
add_escaped(struct buf *out, const char *s, size_t len, escape_rule *rule)
{
	uint32_t code;
	size_t n;
	bool stray;

	for (; len > 0; s += n, len -= n) {
		n = utf8_decode(s, len, &code);
		stray = n == 0;
		if (stray) {
			n = 1;
			code = (unsigned char)*s;
		}
		if (!rule(code, stray))
			buf_add(out, s, n);
		else if (code == '\\')
			buf_adds(out, "\\\\");
		else
			buf_addf(out, n == 1 ? "\\x%02x" : "\\u{%04x}", (unsigned)code);
	}
}

void
utf8_escape(struct buf *out, const char *s, size_t len)
{
	add_escaped(out, s, len, peer_rule);
}

void
utf8_message(struct buf *out, const char *s, size_t len)
{
	add_escaped(out, s, len, message_rule);
}

char *
utf8_safe(const char *s)
{
	struct buf out = BUF_INIT;

	if (s != NULL)
		utf8_escape(&out, s, strlen(s));
	return buf_take(&out);
}
