/* SPDX-License-Identifier: PostgreSQL */
/* Connection keywords with their values and where each came from, by libpq's rules. */
#include "pg/conninfo.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "config.h"

enum { SERVICE_LINE_MAX = 1024 };	/* libpq's limit */

struct conninfo *
conninfo_new(void)
{
	struct conninfo *ci = xcalloc(1, sizeof *ci);
	PQconninfoOption *all, *o;
	size_t n = 0;

	all = PQconninfoParse("", NULL);
	/* Without its keys every setting would be lost, sslmode among them. */
	if (all == NULL)
		mem_out();
	for (o = all; o->keyword != NULL; o++)
		n++;
	ci->v = xcalloc(n, sizeof *ci->v);
	ci->n = n;
	for (size_t i = 0; i < n; i++) {
		ci->v[i].name = xstrdup(all[i].keyword);
		ci->v[i].envvar = xstrdup_null(all[i].envvar);
		ci->v[i].secret = all[i].dispchar != NULL && all[i].dispchar[0] == '*';
	}
	PQconninfoFree(all);
	return ci;
}

static void
key_clear(struct conninfo_key *k)
{
	mem_wipe_free(k->value);
	free(k->where);
	k->value = k->where = NULL;
	k->from = CONNINFO_UNSET;
}

struct conninfo *
conninfo_copy(const struct conninfo *ci)
{
	struct conninfo *copy = xcalloc(1, sizeof *copy);

	copy->v = xcalloc(ci->n + 1, sizeof *copy->v);
	copy->n = ci->n;
	for (size_t i = 0; i < ci->n; i++) {
		copy->v[i] = ci->v[i];
		copy->v[i].name = xstrdup(ci->v[i].name);
		copy->v[i].envvar = xstrdup_null(ci->v[i].envvar);
		copy->v[i].value = xstrdup_null(ci->v[i].value);
		copy->v[i].where = xstrdup_null(ci->v[i].where);
	}
	return copy;
}

void
conninfo_free(struct conninfo *ci)
{
	if (ci == NULL)
		return;
	for (size_t i = 0; i < ci->n; i++) {
		key_clear(&ci->v[i]);
		free(ci->v[i].name);
		free(ci->v[i].envvar);
	}
	free(ci->v);
	free(ci);
}

struct conninfo_key *
conninfo_key(const struct conninfo *ci, const char *name)
{
	for (size_t i = 0; i < ci->n; i++)
		if (strcmp(ci->v[i].name, name) == 0)
			return &ci->v[i];
	return NULL;
}

const char *
conninfo_get(const struct conninfo *ci, const char *name)
{
	const struct conninfo_key *k = conninfo_key(ci, name);

	return k != NULL && k->value != NULL && k->value[0] != '\0' ? k->value : NULL;
}

void
conninfo_set(struct conninfo *ci, const char *name, const char *value,
    enum conninfo_from from, const char *where)
{
	struct conninfo_key *k = conninfo_key(ci, name);
	char *copy, *place;

	if (k == NULL)
		return;
	copy = xstrdup_null(value);	/* value may be the key's own */
	place = value == NULL ? NULL : xstrdup(where);
	key_clear(k);
	k->value = copy;
	k->where = place;
	k->from = value == NULL ? CONNINFO_UNSET : from;
}

static bool
is_uri(const char *s)
{
	return strncmp(s, "postgresql://", 13) == 0 || strncmp(s, "postgres://", 11) == 0;
}

bool
conninfo_is_string(const char *dbname)
{
	return is_uri(dbname) || strchr(dbname, '=') != NULL;
}

/* scheme://user:password@: libpq's texts may quote the whole URI. */
static void
mask_password(char *text)
{
	char *p, *colon, *at;

	for (p = text; (p = strstr(p, "://")) != NULL; p = at != NULL ? at : p) {
		p += 3;
		/* A password may hold an '@' that was not escaped, and a slash too. */
		at = strrchr(p, '@');
		colon = at != NULL ? memchr(p, ':', (size_t)(at - p)) : NULL;
		if (colon == NULL)
			continue;
		memset(colon + 1, '*', (size_t)(at - colon - 1));
	}
}

/* libpq's texts end in a newline, and quote a string that may come from anywhere. */
static bool
libpq_error(struct err *err, enum err_code code, char *text)
{
	struct buf safe = BUF_INIT;
	size_t len;

	if (text == NULL)
		return err_set(err, ERR_INTERNAL, "out of memory");
	mask_password(text);
	len = strlen(text);
	while (len > 0 && text[len - 1] == '\n')
		len--;
	utf8_message(&safe, text, len);
	err_set(err, code, "%s", safe.data);
	buf_free(&safe);
	PQfreemem(text);
	return false;
}

