/* SPDX-License-Identifier: PostgreSQL */
/* One TLS handshake with a PostgreSQL server, without credentials, to see what it presents. */
#ifndef VPSQL_TLS_PROBE_H
#define VPSQL_TLS_PROBE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>
#include <time.h>

#include "base/err.h"
#include "tls/cert.h"

enum { PROBE_TIMEOUT_MS = 10000 };

struct probe_opts {
	const char	*host;		/* the name to verify and to send as SNI */
	const char	*connect_host;	/* where to connect instead (--via, hostaddr); or NULL */
	int		 port;
	/* An address to use as it is, e.g. that of libpq's failed attempt; NULL: look up. */
	const struct sockaddr *addr;
	socklen_t	 addr_len;
	const char	*root_file;	/* PEM; NULL: the system's store */
	const char	*crl_file;	/* or NULL */
	const char	*crl_dir;	/* or NULL */
	/* Client certificate chain and key, or NULL; where they cannot be loaded none is shown. */
	const char	*cert_file;
	const char	*key_file;
	bool		 direct;	/* TLS from the first byte, ALPN "postgresql" required */
	bool		 no_sni;
	const char	*min_protocol;	/* "TLSv1.2" when NULL */
	const char	*max_protocol;	/* or NULL */
	time_t		 now;		/* 0: the system's clock */
	int		 timeout_ms;	/* for the whole probe; 0: PROBE_TIMEOUT_MS */
	int		 stop_fd;	/* readable: give up (the interrupt pipe); 0 or less: none */
};

/* How far it came. */
enum probe_stage {
	PROBE_SETUP,		/* the settings themselves: root file, CRL, key */
	PROBE_RESOLVE,
	PROBE_CONNECT,
	PROBE_REQUEST,		/* SSLRequest sent, no TLS yet */
	PROBE_HANDSHAKE,
	PROBE_DONE		/* TLS is up; what was verified is below */
};

/* What the server said to SSLRequest. */
enum probe_answer {
	PROBE_NOT_ASKED,	/* not reached, or direct TLS */
	PROBE_YES,		/* S */
	PROBE_NO,		/* N: no TLS on this server */
	PROBE_ERROR,		/* E: an error message, kept in server_text */
	PROBE_GARBAGE,		/* another byte, kept in answer_byte */
	PROBE_CLOSED,		/* the connection ended */
	PROBE_STALLED,		/* nothing within the time */
	PROBE_EARLY		/* bytes after the S before TLS started (CVE-2021-23222) */
};

struct probe_problem {
	int		 code;		/* X509_V_ERR_…, by number; 0 ends nothing */
	int		 depth;		/* 0: the server's own certificate */
	char		*text;		/* OpenSSL's words */
};

enum { PROBE_MAX_PROBLEMS = 32 };

/* Kinds of X509 verify results that need telling apart without OpenSSL's header. */
enum probe_trust {
	PROBE_TRUSTED,
	PROBE_NO_CHAIN,		/* not tried: no certificate was seen */
	PROBE_UNKNOWN_ISSUER,	/* the last certificate's issuer is not among the roots */
	PROBE_UNKNOWN_ROOT,	/* ends at a self-signed certificate that is not trusted */
	PROBE_SELF_SIGNED,	/* the server's own certificate signs itself */
	PROBE_LEAF_ONLY,	/* one certificate, its issuer neither sent nor trusted */
	PROBE_EXPIRED,
	PROBE_NOT_YET_VALID,
	PROBE_REVOKED,
	PROBE_CRL_MISSING,
	PROBE_CRL_EXPIRED,
	PROBE_WRONG_PURPOSE,
	PROBE_BAD_CA,		/* an issuer that is no CA, or past its path length */
	PROBE_NAME_CONSTRAINT,
	PROBE_WEAK_KEY,
	PROBE_WEAK_SIGNATURE,
	PROBE_BAD_SIGNATURE,
	PROBE_CHAIN_TOO_LONG,
	PROBE_OTHER
};

/* How the handshake itself failed, where it is not the chain. */
enum probe_tls_error {
	PROBE_TLS_OK,
	PROBE_TLS_VERIFY,	/* the chain: see trust */
	PROBE_TLS_VERSION,	/* no protocol version in common */
	PROBE_TLS_CIPHER,	/* no cipher or group in common, or the security level */
	PROBE_TLS_WEAK_KEY,	/* the security level refuses the key (dh, ee, ca key too small) */
	PROBE_TLS_NOT_TLS,	/* the bytes are no TLS */
	PROBE_TLS_ALERT,	/* the server sent an alert, in tls_text */
	PROBE_TLS_CLOSED,
	PROBE_TLS_STALLED,
	PROBE_TLS_TOO_BIG,	/* certificates past OpenSSL's cap */
	PROBE_TLS_BAD_CERT,	/* a certificate that cannot be read */
	PROBE_TLS_ALPN,		/* direct TLS without "postgresql" */
	PROBE_TLS_OTHER
};

struct probe {
	enum probe_stage  stage;
	enum probe_answer answer;
	unsigned char	  answer_byte;
	char		 *server_text;	/* error text before TLS, escaped, capped; the peer's claim; or NULL */
	char		 *addr;		/* "192.0.2.7 port 5432" of the peer; or NULL */
	struct err	  err;		/* what stopped it, at any stage but PROBE_DONE */
	enum probe_tls_error tls_error;
	char		 *tls_text;	/* OpenSSL's words for it; or NULL */
	char		 *version;	/* "TLSv1.3"; or NULL */
	char		 *cipher;
	int		  bits;
	char		 *group;	/* key exchange group; or NULL */
	char		 *alpn;		/* "" when none was agreed */
	bool		  client_cert_asked;
	char		 *client_ca;	/* names of the CAs it takes, ", " between, escaped; or NULL */
	struct cert_chain peer;	/* as presented, its own certificate first */
	struct cert_chain built;	/* as verified, root last; empty when not trusted */
	enum probe_trust  trust;	/* the first problem, as a kind */
	struct probe_problem problems[PROBE_MAX_PROBLEMS];	/* in the order found */
	size_t		  n_problems;
	struct name_verdict name;	/* borrows from peer */
	/* Whether verify-ca and verify-full would let it pass with these roots. */
	bool		  ca_ok;
	bool		  full_ok;
	long		  ms;		/* how long it took */
};

/*
 * Connects, sends SSLRequest (8 bytes), reads exactly one byte, and goes on with
 * TLS only after 'S'; with direct, TLS at once. Nothing but the handshake is ever
 * sent: no startup packet, no user, no password. The handshake goes to its end
 * even where the chain is bad, so that the chain is known. Chain rules are those
 * libpq sets up (OpenSSL's server purpose, CRLs of the whole chain where given, no
 * partial chains). p is overwritten; false only when stopped by stop_fd.
 */
bool	 probe_run(const struct probe_opts *opts, struct probe *p);
void	 probe_clear(struct probe *p);
/* The kind of problem i (of n_problems). */
enum probe_trust probe_problem_trust(const struct probe *p, size_t i);

#endif
