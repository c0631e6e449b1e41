/* SPDX-License-Identifier: PostgreSQL */
/* All that a running shell knows: connection, settings mirrored from variables, output, input. */
#include "state/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "pg/connection.h"
#include "pg/conninfo.h"
#include "print/out.h"
#include "state/vars.h"
#include "state/vars_table.h"

static void
flush_hook(void *ctx)
{
	session_flush(ctx);
}

struct session *
session_new(const char *progname)
{
	struct session *s = xcalloc(1, sizeof(*s));
	const char *columns = getenv("COLUMNS");

	s->progname = progname;
	buf_init(&s->previous);
	s->std_strings = true;
	s->stdout_out = xcalloc(1, sizeof(*s->stdout_out));
	out_open_fd(s->stdout_out, STDOUT_FILENO);
	s->out = s->stdout_out;
	print_opt_init(&s->print);
	if (columns != NULL)
		s->print.env_columns = (int)strtol(columns, NULL, 10);
	s->notty = !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO);
	s->getpass = true;
	s->spool_limit = SESSION_SPOOL_LIMIT;

	s->vars = vars_new();
	vars_table_install(s);
	vars_put(s->vars, "VERSION", "PostgreSQL " SESSION_PSQL_VERSION " (vpsql)");
	vars_put(s->vars, "VERSION_NAME", SESSION_PSQL_VERSION);
	vars_put(s->vars, "VERSION_NUM", SESSION_PSQL_NUM);
	vars_put(s->vars, "LAST_ERROR_MESSAGE", "");
	vars_put(s->vars, "LAST_ERROR_SQLSTATE", "00000");
	vars_put(s->vars, "PIPELINE_SYNC_COUNT", "0");
	vars_put(s->vars, "PIPELINE_COMMAND_COUNT", "0");
	vars_put(s->vars, "PIPELINE_RESULT_COUNT", "0");
	log_set_pre(flush_hook, s);
	return s;
}

/* What no statement has told, as it came from \echo or \qecho. A reader that has gone wanted no more. */
static void
tell_lost(int error)
{
	if (error != EPIPE)
		log_errorf("could not write the output: %s", strerror(error));
}

void
session_free(struct session *s)
{
	int error = 0;

	if (s == NULL)
		return;
	session_output(s, NULL, NULL);
	log_set_pre(NULL, NULL);
	out_close(s->stdout_out, &error);
	if (error != 0)
		tell_lost(error);
	free(s->stdout_out);
	print_opt_clear(&s->print);
	vars_free(s->vars);
	free(s->vars_ctx);
	if (s->log != NULL) {
		bool lost = ferror(s->log) != 0;

		if (fclose(s->log) != 0 || lost)
			log_errorf("could not write all of log file \"%s\"", s->logfile_name);
	}
	free(s->logfile_name);
	free(s->restrict_key);
	buf_free(&s->previous);
	if (s->last_error != NULL)
		PQclear(s->last_error);
	free(s);
}

void
session_sync_encoding(struct session *s)
{
	s->encoding = PQclientEncoding(s->db);
	s->print.encoding = s->encoding;
	vars_put(s->vars, "ENCODING", pg_encoding_to_char(s->encoding));
}

/* Versions before 10 had three parts; those servers are refused elsewhere, but named right. */
static void
put_server_version(struct session *s)
{
	const char *text = PQparameterStatus(s->db, "server_version");
	char number[16];

	snprintf(number, sizeof(number), "%d", s->sversion);
	vars_put(s->vars, "SERVER_VERSION_NUM", number);
	if (text != NULL)
		vars_put(s->vars, "SERVER_VERSION_NAME", text);
	else
		vars_put(s->vars, "SERVER_VERSION_NAME", number);
}

/* The service file is read before libpq is asked, which therefore knows nothing of it. */
static const char *
service_name(const struct session *s)
{
	const struct conninfo *asked = s->link != NULL ? connection_asked(s->link) : NULL;

	return asked != NULL ? conninfo_get(asked, "service") : NULL;
}

void
session_sync(struct session *s)
{
	static const char *const names[] = {
		"SERVICE", "DBNAME", "USER", "HOST", "PORT", "ENCODING",
		"SERVER_VERSION_NAME", "SERVER_VERSION_NUM"
	};
	const char *std;

	if (s->db == NULL) {
		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			vars_put(s->vars, names[i], NULL);
		s->sversion = 0;
		return;
	}
	s->sversion = PQserverVersion(s->db);
	std = PQparameterStatus(s->db, "standard_conforming_strings");
	s->std_strings = std != NULL && strcmp(std, "on") == 0;
	vars_put(s->vars, "SERVICE", service_name(s));
	vars_put(s->vars, "DBNAME", PQdb(s->db));
	vars_put(s->vars, "USER", PQuser(s->db));
	vars_put(s->vars, "HOST", PQhost(s->db));
	vars_put(s->vars, "PORT", PQport(s->db));
	session_sync_encoding(s);
	put_server_version(s);
	PQsetErrorVerbosity(s->db, s->verbosity);
	PQsetErrorContextVisibility(s->db, s->show_context);
}

static void
close_output(struct session *s)
{
	int status, error = 0;

	if (s->out == s->stdout_out) {
		out_flush(s->out);
		return;
	}
	status = out_close(s->out, &error);
	if (error != 0)
		tell_lost(error);
	free(s->out);
	s->out = s->stdout_out;
	if (s->out_is_pipe)
		session_shell_status(s, status);
	s->out_is_pipe = false;
}

bool
session_output(struct session *s, const char *target, struct err *err)
{
	struct out *fresh = NULL;
	bool is_pipe = false, ok;

	session_flush(s);
	if (target != NULL && *target != '\0') {
		fresh = xcalloc(1, sizeof(*fresh));
		is_pipe = *target == '|';
		ok = is_pipe ? out_open_pipe(fresh, target + 1, err) : out_open_file(fresh, target, false, err);
		if (!ok) {
			free(fresh);
			return false;
		}
	}
	close_output(s);
	if (fresh != NULL) {
		s->out = fresh;
		s->out_is_pipe = is_pipe;
	}
	return true;
}

void
session_flush(struct session *s)
{
	out_flush(s->stdout_out);
	if (s->out != s->stdout_out)
		out_flush(s->out);
}

void
session_shell_status(struct session *s, int status)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", proc_exit_code(status));
	vars_put(s->vars, "SHELL_EXIT_CODE", number);
	vars_put(s->vars, "SHELL_ERROR", status == 0 ? "false" : "true");
}

bool
session_in_pipeline(const struct session *s)
{
	return s->db != NULL && PQpipelineStatus(s->db) != PQ_PIPELINE_OFF;
}
