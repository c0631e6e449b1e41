/* SPDX-License-Identifier: PostgreSQL */
/* Roots in memory: a text, files one behind the other, and a name under which they can be read. */
#include "tls/memfile.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
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
	struct buf held = BUF_INIT, back = BUF_INIT;
	struct err err = ERR_INIT;
	char text[64] = "", *path;
	FILE *f;
	int fd;

	put("one", "first\n");
	put("two", "second");
	strv_add(&files, "one");
	strv_add(&files, "two");
	fd = memfile_join(&files, &path, &err);
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
	CHECK_INT(memfile_join(&files, &path, &err), -1);
	CHECK(path == NULL);
	CHECK(strstr(err.msg, "file \"three\" does not exist") != NULL);
	err_clear(&err);
	/* Without a store of the system's, a file that is only called so is not taken for it. */
	strv_clear(&files);
	put("system", "-----BEGIN CERTIFICATE-----\n");
	setenv("SSL_CERT_FILE", "/nonexistent", 1);
	strv_add(&files, "one");
	strv_add(&files, "system");
	CHECK_INT(memfile_join(&files, &path, &err), -1);
	CHECK(path == NULL);
	CHECK(strstr(err.msg, "no file of root certificates") != NULL);
	err_clear(&err);
	/* What was a pipe: held as it is, empty too. */
	buf_adds(&held, "roots");
	fd = memfile_hold(&held, &path, &err);
	CHECK(fd >= 0 && file_read(path, 100, &back, &err));
	CHECK_STR(back.data, "roots");
	free(path);
	close(fd);
	buf_clear(&held);
	fd = memfile_hold(&held, &path, &err);
	CHECK(fd >= 0 && path != NULL);
	free(path);
	close(fd);
	buf_free(&held);
	buf_free(&back);
	strv_clear(&files);
	err_clear(&err);
	return check_done();
}
