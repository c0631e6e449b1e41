/* SPDX-License-Identifier: PostgreSQL */
/* \echo \qecho \warn \i \ir \o: what is read and written. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "print/out.h"
#include "run/source.h"
#include "state/session.h"

/* The arguments with blanks between; a first unquoted -n leaves the newline out. */
static void
join(const struct cmd_call *call, struct buf *b)
{
	bool newline = true, first = true;

	for (size_t i = 0; i < call->nargs; i++) {
		if (i == 0 && call->args[i].quote == '\0' && strcmp(call->args[i].s, "-n") == 0) {
			newline = false;
			continue;
		}
		if (!first)
			buf_addc(b, ' ');
		buf_adds(b, call->args[i].s);
		first = false;
	}
	if (newline)
		buf_addc(b, '\n');
}

static enum cmd_result
io_echo(struct cmd_call *call)
{
	struct buf b = BUF_INIT;

	join(call, &b);
	out_add(call->s->stdout_out, b.data, b.len);
	buf_free(&b);
	return CMD_SKIP_LINE;
}

static enum cmd_result
io_qecho(struct cmd_call *call)
{
	struct buf b = BUF_INIT;

	join(call, &b);
	out_add(call->s->out, b.data, b.len);
	buf_free(&b);
	return CMD_SKIP_LINE;
}

static enum cmd_result
io_warn(struct cmd_call *call)
{
	struct buf b = BUF_INIT;

	join(call, &b);
	log_text(b.data);
	buf_free(&b);
	return CMD_SKIP_LINE;
}

static enum cmd_result
include(struct cmd_call *call, bool relative)
{
	struct err err = ERR_INIT;

	if (call->nargs == 0)
		return cmd_missing(call);
	if (!source_push_file(call->s, call->args[0].s, relative, &err))
		return cmd_fail(&err);
	return CMD_SKIP_LINE;
}

static enum cmd_result
io_include(struct cmd_call *call)
{
	return include(call, false);
}

static enum cmd_result
io_include_relative(struct cmd_call *call)
{
	return include(call, true);
}

static enum cmd_result
io_output(struct cmd_call *call)
{
	const char *arg = cmd_arg(call, 0);
	struct err err = ERR_INIT;
	char *target = arg != NULL ? file_expand_tilde(arg) : NULL;
	bool ok = session_output(call->s, target, &err);

	free(target);
	return ok ? CMD_SKIP_LINE : cmd_fail(&err);
}

const struct cmd io_cmds[] = {
	{ .name = "echo", .modes = "n*", .synopsis = "[-n] [STRING]",
	    .help = "write text to standard output (-n: without newline)", .run = io_echo },
	{ .name = "i", .aliases = "include", .modes = "n", .synopsis = "FILE",
	    .help = "read commands from a file", .completion = "file", .run = io_include },
	{ .name = "ir", .aliases = "include_relative", .modes = "n", .synopsis = "FILE",
	    .help = "the same, beside the present script", .completion = "file",
	    .run = io_include_relative },
	{ .name = "o", .aliases = "out", .modes = "f", .synopsis = "[FILE]",
	    .help = "send query results to a file or |command", .completion = "file", .run = io_output },
	{ .name = "qecho", .modes = "n*", .synopsis = "[-n] [STRING]",
	    .help = "write text to where \\o points (-n: without newline)", .run = io_qecho },
	{ .name = "warn", .modes = "n*", .synopsis = "[-n] [STRING]",
	    .help = "write text to standard error (-n: without newline)", .run = io_warn },
	{ .name = NULL }
};
