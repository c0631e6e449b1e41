/* SPDX-License-Identifier: PostgreSQL */
/* The policy as text that reads back to itself. */
#include "tls/policy_text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "base/utf8.h"
#include "tls/policy_keys.h"

static const char *const host_kinds[] = {
	[POLICY_HOST_NAME] = "name", [POLICY_HOST_IP] = "address",
	[POLICY_HOST_SOCKET] = "local socket", [POLICY_HOST_NONE] = "no name",
};

const char *
policy_host_name(enum policy_host kind)
{
	return host_kinds[kind];
}

/* As in a connection string: backslash and quote escaped; control characters byte by byte as \xNN. */
static void
add_quoted(struct buf *out, const char *s)
{
	struct buf shown = BUF_INIT;
	size_t n, len = strlen(s);
	uint32_t code;

	buf_addc(out, '\'');
	for (; len > 0; s += n, len -= n) {
		n = utf8_decode(s, len, &code);
		if (n == 0)
			n = 1;
		buf_clear(&shown);
		utf8_message(&shown, s, n);
		if (shown.len != n || *s == '\n' || *s == '\t')
			for (size_t i = 0; i < n; i++)
				buf_addf(out, "\\x%02x", (unsigned char)s[i]);
		else {
			if (*s == '\\' || *s == '\'')
				buf_addc(out, '\\');
			buf_add(out, s, n);
		}
	}
	buf_addc(out, '\'');
	buf_free(&shown);
}

static void
add_line(struct buf *out, const char *name, const char *value,
    const char *source, const char *why)
{
	buf_adds(out, name);
	buf_adds(out, " =");
	if (value != NULL) {
		buf_addc(out, ' ');
		add_quoted(out, value);
	}
	if (source != NULL)
		buf_addf(out, "  # %s: %s", source, why);
	buf_addc(out, '\n');
}

void
policy_dump(const struct policy *p, struct buf *out)
{
	char version[16];
	size_t i;
	int k;

	add_line(out, "host", p->host, NULL, NULL);
	add_line(out, "host_kind", host_kinds[p->host_kind], NULL, NULL);
	snprintf(version, sizeof(version), "%d", p->libpq);
	add_line(out, "libpq", version, NULL, NULL);
	add_line(out, "locked", p->locked ? "on" : "off", NULL, NULL);
	add_line(out, "min_sslmode", policy_mode_name(p->floor), "floor", p->floor_why);
	add_line(out, "mode", policy_mode_name(p->mode), NULL, NULL);
	for (k = 0; k < POLICY_KEYS; k++) {
		const struct policy_field *f = &p->field[k];
		bool hide = f->value != NULL && (policy_rows[k].flags & POLICY_ROW_SECRET) != 0;

		add_line(out, policy_rows[k].name, hide ? "***" : f->value,
		    policy_source_name(f->source), f->why);
	}
	for (i = 0; i < p->notes.n; i++)
		add_line(out, "note", p->notes.v[i], NULL, NULL);
	for (i = 0; i < p->weak.n; i++)
		add_line(out, "weak", p->weak.v[i], NULL, NULL);
}

struct line {
	char	*name, *value, *source, *why;	/* point into the text */
};

/* The value of a lower-case digit; -1. */
static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Cuts one line in place; false when it has not the form of a dump. */
static bool
cut(char *s, struct line *l)
{
	char *p, *w;
	int hi, lo;

	memset(l, 0, sizeof(*l));
	l->name = s;
	p = strstr(s, " =");
	if (p == NULL || strchr(s, ' ') != p)
		return false;
	*p = '\0';
	p += 2;
	if (p[0] == ' ' && p[1] == '\'') {
		p += 2;
		l->value = w = p;
		while (*p != '\'' && *p != '\0') {
			if (*p == '\\' && p[1] == 'x' && (hi = hex(p[2])) >= 0 && (lo = hex(p[3])) >= 0 &&
			    hi + lo > 0) {
				*w++ = (char)(hi * 16 + lo);
				p += 4;
			} else if (*p == '\\' && p[1] != '\0') {
				*w++ = p[1];
				p += 2;
			} else
				*w++ = *p++;
		}
		if (*p != '\'')
			return false;
		p++;
		*w = '\0';
	}
	if (*p == '\0')
		return true;
	if (strncmp(p, "  # ", 4) != 0)
		return false;
	l->source = p + 4;
	p = strstr(l->source, ": ");
	if (p == NULL)
		return false;
	*p = '\0';
	l->why = p + 2;
	return true;
}

