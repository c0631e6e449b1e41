/* SPDX-License-Identifier: PostgreSQL */
/* The one writer to standard error: program, file and line before each message, as psql writes them. */
#include "base/log.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

static const char	*program = "vpsql";
static bool		 terse;
static log_locus_fn	*locus;
static void		*locus_ctx;
static log_pre_fn	*pre;
static void		*pre_ctx;

/* Indexed by enum log_level. */
static const char *const level_words[] = {
	"detail: ", "hint: ", "", "warning: ", "error: "
};

void
log_set_program(const char *name)
{
	program = name;
}

const char *
log_program(void)
{
	return program;
}

void
log_set_terse(bool on)
{
	terse = on;
}

void
log_set_locus(log_locus_fn *fn, void *ctx)
{
	locus = fn;
	locus_ctx = ctx;
}

void
log_set_pre(log_pre_fn *fn, void *ctx)
{
	pre = fn;
	pre_ctx = ctx;
}

void
log_vmsg(enum log_level level, const char *fmt, va_list ap)
{
	int saved = errno;
	struct buf b = BUF_INIT;
	unsigned long line = 0;
	const char *file;

	if (pre != NULL)
		pre(pre_ctx);
	file = locus != NULL ? locus(locus_ctx, &line) : NULL;
	if (!terse || file != NULL) {
		buf_addf(&b, "%s:", program);
		if (file != NULL)
			buf_addf(&b, "%s:", file);
		if (file != NULL && line > 0)
			buf_addf(&b, "%lu:", line);
		buf_addc(&b, ' ');
	}
	if (!terse || file != NULL)
		buf_adds(&b, level_words[level]);
	buf_vaddf(&b, fmt, ap);
	if (b.len == 0 || b.data[b.len - 1] != '\n')
		buf_addc(&b, '\n');
	/* One write for each message keeps lines of several processes whole. */
	fwrite(b.data, 1, b.len, stderr);
	fflush(stderr);
	buf_free(&b);
	errno = saved;
}

void
log_msg(enum log_level level, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	log_vmsg(level, fmt, ap);
	va_end(ap);
}

void
log_error(const struct err *err)
{
	if (!err_is(err))
		return;
	log_msg(LOG_ERROR, "%s", err->msg);
	if (err->detail != NULL)
		log_msg(LOG_DETAIL, "%s", err->detail);
	if (err->hint != NULL)
		log_msg(LOG_HINT, "%s", err->hint);
}

void
log_text(const char *text)
{
	if (pre != NULL)
		pre(pre_ctx);
	fputs(text, stderr);
	fflush(stderr);
}
