/* SPDX-License-Identifier: PostgreSQL */
/* The one writer to standard error: program, file and line before each message, as psql writes them. */
#ifndef VPSQL_BASE_LOG_H
#define VPSQL_BASE_LOG_H

#include <stdarg.h>
#include <stdbool.h>

#include "base/err.h"

enum log_level { LOG_DETAIL, LOG_HINT, LOG_INFO, LOG_WARNING, LOG_ERROR };

/* Name shown first in every message, e.g. "vpsql"; borrowed. */
void	 log_set_program(const char *name);
const char *log_program(void);
/*
 * In terse mode (commands from the terminal, standard input or -c) messages come
 * without program name and level, only their text, unless there is a locus.
 */
void	 log_set_terse(bool on);
/*
 * Called before each message: returns the file name of the script being read
 * (borrowed) and sets *line (0: no line yet), or NULL when there is none.
 */
typedef const char *log_locus_fn(void *ctx, unsigned long *line);
void	 log_set_locus(log_locus_fn *fn, void *ctx);
/* Called before each message, to flush what was written to standard output. */
typedef void log_pre_fn(void *ctx);
void	 log_set_pre(log_pre_fn *fn, void *ctx);

/*
 * One message; a newline is added. LOG_INFO has no level word, so that texts of
 * the server ("ERROR:  ...") keep their own. At the other levels control characters
 * are escaped (utf8_message): names of files, hosts and certificates come from anybody.
 */
void	 log_msg(enum log_level level, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
#define log_errorf(...)	log_msg(LOG_ERROR, __VA_ARGS__)
#define log_warnf(...)	log_msg(LOG_WARNING, __VA_ARGS__)
#define log_infof(...)	log_msg(LOG_INFO, __VA_ARGS__)
/* An err with its detail and hint; an empty one prints nothing. */
void	 log_error(const struct err *err);
/* Text as it is, no prefix, no newline added. */
void	 log_text(const char *text);
/*
 * A line of standard error that is not to stay, at a terminal: shown in place of the
 * last one and cleared before the next message. NULL clears it; cheap when none is there.
 * Whoever writes to the terminal by another way clears it first.
 */
void	 log_transient(const char *text);

#endif
