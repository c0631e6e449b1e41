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

typedef void put_fn(struct session *s, const char *text);

static void
put_stdout(struct session *s, const char *text)
{
	out_adds(s->stdout_out, text);
}

static void
put_results(struct session *s, const char *text)
{
	out_adds(s->out, text);
}

static void
put_stderr(struct session *s, const char *text)
{
	(void)s;
	log_text(text);
}

/*
 * Each argument as it is read, with blanks between: what a later backtick or
 * error says comes behind it. A first unquoted -n leaves the newline out.
 */
static enum cmd_result
echo(struct cmd_call *call, put_fn *put)
{
	bool newline = true, first = true;
	struct cmd_arg arg;

	while (cmd_next(call, 'n', &arg)) {
		if (first && newline && arg.quote == '\0' && strcmp(arg.s, "-n") == 0) {
			newline = false;
			free(arg.s);
			continue;
		}
		if (!first)
			put(call->s, " ");
		put(call->s, arg.s);
		first = false;
		free(arg.s);
	}
	if (newline)
		put(call->s, "\n");
	return CMD_SKIP_LINE;
}

static enum cmd_result
io_echo(struct cmd_call *call)
{
	return echo(call, put_stdout);
}

static enum cmd_result
io_qecho(struct cmd_call *call)
{
	return echo(call, put_results);
}

static enum cmd_result
io_warn(struct cmd_call *call)
{
	return echo(call, put_stderr);
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
	{ .name = "echo", .modes = "n*", .synopsis = "[-n] [STRING]", .flags = CMD_RAW,
	    .help = "write text to standard output (-n: without newline)", .run = io_echo },
	{ .name = "i", .aliases = "include", .modes = "N", .synopsis = "FILE",
	    .help = "read commands from a file", .completion = "file", .run = io_include },
	{ .name = "ir", .aliases = "include_relative", .modes = "N", .synopsis = "FILE",
	    .help = "the same, beside the present script", .completion = "file",
	    .run = io_include_relative },
	{ .name = "o", .aliases = "out", .modes = "F", .synopsis = "[FILE]",
	    .help = "send query results to a file or |command", .completion = "file", .run = io_output },
	{ .name = "qecho", .modes = "n*", .synopsis = "[-n] [STRING]", .flags = CMD_RAW,
	    .help = "write text to where \\o points (-n: without newline)", .run = io_qecho },
	{ .name = "warn", .modes = "n*", .synopsis = "[-n] [STRING]", .flags = CMD_RAW,
	    .help = "write text to standard error (-n: without newline)", .run = io_warn },
	{ .name = NULL }
};
