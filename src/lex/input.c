/* SPDX-License-Identifier: PostgreSQL */
/* The stack of texts being lexed. */
#include "lex/input.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void
level_clear(struct input_level *lv)
{
	free(lv->name);
	free(lv->own);
	free(lv->mask);
	memset(lv, 0, sizeof(*lv));
}

static struct input_level *
level_add(struct input *in, const char *text, size_t len)
{
	struct input_level *lv;

	if (in->n == in->cap) {
		in->cap = in->cap == 0 ? 4 : in->cap * 2;
		in->v = xreallocarray(in->v, in->cap, sizeof(*in->v));
	}
	lv = &in->v[in->n++];
	memset(lv, 0, sizeof(*lv));
	lv->text = lv->scan = text;
	lv->len = len;
	if (in->mblen != NULL) {
		size_t i = 0, n;

		lv->mask = xmalloc(len + 1);
		while (i < len) {
			lv->mask[i] = text[i];
			/* A broken character must not reach past the text. */
			n = (unsigned char)text[i] < 0x80 ? 1 :
			    (size_t)in->mblen(in->ctx, text + i);
			if (n < 1)
				n = 1;
			if (n > len - i)
				n = len - i;
			memset(lv->mask + i + 1, 0xff, n - 1);
			i += n;
		}
		lv->mask[len] = '\0';
		lv->scan = lv->mask;
	}
	return lv;
}

void
input_init(struct input *in)
{
	memset(in, 0, sizeof(*in));
}

void
input_drop(struct input *in)
{
	while (in->n > 0)
		level_clear(&in->v[--in->n]);
}

void
input_clear(struct input *in)
{
	input_drop(in);
	free(in->v);
	in->v = NULL;
	in->cap = 0;
}

void
input_set_mblen(struct input *in, input_mblen_fn *fn, void *ctx)
{
	in->mblen = fn;
	in->ctx = ctx;
}

void
input_line(struct input *in, const char *line, size_t len)
{
	input_drop(in);
	level_add(in, line, len);
}

void
input_push_take(struct input *in, char *text, const char *name)
{
	struct input_level *lv = level_add(in, text, strlen(text));

	lv->own = text;
	lv->name = xstrdup(name);
}

bool
input_has(const struct input *in, const char *name, size_t len)
{
	for (size_t i = 0; i < in->n; i++) {
		const char *have = in->v[i].name;

		if (have != NULL && strlen(have) == len && memcmp(have, name, len) == 0)
			return true;
	}
	return false;
}

struct input_level *
input_top(struct input *in)
{
	while (in->n > 0) {
		struct input_level *lv = &in->v[in->n - 1];

		if (lv->pos < lv->len)
			return lv;
		if (in->n == 1)
			return NULL;
		level_clear(lv);
		in->n--;
	}
	return NULL;
}
