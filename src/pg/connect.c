/* SPDX-License-Identifier: PostgreSQL */
/* Opens connections under the TLS policy, remembers how, and can open the same again. */
#include "pg/connect.h"

#include <stdio.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/utf8.h"
#include "pg/conninfo.h"
#include "pg/refuse.h"
#include "pg/server.h"
#include "pg/target.h"
#include "pg/upkeep.h"
#include "tls/alias.h"
#include "tls/cert.h"
#include "tls/config_pin.h"

enum { BESIDE_TIMEOUT_MS = 10000 };

/* Shared by a connection and those opened again from it. */
struct connect_keep {
	struct target	 target;
	unsigned	 refs;
};

/* One call of connect_open while it runs. */
struct attempt {
	const struct connect_ask *ask;
	const struct connect_ui	*ui;
	struct target		*target;
	struct alias		 alias;
	struct buf		 password;	/* typed now, or empty */
	bool			 typed;
	bool			 remember;	/* the user said yes to the alias's real name */
};

/* --- one try ------------------------------------------------------------ */

static long
now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000L + ts.tv_nsec / 1000000;
}

/* libpq's rule for connect_timeout: zero or less is none, one second is two. */
static long
timeout_ms(const struct conninfo *params)
{
	const char *s = conninfo_get(params, "connect_timeout");
	int seconds;

	if (s == NULL || !num_int(s, -2147483647, 2147483647, &seconds) || seconds <= 0)
		return -1;
	return (seconds < 2 ? 2 : seconds) * 1000L;
}

static char *
place_of(PGconn *db)
{
	const char *addr = PQhostaddr(db);

	return xasprintf("%s %s %s", PQhost(db), addr != NULL ? addr : "", PQport(db));
}

/*
 * Drives an asynchronous attempt; false after Ctrl-C or the time-out (err set).
 * With strict, the server's keys and signatures are judged when TLS is up and
 * before the startup packet goes out.
 */
static bool
drive(PGconn *db, long limit, bool strict, struct err *err)
{
	PostgresPollingStatusType st = PGRES_POLLING_WRITING;
	char *place = place_of(db), *here;
	long end = limit < 0 ? 0 : now_ms() + limit;
	bool good = true;

	while (good && PQstatus(db) != CONNECTION_BAD &&
	    st != PGRES_POLLING_OK && st != PGRES_POLLING_FAILED) {
		long left = limit < 0 ? -1 : end - now_ms();

		if (limit >= 0 && left <= 0) {
			good = err_set(err, ERR_NET,
			    "connection to server at \"%s\", port %s failed: timeout expired",
			    PQhost(db), PQport(db));
			break;
		}
		switch (intr_wait(PQsocket(db), st == PGRES_POLLING_WRITING, (int)left)) {
		case 1:
			st = PQconnectPoll(db);
			if (strict && PQstatus(db) == CONNECTION_MADE && PQsslInUse(db))
				good = cert_check_peer(PQsslStruct(db, "OpenSSL"), err);
			break;
		case 0:
			continue;
		case -1:
			good = err_set(err, ERR_CANCEL, "canceled by user");
			break;
		default:
			good = err_set_errno(err, ERR_NET, "could not wait for the server");
		}
		here = place_of(db);
		if (limit >= 0 && strcmp(here, place) != 0)
			end = now_ms() + limit;
		free(place);
		place = here;
	}
	free(place);
	return good;
}

/*
 * One attempt with all parameters. While Ctrl-C ends the process, and OpenSSL
 * itself refuses weak keys, libpq may block; else it is driven so that Ctrl-C ends the attempt alone. NULL only when
 * interrupted, timed out or out of memory.
 */
