/* SPDX-License-Identifier: PostgreSQL */
/* Words quoted for a shell, in commands that are run, printed to be typed or evaluated. */
#ifndef VPSQL_BASE_SHELL_H
#define VPSQL_BASE_SHELL_H

#include "base/buf.h"

/* Each appends any text as one word; a shell reads that text back. */
/* POSIX sh, always in quotes. */
void	 shell_quote(struct buf *out, const char *s);
/* POSIX sh, in quotes only where an argument needs them: for people to read. */
void	 shell_word(struct buf *out, const char *s);
/* The same as a new string. */
char	*shell_word_new(const char *s);
/* fish, always in quotes. */
void	 shell_quote_fish(struct buf *out, const char *s);

#endif
