/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that explains how far a connection came before a certificate could be judged; pure. */
#ifndef VPSQL_TLS_DIAGNOSE_WIRE_H
#define VPSQL_TLS_DIAGNOSE_WIRE_H

#include "tls/diagnose_facts.h"
#include "tls/finding.h"

/* The row of a probe that ended before the handshake: settings, resolver, connection, answer to SSLRequest. */
void	 diagnose_wire(const struct diagnose_facts *f, struct findings *out);
/* The row of a handshake that failed for another cause than the chain (probe.tls_error). */
void	 diagnose_handshake(const struct diagnose_facts *f, struct findings *out);

#endif
