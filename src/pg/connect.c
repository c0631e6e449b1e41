/* SPDX-License-Identifier: PostgreSQL */
/* Opens a connection under the TLS policy: attempts, passwords, aliases, and why a server was refused. */
#include "pg/connect.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "pg/conninfo.h"
#include "pg/dial.h"
#include "pg/refuse.h"
#include "pg/target.h"
#include "pg/upkeep.h"
#include "pg/verified.h"
#include "tls/alias.h"
#include "tls/config_pin.h"
#include "tls/diagnose_facts.h"

/* One call of connect_open while it runs. */
struct attempt {
	const struct connect_ask *ask;
	const struct connect_ui	*ui;
	struct target		*target;
	struct alias		 alias;
	struct buf		 password;	/* typed now, or empty */
	struct buf		 failures;	/* what libpq said of the last attempt */
	bool			 typed;
	bool			 remember;	/* the user said yes to the alias's real name */
};

/* --- passwords ---------------------------------------------------------- */

static bool
ask_password(struct attempt *a, const char *user)
{
	a->typed = ask_for_password(a->ui, user, &a->password);
	return a->typed;
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
	    !ask_password(a, a->ask->former != NULL ? a->ask->user : NULL)) {
		err_set(err, ERR_CANCEL, "canceled by user");
		return NULL;
	}
	for (;;) {
		if (a->typed && a->password.len > 0)
			conninfo_set(params, "password", a->password.data,
			    CONNINFO_OPTION, "the terminal");
		db = dial(params, &a->failures, err);
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

	if (r->real_name == NULL || !a->ask->interactive || t->n_hosts != 1 || t->via.host != NULL)
		return false;
	question = tunnel ?
	    xasprintf("The server does not call itself \"%s\": its certificate, which is verified, is that of \"%s\". "
	    "Is that the database you mean", host, r->real_name) :
	    xasprintf("The server does not call itself \"%s\": its certificate, which is verified, is that of \"%s\". "
	    "Connect to \"%s\" instead", host, r->real_name, r->real_name);
	yes = ask_confirm(a->ui, a->ask, question);
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
	struct buf *text = &a->failures;
	struct refuse r = { .probed = false };
	struct err more = ERR_INIT;
	bool again = false, tls = false;

	if (!a->target->local && refuse_is_tls(text->data) && PQhost(failed) != NULL &&
	    PQhost(failed)[0] != '/' && refuse_examine(&r, a->target, failed, text->data, &a->alias)) {
		tls = true;
		if (r.other_roots)
			again = target_next_roots(a->target, a->ask, a->ui, &more);
		if (!again && !err_is(&more) && r.real_name != NULL)
			again = offer_real_name(a, &r, failed, &more);
	}
	if (!again) {
		refuse_text(&r, a->ask->tls_errors_json, text);
		if (err_is(&more)) {
			buf_addf(text, "\n%s", more.msg);
			if (more.hint != NULL)
				buf_addf(text, "\n%s", more.hint);
		}
		err_set(err, tls ? ERR_TRUST : ERR_NET, "%s", text->data);
	}
	err_clear(&more);
	refuse_clear(&r);
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
	struct diagnose_facts typed = {
		.program = log_program(),
		.user = conninfo_get(t->asked, "user"),
		.dbname = conninfo_get(t->asked, "dbname")
	};
	char *text, *chain, *command;
	const char *name;
	bool yes;

	if (t->local || t->n_hosts != 1 || h->at->host == NULL || h->at->hostaddr != NULL ||
	    t->via.host != NULL || h->policy.mode < POLICY_VERIFY_FULL ||
	    h->trust.endpoint.kind != ENDPOINT_OTHER || h->trust.endpoint.is_ip ||
	    is_loopback(h->at->host))
		return true;
	alias_walk(h->at->host, is_endpoint, NULL, ALIAS_TIMEOUT_MS, &a->alias);
	if (a->alias.status != ALIAS_FOUND)
		return true;
	name = a->alias.chain.v[a->alias.chain.n - 1];
	chain = alias_text(&a->alias);
	num_int(h->at->port, 1, 65535, &typed.port);
	command = diagnose_command(&typed, name, NULL);
	text = xasprintf("\"%s\" is an alias: %s\n"
	    "The certificate there is valid only for \"%s\". To connect to it, verified in full:\n"
	    "    %s", h->at->host, chain, name, command);
	ask_note(a->ui, CONNECT_NOTE_WARNING, text);
	free(text);
	free(command);
	free(chain);
	text = xasprintf("Connect to \"%s\" instead, and remember it", name);
	yes = a->remember = ask_confirm(a->ui, a->ask, text);
	free(text);
	return !yes || target_rename(t, 0, name, NULL, a->ask, a->ui, err);
}

/* Once the real name is verified, the pair goes into the user's vpsql.conf. */
static void
remember_alias(const struct attempt *a, const struct connection *c)
{
	const struct target *t = a->target;
	struct err err = ERR_INIT;
	char *text;

	if (!a->remember || !c->verified || t->alias == NULL)
		return;
	if (config_pin(NULL, t->alias, c->verified_name, &err))
		text = xasprintf("remembered: %s=%s (\"vpsql-tls alias rm %s\" forgets it)", t->alias,
		    c->verified_name, t->alias);
	else
		text = xasprintf("could not remember the alias: %s", err.msg);
	ask_note(a->ui, err_is(&err) ? CONNECT_NOTE_WARNING : CONNECT_NOTE_INFO, text);
	free(text);
	err_clear(&err);
}

/* --- the whole -------------------------------------------------------------- */

struct connection *
connect_open(const struct connect_ask *ask, const struct connect_ui *ui,
    struct err *err)
{
	struct connection *c = connection_new();
	struct attempt a = { .ask = ask, .ui = ui, .alias = ALIAS_INIT,
	    .password = BUF_INIT_SECRET(0), .failures = BUF_INIT };
	PGconn *db = NULL;
	bool good;

	a.target = connection_target(c);
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
	buf_free(&a.failures);
	alias_clear(&a.alias);
	if (db == NULL) {
		connection_close(c);
		return NULL;
	}
	c->db = db;
	c->password_found = conninfo_get(a.target->params, "password") == NULL;
	/* The password is libpq's now; ours goes. */
	conninfo_set(a.target->params, "password", NULL, CONNINFO_UNSET, NULL);
	conninfo_set(a.target->asked, "password", NULL, CONNINFO_UNSET, NULL);
	target_restore(a.target);
	verified_read(c);
	remember_alias(&a, c);
	upkeep_warn(c, ask, ui);
	return c;
}
