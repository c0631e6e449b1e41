/* SPDX-License-Identifier: PostgreSQL */
/* \a \C \f \H \pset \t \T \x: how results look. */
#include "cmd/cmd.h"
#include "print/opt.h"
#include "print/out.h"
#include "state/pset.h"
#include "state/session.h"

/* One \pset with psql's echo of it. */
static enum cmd_result
set(struct cmd_call *call, const char *key, const char *value)
{
	struct session *s = call->s;
	struct buf said = BUF_INIT;
	struct err err = ERR_INIT;
	bool ok = pset_set(s, key, value, s->quiet, &said, &err);

	out_add(s->stdout_out, said.data, said.len);
	buf_free(&said);
	return ok ? CMD_SKIP_LINE : cmd_fail(&err);
}

static enum cmd_result
format_align(struct cmd_call *call)
{
	return set(call, "format", call->s->print.format == PRINT_ALIGNED ? "unaligned" : "aligned");
}

static enum cmd_result
format_html(struct cmd_call *call)
{
	return set(call, "format", call->s->print.format == PRINT_HTML ? "aligned" : "html");
}

/* The commands that are a \pset with another name. */
static enum cmd_result
format_set(struct cmd_call *call)
{
	static const struct { char name; const char *key; } keys[] = {
		{ 'C', "title" }, { 'f', "fieldsep" }, { 't', "tuples_only" }, { 'T', "tableattr" }, { 'x', "expanded" }
	};
	size_t i = 0;

	while (keys[i].name != call->row->name[0])
		i++;
	return set(call, keys[i].key, cmd_arg(call, 0));
}

static enum cmd_result
format_pset(struct cmd_call *call)
{
	struct buf list = BUF_INIT;

	if (call->nargs > 0)
		return set(call, cmd_arg(call, 0), cmd_arg(call, 1));
	pset_list(call->s, &list);
	out_add(call->s->stdout_out, list.data, list.len);
	buf_free(&list);
	return CMD_SKIP_LINE;
}

const struct cmd format_cmds[] = {
	{ .name = "a", .modes = "", .help = "switch between unaligned and aligned output",
	    .run = format_align },
	{ .name = "C", .modes = "N", .synopsis = "[STRING]",
	    .help = "set the title of tables, or unset it", .run = format_set },
	{ .name = "f", .modes = "n", .synopsis = "[STRING]",
	    .help = "show or set the field separator of unaligned output", .run = format_set },
	{ .name = "H", .aliases = "html", .modes = "",
	    .help = "switch HTML output on and off (currently %s)", .run = format_html },
	{ .name = "pset", .modes = "nn", .synopsis = "[NAME [VALUE]]",
	    .help = "set an option of table output, or list them", .completion = "pset pset-value",
	    .run = format_pset },
	{ .name = "t", .modes = "N", .synopsis = "[on|off]", .help = "show rows only (currently %s)",
	    .completion = "bool", .run = format_set },
	{ .name = "T", .modes = "n", .synopsis = "[STRING]",
	    .help = "set the attributes of HTML's <table>, or unset them", .run = format_set },
	{ .name = "x", .modes = "N", .synopsis = "[on|off|auto]", .help = "switch expanded output (currently %s)",
	    .completion = "bool-auto", .run = format_set },
	{ .name = NULL }
};