static PGconn *
try_once(const struct conninfo *params, struct err *err)
{
	const char **keywords = xcalloc(params->n + 3, sizeof *keywords);
	const char **values = xcalloc(params->n + 3, sizeof *values);
	const char *mode = conninfo_get(params, "sslmode");
	const char *host = conninfo_get(params, "host"), *addr = conninfo_get(params, "hostaddr");
	/* A socket shows no key to judge; of a list any host may answer. */
	bool socket = (addr == NULL || *addr == '\0') && (host == NULL || *host == '\0' ||
	    ((*host == '/' || *host == '@') && strchr(host, ',') == NULL));
	bool strict = !socket && mode != NULL && strncmp(mode, "verify-", 7) == 0;
	bool caught = intr_catch(true);
	char *empties = NULL;
	PGconn *db;

	intr_catch(caught);
	conninfo_arrays(params, keywords, values, &empties);
	if (!caught && (!strict || cert_level_strict()))
		db = PQconnectdbParams(keywords, values, 1);
	else {
		db = PQconnectStartParams(keywords, values, 1);
		if (db != NULL && !drive(db, timeout_ms(params), strict, err)) {
			PQfinish(db);
			db = NULL;
		}
	}
	if (db == NULL)
		err_set(err, ERR_INTERNAL, "out of memory");
	free(empties);
	free(keywords);
	free(values);
	return db;
}

static bool
ask_password(struct attempt *a, const char *user)
{
	buf_wipe(&a->password);
	a->password = (struct buf)BUF_INIT_SECRET(0);
	if (a->ui == NULL || a->ui->password == NULL ||
	    !a->ui->password(a->ui->ctx, user, &a->password))
		return false;
	a->typed = true;
	return true;
}

/* Tries, asks for a password where the server wants one, tries again. */
static PGconn *
log_in(struct attempt *a, struct err *err)
{
	struct conninfo *params = a->target->params;
	bool have = conninfo_get(params, "password") != NULL;
	PGconn *db;

	/* The user name is not certain yet: psql does not offer a wrong one. */
	if (a->ask->ask_password == PASSWORD_YES && !a->typed &&
	    !ask_password(a, a->ask->reuse != NULL ? a->ask->user : NULL)) {
		err_set(err, ERR_CANCEL, "canceled by user");
		return NULL;
	}
	for (;;) {
		if (a->typed && a->password.len > 0)
			conninfo_set(params, "password", a->password.data,
			    CONNINFO_OPTION, "the terminal");
		db = try_once(params, err);
		if (db == NULL || PQstatus(db) == CONNECTION_OK)
			return db;
		if (!PQconnectionNeedsPassword(db) || have || a->typed ||
		    a->ask->ask_password == PASSWORD_NO ||
		    !ask_password(a, PQuser(db)))
			return db;
		PQfinish(db);
	}
}

/* --- refusal and what may follow ------------------------------------------ */

/*
 * libpq's message without the newline at its end. It may quote names of a
 * certificate and what an unverified peer said: control characters become \xNN.
 */
static void
libpq_text(PGconn *db, struct buf *out)
{
	const char *text = PQerrorMessage(db);
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		len--;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];
		bool c1 = c == 0xc2 && (unsigned char)text[i + 1] >= 0x80 &&
		    (unsigned char)text[i + 1] < 0xa0;

		if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f || c1)
			buf_addf(out, "\\x%02X", c);
		else
			buf_addc(out, (char)c);
		if (c1)
			buf_addf(out, "\\x%02X", (unsigned char)text[++i]);
	}
}

static bool
is_loopback(const char *host)
{
	return host != NULL && (strcasecmp(host, "localhost") == 0 ||
	    strncmp(host, "127.", 4) == 0 || strcmp(host, "::1") == 0);
}

/* The certificate is another name's: an interactive user may say that it is meant. */
static bool
offer_real_name(struct attempt *a, const struct refuse *r, PGconn *failed, struct err *err)
{
	struct target *t = a->target;
	const char *host = PQhost(failed);
	bool tunnel = is_loopback(host) || t->tcp[0].trust.endpoint.is_ip;
	bool yes;
	char *question;

	if (r->real_name == NULL || !a->ask->interactive || a->ui == NULL ||
	    a->ui->confirm == NULL || t->n_hosts != 1 || t->via_host != NULL)
		return false;
	question = tunnel ?
	    xasprintf("The server does not call itself \"%s\": its certificate, which is verified, is that of \"%s\". "
	    "Is that the database you mean", host, r->real_name) :
	    xasprintf("The server does not call itself \"%s\": its certificate, which is verified, is that of \"%s\". "
	    "Connect to \"%s\" instead", host, r->real_name, r->real_name);
	yes = a->ui->confirm(a->ui->ctx, question);
	free(question);
	return yes && target_rename(t, 0, r->real_name,
	    tunnel ? PQhostaddr(failed) : NULL, a->ask, a->ui, err);
}

