/* SPDX-License-Identifier: PostgreSQL */
/* From what a probe saw and what the policy asked for to findings; pure. */
#ifndef VPSQL_TLS_DIAGNOSE_H
#define VPSQL_TLS_DIAGNOSE_H

#include "tls/diagnose_facts.h"
#include "tls/finding.h"

/*
 * Appends the findings, the cause first, notes last. An empty list means that
 * nothing is wrong: verified in full, far from expiry.
 */
void	 diagnose(const struct diagnose_facts *facts, struct findings *out);

#endif
