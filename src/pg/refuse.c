/* SPDX-License-Identifier: PostgreSQL */
/* Why a server was refused: a probe of its TLS, the findings, and what could be tried next. */
#include "pg/refuse.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "tls/diagnose.h"
#include "tls/diagnose_name.h"

bool
refuse_is_tls(const char *text)
{
	static const char *const words[] = {
		"SSL", "certificate", "ALPN", "server closed the connection unexpectedly",
		"encryption", "Connection reset by peer", "timeout expired", "private key",
	};

	if (strstr(text, "valid client certificate") != NULL)
		return true;
	/* A FATAL came through TLS, or from a server that libpq already refused to believe. */
	if (strstr(text, "FATAL:") != NULL)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(text, words[i]) != NULL)
			return true;
	return false;
}

static const struct target_host *
failed_host(const struct target *t, const char *host)
{
	for (size_t i = 0; i < t->n_tcp; i++)
		if (host != NULL && t->tcp[i].at->host != NULL &&
		    strcmp(t->tcp[i].at->host, host) == 0)
			return &t->tcp[i];
	return &t->tcp[t->main];
}

static enum diagnose_kind
kind_of(const struct endpoint *ep)
{
	switch (ep->roots) {
	case ENDPOINT_ROOTS_REGION:
	case ENDPOINT_ROOTS_ALL:
		return DIAGNOSE_RDS;
	case ENDPOINT_ROOTS_AMAZON:
		return DIAGNOSE_AMAZON_TRUST;
	default:
		return DIAGNOSE_PRIVATE;
	}
}

/* What the probe and the diagnosis are told, with the texts made for them. */
struct question {
	struct probe_opts	 opts;
	struct diagnose_facts	 facts;
	struct cert_chain	 roots;
	char			*cert, *key, *via;
};

static bool
is(const struct policy *pol, enum policy_key key, const char *value)
{
	const char *s = policy_get(pol, key);

	return s != NULL && strcmp(s, value) == 0;
}

/* The handshake as libpq would do it: the same place, roots, lists and client certificate. */
static void
probe_like(struct question *q, const struct target *t, const struct target_host *h, PGconn *failed)
{
	const char *addr = PQhostaddr(failed), *roots = conninfo_get(t->params, "sslrootcert"), *timeout;
	const struct policy *pol = &h->policy;
	struct probe_opts *opts = &q->opts;
	int seconds;

	opts->host = h->at->host;
	opts->connect_host = addr != NULL && *addr != '\0' ? addr : NULL;
	if (!num_int(PQport(failed) != NULL ? PQport(failed) : "", 1, 65535, &opts->port))
		opts->port = 5432;
	opts->root_file = roots != NULL && strcmp(roots, "system") != 0 ? roots : NULL;
	opts->crl_file = h->trust.crl;
	opts->crl_dir = policy_get(pol, POLICY_SSLCRLDIR);
	opts->cert_file = policy_get(pol, POLICY_SSLCERT);
	opts->key_file = policy_get(pol, POLICY_SSLKEY);
	if (is(pol, POLICY_SSLCERTMODE, "disable"))
		opts->cert_file = NULL;
	else if (opts->cert_file == NULL)
		opts->cert_file = q->cert = file_libpq_path("postgresql.crt");
	if (opts->key_file == NULL)
		opts->key_file = q->key = file_libpq_path("postgresql.key");
	opts->direct = is(pol, POLICY_SSLNEGOTIATION, "direct");
	opts->no_sni = is(pol, POLICY_SSLSNI, "0");
	opts->min_protocol = policy_get(pol, POLICY_SSL_MIN);
	opts->max_protocol = policy_get(pol, POLICY_SSL_MAX);
	opts->stop_fd = intr_fd();
	/* A second look takes no longer than the first was allowed to. */
	timeout = conninfo_get(t->params, "connect_timeout");
	if (timeout != NULL && num_int(timeout, 1, PROBE_TIMEOUT_MS / 1000, &seconds))
		opts->timeout_ms = seconds * 1000;
}

