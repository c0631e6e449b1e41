/* SPDX-License-Identifier: PostgreSQL */
/* One question to the person at the terminal, with or without echo. */
#ifndef VPSQL_BASE_TERM_H
#define VPSQL_BASE_TERM_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * Writes the prompt to the controlling terminal (without one: standard error) and
 * appends one line without its newline from there (standard input) to out; the
 * end of input is an empty answer. False after Ctrl-C: the terminal is as it was,
 * and where Ctrl-C ends the process it does.
 */
bool	 term_ask(const char *prompt, bool echo, struct buf *out);
/*
 * Remembers how the terminal on standard input is now; a signal that ends the
 * process, a crash included, puts it back so. Signals that are ignored or caught
 * by others stay theirs. May be called again: the first call counts.
 */
void	 term_guard(void);
/* What such an end writes to the terminal besides, borrowed; NULL: nothing. */
void	 term_undo(const char *text);

#endif
