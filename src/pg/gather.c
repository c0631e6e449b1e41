/* SPDX-License-Identifier: PostgreSQL */
/* Merges all sources of a request to connect into one set of keywords. */
#include "pg/gather.h"

#include <string.h>

/* A first connection: psql's order, in which a conninfo string beats -h and -p. */
static bool
gather_new(struct conninfo *ci, const struct connect_ask *ask, struct err *err)
{
	static const struct { const char *name, *option; } options[] = {
		{ "host", "-h" }, { "port", "-p" }, { "user", "-U" },
	};
	const char *values[] = { ask->host, ask->port, ask->user };

	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (values[i] != NULL && *values[i] != '\0')
			conninfo_set(ci, options[i].name, values[i], CONNINFO_OPTION,
			    options[i].option);
	if (ask->dbname == NULL || *ask->dbname == '\0')
		return true;
	if (conninfo_is_string(ask->dbname)) {
		if (!conninfo_parse(ci, ask->dbname, err))
			return false;
		for (size_t i = 0; ask->command && i < ci->n; i++)
			if (ci->v[i].from == CONNINFO_STRING && *ci->v[i].value == '\0')
				conninfo_set(ci, ci->v[i].name, NULL, CONNINFO_UNSET, NULL);
		return true;
	}
	conninfo_set(ci, "dbname", ask->dbname, CONNINFO_OPTION, "-d");
	return true;
}

/*
 * \connect on top of a connection: what was not said is taken from there; another
 * host, port or user drops the password, another host its address.
 */
static bool
gather_reuse(struct conninfo *ci, const struct connect_ask *ask, struct err *err)
{
	static const char *const who[] = { "host", "port", "user", "hostaddr" };
	bool string = ask->dbname != NULL && conninfo_is_string(ask->dbname);
	const struct conninfo *old = ask->former;
	bool moved = false;

	if (!gather_new(ci, ask, err))
		return false;
	if (!string && ask->host != NULL && !conninfo_same(ask->host, conninfo_get(old, "host")))
		conninfo_set(ci, "hostaddr", "", CONNINFO_OPTION, "\\connect");
	for (size_t i = 0; i < old->n; i++) {
		struct conninfo_key *k = conninfo_key(ci, old->v[i].name);

		if (k == NULL || k->value != NULL || old->v[i].value == NULL ||
		    strcmp(k->name, "password") == 0)
			continue;
		conninfo_set(ci, k->name, old->v[i].value, old->v[i].from, old->v[i].where);
	}
	for (size_t i = 0; i < sizeof who / sizeof *who; i++)
		if (!conninfo_same(conninfo_get(ci, who[i]), conninfo_get(old, who[i])))
			moved = true;
	if (!moved && conninfo_get(ci, "password") == NULL && ask->former_password != NULL)
		conninfo_set(ci, "password", ask->former_password, CONNINFO_REUSED, "the former connection");
	return true;
}

bool
gather(struct conninfo *ci, const struct connect_ask *ask, struct err *err)
{
	if (ask->reuse_previous && ask->former != NULL ?
	    !gather_reuse(ci, ask, err) : !gather_new(ci, ask, err))
		return false;
	if (!conninfo_add_service(ci, err))
		return false;
	conninfo_add_env(ci);
	if (ask->application_name != NULL)
		conninfo_set(ci, "fallback_application_name", ask->application_name,
		    CONNINFO_DEFAULT, "the program");
	if (ask->auto_encoding && conninfo_key(ci, "client_encoding")->value == NULL)
		conninfo_set(ci, "client_encoding", "auto", CONNINFO_DEFAULT, "the terminal");
	return true;
}
