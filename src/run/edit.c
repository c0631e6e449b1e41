/* SPDX-License-Identifier: PostgreSQL */
/* \e, \ef and \ev: the query buffer or a file in the user's editor. */
#include "run/edit.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/proc.h"
#include "base/shell.h"

static char *copy;	/* the file that is being edited for us */

/* Memory that runs out ends the program in the middle of it. */
static void
drop_copy(void)
{
	if (copy != NULL)
		unlink(copy);
}

static const char *
edit_program(const char **line_arg)
{
	static const char *const names[] = { "PSQL_EDITOR", "EDITOR", "VISUAL" };
	const char *program = NULL;

	for (size_t i = 0; program == NULL && i < 3; i++)
		program = getenv(names[i]);
	if (line_arg != NULL) {
		*line_arg = getenv("PSQL_EDITOR_LINENUMBER_ARG");
		if (*line_arg == NULL)
			*line_arg = "+";
	}
	return program != NULL ? program : "vi";
}

static bool
run_editor(const char *path, int line, struct err *err)
{
	const char *line_arg, *program = edit_program(&line_arg);
	struct buf command = BUF_INIT;
	int status;

	/* The program may have arguments of its own, so the shell reads it; the file name is quoted. */
	buf_addf(&command, "exec %s ", program);
	if (line > 0)
		buf_addf(&command, "%s%d ", line_arg, line);
	shell_quote(&command, path);
	status = proc_run(command.data);
	buf_free(&command);
	if (status == -1)
		return err_set(err, ERR_FILE, "could not start editor \"%s\"", program);
	/* The editor, or the shell that did not find it, has said itself why it failed. */
	return status == 0;
}

/* A private file with the text; its name, or NULL with err. */
static char *
make_copy(const struct buf *text, struct err *err)
{
	const char *dir = getenv("TMPDIR");
	char *path = xasprintf("%s/psql.edit.%d.sql", dir != NULL ? dir : "/tmp", (int)getpid());
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
	bool good = true;

	if (file == NULL) {
		err_set_errno(err, ERR_FILE, "could not open temporary file \"%s\"", path);
		if (fd >= 0) {
			close(fd);
			unlink(path);
		}
		free(path);
		return NULL;
	}
	if (text->len > 0) {
		good = fwrite(text->data, 1, text->len, file) == text->len;
		if (text->data[text->len - 1] != '\n')
			good = putc('\n', file) != EOF && good;
	}
	if (fclose(file) != 0 || !good) {
		err_set_errno(err, ERR_FILE, "%s", path);
		unlink(path);
		free(path);
		return NULL;
	}
	return path;
}

static bool
read_back(struct buf *query, const char *path, struct err *err)
{
	FILE *file = fopen(path, "re");
	char block[8192];
	size_t n;
	bool good;

	if (file == NULL)
		return err_set_errno(err, ERR_FILE, "%s", path);
	buf_clear(query);
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(query, block, n);
	good = !ferror(file);
	if (!good) {
		err_set_errno(err, ERR_FILE, "%s", path);
		buf_clear(query);
	}
	fclose(file);
	return good;
}

bool
edit_query(struct buf *query, const char *path, int line, bool discard, bool *changed, struct err *err)
{
	static bool watched;
	struct stat before = { .st_size = 0 }, after;
	bool good, differs = false;

	if (path == NULL) {
		if (!watched)
			watched = atexit(drop_copy) == 0;
		copy = make_copy(query, err);
		if (copy == NULL)
			return false;
		path = copy;
	}
	if (stat(path, &before) != 0) {
		err_set_errno(err, ERR_FILE, "%s", path);
		good = false;
		goto out;
	}
	if (copy != NULL) {
		/* A change within the clock's grain must show: the file begins in the past. */
		const struct timespec past[2] = {
			{ .tv_sec = before.st_mtime - 2 }, { .tv_sec = before.st_mtime - 2 }
		};

		if (utimensat(AT_FDCWD, path, past, 0) == 0)
			(void)stat(path, &before);
	}
	good = run_editor(path, line, err);
	if (good && stat(path, &after) != 0)
		good = err_set_errno(err, ERR_FILE, "%s", path);
	if (good)
		differs = before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
		    before.st_mtim.tv_nsec != after.st_mtim.tv_nsec;
	if (good && differs)
		good = read_back(query, path, err);
	else if (good && discard)
		buf_clear(query);
out:
	if (copy != NULL && unlink(copy) != 0 && good)
		good = err_set_errno(err, ERR_FILE, "%s", copy);
	free(copy);
	copy = NULL;
	if (changed != NULL)
		*changed = differs;
	return good;
}

int
edit_body_line(const char *definition, int line)
{
	static const char *const starts[] = { "AS ", "BEGIN ", "RETURN " };
	int header = 0;

	for (const char *p = definition; *p != '\0'; p++) {
		for (size_t i = 0; i < 3; i++)
			if (strncmp(p, starts[i], strlen(starts[i])) == 0)
				return header + line;
		header++;
		p = strchr(p, '\n');
		if (p == NULL)
			break;
	}
	return line;
}

int
edit_strip_line(char *text, const char **number)
{
	char *end = text + strlen(text), *digits;
	long line;

	while (end > text && isspace((unsigned char)end[-1]))
		end--;
	digits = end;
	while (digits > text && isdigit((unsigned char)digits[-1]))
		digits--;
	/* "foo1" and "foo.1" are names; a number stands behind a blank or a parenthesis. */
	if (digits == end || digits == text || (!isspace((unsigned char)digits[-1]) && digits[-1] != ')'))
		return 0;
	*end = '\0';
	line = strtol(digits, NULL, 10);
	*number = digits;
	if (line < 1 || line > 2147483647L)
		return -1;
	*digits = '\0';
	return (int)line;
}
