/* SPDX-License-Identifier: PostgreSQL */
/* Where output goes: a descriptor, a command or memory, with one large buffer and a sticky error. */
#ifndef VPSQL_PRINT_OUT_H
#define VPSQL_PRINT_OUT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/err.h"
#include "base/proc.h"
#include "print/opt.h"

#define OUT_BUFFER	((size_t)64 << 10)

enum out_kind { OUT_NONE, OUT_FD, OUT_FILE, OUT_PIPE, OUT_MEMORY };

/*
 * A write that fails sets error (an errno) once; what follows is dropped. A
 * reader that went away (EPIPE) is remembered too, but never reported while a
 * pager reads.
 */
struct out {
	enum out_kind	 kind;
	int		 fd;
	int		 error;
	bool		 may_fill;	/* neither pipe nor terminal: a write can fail for want of space */
	char		*buf;
	size_t		 len, cap;
	struct proc	 child;		/* OUT_PIPE, or the pager */
	/* Paging: output is held back until it is longer than the screen. */
	int		 page_depth;
	bool		 page_held;
	bool		 page_child;
	int		 page_rows, page_cols, page_min;
	char		*page_command;
	int		 page_fd;
};

/* All: out_close ends them, and is allowed on a zeroed struct. */
/* Borrowed descriptor, normally 1. */
void	 out_open_fd(struct out *o, int fd);
/* Creates or truncates, or (append) adds to a file. */
bool	 out_open_file(struct out *o, const char *path, bool append, struct err *err);
/* A shell command that reads what is written; its output is ours. */
bool	 out_open_pipe(struct out *o, const char *command, struct err *err);
/* Into memory, see out_memory. */
void	 out_open_memory(struct out *o);
/*
 * Flushes, closes a file or waits for the command, frees. Returns the wait status
 * of the command (0 for all else). The sticky error, if any, is put in *error
 * (an errno) unless NULL.
 */
int	 out_close(struct out *o, int *error);

/* False (with errno's value in o->error) when anything could not be written. */
bool	 out_flush(struct out *o);
/* True when the descriptor is a terminal. */
bool	 out_is_tty(const struct out *o);
/* OUT_MEMORY: what was written, NUL-terminated, until the next write. */
const char *out_memory(struct out *o, size_t *len);

/* Makes room for n bytes and returns where they go; NULL when n is more than OUT_BUFFER. */
char	*out_room(struct out *o, size_t n);
/* out_add where it does not fit. */
void	 out_add_slow(struct out *o, const void *data, size_t n);
/* n copies of c. */
void	 out_fill(struct out *o, char c, size_t n);
/* printf-like; how the numbers and names among the text are written, not the cells. */
void	 out_addf(struct out *o, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

static inline void
out_add(struct out *o, const void *data, size_t n)
{
	if (n <= o->cap - o->len) {
		memcpy(o->buf + o->len, data, n);
		o->len += n;
	} else
		out_add_slow(o, data, n);
}

static inline void
out_adds(struct out *o, const char *s)
{
	out_add(o, s, strlen(s));
}

static inline void
out_addc(struct out *o, char c)
{
	if (o->len < o->cap)
		o->buf[o->len++] = c;
	else
		out_add_slow(o, &c, 1);
}

/*
 * Paging (manual, \pset pager): between begin and end output to a terminal is
 * held back until it is longer than the screen (and pager_min_lines) or pager
 * is "always"; then PSQL_PAGER, PAGER or "more" gets it. Nothing happens when the
 * sink is no terminal, or standard input is none. Calls nest; only the outermost
 * pair counts. end waits for the pager.
 */
void	 out_page_begin(struct out *o, const struct print_opt *opt);
void	 out_page_end(struct out *o);
/* Between the two: what comes is wider than the screen, the pager starts whatever its length. */
void	 out_page_now(struct out *o);

/* The width of the terminal behind standard output and its height; 0 when unknown. */
void	 out_screen(int *cols, int *rows);

#endif
