/* SPDX-License-Identifier: PostgreSQL */
/* Which roots vouch for a host: the explicit file, the endpoint's, the user's, the system's, and why. */
#ifndef VPSQL_TLS_TRUST_H
#define VPSQL_TLS_TRUST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "tls/config.h"
#include "tls/endpoint.h"
#include "tls/policy.h"
#include "tls/trust_file.h"
#include "tls/trust_set.h"

/*
 * The choice. path lives as long as the struct does: it may name an open file of
 * this process (/proc/self/fd/N), so keep the struct while the connection can be
 * reset or cancelled. trust_clear frees.
 */
struct trust {
	struct endpoint		 endpoint;
	enum trust_origin	 origin;
	char			*path;		/* for sslrootcert: a file, or "system"; NULL with TRUST_NONE */
	char			*reason;	/* "roots: us-east-1, shipped" */
	char			*set;		/* "us-east-1", "us-east-1 and amazon-trust", "system", ... */
	unsigned		 roots;		/* certificates in it; 0: not counted */
	char			*crl;		/* the revocation list that libpq reads; NULL: none */
	bool			 crl_home;	/* it is ~/.postgresql/root.crl, because it exists */
	unsigned		 step;		/* how often trust_next moved on */
	int			 fd;		/* of a joined file, else -1 */
};

/* Before anything else. */
void	 trust_init(struct trust *t);
void	 trust_clear(struct trust *t);
/*
 * Chooses roots for in->host by the order of rules above, from what was added to
 * in (sslrootcert) and the configuration, checks that the file holds whole CA
 * certificates, and puts path and reason into in. May fetch a region's roots that
 * are nowhere on the disk. False with an err whose hint names the file to get and
 * where to put it.
 */
bool	 trust_choose(struct trust *t, struct policy_in *in,
	    const struct config_host *conf, const struct trust_opts *opts,
	    struct err *err);
/*
 * After the server's chain ended at a root that is not among these: moves to the
 * next set (Amazon Trust beside the region's, then a fresh download), updates
 * in, and returns true when it is worth one more attempt. False: no more; err is
 * set only where a download was due and failed.
 */
bool	 trust_next(struct trust *t, struct policy_in *in,
	    const struct config_host *conf, const struct trust_opts *opts,
	    struct err *err);
/*
 * All in one for a connection: configuration into in, trust, policy. in already
 * holds host, values, environment and floor options.
 */
bool	 trust_policy(struct trust *t, struct policy_in *in,
	    const struct config *conf, const struct trust_opts *opts,
	    struct policy *out, struct err *err);

#endif
