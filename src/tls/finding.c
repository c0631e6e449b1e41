/* SPDX-License-Identifier: PostgreSQL */
/* What is wrong with a server's TLS as rows with stable codes, and their text and JSON. */
#include "tls/finding.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/mem.h"

static const struct {
	const char		*name;
	enum finding_severity	 severity;
	const char		*why;
} rows[FINDING_COUNT] = {
	[FINDING_UNREACHABLE] = { "unreachable", FINDING_ERROR, NULL },
	[FINDING_NO_TLS] = { "no-tls", FINDING_ERROR,
	    "Without TLS everybody on the way can read and change what is sent, the password too." },
	[FINDING_TLS_PROXY] = { "tls-proxy", FINDING_ERROR,
	    "A proxy on this machine may end TLS itself and speak plain text on the loopback; this program cannot verify what is behind it." },
	[FINDING_NOT_POSTGRES] = { "not-postgres", FINDING_ERROR,
	    "A PostgreSQL server answers the request for TLS with S or N; nothing was sent to this one." },
	[FINDING_SERVER_ERROR] = { "server-error", FINDING_ERROR,
	    "What comes before TLS may come from anybody on the way." },
	[FINDING_CLOSED] = { "closed", FINDING_ERROR, NULL },
	[FINDING_STALLED] = { "stalled", FINDING_ERROR, NULL },
	[FINDING_EARLY_DATA] = { "early-data", FINDING_ERROR,
	    "An honest server waits for the client's handshake; such bytes are how a man in the middle injects answers (CVE-2021-23222)." },
	[FINDING_NOT_TLS] = { "not-tls", FINDING_ERROR,
	    "It promised TLS and then spoke something else." },
	[FINDING_PROTOCOL] = { "protocol-too-old", FINDING_ERROR,
	    "TLS 1.0 and 1.1 are broken and were withdrawn in 2021 (RFC 8996)." },
	[FINDING_SECURITY_LEVEL] = { "security-level", FINDING_ERROR,
	    "Client and server have no cipher, group or key in common that OpenSSL's security level accepts." },
	[FINDING_ALERT] = { "tls-alert", FINDING_ERROR, NULL },
	[FINDING_HANDSHAKE] = { "handshake-failed", FINDING_ERROR, NULL },
	[FINDING_ALPN] = { "alpn", FINDING_ERROR,
	    "With direct TLS only the protocol name says that this is PostgreSQL and not another service with the same certificate." },
	[FINDING_TOO_BIG] = { "too-big", FINDING_ERROR,
	    "No honest server needs as much." },
	[FINDING_BAD_CERT] = { "bad-certificate", FINDING_ERROR, NULL },
	[FINDING_ROOT_FILE] = { "root-file", FINDING_ERROR,
	    "Without roots nothing can be verified; nothing was sent." },
	[FINDING_CRL_FILE] = { "crl-file", FINDING_ERROR,
	    "libpq would go on without checking revocation, or trust what else lies there; nothing was sent." },
	[FINDING_RDS_PROXY_ROOTS] = { "proxy-roots", FINDING_ERROR,
	    "RDS Proxy, Aurora DSQL and Redshift have certificates of Amazon Trust Services, not of the RDS authorities." },
	[FINDING_RDS_ROOTS] = { "rds-roots", FINDING_ERROR,
	    "RDS authorities are in no operating system's store and are not Amazon Trust Services." },
	[FINDING_WRONG_REGION] = { "wrong-region", FINDING_ERROR,
	    "Every region has roots of its own." },
	[FINDING_DEAD_ROOTS] = { "dead-roots", FINDING_ERROR,
	    "The roots of 2019 (rds-ca-2019) ended in August 2024; servers have certificates of the G1 roots now." },
	[FINDING_INTERMEDIATE_AS_ROOT] = { "intermediate-as-root", FINDING_ERROR,
	    "A chain must end at a self-signed root; an intermediate alone vouches for nothing." },
	[FINDING_MISSING_INTERMEDIATE] = { "missing-intermediate", FINDING_ERROR,
	    "The server must send every certificate between its own and the root." },
	[FINDING_UNKNOWN_CA] = { "unknown-ca", FINDING_ERROR,
	    "Nobody that is trusted here vouches for this server." },
	[FINDING_SELF_SIGNED] = { "self-signed", FINDING_ERROR,
	    "A certificate that vouches for itself proves nothing: anybody can make one with any name." },
	[FINDING_MIDDLEBOX] = { "middlebox", FINDING_ERROR,
	    "Amazon signs its endpoints with its own authorities alone; another issuer means that something between you and Amazon opens TLS, or that this is not Amazon." },
	[FINDING_EXPIRED_LEAF] = { "expired", FINDING_ERROR,
	    "After that date nobody vouches for the key any more." },
	[FINDING_EXPIRED_INTERMEDIATE] = { "expired-intermediate", FINDING_ERROR,
	    "An authority past its date vouches for nothing." },
	[FINDING_EXPIRED_ROOT] = { "expired-root", FINDING_ERROR,
	    "A root past its date vouches for nothing." },
	[FINDING_NOT_YET_VALID] = { "not-yet-valid", FINDING_ERROR,
	    "Before that date nobody vouches for the key." },
	[FINDING_CLOCK] = { "clock", FINDING_ERROR,
	    "Certificates can be judged only with the right time." },
	[FINDING_REVOKED] = { "revoked", FINDING_ERROR,
	    "Its issuer says that it must not be trusted any more." },
	[FINDING_CRL_MISSING] = { "crl-missing", FINDING_ERROR,
	    "With a revocation list in force, every authority of the chain needs one." },
	[FINDING_CRL_EXPIRED] = { "crl-expired", FINDING_ERROR,
	    "A list past its date may lack the latest revocations." },
	[FINDING_PURPOSE] = { "wrong-purpose", FINDING_ERROR,
	    "The extended key usage must allow servers (serverAuth)." },
	[FINDING_BAD_CA] = { "bad-ca", FINDING_ERROR,
	    "Only an authority may sign certificates, and only as deep as it was allowed to." },
	[FINDING_NAME_CONSTRAINT] = { "name-constraint", FINDING_ERROR,
	    "Its authority may sign for other names only." },
	[FINDING_WEAK_KEY] = { "weak-key", FINDING_ERROR,
	    "Such keys can be computed: an RSA key needs 2048 bits or more." },
	[FINDING_WEAK_SIGNATURE] = { "weak-signature", FINDING_ERROR,
	    "Signatures over MD5 and SHA-1 can be forged." },
	[FINDING_BAD_SIGNATURE] = { "bad-signature", FINDING_ERROR,
	    "The certificate was changed, or was not signed by the authority it names." },
	[FINDING_CHAIN_TOO_LONG] = { "chain-too-long", FINDING_ERROR,
	    "No honest chain is as long." },
	[FINDING_CHAIN_OTHER] = { "chain", FINDING_ERROR,
	    "OpenSSL refuses the chain for it, and so does libpq." },
	[FINDING_NAME] = { "name-mismatch", FINDING_ERROR,
	    "A certificate vouches only for the names in it: this may be another server." },
	[FINDING_NAME_TUNNEL] = { "tunnel", FINDING_ERROR,
	    "Behind a tunnel or a forwarded port the name to verify is that of the database, not of this machine." },
	[FINDING_NAME_IP] = { "ip-address", FINDING_ERROR,
	    "The certificate holds host names; an address matches none of them." },
	[FINDING_NAME_ALIAS] = { "alias", FINDING_ERROR,
	    "The certificate is valid for the canonical name only, and an alias is not followed by itself: "
	    "every customer of a region has certificates of the same roots, so whoever controls the DNS answer could lead you to a database of theirs." },
	[FINDING_NAME_DOT] = { "trailing-dot", FINDING_ERROR,
	    "Names in certificates have no dot at the end, and libpq compares every byte." },
	[FINDING_NAME_NONE] = { "no-name", FINDING_ERROR,
	    "Without a name the certificate could belong to any server." },
	[FINDING_NAME_BAD] = { "bad-name", FINDING_ERROR,
	    "Such names are made to be read differently by different programs (CVE-2009-4034)." },
	[FINDING_STALE_ROOT_CRT] = { "stale-root-crt", FINDING_NOTE, NULL },
	[FINDING_STALE_ROOT_CRL] = { "stale-root-crl", FINDING_NOTE, NULL },
	[FINDING_CLIENT_CERT] = { "client-certificate", FINDING_ERROR,
	    "This server lets in only clients that have a certificate of their own." },
	[FINDING_CLIENT_CERT_REFUSED] = { "client-certificate-refused", FINDING_ERROR, NULL },
	[FINDING_KEY_FILE] = { "key-file", FINDING_ERROR,
	    "libpq refuses a private key that others could read." },
	[FINDING_GSS] = { "gss", FINDING_WARNING,
	    "libpq tries GSS encryption before TLS, whatever sslmode is; then no certificate is verified." },
	[FINDING_PRESENTED] = { "presented", FINDING_NOTE, NULL },
	[FINDING_SOURCE] = { "setting-source", FINDING_NOTE, NULL },
	[FINDING_EXPIRES_SOON] = { "expires-soon", FINDING_WARNING, NULL },
	[FINDING_CA_EXPIRES_SOON] = { "ca-expires-soon", FINDING_WARNING, NULL },
	[FINDING_OLD_ROOTS] = { "old-roots", FINDING_WARNING, NULL },
	[FINDING_PASSES] = { "passes", FINDING_NOTE, NULL },
};

