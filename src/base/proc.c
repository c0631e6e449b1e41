/* SPDX-License-Identifier: PostgreSQL */
/* Child processes: shell commands read from or written to, run and waited for, and what their status means. */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

static int sigpipe_depth;
static struct sigaction sigpipe_saved;

/*
 * from becomes the child's descriptor to; -1: nothing is connected. mask is the
 * signal mask the child gets, NULL: ours.
 */
static int
spawn_shell(pid_t *pid, const char *command, int from, int to, const sigset_t *mask)
{
	char arg0[] = "sh", arg1[] = "-c";
	char *text = xstrdup(command);
	char *argv[] = { arg0, arg1, text, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	short flags = POSIX_SPAWN_SETSIGDEF;
	sigset_t defaults;
	int rc;

	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attr);
	rc = from >= 0 ? posix_spawn_file_actions_adddup2(&actions, from, to) : 0;
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	if (mask != NULL) {
		sigaddset(&defaults, SIGINT);
		sigaddset(&defaults, SIGQUIT);
		posix_spawnattr_setsigmask(&attr, mask);
		flags |= POSIX_SPAWN_SETSIGMASK;
	}
	posix_spawnattr_setsigdefault(&attr, &defaults);
	posix_spawnattr_setflags(&attr, flags);
	if (rc == 0)
		rc = posix_spawn(pid, "/bin/sh", &actions, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	mem_wipe_free(text);
	return rc;
}

static int
wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) == -1)
		if (errno != EINTR)
			return -1;
	return status;
}

/* ours and theirs index the ends of pipe(2); theirs becomes descriptor target. */
static bool
open_pipe(struct proc *p, const char *command, int ours, int theirs, int target,
    struct err *err)
{
	int fds[2], rc;

	*p = (struct proc)PROC_INIT;
	if (pipe2(fds, O_CLOEXEC) == -1)
		return err_set_errno(err, ERR_FILE, "could not create a pipe");
	rc = spawn_shell(&p->pid, command, fds[theirs], target, NULL);
	close(fds[theirs]);
	if (rc != 0) {
		close(fds[ours]);
		p->pid = 0;
		errno = rc;
		err_set_errno(err, ERR_FILE, "could not execute command \"%s\"", command);
		errno = rc;
		return false;
	}
	p->fd = fds[ours];
	return true;
}

bool
proc_read(struct proc *p, const char *command, struct err *err)
{
	return open_pipe(p, command, 0, 1, STDOUT_FILENO, err);
}

bool
proc_write(struct proc *p, const char *command, struct err *err)
{
	return open_pipe(p, command, 1, 0, STDIN_FILENO, err);
}

int
proc_close(struct proc *p)
{
	int status = 0;

	if (p->fd >= 0)
		close(p->fd);
	if (p->pid > 0)
		status = wait_for(p->pid);
	*p = (struct proc)PROC_INIT;
	return status;
}

int
proc_run(const char *command)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, old_int, old_quit;
	sigset_t block, old_mask;
	int rc, saved, status = -1;
	pid_t pid;

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGINT, &ignore, &old_int);
	sigaction(SIGQUIT, &ignore, &old_quit);
	sigemptyset(&block);
	sigaddset(&block, SIGCHLD);
	sigprocmask(SIG_BLOCK, &block, &old_mask);
	rc = spawn_shell(&pid, command, -1, -1, &old_mask);
	if (rc == 0)
		status = wait_for(pid);
	else
		errno = rc;
	saved = errno;
	sigprocmask(SIG_SETMASK, &old_mask, NULL);
	sigaction(SIGINT, &old_int, NULL);
	sigaction(SIGQUIT, &old_quit, NULL);
	errno = saved;
	return status;
}

bool
proc_capture(const char *command, struct buf *out, int *status, struct err *err)
{
	struct proc p;
	char chunk[8192];
	bool good = true;
	ssize_t n;
	int st;

	if (status != NULL)
		*status = -1;
	if (!proc_read(&p, command, err))
		return false;
	while ((n = read(p.fd, chunk, sizeof(chunk))) != 0) {
		if (n > 0)
			buf_add(out, chunk, (size_t)n);
		else if (errno != EINTR) {
			good = err_set_errno(err, ERR_FILE,
			    "could not read from command \"%s\"", command);
			break;
		}
	}
	st = proc_close(&p);
	if (status != NULL)
		*status = st;
	return good;
}

int
proc_exit_code(int status)
{
	if (status == -1)
		return -1;
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	if (WIFSIGNALED(status))
		return 128 + WTERMSIG(status);
	return status;
}

char *
proc_status_text(int status)
{
	if (status == -1)
		return xstrdup(strerror(errno));
	if (WIFEXITED(status)) {
		switch (WEXITSTATUS(status)) {
		case 126:
			return xstrdup("command not executable");
		case 127:
			return xstrdup("command not found");
		default:
			return xasprintf("child process exited with exit code %d",
			    WEXITSTATUS(status));
		}
	}
	if (WIFSIGNALED(status))
		return xasprintf("child process was terminated by signal %d: %s",
		    WTERMSIG(status), strsignal(WTERMSIG(status)));
	return xasprintf("child process exited with unrecognized status %d", status);
}

void
proc_sigpipe_ignore(void)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	if (sigpipe_depth++ > 0)
		return;
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &sigpipe_saved);
}

void
proc_sigpipe_restore(void)
{
	if (sigpipe_depth == 0 || --sigpipe_depth > 0)
		return;
	sigaction(SIGPIPE, &sigpipe_saved, NULL);
}

void
proc_hold_std(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
		    open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			_exit(1);
}
