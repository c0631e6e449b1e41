/* SPDX-License-Identifier: PostgreSQL */
/* --via HOST:PORT: another address for the one host whose name stays what is verified. */
#include "pg/via.h"

#include <libpq-fe.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "pg/passfile.h"

static bool
parse(struct via *v, const char *text, struct err *err)
{
	const char *colon = strrchr(text, ':'), *host = text, *end = colon;

	if (colon == NULL || colon == text || colon[1] == '\0' ||
	    strspn(colon + 1, "0123456789") != strlen(colon + 1))
		return err_set(err, ERR_USAGE, "--via needs HOST:PORT, not \"%s\"", text);
	if (*host == '[' && end[-1] == ']') {
		host++;
		end--;
	}
	via_clear(v);
	v->host = xstrndup(host, (size_t)(end - host));
	v->port = xstrdup(colon + 1);
	return true;
}

/* libpq would look for the tunnel's port in .pgpass: the database's is meant. */
static void
add_password(const struct conninfo_host *to, const struct conninfo *asked, struct conninfo *params)
{
	const char *file = conninfo_get(asked, "passfile"), *user = conninfo_get(asked, "user"),
	    *dbname = conninfo_get(asked, "dbname"), *port = to->port;
	PQconninfoOption *defaults = NULL;
	struct buf password = BUF_INIT_SECRET(0);
	char *home, *path = NULL;

	if (conninfo_get(asked, "password") != NULL)
		return;
	if (file == NULL && (home = file_home()) != NULL) {
		file = path = xasprintf("%s/.pgpass", home);
		free(home);
	}
	if (user == NULL) {
		defaults = PQconndefaults();
		for (PQconninfoOption *o = defaults; o != NULL && o->keyword != NULL; o++)
			if (strcmp(o->keyword, "user") == 0)
				user = o->val;
	}
	if (dbname == NULL)
		dbname = user;
	if (file != NULL && user != NULL && passfile_find(file, to->host,
	    port != NULL ? port : "5432", dbname, user, &password))
		conninfo_set(params, "password", password.data, CONNINFO_OPTION, "the password file");
	PQconninfoFree(defaults);
	buf_wipe(&password);
	free(path);
}

/* The tunnel's addresses as hostaddr of one host: the same name for each. */
bool
via_apply(struct via *v, const char *spec, const struct conninfo_host *to,
    const struct conninfo *asked, struct conninfo *params, struct err *err)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *all = NULL, *a;
	struct buf addrs = BUF_INIT, names = BUF_INIT, ports = BUF_INIT;
	char text[NI_MAXHOST];
	int rc;

	if (!parse(v, spec, err))
		return false;
	rc = getaddrinfo(v->host, v->port, &hints, &all);
	if (rc != 0)
		return err_set(err, ERR_NET, "could not translate host name \"%s\" of --via to address: %s",
		    v->host, gai_strerror(rc));
	for (a = all; a != NULL; a = a->ai_next) {
		if (getnameinfo(a->ai_addr, a->ai_addrlen, text, sizeof text, NULL, 0,
		    NI_NUMERICHOST) != 0)
			continue;
		buf_addf(&addrs, "%s%s", addrs.len > 0 ? "," : "", text);
		buf_addf(&names, "%s%s", names.len > 0 ? "," : "", to->host);
		buf_addf(&ports, "%s%s", ports.len > 0 ? "," : "", v->port);
	}
	freeaddrinfo(all);
	conninfo_set(params, "hostaddr", addrs.data, CONNINFO_OPTION, "--via");
	conninfo_set(params, "host", names.data, CONNINFO_OPTION, "--via");
	conninfo_set(params, "port", ports.data, CONNINFO_OPTION, "--via");
	add_password(to, asked, params);
	buf_free(&addrs);
	buf_free(&names);
	buf_free(&ports);
	return true;
}

void
via_clear(struct via *v)
{
	free(v->host);
	free(v->port);
	v->host = v->port = NULL;
}
