/* SPDX-License-Identifier: PostgreSQL */
/* What a request to connect comes to: hosts, pins, roots and policy as libpq's parameters. */
#include "pg/target.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strv.h"
#include "base/utf8.h"
#include "pg/gather.h"
#include "tls/memfile.h"

/* --- pins and tunnels --------------------------------------------------- */

/* Joins one column of the host table back into libpq's list form. */
static void
set_list(struct target *t, const char *name, size_t offset, const char *where)
{
	struct conninfo_key *k = conninfo_key(t->asked, name);
	enum conninfo_from from = k->from;
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < t->n_hosts; i++) {
		const char *s = *(char **)(void *)((char *)&t->hosts[i] + offset);

		buf_adds(&b, i > 0 ? "," : "");
		buf_adds(&b, s != NULL ? s : "");
	}
	conninfo_set(t->asked, name, b.data, from == CONNINFO_UNSET ? CONNINFO_OPTION : from, where);
	buf_free(&b);
}

static void
set_host(struct target *t, size_t i, const char *name, const char *where)
{
	free(t->hosts[i].host);
	t->hosts[i].host = xstrdup(name);
	set_list(t, "host", offsetof(struct conninfo_host, host), where);
}

/* server_name of vpsql.conf. */
static void
apply_pins(struct target *t)
{
	struct config_host conf;
	const char *name;

	for (size_t i = 0; i < t->n_hosts; i++) {
		struct conninfo_host *h = &t->hosts[i];

		if (h->local || h->host == NULL)
			continue;
		config_match(&t->conf, h->host, &conf);
		name = config_value(&conf, CONFIG_SERVER_NAME);
		if (name == NULL || strcasecmp(name, h->host) == 0)
			continue;
		if (t->typed == NULL)
			t->typed = xstrdup_null(conninfo_get(t->asked, "host"));
		free(t->alias);
		free(t->pin_where);
		t->alias = xstrdup(h->host);
		free(h->alias);
		h->alias = xstrdup(h->host);
		t->pin_where = config_where(&conf, CONFIG_SERVER_NAME);
		set_host(t, i, name, t->pin_where);
	}
}

/* --- policy and roots --------------------------------------------------- */

static enum policy_source
source_of(const struct conninfo_key *k)
{
	switch (k->from) {
	case CONNINFO_STRING:
		return strcmp(k->where, "the URI") == 0 ? POLICY_FROM_URI : POLICY_FROM_CONNINFO;
	case CONNINFO_SERVICE:
		return POLICY_FROM_SERVICE;
	case CONNINFO_ENV:
		return POLICY_FROM_ENV;
	case CONNINFO_DEFAULT:
		return POLICY_FROM_DEFAULT;
	default:
		return POLICY_FROM_OPTION;
	}
}

static void
fill_policy_in(struct target *t, struct target_host *h, const struct connect_ask *ask)
{
	policy_in_init(&h->in);
	h->in.libpq = PQlibVersion();
	/* A tunnel's address is ours, not the user's: the name stays what counts. */
	policy_in_host(&h->in, h->at->host != NULL ? h->at->host : "",
	    ask->via != NULL ? NULL : h->at->hostaddr);
	for (size_t i = 0; i < t->asked->n; i++) {
		const struct conninfo_key *k = &t->asked->v[i];
		enum policy_source from = source_of(k);

		if (k->value == NULL || from == POLICY_FROM_ENV)
			continue;
		policy_add(&h->in, k->name, k->value, from,
		    from == POLICY_FROM_URI || from == POLICY_FROM_CONNINFO ? NULL :
		    from == POLICY_FROM_SERVICE ? k->where + strlen("service file ") : k->where);
	}
	policy_add_env(&h->in, environ);
	if (ask->min_sslmode != NULL)
		policy_add_floor(&h->in, ask->min_sslmode, POLICY_FROM_OPTION, "--min-sslmode");
	config_match(&t->conf, h->at->host, &h->conf);
	/* What the configuration says of the name that was typed holds as well. */
	if (h->at->alias != NULL) {
		h->in.alias = xstrdup(h->at->alias);
		config_match_also(&t->conf, h->at->alias, &h->conf);
	}
}

/* read_only: as a startup option, so that a reconnect has it too. */
static void
apply_read_only(struct target *t)
{
	const char *options = conninfo_get(t->params, "options");
	char *more;
	bool on = false;

	for (size_t i = 0; i < t->n_tcp; i++)
		on = on || config_on(&t->tcp[i].conf, CONFIG_READ_ONLY, false);
	if (!on)
		return;
	more = xasprintf("%s%s-c default_transaction_read_only=on", options != NULL ? options : "",
	    options != NULL ? " " : "");
	conninfo_set(t->params, "options", more, CONNINFO_OPTION, "read_only of vpsql.conf");
	free(more);
}

