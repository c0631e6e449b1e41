/* SPDX-License-Identifier: PostgreSQL */
/* What the server said about itself: version, encoding, parameters. */
#include "pg/server.h"

#include <string.h>

#include "base/mem.h"

const char *
server_version(PGconn *db)
{
	const char *s = PQparameterStatus(db, "server_version");

	return s != NULL ? s : "";
}

char *
server_major(int v)
{
	return v >= 100000 ? xasprintf("%d", v / 10000) :
	    xasprintf("%d.%d", v / 10000, v / 100 % 100);
}

const char *
server_parameter(PGconn *db, const char *name)
{
	return PQparameterStatus(db, name);
}

/* In each major version the first minor release without the flaw; none in newer majors. */
static const struct {
	int		 fixed[4];	/* of 15, 16, 17, 18; 0: never had it */
	const char	*text;
} flaws[] = {
	{ { 18, 14, 10, 4 }, "CVE-2026-6477: a hostile server can overwrite memory through large objects" },
	{ { 15, 11, 7, 1 }, "CVE-2025-12818: sizes that wrap around" },
	{ { 11, 7, 3, 0 }, "CVE-2025-1094: quoting of invalid encodings" },
};

const char *
server_libpq_flaw(int libpq)
{
	int major = libpq / 10000, minor = libpq % 10000;

	if (major < 15)
		return "it is older than any release that is still maintained";
	for (size_t i = 0; i < sizeof flaws / sizeof *flaws; i++)
		if (major <= 18 && minor < flaws[i].fixed[major - 15])
			return flaws[i].text;
	return NULL;
}
