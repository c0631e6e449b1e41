/* SPDX-License-Identifier: PostgreSQL */
/* What \connect takes along from the former connection, and what it leaves behind. */
#include "pg/gather.h"

#include <stdlib.h>

#include "../check.h"

#define FORMER "host=h1 port=5432 user=u dbname=d application_name=app hostaddr=10.0.0.1 sslmode=require"

/* reuse: -reuse-previous; empty wants: unset. */
static const struct {
	const char	*name, *dbname, *user, *host, *port;
	bool		 reuse;
	const char	*want_host, *want_port, *want_user, *want_dbname, *want_addr, *want_app, *want_password;
} rows[] = {
	{ "nothing said", NULL, NULL, NULL, NULL, true, "h1", "5432", "u", "d", "10.0.0.1", "app", "secret" },
	{ "another database", "e", NULL, NULL, NULL, true, "h1", "5432", "u", "e", "10.0.0.1", "app", "secret" },
	{ "the same words again", "d", "u", "h1", "5432", true, "h1", "5432", "u", "d", "10.0.0.1", "app", "secret" },
	{ "another user", NULL, "v", NULL, NULL, true, "h1", "5432", "v", "d", "10.0.0.1", "app", "" },
	{ "another host", NULL, NULL, "h2", NULL, true, "h2", "5432", "u", "d", "", "app", "" },
	{ "another port", NULL, NULL, NULL, "5433", true, "h1", "5433", "u", "d", "10.0.0.1", "app", "" },
	{ "a socket", NULL, NULL, "/tmp", NULL, true, "/tmp", "5432", "u", "d", "", "app", "" },
	{ "another address on top", "hostaddr=10.0.0.2", NULL, NULL, NULL, true, "h1", "5432", "u", "d", "10.0.0.2", "app", "" },
	{ "a list with the host in it", "host=h1,h2 hostaddr=10.0.0.1,10.0.0.2", NULL, NULL, NULL, true, "h1,h2", "5432", "u", "d", "10.0.0.1,10.0.0.2", "app", "" },
	{ "a password of its own", "password=other", NULL, NULL, NULL, true, "h1", "5432", "u", "d", "10.0.0.1", "app", "other" },
	{ "a password of its own for another host", "host=h2 password=other", NULL, NULL, NULL, true, "h2", "5432", "u", "d", "10.0.0.1", "app", "other" },
	{ "empty values on top say nothing", "host='' user='' dbname=e", NULL, NULL, NULL, true, "h1", "5432", "u", "e", "10.0.0.1", "app", "secret" },
	{ "a string starts anew", "dbname=e", NULL, NULL, NULL, false, "", "", "", "e", "", "", "" },
	{ "a URI starts anew", "postgresql://h1:5432/d?user=u", NULL, NULL, NULL, false, "h1", "5432", "u", "d", "", "", "" },
	{ "a name with -reuse-previous=off", "e", NULL, NULL, NULL, false, "", "", "", "e", "", "", "" },
};

static void
same(const struct conninfo *ci, const char *name, const char *want, const char *row)
{
	const char *got = conninfo_get(ci, name);
	char text[200];

	snprintf(text, sizeof text, "%s: %s", row, name);
	check_str(got != NULL ? got : "", want, text, __FILE__, __LINE__);
}

int
main(void)
{
	static const char *const env[] = { "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD",
	    "PGAPPNAME", "PGSERVICE", "PGSSLMODE" };
	struct conninfo *former = conninfo_new();
	struct err err = ERR_INIT;

	for (size_t i = 0; i < sizeof env / sizeof *env; i++)
		unsetenv(env[i]);
	CHECK(conninfo_parse(former, FORMER, &err));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct connect_ask ask = { .dbname = rows[i].dbname, .user = rows[i].user, .host = rows[i].host,
		    .port = rows[i].port, .former = former, .former_password = "secret",
		    .reuse_previous = rows[i].reuse, .command = true };
		struct conninfo *ci = conninfo_new();

		CHECK_ROW(gather(ci, &ask, &err), "%s", rows[i].name);
		same(ci, "host", rows[i].want_host, rows[i].name);
		same(ci, "port", rows[i].want_port, rows[i].name);
		same(ci, "user", rows[i].want_user, rows[i].name);
		same(ci, "dbname", rows[i].want_dbname, rows[i].name);
		same(ci, "hostaddr", rows[i].want_addr, rows[i].name);
		same(ci, "application_name", rows[i].want_app, rows[i].name);
		same(ci, "password", rows[i].want_password, rows[i].name);
		conninfo_free(ci);
	}
	conninfo_free(former);
	err_clear(&err);
	return check_done();
}
