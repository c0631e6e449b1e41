/* SPDX-License-Identifier: PostgreSQL */
/* From what a probe saw and what the policy asked for to findings; pure. */
#include "tls/diagnose.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tls/diagnose_chain.h"
#include "tls/endpoint.h"

/* 2026-11-01: no clock that says less is right. */
static const time_t made = 1793491200;

enum { MAX_NAMES_SHOWN = 12, DEFAULT_WARN_DAYS = 30 };

static const char *
program(const struct diagnose_facts *f)
{
	return f->program != NULL ? f->program : "vpsql";
}

/* As one word of a POSIX shell. */
static void
shell_word(struct buf *out, const char *s)
{
	if (s[0] != '\0' && s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@%+,=-")] == '\0') {
		buf_adds(out, s);
		return;
	}
	buf_addc(out, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'')
			buf_adds(out, "'\\''");
		else
			buf_addc(out, *s);
	}
	buf_addc(out, '\'');
}

/* The command for the same database under another host name; via may be NULL. */
static char *
command(const struct diagnose_facts *f, const char *host, const char *via)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s -h ", program(f));
	shell_word(&b, host);
	if (via != NULL) {
		buf_adds(&b, " --via ");
		shell_word(&b, via);
	} else if (f->port != 0 && f->port != 5432)
		buf_addf(&b, " -p %d", f->port);
	if (f->user != NULL) {
		buf_adds(&b, " -U ");
		shell_word(&b, f->user);
	}
	if (f->dbname != NULL) {
		buf_adds(&b, " -d ");
		shell_word(&b, f->dbname);
	}
	return buf_take(&b);
}

char *
diagnose_real_name(const struct probe *p)
{
	const struct cert *leaf;
	const struct name *best = NULL;
	struct endpoint ep;
	struct buf b = BUF_INIT;

	if (p->built.n == 0)
		return NULL;
	leaf = &p->built.v[0];
	for (size_t i = 0; i < leaf->n_names; i++) {
		const struct name *n = &leaf->names[i];

		if (n->type != NAME_DNS || n->len == 0 || n->len > 253 ||
		    strlen((const char *)n->data) != n->len ||
		    strspn((const char *)n->data, "abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") != n->len ||
		    n->data[0] == '-' || n->data[0] == '.' ||
		    name_is_loopback((const char *)n->data))
			continue;
		if (endpoint_parse((const char *)n->data, &ep)) {
			best = n;
			break;
		}
		if (best == NULL)
			best = n;
	}
	if (best == NULL)
		return NULL;
	name_text(best, &b);
	return buf_take(&b);
}

static bool
said_before(const struct cert *c, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (c->names[k].len == c->names[i].len &&
		    memcmp(c->names[k].data, c->names[i].data, c->names[i].len) == 0)
			return true;
	return false;
}

static char *
names_text(const struct cert *c)
{
	struct buf b = BUF_INIT;
	size_t shown = 0;

	for (size_t i = 0; i < c->n_names; i++) {
		/* The CN is mostly one of the alternative names again. */
		if (c->names[i].type == NAME_CN && i > 0 && said_before(c, i))
			continue;
		if (shown == MAX_NAMES_SHOWN) {
			buf_addf(&b, ", ... (%zu names)", c->n_names);
			break;
		}
		if (shown++ > 0)
			buf_adds(&b, ", ");
		if (c->names[i].type == NAME_CN)
			buf_adds(&b, "CN ");
		name_text(&c->names[i], &b);
	}
	return b.len > 0 ? buf_take(&b) : xstrdup("none");
}

static void
no_tls(const struct diagnose_facts *f, struct findings *out)
{
	struct finding *row;
	char *at = NULL;
	bool local = name_is_loopback(f->host);

	if (f->via != NULL) {
		at = xstrdup(f->via);
		if (strrchr(at, ':') != NULL)
			*strrchr(at, ':') = '\0';
		local = local || name_is_loopback(at);
	}
	if (local) {
		row = finding_add(out, FINDING_TLS_PROXY,
		    "what listens on %s says that it has no TLS",
		    f->probe->addr != NULL ? f->probe->addr : f->host);
		finding_remedy(row,
		    "If it is a tunnel or a forwarded port, let it lead to the database itself, not to a pooler without TLS, and type: %s -h REAL-NAME --via %s:%d",
		    program(f), f->host, f->port);
		finding_remedy(row,
		    "If it is a proxy that ends TLS itself (cloud-sql-proxy and the like), let it listen on a Unix socket and connect to that: %s -h /FOLDER",
		    program(f));
	} else {
		row = finding_add(out, FINDING_NO_TLS,
		    "the server at %s says that it has no TLS",
		    f->probe->addr != NULL ? f->probe->addr : f->host);
		if (f->kind != DIAGNOSE_PRIVATE)
			finding_remedy(row,
			    "Amazon's servers always speak TLS: what answered is a pooler, a tunnel or a stranger. Find out what listens there.");
		else
			finding_remedy(row,
			    "The server's owner must switch it on: ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf, then a reload.");
	}
	free(at);
}

