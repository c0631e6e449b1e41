/* SPDX-License-Identifier: PostgreSQL */
/* Connection keywords with their values and where each came from, by libpq's rules. */
#ifndef VPSQL_PG_CONNINFO_H
#define VPSQL_PG_CONNINFO_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strv.h"

/* In falling precedence, but for psql's habit that a conninfo string beats -h and -p. */
enum conninfo_from {
	CONNINFO_UNSET,
	CONNINFO_OPTION,	/* -h, -p, -U, a positional argument of \connect */
	CONNINFO_STRING,	/* URI or keyword=value string */
	CONNINFO_REUSED,	/* from the connection that \connect replaces */
	CONNINFO_SERVICE,	/* service file */
	CONNINFO_ENV,		/* PG... variable */
	CONNINFO_DEFAULT
};

struct conninfo_key {
	char			*name;
	char			*envvar;	/* or NULL */
	char			*value;		/* NULL: unset; "" is set: libpq looks no further */
	enum conninfo_from	 from;
	char			*where;		/* "-h", "the URI", "PGHOST", "service file /x"; NULL when unset */
	bool			 secret;
};

/* Every keyword that the running libpq knows, in libpq's order. */
struct conninfo {
	struct conninfo_key	*v;
	size_t			 n;
};

/* All unset. Never NULL. */
struct conninfo *conninfo_new(void);
struct conninfo *conninfo_copy(const struct conninfo *ci);
/* Wipes the secrets. NULL is allowed. */
void	 conninfo_free(struct conninfo *ci);
/* The key, or NULL when this libpq does not know it. */
struct conninfo_key *conninfo_key(const struct conninfo *ci, const char *name);
/* The value, or NULL when unset or empty. */
const char *conninfo_get(const struct conninfo *ci, const char *name);
/* Sets, replacing what was there; NULL unsets. Unknown names are ignored. */
void	 conninfo_set(struct conninfo *ci, const char *name, const char *value,
    enum conninfo_from from, const char *where);

/* Whether libpq would read dbname as a URI or keyword=value string. */
bool	 conninfo_is_string(const char *dbname);
/*
 * Sets what the string sets, over what is there (the later wins). False with
 * libpq's own message.
 */
bool	 conninfo_parse(struct conninfo *ci, const char *string, struct err *err);
/*
 * Fills unset keys from the service named by "service" or PGSERVICE, if any:
 * PGSERVICEFILE or ~/.pg_service.conf, then PGSYSCONFDIR. Errors as libpq words them.
 */
bool	 conninfo_add_service(struct conninfo *ci, struct err *err);
/* Fills unset keys from the environment, PGREQUIRESSL included. */
void	 conninfo_add_env(struct conninfo *ci);
/*
 * Keyword and value arrays for PQconnectStartParams with expand_dbname = 1; n + 3
 * room each. Values are borrowed from ci; *empties is the caller's to free after
 * the call (it carries the keys that were set to nothing).
 */
void	 conninfo_arrays(const struct conninfo *ci, const char **keywords,
    const char **values, char **empties);

/* One of the hosts that a multi-host conninfo names; NULL where it says nothing. */
struct conninfo_host {
	char	*host, *hostaddr, *port;
	char	*alias;		/* what was typed where a pin or an answer gave host; or NULL */
	bool	 local;		/* a Unix socket */
};
/*
 * Splits host, hostaddr and port by libpq's rules; at least one element. False
 * with libpq's message when the counts do not match.
 */
bool	 conninfo_hosts(const struct conninfo *ci, struct conninfo_host **hosts,
    size_t *n, struct err *err);
void	 conninfo_hosts_free(struct conninfo_host *hosts, size_t n);
/* Whether two values are one; to libpq NULL and "" are both unset. */
bool	 conninfo_same(const char *a, const char *b);
/* A value quoted for a keyword=value string; the caller's. */
char	*conninfo_quote(const char *value);

#endif
