/* SPDX-License-Identifier: PostgreSQL */
/* Shell commands and what their status means. */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "../check.h"

static void
status_text(const char *command, int code, const char *want)
{
	int status = proc_run(command);
	char *text = proc_status_text(status);

	CHECK_INT_ROW(proc_exit_code(status), code, command);
	CHECK_STR_ROW(text, want, command);
	free(text);
}

int
main(void)
{
	struct buf b = BUF_INIT;
	struct proc p;
	struct err err = ERR_INIT;
	char line[16];
	int status, fd;

	CHECK(proc_capture("printf 'a\\nb'; exit 3", &b, &status, &err));
	CHECK_STR(b.data, "a\nb");
	CHECK_INT(proc_exit_code(status), 3);
	buf_free(&b);

	status_text("exit 5", 5, "child process exited with exit code 5");
	status_text("/nonexistent/command 2>/dev/null", 127, "command not found");
	status_text("/dev/null 2>/dev/null", 126, "command not executable");
	status_text("kill -TERM $$", 143, "child process was terminated by signal 15: Terminated");
	CHECK_INT(proc_exit_code(-1), -1);

	CHECK(proc_write(&p, "read x; test \"$x\" = hello", &err));
	CHECK_INT(write(p.fd, "hello\n", 6), 6);
	fd = p.fd;
	CHECK_INT(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	CHECK_INT(proc_close(&p), 0);
	CHECK_INT(p.fd, -1);
	CHECK_INT(proc_close(&p), 0);

	CHECK(proc_read(&p, "kill -PIPE $$; echo alive", &err));
	CHECK_INT(read(p.fd, line, sizeof(line)), 0);
	CHECK_INT(proc_exit_code(proc_close(&p)), 128 + SIGPIPE);

	/* A reader that is gone is an error of write, not our end; and the nesting. */
	proc_sigpipe_ignore();
	proc_sigpipe_ignore();
	CHECK(proc_write(&p, "exec <&-; exit 0", &err));
	for (int i = 0; i < 1000; i++) {
		if (write(p.fd, "x", 1) < 0)
			break;
		usleep(1000);
	}
	CHECK_INT(errno, EPIPE);
	proc_close(&p);
	proc_sigpipe_restore();
	CHECK(proc_read(&p, "kill -PIPE $$", &err));
	CHECK_INT(proc_exit_code(proc_close(&p)), 128 + SIGPIPE);
	proc_sigpipe_restore();
	return check_done();
}
