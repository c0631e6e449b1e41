/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that explains why a certificate chain is not trusted; pure. */
#ifndef VPSQL_TLS_DIAGNOSE_CHAIN_H
#define VPSQL_TLS_DIAGNOSE_CHAIN_H

#include "tls/diagnose_facts.h"
#include "tls/finding.h"

/* Whose authority a common name names. */
enum diagnose_family {
	DIAGNOSE_FAMILY_OTHER,
	DIAGNOSE_FAMILY_RDS,		/* "Amazon RDS REGION …" */
	DIAGNOSE_FAMILY_RDS_2019,
	DIAGNOSE_FAMILY_AMAZON_TRUST	/* "Amazon Root CA 1", "Amazon RSA 2048 M02" */
};

/* region: at least 32 bytes, "" where the name has none; may be NULL. */
enum diagnose_family diagnose_family(const char *cn, char *region);
/* Rows for everything that is wrong with the chain; none when it is trusted. */
void	 diagnose_chain(const struct diagnose_facts *facts, struct findings *out);

#endif
