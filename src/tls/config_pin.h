/* SPDX-License-Identifier: PostgreSQL */
/* Writes alias pins into vpsql.conf, comments and order kept. */
#ifndef VPSQL_TLS_CONFIG_PIN_H
#define VPSQL_TLS_CONFIG_PIN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * Records that alias connects to name (server_name): atomically, comments kept,
 * in path or, where NULL, the user's file, which is made where missing.
 */
bool	 config_pin(const char *path, const char *alias, const char *name,
	    struct err *err);
/* Forgets it; false with ERR_USAGE when there is no such pin. */
bool	 config_unpin(const char *path, const char *alias, struct err *err);
/*
 * Appends the text with the pin of alias (lower case) set to name, or left out with
 * name NULL; whether there was one. Pure.
 */
bool	 config_pin_text(const char *text, size_t len, const char *alias,
	    const char *name, struct buf *out);

#endif
