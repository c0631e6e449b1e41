/* SPDX-License-Identifier: PostgreSQL */
/* \set, \unset and \prompt. */
#include <stdio.h>
#include <stdlib.h>

#include "base/intr.h"
#include "base/log.h"
#include "cmd/cmd.h"
#include "print/out.h"
#include "state/session.h"
#include "state/vars.h"
#include "tls/policy.h"

static void
list_one(void *ctx, const char *name, const char *value)
{
	struct out *o = ctx;

	out_adds(o, name);
	out_adds(o, " = '");
	out_adds(o, value);
	out_adds(o, "'\n");
}

static enum cmd_result
vars_cmd_set(struct cmd_call *call)
{
	struct session *s = call->s;
	struct err err = ERR_INIT;
	struct buf value = BUF_INIT;
	bool ok;

	if (call->nargs == 0) {
		vars_each(s->vars, list_one, s->stdout_out);
		return CMD_SKIP_LINE;
	}
	for (size_t i = 1; i < call->nargs; i++)
		buf_adds(&value, call->args[i].s);
	/* A name that only looks like a setting can never have been set. */
	ok = !(vars_get(s->vars, call->args[0].s) == NULL &&
	    policy_placebo("\\set", call->args[0].s, value.data, &err)) &&
	    vars_set(s->vars, call->args[0].s, value.data, &err);
	buf_free(&value);
	return ok ? CMD_SKIP_LINE : cmd_fail(&err);
}

static enum cmd_result
vars_cmd_unset(struct cmd_call *call)
{
	struct err err = ERR_INIT;

	if (call->nargs == 0)
		return cmd_missing(call);
	if (!vars_set(call->s->vars, call->args[0].s, NULL, &err))
		return cmd_fail(&err);
	return CMD_SKIP_LINE;
}

/* A line from in, without its newline, after the prompt on out; false at the end of input. */
static bool
ask(FILE *in, FILE *out, const char *prompt, struct buf *answer)
{
	char *text = NULL;
	size_t cap = 0;
	ssize_t got;

	if (prompt != NULL) {
		fputs(prompt, out);
		fflush(out);
	}
	got = getline(&text, &cap, in);
	if (got > 0 && text[got - 1] == '\n')
		got--;
	if (got > 0 && text[got - 1] == '\r')
		got--;
	if (got >= 0)
		buf_add(answer, text, (size_t)got);
	free(text);
	return got >= 0;
}

/* At the terminal, wherever the streams point, where Ctrl-D is an empty answer; without one from the streams. */
static bool
ask_terminal(const char *prompt, struct buf *answer)
{
	FILE *in = fopen("/dev/tty", "re"), *out = fopen("/dev/tty", "we");
	bool ok;

	if (in != NULL && out != NULL) {
		/* A Ctrl-C that came before the read must end it as well. */
		if (prompt != NULL)
			fputs(prompt, out);
		fflush(out);
		ok = intr_wait(fileno(in), false, -1) > 0 && (ask(in, out, NULL, answer) || !intr_pending());
	} else
		ok = ask(stdin, stderr, prompt, answer);
	if (in != NULL)
		fclose(in);
	if (out != NULL)
		fclose(out);
	return ok;
}

static enum cmd_result
vars_cmd_prompt(struct cmd_call *call)
{
	struct session *s = call->s;
	struct buf answer = BUF_INIT;
	struct err err = ERR_INIT;
	const char *text = NULL, *name;
	bool ok;

	if (call->nargs == 0)
		return cmd_missing(call);
	name = call->args[0].s;
	if (call->nargs > 1) {
		text = call->args[0].s;
		name = call->args[1].s;
	}
	session_flush(s);
	ok = s->script ? ask(stdin, stdout, text, &answer) : ask_terminal(text, &answer);
	if (!ok) {
		/* Who pressed Ctrl-C knows. */
		if (intr_pending())
			fputs("\n", stdout);
		else
			log_errorf("\\%s: could not read value for variable", call->name);
		buf_free(&answer);
		return CMD_ERROR;
	}
	ok = vars_set(s->vars, name, answer.data, &err);
	buf_free(&answer);
	return ok ? CMD_SKIP_LINE : cmd_fail(&err);
}

const struct cmd vars_cmds[] = {
	{ .name = "prompt", .modes = "nn", .synopsis = "[TEXT] NAME",
	    .help = "ask the user for the value of a variable", .run = vars_cmd_prompt },
	{ .name = "set", .modes = "n*", .synopsis = "[NAME [VALUE]]",
	    .help = "set a variable, or list all of them", .completion = "variable variable-value",
	    .run = vars_cmd_set },
	{ .name = "unset", .modes = "n", .synopsis = "NAME", .help = "unset (delete) a variable",
	    .completion = "variable", .run = vars_cmd_unset },
	{ .name = NULL }
};
