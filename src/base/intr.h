/* SPDX-License-Identifier: PostgreSQL */
/* Ctrl-C as a flag and a readable descriptor, so that waiting code notices it without jumping. */
#ifndef VPSQL_BASE_INTR_H
#define VPSQL_BASE_INTR_H

#include <stdbool.h>

/*
 * Installs the SIGINT handler and makes the pipe; false with errno when the pipe
 * cannot be made. Until intr_catch(true) an interrupt ends the process as usual.
 */
bool	 intr_init(void);
/* Whether SIGINT is caught (true) or ends the process (false); returns the former state. */
bool	 intr_catch(bool on);
/* Whether Ctrl-C came since intr_clear. */
bool	 intr_pending(void);
/* Forgets it and empties the pipe. */
void	 intr_clear(void);
/* Becomes readable with the first Ctrl-C after intr_clear; for poll(2). */
int	 intr_fd(void);
/*
 * Waits until fd is ready (for_write: to write, else to read), Ctrl-C came, or
 * timeout_ms passed (-1: no limit). Returns 1 ready, 0 time out, -1 Ctrl-C, -2 error (errno).
 */
int	 intr_wait(int fd, bool for_write, int timeout_ms);
/* The same without limit, until fd is ready to be read or written: 1 either, -1 Ctrl-C, -2 error. */
int	 intr_wait_either(int fd);

#endif
