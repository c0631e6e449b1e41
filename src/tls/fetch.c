/* SPDX-License-Identifier: PostgreSQL */
/* One file over verified HTTPS: capped, in a fixed time, through a proxy where told, never from another host. */
#include "tls/fetch.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <openssl/x509.h>

#include "base/clock.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tls/fetch_http.h"
#include "tls/fetch_url.h"

/* What the child said so far. */
struct answer {
	struct buf	 in;
	bool		 done;
	size_t		 total;
};

/*
 * Takes whole messages off a->in: one letter, four bytes of length, text.
 * False when the child sent what it never would, or err was filled.
 */
static bool
take_messages(struct answer *a, const char *url, const struct fetch_opts *o,
    size_t max, struct buf *body, size_t start, char **anchor, struct err *err)
{
	uint32_t len;
	char *text;

	while (a->in.len >= 5) {
		memcpy(&len, a->in.data + 1, 4);
		if (len > FETCH_HTTP_CHUNK)
			return err_set(err, ERR_INTERNAL, "could not fetch %s: garbled answer", url);
		if (a->in.len < 5 + (size_t)len)
			break;
		text = a->in.data + 5;
		switch (a->in.data[0]) {
		case FETCH_HTTP_BODY:
			if (body->len - start + len > max)
				return err_set(err, ERR_TOO_BIG,
				    "could not fetch %s: it is larger than %zu bytes", url, max);
			buf_add(body, text, len);
			if (o->progress != NULL)
				o->progress(o->ctx, url, body->len - start, a->total);
			break;
		case FETCH_HTTP_TOTAL:
			if (len == sizeof(a->total))
				memcpy(&a->total, text, len);
			break;
		case FETCH_HTTP_ANCHOR:
			if (anchor != NULL && *anchor == NULL)
				*anchor = xstrndup(text, len);
			break;
		case FETCH_HTTP_DONE:
			a->done = true;
			break;
		default:
			err_set(err, a->in.data[0] == FETCH_HTTP_TRUST ? ERR_TRUST :
			    a->in.data[0] == FETCH_HTTP_TOO_BIG ? ERR_TOO_BIG : ERR_NET,
			    "could not fetch %s: %.*s", url, (int)len, text);
			return false;
		}
		buf_splice(&a->in, 0, 5 + (size_t)len, "", 0);
	}
	return true;
}

/* Reads the child's pipe to its end or the deadline. */
static bool
listen_child(int fd, const char *url, const struct fetch_opts *o, int64_t until,
    struct buf *body, char **anchor, struct err *err)
{
	struct answer a = { .in = BUF_INIT };
	size_t start = body->len, max = o->max != 0 ? o->max : FETCH_HTTP_MAX;
	struct pollfd p = { .fd = fd, .events = POLLIN };
	char chunk[16384];
	bool ok = true;
	int64_t left;
	ssize_t n;

	while (ok && !a.done) {
		left = until - clock_ms();
		if (left <= 0) {
			ok = err_set(err, ERR_NET, "could not fetch %s: no whole answer within %d seconds",
			    url, ((o->deadline_ms != 0 ? o->deadline_ms : FETCH_DEADLINE_MS) + 999) / 1000);
			break;
		}
		if (poll(&p, 1, (int)left) <= 0)
			continue;
		n = read(fd, chunk, sizeof(chunk));
		if (n == -1 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (n <= 0) {
			ok = err_set(err, ERR_CANCEL, "could not fetch %s: interrupted", url);
			break;
		}
		buf_add(&a.in, chunk, (size_t)n);
		ok = take_messages(&a, url, o, max, body, start, anchor, err);
	}
	if (!ok)
		buf_truncate(body, start);
	buf_free(&a.in);
	return ok;
}

/* In the child: interrupts end it, and nothing of the parent's is flushed. */
_Noreturn static void
run_child(int fd, const struct fetch_url *u, bool system_only, int64_t until)
{
	int64_t left = until - clock_ms();
	struct sigaction sa;

	/* The parent ends it in time, unless it is killed itself. */
	alarm(left > 0 ? (unsigned)(left / 1000) + 5 : 5);

	memset(&sa, 0, sizeof(sa));
	sa.sa_handler = SIG_DFL;
	sigaction(SIGINT, &sa, NULL);
	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGALRM, &sa, NULL);
	sa.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &sa, NULL);
	if (system_only) {
		unsetenv(X509_get_default_cert_file_env());
		unsetenv(X509_get_default_cert_dir_env());
	}
	fetch_http_run(fd, u);
	_exit(0);
}

bool
fetch_get(const char *url, const struct fetch_opts *opts, struct buf *body,
    char **anchor, struct err *err)
{
	static const struct fetch_opts none;
	const struct fetch_opts *o = opts != NULL ? opts : &none;
	int64_t until = clock_ms() + (o->deadline_ms != 0 ? o->deadline_ms : FETCH_DEADLINE_MS);
	struct fetch_url u;
	char *safe;
	int pipe_fd[2], status;
	pid_t pid;
	bool ok;

	if (anchor != NULL)
		*anchor = NULL;
	if (!fetch_url_parse(url, &u, err))
		return false;
	safe = utf8_safe(url);
	if (pipe2(pipe_fd, O_CLOEXEC) == -1) {
		ok = err_set_errno(err, ERR_INTERNAL, "could not fetch %s", safe);
		goto out;
	}
	pid = fork();
	if (pid == 0) {
		close(pipe_fd[0]);
		run_child(pipe_fd[1], &u, o->system_only, until);
	}
	close(pipe_fd[1]);
	if (pid == -1) {
		close(pipe_fd[0]);
		ok = err_set_errno(err, ERR_INTERNAL, "could not fetch %s", safe);
		goto out;
	}
	ok = listen_child(pipe_fd[0], safe, o, until, body, anchor, err);
	close(pipe_fd[0]);
	if (!ok)
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) == -1 && errno == EINTR)
		;
out:
	if (!ok && anchor != NULL) {
		free(*anchor);
		*anchor = NULL;
	}
	free(safe);
	fetch_url_clear(&u);
	return ok;
}
