/* SPDX-License-Identifier: PostgreSQL */
/* What was asked of the TLS settings, by whom: values and floors of every source, and which of them wins. */
#include "tls/policy_in.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tls/policy_keys.h"

static const char *const source_names[] = {
	"option", "conninfo", "uri", "service", "environment", "config", "system",
	"default", "rule", NULL
};

const char *
policy_source_name(enum policy_source source)
{
	return source_names[source];
}

void
policy_in_init(struct policy_in *in)
{
	memset(in, 0, sizeof(*in));
}

void
policy_in_clear(struct policy_in *in)
{
	size_t i;

	for (i = 0; i < in->n_values; i++) {
		mem_wipe_free(in->values[i].value);
		free(in->values[i].where);
	}
	for (i = 0; i < in->n_floors; i++) {
		free(in->floors[i].value);
		free(in->floors[i].where);
	}
	free(in->values);
	free(in->floors);
	free(in->host);
	free(in->alias);
	free(in->locked_where);
	free(in->trust_path);
	free(in->trust_reason);
	free(in->crl_problem);
	strv_clear(&in->ignored);
	policy_in_init(in);
}

static bool
is_address(const char *s)
{
	unsigned char raw[16];

	return inet_pton(AF_INET, s, raw) == 1 || strchr(s, ':') != NULL;
}

void
policy_in_host(struct policy_in *in, const char *host, const char *hostaddr)
{
	bool have_host = host != NULL && *host != '\0';
	bool have_addr = hostaddr != NULL && *hostaddr != '\0';
	bool path = have_host && (host[0] == '/' || host[0] == '@');

	free(in->host);
	in->host = xstrdup_null(have_host && !(path && have_addr) ? host : have_addr ? hostaddr : NULL);
	if (path)
		/* libpq connects to hostaddr where both are given, whatever host says. */
		in->host_kind = have_addr ? POLICY_HOST_NONE : POLICY_HOST_SOCKET;
	else if (have_host)
		in->host_kind = is_address(host) ? POLICY_HOST_IP : POLICY_HOST_NAME;
	else
		in->host_kind = have_addr ? POLICY_HOST_NONE : POLICY_HOST_SOCKET;
}

static void
add_value(struct policy_in *in, enum policy_key key, const char *value,
    enum policy_source source, const char *where)
{
	struct policy_value *v;

	in->values = xreallocarray(in->values, in->n_values + 1, sizeof(*v));
	v = &in->values[in->n_values++];
	v->key = key;
	v->source = source;
	v->value = xstrdup(value);
	v->where = xstrdup_null(where);
}

bool
policy_add(struct policy_in *in, const char *keyword, const char *value,
    enum policy_source source, const char *where)
{
	int k;

	/* The old keyword, as libpq itself translates it. */
	if (strcmp(keyword, "requiressl") == 0) {
		if (value != NULL)
			add_value(in, POLICY_SSLMODE, *value == '\0' ? "" : value[0] == '1' ? "require" :
			    "prefer", source, where);
		return true;
	}
	for (k = 0; k < POLICY_KEYS; k++)
		if (strcmp(policy_rows[k].name, keyword) == 0) {
			if (value != NULL)
				add_value(in, (enum policy_key)k, value, source, where);
			return true;
		}
	return false;
}

static const char *
env_value(char *const *env, const char *name)
{
	size_t n = strlen(name);

	for (; env != NULL && *env != NULL; env++)
		if (strncmp(*env, name, n) == 0 && (*env)[n] == '=')
			return *env + n + 1;
	return NULL;
}

void
policy_add_env(struct policy_in *in, char *const *env)
{
	const char *v;
	int k;

	for (k = 0; k < POLICY_KEYS; k++)
		if (policy_rows[k].env != NULL)
			policy_add(in, policy_rows[k].name, env_value(env, policy_rows[k].env),
			    POLICY_FROM_ENV, policy_rows[k].env);
	v = env_value(env, "PGREQUIRESSL");
	if (v != NULL && v[0] == '1')
		add_value(in, POLICY_SSLMODE, "require", POLICY_FROM_ENV, "PGREQUIRESSL");
	policy_add_floor(in, env_value(env, "VPSQL_MIN_SSLMODE"), POLICY_FROM_ENV,
	    "VPSQL_MIN_SSLMODE");
	v = env_value(env, "PGOAUTHDEBUG");
	in->oauth_unsafe = v != NULL && strcmp(v, "UNSAFE") == 0;
}

void
policy_add_floor(struct policy_in *in, const char *mode,
    enum policy_source source, const char *where)
{
	struct policy_floor *f;

	if (mode == NULL || *mode == '\0')
		return;
	in->floors = xreallocarray(in->floors, in->n_floors + 1, sizeof(*f));
	f = &in->floors[in->n_floors++];
	f->source = source;
	f->value = xstrdup(mode);
	f->where = xstrdup_null(where);
}

const struct policy_value *
policy_asked(const struct policy_in *in, enum policy_key key)
{
	const struct policy_value *best = NULL, *v;
	size_t i;

	for (i = 0; i < in->n_values; i++) {
		v = &in->values[i];
		if (v->key != key || (in->locked && key == POLICY_SSLROOTCERT &&
		    v->source != POLICY_FROM_SYSTEM))
			continue;
		/* A locked system file stands above everything. */
		if (in->locked && v->source == POLICY_FROM_SYSTEM)
			return v;
		if (best == NULL || v->source < best->source)
			best = v;
	}
	if (best == NULL || *best->value != '\0')
		return best;
	/* libpq looks no further than an empty value; our own files come after all of its sources. */
	for (i = 0, best = NULL; i < in->n_values; i++) {
		v = &in->values[i];
		if (v->key == key && v->source > POLICY_FROM_ENV && *v->value != '\0' &&
		    (best == NULL || v->source < best->source))
			best = v;
	}
	return best;
}

void
policy_ignored(const struct policy_in *in, struct strv *notes)
{
	const struct policy_value *ruling = policy_asked(in, POLICY_SSLROOTCERT), *v;
	char *from, *safe;

	for (size_t i = 0; in->locked && i < in->n_values; i++) {
		v = &in->values[i];
		if (v->key != POLICY_SSLROOTCERT || v->source >= POLICY_FROM_SYSTEM || *v->value == '\0' ||
		    (ruling != NULL && strcmp(v->value, ruling->value) == 0))
			continue;
		from = policy_source_text(v->source, v->where);
		safe = utf8_safe(v->value);
		strv_take(notes, xasprintf("sslrootcert \"%s\" (%s) is ignored: locked by %s", safe, from,
		    ruling != NULL ? ruling->where : in->locked_where));
		free(from);
		free(safe);
	}
	for (size_t i = 0; i < in->ignored.n; i++)
		strv_add(notes, in->ignored.v[i]);
}

char *
policy_source_text(enum policy_source source, const char *where)
{
	char *safe = utf8_safe(where), *out;

	switch (source) {
	case POLICY_FROM_OPTION:
		out = xasprintf("option %s", safe);
		break;
	case POLICY_FROM_CONNINFO:
		out = xstrdup("connection string");
		break;
	case POLICY_FROM_URI:
		out = xstrdup("connection URI");
		break;
	case POLICY_FROM_SERVICE:
		out = xasprintf("service %s", safe);
		break;
	case POLICY_FROM_ENV:
		out = xasprintf("environment variable %s", safe);
		break;
	case POLICY_FROM_CONFIG:
	case POLICY_FROM_SYSTEM:
		out = xstrdup(safe);
		break;
	default:
		out = xstrdup(where != NULL ? safe : "default");
		break;
	}
	free(safe);
	return out;
}
