/* SPDX-License-Identifier: PostgreSQL */
/* What a request to connect comes to: hosts, pins, roots and policy as libpq's parameters. */
#ifndef VPSQL_PG_TARGET_H
#define VPSQL_PG_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "pg/ask.h"
#include "pg/conninfo.h"
#include "pg/via.h"
#include "tls/config.h"
#include "tls/policy.h"
#include "tls/trust.h"

/* One host of the list under its own policy. */
struct target_host {
	struct conninfo_host	*at;		/* in target.hosts */
	struct config_host	 conf;
	struct policy_in	 in;
	struct policy		 policy;
	struct trust		 trust;
};

struct target {
	struct conninfo		*asked;		/* all sources merged, with provenance */
	struct conninfo		*params;	/* what libpq gets */
	struct config		 conf;
	struct conninfo_host	*hosts;
	size_t			 n_hosts;
	struct target_host	*tcp;		/* those of hosts that are no sockets; one at least */
	size_t			 n_tcp;
	size_t			 main;		/* of tcp: whose policy holds (the strictest) */
	bool			 local;		/* nothing but Unix sockets: tcp[0] is one */
	char			*alias;		/* what was typed where another name took its place */
	char			*typed;		/* the host parameter before pins took its place, or NULL */
	char			*pin_where;	/* "file:line" of the pin that did it, or NULL */
	int			 joined_fd;	/* roots of several hosts in one file, or -1 */
	struct via		 via;
};

/*
 * Fills t anew: merges all sources (argv, URI, service, environment), applies pins, chooses the
 * roots and resolves the policy. False with err, nothing having been sent to
 * anybody but, where roots are fetched, to their publisher.
 */
bool	 target_resolve(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err);
/* The same with another name for host i (an alias's endpoint), through_address: kept as hostaddr, or NULL. */
bool	 target_rename(struct target *t, size_t i, const char *name,
    const char *through_address, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err);
/* After an unknown root: the next set of roots, if there is one worth an attempt. */
bool	 target_next_roots(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err);
/* After the connection: what was typed, not what a pin made of it, is what \connect starts from. */
void	 target_restore(struct target *t);
/* Releases what target_resolve filled, where it failed too. */
void	 target_clear(struct target *t);
/* The policy that holds for the connection. */
const struct policy *target_policy(const struct target *t);

#endif
