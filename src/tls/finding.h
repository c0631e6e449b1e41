/* SPDX-License-Identifier: PostgreSQL */
/* What is wrong with a server's TLS as rows with stable codes, and their text and JSON. */
#ifndef VPSQL_TLS_FINDING_H
#define VPSQL_TLS_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum finding_severity { FINDING_NOTE, FINDING_WARNING, FINDING_ERROR };

/* The rows live in finding.c; the words in quotes are the stable codes for scripts. */
enum finding_code {
	FINDING_UNREACHABLE,		/* "unreachable" */
	FINDING_NO_TLS,			/* "no-tls" */
	FINDING_TLS_PROXY,		/* "tls-proxy" */
	FINDING_NOT_POSTGRES,		/* "not-postgres" */
	FINDING_SERVER_ERROR,		/* "server-error" */
	FINDING_CLOSED,			/* "closed" */
	FINDING_STALLED,		/* "stalled" */
	FINDING_EARLY_DATA,		/* "early-data" */
	FINDING_NOT_TLS,		/* "not-tls" */
	FINDING_PROTOCOL,		/* "protocol-too-old" */
	FINDING_SECURITY_LEVEL,		/* "security-level" */
	FINDING_ALERT,			/* "tls-alert" */
	FINDING_HANDSHAKE,		/* "handshake-failed" */
	FINDING_ALPN,			/* "alpn" */
	FINDING_TOO_BIG,		/* "too-big" */
	FINDING_BAD_CERT,		/* "bad-certificate" */
	FINDING_ROOT_FILE,		/* "root-file" */
	FINDING_CRL_FILE,		/* "crl-file" */
	FINDING_RDS_PROXY_ROOTS,	/* "proxy-roots" */
	FINDING_RDS_ROOTS,		/* "rds-roots" */
	FINDING_WRONG_REGION,		/* "wrong-region" */
	FINDING_DEAD_ROOTS,		/* "dead-roots" */
	FINDING_INTERMEDIATE_AS_ROOT,	/* "intermediate-as-root" */
	FINDING_MISSING_INTERMEDIATE,	/* "missing-intermediate" */
	FINDING_UNKNOWN_CA,		/* "unknown-ca" */
	FINDING_SELF_SIGNED,		/* "self-signed" */
	FINDING_MIDDLEBOX,		/* "middlebox" */
	FINDING_EXPIRED_LEAF,		/* "expired" */
	FINDING_EXPIRED_INTERMEDIATE,	/* "expired-intermediate" */
	FINDING_EXPIRED_ROOT,		/* "expired-root" */
	FINDING_NOT_YET_VALID,		/* "not-yet-valid" */
	FINDING_CLOCK,			/* "clock" */
	FINDING_REVOKED,		/* "revoked" */
	FINDING_CRL_MISSING,		/* "crl-missing" */
	FINDING_CRL_EXPIRED,		/* "crl-expired" */
	FINDING_PURPOSE,		/* "wrong-purpose" */
	FINDING_BAD_CA,			/* "bad-ca" */
	FINDING_NAME_CONSTRAINT,	/* "name-constraint" */
	FINDING_WEAK_KEY,		/* "weak-key" */
	FINDING_WEAK_SIGNATURE,		/* "weak-signature" */
	FINDING_BAD_SIGNATURE,		/* "bad-signature" */
	FINDING_CHAIN_TOO_LONG,		/* "chain-too-long" */
	FINDING_CHAIN_OTHER,		/* "chain" */
	FINDING_NAME,			/* "name-mismatch" */
	FINDING_NAME_TUNNEL,		/* "tunnel" */
	FINDING_NAME_IP,		/* "ip-address" */
	FINDING_NAME_ALIAS,		/* "alias" */
	FINDING_NAME_DOT,		/* "trailing-dot" */
	FINDING_NAME_NONE,		/* "no-name" */
	FINDING_NAME_BAD,		/* "bad-name" */
	FINDING_STALE_ROOT_CRT,		/* "stale-root-crt" */
	FINDING_STALE_ROOT_CRL,		/* "stale-root-crl" */
	FINDING_CLIENT_CERT,		/* "client-certificate" */
	FINDING_CLIENT_CERT_REFUSED,	/* "client-certificate-refused" */
	FINDING_KEY_FILE,		/* "key-file" */
	FINDING_GSS,			/* "gss" */
	FINDING_PRESENTED,		/* "presented": the certificate that was seen */
	FINDING_SOURCE,			/* "setting-source" */
	FINDING_EXPIRES_SOON,		/* "expires-soon" */
	FINDING_CA_EXPIRES_SOON,	/* "ca-expires-soon" */
	FINDING_OLD_ROOTS,		/* "old-roots" */
	FINDING_PASSES,			/* "passes": the probe succeeds where libpq failed */
	FINDING_COUNT
};

/* Strings are owned; remedy is the last line to read, often a command to type. */
struct finding {
	enum finding_code	 code;
	enum finding_severity	 severity;
	char			*what;		/* what was seen */
	char			*why;		/* why that is refused; or NULL */
	char			*remedy;	/* what to type or whom to ask; or NULL */
};

struct findings {
	struct finding	*v;
	size_t		 n;
};

#define FINDINGS_INIT { .v = NULL }

/* "name-mismatch" and the like. */
const char *finding_name(enum finding_code code);
/*
 * Adds a row with the severity and the reason of its table row; what is printf-like.
 * The row is returned, valid until the next add, so that why and remedy can be set.
 */
struct finding *finding_add(struct findings *f, enum finding_code code,
	    const char *what, ...) __attribute__((format(printf, 3, 4)));
/* Replaces the reason, or appends a line to the remedy. */
void	 finding_why(struct finding *row, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
void	 finding_remedy(struct finding *row, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
bool	 finding_has(const struct findings *f, enum finding_code code);
/* For people, several lines, each ending in a newline, no program name. */
void	 finding_text(const struct findings *f, struct buf *out);
/* A JSON array of {"code","severity","what","why","remedy"}. */
void	 finding_json(const struct findings *f, struct buf *out);
void	 finding_clear(struct findings *f);

#endif
