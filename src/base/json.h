/* SPDX-License-Identifier: PostgreSQL */
/* Strings in JSON. */
#ifndef VPSQL_BASE_JSON_H
#define VPSQL_BASE_JSON_H

#include "base/buf.h"

/*
 * Appends s as a JSON string (RFC 8259) with its quotes, control characters escaped
 * and bytes that are no UTF-8 as U+FFFD; NULL becomes null.
 */
void	 json_string(struct buf *out, const char *s);

#endif
