/* SPDX-License-Identifier: PostgreSQL */
/* The families of backslash commands in the order of \?. */
#include "cmd/cmd.h"
#include "cmd/describe.h"
#include "cmd/query.h"

#define ROWS(...) (const struct cmd *const []){ __VA_ARGS__, NULL }

const struct cmd_family cmd_families[] = {
	{ "General", ROWS(general_cmds, query_cmds), NULL },
	{ "Help", ROWS(help_cmds), NULL },
	{ "Query Buffer", ROWS(edit_cmds, buffer_cmds), NULL },
	{ "Input/Output", ROWS(copy_cmds, io_cmds), NULL },
	{ "Conditional", ROWS(cond_cmds), NULL },
	{ "Informational", ROWS(describe_cmds),
	    "(options: S = show system objects, x = expanded mode, + = additional detail)" },
	{ "Large Objects", ROWS(lobj_cmds, describe_lo_cmds), NULL },
	{ "Formatting", ROWS(format_cmds), NULL },
	{ "Connection", ROWS(conn_cmds, tls_cmds), NULL },
	{ "Operating System", ROWS(os_cmds), NULL },
	{ "Variables", ROWS(vars_cmds), NULL },
	{ "Extended Query Protocol", ROWS(extended_cmds), NULL },
	{ NULL, NULL, NULL }
};