const char *
finding_name(enum finding_code code)
{
	return rows[code].name;
}

static const char *
finding_severity_name(enum finding_severity severity)
{
	return severity == FINDING_ERROR ? "error" :
	    severity == FINDING_WARNING ? "warning" : "note";
}

struct finding *
finding_add(struct findings *f, enum finding_code code, const char *what, ...)
{
	struct finding *row;
	va_list ap;

	f->v = xreallocarray(f->v, f->n + 1, sizeof(*f->v));
	row = &f->v[f->n++];
	*row = (struct finding){ .code = code, .severity = rows[code].severity };
	va_start(ap, what);
	row->what = xvasprintf(what, ap);
	va_end(ap);
	row->why = xstrdup_null(rows[code].why);
	return row;
}

void
finding_why(struct finding *row, const char *fmt, ...)
{
	va_list ap;

	free(row->why);
	va_start(ap, fmt);
	row->why = xvasprintf(fmt, ap);
	va_end(ap);
}

void
finding_remedy(struct finding *row, const char *fmt, ...)
{
	char *line, *all;
	va_list ap;

	va_start(ap, fmt);
	line = xvasprintf(fmt, ap);
	va_end(ap);
	if (row->remedy == NULL) {
		row->remedy = line;
		return;
	}
	all = xasprintf("%s\n%s", row->remedy, line);
	free(row->remedy);
	free(line);
	row->remedy = all;
}

