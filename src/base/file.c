/* SPDX-License-Identifier: PostgreSQL */
/* Files from outside and files of our own: capped reads, atomic replacement, the user's folders, safe ownership. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/strv.h"

bool
file_read(const char *path, size_t max, struct buf *out, struct err *err)
{
	size_t before = out->len;
	struct stat st;
	char chunk[16384];
	bool ok = false;
	ssize_t n;
	int fd;

	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd == -1) {
		if (errno == ENOENT || errno == ENOTDIR)
			return err_set(err, ERR_FILE, "file \"%s\" does not exist", path);
		return err_set_errno(err, ERR_FILE, "could not open file \"%s\"", path);
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		err_set(err, ERR_FILE, "\"%s\" is a folder, not a file", path);
		goto out;
	}
	for (;;) {
		n = read(fd, chunk, sizeof(chunk));
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		if ((size_t)n > max - (out->len - before)) {
			err_set(err, ERR_TOO_BIG, "file \"%s\" is larger than %zu bytes", path, max);
			goto out;
		}
		buf_add(out, chunk, (size_t)n);
	}
	ok = n == 0;
	if (!ok)
		err_set_errno(err, ERR_FILE, "could not read file \"%s\"", path);
out:
	if (!ok)
		buf_truncate(out, before);
	close(fd);
	return ok;
}

enum file_kind
file_kind(const char *path)
{
	struct stat st;

	if (stat(path, &st) == -1)
		return errno == ENOENT || errno == ENOTDIR ? FILE_MISSING : FILE_NO_ACCESS;
	if (S_ISREG(st.st_mode))
		return FILE_PLAIN;
	return S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

double
file_mtime(const char *path)
{
	struct stat st;

	if (stat(path, &st) == -1)
		return -1;
	return (double)st.st_mtim.tv_sec + (double)st.st_mtim.tv_nsec / 1e9;
}

static bool
write_all(int fd, const char *data, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, data, len);
		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1)
			return false;
		data += n;
		len -= (size_t)n;
	}
	return true;
}

bool
file_replace(const char *path, const void *data, size_t len, mode_t mode,
    struct err *err)
{
	char *dir = file_dirname(path), *tmp = xasprintf("%s.XXXXXX", path);
	bool ok = false, made = false;
	int fd, dirfd;

	fd = mkostemp(tmp, O_CLOEXEC);
	if (fd == -1) {
		err_set_errno(err, ERR_FILE, "could not create a file in \"%s\"", dir);
		goto out;
	}
	made = true;
	if (fchmod(fd, mode) == -1 || !write_all(fd, data, len) || fsync(fd) == -1) {
		err_set_errno(err, ERR_FILE, "could not write file \"%s\"", path);
		goto out;
	}
	/* Some file systems report a full disk only here. */
	if (close(fd) == -1) {
		fd = -1;
		err_set_errno(err, ERR_FILE, "could not write file \"%s\"", path);
		goto out;
	}
	fd = -1;
	if (rename(tmp, path) == -1) {
		err_set_errno(err, ERR_FILE, "could not replace file \"%s\"", path);
		goto out;
	}
	made = false;
	dirfd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dirfd != -1) {
		fsync(dirfd);
		close(dirfd);
	}
	ok = true;
out:
	if (fd != -1)
		close(fd);
	if (made)
		unlink(tmp);
	free(tmp);
	free(dir);
	return ok;
}

bool
file_mkdirs(const char *path, mode_t mode, struct err *err)
{
	char *part = xstrdup(path), *p;
	bool ok = true;

	for (p = part + 1; ok && *part != '\0'; p++) {
		if (*p != '/' && *p != '\0')
			continue;
		char was = *p;

		*p = '\0';
		if (mkdir(part, mode) == -1 && errno != EEXIST) {
			int saved = errno;

			/* A read-only parent is no obstacle where the folder exists. */
			if (file_kind(part) != FILE_FOLDER) {
				errno = saved;
				ok = err_set_errno(err, ERR_FILE,
				    "could not make folder \"%s\"", part);
			}
		} else if (file_kind(part) != FILE_FOLDER)
			ok = err_set(err, ERR_FILE, "\"%s\" is not a folder", part);
		if (was == '\0')
			break;
		*p = was;
	}
	free(part);
	return ok;
}

