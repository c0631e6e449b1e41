/* SPDX-License-Identifier: PostgreSQL */
/* \g and its family, \watch, \errverbose, \copy: what runs a query and where its rows go. */
#include "cmd/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "lex/sql.h"
#include "run/copy_cmd.h"
#include "run/exec.h"
#include "run/report.h"
#include "run/request.h"
#include "run/source.h"
#include "run/watch.h"
#include "state/pset.h"
#include "state/session.h"

/* One "name=value" of \g (...). */
static bool
apply_option(struct session *s, const char *word)
{
	struct err err = ERR_INIT;
	const char *eq = strchr(word, '=');
	char *name = eq != NULL ? xstrndup(word, (size_t)(eq - word)) : xstrdup(word);
	bool good;

	good = pset_set(s, name, eq != NULL ? eq + 1 : NULL, true, NULL, &err);
	log_error(&err);
	err_clear(&err);
	free(name);
	return good;
}

/* The words from "(" to ")"; the options hold for one query. */
static bool
options(struct cmd_call *call, char *first)
{
	struct session *s = call->s;
	struct cmd_arg arg = { .s = xstrdup(first + 1) };
	bool good = true, closed = false;

	request_save_print(exec_request(s), &s->print);
	do {
		size_t n = strlen(arg.s);

		if (n > 0 && arg.s[n - 1] == ')') {
			arg.s[n - 1] = '\0';
			closed = true;
		}
		if (*arg.s != '\0' && !apply_option(s, arg.s))
			good = false;
		free(arg.s);
		arg.s = NULL;
	} while (!closed && cmd_next(call, 'n', &arg));
	if (closed)
		return good;
	log_errorf("\\%s: missing right parenthesis", call->name);
	return false;
}

static enum cmd_result
go(struct cmd_call *call, bool expanded)
{
	struct session *s = call->s;
	struct request *req = exec_request(s);
	struct cmd_arg arg;
	bool more = cmd_next(call, 'f', &arg), good = true;

	if (more && arg.s[0] == '(') {
		good = options(call, arg.s);
		free(arg.s);
		more = good && cmd_next(call, 'f', &arg);
	}
	if (!good || !cmd_no_pipeline(call)) {
		if (more)
			free(arg.s);
		request_restore_print(req, &s->print);
		return CMD_ERROR;
	}
	if (expanded) {
		request_save_print(req, &s->print);
		s->print.expanded = PRINT_X_ON;
	}
	free(req->gfname);
	req->gfname = NULL;
	if (more) {
		req->gfname = arg.s[0] == '|' ? xstrdup(arg.s) : file_expand_tilde(arg.s);
		free(arg.s);
	}
	return CMD_SEND;
}

static enum cmd_result
query_g(struct cmd_call *call)
{
	return go(call, false);
}

static enum cmd_result
query_gx(struct cmd_call *call)
{
	return go(call, true);
}

static enum cmd_result
query_gset(struct cmd_call *call)
{
	struct request *req = exec_request(call->s);
	const char *prefix = cmd_arg(call, 0);

	free(req->gset_prefix);
	req->gset_prefix = xstrdup(prefix != NULL ? prefix : "");
	return CMD_SEND;
}

static enum cmd_result
query_gexec(struct cmd_call *call)
{
	exec_request(call->s)->gexec = true;
	return CMD_SEND;
}

static enum cmd_result
query_gdesc(struct cmd_call *call)
{
	exec_request(call->s)->gdesc = true;
	return CMD_SEND;
}

static enum cmd_result
query_crosstab(struct cmd_call *call)
{
	struct request *req = exec_request(call->s);
	struct cmd_arg arg;

	/* A semicolon stands for a column that is not named, it does not end the list. */
	for (size_t i = 0; i < 4; i++) {
		free(req->crosstab_args[i]);
		cmd_next(call, 'N', &arg);
		req->crosstab_args[i] = arg.s;
	}
	req->crosstab = true;
	return CMD_SEND;
}

static enum cmd_result
query_errverbose(struct cmd_call *call)
{
	report_verbose(call->s);
	return CMD_SKIP_LINE;
}

static bool
watch(struct cmd_call *call, bool *ran)
{
	struct session *s = call->s;
	struct watch w = { .count = 0 };
	struct err err = ERR_INIT;
	struct cmd_arg arg;

	if (!cmd_no_pipeline(call))
		return false;
	while (cmd_next(call, 'N', &arg)) {
		bool good = watch_option(&w, arg.s, &err);

		free(arg.s);
		if (!good)
			return cmd_fail(&err) != CMD_ERROR;
	}
	if (call->query->len == 0)
		buf_add(call->query, call->previous->data, call->previous->len);
	if (call->query->len == 0) {
		log_errorf("\\watch cannot be used with an empty query");
		return false;
	}
	*ran = true;
	return watch_run(s, call->query->data, &w);
}

static enum cmd_result
query_watch(struct cmd_call *call)
{
	struct request *req = exec_request(call->s);
	bool ran = false, good = watch(call, &ran);

	/* What \bind asked for waits for a query that is run. */
	if (ran) {
		request_restore_print(req, &call->s->print);
		request_reset(req);
	}
	/* As \r does, failed or not; what \g repeats is still the query before. */
	buf_clear(call->query);
	sql_reset(&call->src->sql);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
copy_run(struct cmd_call *call)
{
	return copy_cmd_run(call->s, cmd_arg(call, 0)) ? CMD_SKIP_LINE : CMD_ERROR;
}

const struct cmd query_cmds[] = {
	{ .name = "crosstabview", .modes = "NNNN", .synopsis = "[COLUMNS]", .flags = CMD_RAW,
	    .help = "run the query and show its result as a grid", .run = query_crosstab },
	{ .name = "errverbose", .modes = "", .help = "show the last error again with all it has to say",
	    .run = query_errverbose },
	{ .name = "g", .modes = "f", .synopsis = "[(OPTIONS)] [FILE]", .flags = CMD_RAW | CMD_NO_PIPELINE,
	    .help = "run the query (rows to a file or |command);\nalone it is the same as a semicolon",
	    .completion = "file", .run = query_g },
	{ .name = "gdesc", .modes = "", .help = "describe the query's result without running it",
	    .run = query_gdesc },
	{ .name = "gexec", .modes = "", .flags = CMD_NO_PIPELINE,
	    .help = "run the query, then each value of its result", .run = query_gexec },
	{ .name = "gset", .modes = "n", .synopsis = "[PREFIX]", .flags = CMD_NO_PIPELINE,
	    .help = "run the query and keep its row in variables", .run = query_gset },
	{ .name = "gx", .modes = "f", .synopsis = "[(OPTIONS)] [FILE]", .flags = CMD_RAW | CMD_NO_PIPELINE,
	    .help = "as \\g, in expanded form", .completion = "file", .run = query_gx },
	{ .name = "watch", .modes = "N*", .synopsis = "[[i=]SEC] [c=N] [m=MIN]", .flags = CMD_RAW,
	    .help = "run the query every SEC seconds, at most N times,\nas long as it returns MIN rows or more",
	    .run = query_watch },
	{ .name = NULL }
};

const struct cmd copy_cmds[] = {
	{ .name = "copy", .modes = "l", .synopsis = "...",
	    .help = "COPY with a file, program or stream of this side", .completion = "copy", .run = copy_run },
	{ .name = NULL }
};
