/* SPDX-License-Identifier: PostgreSQL */
/* Expands PROMPT1, PROMPT2 and PROMPT3. */
#ifndef VPSQL_REPL_PROMPT_H
#define VPSQL_REPL_PROMPT_H

#include <stdbool.h>

#include "base/buf.h"
#include "lex/sql.h"

struct session;

/*
 * Appends the prompt to show in that state of the lexer: PROMPT1 when ready, else
 * PROMPT2, as the variables say now; nothing when they are unset. For readline
 * (editing), \001 and \002 enclose what %[ %] mark as invisible; otherwise the
 * marks vanish.
 */
void	 prompt_line(struct session *s, enum sql_prompt state, bool editing,
	    struct buf *out);
/* PROMPT3, for the data of COPY FROM STDIN. */
void	 prompt_copy(struct session *s, struct buf *out);

#endif