static void
before_tls(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	struct finding *row;

	switch (p->answer) {
	case PROBE_NO:
		no_tls(f, out);
		break;
	case PROBE_ERROR:
		row = finding_add(out, FINDING_SERVER_ERROR,
		    "asked for TLS, the server answered with an error; an unverified peer says: %s",
		    p->server_text != NULL && p->server_text[0] != '\0' ?
		    p->server_text : "(nothing)");
		finding_remedy(row, "Look at the server's log; a server that is full or starting up answers so, and one older than 7.1.");
		break;
	case PROBE_GARBAGE:
		row = finding_add(out, FINDING_NOT_POSTGRES,
		    "asked for TLS, the server answered 0x%02X", p->answer_byte);
		finding_remedy(row, "Check host and port: another service seems to listen there.");
		break;
	case PROBE_EARLY:
		finding_remedy(finding_add(out, FINDING_EARLY_DATA,
		    "the server sent bytes in plain text after its yes to TLS"),
		    "Do not use this network path; nothing was sent. Tell the network's administrators.");
		break;
	case PROBE_STALLED:
		row = finding_add(out, FINDING_STALLED,
		    "asked for TLS, the server did not answer within the time");
		finding_remedy(row, "Check host and port; a firewall that swallows packets or a service of another kind behaves so.");
		break;
	default:
		row = finding_add(out, FINDING_CLOSED,
		    "asked for TLS, the server closed the connection");
		finding_remedy(row, "Check host and port, the tunnel's far end, and the server's log.");
		break;
	}
}

static void
handshake_failed(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const char *words = p->tls_text != NULL ? p->tls_text : "unknown";
	struct finding *row;

	switch (p->tls_error) {
	case PROBE_TLS_VERSION:
		row = finding_add(out, FINDING_PROTOCOL,
		    "the server has no TLS version that this client accepts (%s)", words);
		finding_remedy(row, "The server's owner must allow TLS 1.2 or newer: ssl_min_protocol_version, ssl_max_protocol_version, and a server that knows it.");
		break;
	case PROBE_TLS_CIPHER:
	case PROBE_TLS_WEAK_KEY:
		row = finding_add(out, FINDING_SECURITY_LEVEL,
		    "the TLS handshake failed: %s", words);
		finding_remedy(row, "The server's owner must install a key of 2048 bits (RSA) or an EC key, and allow current ciphers (ssl_ciphers).");
		break;
	case PROBE_TLS_NOT_TLS:
		row = finding_add(out, FINDING_NOT_TLS,
		    "what followed the server's yes is not TLS (%s)", words);
		finding_remedy(row, "Check host and port, and what stands between (a proxy, a tunnel).");
		break;
	case PROBE_TLS_ALERT:
		row = finding_add(out, FINDING_ALERT,
		    "the server broke the TLS handshake off: %s", words);
		finding_remedy(row, "Look at the server's log%s.",
		    strstr(words, "unrecognized name") != NULL ?
		    "; it seems to choose by name (SNI) and not to know this one" : "");
		break;
	case PROBE_TLS_CLOSED:
		row = finding_add(out, FINDING_CLOSED,
		    "the connection ended in the middle of the TLS handshake");
		finding_remedy(row, "Look at the server's log; a firewall or proxy that inspects TLS behaves so too.");
		break;
	case PROBE_TLS_STALLED:
		row = finding_add(out, FINDING_STALLED,
		    "the TLS handshake did not finish within the time");
		finding_remedy(row, "Look for a proxy, or for packets that are lost because they are too large (MTU of a VPN).");
		break;
	case PROBE_TLS_TOO_BIG:
		finding_add(out, FINDING_TOO_BIG, "the server sent too much: %s", words);
		break;
	case PROBE_TLS_BAD_CERT:
		row = finding_add(out, FINDING_BAD_CERT,
		    "the server's certificate cannot be read: %s", words);
		finding_remedy(row, "The server's owner must install a proper certificate.");
		break;
	case PROBE_TLS_ALPN:
		row = finding_add(out, FINDING_ALPN,
		    "the server does not speak the protocol \"postgresql\" with direct TLS");
		finding_remedy(row, "Leave out sslnegotiation=direct: servers older than 17 and most poolers ask for TLS the other way.");
		break;
	default:
		finding_add(out, FINDING_HANDSHAKE, "the TLS handshake failed: %s", words);
		break;
	}
}

