/* SPDX-License-Identifier: PostgreSQL */
/* OpenSSL's numbers for what went wrong with a chain or a handshake, as kinds that can be told apart. */
#ifndef VPSQL_TLS_PROBE_CODES_H
#define VPSQL_TLS_PROBE_CODES_H

#include "tls/probe.h"

/*
 * The kind of an X509_V_ERR_... at a depth of a chain of n_peer certificates as
 * presented; PROBE_OTHER for one without a row. Source: X509_STORE_CTX_get_error(3).
 */
enum probe_trust probe_codes_trust(int code, int depth, size_t n_peer);
/*
 * The kind of a code of OpenSSL's error queue after a failed handshake (not 0):
 * reasons of the SSL library by row, alerts of the peer by their range.
 */
enum probe_tls_error probe_codes_tls(unsigned long code);

#endif
