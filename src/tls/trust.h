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

enum trust_origin {
	TRUST_NONE = 0,		/* nothing is to be verified (a socket, a lowered floor) */
	TRUST_EXPLICIT,		/* option, URI, service, environment, configuration */
	TRUST_SHIPPED, TRUST_CACHED, TRUST_FETCHED,
	TRUST_USER,		/* ~/.postgresql/root.crt */
	TRUST_SYSTEM
};

/* Said while a download runs: done and total bytes (total 0: unknown). */
typedef void trust_progress_fn(void *ctx, const char *url, size_t done,
    size_t total);
/* One line for stderr: what was fetched, from where, how many roots, where it lies. */
typedef void trust_say_fn(void *ctx, const char *line);

/* What the program was told; zeroed is all defaults. Borrowed. */
struct trust_opts {
	const char		*roots_dir;	/* --roots-dir; else VPSQL_ROOTS_DIR; else found */
	bool			 no_fetch;	/* --no-fetch */
	trust_progress_fn	*progress;
	trust_say_fn		*say;
	void			*ctx;
};

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
	unsigned		 step;		/* how often trust_next moved on */
	int			 fd;		/* of a joined file, else -1 */
};

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

/*
 * The file in force for a root set ("eu-west-1", "global", "amazon-trust"), fetched
 * where it is nowhere and fetching is allowed (template: truststore_url or NULL).
 * path and where ("shipped", "fetched 2026-11-22") are new.
 */
bool	 trust_find_set(const char *set, const char *template,
	    const struct trust_opts *opts, char **path, char **where, struct err *err);
/* The folder of shipped roots in force, a new string; NULL when there is none. */
char	*trust_roots_dir(const struct trust_opts *opts);
/* The system's bundle file (system_roots_file), new; NULL. */
char	*trust_system_file(void);
/*
 * Whether a file can serve as sslrootcert: missing, unreadable, a folder, empty,
 * without a certificate, holding a broken one or one that is no CA, each with
 * its own message. why names the source ("environment variable PGSSLROOTCERT").
 */
bool	 trust_check_file(const char *path, const char *why, unsigned *roots,
	    struct err *err);

#endif