bool
conninfo_parse(struct conninfo *ci, const char *string, struct err *err)
{
	const char *where = is_uri(string) ? "the URI" : "the connection string";
	PQconninfoOption *opts;
	char *text = NULL;

	opts = PQconninfoParse(string, &text);
	if (opts == NULL)
		return libpq_error(err, ERR_USAGE, text);
	for (PQconninfoOption *o = opts; o->keyword != NULL; o++)
		if (o->val != NULL) {
			conninfo_set(ci, o->keyword, o->val, CONNINFO_STRING, where);
			mem_wipe(o->val, strlen(o->val));
		}
	PQconninfoFree(opts);
	return true;
}

static void
fill(struct conninfo_key *k, const char *value, enum conninfo_from from,
    const char *where)
{
	k->value = xstrdup(value);
	k->from = from;
	k->where = xstrdup(where);
}

/* One "keyword=value" of the wanted section. */
static bool
service_line(struct conninfo *ci, char *line, const char *path, int lineno,
    const char *where, struct err *err)
{
	struct conninfo_key *k;
	char *value;

	if (strncmp(line, "ldap", 4) == 0) {
		err_set(err, ERR_POLICY, "service file \"%s\", line %d: LDAP look-ups are not supported",
		    path, lineno);
		err_hint(err, "Write the connection's keywords into the service file.");
		return false;
	}
	value = strchr(line, '=');
	if (value == NULL)
		return err_set(err, ERR_FORMAT,
		    "syntax error in service file \"%s\", line %d", path, lineno);
	*value++ = '\0';
	if (strcmp(line, "service") == 0)
		return err_set(err, ERR_FORMAT,
		    "nested service specifications not supported in service file \"%s\", line %d",
		    path, lineno);
	k = conninfo_key(ci, line);
	if (k == NULL)
		return err_set(err, ERR_FORMAT,
		    "syntax error in service file \"%s\", line %d", path, lineno);
	if (k->value == NULL)
		fill(k, value, CONNINFO_SERVICE, where);
	return true;
}

/* False on an error; *found when the section was there. */
static bool
service_file(struct conninfo *ci, const char *service, const char *path,
    bool *found, struct err *err)
{
	size_t namelen = strlen(service);
	char *where = NULL, line[SERVICE_LINE_MAX + 2];
	bool inside = false, good = true;
	int lineno = 0;
	FILE *f;

	f = fopen(path, "re");
	if (f == NULL)
		return err_set(err, ERR_FILE, "service file \"%s\" not found", path);
	where = xasprintf("service file %s", path);
	while (good && fgets(line, sizeof line, f) != NULL) {
		char *start = line;
		size_t len = strlen(line);

		lineno++;
		if (len >= SERVICE_LINE_MAX) {
			good = err_set(err, ERR_TOO_BIG,
			    "line %d too long in service file \"%s\"", lineno, path);
			break;
		}
		while (len > 0 && strchr(" \t\r\n\v\f", line[len - 1]) != NULL)
			line[--len] = '\0';
		start += strspn(start, " \t\r\n\v\f");
		if (*start == '\0' || *start == '#')
			continue;
		if (*start == '[') {
			if (inside)
				break;
			inside = strncmp(start + 1, service, namelen) == 0 &&
			    start[namelen + 1] == ']';
			if (inside)
				*found = true;
		} else if (inside)
			good = service_line(ci, start, path, lineno, where, err);
	}
	mem_wipe(line, sizeof line);
	fclose(f);
	free(where);
	return good;
}

bool
conninfo_add_service(struct conninfo *ci, struct err *err)
{
	const char *env = getenv("PGSERVICEFILE"), *sysdir;
	struct conninfo_key *k = conninfo_key(ci, "service");
	char *service = NULL, *path = NULL, *home = NULL, *safe;
	bool found = false, good = true;
	struct stat st;

	if (k == NULL)
		return true;
	if (k->value == NULL && getenv("PGSERVICE") != NULL)
		fill(k, getenv("PGSERVICE"), CONNINFO_ENV, "PGSERVICE");
	if (k->value == NULL)
		return true;
	service = xstrdup(k->value);
	if (env != NULL)
		good = service_file(ci, service, env, &found, err);
	else if ((home = file_home()) != NULL) {
		path = xasprintf("%s/.pg_service.conf", home);
		if (stat(path, &st) == 0)
			good = service_file(ci, service, path, &found, err);
	}
	if (good && !found) {
		sysdir = getenv("PGSYSCONFDIR");
		free(path);
		path = xasprintf("%s/pg_service.conf", sysdir != NULL ? sysdir : PG_SYSCONFDIR);
		if (stat(path, &st) == 0)
			good = service_file(ci, service, path, &found, err);
	}
	if (good && !found) {
		safe = utf8_safe(service);
		good = err_set(err, ERR_USAGE, "definition of service \"%s\" not found", safe);
		free(safe);
	}
	free(service);
	free(path);
	free(home);
	return good;
}

