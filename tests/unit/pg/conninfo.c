/* SPDX-License-Identifier: PostgreSQL */
/* Connection keywords: precedence of the sources, service files, host lists, arrays for libpq. */
#include "pg/conninfo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../check.h"
#include "base/buf.h"
#include "base/mem.h"

static void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	if (f == NULL || fputs(text, f) < 0 || fclose(f) != 0)
		printf("Bail out! cannot write %s\n", path);
}

static void
clean_env(void)
{
	static const char *const names[] = { "PGHOST", "PGPORT", "PGUSER", "PGSSLMODE", "PGREQUIRESSL",
	    "PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGDATABASE", "PGSSLROOTCERT" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unsetenv(names[i]);
}

static void
is_key(const struct conninfo *ci, const char *name, const char *value,
    enum conninfo_from from, const char *where)
{
	const struct conninfo_key *k = conninfo_key(ci, name);

	CHECK_STR_ROW(k->value, value, name);
	CHECK_INT_ROW(k->from, from, name);
	if (where != NULL)
		CHECK_STR_ROW(k->where, where, name);
}

static void
test_strings(void)
{
	static const struct { const char *s; bool is; } rows[] = {
		{ "postgres", false }, { "postgresql://", true }, { "postgres://h/d", true },
		{ "host=x", true }, { "a=b c", true }, { "postgresql:/x", false }, { "", false },
	};
	static const struct { const char *s, *error; } bad[] = {
		{ "foo=bar", "invalid connection option \"foo\"" },
		{ "host", "missing \"=\" after \"host\" in connection info string" },
		{ "dbname='x", "unterminated quoted string in connection info string" },
		{ "postgresql://h/d?nope=1", "invalid URI query parameter: \"nope\"" },
	};
	struct conninfo *ci;
	struct err err = ERR_INIT;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		CHECK_INT_ROW(conninfo_is_string(rows[i].s), rows[i].is, rows[i].s);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		ci = conninfo_new();
		CHECK_ROW(!conninfo_parse(ci, bad[i].s, &err), "%s is refused", bad[i].s);
		CHECK_STR_ROW(err.msg, bad[i].error, bad[i].s);
		err_clear(&err);
		conninfo_free(ci);
	}
	ci = conninfo_new();
	conninfo_set(ci, "host", "option", CONNINFO_OPTION, "-h");
	CHECK(conninfo_parse(ci, "postgresql://u:p%20w@h1,h2:7/d?sslmode=require", &err));
	is_key(ci, "host", "h1,h2", CONNINFO_STRING, "the URI");
	is_key(ci, "port", ",7", CONNINFO_STRING, NULL);
	is_key(ci, "password", "p w", CONNINFO_STRING, NULL);
	CHECK(conninfo_key(ci, "password")->secret);
	is_key(ci, "sslmode", "require", CONNINFO_STRING, NULL);
	CHECK(conninfo_parse(ci, "sslmode=prefer user=''", &err));
	is_key(ci, "sslmode", "prefer", CONNINFO_STRING, "the connection string");
	is_key(ci, "user", "", CONNINFO_STRING, NULL);
	CHECK(conninfo_get(ci, "user") == NULL);
	conninfo_free(ci);
}

static void
test_env(void)
{
	struct conninfo *ci = conninfo_new(), *copy;

	clean_env();
	setenv("PGHOST", "envhost", 1);
	setenv("PGPORT", "77", 1);
	setenv("PGREQUIRESSL", "1", 1);
	conninfo_set(ci, "port", "5", CONNINFO_OPTION, "-p");
	conninfo_add_env(ci);
	is_key(ci, "host", "envhost", CONNINFO_ENV, "PGHOST");
	is_key(ci, "port", "5", CONNINFO_OPTION, "-p");
	is_key(ci, "sslmode", "require", CONNINFO_ENV, "PGREQUIRESSL");
	copy = conninfo_copy(ci);
	conninfo_free(ci);
	is_key(copy, "host", "envhost", CONNINFO_ENV, "PGHOST");
	conninfo_free(copy);

	ci = conninfo_new();
	setenv("PGSSLMODE", "allow", 1);
	conninfo_add_env(ci);
	is_key(ci, "sslmode", "allow", CONNINFO_ENV, "PGSSLMODE");
	conninfo_free(ci);
	clean_env();
}

