/* SPDX-License-Identifier: PostgreSQL */
/* The text both lexers read: one input line with the variable values pushed on top of it. */
#ifndef VPSQL_LEX_INPUT_H
#define VPSQL_LEX_INPUT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Byte length of the character at s (at least 1), in the client's encoding.
 * Needed only where a later byte of a character may look like ASCII (SJIS, BIG5,
 * GBK, UHC, JOHAB, GB18030, SHIFT_JIS_2004); NULL for every other encoding.
 */
typedef int input_mblen_fn(void *ctx, const char *s);

/*
 * One text. scan is what the lexers look at, text what they copy: the same
 * memory, or in an encoding as above a copy whose later bytes are masked.
 */
struct input_level {
	const char	*text;
	const char	*scan;
	size_t		 len;
	size_t		 pos;
	char		*name;	/* the variable it came from; NULL for the line */
	char		*own;	/* memory to free */
	char		*mask;
};

/* Level 0 is the line; the last one is read first. */
struct input {
	struct input_level	*v;
	size_t			 n;
	size_t			 cap;
	input_mblen_fn		*mblen;
	void			*ctx;
};

/* Nothing to read, no mblen. */
void	 input_init(struct input *in);
/* input_drop, and gives up the memory. */
void	 input_clear(struct input *in);
/* The encoding's mblen, or NULL when every byte below 0x80 is a character. */
void	 input_set_mblen(struct input *in, input_mblen_fn *fn, void *ctx);
/* Drops all levels and begins a line, borrowed until the next input_line or input_drop. */
void	 input_line(struct input *in, const char *line, size_t len);
/* Takes text over and reads it before what is left; name is copied. */
void	 input_push_take(struct input *in, char *text, const char *name);
/* Whether the text of this variable is being read. */
bool	 input_has(const struct input *in, const char *name, size_t len);
/* Removes finished levels above the line; NULL when nothing is left to read. */
struct input_level *input_top(struct input *in);
/* Forgets everything, the rest of the line included. */
void	 input_drop(struct input *in);

#endif