/*
 * After a failed attempt: true when the target was changed and is worth another
 * one; else err holds libpq's message and the findings.
 */
static bool
after_failure(struct attempt *a, PGconn *failed, struct err *err)
{
	struct buf text = BUF_INIT;
	struct refuse r = { .probed = false };
	struct err more = ERR_INIT;
	bool again = false, tls = false;

	libpq_text(failed, &text);
	if (!a->target->local && refuse_is_tls(text.data) && PQhost(failed) != NULL &&
	    PQhost(failed)[0] != '/' && refuse_examine(&r, a->target, failed, &a->alias)) {
		tls = true;
		if (r.other_roots)
			again = target_next_roots(a->target, a->ask, a->ui, &more);
		if (!again && !err_is(&more) && r.real_name != NULL)
			again = offer_real_name(a, &r, failed, &more);
	}
	if (!again) {
		refuse_text(&r, a->ask->tls_errors_json, &text);
		if (err_is(&more)) {
			buf_addf(&text, "\n%s", more.msg);
			if (more.hint != NULL)
				buf_addf(&text, "\n%s", more.hint);
		}
		err_set(err, tls ? ERR_TRUST : ERR_NET, "%s", text.data);
	}
	err_clear(&more);
	refuse_clear(&r);
	buf_free(&text);
	return again;
}

/* --- aliases --------------------------------------------------------------- */

static bool
is_endpoint(const char *name, void *ctx)
{
	struct endpoint ep;

	(void)ctx;
	return endpoint_parse(name, &ep);
}

/*
 * Before connecting: a name that leads to an endpoint of Amazon's by CNAME will
 * not be in its certificate. It is never followed without a yes.
 */
static bool
check_alias(struct attempt *a, struct err *err)
{
	struct target *t = a->target;
	const struct target_host *h = &t->tcp[0];
	char *text, *chain;
	const char *name;
	bool yes = false;

	if (t->local || t->n_hosts != 1 || h->at->host == NULL || h->at->hostaddr != NULL ||
	    t->via_host != NULL || h->policy.mode < POLICY_VERIFY_FULL ||
	    h->trust.endpoint.kind != ENDPOINT_OTHER || h->trust.endpoint.is_ip ||
	    is_loopback(h->at->host))
		return true;
	alias_walk(h->at->host, is_endpoint, NULL, ALIAS_TIMEOUT_MS, &a->alias);
	if (a->alias.status != ALIAS_FOUND)
		return true;
	name = a->alias.chain.v[a->alias.chain.n - 1];
	chain = alias_text(&a->alias);
	text = xasprintf("\"%s\" is an alias: %s\n"
	    "The certificate there is valid only for \"%s\". To connect to it, verified in full:\n"
	    "    %s -h %s%s%s%s%s",
	    h->at->host, chain, name, log_program(), name,
	    conninfo_get(t->asked, "user") != NULL ? " -U " : "",
	    conninfo_get(t->asked, "user") != NULL ? conninfo_get(t->asked, "user") : "",
	    conninfo_get(t->asked, "dbname") != NULL ? " -d " : "",
	    conninfo_get(t->asked, "dbname") != NULL ? conninfo_get(t->asked, "dbname") : "");
	if (a->ui != NULL && a->ui->note != NULL)
		a->ui->note(a->ui->ctx, CONNECT_NOTE_WARNING, text);
	free(text);
	free(chain);
	if (a->ask->interactive && a->ui != NULL && a->ui->confirm != NULL) {
		text = xasprintf("Connect to \"%s\" instead, and remember it", name);
		yes = a->ui->confirm(a->ui->ctx, text);
		free(text);
		a->remember = yes;
	}
	return !yes || target_rename(t, 0, name, NULL, a->ask, a->ui, err);
}