static bool
take_source(const char *word, enum policy_source *source)
{
	int i;

	for (i = POLICY_FROM_OPTION; i <= POLICY_FROM_RULE; i++)
		if (strcmp(policy_source_name((enum policy_source)i), word) == 0) {
			*source = (enum policy_source)i;
			return true;
		}
	return false;
}

static bool
take_field(const struct line *l, struct policy *p)
{
	int k;

	for (k = 0; k < POLICY_KEYS; k++)
		if (strcmp(policy_rows[k].name, l->name) == 0) {
			struct policy_field *f = &p->field[k];

			if (l->source == NULL || f->why != NULL || !take_source(l->source, &f->source))
				return false;
			f->value = xstrdup_null(l->value);
			f->why = xstrdup(l->why);
			return true;
		}
	return false;
}

static bool
take_line(const struct line *l, struct policy *p)
{
	int k;

	if (strcmp(l->name, "note") == 0 || strcmp(l->name, "weak") == 0) {
		if (l->value == NULL)
			return false;
		strv_add(l->name[0] == 'n' ? &p->notes : &p->weak, l->value);
		return true;
	}
	if (take_field(l, p))
		return true;
	if (l->value == NULL)
		return false;
	if (strcmp(l->name, "host") == 0 && p->host == NULL) {
		p->host = xstrdup(l->value);
		return true;
	}
	if (strcmp(l->name, "host_kind") == 0) {
		for (k = POLICY_HOST_NAME; k <= POLICY_HOST_NONE; k++)
			if (strcmp(host_kinds[k], l->value) == 0) {
				p->host_kind = (enum policy_host)k;
				return true;
			}
		return false;
	}
	if (strcmp(l->name, "libpq") == 0)
		return num_int(l->value, 0, 9999999, &p->libpq);
	if (strcmp(l->name, "locked") == 0)
		return num_bool(l->value, &p->locked);
	if (strcmp(l->name, "mode") == 0)
		return policy_mode_from(l->value, &p->mode);
	if (strcmp(l->name, "min_sslmode") == 0 && l->why != NULL && p->floor_why == NULL) {
		p->floor_why = xstrdup(l->why);
		return policy_mode_from(l->value, &p->floor);
	}
	return false;
}

bool
policy_parse(const char *text, struct policy *out, struct err *err)
{
	char *copy = xstrdup(text), *p, *end;
	unsigned number = 0;
	struct line l;
	bool ok = true;
	int k;

	memset(out, 0, sizeof(*out));
	for (p = copy; ok && *p != '\0'; p = end) {
		end = p + strcspn(p, "\n");
		if (*end == '\n')
			*end++ = '\0';
		number++;
		if (*p == '\0' || *p == '#')
			continue;
		if (!cut(p, &l) || !take_line(&l, out))
			ok = err_set(err, ERR_FORMAT, "line %u is not a line of a policy", number);
	}
	for (k = 0; ok && k < POLICY_KEYS; k++)
		if (out->field[k].why == NULL)
			ok = err_set(err, ERR_FORMAT, "the policy lacks %s", policy_rows[k].name);
	if (ok && (out->host == NULL || out->floor_why == NULL))
		ok = err_set(err, ERR_FORMAT, "the policy lacks host or min_sslmode");
	free(copy);
	if (!ok)
		policy_clear(out);
	return ok;
}
