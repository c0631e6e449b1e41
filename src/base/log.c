/* SPDX-License-Identifier: PostgreSQL */
/* The one writer to standard error: program, file and line before each message, as psql writes them. */
#include "base/log.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"

static const char	*program = "vpsql";
static bool		 terse;
static log_locus_fn	*locus;
static void		*locus_ctx;
static log_pre_fn	*pre;
static void		*pre_ctx;
static bool		 transient;

/* Indexed by enum log_level. */
static const char *const level_words[] = {
	"detail: ", "hint: ", "", "warning: ", "error: "
};

/* What PG_COLORS may name, with its default; indices of enum color. */
enum color { COLOR_ERROR, COLOR_WARNING, COLOR_NOTE, COLOR_LOCUS, COLORS };
static const struct { const char *name, *code; } color_rows[COLORS] = {
	{ "error", "01;31" }, { "warning", "01;35" }, { "note", "01;36" }, { "locus", "01" },
};
static const enum color level_colors[] = {
	COLOR_NOTE, COLOR_NOTE, COLORS, COLOR_WARNING, COLOR_ERROR
};

/* The code for a color, its length in *len; NULL: none (PG_COLOR, PG_COLORS as the manual says). */
static const char *
color_code(enum color color, size_t *len)
{
	const char *when = getenv("PG_COLOR"), *colors = getenv("PG_COLORS"), *at;
	size_t n = color < COLORS ? strlen(color_rows[color].name) : 0;

	if (color == COLORS || when == NULL || (strcmp(when, "always") != 0 &&
	    (strcmp(when, "auto") != 0 || !isatty(STDERR_FILENO))))
		return NULL;
	if (colors == NULL || *colors == '\0') {
		*len = strlen(color_rows[color].code);
		return color_rows[color].code;
	}
	for (at = colors; at != NULL; at = strchr(at, ':')) {
		at += *at == ':';
		if (strncmp(at, color_rows[color].name, n) == 0 && at[n] == '=') {
			*len = strcspn(at + n + 1, ":");
			return at + n + 1;
		}
	}
	return NULL;
}

static void
add_colored(struct buf *b, enum color color, const char *text, size_t len)
{
	size_t n = 0;
	const char *code = len > 0 ? color_code(color, &n) : NULL;

	if (code != NULL)
		buf_addf(b, "\33[%.*sm", (int)n, code);
	buf_add(b, text, len);
	if (code != NULL)
		buf_adds(b, "\33[0m");
}

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

static void	 log_vmsg(enum log_level level, const char *fmt, va_list ap)
	    __attribute__((format(printf, 2, 0)));

static void
log_vmsg(enum log_level level, const char *fmt, va_list ap)
{
	int saved = errno;
	struct buf b = BUF_INIT, place = BUF_INIT;
	unsigned long line = 0;
	const char *file;

	if (pre != NULL)
		pre(pre_ctx);
	log_transient(NULL);
	file = locus != NULL ? locus(locus_ctx, &line) : NULL;
	if (!terse || file != NULL) {
		buf_addf(&place, "%s:", program);
		if (file != NULL)
			buf_addf(&place, "%s:", file);
		if (file != NULL && line > 0)
			buf_addf(&place, "%lu:", line);
		buf_addc(&place, ' ');
		add_colored(&b, COLOR_LOCUS, place.data, place.len);
		buf_free(&place);
		add_colored(&b, level_colors[level], level_words[level], strlen(level_words[level]));
	}
	/* Texts of a server come at LOG_INFO and stay its own; ours may quote a stranger. */
	if (level == LOG_INFO)
		buf_vaddf(&b, fmt, ap);
	else {
		struct buf text = BUF_INIT;

		buf_vaddf(&text, fmt, ap);
		utf8_message(&b, text.data, text.len);
		buf_free(&text);
	}
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
	log_transient(NULL);
	fputs(text, stderr);
	fflush(stderr);
}

void
log_transient(const char *text)
{
	int saved = errno;

	if (text == NULL && !transient)
		return;
	if (text != NULL && pre != NULL)
		pre(pre_ctx);
	transient = text != NULL;
	fprintf(stderr, "\r%s\033[K", text != NULL ? text : "");
	fflush(stderr);
	errno = saved;
}
