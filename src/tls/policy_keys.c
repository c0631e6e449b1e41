/* SPDX-License-Identifier: PostgreSQL */
/* The rows of the TLS policy: every keyword of libpq that TLS depends on, and misspellings of them. */
#include "tls/policy_keys.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"

#define PROTOCOLS { "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3" }

/* Facts: libpq's manual, "Parameter Key Words" and "Environment Variables". */
const struct policy_row policy_rows[POLICY_KEYS] = {
	[POLICY_SSLMODE] = { "sslmode", "PGSSLMODE", 0, NULL, NULL, 0,
	    { "disable", "allow", "prefer", "require", "verify-ca", "verify-full" } },
	[POLICY_SSLROOTCERT] = { "sslrootcert", "PGSSLROOTCERT", 0, NULL, NULL, 0, { NULL } },
	[POLICY_SSLCERT] = { "sslcert", "PGSSLCERT", 0, NULL,
	    "~/.postgresql/postgresql.crt where it exists", 0, { NULL } },
	[POLICY_SSLKEY] = { "sslkey", "PGSSLKEY", 0, NULL,
	    "~/.postgresql/postgresql.key where it exists", 0, { NULL } },
	[POLICY_SSLPASSWORD] = { "sslpassword", NULL, 130000, NULL, NULL,
	    POLICY_ROW_SECRET, { NULL } },
	[POLICY_SSLCERTMODE] = { "sslcertmode", "PGSSLCERTMODE", 160000, "allow", NULL, 0,
	    { "disable", "allow", "require" } },
	[POLICY_SSLCRL] = { "sslcrl", "PGSSLCRL", 0, NULL,
	    "~/.postgresql/root.crl where it exists", 0, { NULL } },
	[POLICY_SSLCRLDIR] = { "sslcrldir", "PGSSLCRLDIR", 140000, NULL, NULL, 0, { NULL } },
	[POLICY_SSLSNI] = { "sslsni", "PGSSLSNI", 140000, "1", NULL, 0, { "0", "1" } },
	[POLICY_SSLNEGOTIATION] = { "sslnegotiation", "PGSSLNEGOTIATION", 170000, "postgres",
	    NULL, 0, { "postgres", "direct" } },
	[POLICY_SSLCOMPRESSION] = { "sslcompression", "PGSSLCOMPRESSION", 0, "0",
	    NULL, 0, { "0", "1" } },
	[POLICY_SSL_MIN] = { "ssl_min_protocol_version", "PGSSLMINPROTOCOLVERSION", 130000,
	    "TLSv1.2", NULL, POLICY_ROW_ANY_CASE, PROTOCOLS },
	[POLICY_SSL_MAX] = { "ssl_max_protocol_version", "PGSSLMAXPROTOCOLVERSION", 130000,
	    NULL, NULL, POLICY_ROW_ANY_CASE, PROTOCOLS },
	[POLICY_SSLKEYLOGFILE] = { "sslkeylogfile", NULL, 180000, NULL, NULL, 0, { NULL } },
	[POLICY_CHANNEL_BINDING] = { "channel_binding", "PGCHANNELBINDING", 130000, "prefer",
	    NULL, 0, { "disable", "prefer", "require" } },
	[POLICY_REQUIRE_AUTH] = { "require_auth", "PGREQUIREAUTH", 160000, NULL, NULL, 0,
	    { NULL } },
	[POLICY_GSSENCMODE] = { "gssencmode", "PGGSSENCMODE", 120000, "disable",
	    "TLS alone, not GSS before it", 0, { "disable", "prefer", "require" } },
};

/* Other variables of libpq, psql and ours whose names come close to the above. */
static const char *const other_vars[] = {
	"PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD",
	"PGPASSFILE", "PGSERVICE", "PGSERVICEFILE", "PGOPTIONS", "PGAPPNAME",
	"PGREQUIRESSL", "PGREQUIREPEER", "PGKRBSRVNAME", "PGGSSLIB", "PGGSSDELEGATION",
	"PGCONNECT_TIMEOUT", "PGCLIENTENCODING", "PGTARGETSESSIONATTRS",
	"PGLOADBALANCEHOSTS", "PGMINPROTOCOLVERSION", "PGMAXPROTOCOLVERSION",
	"PGOAUTHCAFILE", "PGOAUTHDEBUG", "VPSQL_MIN_SSLMODE", NULL
};