/* Why a name does not match, when it is no tunnel, alias or address. */
static void
plain_mismatch(const struct diagnose_facts *f, const char *names,
    struct findings *out)
{
	const struct name_verdict *v = &f->probe->name;
	struct buf close = BUF_INIT;
	struct finding *row;
	bool trusted = f->probe->built.n > 0;

	if (v->which != NULL)
		name_text(v->which, &close);
	row = finding_add(out, FINDING_NAME,
	    "\"%s\" is not among the names %s: %s", f->host,
	    trusted ? "of the server's certificate" :
	    "that the server's (unverified) certificate claims", names);
	switch (v->why) {
	case NAME_WHY_WILDCARD_DEPTH:
		finding_why(row, "The wildcard \"%s\" stands for exactly one label.", close.data);
		break;
	case NAME_WHY_WILDCARD_PLACE:
		finding_why(row, "A wildcard counts only as the whole first label, not as in \"%s\".", close.data);
		break;
	case NAME_WHY_CN_IGNORED:
		finding_why(row, "The Common Name would match, but it does not count beside alternative names.");
		break;
	default:
		break;
	}
	if (trusted && v->which != NULL && v->which->type == NAME_DNS &&
	    memchr(v->which->data, '*', v->which->len) == NULL) {
		char *cmd = command(f, close.data, f->via);

		finding_remedy(row, "The closest name is \"%s\". If that is the database you meant, type: %s",
		    close.data, cmd);
		free(cmd);
	} else
		finding_remedy(row, "Connect by a name that the certificate holds, or have the server's owner install one that holds \"%s\".", f->host);
	buf_free(&close);
}

static void
name_alias(const struct diagnose_facts *f, const char *canonical, bool dns,
    struct findings *out)
{
	struct finding *row;
	struct buf pin = BUF_INIT;
	char *text, *cmd;

	if (dns) {
		text = alias_text(f->alias);
		row = finding_add(out, FINDING_NAME_ALIAS,
		    "\"%s\" is an alias: %s", f->host, text);
		free(text);
	} else
		row = finding_add(out, FINDING_NAME_ALIAS,
		    "\"%s\" leads to a server whose certificate is that of \"%s\"",
		    f->host, canonical);
	cmd = command(f, canonical, f->via);
	finding_remedy(row, "If \"%s\" is the database you meant, type: %s", canonical, cmd);
	text = xasprintf("%s=%s", f->host, canonical);
	shell_word(&pin, text);
	finding_remedy(row, "To keep using the alias, record the pair once: vpsql-tls alias pin %s",
	    pin.data);
	free(text);
	buf_free(&pin);
	free(cmd);
}

static void
name_tunnel(const struct diagnose_facts *f, const char *real, const char *names,
    enum finding_code code, struct findings *out)
{
	struct finding *row;
	char *via = NULL, *cmd;
	bool v6 = strchr(f->host, ':') != NULL;

	row = finding_add(out, code, "\"%s\" is not among the names %s: %s",
	    f->host, f->probe->built.n > 0 ? "of the server's certificate" :
	    "that the server's (unverified) certificate claims", names);
	via = xasprintf("%s%s%s:%d", v6 ? "[" : "", f->host, v6 ? "]" : "",
	    f->port != 0 ? f->port : 5432);
	if (real != NULL) {
		cmd = command(f, real, via);
		finding_remedy(row, "If \"%s\" is the database you meant, type: %s", real, cmd);
	} else {
		cmd = command(f, "REAL-NAME", via);
		finding_remedy(row, "Name the database itself, and the tunnel with --via: %s", cmd);
	}
	free(cmd);
	free(via);
}