/* Once the real name is verified, the pair goes into the user's vpsql.conf. */
static void
remember_alias(const struct attempt *a, const struct connection *c)
{
	const struct target *t = a->target;
	struct err err = ERR_INIT;
	char *text;

	if (!a->remember || !c->verified || t->alias == NULL || a->ui->note == NULL)
		return;
	if (config_pin(NULL, t->alias, c->verified_name, &err))
		text = xasprintf("remembered: %s=%s (\"vpsql-tls alias rm %s\" forgets it)", t->alias,
		    c->verified_name, t->alias);
	else
		text = xasprintf("could not remember the alias: %s", err.msg);
	a->ui->note(a->ui->ctx, err_is(&err) ? CONNECT_NOTE_WARNING : CONNECT_NOTE_INFO, text);
	free(text);
	err_clear(&err);
}

/* --- the result ------------------------------------------------------------- */

void
connect_inspect(struct connection *c)
{
	const struct target *t = &c->keep->target;
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

struct connection *
connect_open(const struct connect_ask *ask, const struct connect_ui *ui,
    struct err *err)
{
	struct connection *c = xcalloc(1, sizeof *c);
	struct attempt a = { .ask = ask, .ui = ui, .alias = ALIAS_INIT,
	    .password = BUF_INIT_SECRET(0) };
	PGconn *db = NULL;
	bool good;

	c->keep = xcalloc(1, sizeof *c->keep);
	c->keep->refs = 1;
	a.target = &c->keep->target;
	good = target_resolve(a.target, ask, ui, err) && check_alias(&a, err);
	while (good) {
		db = log_in(&a, err);
		if (db == NULL || PQstatus(db) == CONNECTION_OK)
			break;
		good = after_failure(&a, db, err);
		PQfinish(db);
		db = NULL;
	}
	buf_wipe(&a.password);
	alias_clear(&a.alias);
	if (db == NULL) {
		connect_close(c);
		return NULL;
	}
	c->db = db;
	/* The password is libpq's now; ours goes. */
	conninfo_set(a.target->params, "password", NULL, CONNINFO_UNSET, NULL);
	conninfo_set(a.target->asked, "password", NULL, CONNINFO_UNSET, NULL);
	target_restore(a.target);
	connect_inspect(c);
	remember_alias(&a, c);
	upkeep_warn(c, a.target, ask, ui);
	return c;
}

/* The parameters of c with its password; the caller's. */
static struct conninfo *
params_of(const struct connection *c)
{
	struct conninfo *params = conninfo_copy(c->keep->target.params);
	const char *password = PQpass(c->db);

	if (password != NULL && *password != '\0')
		conninfo_set(params, "password", password, CONNINFO_REUSED, "the connection");
	return params;
}

/* A usable connection or err; db is released when it is no good. */
static PGconn *
finish_try(PGconn *db, struct err *err)
{
	struct buf text = BUF_INIT;

	if (db == NULL || PQstatus(db) == CONNECTION_OK)
		return db;
	libpq_text(db, &text);
	/* The server refuses a connection that it cannot take before it asks for the password. */
	err_set(err, PQconnectionUsedPassword(db) || PQconnectionNeedsPassword(db) ? ERR_SERVER : ERR_NET,
	    "%s", text.data);
	buf_free(&text);
	PQfinish(db);
	return NULL;
}

struct connection *
connect_again(const struct connection *old, int limit, struct err *err)
{
	struct conninfo *params = params_of(old);
	struct connection *c;
	char text[16];
	PGconn *db;

	if (limit > 0 && conninfo_get(params, "connect_timeout") == NULL) {
		snprintf(text, sizeof(text), "%d", limit);
		conninfo_set(params, "connect_timeout", text, CONNINFO_DEFAULT, "the program");
	}
	db = finish_try(try_once(params, err), err);
	conninfo_free(params);
	if (db == NULL)
		return NULL;
	c = xcalloc(1, sizeof *c);
	c->keep = old->keep;
	c->keep->refs++;
	c->db = db;
	connect_inspect(c);
	return c;
}

/* Begins to connect; NULL without memory. */
static PGconn *
open_beside(const struct connection *c, struct err *err)
{
	struct conninfo *params = params_of(c);
	const char **keywords = xcalloc(params->n + 3, sizeof *keywords);
	const char **values = xcalloc(params->n + 3, sizeof *values);
	const char *addr = PQhostaddr(c->db);
	char *empties = NULL;
	PGconn *db;

	/* Of several hosts and addresses the one that answered. */
	conninfo_set(params, "host", PQhost(c->db), CONNINFO_REUSED, "the connection");
	conninfo_set(params, "hostaddr", !c->local && addr != NULL ? addr : "",
	    CONNINFO_REUSED, "the connection");
	conninfo_set(params, "port", PQport(c->db), CONNINFO_REUSED, "the connection");
	conninfo_set(params, "target_session_attrs", "any", CONNINFO_REUSED, "the connection");
	conninfo_arrays(params, keywords, values, &empties);
	db = PQconnectStartParams(keywords, values, 1);
	if (db == NULL)
		err_set(err, ERR_INTERNAL, "out of memory");
	free(empties);
	free(keywords);
	free(values);
	conninfo_free(params);
	return db;
}

PGconn *
connect_beside_start(const struct connection *c, struct err *err)
{
	PGconn *db = open_beside(c, err);

	if (db != NULL && PQstatus(db) == CONNECTION_BAD) {
		PQfinish(db);
		err_set(err, ERR_NET, "could not begin to connect");
		return NULL;
	}
	return db;
}

PostgresPollingStatusType
connect_beside_poll(const struct connection *c, PGconn *db)
{
	PostgresPollingStatusType st = PQconnectPoll(db);
	struct err err = ERR_INIT;

	if (c->verified && PQstatus(db) == CONNECTION_MADE && PQsslInUse(db) &&
	    !cert_check_peer(PQsslStruct(db, "OpenSSL"), &err)) {
		err_clear(&err);
		return PGRES_POLLING_FAILED;
	}
	return st;
}

/* Step by step, so that the server's key is judged before anything is said; Ctrl-C may have brought us here. */
PGconn *
connect_beside(const struct connection *c, struct err *err)
{
	PGconn *db = connect_beside_start(c, err);
	PostgresPollingStatusType st = PGRES_POLLING_WRITING;
	long end = now_ms() + BESIDE_TIMEOUT_MS, left;

	while (db != NULL && st != PGRES_POLLING_OK && st != PGRES_POLLING_FAILED) {
		struct pollfd p = { .fd = PQsocket(db),
		    .events = st == PGRES_POLLING_WRITING ? POLLOUT : POLLIN };

		left = end - now_ms();
		if (left <= 0)
			break;
		if (poll(&p, 1, (int)left) > 0)
			st = connect_beside_poll(c, db);
	}
	if (db == NULL || st == PGRES_POLLING_OK || PQstatus(db) == CONNECTION_BAD)
		return finish_try(db, err);
	err_set(err, ERR_NET, st == PGRES_POLLING_FAILED ? "the server's key or certificate is too weak" :
	    "timeout expired");
	PQfinish(db);
	return NULL;
}

void
connect_close(struct connection *c)
{
	if (c == NULL)
		return;
	PQfinish(c->db);
	if (--c->keep->refs == 0) {
		target_free(&c->keep->target);
		free(c->keep);
	}
	free(c->verified_name);
	free(c->issuer);
	free(c->roots);
	free(c);
}

const struct conninfo *
connect_asked(const struct connection *c)
{
	return c->keep->target.asked;
}

/* --- the banner ------------------------------------------------------------- */

static const char *
attribute(PGconn *db, const char *name, const char *none)
{
	const char *s = PQsslAttribute(db, name);

	return s != NULL && *s != '\0' ? s : none;
}

static void
banner_trust(const struct connection *c, struct buf *out)
{
	const struct target *t = &c->keep->target;

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
	if (t->via_host != NULL)
		buf_addf(out, "Via: %s:%s\n", t->via_host, t->via_port);
}

/* label and read_only of the configuration. */
static void
banner_section(const struct connection *c, struct buf *out)
{
	const struct target *t = &c->keep->target;
	const char *label;

	if (t->n_tcp == 0)
		return;
	label = config_value(&t->tcp[t->main].conf, CONFIG_LABEL);
	if (label != NULL) {
		char *safe = utf8_safe(label);

		buf_addf(out, "Label: %s\n", safe);
		free(safe);
	}
	if (config_on(&t->tcp[t->main].conf, CONFIG_READ_ONLY, false))
		buf_adds(out, "Read only: transactions start with default_transaction_read_only\n");
}

void
connect_banner(const struct connection *c, struct buf *out)
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
