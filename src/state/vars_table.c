/* SPDX-License-Identifier: PostgreSQL */
/* One row for each special variable: type, choices, default, where it is mirrored, help. */
#include "state/vars_table.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/num.h"
#include "state/session.h"
#include "state/vars.h"

#define WATCH_MAX	1000000.0

static const struct keyword echo_words[] = {
	{ "none", ECHO_NONE }, { "errors", ECHO_ERRORS }, { "queries", ECHO_QUERIES },
	{ "all", ECHO_ALL }, { NULL, 0 }
};
/* Words beside the boolean ones, which the first two rows stand for. */
static const struct keyword hidden_words[] = {
	{ "on", ECHO_HIDDEN_ON }, { "off", ECHO_HIDDEN_OFF },
	{ "noexec", ECHO_HIDDEN_NOEXEC }, { NULL, 0 }
};
static const struct keyword rollback_words[] = {
	{ "on", ERROR_ROLLBACK_ON }, { "off", ERROR_ROLLBACK_OFF },
	{ "interactive", ERROR_ROLLBACK_INTERACTIVE }, { NULL, 0 }
};
static const struct keyword case_words[] = {
	{ "lower", COMP_CASE_LOWER }, { "upper", COMP_CASE_UPPER },
	{ "preserve-lower", COMP_CASE_PRESERVE_LOWER },
	{ "preserve-upper", COMP_CASE_PRESERVE_UPPER }, { NULL, 0 }
};
static const struct keyword hist_words[] = {
	{ "none", HIST_NONE }, { "ignorespace", HIST_IGNORESPACE },
	{ "ignoredups", HIST_IGNOREDUPS }, { "ignoreboth", HIST_IGNOREBOTH }, { NULL, 0 }
};
static const struct keyword verbosity_words[] = {
	{ "default", PQERRORS_DEFAULT }, { "verbose", PQERRORS_VERBOSE },
	{ "terse", PQERRORS_TERSE }, { "sqlstate", PQERRORS_SQLSTATE }, { NULL, 0 }
};
static const struct keyword context_words[] = {
	{ "never", PQSHOW_CONTEXT_NEVER }, { "errors", PQSHOW_CONTEXT_ERRORS },
	{ "always", PQSHOW_CONTEXT_ALWAYS }, { NULL, 0 }
};

#define AT(field)	offsetof(struct session, field)
#define INFO(n, h)	{ n, VARS_INFO, 0, NULL, NULL, 0, h }
#define INFO_JOIN(n)	{ n, VARS_INFO, VARS_JOIN, NULL, NULL, 0, NULL }
#define INFO_QUIET(n)	{ n, VARS_INFO, VARS_QUIET, NULL, NULL, 0, NULL }
#define BOOL(n, f, d, h) { n, VARS_BOOL, 0, NULL, d, AT(f), h }
#define CHOICE(n, f, w, d, h) { n, VARS_CHOICE, 0, w, d, AT(f), h }
#define CHOICE_BOOL(n, f, w, d, h) { n, VARS_CHOICE, VARS_BOOL_WORDS, w, d, AT(f), h }
#define INT(n, f, d, h)	{ n, VARS_INT, 0, NULL, d, AT(f), h }

