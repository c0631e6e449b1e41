/* SPDX-License-Identifier: PostgreSQL */
/* The password file's fields, wildcards, escapes and permissions. */
#include "pg/passfile.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../check.h"

int
main(void)
{
	static const struct { const char *host, *port, *db, *user, *want; } rows[] = {
		{ "h1", "5432", "d", "u", "one" },
		{ "h1", "5433", "d", "u", "port" },
		{ "h2", "1", "x", "u", "wild:card\\" },
		{ "a:b", "1", "d", "u", "colon" },
		{ "h1", "5432", "d", "v", "last" },
		{ "h1", "5432", "d", "ab", "last" },
		{ "short", "5432", "d", "u", "last" },
		{ "h", "5432", "d", "u", "last" },
	};
	FILE *f = fopen("pass", "w");

	fputs("# h1:5432:d:u:comment\nshort:5432\nh1:5432:d:u:one\nh1:*:d:u:port\nh2:*:*:u:wild\\:card\\\\\n"
	    "a\\:b:1:d:u:colon\n*:5432:d:a*:no\n*:*:*:*:last", f);
	fclose(f);
	chmod("pass", 0600);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = BUF_INIT;

		CHECK_ROW(passfile_find("pass", rows[i].host, rows[i].port, rows[i].db, rows[i].user, &b),
		    "%s found", rows[i].want);
		CHECK_STR_ROW(b.data, rows[i].want, rows[i].want);
		buf_free(&b);
	}
	f = fopen("pass", "w");
	fputs("h:1:d:u:only\n", f);
	fclose(f);
	struct buf b = BUF_INIT;
	CHECK(!passfile_find("pass", "h", "2", "d", "u", &b));
	CHECK(!passfile_find("pass", "h", "1", "d", "uu", &b));
	CHECK(!passfile_find("pass", "hh", "1", "d", "u", &b));
	chmod("pass", 0640);
	CHECK_ROW(!passfile_find("pass", "h", "1", "d", "u", &b), "a file others may read is ignored");
	CHECK(!passfile_find("nowhere", "h", "1", "d", "u", &b));
	CHECK_INT(b.len, 0);
	buf_free(&b);
	unlink("pass");
	return check_done();
}
