/* SPDX-License-Identifier: PostgreSQL */
/* \q, \copyright, \restrict and \unrestrict. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "print/out.h"
#include "state/session.h"

static enum cmd_result
general_quit(struct cmd_call *call)
{
	(void)call;
	return CMD_TERMINATE;
}

static enum cmd_result
general_copyright(struct cmd_call *call)
{
	static const char text[] =
	    "PostgreSQL Database Management System\n"
	    "(also known as Postgres, formerly known as Postgres95)\n\n"
	    "Portions Copyright (c) 1996-2025, PostgreSQL Global Development Group\n\n"
	    "Portions Copyright (c) 1994, The Regents of the University of California\n\n"
	    "Permission to use, copy, modify, and distribute this software and its\n"
	    "documentation for any purpose, without fee, and without a written agreement\n"
	    "is hereby granted, provided that the above copyright notice and this\n"
	    "paragraph and the following two paragraphs appear in all copies.\n\n"
	    "IN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR\n"
	    "DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR CONSEQUENTIAL DAMAGES, INCLUDING\n"
	    "LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS\n"
	    "DOCUMENTATION, EVEN IF THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE\n"
	    "POSSIBILITY OF SUCH DAMAGE.\n\n"
	    "THE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES,\n"
	    "INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY\n"
	    "AND FITNESS FOR A PARTICULAR PURPOSE.  THE SOFTWARE PROVIDED HEREUNDER IS\n"
	    "ON AN \"AS IS\" BASIS, AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO\n"
	    "PROVIDE MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS.\n\n";

	out_adds(call->s->stdout_out, text);
	return CMD_SKIP_LINE;
}

static enum cmd_result
general_restrict(struct cmd_call *call)
{
	const char *key = cmd_arg(call, 0);

	if (key == NULL || *key == '\0')
		return cmd_missing(call);
	free(call->s->restrict_key);
	call->s->restrict_key = xstrdup(key);
	return CMD_SKIP_LINE;
}

/*
 * The key is read as it stands: a dump made by a hostile server must not get
 * backticks or variables expanded in the one command that is still allowed.
 */
static enum cmd_result
general_unrestrict(struct cmd_call *call)
{
	struct session *s = call->s;
	char *key;
	size_t n;

	key = call->nargs > 0 ? call->args[0].s : NULL;
	n = key != NULL ? strlen(key) : 0;
	while (n > 0 && strchr(" \t\r\n\f\v", key[n - 1]) != NULL)
		key[--n] = '\0';
	if (n == 0)
		return cmd_missing(call);
	if (s->restrict_key == NULL) {
		log_errorf("\\%s: not currently in restricted mode", call->name);
		return CMD_ERROR;
	}
	if (s->safe || strcmp(s->restrict_key, key) != 0) {
		log_errorf("\\%s: wrong key", call->name);
		return CMD_ERROR;
	}
	free(s->restrict_key);
	s->restrict_key = NULL;
	return CMD_SKIP_LINE;
}

const struct cmd general_cmds[] = {
	{ .name = "copyright", .modes = "",
	    .help = "show the terms of use and distribution of PostgreSQL", .run = general_copyright },
	{ .name = "q", .aliases = "quit", .modes = "", .help = "quit", .run = general_quit },
	{ .name = "restrict", .modes = "N", .synopsis = "RESTRICT_KEY",
	    .help = "begin restricted mode with this key", .run = general_restrict },
	{ .name = "unrestrict", .modes = "L", .synopsis = "RESTRICT_KEY", .flags = CMD_RESTRICT_OK,
	    .help = "end restricted mode if the key is the same", .run = general_unrestrict },
	{ .name = NULL }
};
