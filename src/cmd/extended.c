/* SPDX-License-Identifier: PostgreSQL */
/* \bind, \parse and pipelines: the extended query protocol by hand. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "cmd/query.h"
#include "run/exec.h"
#include "run/request.h"
#include "state/session.h"

/* The request, with what an earlier \bind left in it forgotten. */
static struct request *
fresh(struct cmd_call *call)
{
	struct request *req = exec_request(call->s);

	request_reset_send(req);
	return req;
}

static enum cmd_result
bind_params(struct cmd_call *call, struct request *req, size_t from)
{
	for (size_t i = from; i < call->nargs; i++)
		strv_add(&req->params, call->args[i].s);
	return CMD_SKIP_LINE;
}

static enum cmd_result
extended_bind(struct cmd_call *call)
{
	struct request *req = fresh(call);

	req->send = SEND_BIND;
	return bind_params(call, req, 0);
}

static enum cmd_result
extended_bind_named(struct cmd_call *call)
{
	struct request *req = fresh(call);

	if (call->nargs == 0)
		return cmd_missing(call);
	req->send = SEND_BIND_NAMED;
	req->stmt = xstrdup(call->args[0].s);
	return bind_params(call, req, 1);
}

static enum cmd_result
with_name(struct cmd_call *call, enum request_send send)
{
	struct request *req = fresh(call);

	if (call->nargs == 0)
		return cmd_missing(call);
	req->send = send;
	req->stmt = xstrdup(call->args[0].s);
	return CMD_SEND;
}

static enum cmd_result
extended_parse(struct cmd_call *call)
{
	return with_name(call, SEND_PARSE);
}

static enum cmd_result
extended_close(struct cmd_call *call)
{
	return with_name(call, SEND_CLOSE);
}

static enum cmd_result
extended_start(struct cmd_call *call)
{
	fresh(call)->send = SEND_START_PIPELINE;
	return CMD_SEND;
}

static enum cmd_result
extended_end(struct cmd_call *call)
{
	fresh(call)->send = SEND_END_PIPELINE;
	return CMD_SEND;
}

static enum cmd_result
extended_sync(struct cmd_call *call)
{
	fresh(call)->send = SEND_SYNC;
	return CMD_SEND;
}

static enum cmd_result
extended_flush(struct cmd_call *call)
{
	fresh(call)->send = SEND_FLUSH;
	return CMD_SEND;
}

static enum cmd_result
extended_flush_request(struct cmd_call *call)
{
	fresh(call)->send = SEND_FLUSH_REQUEST;
	return CMD_SEND;
}

static enum cmd_result
extended_results(struct cmd_call *call)
{
	struct request *req = fresh(call);
	const char *arg = cmd_arg(call, 0);
	long n = arg != NULL ? strtol(arg, NULL, 10) : 0;

	if (n < 0) {
		log_errorf("\\getresults: invalid number of requested results");
		return CMD_ERROR;
	}
	req->send = SEND_GET_RESULTS;
	req->get_results = n > 2147483647L ? 0 : (int)n;
	return CMD_SEND;
}

static enum cmd_result
extended_send(struct cmd_call *call)
{
	struct request *req = exec_request(call->s);

	if (!session_in_pipeline(call->s))
		log_errorf("\\sendpipeline not allowed outside of pipeline mode");
	else if (req->send != SEND_BIND && req->send != SEND_BIND_NAMED)
		log_errorf("\\sendpipeline must be used after \\bind or \\bind_named");
	else
		return CMD_SEND;
	request_reset_send(req);
	return CMD_ERROR;
}

const struct cmd extended_cmds[] = {
	{ .name = "bind", .modes = "n*", .synopsis = "[PARAM]...", .help = "set the query's parameters",
	    .run = extended_bind },
	{ .name = "bind_named", .modes = "n*", .synopsis = "STMT_NAME [PARAM]...",
	    .help = "set the parameters of a prepared statement", .run = extended_bind_named },
	{ .name = "close_prepared", .modes = "n", .synopsis = "STMT_NAME", .help = "close a prepared statement",
	    .run = extended_close },
	{ .name = "endpipeline", .modes = "", .help = "leave pipeline mode", .run = extended_end },
	{ .name = "flush", .modes = "", .help = "send what waits on this side", .run = extended_flush },
	{ .name = "flushrequest", .modes = "", .help = "ask the server to send the results so far",
	    .run = extended_flush_request },
	{ .name = "getresults", .modes = "n", .synopsis = "[NUM_RES]",
	    .help = "read the pipeline's results, all or so many", .run = extended_results },
	{ .name = "parse", .modes = "n", .synopsis = "STMT_NAME", .help = "make a prepared statement of the query",
	    .run = extended_parse },
	{ .name = "sendpipeline", .modes = "", .help = "add the query with its parameters to the pipeline",
	    .run = extended_send },
	{ .name = "startpipeline", .modes = "", .help = "begin pipeline mode", .run = extended_start },
	{ .name = "syncpipeline", .modes = "", .help = "add a point where the pipeline's errors end",
	    .run = extended_sync },
	{ .name = NULL }
};
