/* SPDX-License-Identifier: PostgreSQL */
/* A request to connect, and what it may ask and tell the person who made it. */
#ifndef VPSQL_PG_ASK_H
#define VPSQL_PG_ASK_H

#include <stdbool.h>

#include "base/buf.h"

struct conninfo;	/* pg/conninfo.h */

/* -W, -w or neither. */
enum ask_password { PASSWORD_DEFAULT, PASSWORD_YES, PASSWORD_NO };

enum connect_note { CONNECT_NOTE_INFO, CONNECT_NOTE_WARNING };

/* What connecting needs from the layers above; any function may be NULL. ctx is handed back. */
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
	/* \connect: the former connection's keywords (connection_asked) and password; NULL: a first connection. */
	const struct conninfo *former;
	const char	*former_password;
	bool		 reuse_previous;	/* where nothing was said, take it from there */
	bool		 command;	/* asked by \connect: an empty value in a connection string says nothing */
};

/* The calls of a connect_ui, which may itself be NULL: nobody is there. */
void	 ask_note(const struct connect_ui *ui, enum connect_note kind, const char *text);
void	 ask_progress(const struct connect_ui *ui, const char *text);
/* False where nobody can answer: the request is not interactive. */
bool	 ask_confirm(const struct connect_ui *ui, const struct connect_ask *ask, const char *question);
/* Fills out, a secret buffer that is wiped first; user may be NULL. */
bool	 ask_for_password(const struct connect_ui *ui, const char *user, struct buf *out);

#endif