int
policy_protocol_rank(const char *word)
{
	const char *const *c = policy_rows[POLICY_SSL_MIN].choices;
	int i;

	for (i = 0; c[i] != NULL; i++)
		if (strcasecmp(c[i], word) == 0)
			return i;
	return -1;
}

const char *
policy_key_name(enum policy_key key)
{
	return policy_rows[key].name;
}

const char *
policy_mode_name(enum policy_mode mode)
{
	return policy_rows[POLICY_SSLMODE].choices[mode];
}

bool
policy_mode_from(const char *word, enum policy_mode *mode)
{
	int i;

	for (i = POLICY_DISABLE; i <= POLICY_VERIFY_FULL; i++)
		if (strcmp(policy_mode_name((enum policy_mode)i), word) == 0) {
			*mode = (enum policy_mode)i;
			return true;
		}
	return false;
}

/* Lower case, without '_' and '-': what two spellings share. */
static char *
squeeze(const char *s, size_t len)
{
	char *out = xmalloc(len + 1);
	size_t i, n = 0;

	for (i = 0; i < len; i++)
		if (s[i] != '_' && s[i] != '-')
			out[n++] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
	out[n] = '\0';
	return out;
}

bool
policy_placebo(const char *how, const char *name, const char *value,
    struct err *err)
{
	char *want = squeeze(name, strlen(name)), *row, *env, *shown;
	int k, hit = -1;

	for (k = 0; k < POLICY_KEYS && hit == -1; k++) {
		row = squeeze(policy_rows[k].name, strlen(policy_rows[k].name));
		env = policy_rows[k].env != NULL ?
		    squeeze(policy_rows[k].env, strlen(policy_rows[k].env)) : NULL;
		if (strcmp(row, want) == 0 || (env != NULL && strcmp(env, want) == 0))
			hit = k;
		free(row);
		free(env);
	}
	if (hit == -1 && (strcmp(want, "requiressl") == 0 || strcmp(want, "pgrequiressl") == 0))
		hit = POLICY_SSLMODE;
	free(want);
	if (hit == -1)
		return false;
	shown = utf8_safe(name);
	err_set(err, ERR_USAGE, "%s %s sets a psql variable, which has no effect on the connection",
	    how, shown);
	free(shown);
	shown = utf8_safe((policy_rows[hit].flags & POLICY_ROW_SECRET) != 0 ? "..." :
	    value != NULL && *value != '\0' ? value : "VALUE");
	if (policy_rows[hit].env != NULL)
		err_hint(err, "Write it into the connection string: \"%s=%s host=...\", "
		    "or set the environment variable %s=%s.", policy_rows[hit].name, shown,
		    policy_rows[hit].env, shown);
	else
		err_hint(err, "Write it into the connection string: \"%s=%s host=...\".",
		    policy_rows[hit].name, shown);
	free(shown);
	return true;
}

