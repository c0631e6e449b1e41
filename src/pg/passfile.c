/* SPDX-License-Identifier: PostgreSQL */
/* The password file, read for a server whose address is a tunnel's. */
#include "pg/passfile.h"

#include <string.h>
#include <sys/stat.h>

#include "base/file.h"

enum { PASSFILE_MAX = 1024 * 1024 };

/* Compares one field with want and moves past its colon; false when it differs or ends the line. */
static bool
field_fits(const char **line, const char *want)
{
	const char *s = *line;
	bool fits = true, star = s[0] == '*' && s[1] == ':';

	for (; *s != ':' && *s != '\0' && *s != '\n'; s++) {
		if (*s == '\\' && s[1] != '\0' && s[1] != '\n')
			s++;
		if (fits && *want == *s)
			want++;
		else
			fits = false;
	}
	if (*s != ':')
		return false;
	*line = s + 1;
	return star || (fits && *want == '\0');
}

static void
copy_password(const char *s, struct buf *out)
{
	for (; *s != '\0' && *s != '\n' && *s != '\r'; s++) {
		if (*s == '\\' && s[1] != '\0' && s[1] != '\n')
			s++;
		buf_addc(out, *s);
	}
}

bool
passfile_find(const char *path, const char *host, const char *port,
    const char *dbname, const char *user, struct buf *out)
{
	const char *const want[] = { host, port, dbname, user };
	struct buf text = BUF_INIT_SECRET(0);
	bool found = false;
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || (st.st_mode & (S_IRWXG | S_IRWXO)) != 0 ||
	    !file_read(path, PASSFILE_MAX, &text, NULL)) {
		buf_wipe(&text);
		return false;
	}
	for (const char *line = text.data; line != NULL && !found;) {
		const char *s = line, *next = strchr(line, '\n');
		size_t i = 0;

		if (*s != '#')
			while (i < 4 && field_fits(&s, want[i]))
				i++;
		if (i == 4) {
			copy_password(s, out);
			found = true;
		}
		line = next != NULL ? next + 1 : NULL;
	}
	buf_wipe(&text);
	return found;
}
