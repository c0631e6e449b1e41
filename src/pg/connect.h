/* SPDX-License-Identifier: PostgreSQL */
/* Opens connections under the TLS policy, remembers how, and can open the same again. */
#ifndef VPSQL_PG_CONNECT_H
#define VPSQL_PG_CONNECT_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

struct conninfo;	/* pg/conninfo.h */
struct policy;		/* tls/policy.h */

/* -W, -w or neither. */
enum ask_password { PASSWORD_DEFAULT, PASSWORD_YES, PASSWORD_NO };

enum connect_note { CONNECT_NOTE_INFO, CONNECT_NOTE_WARNING };

/* What connecting needs from the layers above; ctx is handed back. */
struct connect_ui {
	void	*ctx;
	/*
	 * Asks for a password on the terminal into a secret buffer; false: cannot
	 * or interrupted. prompt_user may be NULL.
	 */
	bool	(*password)(void *ctx, const char *prompt_user, struct buf *out);
	/* A yes/no question to an interactive user; false where nobody can answer. */
	bool	(*confirm)(void *ctx, const char *question);
	/* One message for standard error. */
	void	(*note)(void *ctx, enum connect_note kind, const char *text);
	/* Progress of a download; text without newline, NULL: clear it. */
	void	(*progress)(void *ctx, const char *text);
};

/* What the user asked for; every string is borrowed for the call and may be NULL. */
struct connect_ask {
	const char	*dbname;	/* name, URI or conninfo string */
	const char	*host, *port, *user;
	enum ask_password ask_password;
	const char	*via;		/* --via HOST:PORT */
	const char	*min_sslmode;	/* --min-sslmode */
	const char	*roots_dir;	/* --roots-dir */
	bool		 no_fetch;	/* --no-fetch */
	bool		 interactive;
	bool		 auto_encoding;	/* client_encoding=auto unless something else says more */
	bool		 tls_errors_json;	/* --tls-errors=json */
	const char	*application_name;	/* fallback_application_name */
	/* \connect: where nothing was said, take it from here (NULL: a first connection). */
	const struct connection *reuse;
	bool		 reuse_previous;	/* \connect -reuse-previous=on */
};

/* One connection and how it came about; opaque but for these. */
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
	struct connect_keep *keep;	/* what is needed to connect again; private */
};

/*
 * Resolves the request (argv, URI, service, environment, policy, trust, alias
 * pins), refuses what the policy forbids, connects, asks for a password where the
 * server wants one. NULL with err set on refusal or failure; err's text is what
 * psql prints after "error: ".
 */
struct connection *connect_open(const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err);
/*
 * The same host and user again with the same roots, policy and password: for a
 * lost connection. Never asks anything. limit: seconds where connect_timeout says
 * nothing (0: none). err's code is ERR_SERVER when a password was the matter.
 */
struct connection *connect_again(const struct connection *c, int limit, struct err *err);
/*
 * One more connection to the very server that c talks to (same address), equally
 * verified, within 10 seconds unless connect_timeout says otherwise. The caller's.
 */
PGconn	*connect_beside(const struct connection *c, struct err *err);
/*
 * The same without waiting: begins, NULL with err when that fails; then
 * connect_beside_poll when the socket is ready, as PQconnectPoll. PQfinish ends it at any time.
 */
PGconn	*connect_beside_start(const struct connection *c, struct err *err);
PostgresPollingStatusType connect_beside_poll(const struct connection *c, PGconn *db);
/* Closes and forgets. NULL is allowed. */
void	 connect_close(struct connection *c);
/* The keywords as asked, with their sources: what \connect reuses. Borrowed. */
const struct conninfo *connect_asked(const struct connection *c);
/* After PQreset or a new transaction of trust: reads name, issuer and dates again. */
void	 connect_inspect(struct connection *c);
/*
 * The lines of the banner after the version line: TLS attributes and what was
 * verified, or loudly what was not; each ends in a newline.
 */
void	 connect_banner(const struct connection *c, struct buf *out);

#endif
