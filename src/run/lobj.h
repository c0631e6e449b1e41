/* SPDX-License-Identifier: PostgreSQL */
/* Large objects: \lo_import, \lo_export, \lo_unlink. */
#ifndef VPSQL_RUN_LOBJ_H
#define VPSQL_RUN_LOBJ_H

#include <stdbool.h>

struct session;

/* Each opens a transaction where none is open; false after a message. comment may be NULL. */
bool	 lobj_import(struct session *s, const char *path, const char *comment);
/* Refused on a libpq with CVE-2026-6477, which lets the server overwrite our stack. */
bool	 lobj_export(struct session *s, const char *oid, const char *path);
bool	 lobj_unlink(struct session *s, const char *oid);
/* Whether the libpq of this version number reads large objects safely. */
bool	 lobj_libpq_safe(int version);

#endif