char *
file_home(void)
{
	const char *home = getenv("HOME");
	struct passwd *pw;

	if (home != NULL && *home != '\0')
		return xstrdup(home);
	pw = getpwuid(geteuid());
	if (pw == NULL || pw->pw_dir == NULL || *pw->pw_dir == '\0')
		return NULL;
	return xstrdup(pw->pw_dir);
}

char *
file_expand_tilde(const char *path)
{
	const char *rest;
	char *home = NULL, *user, *out;
	struct passwd *pw;

	if (path[0] != '~')
		return xstrdup(path);
	rest = path + 1 + strcspn(path + 1, "/");
	if (rest == path + 1)
		home = file_home();
	else {
		user = xstrndup(path + 1, (size_t)(rest - path - 1));
		pw = getpwnam(user);
		if (pw != NULL && pw->pw_dir != NULL)
			home = xstrdup(pw->pw_dir);
		free(user);
	}
	if (home == NULL)
		return xstrdup(path);
	out = xasprintf("%s%s", home, rest);
	free(home);
	return out;
}

static char *
xdg_path(const char *variable, const char *below_home, const char *name)
{
	const char *base = getenv(variable);
	char *home, *out;

	/* The XDG rules: a relative path in these variables is to be ignored. */
	if (base != NULL && *base == '/')
		return xasprintf("%s/vpsql/%s", base, name);
	home = file_home();
	if (home == NULL)
		return NULL;
	out = xasprintf("%s/%s/vpsql/%s", home, below_home, name);
	free(home);
	return out;
}

char *
file_config_path(const char *name)
{
	return xdg_path("XDG_CONFIG_HOME", ".config", name);
}

char *
file_cache_path(const char *name)
{
	return xdg_path("XDG_CACHE_HOME", ".cache", name);
}

char *
file_libpq_path(const char *name)
{
	char *home = file_home();
	char *path = home != NULL ? xasprintf("%s/.postgresql/%s", home, name) : NULL;

	free(home);
	if (path != NULL && file_kind(path) == FILE_MISSING) {
		free(path);
		return NULL;
	}
	return path;
}

char *
file_join(const char *dir, const char *name)
{
	size_t n = strlen(dir);

	while (n > 1 && dir[n - 1] == '/')
		n--;
	if (n == 1 && dir[0] == '/')
		n = 0;
	return xasprintf("%.*s/%s", (int)n, dir, name);
}

char *
file_canonical(const char *path)
{
	bool rooted = *path == '/';
	struct strv in = STRV_INIT, kept = STRV_INIT;
	struct buf b = BUF_INIT;

	strv_split(&in, path, "/");
	for (size_t i = 0; i < in.n; i++) {
		const char *part = in.v[i];

		if (*part == '\0' || strcmp(part, ".") == 0)
			continue;
		if (strcmp(part, "..") == 0 && kept.n > 0 && strcmp(kept.v[kept.n - 1], "..") != 0)
			strv_remove(&kept, kept.n - 1);
		else if (strcmp(part, "..") != 0 || !rooted)
			strv_add(&kept, part);
	}
	if (rooted)
		buf_addc(&b, '/');
	for (size_t i = 0; i < kept.n; i++)
		buf_addf(&b, "%s%s", i > 0 ? "/" : "", kept.v[i]);
	if (b.len == 0 && *path != '\0')
		buf_addc(&b, '.');
	strv_clear(&in);
	strv_clear(&kept);
	return buf_take(&b);
}

char *
file_dirname(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return xstrdup(".");
	while (slash > path && slash[-1] == '/')
		slash--;
	if (slash == path)
		return xstrdup("/");
	return xstrndup(path, (size_t)(slash - path));
}
