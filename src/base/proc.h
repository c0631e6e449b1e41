/* SPDX-License-Identifier: PostgreSQL */
/* Child processes: shell commands read from or written to, run and waited for, and what their status means. */
#ifndef VPSQL_BASE_PROC_H
#define VPSQL_BASE_PROC_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"

/* A running command and our end of its pipe. */
struct proc {
	pid_t	 pid;		/* 0: none */
	int	 fd;		/* -1: closed */
};
#define PROC_INIT { .fd = -1 }

/*
 * Starts "/bin/sh -c command" with its standard output (read) or standard input
 * (write) connected to p->fd; the rest is shared with us. The descriptor is
 * close-on-exec, SIGPIPE has its default action in the child. On false errno
 * holds the reason too.
 */
bool	 proc_read(struct proc *p, const char *command, struct err *err);
bool	 proc_write(struct proc *p, const char *command, struct err *err);
/* Closes the pipe and waits; the wait status, or -1 with errno. */
int	 proc_close(struct proc *p);
/*
 * Runs a shell command and waits; terminal signals (SIGINT, SIGQUIT) reach only
 * the child meanwhile. The wait status, or -1 with errno.
 */
int	 proc_run(const char *command);
/*
 * Appends the command's output to out. False when it could not be started or
 * read; *status (may be NULL) is the wait status.
 */
bool	 proc_capture(const char *command, struct buf *out, int *status,
	    struct err *err);

/*
 * The shell's number for a wait status: exit code, 128 + signal, -1 for -1
 * (psql's SHELL_EXIT_CODE).
 */
int	 proc_exit_code(int status);
/* "child process exited with exit code 3" and the like; the caller frees. */
char	*proc_status_text(int status);

/*
 * While output goes to a pipe a reader that left must not kill us. Calls nest by
 * count. psql ignores SIGPIPE for as long as a pipe is open, and dies of it else.
 */
void	 proc_sigpipe_ignore(void);
void	 proc_sigpipe_restore(void);
/*
 * Before anything is opened: a standard descriptor that the caller closed is held by one that fails
 * as a closed one does, so that no file or connection takes its number.
 */
void	 proc_hold_std(void);

#endif