const struct vars_row vars_rows[] = {
	BOOL("AUTOCOMMIT", autocommit, "on",
	    "if set, each SQL command that succeeds is committed at once"),
	CHOICE("COMP_KEYWORD_CASE", comp_case, case_words, "preserve-upper",
	    "letter case of SQL key words that Tab completes\n"
	    "[lower, upper, preserve-lower, preserve-upper]"),
	INFO("DBNAME", "name of the database of the present connection"),
	CHOICE("ECHO", echo, echo_words, "none",
	    "which input is copied to standard output\n"
	    "[all, errors, none, queries]"),
	CHOICE_BOOL("ECHO_HIDDEN", echo_hidden, hidden_words, "off",
	    "if set, show the queries that backslash commands send;\n"
	    "\"noexec\" shows them without sending"),
	INFO("ENCODING", "character set encoding of the client"),
	INFO("ERROR", "\"true\" if the last query failed, else \"false\""),
	INT("FETCH_COUNT", fetch_count, "0",
	    "rows of a result to fetch and show at a time (0 = all of them)"),
	BOOL("HIDE_TABLEAM", hide_tableam, "off",
	    "if set, listings leave table access methods out"),
	BOOL("HIDE_TOAST_COMPRESSION", hide_toast_compression, "off",
	    "if set, listings leave compression methods out"),
	CHOICE("HISTCONTROL", histcontrol, hist_words, "none",
	    "what is kept out of the history [ignorespace, ignoredups, ignoreboth]"),
	/* A hook keeps \gset from it: a server must not choose where lines are written. */
	{ "HISTFILE", VARS_TEXT, 0, NULL, NULL, AT(histfile),
	    "name of the file that keeps the command history" },
	INT("HISTSIZE", histsize, "500",
	    "largest number of commands in the history"),
	INFO("HOST", "host of the present connection"),
	INT("IGNOREEOF", ignoreeof, "0",
	    "number of EOFs that end an interactive session"),
	INFO("LASTOID", "last object ID that a command reported"),
	INFO_JOIN("LAST_ERROR_MESSAGE"),
	INFO("LAST_ERROR_SQLSTATE",
	    "message and SQLSTATE of the last error; empty and \"00000\" if there was none"),
	CHOICE_BOOL("ON_ERROR_ROLLBACK", on_error_rollback, rollback_words, "off",
	    "if set, an error leaves its transaction usable (through savepoints)"),
	BOOL("ON_ERROR_STOP", on_error_stop, "off", "stop a script at its first error"),
	INFO_JOIN("PIPELINE_COMMAND_COUNT"),
	INFO_JOIN("PIPELINE_RESULT_COUNT"),
	INFO("PIPELINE_SYNC_COUNT",
	    "commands, pending results and syncs queued in the pipeline"),
	INFO("PORT", "port of the present connection"),
	{ "PROGRESS", VARS_BOOL, VARS_OURS, NULL, NULL, AT(progress),
	    "show on a terminal how long a query or \\copy takes (default);\n"
	    "set to on, also what the server reports; off shows nothing" },
	{ "PROMPT1", VARS_TEXT, 0, NULL, "%/%R%x%# ", AT(prompt1), "the usual prompt" },
	{ "PROMPT2", VARS_TEXT, 0, NULL, "%/%R%x%# ", AT(prompt2),
	    "the prompt where a statement goes on in another line" },
	{ "PROMPT3", VARS_TEXT, 0, NULL, ">> ", AT(prompt3),
	    "the prompt for rows of COPY ... FROM STDIN" },
	BOOL("QUIET", quiet, "off", "be quiet (as option -q)"),
	INFO("ROW_COUNT", "rows the last query returned or changed, or 0"),
	INFO_JOIN("SERVER_VERSION_NAME"),
	INFO("SERVER_VERSION_NUM", "the server's version (as short text or as number)"),
	INFO("SERVICE", "service name of the present connection, if any"),
	INFO("SHELL_ERROR", "\"true\" if the last shell command failed, else \"false\""),
	INFO("SHELL_EXIT_CODE", "exit status of the last shell command"),
	BOOL("SHOW_ALL_RESULTS", show_all_results, "on",
	    "show every result of a combined query (\\;), not the last alone"),
	CHOICE("SHOW_CONTEXT", show_context, context_words, "errors",
	    "when to show the context of messages [never, errors, always]"),
	BOOL("SINGLELINE", singleline, "off",
	    "if set, the end of a line ends the SQL command (as option -S)"),
	BOOL("SINGLESTEP", singlestep, "off", "ask before each command (as option -s)"),
	{ "SPOOL_LIMIT", VARS_SIZE, VARS_OURS, NULL, NULL, AT(spool_limit),
	    "bytes of a result that are held in memory before a temporary file is used" },
	INFO("SQLSTATE", "SQLSTATE of the last query, or \"00000\" if it did not fail"),
	INFO("USER", "user of the present connection"),
	CHOICE("VERBOSITY", verbosity, verbosity_words, "default",
	    "how much error reports say [default, verbose, terse, sqlstate]"),
	INFO_JOIN("VERSION"),
	INFO_JOIN("VERSION_NAME"),
	INFO("VERSION_NUM",
	    "version of the psql whose behaviour this is (long text, short text, number)"),
	{ "WATCH_INTERVAL", VARS_DOUBLE, 0, NULL, "2", AT(watch_interval),
	    "seconds that \\watch waits between two runs (default 2)" },
	{ NULL, VARS_INFO, 0, NULL, NULL, 0, NULL }
};

/* What a hook gets as ctx. */
struct bound {
	struct session		*s;
	const struct vars_row	*row;
};

static void *
field(const struct bound *b)
{
	return (char *)b->s + b->row->offset;
}

/* C's integer syntax: psql takes 0x10 and 010 too. */
static bool
c_int(const char *value, int *out)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(value, &end, 0);
	if (errno != 0 || end == value || *end != '\0' || n < INT_MIN || n > INT_MAX)
		return false;
	*out = (int)n;
	return true;
}

static char *
subst(void *ctx, const char *value)
{
	const struct bound *b = ctx;
	int n;

	if (value == NULL)
		return xstrdup_null(b->row->type == VARS_BOOL && b->row->def != NULL ? "off" : b->row->def);
	if (*value == '\0' && (b->row->type == VARS_BOOL || (b->row->flags & VARS_BOOL_WORDS)))
		return xstrdup("on");
	if (b->row->offset == AT(ignoreeof) && !c_int(value, &n))
		return xstrdup("10");
	return xstrdup(value);
}

