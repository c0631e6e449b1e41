/* SPDX-License-Identifier: PostgreSQL */
/* COPY data between the server and files, programs, the script itself or the terminal. */
#include "run/copy.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "run/report.h"
#include "run/source.h"
#include "run/wait.h"
#include "state/session.h"

#define COPY_BLOCK	((size_t)64 << 10)

/* Shown on a terminal once a transfer takes long. */
struct progress {
	const struct session	*s;
	double			 start, shown;
	unsigned long long	 bytes, rows;
	unsigned		 calls;
	bool			 on, visible;
};

static void
progress_start(struct progress *p, const struct session *s, bool wanted)
{
	*p = (struct progress){ .s = s };
	p->on = wanted && s->progress && isatty(STDERR_FILENO);
	if (p->on)
		p->start = clock_seconds();
}

static void
progress_show(struct progress *p, double seconds)
{
	char text[128];

	snprintf(text, sizeof(text), "\rCOPY: %.1f MB, %llu rows, %.1f MB/s   ", (double)p->bytes / 1e6, p->rows,
	    (double)p->bytes / 1e6 / seconds);
	log_text(text);
	p->visible = true;
}

static inline void
progress_tick(struct progress *p, size_t bytes, unsigned rows)
{
	double t;

	p->bytes += bytes;
	p->rows += rows;
	/* The clock is asked once in a while. */
	if (!p->on || ++p->calls % 64 != 0)
		return;
	t = clock_seconds();
	if (t - p->start > 1.0 && t - p->shown > 0.5) {
		p->shown = t;
		progress_show(p, t - p->start);
	}
}

static void
progress_end(struct progress *p)
{
	if (p->visible)
		log_text("\r\033[K");
}

struct out *
copy_target(struct copy *c, const struct session *s)
{
	if (c == NULL || (c->place == COPY_HERE && !c->from))
		return NULL;
	return c->place == COPY_PROCESS ? s->stdout_out : &c->out;
}

bool
copy_out(struct session *s, struct out *out, bool *lost)
{
	struct progress progress;
	char *data = NULL;
	bool good = out != NULL;
	int n;

	progress_start(&progress, s, out != NULL && !out_is_tty(out));
	while ((n = PQgetCopyData(s->db, &data, 1)) != -1) {
		if (n == 0) {
			if (!wait_input(s))
				break;
			continue;
		}
		if (n == -2) {
			report_connection(s);
			good = false;
			break;
		}
		if (good && out->error == 0)
			out_add(out, data, (size_t)n);
		PQfreemem(data);
		progress_tick(&progress, (size_t)n, 1);
	}
	progress_end(&progress);
	if (good && !out_flush(out)) {
		errno = out->error;
		log_errorf("could not write COPY data: %s", strerror(out->error));
		/* Said once; and there is no tag to show. */
		out->error = 0;
		*lost = true;
		good = false;
	}
	return good;
}

/* Sent, however long the server takes to read it; false when it cannot be, or Ctrl-C has cancelled the statement. */
static bool
put(struct session *s, const char *data, size_t n)
{
	return PQputCopyData(s->db, data, (int)n) > 0 && wait_sent(s) && !s->cancelled;
}

/* The end of the data, whole or not: half of them must never look like all. */
static bool
put_end(struct session *s, bool whole, const char *why)
{
	const char *text = whole ? NULL : s->cancelled ? "canceled by user" : why;

	if (PQputCopyEnd(s->db, text) > 0 && wait_sent(s))
		return whole;
	/* Without an end the server and libpq would wait for each other. */
	shutdown(PQsocket(s->db), SHUT_RDWR);
	return false;
}