/* Edits between two words: insert, delete, replace, swap of neighbours. */
static size_t
distance(const char *a, size_t la, const char *b)
{
	enum { MAX = 40 };
	size_t d[MAX + 1][MAX + 1], i, j, lb = strlen(b), best;

	if (la > MAX || lb > MAX)
		return MAX;
	for (i = 0; i <= la; i++)
		d[i][0] = i;
	for (j = 0; j <= lb; j++)
		d[0][j] = j;
	for (i = 1; i <= la; i++)
		for (j = 1; j <= lb; j++) {
			best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			if (d[i - 1][j] + 1 < best)
				best = d[i - 1][j] + 1;
			if (d[i][j - 1] + 1 < best)
				best = d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	return d[la][lb];
}

/* Whether one edit may be enough: what the ends have in common leaves two bytes at most. */
static bool
is_close(const char *a, size_t la, const char *b)
{
	size_t lb = strlen(b), most = la > lb ? la : lb, least = la < lb ? la : lb, front = 0, back = 0;

	while (front < least && a[front] == b[front])
		front++;
	while (back < least && a[la - back - 1] == b[lb - back - 1])
		back++;
	return front + back + 2 >= most;
}

static bool
is_known(const char *name, size_t len)
{
	size_t i;
	int k;

	for (k = 0; k < POLICY_KEYS; k++)
		if (policy_rows[k].env != NULL && strlen(policy_rows[k].env) == len &&
		    memcmp(policy_rows[k].env, name, len) == 0)
			return true;
	for (i = 0; other_vars[i] != NULL; i++)
		if (strlen(other_vars[i]) == len && memcmp(other_vars[i], name, len) == 0)
			return true;
	return false;
}

/*
 * The nearest right name, and how far away it is; none whose length differs by
 * more than slack, which spares the work for most of an environment.
 */
static const char *
nearest(const char *name, size_t len, size_t slack, size_t *away)
{
	static const char min_mode[] = "VPSQL_MIN_SSLMODE";
	const char *best = NULL;
	size_t d;
	int k;

	*away = SIZE_MAX;
	for (k = 0; k < POLICY_KEYS; k++) {
		if (policy_rows[k].env == NULL)
			continue;
		d = strlen(policy_rows[k].env);
		if ((d > len ? d - len : len - d) > slack)
			continue;
		/* Most variables have nothing to do with us, and the table costs. */
		if (slack == 1 && !is_close(name, len, policy_rows[k].env))
			continue;
		d = distance(name, len, policy_rows[k].env);
		if (d < *away) {
			*away = d;
			best = policy_rows[k].env;
		}
	}
	d = sizeof(min_mode) - 1;
	if ((d > len ? d - len : len - d) <= slack && (slack > 1 || is_close(name, len, min_mode)) &&
	    (d = distance(name, len, min_mode)) < *away) {
		*away = d;
		best = min_mode;
	}
	return best;
}

static bool
starts(const char *s, size_t len, const char *front)
{
	size_t n = strlen(front);

	return len >= n && strncasecmp(s, front, n) == 0;
}

/* Something that TLS would depend on if it were spelt right. */
static bool
is_misspelt(const char *name, size_t len, const char **right)
{
	char *flat;
	size_t away;
	int k;
	bool hit = false, family;

	if (len < 5 || is_known(name, len))
		return false;
	family = starts(name, len, "PGSSL") || starts(name, len, "PG_SSL") ||
	    starts(name, len, "PGTLS") || starts(name, len, "PSQL_SSL") ||
	    (starts(name, len, "VPSQL_") && memmem(name, len, "SSL", 3) != NULL);
	*right = nearest(name, len, family ? SIZE_MAX : 1, &away);
	if (family) {
		if (away * 2 >= len)
			*right = NULL;
		return true;
	}
	if (len >= 8 && away <= 1)
		return true;
	if (!starts(name, len, "PG"))
		return false;
	flat = squeeze(name, len);
	for (k = 0; k < POLICY_KEYS && !hit; k++) {
		char *env;

		if (policy_rows[k].env == NULL)
			continue;
		env = squeeze(policy_rows[k].env, strlen(policy_rows[k].env));
		hit = strcmp(flat, env) == 0;
		free(env);
		if (hit)
			*right = policy_rows[k].env;
	}
	free(flat);
	return hit;
}

bool
policy_placebo_env(char *const *env, struct err *err)
{
	const char *right = NULL;
	char *name, *flat;
	size_t len;
	int k;

	for (; env != NULL && *env != NULL; env++) {
		len = strcspn(*env, "=");
		if (!is_misspelt(*env, len, &right))
			continue;
		name = xstrndup(*env, len);
		flat = utf8_safe(name);
		err_set(err, ERR_USAGE,
		    "environment variable %s is none that libpq knows: it would have no effect", flat);
		free(flat);
		flat = squeeze(name, len);
		for (k = 0; k < POLICY_KEYS; k++)
			if (policy_rows[k].env == NULL && strncmp(flat, "pg", 2) == 0 &&
			    strcmp(flat + 2, policy_rows[k].name) == 0)
				err_hint(err, "libpq has no variable for %s; write it into the "
				    "connection string, or unset %s.", policy_rows[k].name, name);
		if (right != NULL)
			err_hint(err, "Did you mean %s? Else unset it.", right);
		else
			err_hint(err, "The variables are PGSSLMODE, PGSSLROOTCERT, PGSSLCERT, "
			    "PGSSLKEY, PGSSLCRL and others of libpq's manual. Correct or unset it.");
		free(flat);
		free(name);
		return true;
	}
	return false;
}
