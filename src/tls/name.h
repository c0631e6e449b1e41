/* SPDX-License-Identifier: PostgreSQL */
/* Whether a certificate's names cover a host or an address, by libpq's rules, and why not. */
#ifndef VPSQL_TLS_NAME_H
#define VPSQL_TLS_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum name_type { NAME_DNS, NAME_IP, NAME_OTHER, NAME_CN };

/* One name as the certificate holds it: raw bytes (an address: 4 or 16), NULs included. */
struct name {
	enum name_type	 type;
	unsigned char	*data;
	size_t		 len;
};

enum name_result {
	NAME_MATCH,
	NAME_MISMATCH,
	NAME_NONE,		/* the certificate holds no name that could match */
	NAME_NUL,		/* a name with a NUL inside (CVE-2009-4034) */
	NAME_BAD_IP,		/* an address that is neither 4 nor 16 bytes long */
	NAME_NO_HOST		/* nothing to compare with */
};

/* Why the closest name does not match; for NAME_MISMATCH. */
enum name_why {
	NAME_WHY_OTHER,		/* simply another name */
	NAME_WHY_TRAILING_DOT,	/* equal but for the dot at the end of the host */
	NAME_WHY_WILDCARD_DEPTH,/* a wildcard stands for one label, not for two or none */
	NAME_WHY_WILDCARD_PLACE,/* a wildcard that is not the whole first label counts for nothing */
	NAME_WHY_CN_IGNORED,	/* the CN would match, but names of that kind exist elsewhere */
	NAME_WHY_LOCALHOST,	/* the host is localhost or a loopback address: a tunnel */
	NAME_WHY_IP		/* the host is an address, the certificate has host names only */
};

struct name_verdict {
	enum name_result result;
	enum name_why	 why;
	/* The name that matched, offended or comes closest; borrowed from names; or NULL. */
	const struct name *which;
	bool		 by_cn;		/* matched by the Common Name alone */
	bool		 by_wildcard;
	size_t		 examined;	/* as libpq counts names in its message */
};

/*
 * Compares host with the names in certificate order: subject alternative names
 * first, then at most one NAME_CN (the first). The rules are those of libpq 15 to
 * 18 for verify-full, so that NAME_MATCH is given exactly where libpq accepts:
 * case ignored, "*." as the whole first label for exactly one label, addresses by
 * inet_aton and inet_pton, the CN only without an alternative name of the host's
 * own kind, the first malformed name ends it.
 */
void	 name_match(const char *host, const struct name *names, size_t n,
	    struct name_verdict *verdict);
/* Whether libpq takes host for an address (inet_aton's forms included). */
bool	 name_is_ip(const char *host);
/* localhost, *.localhost, 127.0.0.0/8, ::1. */
bool	 name_is_loopback(const char *host);
/*
 * Appends a name for people: an address in its usual form, other bytes with
 * everything outside printable ASCII escaped as \xNN.
 */
void	 name_text(const struct name *name, struct buf *out);
/* Appends bytes with control characters, backslashes and non-ASCII as \xNN. */
void	 name_escape(const void *data, size_t len, struct buf *out);

#endif
