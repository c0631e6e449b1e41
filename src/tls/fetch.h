/* SPDX-License-Identifier: PostgreSQL */
/* One file over verified HTTPS: capped, in a fixed time, through a proxy where told, never from another host. */
#ifndef VPSQL_TLS_FETCH_H
#define VPSQL_TLS_FETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

enum { FETCH_DEADLINE_MS = 10000 };

/* Said while bytes come in; total is 0 where the server does not say. */
typedef void fetch_progress_fn(void *ctx, const char *url, size_t done,
    size_t total);

struct fetch_opts {
	size_t			 max;		/* 0: FETCH_HTTP_MAX */
	int			 deadline_ms;	/* for everything, names and proxy too; 0: FETCH_DEADLINE_MS */
	bool			 system_only;	/* SSL_CERT_FILE and SSL_CERT_DIR do not count */
	fetch_progress_fn	*progress;
	void			*ctx;
};

/*
 * Appends the body of an https:// address to body. The server is verified against
 * the system's store (OpenSSL's default paths; SSL_CERT_FILE unless system_only) with its host name;
 * HTTPS_PROXY and NO_PROXY are honoured; a redirect is followed only to the same
 * host and port. *anchor gets the name of the root that vouched for it (the
 * caller's; may be NULL). The work is done in a child process, so that the deadline
 * holds whatever the resolver does. False: ERR_NET, ERR_TRUST, ERR_TOO_BIG or
 * ERR_CANCEL with a message that names the address and the cause.
 */
bool	 fetch_get(const char *url, const struct fetch_opts *opts,
	    struct buf *body, char **anchor, struct err *err);

#endif
