/* SPDX-License-Identifier: PostgreSQL */
/* The families of backslash commands in the order of \?. */
#include "cmd/cmd.h"

#define ROWS(...) (const struct cmd *const []){ __VA_ARGS__, NULL }

const struct cmd_family cmd_families[] = {
	{ "General", ROWS(general_cmds), NULL },
	{ "Help", ROWS(help_cmds), NULL },
	{ "Query Buffer", ROWS(buffer_cmds), NULL },
	{ "Input/Output", ROWS(io_cmds), NULL },
	{ "Conditional", ROWS(cond_cmds), NULL },
	{ "Formatting", ROWS(format_cmds), NULL },
	{ "Connection", ROWS(conn_cmds), NULL },
	{ "Operating System", ROWS(os_cmds), NULL },
	{ "Variables", ROWS(vars_cmds), NULL },
	{ NULL, NULL, NULL }
};
