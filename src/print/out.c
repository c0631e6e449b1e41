/* SPDX-License-Identifier: PostgreSQL */
/* Where output goes: a descriptor, a command or memory, with one large buffer and a sticky error. */
#include "print/out.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"

static void
begin(struct out *o, enum out_kind kind, int fd)
{
	struct stat st;

	*o = (struct out){ .kind = kind, .fd = fd, .child = PROC_INIT, .page_fd = -1 };
	if ((kind == OUT_FD || kind == OUT_FILE) && fstat(fd, &st) == 0)
		o->may_fill = S_ISREG(st.st_mode) || S_ISBLK(st.st_mode) || (S_ISCHR(st.st_mode) && !isatty(fd));
	o->cap = OUT_BUFFER;
	o->buf = xmalloc(o->cap);
}

void
out_open_fd(struct out *o, int fd)
{
	begin(o, OUT_FD, fd);
}

bool
out_open_file(struct out *o, const char *path, bool append, struct err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0666);

	if (fd < 0) {
		*o = (struct out){ .kind = OUT_NONE };
		return err_set_errno(err, ERR_FILE, "%s", path);
	}
	begin(o, OUT_FILE, fd);
	return true;
}

bool
out_open_pipe(struct out *o, const char *command, struct err *err)
{
	struct proc child;

	if (!proc_write(&child, command, err)) {
		*o = (struct out){ .kind = OUT_NONE };
		return false;
	}
	proc_sigpipe_ignore();
	begin(o, OUT_PIPE, child.fd);
	o->child = child;
	return true;
}

void
out_open_memory(struct out *o)
{
	begin(o, OUT_MEMORY, -1);
}

static void
grow(struct out *o, size_t need)
{
	size_t cap = o->cap;

	while (cap - o->len < need)
		cap += cap / 2;
	o->buf = xrealloc(o->buf, cap);
	o->cap = cap;
}

static bool
write_all(struct out *o, const char *data, size_t n)
{
	if (n > 0)
		log_transient(NULL);
	while (n > 0 && o->error == 0) {
		ssize_t done = write(o->fd, data, n);

		if (done >= 0) {
			data += done;
			n -= (size_t)done;
		} else if (errno != EINTR)
			o->error = errno;
	}
	return o->error == 0;
}

/* Screen lines that the held text takes, counted no further than to enough. */
static int
held_lines(const struct out *o, int enough)
{
	int lines = 0, col = 0;

	for (size_t i = 0; i < o->len && lines < enough; i++) {
		unsigned char c = (unsigned char)o->buf[i];

		if (c == '\n') {
			lines++;
			col = 0;
		} else if ((c & 0xc0) != 0x80 && ++col > o->page_cols && o->page_cols > 0) {
			lines++;
			col = 1;
		}
	}
	return lines;
}

static bool
held_too_long(const struct out *o)
{
	int enough = o->page_rows + 1 > o->page_min ? o->page_rows + 1 : o->page_min;

	return held_lines(o, enough) >= enough;
}

static void
page_start(struct out *o)
{
	o->page_held = false;
	log_transient(NULL);
	if (!proc_write(&o->child, o->page_command, NULL))
		return;
	proc_sigpipe_ignore();
	o->page_child = true;
	o->page_fd = o->fd;
	o->fd = o->child.fd;
}

void
out_add_slow(struct out *o, const void *data, size_t n)
{
	if (o->kind == OUT_NONE)
		return;
	if (o->kind == OUT_MEMORY || o->page_held) {
		grow(o, n);
		memcpy(o->buf + o->len, data, n);
		o->len += n;
		if (o->page_held && held_too_long(o)) {
			page_start(o);
			out_flush(o);
		}
		return;
	}
	out_flush(o);
	if (n >= o->cap)
		write_all(o, data, n);
	else {
		memcpy(o->buf, data, n);
		o->len = n;
	}
}

bool
out_flush(struct out *o)
{
	if (o->kind == OUT_MEMORY || o->kind == OUT_NONE || o->page_held)
		return true;
	write_all(o, o->buf, o->len);
	o->len = 0;
	return o->error == 0;
}

