/* SPDX-License-Identifier: PostgreSQL */
/* An open connection, what was verified about it, and what it was opened with. */
#ifndef VPSQL_PG_CONNECTION_H
#define VPSQL_PG_CONNECTION_H

#include <libpq-fe.h>
#include <stdbool.h>

struct conninfo;		/* pg/conninfo.h */
struct connection_keep;		/* private */
struct policy;			/* tls/policy.h */
struct target;			/* pg/target.h */

struct connection {
	PGconn		*db;
	const struct policy *policy;	/* resolved settings with their sources */
	bool		 local;		/* Unix socket */
	bool		 verified;	/* chain and name verified */
	char		*verified_name, *issuer, *roots;	/* for the banner; NULL when not verified */
	long		 days_left;	/* of the server's certificate */
	const char	*label;		/* of the configuration's section, or NULL; borrowed from keep */
	bool		 confirm;	/* "confirm = destructive": ask before it */
	bool		 confirm_quit;	/* "confirm = quit": ask before an open transaction is left */
	bool		 password_found;	/* libpq read the password itself, from the file of its host */
	struct connection_keep *keep;	/* what is needed to connect again; shared by those that do */
};

/* Not open yet, with an empty target. Never NULL. */
struct connection *connection_new(void);
/* Another one with the target of c, to be opened again. */
struct connection *connection_share(const struct connection *old);
/* Closes and forgets. NULL is allowed. */
void	 connection_close(struct connection *c);
/* What it was opened with; lives as long as the last connection that shares it. */
struct target *connection_target(const struct connection *c);
/* The keywords as asked, with their sources: what \connect reuses. Borrowed. */
const struct conninfo *connection_asked(const struct connection *c);
/*
 * The password that \connect may take along to the same place, or NULL. One that
 * libpq found for a single host of a list is not the other hosts'. Borrowed from db.
 */
const char *connection_password(const struct connection *c);

#endif
