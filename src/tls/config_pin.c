/* SPDX-License-Identifier: PostgreSQL */
/* Writes alias pins into vpsql.conf, comments and order kept. */
#include "tls/config_pin.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tls/config.h"
#include "tls/endpoint.h"

enum { MAX_BYTES = 256 * 1024 };

/* Canonical name of something that may stand in a pin; false with ERR_USAGE. */
static bool
take_name(const char *s, struct endpoint *ep, struct err *err)
{
	const char *p;
	char *safe;

	endpoint_parse(s, ep);
	for (p = ep->name; *p != '\0'; p++)
		if (!((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9') || strchr(".-_:", *p) != NULL))
			break;
	if (ep->name[0] != '\0' && *p == '\0')
		return true;
	safe = utf8_safe(s);
	err_set(err, ERR_USAGE, "\"%s\" is no host name", safe);
	free(safe);
	return false;
}

/* The next line of text from pos, without its newline; false at the end. */
static bool
next_line(const char *text, size_t len, size_t *pos, const char **line, size_t *n)
{
	const char *nl;

	if (*pos >= len)
		return false;
	*line = text + *pos;
	nl = memchr(*line, '\n', len - *pos);
	*n = nl != NULL ? (size_t)(nl - *line) : len - *pos;
	*pos += *n + (nl != NULL);
	return true;
}

/* Where the blanks from i on end. */
static size_t
skip_blanks(const char *line, size_t n, size_t i)
{
	while (i < n && line[i] != '\0' && strchr(CONFIG_BLANKS, line[i]) != NULL)
		i++;
	return i;
}

static bool
is_section(const char *line, size_t n, const char *name)
{
	char *s = xstrndup(line, n), *p = s + strspn(s, CONFIG_BLANKS), *close;
	struct endpoint ep;
	bool hit = false;

	if (*p == '[' && (close = strchr(p, ']')) != NULL) {
		*close = '\0';
		p += 1 + strspn(p + 1, CONFIG_BLANKS);
		p[strcspn(p, CONFIG_BLANKS)] = '\0';
		endpoint_parse(p, &ep);
		hit = name == NULL || strcmp(ep.name, name) == 0;
	}
	free(s);
	return hit;
}

static bool
is_server_name(const char *line, size_t n)
{
	size_t i = skip_blanks(line, n, 0), k = strlen("server_name");

	if (n - i < k || memcmp(line + i, "server_name", k) != 0)
		return false;
	i = skip_blanks(line, n, i + k);
	return i < n && line[i] == '=';
}

bool
config_pin_text(const char *text, size_t len, const char *alias, const char *name,
    struct buf *out)
{
	size_t pos = 0, n, at_first = SIZE_MAX, i;
	const char *line;
	bool inside = false, had = false, written = false, empty_section = true;
	size_t section_start = 0;

	while (next_line(text, len, &pos, &line, &n)) {
		bool section = is_section(line, n, NULL);

		if (section) {
			/* A section that held nothing but the pin goes with it. */
			if (inside && name == NULL && had && empty_section)
				buf_truncate(out, section_start);
			if (at_first == SIZE_MAX)
				at_first = out->len;
			inside = is_section(line, n, alias);
			empty_section = true;
			section_start = out->len;
		} else if (inside && is_server_name(line, n)) {
			had = true;
			if (name == NULL || written)
				continue;
			buf_addf(out, "server_name = %s\n", name);
			written = true;
			continue;
		} else if (inside && skip_blanks(line, n, 0) < n)
			empty_section = false;
		buf_add(out, line, n);
		buf_addc(out, '\n');
		if (section && inside && name != NULL && !written) {
			/* First in the section, in case the old line comes later. */
			buf_addf(out, "server_name = %s\n", name);
			written = true;
		}
	}
	if (inside && name == NULL && had && empty_section)
		buf_truncate(out, section_start);
	if (name == NULL || written)
		return had;
	/* Before every other section: the first value wins. */
	{
		char *added = xasprintf("[%s]\nserver_name = %s\n\n", alias, name);

		i = at_first != SIZE_MAX ? at_first : out->len;
		buf_splice(out, i, 0, added, strlen(added) - (i == out->len));
		free(added);
	}
	return had;
}

/* Serialises writers; the lock file stays. -1 where it cannot be made. */
static int
lock_beside(const char *path)
{
	char *name = xasprintf("%s.lock", path);
	int fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	free(name);
	if (fd != -1 && flock(fd, LOCK_EX) == -1) {
		close(fd);
		fd = -1;
	}
	return fd;
}

static bool
change(const char *path, const char *alias, const char *name, bool *had,
    struct err *err)
{
	struct buf old = BUF_INIT, fresh = BUF_INIT;
	struct config check = { NULL, 0 };
	char *own = NULL, *dir = NULL, *real = NULL;
	int lock = -1;
	bool ok = false;

	if (path == NULL) {
		own = config_user_path();
		if (own == NULL) {
			err_set(err, ERR_FILE, "there is no home folder to write vpsql.conf to");
			err_hint(err, "Set HOME or XDG_CONFIG_HOME.");
			goto out;
		}
		path = own;
	}
	dir = file_dirname(path);
	if (!file_mkdirs(dir, 0700, err))
		goto out;
	/* A symlinked dot file stays a symlink. */
	real = realpath(path, NULL);
	if (real != NULL)
		path = real;
	lock = lock_beside(path);
	if (file_kind(path) != FILE_MISSING &&
	    (!file_check_safe(path, err) || !file_read(path, MAX_BYTES, &old, err) ||
	    !config_parse(&check, old.data, old.len, path, false, err)))
		goto out;
	*had = config_pin_text(old.data, old.len, alias, name, &fresh);
	if (name == NULL && !*had) {
		ok = true;
		goto out;
	}
	ok = file_replace(path, fresh.data, fresh.len, 0600, err);
out:
	if (lock != -1)
		close(lock);
	config_clear(&check);
	buf_free(&old);
	buf_free(&fresh);
	free(real);
	free(dir);
	free(own);
	return ok;
}

bool
config_pin(const char *path, const char *alias, const char *name,
    struct err *err)
{
	struct endpoint a, n;
	bool had;

	if (!take_name(alias, &a, err) || !take_name(name, &n, err))
		return false;
	if (strcmp(a.name, n.name) == 0)
		return err_set(err, ERR_USAGE, "\"%s\" would be pinned to itself", a.name);
	return change(path, a.name, n.name, &had, err);
}

bool
config_unpin(const char *path, const char *alias, struct err *err)
{
	struct endpoint a;
	bool had = false;

	if (!take_name(alias, &a, err) || !change(path, a.name, NULL, &had, err))
		return false;
	if (!had) {
		err_set(err, ERR_USAGE, "there is no pin for \"%s\"", a.name);
		err_hint(err, "\"vpsql-tls alias list\" shows the pins of the user's file and of the system's.");
	}
	return had;
}
