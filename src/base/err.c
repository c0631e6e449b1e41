/* SPDX-License-Identifier: PostgreSQL */
/* An error as a value: the first one set wins, callers above may add a hint. */
#include "base/err.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

bool
err_set(struct err *err, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL || err_is(err))
		return false;
	va_start(ap, fmt);
	err->msg = xvasprintf(fmt, ap);
	va_end(ap);
	err->code = code;
	return false;
}

bool
err_set_errno(struct err *err, enum err_code code, const char *fmt, ...)
{
	int saved = errno;
	char *text;
	va_list ap;

	if (err == NULL || err_is(err))
		return false;
	va_start(ap, fmt);
	text = xvasprintf(fmt, ap);
	va_end(ap);
	err_set(err, code, "%s: %s", text, strerror(saved));
	free(text);
	return false;
}

void
err_detail(struct err *err, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL || !err_is(err) || err->detail != NULL)
		return;
	va_start(ap, fmt);
	err->detail = xvasprintf(fmt, ap);
	va_end(ap);
}

void
err_hint(struct err *err, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL || !err_is(err) || err->hint != NULL)
		return;
	va_start(ap, fmt);
	err->hint = xvasprintf(fmt, ap);
	va_end(ap);
}

void
err_clear(struct err *err)
{
	free(err->msg);
	free(err->detail);
	free(err->hint);
	*err = (struct err)ERR_INIT;
}
