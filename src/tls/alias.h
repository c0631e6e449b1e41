/* SPDX-License-Identifier: PostgreSQL */
/* The chain of CNAME records from a name to the first database endpoint, and not further. */
#ifndef VPSQL_TLS_ALIAS_H
#define VPSQL_TLS_ALIAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strv.h"

enum {
	ALIAS_MAX_HOPS = 16,
	ALIAS_MAX_ANSWER = 65535,
	ALIAS_TIMEOUT_MS = 3000
};

enum alias_status {
	ALIAS_NOT_ONE,		/* no CNAME record, an address, or the endpoint itself */
	ALIAS_FOUND,		/* the chain ends at a known endpoint */
	ALIAS_ELSEWHERE,	/* there is a chain, but no known endpoint in it */
	ALIAS_NO_NAME,		/* the name does not exist */
	ALIAS_LOOP,
	ALIAS_TOO_LONG,
	ALIAS_BAD_ANSWER,	/* the resolver's answer cannot be read */
	ALIAS_UNKNOWN		/* no answer within the time */
};

struct alias {
	enum alias_status status;
	/*
	 * The names in order, the one asked for first, lower case, no dot at the end.
	 * With ALIAS_FOUND the last is the endpoint.
	 */
	struct strv	  chain;
};

#define ALIAS_INIT { .status = ALIAS_NOT_ONE }

/*
 * Whether name (lower case, no dot at the end) is an endpoint where the walk ends.
 * NULL in its place stands for endpoint_parse.
 */
typedef bool alias_endpoint_fn(const char *name, void *ctx);

/*
 * Asks the system's resolver (search domains apply) and follows the CNAME records
 * until is_endpoint says yes. Addresses and names without a record are
 * ALIAS_NOT_ONE. Never fails: what cannot be known is a status. timeout_ms bounds
 * the whole walk.
 */
void	 alias_walk(const char *host, alias_endpoint_fn *is_endpoint, void *ctx,
	    int timeout_ms, struct alias *alias);
/*
 * One raw DNS answer: continues the chain from its last name (from the question's
 * name where the chain has but one: search domains) by the CNAME records in the
 * answer section, in any order of records. Returns ALIAS_FOUND at an
 * endpoint, ALIAS_NOT_ONE where the records end (the chain may have grown),
 * or one of the failures. Pure.
 */
enum alias_status alias_parse(const unsigned char *msg, size_t len,
	    alias_endpoint_fn *is_endpoint, void *ctx, struct strv *chain);
/* "db.example.com -> x.cname.example -> y.rds.amazonaws.com"; the caller's. */
char	*alias_text(const struct alias *alias);
void	 alias_clear(struct alias *alias);

#endif
