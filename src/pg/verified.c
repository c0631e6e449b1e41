/* SPDX-License-Identifier: PostgreSQL */
/* What was verified about a connection, and the lines of the banner that say it. */
#include "pg/verified.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "pg/server.h"
#include "pg/target.h"
#include "tls/cert.h"

void
verified_read(struct connection *c)
{
	const struct target *t = connection_target(c);
	struct cert_chain chain = CERT_CHAIN_INIT;
	const char *host = PQhost(c->db), *guard;
	void *ssl = PQsslInUse(c->db) ? PQsslStruct(c->db, "OpenSSL") : NULL;

	free(c->verified_name);
	free(c->issuer);
	free(c->roots);
	c->verified_name = c->issuer = c->roots = NULL;
	c->days_left = 0;
	c->policy = target_policy(t);
	c->label = config_value(&t->tcp[t->main].conf, CONFIG_LABEL);
	guard = config_value(&t->tcp[t->main].conf, CONFIG_CONFIRM);
	c->confirm = config_has_word(guard, "destructive");
	c->confirm_quit = config_has_word(guard, "quit");
	c->local = host != NULL && (host[0] == '/' || host[0] == '@');
	c->verified = !c->local && PQsslInUse(c->db) && c->policy->mode == POLICY_VERIFY_FULL;
	if (ssl != NULL && cert_chain_from_ssl(ssl, false, &chain, NULL) && chain.n > 0) {
		c->issuer = xstrdup(chain.v[0].issuer_cn);
		c->days_left = cert_days_left(&chain.v[0], time(NULL));
	}
	cert_chain_clear(&chain);
	if (!c->verified)
		return;
	c->verified_name = xstrdup(host != NULL ? host : "");
	c->roots = xstrdup(t->tcp[t->main].trust.reason != NULL ?
	    t->tcp[t->main].trust.reason : "roots: unknown");
}

static const char *
attribute(PGconn *db, const char *name, const char *none)
{
	const char *s = PQsslAttribute(db, name);

	return s != NULL && *s != '\0' ? s : none;
}

static void
banner_trust(const struct connection *c, struct buf *out)
{
	const struct target *t = connection_target(c);

	for (size_t i = 0; i < c->policy->weak.n; i++)
		buf_addf(out, "%s\n", c->policy->weak.v[i]);
	if (!c->verified) {
		if (c->policy->weak.n == 0)
			buf_adds(out, "NOT VERIFIED: the server's identity was not checked\n");
		return;
	}
	buf_addf(out, "Verified: %s by %s (%s), certificate expires in %ld day%s\n",
	    c->verified_name, c->issuer != NULL ? c->issuer : "unknown issuer", c->roots,
	    c->days_left, c->days_left == 1 ? "" : "s");
	if (t->alias != NULL)
		buf_addf(out, "Alias: %s%s%s%s\n", t->alias, t->pin_where != NULL ? " (pinned in " : "",
		    t->pin_where != NULL ? t->pin_where : "", t->pin_where != NULL ? ")" : "");
	if (t->via.host != NULL)
		buf_addf(out, "Via: %s:%s\n", t->via.host, t->via.port);
}

/* label and read_only of the configuration. */
static void
banner_section(const struct connection *c, struct buf *out)
{
	const struct target *t = connection_target(c);
	const char *label;

	if (t->n_tcp == 0)
		return;
	label = config_value(&t->tcp[t->main].conf, CONFIG_LABEL);
	if (label != NULL)
		buf_addf(out, "Label: %s\n", label);
	if (config_on(&t->tcp[t->main].conf, CONFIG_READ_ONLY, false))
		buf_adds(out, "Read only: transactions start with default_transaction_read_only\n");
}

static void
banner(const struct connection *c, struct buf *out)
{
	const char *compression, *flaw = server_libpq_flaw(PQlibVersion());

	banner_section(c, out);
	if (flaw != NULL)
		buf_addf(out, "WARNING: libpq %d.%d has a known flaw, update it (%s)\n",
		    PQlibVersion() / 10000, PQlibVersion() % 10000, flaw);
	if (c->local) {
		buf_adds(out, "Local socket: no TLS\n");
		return;
	}
	if (PQgssEncInUse(c->db)) {
		buf_adds(out, "GSSAPI-encrypted connection\n");
		banner_trust(c, out);
		return;
	}
	if (!PQsslInUse(c->db)) {
		buf_adds(out, "NOT ENCRYPTED: anybody on the way can read and change this connection\n");
		banner_trust(c, out);
		return;
	}
	compression = attribute(c->db, "compression", "off");
	buf_addf(out, "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s",
	    attribute(c->db, "protocol", "unknown"), attribute(c->db, "cipher", "unknown"),
	    attribute(c->db, "key_bits", "unknown"),
	    strcmp(compression, "off") == 0 ? "off" : "on");
	/* libpq before 17 knows nothing of it. */
	if (PQlibVersion() >= 170000)
		buf_addf(out, ", ALPN: %s", attribute(c->db, "alpn", "none"));
	buf_adds(out, ")\n");
	banner_trust(c, out);
}

void
verified_banner(const struct connection *c, struct buf *out)
{
	struct buf text = BUF_INIT;

	banner(c, &text);
	utf8_message(out, text.data, text.len);
	buf_free(&text);
}
