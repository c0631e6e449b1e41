/* SPDX-License-Identifier: PostgreSQL */
/* An error as a value: the first one set wins, callers above may add a hint. */
#ifndef VPSQL_BASE_ERR_H
#define VPSQL_BASE_ERR_H

#include <stdarg.h>
#include <stdbool.h>

/* What kind of thing went wrong; decides the exit code, never the text. */
enum err_code {
	ERR_NONE = 0,
	ERR_USAGE,	/* the command line, an argument, a configuration value */
	ERR_FILE,	/* a file or folder could not be read, written, trusted */
	ERR_NET,	/* a connection or a download failed */
	ERR_TRUST,	/* the peer could not be verified */
	ERR_POLICY,	/* the policy forbids it */
	ERR_FORMAT,	/* bytes from outside are not what they should be */
	ERR_TOO_BIG,	/* a size from outside passed its cap */
	ERR_SERVER,	/* the server answered with an error */
	ERR_CANCEL,	/* the user interrupted it */
	ERR_INTERNAL
};

/* Texts have no trailing newline. An error is empty when code is ERR_NONE. */
struct err {
	enum err_code	 code;
	char		*msg;
	char		*detail;
	char		*hint;
};

#define ERR_INIT { .code = ERR_NONE }

/*
 * Sets code and message unless an error is already there; always returns false,
 * so that `return err_set(...)` ends a bool function. err may be NULL.
 */
bool	 err_set(struct err *err, enum err_code code, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));
/* The same with ": " and the text of errno at the end. */
bool	 err_set_errno(struct err *err, enum err_code code, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));
/* Adds a detail or a hint when there is none yet; an empty error is left alone. */
void	 err_detail(struct err *err, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
void	 err_hint(struct err *err, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
/* Frees the texts; the error is empty and may be used again. */
void	 err_clear(struct err *err);

/* Whether there is an error. */
static inline bool
err_is(const struct err *err)
{
	return err->code != ERR_NONE;
}

#endif