/* Which roots were believed, and who said so. */
static void
facts_roots(struct question *q, const struct target_host *h)
{
	struct diagnose_facts *facts = &q->facts;
	bool named = h->trust.origin == TRUST_EXPLICIT;

	facts->roots = h->trust.reason;
	if (facts->roots != NULL && strncmp(facts->roots, "roots: ", 7) == 0)
		facts->roots += 7;
	/* A file that was named is only that; who named it stands beside it. */
	if (named && h->trust.set != NULL)
		facts->roots = h->trust.set;
	facts->roots_file = q->opts.root_file;
	if (named)
		facts->roots_source = h->policy.field[POLICY_SSLROOTCERT].why;
	if (q->opts.root_file != NULL &&
	    cert_chain_from_file(q->opts.root_file, PROBE_MAX_PROBLEMS * 8, &q->roots, NULL))
		facts->root_certs = &q->roots;
	facts->roots_explicit = named;
	facts->locked_where = h->in.locked ? h->in.locked_where : NULL;
	facts->root_crt_home = h->trust.origin == TRUST_USER;
}

static void
facts_of(struct question *q, const struct target *t, const struct target_host *h)
{
	const struct policy *pol = &h->policy;
	struct diagnose_facts *facts = &q->facts;

	if (t->via.host != NULL)
		facts->via = q->via = xasprintf("%s:%s", t->via.host, t->via.port);
	facts->program = log_program();
	facts->host = h->at->host;
	facts->port = q->opts.port;
	facts->user = conninfo_get(t->asked, "user");
	facts->dbname = conninfo_get(t->asked, "dbname");
	facts->kind = kind_of(&h->trust.endpoint);
	facts->region = h->trust.endpoint.region[0] != '\0' ? h->trust.endpoint.region : NULL;
	facts->mode = policy_mode_name(pol->mode);
	facts->mode_source = pol->field[POLICY_SSLMODE].why;
	facts->crl_file = q->opts.crl_file;
	facts->crl_home = h->trust.crl_home;
	facts->key_file = q->opts.key_file;
	facts->gss = policy_get(pol, POLICY_GSSENCMODE) != NULL && !is(pol, POLICY_GSSENCMODE, "disable");
	if (t->alias != NULL) {
		facts->server_name = h->at->host;
		facts->pin_alias = t->alias;
	}
	facts->now = time(NULL);
	facts_roots(q, h);
}

/* What could be tried next. */
static void
ways_out(struct refuse *r)
{
	switch (r->probe.trust) {
	case PROBE_UNKNOWN_ISSUER:
	case PROBE_UNKNOWN_ROOT:
	case PROBE_LEAF_ONLY:
		r->other_roots = true;
		break;
	case PROBE_TRUSTED:
		if (r->probe.name.result != NAME_MATCH)
			r->real_name = diagnose_real_name(&r->probe);
		break;
	default:
		break;
	}
}

bool
refuse_examine(struct refuse *r, const struct target *t, PGconn *failed,
    const char *libpq_error, const struct alias *alias)
{
	const struct target_host *h = failed_host(t, PQhost(failed));
	struct question q = { .roots = CERT_CHAIN_INIT };
	bool good;

	memset(r, 0, sizeof *r);
	probe_like(&q, t, h, failed);
	good = probe_run(&q.opts, &r->probe);
	r->probed = true;
	facts_of(&q, t, h);
	q.facts.probe = &r->probe;
	q.facts.alias = alias;
	q.facts.libpq_error = libpq_error;
	if (good)
		diagnose(&q.facts, &r->findings);
	ways_out(r);
	cert_chain_clear(&q.roots);
	free(q.cert);
	free(q.key);
	free(q.via);
	return good;
}

void
refuse_text(const struct refuse *r, bool json, struct buf *out)
{
	if (r->findings.n == 0)
		return;
	buf_addc(out, '\n');
	if (json)
		finding_json(&r->findings, out);
	else
		finding_text(&r->findings, out);
	while (out->len > 0 && out->data[out->len - 1] == '\n')
		buf_truncate(out, out->len - 1);
}

void
refuse_clear(struct refuse *r)
{
	if (r->probed)
		probe_clear(&r->probe);
	finding_clear(&r->findings);
	free(r->real_name);
	memset(r, 0, sizeof *r);
}