bool
finding_has(const struct findings *f, enum finding_code code)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->v[i].code == code)
			return true;
	return false;
}

static void
indented(struct buf *out, const char *head, const char *text)
{
	const char *end;

	for (;;) {
		end = strchr(text, '\n');
		buf_adds(out, head);
		if (end == NULL) {
			buf_adds(out, text);
			buf_addc(out, '\n');
			return;
		}
		buf_add(out, text, (size_t)(end - text) + 1);
		text = end + 1;
	}
}

void
finding_text(const struct findings *f, struct buf *out)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct finding *row = &f->v[i];

		buf_addf(out, "%s [%s]: ", finding_severity_name(row->severity),
		    rows[row->code].name);
		buf_adds(out, row->what);
		buf_addc(out, '\n');
		if (row->why != NULL)
			indented(out, "  ", row->why);
		if (row->remedy != NULL)
			indented(out, "  => ", row->remedy);
	}
}

static void
member(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, ", \"%s\": ", name);
	json_string(out, value);
}

void
finding_json(const struct findings *f, struct buf *out)
{
	buf_addc(out, '[');
	for (size_t i = 0; i < f->n; i++) {
		const struct finding *row = &f->v[i];

		buf_addf(out, "%s\n  {\"code\": \"%s\", \"severity\": \"%s\"",
		    i == 0 ? "" : ",", rows[row->code].name,
		    finding_severity_name(row->severity));
		member(out, "what", row->what);
		member(out, "why", row->why);
		member(out, "remedy", row->remedy);
		buf_addc(out, '}');
	}
	buf_adds(out, f->n > 0 ? "\n]" : "]");
}

void
finding_clear(struct findings *f)
{
	for (size_t i = 0; i < f->n; i++) {
		free(f->v[i].what);
		free(f->v[i].why);
		free(f->v[i].remedy);
	}
	free(f->v);
	*f = (struct findings)FINDINGS_INIT;
}