static void
on_progress(void *ctx, const char *url, size_t done, size_t total)
{
	const struct connect_ui *ui = ctx;
	char text[512];

	if (total > 0)
		snprintf(text, sizeof text, "fetching %s: %zu of %zu bytes", url, done, total);
	else
		snprintf(text, sizeof text, "fetching %s: %zu bytes", url, done);
	ask_progress(ui, text);
}

static void
on_say(void *ctx, const char *line)
{
	const struct connect_ui *ui = ctx;

	ask_progress(ui, NULL);
	ask_note(ui, CONNECT_NOTE_INFO, line);
}

static struct trust_opts
trust_options(const struct connect_ask *ask, const struct connect_ui *ui)
{
	/* The callbacks only hand it back to ui's own functions. */
	void *ctx = (void *)(uintptr_t)ui;

	return (struct trust_opts){ .roots_dir = ask->roots_dir, .no_fetch = ask->no_fetch,
	    .progress = ui != NULL ? on_progress : NULL, .say = ui != NULL ? on_say : NULL,
	    .ctx = ctx };
}

/* What the administrator locked for one host is not joined with another's. */
static bool
roots_locked(const struct target *t, struct err *err)
{
	for (size_t i = 0; i < t->n_tcp; i++)
		if (t->tcp[i].policy.locked && t->tcp[i].conf.item[CONFIG_SSLROOTCERT] != NULL &&
		    t->tcp[i].conf.item[CONFIG_SSLROOTCERT]->system) {
			char *where = config_where(&t->tcp[i].conf, CONFIG_SSLROOTCERT);
			char *safe = utf8_safe(t->tcp[i].at->host != NULL ? t->tcp[i].at->host : "");

			err_set(err, ERR_POLICY, "the roots of \"%s\" are locked by %s, and the other hosts "
			    "of the list need others", safe, where);
			err_hint(err, "Connect to one host at a time.");
			free(where);
			free(safe);
			return true;
		}
	return false;
}

/* libpq takes one root file for all hosts: the same, or all of them in one. */
static bool
join_roots(struct target *t, const struct connect_ui *ui, struct err *err)
{
	struct strv files = STRV_INIT;
	bool differ = false;
	char *path;

	if (t->joined_fd >= 0)
		close(t->joined_fd);
	t->joined_fd = -1;
	for (size_t i = 1; i < t->n_tcp; i++)
		differ = differ || !conninfo_same(t->tcp[0].trust.path, t->tcp[i].trust.path);
	if (!differ)
		return true;
	if (roots_locked(t, err))
		return false;
	for (size_t i = 0; i < t->n_tcp; i++)
		if (t->tcp[i].trust.path != NULL)
			strv_add(&files, t->tcp[i].trust.path);
	t->joined_fd = memfile_join(&files, &path, err);
	strv_clear(&files);
	if (t->joined_fd < 0)
		return false;
	conninfo_set(t->params, "sslrootcert", path, CONNINFO_OPTION, "the TLS policy");
	free(path);
	ask_note(ui, CONNECT_NOTE_WARNING, "the hosts need different root certificates: "
	    "each of them may be vouched for by any of these roots; sslrootcert=FILE chooses one file for all");
	return true;
}

static bool
write_params(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err)
{
	const char *keyword, *value;
	size_t iter = 0;

	conninfo_free(t->params);
	t->params = conninfo_copy(t->asked);
	while (policy_param(target_policy(t), &iter, &keyword, &value))
		conninfo_set(t->params, keyword, value, CONNINFO_OPTION, "the TLS policy");
	/* What one host forbids is forbidden for the list. */
	for (size_t i = 0; i < t->n_tcp; i++) {
		value = policy_get(&t->tcp[i].policy, POLICY_GSSENCMODE);
		if (value != NULL && strcmp(value, "disable") == 0)
			conninfo_set(t->params, "gssencmode", value, CONNINFO_OPTION, "the TLS policy");
	}
	apply_read_only(t);
	if (!join_roots(t, ui, err))
		return false;
	if (ask->via == NULL)
		return true;
	if (t->n_hosts != 1 || t->hosts[0].local)
		return err_set(err, ERR_USAGE, "--via needs exactly one host name, given with -h or in the connection string");
	return via_apply(&t->via, ask->via, &t->hosts[0], t->asked, t->params, err);
}

