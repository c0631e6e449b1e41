/* SPDX-License-Identifier: PostgreSQL */
/* Opens a connection under the TLS policy: attempts, passwords, aliases, and why a server was refused. */
#ifndef VPSQL_PG_CONNECT_H
#define VPSQL_PG_CONNECT_H

#include "base/err.h"
#include "pg/ask.h"
#include "pg/connection.h"

/*
 * Resolves the request (argv, URI, service, environment, policy, trust, alias
 * pins), refuses what the policy forbids, connects, asks for a password where the
 * server wants one. NULL with err set on refusal or failure; err's text is what
 * psql prints after "error: ".
 */
struct connection *connect_open(const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err);

#endif
