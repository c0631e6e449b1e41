/* SPDX-License-Identifier: PostgreSQL */
/* \lo_import, \lo_export, \lo_unlink: large objects. */
#include <stdlib.h>

#include "base/file.h"
#include "cmd/query.h"
#include "run/lobj.h"
#include "state/session.h"

static enum cmd_result
lobj_run_import(struct cmd_call *call)
{
	char *path;
	bool good;

	if (call->nargs == 0)
		return cmd_missing(call);
	path = file_expand_tilde(call->args[0].s);
	good = lobj_import(call->s, path, cmd_arg(call, 1));
	free(path);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
lobj_run_export(struct cmd_call *call)
{
	char *path;
	bool good;

	if (call->nargs < 2)
		return cmd_missing(call);
	path = file_expand_tilde(call->args[1].s);
	good = lobj_export(call->s, call->args[0].s, path);
	free(path);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
lobj_run_unlink(struct cmd_call *call)
{
	if (call->nargs == 0)
		return cmd_missing(call);
	return lobj_unlink(call->s, call->args[0].s) ? CMD_SKIP_LINE : CMD_ERROR;
}

const struct cmd lobj_cmds[] = {
	{ .name = "lo_export", .modes = "nn", .synopsis = "LOBOID FILE", .help = "write a large object to a file",
	    .run = lobj_run_export },
	{ .name = "lo_import", .modes = "nn", .synopsis = "FILE [COMMENT]",
	    .help = "make a large object of a file", .completion = "file", .run = lobj_run_import },
	{ .name = "lo_unlink", .modes = "n", .synopsis = "LOBOID", .help = "delete a large object",
	    .run = lobj_run_unlink },
	{ .name = NULL }
};
