/* SPDX-License-Identifier: PostgreSQL */
/* The facts of a certificate and of a chain as plain C, so that only tls needs OpenSSL. */
#ifndef VPSQL_TLS_CERT_H
#define VPSQL_TLS_CERT_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "base/err.h"
#include "tls/name.h"

/* Texts are escaped (name_escape) and never NULL. */
struct cert {
	char		*subject;	/* "CN=a,O=b", RFC 2253 order reversed as openssl -nameopt does */
	char		*issuer;
	char		*subject_cn;	/* first CN, "" without one */
	char		*issuer_cn;	/* first CN of the issuer, else its whole name */
	char		*serial;	/* hexadecimal, upper case */
	struct name	*names;		/* alternative names in order, then the first CN */
	size_t		 n_names;
	char		*key;		/* "RSA 2048", "EC P-384", "Ed25519" */
	int		 key_bits;	/* 0: unknown */
	int		 security_bits;	/* of the key; -1: unknown */
	char		*sig;		/* "sha256WithRSAEncryption" */
	bool		 sig_weak;	/* MD5, SHA-1 */
	time_t		 not_before;
	time_t		 not_after;
	bool		 is_ca;
	bool		 self_issued;	/* subject equals issuer */
	bool		 self_signed;	/* ... and its own key verifies it */
	int		 path_len;	/* -1: none */
	char		*eku;		/* "serverAuth, clientAuth"; "" without the extension */
	bool		 server_auth;	/* no extended key usage, or serverAuth or any among it */
	unsigned char	 sha256[32];
	unsigned char	*der;
	size_t		 der_len;
};

struct cert_chain {
	struct cert	*v;
	size_t		 n;
};

#define CERT_CHAIN_INIT { .v = NULL }

/* false: the bytes are not one whole certificate; c is then cleared. */
bool	 cert_from_der(const unsigned char *der, size_t len, struct cert *c,
	    struct err *err);
void	 cert_clear(struct cert *c);
void	 cert_chain_clear(struct cert_chain *chain);
/*
 * What the peer of an established connection presented, its own certificate
 * first. ssl is the SSL * of PQsslStruct(conn, "OpenSSL"); use it only where
 * libpq and this program share one OpenSSL. With verified set,
 * the chain that was built to the root instead. false when there is none.
 */
bool	 cert_chain_from_ssl(void *ssl, bool verified, struct cert_chain *chain,
	    struct err *err);
/* Every certificate of a PEM file, at most max; for the root file's facts. */
bool	 cert_chain_from_file(const char *path, size_t max,
	    struct cert_chain *chain, struct err *err);
/*
 * Rules past libpq's own: every key presented has 112 bits of security (RSA 2048)
 * or more, no signature but a root's own is SHA-1 or MD5, whatever OpenSSL's
 * security level. To be called once TLS is up and before the startup packet goes
 * out: with PQconnectPoll that is where PQstatus first says CONNECTION_MADE while
 * PQsslInUse is true. ssl as above; false with ERR_TRUST.
 */
bool	 cert_check_peer(void *ssl, struct err *err);
/* Whether OpenSSL's security level in force (build, openssl.cnf) asks for as much by itself. */
bool	 cert_level_strict(void);
/* "AB:CD:…"; the caller's. */
char	*cert_fingerprint(const struct cert *c);
/* "2026-11-22 10:00:00 UTC"; the caller's. */
char	*cert_time(time_t t);
/* Whole days from now to not_after, negative when past (rounded towards minus infinity). */
long	 cert_days_left(const struct cert *c, time_t now);
/* Appends the chain as a tree, the server's certificate first, with all that matters of each. */
void	 cert_chain_text(const struct cert_chain *chain, time_t now, struct buf *out);

#endif
