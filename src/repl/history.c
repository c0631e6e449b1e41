/* SPDX-License-Identifier: PostgreSQL */
/* The history file. */
#include "repl/history.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

#define NEWLINE_IN_FILE	'\001'

static bool
word_byte(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* What the server skips between two words: blanks and comments. */
static const char *
skip_gap(const char *p)
{
	for (;;) {
		p += strspn(p, " \t\r\n\v\f");
		if (p[0] == '-' && p[1] == '-')
			p += strcspn(p, "\r\n");
		else if (p[0] == '/' && p[1] == '*') {
			int depth = 1;

			for (p += 2; depth > 0 && *p != '\0'; p++)
				if ((p[0] == '*' && p[1] == '/') || (p[0] == '/' && p[1] == '*'))
					depth += *p++ == '*' ? -1 : 1;
		} else
			return p;
	}
}

/*
 * "password" (or a word that ends so, as PGPASSWORD and sslpassword) with a
 * value: after "=", as a literal, or as the next word of a \setenv.
 */
static bool
names_password(const char *text)
{
	const char *p = text, *q;
	bool setenv = strcasestr(text, "\\setenv") != NULL;

	while ((p = strcasestr(p, "password")) != NULL) {
		q = p + strlen("password");
		p = q;
		if (word_byte(*q))
			continue;
		/* A quoted key: {"password": "..."}, options (passfile '...'). */
		if (*q == '"' || *q == '\'')
			q++;
		q = skip_gap(q);
		if (*q == '=' || *q == ':') {
			q += 1 + strspn(q + 1, " \t\r\n");
			if (*q != '\0' && *q != ';')
				return true;
			continue;
		}
		if (*q == '\'' || *q == '$' || (strchr("eEuUnN", *q) != NULL && *q != '\0' &&
		    (q[1] == '\'' || q[1] == '&')))
			return true;
		if (setenv && *q != '\0')
			return true;
	}
	return false;
}

/* scheme://user:password@ */
static bool
uri_password(const char *text)
{
	const char *p = text;

	while ((p = strstr(p, "://")) != NULL) {
		size_t user, pass;

		p += 3;
		user = strcspn(p, ":/@? \t\r\n'\"");
		if (p[user] != ':')
			continue;
		pass = strcspn(p + user + 1, "/@? \t\r\n'\"");
		if (p[user + 1 + pass] == '@' && pass > 0)
			return true;
	}
	return false;
}

bool
history_is_secret(const char *text)
{
	return names_password(text) || uri_password(text);
}

/* Opened, locked, and private when it is a file of ours. */
static int
open_locked(const char *path, int flags, struct stat *st, struct err *err)
{
	int fd = open(path, flags | O_CLOEXEC | O_NOCTTY, 0600);

	if (fd < 0) {
		err_set_errno(err, ERR_FILE, "could not open history file \"%s\"", path);
		return -1;
	}
	if (fstat(fd, st) != 0) {
		err_set_errno(err, ERR_FILE, "could not read history file \"%s\"", path);
		close(fd);
		return -1;
	}
	if (S_ISREG(st->st_mode)) {
		/* Where locks do not work (some network file systems) go on without. */
		while (flock(fd, LOCK_EX) != 0 && errno == EINTR)
			;
		if (st->st_uid == geteuid() && (st->st_mode & 077) != 0)
			(void)fchmod(fd, 0600);
	}
	return fd;
}

static bool
read_all(int fd, const char *path, struct buf *out, struct err *err)
{
	char chunk[65536];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof(chunk))) != 0) {
		if (n < 0) {
			if (errno == EINTR)
				continue;
			return err_set_errno(err, ERR_FILE,
			    "could not read history file \"%s\"", path);
		}
		buf_add(out, chunk, (size_t)n);
	}
	return true;
}

