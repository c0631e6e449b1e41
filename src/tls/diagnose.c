/* SPDX-License-Identifier: PostgreSQL */
/* From what a probe saw and what the policy asked for to findings; pure. */
#include "tls/diagnose.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Not the one beside this file. */
#include <config.h>

#include "base/mem.h"
#include "base/shell.h"
#include "base/utf8.h"
#include "tls/diagnose_chain.h"
#include "tls/diagnose_name.h"
#include "tls/diagnose_wire.h"

enum { DEFAULT_WARN_DAYS = 30 };

/* The start of the day of this version. */
static time_t
made(void)
{
	struct tm tm = { .tm_mday = 1 };

	return strptime(VPSQL_DAY, "%Y-%m-%d", &tm) != NULL ? timegm(&tm) : 0;
}

static bool
says(const struct diagnose_facts *f, const char *words)
{
	return f->libpq_error != NULL && strstr(f->libpq_error, words) != NULL;
}

static void
private_key(const struct diagnose_facts *f, struct finding *row)
{
	char *file = shell_word_new(f->key_file != NULL ? f->key_file : "KEY");

	finding_remedy(row, "chmod 600 %s", file);
	free(file);
}

static void
client_certificate(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	bool late = p->client_cert_asked && (p->tls_error == PROBE_TLS_ALERT ||
	    p->tls_error == PROBE_TLS_OTHER || p->tls_error == PROBE_TLS_CIPHER);
	bool demanded = says(f, "requires a valid client certificate") ||
	    says(f, "certificate required") ||
	    (late && p->tls_text != NULL && strstr(p->tls_text, "certificate required") != NULL);
	bool refused = says(f, "certificate authentication failed") ||
	    says(f, "alert unknown ca") || says(f, "alert bad certificate") ||
	    says(f, "alert certificate") ||
	    (late && p->stage == PROBE_DONE);
	struct finding *row;

	if (f->key_problem == NULL && (says(f, "private key file") ||
	    says(f, "could not load private key"))) {
		row = finding_add(out, FINDING_KEY_FILE, "%s", f->libpq_error);
		if (says(f, "permissions") || says(f, "world access"))
			private_key(f, row);
		else {
			finding_why(row, "Without its key a client certificate cannot be used.");
			finding_remedy(row, "Name the right key with sslkey=FILE.");
		}
	}
	if (f->key_problem != NULL) {
		row = finding_add(out, FINDING_KEY_FILE, "the client key \"%s\": %s",
		    f->key_file != NULL ? f->key_file : "", f->key_problem);
		private_key(f, row);
	}
	if (demanded) {
		row = finding_add(out, FINDING_CLIENT_CERT,
		    "the server demands a client certificate");
		finding_remedy(row, "Name yours with sslcert=FILE and sslkey=FILE%s%s.",
		    p->client_ca != NULL ? "; the server says that it takes those of: " : "",
		    p->client_ca != NULL ? p->client_ca : "");
	} else if (refused) {
		row = finding_add(out, FINDING_CLIENT_CERT_REFUSED,
		    "the server refuses the client certificate: %s",
		    f->libpq_error != NULL ? f->libpq_error :
		    p->tls_text != NULL ? p->tls_text : "no reason given");
		finding_remedy(row, "Check sslcert and sslkey: dates, issuer%s%s, and that its CN is the user's name where pg_hba.conf says cert.",
		    p->client_ca != NULL ? ", one of: " : "",
		    p->client_ca != NULL ? p->client_ca : "");
	}
}

static void
expiry(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	long limit = f->warn_days > 0 ? f->warn_days : DEFAULT_WARN_DAYS;

	for (size_t i = 0; i < p->built.n; i++) {
		const struct cert *c = &p->built.v[i];
		long days = cert_days_left(c, f->now);
		struct finding *row;
		char *when;

		if (i + 1 == p->built.n &&
		    diagnose_family(c->subject_cn, NULL) == DIAGNOSE_FAMILY_RDS_2019) {
			row = finding_add(out, FINDING_OLD_ROOTS,
			    "the chain ends at \"%s\", a root that is retired", c->subject_cn);
			finding_remedy(row, "Give the instance a certificate of rds-ca-rsa2048-g1 or newer.");
		}

		if (days >= limit)
			continue;
		when = cert_time(c->not_after);
		row = finding_add(out, i == 0 ? FINDING_EXPIRES_SOON :
		    FINDING_CA_EXPIRES_SOON, "%s \"%s\" expires in %ld day%s, on %s",
		    i == 0 ? "the server's certificate" :
		    i + 1 == p->built.n ? "the root certificate" :
		    "an intermediate certificate", c->subject_cn, days,
		    days == 1 ? "" : "s", when);
		finding_remedy(row, "The server's owner should renew it before that day.");
		free(when);
	}
}

