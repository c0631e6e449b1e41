/* SPDX-License-Identifier: PostgreSQL */
/* Whether anybody but the user and root could change a file: owners and modes of all that its path leads through. */
#include <errno.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/shell.h"

#define MAX_LINKS	40

/* A walk along a path, from the root down, links replaced by what they hold. */
struct walk {
	struct buf	 done;		/* real folders so far; "" is the root */
	struct buf	 rest;		/* what is still to be looked at */
	unsigned	 links;
	const char	*path;		/* as the caller wrote it */
};

/* A group of the user's name that has nobody else in it, be it as a member or as the first group. */
static bool
is_own_group(gid_t gid)
{
	struct passwd *pw = getpwuid(geteuid());
	struct group *gr;
	char *name;
	bool own;

	if (pw == NULL || pw->pw_gid != gid)
		return false;
	name = xstrdup(pw->pw_name);
	gr = getgrgid(gid);
	own = gr != NULL && strcmp(gr->gr_name, name) == 0;
	for (char **m = own ? gr->gr_mem : NULL; m != NULL && *m != NULL; m++)
		own = own && strcmp(*m, name) == 0;
	setpwent();
	while (own && (pw = getpwent()) != NULL)
		own = pw->pw_gid != gid || strcmp(pw->pw_name, name) == 0;
	endpwent();
	free(name);
	return own;
}

static bool
check_owner(const char *path, const struct stat *st, const char *what, struct err *err)
{
	char *word;

	if (st->st_uid == 0 || st->st_uid == geteuid())
		return true;
	word = shell_word_new(path);
	err_set(err, ERR_FILE, "%s \"%s\" belongs to another user (uid %lu)",
	    what, path, (unsigned long)st->st_uid);
	err_hint(err, "It must belong to root or to you: chown %s %s",
	    geteuid() == 0 ? "root" : "\"$(id -un)\"", word);
	free(word);
	return false;
}

/* last: the file itself or the folder that it lies in. */
static bool
check_mode(const char *path, const struct stat *st, const char *what, bool last, struct err *err)
{
	bool folder = S_ISDIR(st->st_mode);
	char *word;

	if (folder && (st->st_mode & S_ISVTX) != 0 && st->st_uid == 0)
		return true;
	if ((st->st_mode & S_IWOTH) == 0) {
		if ((st->st_mode & S_IWGRP) == 0)
			return true;
		/* Debian's /usr/local belonged to the group staff for long. */
		if (folder && !last && st->st_uid == 0)
			return true;
		if (is_own_group(st->st_gid))
			return true;
	}
	err_set(err, ERR_FILE, "%s \"%s\" can be written by others (mode %04o)",
	    what, path, (unsigned)(st->st_mode & 07777));
	word = shell_word_new(path);
	err_hint(err, "Make it yours alone: chmod go-w %s", word);
	free(word);
	return false;
}

/* Puts what the link at the end of the walk holds in front of the rest; folder: length of the folder's path. */
static bool
follow(struct walk *w, size_t folder, struct err *err)
{
	char target[PATH_MAX];
	ssize_t n = readlink(w->done.data, target, sizeof(target));

	if (n >= 0 && ((size_t)n == sizeof(target) || ++w->links > MAX_LINKS)) {
		errno = ELOOP;
		n = -1;
	}
	if (n == -1)
		return err_set_errno(err, ERR_FILE, "could not look at file \"%s\"", w->path);
	buf_truncate(&w->done, n > 0 && target[0] == '/' ? 0 : folder);
	buf_splice(&w->rest, 0, 0, "/", 1);
	buf_splice(&w->rest, 0, 0, target, (size_t)n);
	return true;
}

/* Goes on to name and judges what is there. */
static bool
enter(struct walk *w, const char *name, struct err *err)
{
	size_t folder = w->done.len;
	const char *what, *next = w->rest.data + strspn(w->rest.data, "/");
	struct stat st;

	buf_addf(&w->done, "/%s", name);
	if (lstat(w->done.data, &st) == -1)
		return err_set_errno(err, ERR_FILE, "could not look at file \"%s\"", w->path);
	if (S_ISLNK(st.st_mode))
		return check_owner(w->done.data, &st, "symbolic link", err) && follow(w, folder, err);
	what = S_ISDIR(st.st_mode) ? "folder" : "file";
	return check_owner(w->done.data, &st, what, err) &&
	    check_mode(w->done.data, &st, what, strchr(next, '/') == NULL, err);
}

static void
leave(struct walk *w)
{
	char *slash = strrchr(w->done.data, '/');

	if (slash != NULL)
		buf_truncate(&w->done, (size_t)(slash - w->done.data));
}

bool
file_check_safe(const char *path, struct err *err)
{
	struct walk w = { .done = BUF_INIT, .rest = BUF_INIT, .path = path };
	bool ok = true;

	if (*path != '/') {
		char *here = getcwd(NULL, 0);

		if (here == NULL)
			return err_set_errno(err, ERR_FILE, "could not look at the present folder");
		buf_addf(&w.rest, "%s/", here);
		free(here);
	}
	buf_adds(&w.rest, path);
	while (ok && *w.rest.data != '\0') {
		size_t skip = strspn(w.rest.data, "/"), n = strcspn(w.rest.data + skip, "/");
		char *name = xstrndup(w.rest.data + skip, n);

		buf_splice(&w.rest, 0, skip + n, "", 0);
		if (strcmp(name, "..") == 0)
			leave(&w);
		else if (*name != '\0' && strcmp(name, ".") != 0)
			ok = enter(&w, name, err);
		free(name);
	}
	buf_free(&w.done);
	buf_free(&w.rest);
	return ok;
}
