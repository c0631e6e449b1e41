/* SPDX-License-Identifier: PostgreSQL */
/* What will stop working soon: certificates that end, root files that lack the next roots. */
#include "pg/upkeep.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/file.h"
#include "base/mem.h"
#include "pg/target.h"
#include "tls/diagnose_chain.h"

enum { MAX_ROOTS = 1000 };

static bool
holds(const struct cert_chain *chain, const struct cert *c)
{
	for (size_t i = 0; i < chain->n; i++)
		if (memcmp(chain->v[i].sha256, c->sha256, sizeof c->sha256) == 0)
			return true;
	return false;
}

void
upkeep_judge(const struct cert_chain *built, const struct cert_chain *given,
    const struct cert_chain *current, const char *given_name, const char *region,
    time_t now, struct strv *out)
{
	size_t missing = 0;

	for (size_t i = 0; built != NULL && i < built->n; i++) {
		const struct cert *c = &built->v[i];
		long days = cert_days_left(c, now);
		char *when;

		if (i + 1 == built->n &&
		    diagnose_family(c->subject_cn, NULL) == DIAGNOSE_FAMILY_RDS_2019)
			strv_take(out, xasprintf("the server's chain ends at \"%s\", a root that is retired: "
			    "give the instance a certificate of rds-ca-rsa2048-g1 or newer", c->subject_cn));
		if (days >= UPKEEP_DAYS)
			continue;
		when = cert_time(c->not_after);
		strv_take(out, xasprintf("%s \"%s\" expires in %ld day%s, on %s",
		    i == 0 ? "the server's certificate" : i + 1 == built->n ? "the root certificate" :
		    "the intermediate certificate", c->subject_cn, days, days == 1 ? "" : "s", when));
		free(when);
	}
	if (given == NULL || current == NULL)
		return;
	for (size_t i = 0; i < current->n; i++)
		missing += !holds(given, &current->v[i]);
	if (missing > 0)
		strv_take(out, xasprintf("root certificate file \"%s\" lacks %zu of the %zu current roots of %s: "
		    "the server's next certificate may be refused (vpsql-tls roots export %s)",
		    given_name, missing, current->n, region, region));
}

/* The stamp of a host, or NULL where there can be none. */
static char *
stamp_path(const char *host)
{
	char *dir, *path;

	if (host == NULL || *host == '\0' || *host == '.' || strlen(host) > 253 ||
	    strspn(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-") != strlen(host))
		return NULL;
	dir = file_cache_path("warned");
	if (dir == NULL)
		return NULL;
	path = file_join(dir, host);
	free(dir);
	return path;
}

static bool
said_today(const char *path, time_t now)
{
	double then = path != NULL ? file_mtime(path) : -1;

	/* The time of a file has a fraction, the clock asked here has none. */
	return then >= 0 && then < (double)now + 2 && (double)now - then < UPKEEP_SECONDS;
}

static void
remember(const char *path)
{
	char *dir;

	if (path == NULL)
		return;
	dir = file_dirname(path);
	/* Without a place to remember it is only said more often. */
	if (file_mkdirs(dir, 0700, NULL))
		(void)file_replace(path, "", 0, 0600, NULL);
	free(dir);
}

void
upkeep_warn(const struct connection *c, const struct connect_ask *ask,
    const struct connect_ui *ui)
{
	const struct target *t = connection_target(c);
	const struct trust *trust = &t->tcp[t->main].trust;
	struct trust_opts opts = { .roots_dir = ask->roots_dir };
	struct cert_chain built = CERT_CHAIN_INIT, given = CERT_CHAIN_INIT, current = CERT_CHAIN_INIT;
	struct strv lines = STRV_INIT;
	time_t now = time(NULL);
	char *path, *dir = NULL, *name = NULL, *file = NULL;
	bool compare = false;

	if (!c->verified)
		return;
	path = stamp_path(c->verified_name);
	if (trust->origin == TRUST_EXPLICIT && trust->path != NULL &&
	    trust->endpoint.roots == ENDPOINT_ROOTS_REGION && trust->endpoint.known_region &&
	    (dir = trust_roots_dir(&opts)) != NULL) {
		name = xasprintf("%s.pem", trust->endpoint.region);
		file = file_join(dir, name);
		compare = cert_chain_from_file(trust->path, MAX_ROOTS, &given, NULL) &&
		    cert_chain_from_file(file, MAX_ROOTS, &current, NULL);
	}
	cert_chain_from_ssl(PQsslStruct(c->db, "OpenSSL"), true, &built, NULL);
	upkeep_judge(&built, compare ? &given : NULL, compare ? &current : NULL,
	    trust->path, trust->endpoint.region, now, &lines);
	if (lines.n > 0 && !said_today(path, now)) {
		for (size_t i = 0; i < lines.n; i++)
			ask_note(ui, CONNECT_NOTE_WARNING, lines.v[i]);
		remember(path);
	}
	strv_clear(&lines);
	cert_chain_clear(&built);
	cert_chain_clear(&given);
	cert_chain_clear(&current);
	free(path);
	free(dir);
	free(name);
	free(file);
}
