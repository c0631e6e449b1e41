/* SPDX-License-Identifier: PostgreSQL */
/* vpsql: psql that verifies which server it is talking to; start-up, what to run, exit codes. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "cmd/conn.h"
#include "cmd/help.h"
#include "config.h"
#include "main/opts.h"
#include "pg/connection.h"
#include "pg/verified.h"
#include "print/out.h"
#include "repl/loop.h"
#include "run/exec.h"
#include "run/greet.h"
#include "run/source.h"
#include "state/session.h"
#include "state/vars.h"

static const char *program;

static void
help_text(struct buf *out)
{
	opts_help(program, out);
}

/* "psql" where called so (alternatives, symlinks), else "vpsql". */
static const char *
program_name(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	return strcmp(slash != NULL ? slash + 1 : argv0, "psql") == 0 ? "psql" : "vpsql";
}

/* --help and --version come first, whatever else is wrong with the command line. */
static bool
only_help_or_version(int argc, char **argv)
{
	struct buf b = BUF_INIT;
	bool done = false;

	if (argc > 1 && (strcmp(argv[1], "-?") == 0 ||
	    (argc == 2 && strcmp(argv[1], "--help") == 0))) {
		opts_help(program, &b);
		done = true;
	} else if (argc > 1 && (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)) {
		opts_version(program, &b);
		done = true;
	}
	fwrite(b.data, 1, b.len, stdout);
	buf_free(&b);
	return done;
}

static void
prepare_ask(struct session *s, const struct opts *o)
{
	struct connect_ask *ask = &s->ask;

	ask->dbname = o->list_dbs && o->dbname == NULL ? "postgres" : o->dbname;
	ask->host = o->host;
	ask->port = o->port;
	ask->user = o->user;
	ask->ask_password = s->ask_password;
	ask->via = o->via;
	ask->min_sslmode = o->min_sslmode;
	ask->roots_dir = o->roots_dir;
	ask->no_fetch = o->no_fetch;
	ask->tls_errors_json = o->tls_errors_json;
	ask->application_name = s->progname;
	ask->interactive = o->n_actions == 0 && !o->list_dbs && !s->notty;
	ask->auto_encoding = !s->notty && getenv("PGCLIENTENCODING") == NULL;
}

/* --- start-up files --------------------------------------------------------- */

/* The most specific of NAME-18.6, NAME-18 and NAME. */
static void
run_rc(struct session *s, const char *name)
{
	char *paths[3];

	paths[0] = xasprintf("%s-%s", name, SESSION_PSQL_VERSION);
	paths[1] = xasprintf("%s-%d", name, SESSION_PSQL_MAJOR);
	paths[2] = xstrdup(name);
	for (size_t i = 0; i < 3; i++)
		if (access(paths[i], R_OK) == 0) {
			loop_file(s, paths[i]);
			log_set_terse(true);
			break;
		}
	for (size_t i = 0; i < 3; i++)
		free(paths[i]);
}

static void
run_rc_files(struct session *s)
{
	const char *dir = getenv("PGSYSCONFDIR"), *env = getenv("PSQLRC");
	char *path, *home;

	path = xasprintf("%s/psqlrc", dir != NULL && *dir != '\0' ? dir : PG_SYSCONFDIR);
	run_rc(s, path);
	free(path);
	if (env != NULL && *env != '\0') {
		path = file_expand_tilde(env);
		run_rc(s, path);
		free(path);
	} else if ((home = file_home()) != NULL) {
		path = xasprintf("%s/.psqlrc", home);
		run_rc(s, path);
		free(path);
		free(home);
	}
}

/* --- what to run -------------------------------------------------------------- */

/* BEGIN, COMMIT and ROLLBACK of -1. */
static bool
transaction(struct session *s, const char *sql)
{
	PGresult *res = exec_internal(s, sql);
	bool good = res != NULL;

	PQclear(res);
	return good;
}

static int
run_actions(struct session *s, const struct opts *o)
{
	int status = EXIT_OK;

	if (o->single_txn && !transaction(s, "BEGIN") && s->on_error_stop)
		return EXIT_USER_ERROR;
	for (size_t i = 0; i < o->n_actions; i++) {
		/* psql's messages outside of files are short from the first command or file on. */
		if (o->actions[i].kind == OPTS_COMMAND) {
			log_set_terse(true);
			status = loop_command(s, o->actions[i].text);
		} else {
			status = loop_file(s, o->actions[i].text);
			if (access(o->actions[i].text, R_OK) == 0)
				log_set_terse(true);
		}
		if (s->quitting || (status != EXIT_OK && s->on_error_stop))
			break;
	}
	if (o->single_txn && s->db != NULL &&
	    !transaction(s, status != EXIT_OK && s->on_error_stop ? "ROLLBACK" : "COMMIT") &&
	    s->on_error_stop)
		status = EXIT_USER_ERROR;
	return status;
}

static int
run_session(struct session *s, const struct opts *o)
{
	struct err err = ERR_INIT;

	if (o->safe)
		s->print.pager = PRINT_PAGER_OFF;
	if (o->list_dbs)
		return loop_command(s, "\\l");
	if (o->logfile != NULL) {
		s->logfile_name = xstrdup(o->logfile);
		s->log = fopen(o->logfile, "ae");
		if (s->log == NULL) {
			err_set_errno(&err, ERR_FILE, "could not open log file \"%s\"", o->logfile);
			log_error(&err);
			err_clear(&err);
			return EXIT_FATAL;
		}
	}
	if (o->safe) {
		s->safe = true;
		s->restrict_key = xstrdup("--safe");
	}
	log_set_locus(source_locus, s);
	s->no_readline = o->no_readline;
	if (!o->no_psqlrc)
		run_rc_files(s);
	if (o->n_actions > 0)
		return run_actions(s, o);
	log_set_terse(true);
	if (!s->quiet && !s->notty) {
		greet_print(s, true);
		out_adds(s->stdout_out, "Type \"help\" for help.\n\n");
		session_flush(s);
	}
	return loop_stdin(s);
}

static int
connect_and_run(struct session *s, const struct opts *o)
{
	struct buf banner = BUF_INIT;
	struct err err = ERR_INIT;

	if (o->single_txn && o->n_actions == 0 && !s->notty) {
		log_errorf("-1 can only be used in non-interactive mode");
		return EXIT_FATAL;
	}
	prepare_ask(s, o);
	if (!conn_first(s, &err)) {
		log_error(&err);
		err_clear(&err);
		return EXIT_BADCONN;
	}
	if (o->banner && (o->n_actions > 0 || o->list_dbs || s->notty)) {
		verified_banner(s->link, &banner);
		log_text(banner.data);
		buf_free(&banner);
	}
	return run_session(s, o);
}

int
main(int argc, char **argv)
{
	struct session *s;
	struct opts o;
	int status;

	proc_hold_std();
	setlocale(LC_ALL, "");
	program = program_name(argv[0]);
	log_set_program(program);
	mem_set_program(program);
	if (only_help_or_version(argc, argv))
		return EXIT_OK;
	intr_init();
	help_options = help_text;
	s = session_new(program);
	switch (opts_parse(&o, s, argc, argv)) {
	case OPTS_DONE:
		status = EXIT_OK;
		break;
	case OPTS_BAD:
		status = EXIT_FATAL;
		break;
	default:
		s->at_terminal = o.n_actions == 0 && !o.list_dbs && !s->notty;
		status = connect_and_run(s, &o);
	}
	exec_free(s);
	connection_close(s->link);
	s->link = NULL;
	s->db = NULL;
	session_free(s);
	opts_clear(&o);
	return status;
}
