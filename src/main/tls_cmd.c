/* SPDX-License-Identifier: PostgreSQL */
/* What the subcommands of vpsql-tls share: exit codes, options, messages. */
#include "main/tls_cmd.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "base/utf8.h"

int
tls_cmd_fail(struct err *err)
{
	int code = err->code == ERR_USAGE ? TLS_CMD_USAGE : TLS_CMD_REFUSED;

	log_error(err);
	err_clear(err);
	return code;
}

int
tls_cmd_usage(const char *name, const char *fmt, ...)
{
	char *text;
	va_list ap;

	va_start(ap, fmt);
	text = xvasprintf(fmt, ap);
	va_end(ap);
	log_errorf("%s: %s", name, text);
	log_msg(LOG_HINT, "Try \"%s %s --help\" for more information.", log_program(), name);
	free(text);
	return TLS_CMD_USAGE;
}

int
tls_cmd_print(struct buf *b)
{
	bool ok = fwrite(b->data, 1, b->len, stdout) == b->len && fflush(stdout) == 0;

	buf_free(b);
	if (ok)
		return TLS_CMD_OK;
	log_errorf("could not write to standard output");
	return TLS_CMD_REFUSED;
}

int
tls_cmd_print_text(struct buf *b)
{
	struct buf safe = BUF_INIT;

	utf8_message(&safe, b->data, b->len);
	buf_free(b);
	return tls_cmd_print(&safe);
}

static void
on_note(void *ctx, enum connect_note kind, const char *text)
{
	(void)ctx;
	log_msg(kind == CONNECT_NOTE_WARNING ? LOG_WARNING : LOG_INFO, "%s", text);
}

static void
on_progress(void *ctx, const char *text)
{
	(void)ctx;
	/* Nothing but a terminal wants to see the same line again and again. */
	if (!isatty(STDERR_FILENO))
		return;
	fprintf(stderr, "\r\033[K%s", text != NULL ? text : "");
	fflush(stderr);
}

const struct connect_ui *
tls_cmd_ui(void)
{
	static const struct connect_ui ui = { .note = on_note, .progress = on_progress };

	return &ui;
}

static void
on_trust_progress(void *ctx, const char *url, size_t done, size_t total)
{
	char text[512];

	if (total > 0)
		snprintf(text, sizeof(text), "fetching %s: %zu of %zu bytes", url, done, total);
	else
		snprintf(text, sizeof(text), "fetching %s: %zu bytes", url, done);
	on_progress(ctx, text);
}

static void
on_trust_say(void *ctx, const char *line)
{
	on_progress(ctx, NULL);
	log_infof("%s", line);
}

void
tls_cmd_trust_ui(struct trust_opts *opts)
{
	opts->progress = on_trust_progress;
	opts->say = on_trust_say;
}

bool
tls_cmd_option(int argc, char **argv, int *i, const char *name,
    const char **value, bool *bad)
{
	const char *a = argv[*i];
	size_t n = strlen(name);

	if (strncmp(a, "--", 2) != 0 || strncmp(a + 2, name, n) != 0 ||
	    (a[2 + n] != '\0' && a[2 + n] != '='))
		return false;
	if (value == NULL) {
		if (a[2 + n] == '=')
			*bad = true;
		return true;
	}
	if (a[2 + n] == '=')
		*value = a + 3 + n;
	else if (*i + 1 < argc)
		*value = argv[++*i];
	else
		*bad = true;
	return true;
}
