/* SPDX-License-Identifier: PostgreSQL */
/* Whether a file that was named can serve as roots or as revocation list, with a message of its own for each way it cannot. */
#ifndef VPSQL_TLS_TRUST_FILE_H
#define VPSQL_TLS_TRUST_FILE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * Whether a file can serve as sslrootcert: missing, unreadable, a folder, empty,
 * without a certificate, holding a broken one or one that is no CA, each with
 * its own message. why names the source ("environment variable PGSSLROOTCERT").
 * *roots (may be NULL): how many certificates; 0 where they have labels of
 * OpenSSL's own ("TRUSTED CERTIFICATE"), which are left to OpenSSL.
 */
bool	 trust_check_file(const char *path, const char *why, unsigned *roots,
	    struct err *err);
/* The two halves of it: the text (appended; safe is path fit for messages), and what it holds. */
bool	 trust_file_read(const char *path, const char *safe, const char *why,
	    struct buf *text, struct err *err);
bool	 trust_file_check(const char *path, const char *why, const struct buf *text,
	    unsigned *roots, struct err *err);
/*
 * Why a revocation list (sslcrl) or a folder of them (sslcrldir) cannot be used, new;
 * NULL when it can. libpq goes on without a list that it cannot read, and takes
 * certificates that lie in it or in the folder for roots: both are problems here. An
 * empty or missing folder is none: then libpq itself refuses every chain.
 */
char	*trust_crl_problem(const char *path);
char	*trust_crl_dir_problem(const char *path);

#endif
