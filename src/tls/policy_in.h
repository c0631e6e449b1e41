/* SPDX-License-Identifier: PostgreSQL */
/* What was asked of the TLS settings, by whom: values and floors of every source, and which of them wins. */
#ifndef VPSQL_TLS_POLICY_IN_H
#define VPSQL_TLS_POLICY_IN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strv.h"

/* One for each keyword of libpq that TLS depends on; rows in policy_keys.c. */
enum policy_key {
	POLICY_SSLMODE = 0, POLICY_SSLROOTCERT, POLICY_SSLCERT, POLICY_SSLKEY,
	POLICY_SSLPASSWORD, POLICY_SSLCERTMODE, POLICY_SSLCRL, POLICY_SSLCRLDIR,
	POLICY_SSLSNI, POLICY_SSLNEGOTIATION, POLICY_SSLCOMPRESSION,
	POLICY_SSL_MIN, POLICY_SSL_MAX, POLICY_SSLKEYLOGFILE,
	POLICY_CHANNEL_BINDING, POLICY_REQUIRE_AUTH, POLICY_GSSENCMODE,
	POLICY_KEYS
};

/* Where a value came from; of two for one key the earlier kind wins. */
enum policy_source {
	POLICY_FROM_OPTION = 0,	/* where: the option, "--min-sslmode" */
	POLICY_FROM_CONNINFO,	/* where: NULL */
	POLICY_FROM_URI,	/* where: NULL */
	POLICY_FROM_SERVICE,	/* where: "prod in /home/u/.pg_service.conf" */
	POLICY_FROM_ENV,	/* where: the variable's name */
	POLICY_FROM_CONFIG,	/* where: "file:line" of the user's vpsql.conf */
	POLICY_FROM_SYSTEM,	/* where: "file:line" of the system's vpsql.conf */
	POLICY_FROM_DEFAULT,	/* ours, or libpq's where the value is NULL */
	POLICY_FROM_RULE	/* the floor or another rule changed it; where says why */
};

enum policy_host {
	POLICY_HOST_NAME = 0, POLICY_HOST_IP,
	POLICY_HOST_SOCKET,	/* a path, "@abstract", or no host where libpq defaults to one */
	POLICY_HOST_NONE	/* hostaddr without host: no name to verify */
};

struct policy_value {
	enum policy_key		 key;
	enum policy_source	 source;
	char			*value;
	char			*where;		/* may be NULL */
};

struct policy_floor {
	enum policy_source	 source;
	char			*value;
	char			*where;
};

/* What goes in. policy_in_init first; strings are copied by the add functions. */
struct policy_in {
	char			*host;		/* as in messages; may be NULL */
	char			*alias;		/* what was typed where host took its place; or NULL */
	enum policy_host	 host_kind;
	int			 libpq;		/* PQlibVersion() */
	bool			 locked;	/* the system's configuration says so */
	char			*locked_where;	/* "file:line" */
	struct policy_value	*values;
	size_t			 n_values;
	struct policy_floor	*floors;
	size_t			 n_floors;
	/*
	 * What trust chose (trust_choose fills these): file name or "system", and the
	 * reason, "roots: us-east-1, shipped". NULL: nothing chosen.
	 */
	char			*trust_path;
	char			*trust_reason;
	/*
	 * Set by trust_choose: why libpq would go on without the revocation list; NULL.
	 * crl_home: the list is ~/.postgresql/root.crl, which nobody named.
	 */
	char			*crl_problem;
	bool			 crl_home;
	struct strv		 ignored;	/* by trust_choose: what a lock left out, one line each */
	bool			 oauth_unsafe;	/* PGOAUTHDEBUG=UNSAFE */
};

void	 policy_in_init(struct policy_in *in);
void	 policy_in_clear(struct policy_in *in);
/*
 * host and host_kind from libpq's host and hostaddr, either of which may be NULL
 * or empty (then libpq's default is a socket: pass "" for that).
 */
void	 policy_in_host(struct policy_in *in, const char *host,
	    const char *hostaddr);
/*
 * Records one setting. NULL is unset; an empty value is unset too, but hides those
 * of libpq's later sources, as in libpq. False for a keyword that TLS does not
 * depend on. "requiressl" is understood.
 */
bool	 policy_add(struct policy_in *in, const char *keyword,
	    const char *value, enum policy_source source, const char *where);
/* The TLS variables of an environment (NAME=value, NULL-ended), VPSQL_MIN_SSLMODE too. */
void	 policy_add_env(struct policy_in *in, char *const *env);
/* A request to lower the floor: option, environment, user's or system's configuration. */
void	 policy_add_floor(struct policy_in *in, const char *mode,
	    enum policy_source source, const char *where);
/*
 * The value that wins for a key among those added, or NULL (borrowed from in).
 * Under a lock nothing but the system's file chooses sslrootcert.
 */
const struct policy_value *policy_asked(const struct policy_in *in,
	    enum policy_key key);
/* Appends a line for each source of roots that a lock leaves out. */
void	 policy_ignored(const struct policy_in *in, struct strv *notes);
const char *policy_source_name(enum policy_source source);
/* "environment variable PGSSLMODE", "connection URI", "service x in FILE"; new. */
char	*policy_source_text(enum policy_source source, const char *where);

#endif
