/* SPDX-License-Identifier: PostgreSQL */
/* Several root files as one, in memory: libpq takes one for all hosts of a list. */
#include "pg/joined.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/mem.h"
#include "tls/trust.h"

static bool
append_file(int fd, const char *path, struct err *err)
{
	char chunk[8192], *system = NULL;
	bool good = true;
	ssize_t n;
	int in;

	if (strcmp(path, "system") == 0)
		path = system = trust_system_file();
	in = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	if (in < 0)
		good = err_set_errno(err, ERR_FILE, "could not read root certificate file \"%s\"",
		    path != NULL ? path : "system");
	while (good && (n = read(in, chunk, sizeof chunk)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || write(fd, chunk, (size_t)n) != n)
			good = err_set_errno(err, ERR_FILE, "could not join root certificates");
	}
	if (good && write(fd, "\n", 1) != 1)
		good = err_set_errno(err, ERR_FILE, "could not join root certificates");
	if (in >= 0)
		close(in);
	free(system);
	return good;
}

int
joined_open(const struct strv *files, char **path, struct err *err)
{
	int fd = memfd_create("roots", MFD_CLOEXEC);

	*path = NULL;
	if (fd < 0) {
		err_set_errno(err, ERR_FILE, "could not join root certificates");
		return -1;
	}
	for (size_t i = 0; i < files->n; i++)
		if (!append_file(fd, files->v[i], err)) {
			close(fd);
			return -1;
		}
	*path = xasprintf("/proc/self/fd/%d", fd);
	return fd;
}
