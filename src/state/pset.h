/* SPDX-License-Identifier: PostgreSQL */
/* \pset: one row for each key with its type, choices, help, setter and text. */
#ifndef VPSQL_STATE_PSET_H
#define VPSQL_STATE_PSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

struct print_opt;
struct session;

/*
 * Sets one key as \pset KEY [VALUE] does; value NULL toggles or shows, as the
 * manual says for each key. Unless quiet, appends the line that psql prints
 * ("Border style is 2.\n") to said. False with err for an unknown key or value.
 */
bool	 pset_set(struct session *s, const char *key, const char *value,
    bool quiet, struct buf *said, struct err *err);
/* All keys and values in the form that bare \pset prints, one a line. */
void	 pset_list(const struct session *s, struct buf *out);
/* The value as \pset would take it back; malloc'd. NULL for an unknown key. */
char	*pset_value(const struct session *s, const char *key);
/* The i-th key in byte order with its one-line help, or NULL past the end. */
const char *pset_key(size_t i, const char **help);

#endif
