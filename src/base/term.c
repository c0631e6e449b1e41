/* SPDX-License-Identifier: PostgreSQL */
/* One question to the person at the terminal, with or without echo. */
#include "base/term.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/intr.h"
#include "base/mem.h"

static void
put(int fd, const char *s)
{
	size_t len = strlen(s);
	ssize_t n;

	while (len > 0) {
		n = write(fd, s, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s += n;
		len -= (size_t)n;
	}
}

/* Byte by byte: what follows the line belongs to whoever reads next. */
static bool
read_line(int fd, struct buf *out)
{
	char c;
	ssize_t n;

	for (;;) {
		switch (intr_wait(fd, false, -1)) {
		case 1:
			break;
		case -1:
			return false;
		default:
			return true;
		}
		n = read(fd, &c, 1);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || c == '\n')
			return true;
		if (c != '\r')
			buf_addc(out, c);
	}
}

/* Without a terminal: through stdio, which may hold lines of the script already. */
static bool
read_stdin(struct buf *out)
{
	int c;

	while ((c = getc(stdin)) != EOF && c != '\n')
		if (c != '\r')
			buf_addc(out, (char)c);
	return true;
}

bool
term_ask(const char *prompt, bool echo, struct buf *out)
{
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	int in = tty >= 0 ? tty : STDIN_FILENO, to = tty >= 0 ? tty : STDERR_FILENO;
	struct termios was, now;
	bool hidden = false, good, caught;

	intr_init();
	caught = intr_catch(true);
	if (!caught)
		intr_clear();
	if (!echo && tcgetattr(in, &was) == 0) {
		now = was;
		now.c_lflag &= ~(tcflag_t)ECHO;
		hidden = tcsetattr(in, TCSAFLUSH, &now) == 0;
	}
	put(to, prompt);
	good = tty >= 0 ? read_line(in, out) : read_stdin(out);
	if (hidden)
		tcsetattr(in, TCSAFLUSH, &was);
	if (!echo || !good)
		put(to, "\n");
	if (tty >= 0)
		close(tty);
	intr_catch(caught);
	if (!good && !caught)
		raise(SIGINT);
	return good;
}
