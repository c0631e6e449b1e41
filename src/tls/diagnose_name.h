/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that compares the host asked for with the names of the certificate; pure. */
#ifndef VPSQL_TLS_DIAGNOSE_NAME_H
#define VPSQL_TLS_DIAGNOSE_NAME_H

#include "tls/diagnose_facts.h"
#include "tls/finding.h"

/* Rows for a name that does not match, by what the host is: a tunnel, an address, an alias, a plain mistake. */
void	 diagnose_name(const struct diagnose_facts *f, struct findings *out);
/*
 * The certificate's host name that is fit for a command to type: the first
 * alternative name without a wildcard that the chain vouches for, an endpoint of
 * Amazon's preferred; NULL unless the chain is trusted. The caller's.
 */
char	*diagnose_real_name(const struct probe *probe);
/* The names of a certificate for a message, ", " between, the first dozen; "none". New. */
char	*diagnose_names(const struct cert *c);

#endif
