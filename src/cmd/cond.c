/* SPDX-License-Identifier: PostgreSQL */
/* \if, \elif, \else, \endif: blocks of a script that run or are skipped. */
#include "lex/cond.h"

#include <stdlib.h>

#include "base/log.h"
#include "base/num.h"
#include "cmd/cmd.h"
#include "run/source.h"
#include "state/session.h"

/* Remembers the statement as it is now, to come back to when the branch does not run. */
static void
save_text(struct source *src)
{
	struct cond_level *top = cond_top(&src->cond);

	if (top == NULL)
		return;
	top->saved_len = src->query.len;
	top->paren_depth = sql_paren_depth(&src->sql);
	top->routine = src->sql.routine;
}

/* Forgets what a branch that does not run added to the statement. */
static void
drop_text(struct source *src)
{
	const struct cond_level *top = cond_top(&src->cond);

	if (top == NULL)
		return;
	if (top->saved_len < src->query.len)
		buf_truncate(&src->query, top->saved_len);
	sql_set_paren_depth(&src->sql, top->paren_depth);
	src->sql.routine = top->routine;
}

static void
skip(struct cmd_call *call)
{
	bool active = call->active;
	struct cmd_arg arg;

	call->active = false;
	while (cmd_next(call, 'n', &arg))
		free(arg.s);
	call->active = active;
}

/* All arguments joined by blanks, as a boolean; anything else is said and false. */
static bool
evaluate(struct cmd_call *call, const char *what)
{
	struct buf b = BUF_INIT;
	struct cmd_arg arg;
	bool value = false, first = true, active = call->active;

	/* \elif is read while its block is still inactive, but its words count. */
	call->active = true;
	while (cmd_next(call, 'n', &arg)) {
		if (!first)
			buf_addc(&b, ' ');
		first = false;
		buf_adds(&b, arg.s);
		free(arg.s);
	}
	call->active = active;
	if (!num_bool(b.data, &value)) {
		log_errorf("unrecognized value \"%s\" for \"%s\": Boolean expected", b.data, what);
		value = false;
	}
	buf_free(&b);
	return value;
}

static enum cmd_result
cond_if(struct cmd_call *call)
{
	struct source *src = call->src;

	if (call->active) {
		/* Words are expanded before the new level exists. */
		bool value = evaluate(call, "\\if expression");

		cond_push(&src->cond, value ? COND_TRUE : COND_FALSE);
	} else {
		cond_push(&src->cond, COND_IGNORED);
		skip(call);
	}
	save_text(src);
	return CMD_SKIP_LINE;
}

static enum cmd_result
cond_elif(struct cmd_call *call)
{
	struct source *src = call->src;
	bool value;

	switch (cond_state(&src->cond)) {
	case COND_TRUE:
		save_text(src);
		cond_set(&src->cond, COND_IGNORED);
		skip(call);
		return CMD_SKIP_LINE;
	case COND_FALSE:
		drop_text(src);
		/* Variables are replaced only while the top level is active. */
		cond_set(&src->cond, COND_TRUE);
		value = evaluate(call, "\\elif expression");
		cond_set(&src->cond, value ? COND_TRUE : COND_FALSE);
		return CMD_SKIP_LINE;
	case COND_IGNORED:
		drop_text(src);
		skip(call);
		return CMD_SKIP_LINE;
	case COND_NONE:
		log_errorf("\\elif: no matching \\if");
		return CMD_ERROR;
	default:
		log_errorf("\\elif: cannot occur after \\else");
		return CMD_ERROR;
	}
}

static enum cmd_result
cond_else(struct cmd_call *call)
{
	struct source *src = call->src;

	switch (cond_state(&src->cond)) {
	case COND_TRUE:
		save_text(src);
		cond_set(&src->cond, COND_ELSE_FALSE);
		return CMD_SKIP_LINE;
	case COND_FALSE:
		drop_text(src);
		cond_set(&src->cond, COND_ELSE_TRUE);
		return CMD_SKIP_LINE;
	case COND_IGNORED:
		drop_text(src);
		cond_set(&src->cond, COND_ELSE_FALSE);
		return CMD_SKIP_LINE;
	case COND_NONE:
		log_errorf("\\else: no matching \\if");
		return CMD_ERROR;
	default:
		log_errorf("\\else: cannot occur after \\else");
		return CMD_ERROR;
	}
}

static enum cmd_result
cond_endif(struct cmd_call *call)
{
	struct source *src = call->src;

	switch (cond_state(&src->cond)) {
	case COND_NONE:
		log_errorf("\\endif: no matching \\if");
		return CMD_ERROR;
	case COND_FALSE:
	case COND_IGNORED:
	case COND_ELSE_FALSE:
		drop_text(src);
		break;
	default:
		break;
	}
	cond_pop(&src->cond);
	return CMD_SKIP_LINE;
}

const struct cmd cond_cmds[] = {
	{ .name = "if", .modes = "n*", .synopsis = "EXPR", .flags = CMD_COND,
	    .help = "begin a conditional block", .run = cond_if },
	{ .name = "elif", .modes = "n*", .synopsis = "EXPR", .flags = CMD_COND,
	    .help = "another branch of the conditional block", .run = cond_elif },
	{ .name = "else", .modes = "", .flags = CMD_COND,
	    .help = "last branch of the conditional block", .run = cond_else },
	{ .name = "endif", .modes = "", .flags = CMD_COND,
	    .help = "end the conditional block", .run = cond_endif },
	{ .name = NULL }
};
