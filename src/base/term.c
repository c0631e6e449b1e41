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

static struct termios	 usual;
static const char	*volatile undo;

/* Only what POSIX allows in a handler. */
static void
restore(int signo)
{
	const char *text = undo;

	/* In the background the terminal is somebody else's. */
	if (tcgetpgrp(STDIN_FILENO) == getpgrp()) {
		(void)tcsetattr(STDIN_FILENO, TCSANOW, &usual);
		if (text != NULL && write(STDIN_FILENO, text, strlen(text)) < 0)
			undo = NULL;
	}
	/* The handler is gone by now (SA_RESETHAND): this is the end. */
	raise(signo);
}

void
term_guard(void)
{
	static const int fatal[] = {
		SIGHUP, SIGQUIT, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2
	};
	static bool done;
	struct sigaction old, own = { .sa_handler = restore, .sa_flags = SA_RESETHAND | SA_NODEFER };

	if (done || !isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &usual) != 0)
		return;
	done = true;
	sigemptyset(&own.sa_mask);
	for (size_t i = 0; i < sizeof(fatal) / sizeof(fatal[0]); i++)
		if (sigaction(fatal[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
			sigaction(fatal[i], &own, NULL);
}

void
term_undo(const char *text)
{
	undo = text;
}

bool
term_ask(const char *prompt, bool echo, struct buf *out)
{
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	int in = tty >= 0 ? tty : STDIN_FILENO, to = tty >= 0 ? tty : STDERR_FILENO;
	struct termios was, now;
	bool hidden = false, good, caught;

	term_guard();
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
