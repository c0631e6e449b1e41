/* SPDX-License-Identifier: PostgreSQL */
/* \e, \ef and \ev: the editor on the query buffer, a file, a function or a view. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "catalog/objdef.h"
#include "cmd/query.h"
#include "print/out.h"
#include "run/edit.h"
#include "run/source.h"
#include "state/session.h"

static bool
all_digits(const char *s)
{
	return *s != '\0' && s[strspn(s, "0123456789")] == '\0';
}

/* Nobody shall run by a semicolon what an editor refused to save. */
static enum cmd_result
editor_failed(struct cmd_call *call)
{
	buf_clear(call->query);
	sql_reset(&call->src->sql);
	return CMD_ERROR;
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
			return editor_failed(call);
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
	if (good)
		return CMD_NEWEDIT;
	cmd_fail(&err);
	return editor_failed(call);
}

static const char function_template[] =
    "CREATE FUNCTION ( )\n"
    " RETURNS \n"
    " LANGUAGE \n"
    " -- common options:  IMMUTABLE  STABLE  STRICT  SECURITY DEFINER\n"
    "AS $function$\n"
    "\n$function$\n";
static const char view_template[] =
    "CREATE VIEW  AS\n"
    " SELECT \n"
    "  -- something...\n";

/* The definition of what the rest of the line names, or the template, in the editor. */
static enum cmd_result
edit_object(struct cmd_call *call, enum objdef_kind kind)
{
	char *what = call->nargs > 0 ? call->args[0].s : NULL;
	const char *digits = NULL;
	struct err err = ERR_INIT;
	bool changed = false;
	int line = 0;

	if (what != NULL) {
		line = edit_strip_line(what, &digits);
		if (line < 0) {
			log_errorf("invalid line number: %s", digits);
			return CMD_ERROR;
		}
		what += strspn(what, " \t\r\n\f\v");
	}
	buf_clear(call->query);
	if (what == NULL || *what == '\0')
		buf_adds(call->query, kind == OBJDEF_FUNCTION ? function_template : view_template);
	else if (!objdef_fetch(call->s, kind, what, call->query)) {
		buf_clear(call->query);
		return CMD_ERROR;
	} else if (kind == OBJDEF_FUNCTION && line > 0)
		line = edit_body_line(call->query->data, line);
	session_flush(call->s);
	if (!edit_query(call->query, NULL, line, true, &changed, &err)) {
		buf_clear(call->query);
		return cmd_fail(&err);
	}
	if (!changed) {
		out_adds(call->s->stdout_out, "No changes\n");
		return CMD_SKIP_LINE;
	}
	return CMD_NEWEDIT;
}

static enum cmd_result
editor_ef(struct cmd_call *call)
{
	return edit_object(call, OBJDEF_FUNCTION);
}

static enum cmd_result
editor_ev(struct cmd_call *call)
{
	return edit_object(call, OBJDEF_VIEW);
}

const struct cmd edit_cmds[] = {
	{ .name = "e", .aliases = "edit", .modes = "nn", .synopsis = "[FILE] [LINE]", .flags = CMD_BUFFER,
	    .help = "edit the query buffer or a file", .completion = "file", .run = editor_e },
	{ .name = "ef", .modes = "L", .synopsis = "[FUNCNAME [LINE]]", .flags = CMD_CONN | CMD_BUFFER,
	    .help = "edit a function's definition", .completion = "function", .run = editor_ef },
	{ .name = "ev", .modes = "L", .synopsis = "[VIEWNAME [LINE]]", .flags = CMD_CONN | CMD_BUFFER,
	    .help = "edit a view's definition", .completion = "view", .run = editor_ev },
	{ .name = NULL }
};
