/* SPDX-License-Identifier: PostgreSQL */
/* Root files joined in memory: one behind the other, and a name under which they can be read. */
#include "pg/joined.h"

#include <stdlib.h>
#include <unistd.h>

#include "../check.h"

static void
put(const char *name, const char *text)
{
	FILE *f = fopen(name, "w");

	fputs(text, f);
	fclose(f);
}

int
main(void)
{
	struct strv files = STRV_INIT;
	struct err err = ERR_INIT;
	char text[64] = "", *path;
	FILE *f;
	int fd;

	put("one", "first\n");
	put("two", "second");
	strv_add(&files, "one");
	strv_add(&files, "two");
	fd = joined_open(&files, &path, &err);
	CHECK(fd >= 0);
	f = fopen(path, "r");
	CHECK(f != NULL);
	if (f != NULL) {
		CHECK_INT(fread(text, 1, sizeof text - 1, f), 14);
		fclose(f);
	}
	CHECK_STR(text, "first\n\nsecond\n");
	free(path);
	close(fd);
	strv_add(&files, "three");
	CHECK_INT(joined_open(&files, &path, &err), -1);
	CHECK(path == NULL);
	CHECK(strstr(err.msg, "could not read root certificate file \"three\"") != NULL);
	strv_clear(&files);
	err_clear(&err);
	return check_done();
}