static void
clear_tcp(struct target *t)
{
	for (size_t i = 0; i < t->n_tcp; i++) {
		policy_in_clear(&t->tcp[i].in);
		policy_clear(&t->tcp[i].policy);
		trust_clear(&t->tcp[i].trust);
	}
	free(t->tcp);
	t->tcp = NULL;
	t->n_tcp = t->main = 0;
}

/* From the host table to parameters; may run again after a rename. */
static bool
resolve_hosts(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err)
{
	struct trust_opts opts = trust_options(ask, ui);

	clear_tcp(t);
	t->tcp = xcalloc(t->n_hosts, sizeof *t->tcp);
	t->local = true;
	for (size_t i = 0; i < t->n_hosts; i++)
		if (!t->hosts[i].local)
			t->local = false;
	for (size_t i = 0; i < t->n_hosts; i++) {
		struct target_host *h = &t->tcp[t->n_tcp];

		if (t->hosts[i].local && (!t->local || t->n_tcp > 0))
			continue;
		h->at = &t->hosts[i];
		trust_init(&h->trust);
		fill_policy_in(t, h, ask);
		t->n_tcp++;
		if (!trust_policy(&h->trust, &h->in, &t->conf, &opts, &h->policy, err))
			return false;
		if (h->policy.mode > t->tcp[t->main].policy.mode)
			t->main = t->n_tcp - 1;
	}
	ask_progress(ui, NULL);
	return write_params(t, ask, ui, err);
}

static void
say_notes(const struct target *t, const struct connect_ui *ui)
{
	struct strv said = STRV_INIT;

	for (size_t i = 0; i < t->n_tcp; i++)
		for (size_t j = 0; j < t->tcp[i].policy.notes.n; j++)
			if (!strv_has(&said, t->tcp[i].policy.notes.v[j])) {
				ask_note(ui, CONNECT_NOTE_WARNING, t->tcp[i].policy.notes.v[j]);
				strv_add(&said, t->tcp[i].policy.notes.v[j]);
			}
	strv_clear(&said);
}

bool
target_resolve(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err)
{
	memset(t, 0, sizeof *t);
	t->joined_fd = -1;
	t->asked = conninfo_new();
	if (policy_placebo_env(environ, err) || !gather(t->asked, ask, err))
		return false;
	if (!conninfo_hosts(t->asked, &t->hosts, &t->n_hosts, err) ||
	    !config_load(&t->conf, err))
		return false;
	apply_pins(t);
	if (!resolve_hosts(t, ask, ui, err))
		return false;
	say_notes(t, ui);
	return true;
}

bool
target_rename(struct target *t, size_t i, const char *name,
    const char *through_address, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err)
{
	free(t->alias);
	free(t->typed);
	t->typed = NULL;
	t->alias = xstrdup_null(t->hosts[i].host);
	free(t->hosts[i].alias);
	t->hosts[i].alias = xstrdup_null(t->hosts[i].host);
	if (through_address != NULL) {
		free(t->hosts[i].hostaddr);
		t->hosts[i].hostaddr = xstrdup(through_address);
		set_list(t, "hostaddr", offsetof(struct conninfo_host, hostaddr), "the tunnel");
	}
	set_host(t, i, name, "the answer");
	return resolve_hosts(t, ask, ui, err);
}

bool
target_next_roots(struct target *t, const struct connect_ask *ask,
    const struct connect_ui *ui, struct err *err)
{
	struct trust_opts opts = trust_options(ask, ui);
	struct target_host *h = &t->tcp[0];
	bool more;

	if (t->n_tcp != 1 || t->local)
		return false;
	more = trust_next(&h->trust, &h->in, &h->conf, &opts, err);
	ask_progress(ui, NULL);
	if (!more)
		return false;
	policy_clear(&h->policy);
	return policy_resolve(&h->in, &h->policy, err) && write_params(t, ask, ui, err);
}

void
target_restore(struct target *t)
{
	if (t->typed == NULL)
		return;
	conninfo_set(t->asked, "host", t->typed, conninfo_key(t->asked, "host")->from,
	    "the former connection");
	free(t->typed);
	t->typed = NULL;
}

void
target_clear(struct target *t)
{
	clear_tcp(t);
	conninfo_free(t->asked);
	conninfo_free(t->params);
	conninfo_hosts_free(t->hosts, t->n_hosts);
	config_clear(&t->conf);
	free(t->alias);
	free(t->typed);
	free(t->pin_where);
	via_clear(&t->via);
	if (t->joined_fd >= 0)
		close(t->joined_fd);
	memset(t, 0, sizeof *t);
	t->joined_fd = -1;
}

const struct policy *
target_policy(const struct target *t)
{
	return &t->tcp[t->main].policy;
}
