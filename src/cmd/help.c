/* SPDX-License-Identifier: PostgreSQL */
/* \? and \h: help on commands, options, variables and SQL. */
#include "cmd/help.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libpq-fe.h>

#include "base/log.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "cmd/sqlhelp.h"
#include "print/out.h"
#include "state/pset.h"
#include "state/session.h"
#include "state/vars_table.h"

#define HELP_COLUMN	25

void (*help_options)(struct buf *out);

/* Variables of the environment. */
static const struct {
	const char	*name;
	const char	*help;
} environment[] = {
	{ "COLUMNS", "width of the wrapped format" },
	{ "PGAPPNAME", "as the connection parameter application_name" },
	{ "PGDATABASE", "as the connection parameter dbname" },
	{ "PGHOST", "as the connection parameter host" },
	{ "PGPASSFILE", "name of the password file" },
	{ "PGPASSWORD", "password of the connection (not recommended)" },
	{ "PGPORT", "as the connection parameter port" },
	{ "PGSSLMODE", "as the connection parameter sslmode, raised to the floor" },
	{ "PGUSER", "as the connection parameter user" },
	{ "PSQL_EDITOR, EDITOR, VISUAL", "editor of \\e, \\ef and \\ev" },
	{ "PSQL_EDITOR_LINENUMBER_ARG", "how the editor is told a line number" },
	{ "PSQL_HISTORY", "another file for the command history" },
	{ "PSQL_PAGER, PAGER", "command that pages long output" },
	{ "PSQL_WATCH_PAGER", "command that pages the output of \\watch" },
	{ "PSQLRC", "another file for ~/.psqlrc" },
	{ "SHELL", "shell of \\!" },
	{ "TMPDIR", "folder of temporary files" },
	{ "VPSQL_MIN_SSLMODE", "lowest sslmode that is accepted (default verify-full)" },
	{ "VPSQL_ROOTS_DIR", "another folder of root certificates" },
	{ NULL, NULL }
};

/* Each line of text behind indent blanks. */
static void
add_lines(struct buf *out, const char *text, size_t indent)
{
	for (;;) {
		size_t n = strcspn(text, "\n");

		buf_fill(out, ' ', indent);
		buf_add(out, text, n);
		buf_addc(out, '\n');
		if (text[n] == '\0')
			return;
		text += n + 1;
	}
}

/* Names of \pset keys in parentheses, wrapped. */
static void
add_pset_keys(struct buf *out)
{
	struct buf line = BUF_INIT;
	const char *key;

	buf_addc(&line, '(');
	for (size_t i = 0; (key = pset_key(i, NULL)) != NULL; i++) {
		if (line.len + strlen(key) + 1 > 55) {
			add_lines(out, line.data, HELP_COLUMN);
			buf_clear(&line);
		}
		buf_addf(&line, "%s%s", key, pset_key(i + 1, NULL) != NULL ? "|" : ")");
	}
	add_lines(out, line.data, HELP_COLUMN);
	buf_free(&line);
}

/* What stands for %s in a row's "(currently %s)". */
static void
add_state(const struct session *s, const char *name, struct buf *out)
{
	static const char *const onoff[] = { "off", "on", "auto" };
	int state = 0;

	if (strcmp(name, "connect") == 0 || strcmp(name, "c") == 0) {
		if (s != NULL && s->db != NULL)
			buf_addf(out, "\"%s\"", PQdb(s->db));
		else
			buf_adds(out, "no connection");
		return;
	}
	if (s != NULL && strcmp(name, "H") == 0)
		state = s->print.format == PRINT_HTML;
	else if (s != NULL && strcmp(name, "t") == 0)
		state = s->print.tuples_only;
	else if (s != NULL && strcmp(name, "x") == 0)
		state = (int)s->print.expanded;
	else if (s != NULL && strcmp(name, "timing") == 0)
		state = s->timing;
	buf_adds(out, onoff[state]);
}

static void
add_row(const struct session *s, const struct cmd *row, struct buf *out)
{
	struct buf left = BUF_INIT, text = BUF_INIT;
	const char *hole;

	buf_adds(&left, "  \\");
	if (row->shown != NULL)
		buf_adds(&left, row->shown);
	else {
		buf_adds(&left, row->name);
		if (row->suffixes != NULL && *row->suffixes != '\0')
			buf_addf(&left, "[%s]", row->suffixes);
	}
	if (row->synopsis != NULL)
		buf_addf(&left, " %s", row->synopsis);
	hole = strstr(row->help, "%s");
	if (hole != NULL) {
		buf_add(&text, row->help, (size_t)(hole - row->help));
		add_state(s, row->name, &text);
		buf_adds(&text, hole + 2);
	} else
		buf_adds(&text, row->help);
	buf_add(out, left.data, left.len);
	if (left.len >= HELP_COLUMN) {
		buf_addc(out, '\n');
		add_lines(out, text.data, HELP_COLUMN);
	} else {
		size_t n = strcspn(text.data, "\n");

		buf_fill(out, ' ', HELP_COLUMN - left.len);
		buf_add(out, text.data, n);
		buf_addc(out, '\n');
		if (text.data[n] != '\0')
			add_lines(out, text.data + n + 1, HELP_COLUMN);
	}
	if (strcmp(row->name, "pset") == 0)
		add_pset_keys(out);
	buf_free(&text);
	buf_free(&left);
}