void
conninfo_add_env(struct conninfo *ci)
{
	struct conninfo_key *k;
	const char *value;

	for (size_t i = 0; i < ci->n; i++) {
		k = &ci->v[i];
		if (k->value != NULL || k->envvar == NULL)
			continue;
		value = getenv(k->envvar);
		if (value != NULL)
			fill(k, value, CONNINFO_ENV, k->envvar);
	}
	k = conninfo_key(ci, "sslmode");
	value = getenv("PGREQUIRESSL");
	if (k != NULL && k->value == NULL && value != NULL && value[0] == '1')
		fill(k, "require", CONNINFO_ENV, "PGREQUIRESSL");
}

void
conninfo_arrays(const struct conninfo *ci, const char **keywords,
    const char **values, char **empties)
{
	struct buf string = BUF_INIT;
	size_t n = 0;

	/*
	 * libpq skips an empty value in the arrays, but one inside a conninfo
	 * string keeps it from looking into the environment.
	 */
	for (size_t i = 0; i < ci->n; i++)
		if (ci->v[i].value != NULL && ci->v[i].value[0] == '\0')
			buf_addf(&string, "%s='' ", ci->v[i].name);
	*empties = string.len > 0 ? xstrdup(string.data) : NULL;
	buf_free(&string);
	/* Only the first dbname is expanded: a name with '=' in it stays a name. */
	if (conninfo_get(ci, "dbname") != NULL || *empties != NULL) {
		keywords[n] = "dbname";
		values[n++] = *empties != NULL ? *empties : "dbname=''";
	}
	for (size_t i = 0; i < ci->n; i++)
		if (ci->v[i].value != NULL && ci->v[i].value[0] != '\0') {
			keywords[n] = ci->v[i].name;
			values[n++] = ci->v[i].value;
		}
	keywords[n] = values[n] = NULL;
}

void
conninfo_hosts_free(struct conninfo_host *hosts, size_t n)
{
	for (size_t i = 0; hosts != NULL && i < n; i++) {
		free(hosts[i].host);
		free(hosts[i].hostaddr);
		free(hosts[i].port);
		free(hosts[i].alias);
	}
	free(hosts);
}

static char *
take_if(struct strv *list, size_t i)
{
	return i < list->n && list->v[i][0] != '\0' ? xstrdup(list->v[i]) : NULL;
}

bool
conninfo_hosts(const struct conninfo *ci, struct conninfo_host **hosts,
    size_t *n, struct err *err)
{
	struct strv host = STRV_INIT, addr = STRV_INIT, port = STRV_INIT;
	const char *h = conninfo_get(ci, "host"), *a = conninfo_get(ci, "hostaddr"),
	    *p = conninfo_get(ci, "port");
	struct conninfo_host *list = NULL;
	bool good = true;
	size_t count;

	if (h != NULL)
		strv_split(&host, h, ",");
	if (a != NULL)
		strv_split(&addr, a, ",");
	if (p != NULL)
		strv_split(&port, p, ",");
	count = addr.n > 0 ? addr.n : host.n > 0 ? host.n : 1;
	if (addr.n > 0 && host.n > 0 && host.n != addr.n)
		good = err_set(err, ERR_USAGE, "could not match %zu host names to %zu hostaddr values",
		    host.n, addr.n);
	else if (port.n > 1 && port.n != count)
		good = err_set(err, ERR_USAGE, "could not match %zu port numbers to %zu hosts",
		    port.n, count);
	if (good) {
		list = xcalloc(count, sizeof *list);
		for (size_t i = 0; i < count; i++) {
			list[i].host = take_if(&host, i);
			list[i].hostaddr = take_if(&addr, i);
			list[i].port = take_if(&port, port.n == 1 ? 0 : i);
			/* '@' is an abstract socket. */
			list[i].local = list[i].hostaddr == NULL && (list[i].host == NULL ||
			    list[i].host[0] == '/' || list[i].host[0] == '@');
		}
		*hosts = list;
		*n = count;
	}
	strv_clear(&host);
	strv_clear(&addr);
	strv_clear(&port);
	return good;
}

bool
conninfo_same(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

char *
conninfo_quote(const char *value)
{
	struct buf b = BUF_INIT;

	if (*value != '\0' && strpbrk(value, " \t\r\n\v\f'\\") == NULL)
		return xstrdup(value);
	buf_addc(&b, '\'');
	for (; *value != '\0'; value++) {
		if (*value == '\'' || *value == '\\')
			buf_addc(&b, '\\');
		buf_addc(&b, *value);
	}
	buf_addc(&b, '\'');
	return buf_take(&b);
}
