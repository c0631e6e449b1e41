/* SPDX-License-Identifier: PostgreSQL */
/* UTF-8: validity, and harmless display of text from a peer. */
#ifndef VPSQL_BASE_UTF8_H
#define VPSQL_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/*
 * Bytes of the character at s (1 to 4), its code in *code; 0 when len is 0 or
 * the bytes are no UTF-8 (overlong forms, surrogates and codes past 10FFFF are
 * none).
 */
size_t	 utf8_decode(const char *s, size_t len, uint32_t *code);
/* Whether all len bytes are UTF-8 by that rule; no bytes are. */
bool	 utf8_valid(const char *s, size_t len);
/*
 * Appends text from a peer so that it can neither move the cursor nor reorder
 * or hide text: control characters, bidirectional and invisible format characters
 * and bytes that are no UTF-8 become \xNN or \u{NNNN}, a backslash is doubled.
 */
void	 utf8_escape(struct buf *out, const char *s, size_t len);
/*
 * Appends a whole message of ours that may quote such text: only what moves the
 * cursor or reorders (control characters, stray bytes 80 to 9F, directional marks) is
 * escaped; newline, tab and everything else stay as they are.
 */
void	 utf8_message(struct buf *out, const char *s, size_t len);
/* utf8_escape as a new string; NULL gives "". */
char	*utf8_safe(const char *s);

#endif
