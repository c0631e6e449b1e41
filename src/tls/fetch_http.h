/* SPDX-License-Identifier: PostgreSQL */
/* The child's half of a download: OpenSSL's HTTP client, telling its parent what it sees through a pipe. */
#ifndef VPSQL_TLS_FETCH_HTTP_H
#define VPSQL_TLS_FETCH_HTTP_H

#include <openssl/bio.h>

#include "tls/fetch_url.h"

/* Each message is one of these letters, four bytes of length (native), and that many bytes. */
enum {
	FETCH_HTTP_BODY = 'B', FETCH_HTTP_TOTAL = 'L', FETCH_HTTP_ANCHOR = 'A',
	FETCH_HTTP_DONE = 'D', FETCH_HTTP_FAIL = 'E', FETCH_HTTP_TRUST = 'T',
	FETCH_HTTP_TOO_BIG = 'X'
};
enum { FETCH_HTTP_CHUNK = 8192, FETCH_HTTP_MAX = 1024 * 1024 };

/*
 * Fetches u (borrowed) and writes messages to fd until done or failed; ends the
 * process where nobody reads them. Called in the child alone.
 */
void	 fetch_http_run(int fd, const struct fetch_url *u);
/*
 * One request over a connection that stands already (fuzzing), with the same
 * messages; the path of a redirect that would be followed, new, or NULL.
 */
char	*fetch_http_talk(int fd, const struct fetch_url *u, BIO *io);

#endif
