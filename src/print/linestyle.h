/* SPDX-License-Identifier: PostgreSQL */
/* The characters that draw tables: rules, separators and the marks of broken lines. */
#ifndef VPSQL_PRINT_LINESTYLE_H
#define VPSQL_PRINT_LINESTYLE_H

#include <stdbool.h>

#include "print/opt.h"

/* A horizontal rule: what it is made of, and where verticals meet it. */
struct linestyle_rule {
	const char	*dash, *left, *mid, *right;
};

enum linestyle_place { LINESTYLE_TOP, LINESTYLE_MIDDLE, LINESTYLE_BOTTOM };

struct linestyle {
	struct linestyle_rule	 rule[3];
	const char		*edge;		/* of a frame */
	const char		*sep;		/* between columns */
	/* old-ascii marks at the left what continues; the others at the right what is continued. */
	bool			 left_marks;
	const char		*sep_newline, *sep_wrap, *sep_done;	/* left_marks: before a cell */
	const char		*head;		/* a header that goes on, or (left_marks) went on */
	const char		*newline;	/* in the right margin */
	const char		*wrap_right, *wrap_left;
};

/* Fills s for these options. */
void	 linestyle_get(struct linestyle *s, const struct print_opt *opt);

#endif