static void
name_rows(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const struct name_verdict *v = &p->name;
	struct endpoint ep;
	struct finding *row;
	char *names, *real;

	if (p->peer.n == 0 || v->result == NAME_MATCH)
		return;
	names = names_text(&p->peer.v[0]);
	real = diagnose_real_name(p);
	switch (v->result) {
	case NAME_NONE:
		row = finding_add(out, FINDING_NAME_NONE,
		    "the server's certificate holds no name at all");
		finding_remedy(row, "The server's owner must install a certificate with the alternative name DNS:%s.", f->host);
		goto out;
	case NAME_NUL:
	case NAME_BAD_IP:
		row = finding_add(out, FINDING_NAME_BAD, v->result == NAME_NUL ?
		    "a name of the server's certificate holds a NUL byte: %s" :
		    "the server's certificate holds an address of impossible length: %s", names);
		finding_remedy(row, "Do not connect: such a certificate was made to deceive.");
		goto out;
	case NAME_NO_HOST:
		row = finding_add(out, FINDING_NAME, "no host name was given to compare with: %s", names);
		finding_remedy(row, "Give the host's name with -h (hostaddr alone is only an address).");
		goto out;
	default:
		break;
	}
	if (v->why == NAME_WHY_TRAILING_DOT) {
		size_t n = strlen(f->host);
		char *bare = xstrndup(f->host, n - 1), *cmd = command(f, bare, f->via);

		row = finding_add(out, FINDING_NAME_DOT,
		    "\"%s\" has a dot at its end, the certificate's name has none", f->host);
		finding_remedy(row, "Type: %s", cmd);
		free(bare);
		free(cmd);
	} else if (f->alias != NULL && f->alias->status == ALIAS_FOUND)
		name_alias(f, f->alias->chain.v[f->alias->chain.n - 1], true, out);
	else if (v->why == NAME_WHY_LOCALHOST)
		name_tunnel(f, real, names, FINDING_NAME_TUNNEL, out);
	else if (v->why == NAME_WHY_IP)
		name_tunnel(f, real, names, FINDING_NAME_IP, out);
	else if (real != NULL && f->kind == DIAGNOSE_PRIVATE &&
	    endpoint_parse(real, &ep))
		name_alias(f, real, false, out);
	else
		plain_mismatch(f, names, out);
out:
	free(names);
	free(real);
}

static bool
says(const struct diagnose_facts *f, const char *words)
{
	return f->libpq_error != NULL && strstr(f->libpq_error, words) != NULL;
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
			finding_remedy(row, "chmod 600 %s", f->key_file != NULL ? f->key_file : "KEY");
		else {
			finding_why(row, "Without its key a client certificate cannot be used.");
			finding_remedy(row, "Name the right key with sslkey=FILE.");
		}
	}
	if (f->key_problem != NULL) {
		row = finding_add(out, FINDING_KEY_FILE, "the client key \"%s\": %s",
		    f->key_file != NULL ? f->key_file : "", f->key_problem);
		finding_remedy(row, "chmod 600 %s", f->key_file != NULL ? f->key_file : "KEY");
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
		char *print = cert_fingerprint(c), *names = names_text(c);

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

static void
resolution(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	struct finding *row;

	row = finding_add(out, FINDING_UNREACHABLE, "%s",
	    p->err.msg != NULL ? p->err.msg : "the server cannot be reached");
	if (p->stage == PROBE_RESOLVE)
		finding_remedy(row, "Check the spelling of \"%s\" and the resolver; private endpoints resolve only inside their network.", f->host);
	else
		finding_remedy(row, "Check host, port, security group and route; for a database in a private network use a tunnel and --via.");
}

/* libpq's message without line ends and control characters; NULL stays NULL. */
static char *
one_line(const char *s)
{
	struct buf b = BUF_INIT;

	if (s == NULL)
		return NULL;
	for (; *s != '\0'; s++) {
		if ((unsigned char)*s >= 0x20 && *s != 0x7f)
			buf_addc(&b, *s);
		else if (*s == '\n' || *s == '\t') {
			if (b.len > 0 && b.data[b.len - 1] != ' ' && s[1] != '\0')
				buf_addc(&b, ' ');
		} else
			buf_addf(&b, "\\x%02X", (unsigned char)*s);
	}
	return buf_take(&b);
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
	user = facts->user != NULL ? utf8_safe(facts->user) : NULL;
	dbname = facts->dbname != NULL ? utf8_safe(facts->dbname) : NULL;
	with.user = user;
	with.dbname = dbname;
	if (with.built == 0)
		with.built = made;
	with.libpq_error = said = one_line(facts->libpq_error);
	if (p->stage == PROBE_SETUP)
		finding_remedy(finding_add(out, FINDING_ROOT_FILE, "%s",
		    p->err.msg != NULL ? p->err.msg : "the TLS settings cannot be used"),
		    "Check the file%s%s.", f->roots_source != NULL ? " that was named by " : "",
		    f->roots_source != NULL ? f->roots_source : "");
	else if (p->stage == PROBE_RESOLVE || p->stage == PROBE_CONNECT)
		resolution(f, out);
	else if (p->stage == PROBE_REQUEST)
		before_tls(f, out);
	else {
		diagnose_chain(f, out);
		name_rows(f, out);
		if (p->stage == PROBE_HANDSHAKE && (out->n == before ||
		    p->tls_error == PROBE_TLS_VERSION || p->tls_error == PROBE_TLS_CIPHER))
			handshake_failed(f, out);
		else if (p->stage == PROBE_DONE && p->tls_error == PROBE_TLS_ALPN)
			handshake_failed(f, out);
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
