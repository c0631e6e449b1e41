/* SPDX-License-Identifier: PostgreSQL */
/* Root certificates in a file that lies in memory: libpq takes one file, by its name, for all hosts of a list. */
#include "tls/memfile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "tls/system.h"

enum { FILE_MAX_BYTES = 16 << 20 };

int
memfile_hold(const struct buf *text, char **path, struct err *err)
{
	int fd = memfd_create("vpsql-roots", MFD_CLOEXEC);
	size_t done = 0;
	ssize_t n;

	*path = NULL;
	while (fd != -1 && done < text->len) {
		n = write(fd, text->data + done, text->len - done);
		if (n > 0)
			done += (size_t)n;
		else if (n == 0 || errno != EINTR) {
			err_set_errno(err, ERR_FILE, "could not hold the roots in memory");
			close(fd);
			return -1;
		}
	}
	if (fd == -1)
		err_set_errno(err, ERR_FILE, "could not hold the roots in memory");
	else
		*path = xasprintf("/proc/self/fd/%d", fd);
	return fd;
}

static bool
append_file(struct buf *text, const char *path, struct err *err)
{
	char *system = NULL;
	bool good;

	if (strcmp(path, "system") == 0) {
		system = system_roots_file(true);
		/* A file of that name in the folder we are in is nobody's store. */
		if (system == NULL)
			return err_set(err, ERR_TRUST, "this system has no file of root certificates to join with others");
		path = system;
	}
	good = file_read(path, FILE_MAX_BYTES, text, err);
	buf_addc(text, '\n');
	free(system);
	return good;
}

int
memfile_join(const struct strv *files, char **path, struct err *err)
{
	struct buf text = BUF_INIT;
	bool good = true;
	int fd = -1;

	*path = NULL;
	for (size_t i = 0; good && i < files->n; i++)
		good = append_file(&text, files->v[i], err);
	if (good)
		fd = memfile_hold(&text, path, err);
	buf_free(&text);
	return fd;
}
