/* SPDX-License-Identifier: PostgreSQL */
/* A bundle of CA certificates in memory: whole or refused, with caps. */
#ifndef VPSQL_TLS_PEM_H
#define VPSQL_TLS_PEM_H

#include <stdbool.h>
#include <stddef.h>

#include <openssl/x509.h>

#include "base/err.h"

enum { PEM_MAX_BYTES = 1024 * 1024, PEM_MAX_CERTS = 1000, PEM_SHA256_HEX = 65, PEM_SHA1_HEX = 41 };

struct pem_cert {
	X509	*x509;
	char	 sha256[PEM_SHA256_HEX];	/* lower-case hex of the DER */
	char	 sha1[PEM_SHA1_HEX];
	char	*subject_cn;			/* escaped, never NULL */
	char	*key;				/* "RSA2048", "EC384", "ED25519" */
	bool	 is_ca;				/* basicConstraints CA:TRUE */
	bool	 self_signed;			/* subject is issuer; with PEM_SELF_SIGNED the signature too */
};

struct pem_bundle {
	struct pem_cert	*certs;
	size_t		 n;
};

/* What to insist on; the first certificate that fails refuses the bundle. */
enum {
	PEM_CA = 1,		/* every one may sign certificates */
	PEM_SELF_SIGNED = 2,
	PEM_IN_DATE = 4,	/* at the present time */
	PEM_ALONE = 8,		/* nothing but certificates, comments and blank lines */
	PEM_QUICK = 16		/* for every connection: no fingerprints, key is "" */
};

/*
 * Reads every certificate of a text. False with ERR_FORMAT when there is none
 * or one is cut off or broken, ERR_TOO_BIG past the caps. name is used in
 * messages ("root certificate file \"x\"").
 */
bool	 pem_parse(const char *text, size_t len, unsigned want,
	    const char *name, struct pem_bundle *out, struct err *err);
/* Reads and parses a file. */
bool	 pem_load(const char *path, unsigned want, struct pem_bundle *out,
	    struct err *err);
/*
 * What libpq would take from a text as a revocation list: nothing (empty, or a
 * part is broken: then it takes none of it), lists alone, or certificates as well,
 * which it would trust as roots. Source: X509_STORE_load_locations(3).
 */
enum pem_crl { PEM_CRL_NONE, PEM_CRL_LISTS, PEM_CRL_CERTIFICATES };
enum pem_crl pem_crl(const char *text, size_t len);
void	 pem_clear(struct pem_bundle *b);
/* The certificate with that fingerprint, or NULL. */
const struct pem_cert *pem_find(const struct pem_bundle *b, const char *sha256);

#endif