static void
notes(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const char *source = f->roots_source;

	if (source != NULL && f->roots != NULL && strstr(f->roots, source) != NULL)
		source = NULL;
	if (p->peer.n > 0) {
		const struct cert *c = &p->peer.v[0];
		char *from = cert_time(c->not_before), *to = cert_time(c->not_after);
		char *print = cert_fingerprint(c), *names = diagnose_names(c);

		finding_add(out, FINDING_PRESENTED,
		    "the server presented%s: subject %s; issuer %s; names %s; %s; %s; valid %s to %s; SHA-256 %s",
		    p->built.n > 0 ? "" : " (its own claims, not verified)",
		    c->subject, c->issuer, names, c->key, c->sig, from, to, print);
		free(from);
		free(to);
		free(print);
		free(names);
	}
	if (f->mode != NULL || f->roots != NULL)
		finding_add(out, FINDING_SOURCE, "sslmode %s (%s), roots %s%s%s%s",
		    f->mode != NULL ? f->mode : "verify-full",
		    f->mode_source != NULL ? f->mode_source : "default",
		    f->roots != NULL ? f->roots : f->roots_file != NULL ? f->roots_file : "system",
		    source != NULL ? " (" : "", source != NULL ? source : "",
		    source != NULL ? ")" : "");
}

/* libpq's message on one line, control characters escaped; NULL stays NULL. */
static char *
one_line(const char *s)
{
	struct buf line = BUF_INIT, out = BUF_INIT;

	if (s == NULL)
		return NULL;
	for (; *s != '\0'; s++) {
		if (*s != '\n' && *s != '\t')
			buf_addc(&line, *s);
		else if (line.len > 0 && line.data[line.len - 1] != ' ' && s[1] != '\0')
			buf_addc(&line, ' ');
	}
	utf8_message(&out, line.data, line.len);
	buf_free(&line);
	return buf_take(&out);
}

/* For a command: escaped like other texts, but that a backslash by itself is one to the shell, too. */
static char *
typed(const char *s)
{
	size_t backslashes = 0;
	char *safe;

	if (s == NULL)
		return NULL;
	for (const char *p = s; *p != '\0'; p++)
		backslashes += *p == '\\';
	safe = utf8_safe(s);
	if (strlen(safe) != strlen(s) + backslashes)
		return safe;
	free(safe);
	return xstrdup(s);
}

void
diagnose(const struct diagnose_facts *facts, struct findings *out)
{
	struct diagnose_facts with = *facts, *f = &with;
	const struct probe *p = f->probe;
	size_t before = out->n, errors = 0;
	char *said, *host, *user, *dbname;

	/* A host or user may come from a URI of somebody else's. */
	with.host = host = utf8_safe(facts->host);
	user = typed(facts->user);
	dbname = typed(facts->dbname);
	with.user = user;
	with.dbname = dbname;
	if (with.built == 0)
		with.built = made();
	with.libpq_error = said = one_line(facts->libpq_error);
	if (p->stage < PROBE_HANDSHAKE)
		diagnose_wire(f, out);
	else {
		diagnose_chain(f, out);
		diagnose_name(f, out);
		if (p->stage == PROBE_HANDSHAKE && (out->n == before ||
		    p->tls_error == PROBE_TLS_VERSION || p->tls_error == PROBE_TLS_CIPHER))
			diagnose_handshake(f, out);
		else if (p->stage == PROBE_DONE && p->tls_error == PROBE_TLS_ALPN)
			diagnose_handshake(f, out);
	}
	client_certificate(f, out);
	if (f->gss)
		finding_remedy(finding_add(out, FINDING_GSS,
		    "GSS encryption was asked for (gssencmode)"),
		    "Leave out gssencmode, or set it to disable.");
	for (size_t i = before; i < out->n; i++)
		errors += out->v[i].severity == FINDING_ERROR;
	expiry(f, out);
	if (errors == 0 && f->libpq_error != NULL)
		finding_add(out, FINDING_PASSES,
		    "a second handshake shows nothing wrong with the server's certificate; the failure was: %s",
		    f->libpq_error);
	if (out->n > before)
		notes(f, out);
	free(said);
	free(host);
	free(user);
	free(dbname);
}
