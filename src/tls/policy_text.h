/* SPDX-License-Identifier: PostgreSQL */
/* The policy as text that reads back to itself. */
#ifndef VPSQL_TLS_POLICY_TEXT_H
#define VPSQL_TLS_POLICY_TEXT_H

#include "tls/policy.h"

/* "name", "address", "local socket", "no name". */
const char *policy_host_name(enum policy_host kind);

#endif
