/* SPDX-License-Identifier: PostgreSQL */
/* Root sets on the disk: the shipped folder, the cached copy where it is newer, a download where neither is there. */
#ifndef VPSQL_TLS_TRUST_SET_H
#define VPSQL_TLS_TRUST_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

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

/* Where sets are looked for; all borrowed. */
struct trust_shelf {
	const char		*dir;		/* of shipped roots; NULL: none */
	const char		*template;	/* truststore_url; NULL: Amazon's address */
	bool			 fetch_off;	/* fetch = off */
	/*
	 * Nothing of the user's counts: a cached copy only where the manifest of dir knows
	 * every root in it, a download only where the system's own store vouches for it.
	 */
	bool			 locked;
	const struct trust_opts	*opts;		/* or NULL */
};

/* One set that was found: "eu-west-1", "global", "amazon-trust". */
struct trust_set {
	enum trust_origin	 origin;	/* shipped, cached or fetched */
	char			*path;		/* the caller's; NULL: nowhere on the disk */
	unsigned		 roots;		/* certificates in it */
	char			 day[11];	/* of a cached copy, "2026-11-22" */
};

/*
 * The cached copy where it is newer than the shipped one, whole and safe, else the
 * shipped one; path stays NULL where there is neither. f is filled anew (what it
 * had is not freed). False with err where the shipped file is damaged.
 */
bool	 trust_set_find(const char *name, const struct trust_shelf *shelf,
	    struct trust_set *f, struct err *err);
/*
 * Downloads a set into the cache by the rules of store_fetch and says so; f is
 * filled anew. *same: nothing new was in it. False with ERR_TRUST where fetching is
 * off, or the error of the download; the hint names the file to get and its place.
 */
bool	 trust_set_fetch(const char *set, const struct trust_shelf *shelf,
	    struct trust_set *f, bool *same, struct err *err);
/* As shown to people: the file of every region is called "all regions". Borrowed. */
const char *trust_set_shown(const char *set);

/*
 * The file in force for a root set ("eu-west-1", "global", "amazon-trust"), fetched
 * where it is nowhere and fetching is allowed (template: truststore_url or NULL).
 * path and where ("shipped", "fetched 2026-11-22") are new.
 */
bool	 trust_find_set(const char *set, const char *template,
	    const struct trust_opts *opts, char **path, char **where, struct err *err);
/*
 * The folder of shipped roots in force, a new string; NULL when there is none:
 * --roots-dir, VPSQL_ROOTS_DIR, else trust_own_dir.
 */
char	*trust_roots_dir(const struct trust_opts *opts);
/* The folder beside the program where only the program's owner could have put it, else the installed one; new. */
char	*trust_own_dir(void);

#endif
