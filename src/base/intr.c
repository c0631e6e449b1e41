/* SPDX-License-Identifier: PostgreSQL */
/* Ctrl-C as a flag and a readable descriptor, so that waiting code notices it without jumping. */
#include "base/intr.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t	 pending;
static int			 fds[2] = { -1, -1 };
static bool			 catching;

static void
on_sigint(int signo)
{
	int saved = errno;
	ssize_t n;

	(void)signo;
	pending = 1;
	n = write(fds[1], "", 1);
	(void)n;
	errno = saved;
}

bool
intr_init(void)
{
	if (fds[0] >= 0)
		return true;
	return pipe2(fds, O_CLOEXEC | O_NONBLOCK) == 0;
}

bool
intr_catch(bool on)
{
	struct sigaction sa;
	bool was = catching;

	if (on == was)
		return was;
	memset(&sa, 0, sizeof(sa));
	sigemptyset(&sa.sa_mask);
	sa.sa_handler = on ? on_sigint : SIG_DFL;
	/* No SA_RESTART: a blocking read of the script must return with EINTR. */
	sigaction(SIGINT, &sa, NULL);
	catching = on;
	return was;
}

bool
intr_pending(void)
{
	return pending != 0;
}

void
intr_clear(void)
{
	char sink[16];

	pending = 0;
	if (fds[0] < 0)
		return;
	while (read(fds[0], sink, sizeof(sink)) > 0)
		;
}

int
intr_fd(void)
{
	return fds[0];
}

static int
wait_for(int fd, short events, int timeout_ms)
{
	struct pollfd p[2] = {
		{ .fd = fd, .events = events },
		{ .fd = fds[0], .events = POLLIN },
	};
	int n;

	for (;;) {
		n = poll(p, 2, timeout_ms);
		if (n < 0 && errno == EINTR && !pending)
			continue;
		if (pending || (n > 0 && p[1].revents != 0))
			return -1;
		if (n < 0)
			return -2;
		if (n == 0)
			return 0;
		return 1;
	}
}

int
intr_wait(int fd, bool for_write, int timeout_ms)
{
	return wait_for(fd, for_write ? POLLOUT : POLLIN, timeout_ms);
}

int
intr_wait_either(int fd)
{
	return wait_for(fd, POLLIN | POLLOUT, -1);
}