static void
test_service(void)
{
	static const struct { const char *text, *error; } bad[] = {
		{ "[s]\nhost\n", "syntax error in service file \"svc.conf\", line 2" },
		{ "# c\n[s]\nbogus=1\n", "syntax error in service file \"svc.conf\", line 3" },
		{ "[s]\nservice=t\n", "nested service specifications not supported in service file \"svc.conf\", line 2" },
		{ "[s]\nldap://x/\n", "service file \"svc.conf\", line 2: LDAP look-ups are not supported" },
		{ "[t]\nhost=x\n", "definition of service \"s\" not found" },
	};
	struct conninfo *ci = conninfo_new();
	struct err err = ERR_INIT;

	clean_env();
	setenv("PGSYSCONFDIR", "/nonexistent", 1);
	write_file("svc.conf", "# comment\n[other]\nhost=wrong\n\n[s]\n  host=right  \nport=1\nsslmode=disable\nuser=\n[s2]\nhost=later\n");
	setenv("PGSERVICEFILE", "svc.conf", 1);
	setenv("PGSSLMODE", "verify-full", 1);
	conninfo_set(ci, "service", "s", CONNINFO_STRING, "the connection string");
	conninfo_set(ci, "port", "5", CONNINFO_OPTION, "-p");
	CHECK(conninfo_add_service(ci, &err));
	conninfo_add_env(ci);
	is_key(ci, "host", "right", CONNINFO_SERVICE, "service file svc.conf");
	is_key(ci, "port", "5", CONNINFO_OPTION, NULL);
	is_key(ci, "sslmode", "disable", CONNINFO_SERVICE, NULL);
	is_key(ci, "user", "", CONNINFO_SERVICE, NULL);
	conninfo_free(ci);

	ci = conninfo_new();
	setenv("PGSERVICE", "s2", 1);
	CHECK(conninfo_add_service(ci, &err));
	is_key(ci, "host", "later", CONNINFO_SERVICE, NULL);
	is_key(ci, "service", "s2", CONNINFO_ENV, "PGSERVICE");
	conninfo_free(ci);
	unsetenv("PGSERVICE");

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		write_file("svc.conf", bad[i].text);
		ci = conninfo_new();
		conninfo_set(ci, "service", "s", CONNINFO_STRING, "x");
		CHECK_ROW(!conninfo_add_service(ci, &err), "refused: %s", bad[i].error);
		CHECK_STR_ROW(err.msg, bad[i].error, "message");
		err_clear(&err);
		conninfo_free(ci);
	}
	setenv("PGSERVICEFILE", "missing.conf", 1);
	ci = conninfo_new();
	conninfo_set(ci, "service", "s", CONNINFO_STRING, "x");
	CHECK(!conninfo_add_service(ci, &err));
	CHECK_STR(err.msg, "service file \"missing.conf\" not found");
	err_clear(&err);
	conninfo_free(ci);
	unlink("svc.conf");
	clean_env();
}