static bool
assign_bool(struct bound *b, const char *value, struct err *err)
{
	bool on = true;

	if (value != NULL && !num_bool(value, &on))
		return err_set(err, ERR_USAGE, "unrecognized value \"%s\" for \"%s\": Boolean expected",
		    value, b->row->name);
	*(bool *)field(b) = on;
	return true;
}

static bool
assign_choice(struct bound *b, const char *value, struct err *err)
{
	int n = keyword_exact(b->row->choices, value);
	struct buf list = BUF_INIT;
	bool on;

	if (n == KEYWORD_UNKNOWN && (b->row->flags & VARS_BOOL_WORDS) && num_bool(value, &on))
		n = b->row->choices[on ? 0 : 1].value;
	if (n == KEYWORD_UNKNOWN) {
		keyword_list(b->row->choices, &list);
		err_set(err, ERR_USAGE, "unrecognized value \"%s\" for \"%s\"\nAvailable values are: %s.",
		    value, b->row->name, list.data);
		buf_free(&list);
		return false;
	}
	/* All these fields are enums; the ABI gives each the size of an int. */
	memcpy(field(b), &n, sizeof(n));
	if (b->s->db != NULL && b->row->choices == verbosity_words)
		PQsetErrorVerbosity(b->s->db, b->s->verbosity);
	if (b->s->db != NULL && b->row->choices == context_words)
		PQsetErrorContextVisibility(b->s->db, b->s->show_context);
	return true;
}

static bool
assign_double(struct bound *b, const char *value, struct err *err)
{
	char *end;
	double d;

	if (*value == '\0')
		return err_set(err, ERR_USAGE, "invalid input syntax for variable \"%s\"", b->row->name);
	errno = 0;
	d = strtod(value, &end);
	if (end == value || *end != '\0')
		return err_set(err, ERR_USAGE, "invalid value \"%s\" for variable \"%s\"", value, b->row->name);
	if (errno == ERANGE && (d > 1 || d < -1))
		return err_set(err, ERR_USAGE, "value \"%s\" is out of range for variable \"%s\"", value, b->row->name);
	if (d < 0)
		return err_set(err, ERR_USAGE, "invalid value \"%s\" for variable \"%s\": must be greater than %.2f",
		    value, b->row->name, 0.0);
	if (d > WATCH_MAX)
		return err_set(err, ERR_USAGE, "invalid value \"%s\" for variable \"%s\": must be less than %.2f",
		    value, b->row->name, WATCH_MAX);
	*(double *)field(b) = d;
	return true;
}

static bool
assign(void *ctx, const char *name, const char *value, struct err *err)
{
	struct bound *b = ctx;
	int n;

	switch (b->row->type) {
	case VARS_BOOL:
		return assign_bool(b, value, err);
	case VARS_CHOICE:
		return assign_choice(b, value, err);
	case VARS_INT:
		if (!c_int(value, &n))
			return err_set(err, ERR_USAGE, "invalid value \"%s\" for \"%s\": integer expected", value, name);
		*(int *)field(b) = n;
		return true;
	case VARS_SIZE:
		if (value == NULL)
			*(long *)field(b) = SESSION_SPOOL_LIMIT;
		else if (!num_long(value, 0, LONG_MAX, field(b)))
			return err_set(err, ERR_USAGE, "invalid value \"%s\" for \"%s\": integer expected", value, name);
		return true;
	case VARS_DOUBLE:
		return assign_double(b, value, err);
	default:
		*(const char **)field(b) = value;
		return true;
	}
}

void
vars_table_install(struct session *s)
{
	size_t n = 0;
	struct bound *bound;

	while (vars_rows[n].name != NULL)
		n++;
	bound = xcalloc(n, sizeof(*bound));
	s->vars_ctx = bound;
	for (size_t i = 0; i < n; i++) {
		const struct vars_row *row = &vars_rows[i];

		if (row->type == VARS_INFO)
			continue;
		bound[i].s = s;
		bound[i].row = row;
		/* A boolean that is on by default turns off when it is unset. */
		vars_hook(s->vars, row->name, row->type == VARS_TEXT ? NULL : subst, assign, &bound[i]);
		if (row->def != NULL)
			vars_put(s->vars, row->name, row->def);
	}
}

const struct keyword *
vars_table_choices(const char *name, bool *boolean)
{
	*boolean = false;
	for (const struct vars_row *row = vars_rows; row->name != NULL; row++)
		if (strcmp(row->name, name) == 0) {
			*boolean = row->type == VARS_BOOL;
			return row->choices;
		}
	return NULL;
}
