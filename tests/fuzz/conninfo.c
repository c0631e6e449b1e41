/* SPDX-License-Identifier: PostgreSQL */
/* Any text as connection string, host lists, service file and password file: what is read is read back the same. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "pg/conninfo.h"
#include "pg/passfile.h"
#include "run/guard.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Written as keyword=value pairs and read again, every key has the same value. */
static void
round_trip(const struct conninfo *ci)
{
	struct conninfo *again = conninfo_new();
	struct buf text = BUF_INIT;

	buf_addc(&text, ' ');
	for (size_t i = 0; i < ci->n; i++)
		if (ci->v[i].value != NULL) {
			char *quoted = conninfo_quote(ci->v[i].value);

			buf_addf(&text, "%s=%s ", ci->v[i].name, quoted);
			free(quoted);
		}
	if (!conninfo_parse(again, text.data, NULL))
		abort();
	for (size_t i = 0; i < ci->n; i++)
		if ((ci->v[i].value == NULL) != (again->v[i].value == NULL) ||
		    (ci->v[i].value != NULL && strcmp(ci->v[i].value, again->v[i].value) != 0))
			abort();
	buf_free(&text);
	conninfo_free(again);
}

static void
as_string(const char *text)
{
	struct conninfo *ci = conninfo_new(), *copy;
	struct conninfo_host *hosts = NULL;
	struct err err = ERR_INIT;
	const char **k, **v;
	char *empties = NULL;
	size_t n = 0;

	if (conninfo_parse(ci, text, &err)) {
		round_trip(ci);
		if (conninfo_hosts(ci, &hosts, &n, &err) != (n > 0))
			abort();
		k = xcalloc(ci->n + 3, sizeof *k);
		v = xcalloc(ci->n + 3, sizeof *v);
		copy = conninfo_copy(ci);
		conninfo_arrays(copy, k, v, &empties);
		for (size_t i = 0; k[i] != NULL; i++)
			if (v[i] == NULL || *v[i] == '\0')
				abort();
		conninfo_free(copy);
		free(empties);
		free(k);
		free(v);
	} else if (!err_is(&err) || strchr(err.msg, '\0') == err.msg)
		abort();
	conninfo_hosts_free(hosts, n);
	err_clear(&err);
	conninfo_free(ci);
}

static void
as_file(const char *text, size_t len, const char *path, int fd)
{
	struct conninfo *ci = conninfo_new();
	struct buf password = BUF_INIT_SECRET(0);
	struct err err = ERR_INIT;

	if (ftruncate(fd, 0) != 0 || pwrite(fd, text, len, 0) != (ssize_t)len)
		abort();
	setenv("PGSERVICEFILE", path, 1);
	setenv("PGSYSCONFDIR", "/nonexistent", 1);
	conninfo_set(ci, "service", "s", CONNINFO_STRING, "the connection string");
	if (conninfo_add_service(ci, &err) == err_is(&err))
		abort();
	passfile_find(path, "h", "1", "d", "u", &password);
	buf_wipe(&password);
	err_clear(&err);
	conninfo_free(ci);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char path[64];
	static int fd = -1;
	char *text;

	if (fd < 0) {
		fd = memfd_create("fuzz", MFD_CLOEXEC);
		if (fd < 0 || fchmod(fd, 0600) != 0)
			abort();
		snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	}
	text = xmalloc(size + 1);
	memcpy(text, data, size);
	text[size] = '\0';
	as_string(text);
	as_file(text, size, path, fd);
	guard_destructive(text);
	free(text);
	return 0;
}
