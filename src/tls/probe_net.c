/* SPDX-License-Identifier: PostgreSQL */
/* The probe's way to the server: connect and SSLRequest under one deadline, before any TLS. */
#include "tls/probe_net.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"

enum { MAX_ADDRESSES = 16, MAX_ERROR_TEXT = 2048, ERROR_WAIT_MS = 1000 };

enum probe_wait
probe_wait(int fd, short events, int64_t deadline, int stop_fd)
{
	struct pollfd pfd[2] = {
		{ .fd = fd, .events = events },
		{ .fd = stop_fd > 0 ? stop_fd : -1, .events = POLLIN },
	};
	int64_t left;
	int rc;

	for (;;) {
		left = deadline - clock_ms();
		if (left <= 0)
			return PROBE_WAIT_TIME;
		rc = poll(pfd, 2, left > 60000 ? 60000 : (int)left);
		if (rc < 0 && errno != EINTR)
			return PROBE_WAIT_TIME;
		if (rc > 0 && pfd[1].revents != 0)
			return PROBE_WAIT_STOP;
		if (rc > 0 && pfd[0].revents != 0)
			return PROBE_WAIT_READY;
	}
}

static char *
address_text(const struct sockaddr *addr, socklen_t len)
{
	char host[NI_MAXHOST], port[NI_MAXSERV];

	if (getnameinfo(addr, len, host, sizeof(host), port, sizeof(port),
	    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
		return NULL;
	return xasprintf("%s port %s", host, port);
}

/* One address; -1 with errno, ETIMEDOUT for the deadline. */
static int
connect_one(const struct sockaddr *addr, socklen_t len, int64_t deadline,
    int stop_fd, bool *stopped)
{
	int fd, one = 1, error = 0;
	socklen_t size = sizeof(error);

	fd = socket(addr->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -1;
	if (connect(fd, addr, len) != 0 && errno != EINPROGRESS) {
		error = errno;
		goto fail;
	}
	switch (probe_wait(fd, POLLOUT, deadline, stop_fd)) {
	case PROBE_WAIT_STOP:
		*stopped = true;
		error = EINTR;
		goto fail;
	case PROBE_WAIT_TIME:
		error = ETIMEDOUT;
		goto fail;
	case PROBE_WAIT_READY:
		break;
	}
	if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
		error = errno;
	if (error == 0) {
		(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
		return fd;
	}
fail:
	close(fd);
	errno = error;
	return -1;
}

static int
connect_any(const struct probe_opts *opts, int64_t deadline, struct probe *p,
    bool *stopped)
{
	const char *host = opts->connect_host != NULL ? opts->connect_host : opts->host;
	struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
	struct addrinfo *list = NULL, *ai;
	char port[16];
	int64_t share;
	int fd = -1, rc, tries = 0, count = 0;

	if (opts->addr != NULL) {
		p->stage = PROBE_CONNECT;
		p->addr = address_text(opts->addr, opts->addr_len);
		fd = connect_one(opts->addr, opts->addr_len, deadline,
		    opts->stop_fd, stopped);
		if (fd < 0)
			err_set_errno(&p->err, ERR_NET, "could not connect to %s",
			    p->addr != NULL ? p->addr : "the server");
		return fd;
	}
	p->stage = PROBE_RESOLVE;
	snprintf(port, sizeof(port), "%d", opts->port);
	rc = getaddrinfo(host, port, &hints, &list);
	if (rc != 0) {
		err_set(&p->err, ERR_NET,
		    "could not translate host name \"%s\" to address: %s", host,
		    gai_strerror(rc));
		return -1;
	}
	p->stage = PROBE_CONNECT;
	for (ai = list; ai != NULL; ai = ai->ai_next)
		count++;
	for (ai = list; ai != NULL && tries < MAX_ADDRESSES && !*stopped; ai = ai->ai_next) {
		/* The last address may use all that is left. */
		share = clock_ms() + (deadline - clock_ms()) / (count - tries);
		tries++;
		free(p->addr);
		p->addr = address_text(ai->ai_addr, ai->ai_addrlen);
		fd = connect_one(ai->ai_addr, ai->ai_addrlen, share, opts->stop_fd,
		    stopped);
		if (fd >= 0)
			break;
	}
	if (fd < 0)
		err_set_errno(&p->err, ERR_NET, "could not connect to \"%s\" (%s)",
		    host, p->addr != NULL ? p->addr : "no address");
	freeaddrinfo(list);
	return fd;
}

/* What has come, once probe_wait says so; 0 at the end, -1 with errno. */
static ssize_t
receive(int fd, void *to, size_t size, int flags)
{
	ssize_t n;

	do
		n = recv(fd, to, size, flags);
	while (n < 0 && errno == EINTR);
	return n;
}

static bool
send_all(int fd, const unsigned char *data, size_t size, int64_t deadline, int stop_fd)
{
	while (size > 0) {
		ssize_t n = send(fd, data, size, MSG_NOSIGNAL);

		if (n >= 0) {
			data += n;
			size -= (size_t)n;
		} else if (errno != EINTR && (errno != EAGAIN ||
		    probe_wait(fd, POLLOUT, deadline, stop_fd) != PROBE_WAIT_READY))
			return false;
	}
	return true;
}

/* What the server says after 'E': a v3 message's M field or plain text; capped, escaped. */
static void
read_error_text(int fd, const struct probe_opts *opts, int64_t deadline,
    struct probe *p)
{
	unsigned char text[MAX_ERROR_TEXT];
	size_t n = 0, at = 0, end;
	int64_t until = clock_ms() + ERROR_WAIT_MS;
	struct buf b = BUF_INIT;
	ssize_t got;

	if (until > deadline)
		until = deadline;
	while (n < sizeof(text) &&
	    probe_wait(fd, POLLIN, until, opts->stop_fd) == PROBE_WAIT_READY) {
		got = receive(fd, text + n, sizeof(text) - n, 0);
		if (got <= 0)
			break;
		n += (size_t)got;
	}
	/* Fields of a v3 ErrorResponse: a letter and a string each. */
	if (n > 6 && text[0] == 0) {
		for (at = 4; at < n && text[at] != 'M' && text[at] != 0; at = end + 1) {
			for (end = at + 1; end < n && text[end] != 0; end++)
				;
		}
		if (at >= n || text[at] != 'M')
			at = n;
		else
			at++;
	}
	for (end = at; end < n && text[end] != 0; end++)
		;
	while (end > at && (text[end - 1] == '\n' || text[end - 1] == '\r'))
		end--;
	name_escape(text + at, end - at, &b);
	p->server_text = buf_take(&b);
}

/* Sends SSLRequest and judges the one byte that comes back. */
static bool
ask_for_tls(int fd, const struct probe_opts *opts, int64_t deadline,
    struct probe *p, bool *stopped)
{
	static const unsigned char request[8] = { 0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f };
	unsigned char byte, more;
	enum probe_wait w;
	ssize_t n;

	p->stage = PROBE_REQUEST;
	if (!send_all(fd, request, sizeof(request), deadline, opts->stop_fd)) {
		p->answer = PROBE_CLOSED;
		return err_set_errno(&p->err, ERR_NET, "could not send SSL negotiation packet");
	}
	w = probe_wait(fd, POLLIN, deadline, opts->stop_fd);
	if (w != PROBE_WAIT_READY) {
		*stopped = w == PROBE_WAIT_STOP;
		p->answer = PROBE_STALLED;
		return err_set(&p->err, ERR_NET, "no answer to the request for TLS");
	}
	n = receive(fd, &byte, 1, 0);
	if (n <= 0) {
		p->answer = PROBE_CLOSED;
		return err_set(&p->err, ERR_NET,
		    "the server closed the connection when asked for TLS");
	}
	p->answer_byte = byte;
	switch (byte) {
	case 'S':
		/* A server has nothing to say before the ClientHello. */
		if (receive(fd, &more, 1, MSG_PEEK | MSG_DONTWAIT) > 0) {
			p->answer = PROBE_EARLY;
			return err_set(&p->err, ERR_TRUST,
			    "received unencrypted data after SSL response");
		}
		p->answer = PROBE_YES;
		return true;
	case 'N':
		p->answer = PROBE_NO;
		return err_set(&p->err, ERR_TRUST, "the server does not support TLS");
	case 'E':
		p->answer = PROBE_ERROR;
		read_error_text(fd, opts, deadline, p);
		return err_set(&p->err, ERR_TRUST,
		    "the server answered the request for TLS with an error");
	default:
		p->answer = PROBE_GARBAGE;
		return err_set(&p->err, ERR_TRUST,
		    "received invalid response to SSL negotiation: 0x%02X", byte);
	}
}

int
probe_connect(const struct probe_opts *opts, int64_t deadline,
    struct probe *p, bool *stopped)
{
	int fd = connect_any(opts, deadline, p, stopped);

	if (fd < 0)
		return -1;
	if (!opts->direct && !ask_for_tls(fd, opts, deadline, p, stopped)) {
		close(fd);
		return -1;
	}
	p->stage = PROBE_HANDSHAKE;
	return fd;
}
