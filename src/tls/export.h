/* SPDX-License-Identifier: PostgreSQL */
/* Root certificates for other programs: PEM, DER, PKCS#7, and PKCS#12 as Java trusts it. */
#ifndef VPSQL_TLS_EXPORT_H
#define VPSQL_TLS_EXPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "tls/pem.h"

enum export_format { EXPORT_PEM, EXPORT_DER, EXPORT_P7B, EXPORT_P12 };

/* false: an unknown word. */
bool	 export_format_from(const char *word, enum export_format *format);
/*
 * Appends the bundle in a format. DER holds one certificate, that with number only
 * (from 0); the others take all and ignore it. password is for PKCS#12 alone: it
 * protects against change, not against reading. Java sees each as trustedCertEntry.
 */
bool	 export_bundle(const struct pem_bundle *b, enum export_format format,
	    size_t only, const char *password, struct buf *out, struct err *err);
/* "amazon-rds-eu-west-1-root-ca-rsa2048-g1": a file name and Java alias; new. */
char	*export_alias(const struct pem_cert *c);

#endif
