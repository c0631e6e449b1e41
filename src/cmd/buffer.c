/* SPDX-License-Identifier: PostgreSQL */
/* \p \r \s \w: the query buffer and the history. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "cmd/cmd.h"
#include "print/out.h"
#include "run/source.h"
#include "state/session.h"

/* The query buffer, or the last query while it is empty. */
static const struct buf *
text_of(const struct cmd_call *call)
{
	return call->query->len > 0 ? call->query : call->previous;
}

static enum cmd_result
buffer_print(struct cmd_call *call)
{
	struct session *s = call->s;
	const struct buf *text = text_of(call);

	if (text->len > 0) {
		out_add(s->stdout_out, text->data, text->len);
		out_addc(s->stdout_out, '\n');
	} else if (!s->quiet)
		out_adds(s->stdout_out, "Query buffer is empty.\n");
	return CMD_SKIP_LINE;
}

static enum cmd_result
buffer_reset(struct cmd_call *call)
{
	struct session *s = call->s;

	buf_clear(call->query);
	sql_reset(&call->src->sql);
	if (!s->quiet)
		out_adds(s->stdout_out, "Query buffer reset (cleared).\n");
	return CMD_SKIP_LINE;
}

static enum cmd_result
buffer_history(struct cmd_call *call)
{
	struct session *s = call->s;
	const char *path = cmd_arg(call, 0);
	struct err err = ERR_INIT;
	struct buf b = BUF_INIT;
	char *full;
	bool ok;

	if (path == NULL) {
		if (s->history_show != NULL)
			s->history_show(s, &b);
		out_page_begin(s->stdout_out, &s->print);
		out_add(s->stdout_out, b.data, b.len);
		out_addc(s->stdout_out, '\n');
		out_page_end(s->stdout_out);
		buf_free(&b);
		/* psql fails without readline, and says no more than that. */
		return s->history_show == NULL ? CMD_ERROR : CMD_SKIP_LINE;
	}
	if (s->history_save == NULL)
		return CMD_ERROR;
	full = file_expand_tilde(path);
	ok = s->history_save(s, full, &err);
	if (ok && !s->quiet)
		out_addf(s->stdout_out, "Wrote history to file \"%s\".\n", full);
	free(full);
	return ok ? CMD_SKIP_LINE : cmd_fail(&err);
}

static enum cmd_result
buffer_write(struct cmd_call *call)
{
	struct session *s = call->s;
	const struct buf *text = text_of(call);
	struct out to = { .kind = OUT_NONE };
	struct err err = ERR_INIT;
	char *target, *what, *full;
	int status, error = 0;
	bool is_pipe;

	if (call->nargs == 0)
		return cmd_missing(call);
	session_flush(s);
	full = file_expand_tilde(call->args[0].s);
	is_pipe = *full == '|';
	target = is_pipe ? xstrdup(full) : file_canonical(full);
	free(full);
	if (is_pipe ? !out_open_pipe(&to, target + 1, &err) : !out_open_file(&to, target, false, &err)) {
		free(target);
		return cmd_fail(&err);
	}
	if (text->len > 0) {
		out_add(&to, text->data, text->len);
		out_addc(&to, '\n');
	}
	status = out_close(&to, &error);
	if (is_pipe)
		session_shell_status(s, status);
	if (is_pipe && status != 0) {
		what = proc_status_text(status);
		err_set(&err, ERR_FILE, "%s: %s", target, what);
		free(what);
	} else if (error != 0)
		err_set(&err, ERR_FILE, "%s: %s", target, strerror(error));
	free(target);
	return err_is(&err) ? cmd_fail(&err) : CMD_SKIP_LINE;
}

const struct cmd buffer_cmds[] = {
	{ .name = "p", .aliases = "print", .modes = "", .help = "show the query buffer",
	    .run = buffer_print },
	{ .name = "r", .aliases = "reset", .modes = "", .help = "reset (clear) the query buffer",
	    .run = buffer_reset },
	{ .name = "s", .modes = "N", .synopsis = "[FILE]", .help = "show the history or save it to a file",
	    .completion = "file", .run = buffer_history },
	{ .name = "w", .aliases = "write", .modes = "F", .synopsis = "FILE", .flags = CMD_BUFFER,
	    .help = "write the query buffer to a file", .completion = "file", .run = buffer_write },
	{ .name = NULL }
};
