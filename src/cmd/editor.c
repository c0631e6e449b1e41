/* SPDX-License-Identifier: PostgreSQL */
/* \e, \ef and \ev: the editor on the query buffer, a file, a function or a view. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "cmd/query.h"
#include "run/edit.h"
#include "state/session.h"

static bool
all_digits(const char *s)
{
	return *s != '\0' && s[strspn(s, "0123456789")] == '\0';
}

static enum cmd_result
editor_e(struct cmd_call *call)
{
	const char *path = cmd_arg(call, 0), *number = cmd_arg(call, 1);
	struct err err = ERR_INIT;
	bool discard = false, good;
	char *full = NULL;
	int line = 0;

	if (path != NULL && number == NULL && all_digits(path)) {
		number = path;
		path = NULL;
	}
	if (number != NULL) {
		line = (int)strtol(number, NULL, 10);
		if (line < 1) {
			log_errorf("invalid line number: %s", number);
			return CMD_ERROR;
		}
	}
	if (path != NULL) {
		full = file_expand_tilde(path);
		discard = true;
	} else if (call->query->len == 0) {
		buf_add(call->query, call->previous->data, call->previous->len);
		discard = true;
	}
	session_flush(call->s);
	good = edit_query(call->query, full, line, discard, NULL, &err);
	free(full);
	return good ? CMD_NEWEDIT : cmd_fail(&err);
}

const struct cmd edit_cmds[] = {
	{ .name = "e", .aliases = "edit", .modes = "nn", .synopsis = "[FILE] [LINE]",
	    .help = "edit the query buffer or a file", .completion = "file", .run = editor_e },
	{ .name = NULL }
};
