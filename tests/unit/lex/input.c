/* SPDX-License-Identifier: PostgreSQL */
/* The stack of texts, and masked bytes of encodings that are not ASCII-safe. */
#include "lex/input.h"

#include "base/mem.h"

#include "../check.h"

/* As in SJIS or BIG5: two bytes, the second of which may be a backslash. */
static int
two(void *ctx, const char *s)
{
	(void)ctx;
	return (unsigned char)*s >= 0x80 ? 2 : 1;
}

int
main(void)
{
	struct input in;
	struct input_level *lv;

	input_init(&in);
	CHECK(input_top(&in) == NULL);
	input_line(&in, "abc", 2);
	lv = input_top(&in);
	CHECK(lv != NULL && lv->len == 2 && lv->scan == lv->text && lv->name == NULL);
	lv->pos = 1;
	input_push_take(&in, xstrdup("x"), "var");
	CHECK(input_has(&in, "variable", 3) && !input_has(&in, "var", 2) && !input_has(&in, "vax", 3));
	lv = input_top(&in);
	CHECK_STR(lv->text, "x");
	lv->pos = 1;
	lv = input_top(&in);
	CHECK(lv != NULL && lv->text[lv->pos] == 'b' && !input_has(&in, "var", 3));
	lv->pos = 2;
	CHECK(input_top(&in) == NULL && in.n == 1);
	input_push_take(&in, xstrdup(""), "empty");
	CHECK(input_top(&in) == NULL && in.n == 1);
	input_drop(&in);
	CHECK(in.n == 0 && input_top(&in) == NULL);
	input_set_mblen(&in, two, NULL);
	input_line(&in, "a\203\\b\203", 5);
	lv = input_top(&in);
	CHECK(memcmp(lv->scan, "a\203\377b\203", 5) == 0 && lv->text[2] == '\\');
	for (int i = 0; i < 20; i++)
		input_push_take(&in, xstrdup("y"), "many");
	CHECK_INT(in.n, 21);
	input_clear(&in);
	return check_done();
}
