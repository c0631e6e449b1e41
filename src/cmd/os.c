/* SPDX-License-Identifier: PostgreSQL */
/* \cd \getenv \setenv \timing \!: the shell's surroundings. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/proc.h"
#include "cmd/cmd.h"
#include "print/out.h"
#include "state/session.h"
#include "state/vars.h"

static enum cmd_result
os_cd(struct cmd_call *call)
{
	const char *arg = cmd_arg(call, 0);
	char *dir = arg != NULL ? file_expand_tilde(arg) : file_home();
	enum cmd_result result = CMD_SKIP_LINE;

	if (dir == NULL) {
		log_errorf("could not get home directory for user ID %ld", (long)geteuid());
		return CMD_ERROR;
	}
	if (chdir(dir) != 0) {
		log_errorf("\\%s: could not change directory to \"%s\": %s", call->name, dir, strerror(errno));
		result = CMD_ERROR;
	}
	free(dir);
	return result;
}

static enum cmd_result
os_getenv(struct cmd_call *call)
{
	struct err err = ERR_INIT;
	const char *value;

	if (call->nargs < 2)
		return cmd_missing(call);
	value = getenv(call->args[1].s);
	if (value != NULL && !vars_set(call->s->vars, call->args[0].s, value, &err))
		return cmd_fail(&err);
	return CMD_SKIP_LINE;
}

static enum cmd_result
os_setenv(struct cmd_call *call)
{
	const char *name = cmd_arg(call, 0), *value = cmd_arg(call, 1);

	if (name == NULL)
		return cmd_missing(call);
	if (strchr(name, '=') != NULL) {
		log_errorf("\\%s: environment variable name must not contain \"=\"", call->name);
		return CMD_ERROR;
	}
	if (value == NULL)
		unsetenv(name);
	else if (setenv(name, value, 1) == -1 && errno == ENOMEM)
		mem_out();
	return CMD_SKIP_LINE;
}

static enum cmd_result
os_timing(struct cmd_call *call)
{
	struct session *s = call->s;
	const char *value = cmd_arg(call, 0);
	enum cmd_result result = CMD_SKIP_LINE;

	if (value == NULL)
		s->timing = !s->timing;
	else if (!num_bool(value, &s->timing)) {
		log_errorf("unrecognized value \"%s\" for \"%s\": Boolean expected", value, "\\timing");
		result = CMD_ERROR;
	}
	if (!s->quiet)
		out_addf(s->stdout_out, "Timing is %s.\n", s->timing ? "on" : "off");
	return result;
}

static enum cmd_result
os_shell(struct cmd_call *call)
{
	const char *command = cmd_arg(call, 0), *shell;
	char *interactive = NULL;
	int status;

	session_flush(call->s);
	if (command == NULL || *command == '\0') {
		shell = getenv("SHELL");
		interactive = xasprintf("exec %s", shell != NULL && *shell != '\0' ? shell : "/bin/sh");
		command = interactive;
	}
	status = proc_run(command);
	session_shell_status(call->s, status);
	free(interactive);
	if (status == -1) {
		log_errorf("\\!: failed");
		return CMD_ERROR;
	}
	return CMD_SKIP_LINE;
}

const struct cmd os_cmds[] = {
	{ .name = "cd", .modes = "N", .synopsis = "[DIR]", .help = "change the working directory",
	    .completion = "file", .run = os_cd },
	{ .name = "getenv", .modes = "nn", .synopsis = "PSQLVAR ENVVAR",
	    .help = "set a variable from the environment", .completion = "variable environment",
	    .run = os_getenv },
	{ .name = "setenv", .modes = "nn", .synopsis = "NAME [VALUE]",
	    .help = "set or unset an environment variable", .completion = "environment",
	    .run = os_setenv },
	{ .name = "timing", .modes = "n", .synopsis = "[on|off]", .help = "switch the timing of commands (currently %s)",
	    .completion = "bool", .run = os_timing },
	{ .name = "!", .modes = "l", .synopsis = "[COMMAND]",
	    .help = "run a command in a shell, or an interactive shell", .run = os_shell },
	{ .name = NULL }
};