static bool
write_all(int fd, const char *path, const char *data, size_t len, struct err *err)
{
	while (len > 0) {
		ssize_t n = write(fd, data, len);

		if (n < 0) {
			if (errno == EINTR)
				continue;
			return err_set_errno(err, ERR_FILE,
			    "could not save history to file \"%s\"", path);
		}
		data += n;
		len -= (size_t)n;
	}
	return true;
}

static void
encode(const char *entry, struct buf *out)
{
	size_t from = out->len;

	buf_adds(out, entry);
	for (size_t i = from; i < out->len; i++)
		if (out->data[i] == '\n')
			out->data[i] = NEWLINE_IN_FILE;
	buf_addc(out, '\n');
}

bool
history_read(const char *path, struct strv *out, struct err *err)
{
	struct buf text = BUF_INIT;
	struct stat st;
	bool ok = false;
	char *p, *end;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (fd < 0)
		return errno == ENOENT ? true :
		    err_set_errno(err, ERR_FILE, "could not open history file \"%s\"", path);
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return true;
	}
	if (st.st_size > (off_t)HISTORY_MAX)
		(void)lseek(fd, st.st_size - (off_t)HISTORY_MAX, SEEK_SET);
	if (!read_all(fd, path, &text, err))
		goto out;
	for (p = text.data; p < text.data + text.len; p = end + 1) {
		end = memchr(p, '\n', (size_t)(text.data + text.len - p));
		if (end == NULL)
			end = text.data + text.len;
		*end = '\0';
		if (*p == '\0')
			continue;
		for (char *q = p; *q != '\0'; q++)
			if (*q == NEWLINE_IN_FILE)
				*q = '\n';
		strv_add(out, p);
	}
	ok = true;
out:
	close(fd);
	buf_free(&text);
	return ok;
}

bool
history_append(const char *path, const char *entry, struct err *err)
{
	struct buf text = BUF_INIT;
	struct stat st;
	bool ok;
	int fd = open_locked(path, O_WRONLY | O_CREAT | O_APPEND, &st, err);

	if (fd < 0)
		return false;
	encode(entry, &text);
	ok = write_all(fd, path, text.data, text.len, err);
	buf_free(&text);
	close(fd);
	return ok;
}

bool
history_trim(const char *path, size_t max, struct err *err)
{
	struct buf text = BUF_INIT;
	struct stat st;
	size_t lines = 0, keep;
	bool ok = false;
	int fd;

	if (access(path, F_OK) != 0)
		return true;
	fd = open_locked(path, O_RDWR, &st, err);
	if (fd < 0)
		return false;
	if (!S_ISREG(st.st_mode)) {
		ok = true;
		goto out;
	}
	if (!read_all(fd, path, &text, err))
		goto out;
	for (keep = text.len; keep > 0; keep--)
		if (text.data[keep - 1] == '\n' && lines++ == max)
			break;
	ok = true;
	if (keep > 0) {
		/* In place, so that a session that waits for the lock sees this file. */
		if (lseek(fd, 0, SEEK_SET) < 0 ||
		    !write_all(fd, path, text.data + keep, text.len - keep, err) ||
		    ftruncate(fd, (off_t)(text.len - keep)) != 0)
			ok = err_set_errno(err, ERR_FILE,
			    "could not save history to file \"%s\"", path);
	}
out:
	close(fd);
	buf_free(&text);
	return ok;
}

bool
history_write(const char *path, const struct strv *entries, struct err *err)
{
	struct buf text = BUF_INIT;
	bool ok;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0600);

	if (fd < 0)
		return err_set_errno(err, ERR_FILE, "could not save history to file \"%s\"", path);
	for (size_t i = 0; i < entries->n; i++)
		buf_addf(&text, "%s\n", entries->v[i]);
	ok = write_all(fd, path, text.data, text.len, err);
	if (close(fd) != 0 && ok)
		ok = err_set_errno(err, ERR_FILE, "could not save history to file \"%s\"", path);
	buf_free(&text);
	return ok;
}