static void
test_hosts(void)
{
	static const struct {
		const char *host, *addr, *port, *want;	/* "host/addr/port/local ..." */
	} rows[] = {
		{ NULL, NULL, NULL, "-/-/-/1" },
		{ "h", NULL, "5", "h/-/5/0" },
		{ "/tmp", NULL, NULL, "/tmp/-/-/1" },
		{ "@x", NULL, NULL, "@x/-/-/1" },
		{ "a,b", NULL, "5", "a/-/5/0 b/-/5/0" },
		{ "a,/s,c", NULL, "1,2,3", "a/-/1/0 /s/-/2/1 c/-/3/0" },
		{ NULL, "1.2.3.4", NULL, "-/1.2.3.4/-/0" },
		{ "a,b", "1.1.1.1,2.2.2.2", NULL, "a/1.1.1.1/-/0 b/2.2.2.2/-/0" },
		{ "a,b", "1.1.1.1", NULL, "could not match 2 host names to 1 hostaddr values" },
		{ "a,b", NULL, "1,2,3", "could not match 3 port numbers to 2 hosts" },
		{ "a,,b", NULL, NULL, "a/-/-/0 -/-/-/1 b/-/-/0" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct conninfo *ci = conninfo_new();
		struct conninfo_host *hosts = NULL;
		struct err err = ERR_INIT;
		struct buf got = BUF_INIT;
		size_t n = 0;

		conninfo_set(ci, "host", rows[i].host, CONNINFO_OPTION, "-h");
		conninfo_set(ci, "hostaddr", rows[i].addr, CONNINFO_OPTION, "x");
		conninfo_set(ci, "port", rows[i].port, CONNINFO_OPTION, "-p");
		if (!conninfo_hosts(ci, &hosts, &n, &err))
			buf_adds(&got, err.msg);
		for (size_t j = 0; j < n; j++)
			buf_addf(&got, "%s%s/%s/%s/%d", j > 0 ? " " : "",
			    hosts[j].host != NULL ? hosts[j].host : "-",
			    hosts[j].hostaddr != NULL ? hosts[j].hostaddr : "-",
			    hosts[j].port != NULL ? hosts[j].port : "-", hosts[j].local);
		CHECK_STR_ROW(got.data, rows[i].want, rows[i].want);
		conninfo_hosts_free(hosts, n);
		conninfo_free(ci);
		err_clear(&err);
		buf_free(&got);
	}
}

/* What libpq makes of the arrays is what counts. */
static void
test_arrays(void)
{
	struct conninfo *ci = conninfo_new();
	const char **k = xcalloc(ci->n + 3, sizeof *k), **v = xcalloc(ci->n + 3, sizeof *v);
	PQconninfoOption *seen;
	char *empties = NULL;
	PGconn *db;

	clean_env();
	setenv("PGUSER", "fromenv", 1);
	setenv("PGOPTIONS", "-c x=1", 1);
	conninfo_set(ci, "dbname", "host=evil sslmode=disable", CONNINFO_OPTION, "-d");
	conninfo_set(ci, "host", "/nonexistent", CONNINFO_OPTION, "-h");
	conninfo_set(ci, "options", "", CONNINFO_STRING, "x");
	conninfo_arrays(ci, k, v, &empties);
	CHECK_STR(empties, "options='' ");
	db = PQconnectStartParams(k, v, 1);
	seen = PQconninfo(db);
	for (PQconninfoOption *o = seen; o != NULL && o->keyword != NULL; o++) {
		if (strcmp(o->keyword, "host") == 0)
			CHECK_STR_ROW(o->val, "/nonexistent", "a database name is no conninfo string");
		if (strcmp(o->keyword, "dbname") == 0)
			CHECK_STR_ROW(o->val, "host=evil sslmode=disable", "dbname as it is");
		if (strcmp(o->keyword, "user") == 0)
			CHECK_STR_ROW(o->val, "fromenv", "unset: libpq looks into the environment");
		if (strcmp(o->keyword, "options") == 0)
			CHECK_STR_ROW(o->val, "", "set to nothing: libpq does not");
	}
	PQconninfoFree(seen);
	PQfinish(db);
	free(empties);
	free(k);
	free(v);
	conninfo_free(ci);
	unsetenv("PGOPTIONS");
	clean_env();
}

static void
test_quote(void)
{
	static const struct { const char *in, *out; } rows[] = {
		{ "plain", "plain" }, { "", "''" }, { "a b", "'a b'" }, { "it's", "'it\\'s'" }, { "b\\s", "'b\\\\s'" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *got = conninfo_quote(rows[i].in);

		CHECK_STR_ROW(got, rows[i].out, rows[i].out);
		free(got);
	}
}

int
main(void)
{
	test_strings();
	test_env();
	test_service();
	test_hosts();
	test_arrays();
	test_quote();
	return check_done();
}
