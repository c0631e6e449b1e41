/* SPDX-License-Identifier: PostgreSQL */
/* Backslash commands: one row each, one look-up rule, arguments collected by the row's modes. */
#include "cmd/cmd.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "lex/slash.h"
#include "run/exec.h"
#include "run/request.h"
#include "run/source.h"
#include "state/session.h"

/* Length of the longest of the row's names that word begins with and whose rest is suffixes; 0: none. */
static size_t
match(const struct cmd *row, const char *word)
{
	const char *names[] = { row->name, row->aliases };
	size_t best = 0;

	for (size_t i = 0; i < 2; i++) {
		for (const char *p = names[i]; p != NULL && *p != '\0'; ) {
			const char *end = strchrnul(p, ' ');
			size_t n = (size_t)(end - p);
			const char *rest = word + n;

			if (n > best && *p == *word && strncmp(word, p, n) == 0 &&
			    (*rest == '\0' || (row->suffixes != NULL &&
			    (*row->suffixes == '*' ||
			    strspn(rest, row->suffixes) == strlen(rest)))))
				best = n;
			p = *end == ' ' ? end + 1 : end;
		}
	}
	return best;
}

const struct cmd *
cmd_find(const char *name, const char **suffix)
{
	const struct cmd *found = NULL;
	size_t best = 0;

	for (const struct cmd_family *f = cmd_families; f->title != NULL; f++)
		for (const struct cmd *const *rows = f->rows; *rows != NULL; rows++)
			for (const struct cmd *row = *rows; row->name != NULL; row++) {
				size_t n;

				/* Most rows are told apart by one letter. */
				if (row->aliases == NULL && row->name[0] != name[0])
					continue;
				n = match(row, name);
				if (n > best) {
					best = n;
					found = row;
				}
			}
	if (found != NULL)
		*suffix = name + best;
	return found;
}

static enum slash_mode
mode_of(char letter, int *flags)
{
	*flags = isupper((unsigned char)letter) ? SLASH_SEMI : 0;
	switch (tolower((unsigned char)letter)) {
	case 'i':
		return SLASH_SQLID;
	case 'h':
		return SLASH_SQLIDHACK;
	case 'f':
		return SLASH_FILEPIPE;
	case 'l':
		return SLASH_WHOLE_LINE;
	default:
		return SLASH_NORMAL;
	}
}

/* The next argument; in an inactive branch nothing is expanded. */
static bool
take(struct session *s, struct source *src, char letter, bool active,
    struct cmd_arg *arg, bool *broken)
{
	struct slash_arg got = { .text = NULL };
	struct err err = ERR_INIT;
	int flags;
	enum slash_mode mode = mode_of(letter, &flags);
	bool ok;

	if (!active)
		flags |= SLASH_INACTIVE;
	ok = slash_arg(&src->sql.in, source_hooks(s), mode, flags, &got, &err);
	if (ok && *got.text == '\0' && got.quote == '\0') {
		/* "\x ;": nothing but a semicolon is no argument. */
		free(got.text);
		got.text = NULL;
		ok = false;
	}
	arg->s = got.text;
	arg->quote = got.quote;
	if (!ok && err_is(&err)) {
		/* Even where it is skipped. */
		log_error(&err);
		err_clear(&err);
		slash_skip_line(&src->sql.in);
		*broken = true;
	}
	return ok;
}

bool
cmd_next(struct cmd_call *call, char mode, struct cmd_arg *arg)
{
	arg->s = NULL;
	if (call->broken)
		return false;
	return take(call->s, call->src, mode, call->active, arg, &call->broken);
}

/* Reads arguments by the row's modes; those after the last mode stay unread. */
static void
collect(struct cmd_call *call)
{
	size_t cap = 0;
	char last = 'n';

	for (const char *m = call->row->modes; m != NULL && *m != '\0'; ) {
		struct cmd_arg arg;
		char mode = *m == '*' ? last : *m;

		if (*m != '*') {
			last = *m++;
		}
		if (!cmd_next(call, mode, &arg))
			break;
		if (call->nargs == cap) {
			cap = cap ? cap * 2 : 4;
			call->args = xreallocarray(call->args, cap, sizeof(*call->args));
		}
		call->args[call->nargs++] = arg;
	}
}

static void
skip_arguments(struct cmd_call *call)
{
	call->active = false;
	collect(call);
}

/* What the handler did not ask for is named in a warning as it was typed: nothing in it runs. */
static void
discard_rest(struct session *s, struct source *src, const char *name, bool say)
{
	struct cmd_arg arg;
	bool broken = false;

	while (take(s, src, 'n', false, &arg, &broken)) {
		if (say)
			log_warnf("\\%s: extra argument \"%s\" ignored", name, arg.s);
		free(arg.s);
	}
}

static void
call_clear(struct cmd_call *call)
{
	for (size_t i = 0; i < call->nargs; i++)
		free(call->args[i].s);
	free(call->args);
}

/* Whether the command may run at all; says why not. */
static bool
allowed(const struct cmd_call *call)
{
	if ((call->row->flags & CMD_CONN) && call->s->db == NULL) {
		log_errorf("You are currently not connected to a database.");
		return false;
	}
	return true;
}