char *
out_room(struct out *o, size_t n)
{
	if (n <= o->cap - o->len)
		return o->buf + o->len;
	if (o->kind == OUT_NONE || n > OUT_BUFFER)
		return NULL;
	if (o->kind == OUT_MEMORY)
		grow(o, n);
	else if (o->page_held) {
		grow(o, n);
		if (held_too_long(o)) {
			page_start(o);
			out_flush(o);
		}
	} else
		out_flush(o);
	return o->buf + o->len;
}

void
out_fill(struct out *o, char c, size_t n)
{
	while (n > 0) {
		size_t part = n < 4096 ? n : 4096;
		char *to = out_room(o, part);

		if (to == NULL)
			return;
		memset(to, c, part);
		o->len += part;
		n -= part;
	}
}

void
out_addf(struct out *o, const char *fmt, ...)
{
	char small[256];
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(small, sizeof(small), fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	if ((size_t)n < sizeof(small)) {
		out_add(o, small, (size_t)n);
		return;
	}
	va_start(ap, fmt);
	{
		char *big = xvasprintf(fmt, ap);

		out_add(o, big, (size_t)n);
		free(big);
	}
	va_end(ap);
}

const char *
out_memory(struct out *o, size_t *len)
{
	if (o->len == o->cap)
		grow(o, 1);
	o->buf[o->len] = '\0';
	if (len != NULL)
		*len = o->len;
	return o->buf;
}

bool
out_is_tty(const struct out *o)
{
	return o->kind == OUT_FD && isatty(o->page_child ? o->page_fd : o->fd);
}

int
out_close(struct out *o, int *error)
{
	int status = 0;

	if (o->kind == OUT_NONE) {
		if (error != NULL)
			*error = 0;
		return 0;
	}
	while (o->page_depth > 0)
		out_page_end(o);
	out_flush(o);
	if (o->kind == OUT_PIPE) {
		status = proc_close(&o->child);
		proc_sigpipe_restore();
	} else if (o->kind == OUT_FILE && close(o->fd) == -1 && o->error == 0)
		o->error = errno;
	if (error != NULL)
		*error = o->error;
	free(o->buf);
	free(o->page_command);
	*o = (struct out){ .kind = OUT_NONE };
	return status;
}

void
out_screen(int *cols, int *rows)
{
	struct winsize ws;

	*cols = *rows = 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &ws) == 0) {
		*cols = ws.ws_col;
		*rows = ws.ws_row;
	}
}

void
out_page_begin(struct out *o, const struct print_opt *opt)
{
	const char *command;

	if (o->page_depth++ > 0 || opt->pager == PRINT_PAGER_OFF ||
	    !out_is_tty(o) || !isatty(STDIN_FILENO))
		return;
	command = getenv("PSQL_PAGER");
	if (command == NULL)
		command = getenv("PAGER");
	if (command == NULL)
		command = "more";
	if (command[strspn(command, " \t\r\n")] == '\0')
		return;
	out_flush(o);
	free(o->page_command);
	o->page_command = xstrdup(command);
	o->page_min = opt->pager_min_lines;
	out_screen(&o->page_cols, &o->page_rows);
	if (opt->pager == PRINT_PAGER_ALWAYS)
		page_start(o);
	else if (o->page_rows > 0)
		o->page_held = true;
}

void
out_page_end(struct out *o)
{
	if (o->page_depth == 0 || --o->page_depth > 0)
		return;
	if (o->page_held && held_too_long(o))
		page_start(o);
	o->page_held = false;
	if (o->page_child || o->cap > OUT_BUFFER)
		out_flush(o);
	if (o->page_child) {
		proc_close(&o->child);
		proc_sigpipe_restore();
		o->fd = o->page_fd;
		o->page_fd = -1;
		o->page_child = false;
		/* A pager that was left early is no error. */
		if (o->error == EPIPE)
			o->error = 0;
	}
	if (o->kind != OUT_MEMORY && o->cap > OUT_BUFFER) {
		o->buf = xrealloc(o->buf, OUT_BUFFER);
		o->cap = OUT_BUFFER;
	}
}

void
out_page_now(struct out *o)
{
	if (o->page_held) {
		page_start(o);
		out_flush(o);
	}
}