/* The data lines of the script or the terminal, up to "\." or the end. */
static bool
send_lines(struct session *s, bool prompt, struct progress *progress)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;
	bool sending = true, begins = true, good, more;

	for (;;) {
		size_t start = b.len;
		const char *line;
		size_t len;

		/* Behind an unfinished line, which an end of file left, psql asks for no other. */
		if (prompt && begins && s->copy_prompt != NULL) {
			struct buf text = BUF_INIT;

			s->copy_prompt(s, &text);
			out_add(s->stdout_out, text.data, text.len);
			out_flush(s->stdout_out);
			buf_free(&text);
		}
		more = !intr_pending() && source_read_data(s, &b, &err);
		if (intr_pending()) {
			intr_clear();
			s->cancelled = true;
			err_clear(&err);
			err_set(&err, ERR_CANCEL, "canceled by user");
			break;
		}
		if (!more)
			break;
		line = b.data + start;
		len = b.len - start;
		begins = len > 0 && line[len - 1] == '\n';
		if (line[0] == '\\' && line[1] == '.' &&
		    ((len == 3 && line[2] == '\n') || (len == 4 && line[2] == '\r' && line[3] == '\n'))) {
			buf_truncate(&b, start);
			break;
		}
		progress_tick(progress, len, 1);
		if (b.len >= COPY_BLOCK) {
			/* After a failure the rest is still read: it is no SQL. */
			if (sending && !put(s, b.data, b.len))
				sending = false;
			buf_clear(&b);
		}
	}
	if (sending && b.len > 0 && err.code != ERR_CANCEL && !put(s, b.data, b.len))
		sending = false;
	if (err_is(&err) && err.code != ERR_CANCEL)
		log_error(&err);
	good = put_end(s, sending && !err_is(&err), err_is(&err) ? "aborted because of read failure" : "aborted because of send failure");
	err_clear(&err);
	buf_free(&b);
	return good;
}

/* All of a file, program or standard input, as it is. */
static bool
send_blocks(struct session *s, int fd, struct progress *progress)
{
	char *block = xmalloc(COPY_BLOCK);
	const char *why = "aborted because of send failure";
	bool whole = false;

	for (;;) {
		bool was = intr_catch(true);
		ssize_t n = -1;

		errno = EINTR;
		if (!intr_pending())
			n = read(fd, block, COPY_BLOCK);
		intr_catch(was);
		if (intr_pending()) {
			intr_clear();
			s->cancelled = true;
			break;
		}
		if (n < 0 && errno == EINTR)
			continue;
		whole = n == 0;
		if (n < 0)
			why = "aborted because of read failure";
		if (n <= 0 || !put(s, block, (size_t)n))
			break;
		if (progress->on)
			for (const char *p = block; (p = memchr(p, '\n', (size_t)(block + n - p))) != NULL; p++)
				progress->rows++;
		progress_tick(progress, (size_t)n, 0);
	}
	free(block);
	return put_end(s, whole, why);
}

/* What stdio has read ahead of the script belongs to the data. */
static bool
send_stream(struct session *s, FILE *file, struct progress *progress)
{
	char *block = xmalloc(COPY_BLOCK);
	bool good = true;
	size_t n;

	while ((n = fread(block, 1, COPY_BLOCK, file)) > 0) {
		if (!put(s, block, n)) {
			good = false;
			break;
		}
		progress_tick(progress, n, 0);
	}
	free(block);
	return put_end(s, good && !ferror(file),
	    ferror(file) ? "aborted because of read failure" : "aborted because of send failure");
}

bool
copy_in(struct session *s, const struct copy *c, const PGresult *res)
{
	/* Where the commands come from standard input, its data end at "\\." and more commands follow. */
	bool here = c == NULL || c->place == COPY_HERE || (c->place == COPY_PROCESS && source_data_file(s) == stdin), good;
	bool prompt = here && s->interactive;
	struct progress progress;

	if (prompt && !s->quiet) {
		out_adds(s->stdout_out, "Enter data to be copied followed by a newline.\n"
		    "End with a backslash and a period on a line by itself, or an EOF signal.\n");
		out_flush(s->stdout_out);
	}
	progress_start(&progress, s, !prompt);
	/* libpq would wait for a server that does not read, and Ctrl-C with it. */
	PQsetnonblocking(s->db, 1);
	if (here && PQbinaryTuples(res))
		good = send_stream(s, source_data_file(s), &progress);
	else if (here)
		good = send_lines(s, prompt, &progress);
	else if (c->place == COPY_PROCESS)
		good = send_stream(s, stdin, &progress);
	else
		good = send_blocks(s, c->place == COPY_PROGRAM ? c->child.fd : c->fd, &progress);
	PQsetnonblocking(s->db, 0);
	progress_end(&progress);
	/* An end of file typed at the terminal ends the data, not the session. */
	if (prompt)
		clearerr(stdin);
	return good;
}

void
copy_skip(struct session *s)
{
	struct buf b = BUF_INIT;

	while (source_read_data(s, &b, NULL)) {
		if (strcmp(b.data, "\\.\n") == 0 || strcmp(b.data, "\\.\r\n") == 0)
			break;
		buf_clear(&b);
	}
	buf_free(&b);
}