bool
cmd_no_pipeline(const struct cmd_call *call)
{
	if (!session_in_pipeline(call->s))
		return true;
	log_errorf("\\%s not allowed in pipeline mode", call->name);
	/* What \bind asked for goes with the refused query. */
	request_reset_send(exec_request(call->s));
	return false;
}

static enum cmd_result
unknown(struct session *s, struct source *src, const char *name)
{
	log_errorf("invalid command \\%s", name);
	if (s->interactive)
		log_msg(LOG_HINT, "Try \\? for help.");
	slash_skip_line(&src->sql.in);
	return CMD_ERROR;
}

static void
ignored(const char *name)
{
	log_warnf("\\%s command ignored; use \\endif or Ctrl-C to exit current \\if block", name);
}

static enum cmd_result
run_row(struct cmd_call *call)
{
	enum cmd_result result = CMD_SKIP_LINE;

	if (!call->active && !(call->row->flags & CMD_COND)) {
		if (call->s->interactive)
			ignored(call->name);
		skip_arguments(call);
	} else if (call->active && !allowed(call))
		result = CMD_ERROR;
	else {
		bool raw = (call->row->flags & (CMD_RAW | CMD_COND)) != 0;

		if (!raw)
			collect(call);
		/* As in psql the arguments are read, and commands in backticks run, before that. */
		if (!raw && (call->row->flags & CMD_NO_PIPELINE) && !cmd_no_pipeline(call))
			result = CMD_ERROR;
		else if ((call->row->flags & CMD_BUFFER) && call->src->kind == SOURCE_COMMAND) {
			log_errorf("no query buffer");
			result = CMD_ERROR;
		} else
			result = call->row->run(call);
	}
	return result;
}

enum cmd_result
cmd_run(struct session *s, struct source *src)
{
	char *name = slash_name(&src->sql.in);
	bool active = cond_active(&src->cond);
	struct cmd_call call = {
		.s = s, .src = src, .name = name, .query = &src->query,
		.previous = &s->previous, .active = active
	};
	enum cmd_result result;

	call.row = cmd_find(name, &call.suffix);
	if (s->restrict_key != NULL && (call.row == NULL || !(call.row->flags & CMD_RESTRICT_OK))) {
		log_errorf("backslash commands are restricted; only \\unrestrict is allowed");
		slash_skip_line(&src->sql.in);
		free(name);
		return CMD_ERROR;
	}
	/* In a false branch psql takes any name that begins so for a listing of some version. */
	if (call.row == NULL && !active && (name[0] == 'd' || strncmp(name, "lo_", 3) == 0)) {
		if (s->interactive)
			ignored(name);
		discard_rest(s, src, name, false);
		slash_end(&src->sql.in);
		free(name);
		return CMD_SKIP_LINE;
	}
	if (call.row == NULL) {
		struct cmd_arg arg;

		if (!active && s->interactive)
			ignored(name);

		/* Which listing it is psql asks only when it has the arguments. */
		for (int n = name[0] == 'd' ? 1 : strncmp(name, "lo_", 3) == 0 ? 2 : 0; n > 0; n--) {
			cmd_next(&call, 'N', &arg);
			free(arg.s);
		}
		result = unknown(s, src, name);
		free(name);
		return result;
	}
	result = run_row(&call);
	call_clear(&call);
	if (result == CMD_UNKNOWN)
		result = unknown(s, src, name);
	else if (result == CMD_ERROR)
		slash_skip_line(&src->sql.in);
	else if (s->source != src) {
		/* What \i pushed runs first. */
		src->unfinished = name;
		return result;
	} else {
		discard_rest(s, src, name, cond_active(&src->cond));
		slash_end(&src->sql.in);
	}
	free(name);
	return result;
}

void
cmd_resume(struct session *s, struct source *src, bool failed)
{
	if (src->unfinished == NULL)
		return;
	if (failed)
		slash_skip_line(&src->sql.in);
	else {
		discard_rest(s, src, src->unfinished, true);
		slash_end(&src->sql.in);
	}
	free(src->unfinished);
	src->unfinished = NULL;
}

enum cmd_result
cmd_missing(const struct cmd_call *call)
{
	log_errorf("\\%s: missing required argument", call->name);
	return CMD_ERROR;
}

enum cmd_result
cmd_fail(struct err *err)
{
	log_error(err);
	err_clear(err);
	return CMD_ERROR;
}

const char *
cmd_arg(const struct cmd_call *call, size_t i)
{
	return i < call->nargs ? call->args[i].s : NULL;
}

static void
add_name(struct strv *names, const char *name)
{
	char *full = xasprintf("\\%s", name);

	if (strv_has(names, full))
		free(full);
	else
		strv_take(names, full);
}

void
cmd_names(struct strv *names, bool aliases)
{
	struct strv v = STRV_INIT;

	for (const struct cmd_family *f = cmd_families; f->title != NULL; f++)
		for (const struct cmd *const *rows = f->rows; *rows != NULL; rows++)
			for (const struct cmd *row = *rows; row->name != NULL; row++)
				if (!(row->flags & CMD_HIDDEN)) {
					add_name(names, row->name);
					if (aliases && row->aliases != NULL)
						strv_split(&v, row->aliases, " ");
				}
	for (size_t i = 0; i < v.n; i++)
		add_name(names, v.v[i]);
	strv_clear(&v);
	strv_sort(names);
}
