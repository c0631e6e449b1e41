/* SPDX-License-Identifier: PostgreSQL */
/* Root bundles on the disk: the manifest of fingerprints, the user's cache, and fetching into it. */
#ifndef VPSQL_TLS_STORE_H
#define VPSQL_TLS_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "tls/fetch.h"
#include "tls/pem.h"

/* One row of MANIFEST.tsv. */
struct store_root {
	char	*sha256, *subject, *region, *partition, *key, *not_before, *not_after, *source;
};

struct store_manifest {
	struct store_root	*v;
	size_t			 n;
};

/* Reads DIR/MANIFEST.tsv. */
bool	 store_manifest_load(const char *dir, struct store_manifest *m,
	    struct err *err);
void	 store_manifest_clear(struct store_manifest *m);
/* The row with that fingerprint, or NULL. */
const struct store_root *store_manifest_find(const struct store_manifest *m,
	    const char *sha256);

/* "eu-west-1" -> "eu-west-1.pem"; "global" -> "all.pem". New. */
char	*store_file_name(const char *region);
/* Where a fetched copy lies ($XDG_CACHE_HOME/vpsql/roots/...), new; NULL without a home. */
char	*store_cache_file(const char *region);
/*
 * Where a region's bundle (or "global") is fetched from: the template with
 * {region} filled in, else Amazon's address. New; NULL with ERR_TRUST where
 * Amazon publishes none.
 */
char	*store_url(const char *region, const char *template, struct err *err);

struct store_request {
	const char		*region;	/* or "global" */
	const char		*roots_dir;	/* shipped files and manifest; NULL: none */
	const char		*template;	/* truststore_url, or NULL */
	bool			 system_only;	/* as of fetch_opts */
	fetch_progress_fn	*progress;
	void			*ctx;
};

struct store_result {
	char	*path;		/* the file in the cache */
	char	*url;
	char	*anchor;	/* the root that vouched for the download; "" where unknown */
	unsigned roots;
	bool	 by_other;	/* another process fetched it meanwhile */
	bool	 same;		/* the same roots as before */
};

/*
 * Fetches a bundle into the cache under a lock: the body must hold nothing but
 * whole CA certificates, self-signed, in date and of that region, known
 * fingerprints must match (GovCloud and China: only known ones count), no root of
 * before may be missing. The old copy stays as FILE.old; on failure it stays in
 * place, and the hint of err names the file to get and where to put it.
 */
bool	 store_fetch(const struct store_request *rq, struct store_result *res,
	    struct err *err);
void	 store_result_clear(struct store_result *res);
/*
 * The rules above for a body in memory (pure but for the clock): keeps the
 * acceptable certificates in *out. old may be NULL.
 */
bool	 store_check(const char *text, size_t len, const char *region,
	    const struct store_manifest *m, const struct pem_bundle *old,
	    struct pem_bundle *out, struct err *err);
/* A bundle as text: for each a comment with name, fingerprint and end, then PEM. False: not all of it. */
bool	 store_print(const struct pem_bundle *b, struct buf *out, struct err *err);
/* "2061-05-20T17:49:12Z" of an ASN.1 time; new. */
char	*store_time(const ASN1_TIME *t);

#endif
