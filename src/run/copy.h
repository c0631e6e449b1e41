/* SPDX-License-Identifier: PostgreSQL */
/* COPY data between the server and files, programs, the script itself or the terminal. */
#ifndef VPSQL_RUN_COPY_H
#define VPSQL_RUN_COPY_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/proc.h"
#include "print/out.h"

struct session;

enum copy_place {
	COPY_FILE,
	COPY_PROGRAM,
	COPY_HERE,	/* stdin, stdout: the script's own lines, the query output */
	COPY_PROCESS	/* pstdin, pstdout: those of the process */
};

/* A \copy as parsed; copy_clear releases it. */
struct copy {
	bool		 from;
	enum copy_place	 place;
	char		*target;	/* file name, quotes and "~" resolved, or command */
	struct buf	 sql;		/* the COPY command for the server */

	/* While it runs. */
	int		 fd;		/* of the file it reads, -1: none */
	struct proc	 child;		/* the program it reads */
	struct out	 out;		/* the file or program it writes */
};

#define COPY_INIT { .sql = { .data = buf_empty }, .fd = -1, .child = PROC_INIT }

/*
 * Parses the arguments of \copy; false with psql's message. c is COPY_INIT and must be
 * cleared either way.
 */
bool	 copy_parse(struct copy *c, const char *args, bool std_strings, struct err *err);
void	 copy_clear(struct copy *c);
/* Where \copy's own target is; NULL: c is NULL, or the data go where the query's output goes. */
struct out *copy_target(struct copy *c, const struct session *s);
/*
 * Data of a COPY TO STDOUT to out (NULL: nowhere, and it fails); false after a message, with
 * *lost set when it is the writing that failed.
 */
bool	 copy_out(struct session *s, struct out *out, bool *lost);
/* Data for a COPY FROM STDIN result, for \copy (NULL: none) or the script; false after a message. */
bool	 copy_in(struct session *s, const struct copy *c, const PGresult *res);
/*
 * How many COPY ... FROM STDIN commands the text holds: those the server fails before
 * asking for data leave it behind in the script (CVE-2026-6464).
 */
int	 copy_count_stdin(const char *sql);
/* Reads and drops the lines of one COPY from the script, up to "\." or its end. */
void	 copy_skip(struct session *s);

#endif
