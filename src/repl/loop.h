/* SPDX-License-Identifier: PostgreSQL */
/* Reads the sources line by line, sends statements and runs backslash commands, until all is read. */
#ifndef VPSQL_REPL_LOOP_H
#define VPSQL_REPL_LOOP_H

#include <stdbool.h>

struct session;

/*
 * Each returns psql's exit status of what it ran: EXIT_OK, EXIT_FATAL,
 * EXIT_BADCONN or EXIT_USER_ERROR. main goes on with its next -c or -f unless
 * that is not 0 and ON_ERROR_STOP is set; the last one's status is the program's.
 */
/* -c: one backslash command when text begins with one, else one request to the server. */
int	 loop_command(struct session *s, const char *text);
/* -f, psqlrc: a file, "-" for standard input. */
int	 loop_file(struct session *s, const char *path);
/* Neither: the terminal (with line editing) or standard input; greets nobody. */
int	 loop_stdin(struct session *s);

#endif
