/* SPDX-License-Identifier: PostgreSQL */
/* The characters that draw tables: rules, separators and the marks of broken lines. */
#include "print/linestyle.h"

static const struct linestyle_rule ascii_rule = { "-", "+", "+", "+" };

static const struct linestyle ascii = {
	.edge = "|", .sep = "|",
	.head = "+", .newline = "+", .wrap_right = ".", .wrap_left = "."
};

static const struct linestyle old_ascii = {
	.edge = "|", .sep = "|", .left_marks = true,
	.sep_newline = ":", .sep_wrap = ";", .sep_done = " ",
	.head = "+", .newline = " ", .wrap_right = " ", .wrap_left = " "
};

static const struct linestyle unicode = {
	.head = "\u21b5", .newline = "\u21b5", .wrap_right = "\u2026", .wrap_left = "\u2026"
};

/* Unicode has a character for each pair of one horizontal and one vertical style: [horizontal][vertical]. */
static const char *const horizontal[2] = { "\u2500", "\u2550" };
static const char *const vertical[2] = { "\u2502", "\u2551" };
static const struct {
	const char *left[2][2], *mid[2][2], *right[2][2];
} corners[3] = {
	{ { { "\u250c", "\u2553" }, { "\u2552", "\u2554" } },
	  { { "\u252c", "\u2565" }, { "\u2564", "\u2566" } },
	  { { "\u2510", "\u2556" }, { "\u2555", "\u2557" } } },
	{ { { "\u251c", "\u255f" }, { "\u255e", "\u2560" } },
	  { { "\u253c", "\u256b" }, { "\u256a", "\u256c" } },
	  { { "\u2524", "\u2562" }, { "\u2561", "\u2563" } } },
	{ { { "\u2514", "\u2559" }, { "\u2558", "\u255a" } },
	  { { "\u2534", "\u2568" }, { "\u2567", "\u2569" } },
	  { { "\u2518", "\u255c" }, { "\u255b", "\u255d" } } }
};

void
linestyle_get(struct linestyle *s, const struct print_opt *opt)
{
	if (opt->linestyle != PRINT_UNICODE) {
		*s = opt->linestyle == PRINT_OLD_ASCII ? old_ascii : ascii;
		for (int i = 0; i < 3; i++)
			s->rule[i] = ascii_rule;
		return;
	}
	*s = unicode;
	s->edge = vertical[opt->unicode_border];
	s->sep = vertical[opt->unicode_column];
	for (int i = 0; i < 3; i++) {
		int h = i == LINESTYLE_MIDDLE ? (int)opt->unicode_header : (int)opt->unicode_border;

		s->rule[i] = (struct linestyle_rule){
			.dash = horizontal[h],
			.left = corners[i].left[h][opt->unicode_border],
			.mid = corners[i].mid[h][opt->unicode_column],
			.right = corners[i].right[h][opt->unicode_border]
		};
	}
}