static int
by_name(const void *a, const void *b)
{
	const struct cmd *x = *(const struct cmd *const *)a, *y = *(const struct cmd *const *)b;
	int c = strcasecmp(x->name, y->name);

	/* \da before \dA: small letters first, as in a dictionary. */
	return c != 0 ? c : -strcmp(x->name, y->name);
}

static void
add_family(const struct session *s, const struct cmd_family *family, struct buf *out)
{
	const struct cmd **shown = NULL;
	size_t n = 0, cap = 0;

	for (const struct cmd *const *rows = family->rows; *rows != NULL; rows++)
		for (const struct cmd *row = *rows; row->name != NULL; row++) {
			if (row->help == NULL)
				continue;
			if (n == cap) {
				cap = cap ? cap * 2 : 32;
				shown = xreallocarray(shown, cap, sizeof(*shown));
			}
			shown[n++] = row;
		}
	if (n == 0)
		return;
	/* Rows of several files are one list; those of one file keep its order. */
	if (family->rows[0] != NULL && family->rows[1] != NULL)
		qsort(shown, n, sizeof(*shown), by_name);
	buf_addf(out, "%s%s\n", out->len > 0 ? "\n" : "", family->title);
	if (family->note != NULL)
		buf_addf(out, "  %s\n", family->note);
	for (size_t i = 0; i < n; i++)
		add_row(s, shown[i], out);
	free(shown);
}

void
help_commands(const struct session *s, struct buf *out)
{
	for (const struct cmd_family *f = cmd_families; f->title != NULL; f++)
		add_family(s, f, out);
}

static void
add_named(struct buf *out, const char *name, const char *help)
{
	buf_addf(out, "  %s\n", name);
	if (help != NULL)
		add_lines(out, help, 4);
}

void
help_variables(struct buf *out)
{
	const char *key, *help = NULL, *program = log_program();

	buf_addf(out, "List of specially treated variables\n\npsql variables:\nUsage:\n"
	    "  %s --set=NAME=VALUE\n  or \\set NAME VALUE inside psql\n\n", program);
	for (const struct vars_row *row = vars_rows; row->name != NULL; row++)
		if (!(row->flags & VARS_QUIET))
			add_named(out, row->name, row->help);
	buf_addf(out, "\nDisplay settings:\nUsage:\n  %s --pset=NAME[=VALUE]\n"
	    "  or \\pset NAME [VALUE] inside psql\n\n", program);
	for (size_t i = 0; (key = pset_key(i, &help)) != NULL; i++)
		add_named(out, key, help);
	buf_addf(out, "\nEnvironment variables:\nUsage:\n  NAME=VALUE [NAME=VALUE] %s ...\n"
	    "  or \\setenv NAME [VALUE] inside psql\n\n", program);
	for (size_t i = 0; environment[i].name != NULL; i++)
		add_named(out, environment[i].name, environment[i].help);
}

/* Through the pager when it is longer than the screen. */
static void
show(struct session *s, const struct buf *text)
{
	out_page_begin(s->stdout_out, &s->print);
	out_add(s->stdout_out, text->data, text->len);
	out_page_end(s->stdout_out);
}

/* One row, for \? NAME. */
static bool
add_command(const struct session *s, const char *name, struct buf *out)
{
	const char *suffix;
	const struct cmd *row = cmd_find(*name == '\\' ? name + 1 : name, &suffix);

	if (row == NULL || row->help == NULL)
		return false;
	add_row(s, row, out);
	return true;
}

static enum cmd_result
help_backslash(struct cmd_call *call)
{
	const char *topic = cmd_arg(call, 0);
	struct buf text = BUF_INIT;

	if (topic != NULL && strcmp(topic, "options") == 0 && help_options != NULL)
		help_options(&text);
	else if (topic != NULL && strcmp(topic, "variables") == 0)
		help_variables(&text);
	else if (topic == NULL || strcmp(topic, "commands") == 0 || !add_command(call->s, topic, &text))
		help_commands(call->s, &text);
	show(call->s, &text);
	buf_free(&text);
	return CMD_SKIP_LINE;
}

static enum cmd_result
help_sql(struct cmd_call *call)
{
	struct session *s = call->s;
	const char *topic = cmd_arg(call, 0);
	struct buf text = BUF_INIT;
	int columns = 0, lines = 0;

	if (topic == NULL || *topic == '\0') {
		out_screen(&columns, &lines);
		sqlhelp_list(columns > 0 ? columns : 80, &text);
	} else
		sqlhelp_show(topic, &text);
	show(s, &text);
	buf_free(&text);
	return CMD_SKIP_LINE;
}

const struct cmd help_cmds[] = {
	{ .name = "?", .modes = "n", .synopsis = "[commands]",
	    .help = "help on backslash commands (or on one: \\? NAME)", .completion = "help-topic",
	    .run = help_backslash },
	/* Two more lines of the same command; the names cannot be typed. */
	{ .name = "? options", .modes = "", .flags = CMD_HIDDEN,
	    .help = "help on the options of the command line", .run = help_backslash },
	{ .name = "? variables", .modes = "", .flags = CMD_HIDDEN,
	    .help = "help on special variables", .run = help_backslash },
	{ .name = "h", .aliases = "help", .modes = "L", .synopsis = "[NAME]",
	    .help = "help on the syntax of SQL commands, * for all of them", .completion = "sql-help",
	    .run = help_sql },
	{ .name = NULL }
};
