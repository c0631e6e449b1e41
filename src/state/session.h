/* SPDX-License-Identifier: PostgreSQL */
/* All that a running shell knows: connection, settings mirrored from variables, output, input. */
#ifndef VPSQL_STATE_SESSION_H
#define VPSQL_STATE_SESSION_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"
#include "pg/ask.h"
#include "print/opt.h"

struct source;		/* run/source.h */
struct request;		/* run/request.h */
struct cond;		/* lex/cond.h */
struct vars;		/* state/vars.h */
struct out;		/* print/out.h */

enum echo_mode { ECHO_NONE, ECHO_QUERIES, ECHO_ERRORS, ECHO_ALL };
enum echo_hidden { ECHO_HIDDEN_OFF, ECHO_HIDDEN_ON, ECHO_HIDDEN_NOEXEC };
enum error_rollback { ERROR_ROLLBACK_OFF, ERROR_ROLLBACK_ON, ERROR_ROLLBACK_INTERACTIVE };
enum comp_case { COMP_CASE_PRESERVE_UPPER, COMP_CASE_PRESERVE_LOWER, COMP_CASE_UPPER, COMP_CASE_LOWER };
enum hist_control { HIST_NONE = 0, HIST_IGNORESPACE = 1, HIST_IGNOREDUPS = 2, HIST_IGNOREBOTH = 3 };

/* Exit codes (manual, "Exit Status"). */
enum { EXIT_OK = 0, EXIT_FATAL = 1, EXIT_BADCONN = 2, EXIT_USER_ERROR = 3 };

/*
 * One for the process. Owned by main; every layer above state takes it as its
 * first parameter. Fields that psql variables mirror are written only by the
 * hooks of state/vars_table.
 */
struct session {
	/* connection */
	struct connection	*link;		/* NULL: none; with db NULL the one that was lost, for \connect */
	PGconn			*db;		/* link's PGconn, or NULL */
	int			 sversion;	/* server_version_num, 0 when unknown */
	int			 encoding;	/* of the client, PQclientEncoding */
	bool			 std_strings;	/* standard_conforming_strings */
	struct connect_ask	 ask;		/* the command line's request; --via and friends hold for \connect too */
	enum ask_password	 ask_password;

	/* variables and what they mirror */
	struct vars		*vars;
	bool			 autocommit, on_error_stop, quiet, singleline, singlestep;
	bool			 hide_tableam, hide_toast_compression, show_all_results;
	bool			 progress;	/* of long queries and transfers, on a terminal */
	int			 fetch_count, histsize, ignoreeof;
	double			 watch_interval;
	long			 spool_limit;	/* bytes of cell text held in memory */
	enum echo_mode		 echo;
	enum echo_hidden	 echo_hidden;
	enum error_rollback	 on_error_rollback;
	enum comp_case		 comp_case;
	enum hist_control	 histcontrol;
	PGVerbosity		 verbosity;
	PGContextVisibility	 show_context;
	const char		*prompt1, *prompt2, *prompt3;	/* borrowed from vars; NULL: unset */
	const char		*histfile;	/* the same */
	void			*vars_ctx;	/* of the hooks; private to vars_table */

	/* output */
	struct print_opt	 print;		/* what \pset sets */
	bool			 timing;	/* \timing */
	struct out		*out;		/* results: stdout, \o file or pipe */
	struct out		*stdout_out;	/* standard output itself */
	bool			 out_is_pipe;	/* \o |command */
	FILE			*log;		/* -L, or NULL */

	/* input */
	struct source		*source;	/* top of the input stack, NULL: none */
	struct cond		*cond;		/* \if stack of the top source, borrowed */
	bool			 notty;		/* stdin or stdout is no terminal */
	bool			 interactive;	/* the top source is a terminal (psql's cur_cmd_interactive) */
	bool			 at_terminal;	/* the session as a whole is interactive: reconnects, asks */
	bool			 no_readline;	/* -n */
	bool			 script;	/* -f was given: \prompt reads standard input */
	bool			 getpass;	/* may ask on the terminal */
	char			*restrict_key;	/* \restrict in force, or NULL */
	bool			 safe;		/* --safe: \restrict for ever */

	/* the next query and the last one */
	struct request		*req;
	struct {
		int	 commands, syncs, results;	/* PIPELINE_*_COUNT */
	}			 pipeline;	/* run/pipeline.c */
	struct {
		unsigned long	 changes;	/* vars_changes when ROW_COUNT and LASTOID were set */
		char		 rows[24];
		bool		 no_oid;
	}			 told;		/* run/report.c */
	struct buf		 previous;	/* last query executed, for \g and \e on an empty buffer */
	PGresult		*last_error;	/* for \errverbose, or NULL */
	struct {
		bool	 open, own;	/* what a lost connection takes; run/again.c */
	}			 lost;
	struct {
		bool	 open, savepoint;	/* an answer is due; run/aside.c */
	}			 aside;
	struct {
		unsigned waits;		/* since the last query's end */
		int	 queued;	/* bytes known to wait in the socket */
		int	 pause;		/* microseconds; 0: not found yet */
	}			 pace;		/* of a long transfer; run/wait.c */
	unsigned long		 stmt_lineno;	/* line inside the current statement */

	const char		*progname;	/* "psql" or "vpsql" as called */
	char			*logfile_name;
	bool			 quitting;	/* the connection is gone for good: unwind all with EXIT_BADCONN */
	bool			 quit_asked;	/* run/guard.c: since the last statement */
	bool			 cancelled;	/* Ctrl-C came during the last query: scripts stop */
	/* What cmd needs from repl, set by loop; each may be NULL. */
	bool			(*history_save)(struct session *s, const char *path, struct err *err);
	void			(*history_show)(struct session *s, struct buf *out);
	/* Appends PROMPT3, for COPY FROM STDIN at the terminal. */
	void			(*copy_prompt)(struct session *s, struct buf *out);
};

/* The psql whose language, options and output this program has. */
#define SESSION_PSQL_MAJOR	18
#define SESSION_PSQL_VERSION	"18.6"
#define SESSION_PSQL_NUM	"180006"
#define SESSION_PSQL_NUMBER	180006
#define SESSION_SPOOL_LIMIT	(32L << 20)

/* Defaults, variables with their hooks; borrowed progname. */
struct session *session_new(const char *progname);
/* Closes outputs and releases everything but the connection, which main closes before. NULL is allowed. */
void	 session_free(struct session *s);
/*
 * After s->link or s->db changed: sets DBNAME, USER, HOST, PORT, SERVICE,
 * ENCODING, SERVER_VERSION_*, mirrors version and encoding, and tells libpq the
 * verbosity. With db NULL the variables are unset.
 */
void	 session_sync(struct session *s);
/* After the client encoding may have changed: s->encoding, s->print.encoding, ENCODING. */
void	 session_sync_encoding(struct session *s);
/*
 * Sends results to a file, a command ("|command") or back to standard output
 * (NULL or ""), as \o and -o do; the former target is closed first and, if it was a
 * pipe, its status goes to SHELL_ERROR. False with err: the former target stays.
 */
bool	 session_output(struct session *s, const char *target, struct err *err);
/* Flushes standard output and the results' target. */
void	 session_flush(struct session *s);
/* Sets SHELL_ERROR and SHELL_EXIT_CODE from a wait status (-1: not started). */
void	 session_shell_status(struct session *s, int status);
/* Whether the pipeline is open. */
bool	 session_in_pipeline(const struct session *s);

#endif
