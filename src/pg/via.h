/* SPDX-License-Identifier: PostgreSQL */
/* --via HOST:PORT: another address for the one host whose name stays what is verified. */
#ifndef VPSQL_PG_VIA_H
#define VPSQL_PG_VIA_H

#include <stdbool.h>

#include "base/err.h"
#include "pg/conninfo.h"

struct via {
	char	*host, *port;	/* NULL: no tunnel */
};

/*
 * Resolves HOST:PORT (an IPv6 address in brackets) and writes its addresses into
 * params as hostaddr of host to; the password that asked's password file has for
 * to's own port comes along. False with what is wrong.
 */
bool	 via_apply(struct via *v, const char *spec, const struct conninfo_host *to,
    const struct conninfo *asked, struct conninfo *params, struct err *err);
void	 via_clear(struct via *v);

#endif
