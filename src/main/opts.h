/* SPDX-License-Identifier: PostgreSQL */
/* The command line: one row for each option, from which parsing, --help and the completions come. */
#ifndef VPSQL_MAIN_OPTS_H
#define VPSQL_MAIN_OPTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

struct session;

enum opts_action_kind { OPTS_COMMAND, OPTS_FILE };
struct opts_action {
	enum opts_action_kind	 kind;
	const char		*text;		/* borrowed from argv */
};

/* Everything but variables and \pset keys, which go to the session at once. Strings are borrowed from argv. */
struct opts {
	const char	*dbname, *host, *port, *user;
	const char	*logfile;
	const char	*min_sslmode, *via, *roots_dir;
	struct opts_action *actions;
	size_t		 n_actions;
	const char	**outputs;	/* -o, in their order; opened by opts_parse */
	size_t		 n_outputs;
	bool		 no_readline, no_psqlrc, single_txn, list_dbs;
	bool		 no_fetch, banner, tls_errors_json, safe;
};

/* What the caller does after opts_parse. */
enum opts_verdict {
	OPTS_GO,
	OPTS_DONE,	/* help or version was printed: exit 0 */
	OPTS_BAD	/* message printed: exit 1 */
};

/*
 * Reads argv into o (zeroed first) and, for -v, -P, --csv and the like, into the session
 * at once; messages are already printed. argv may be reordered, as getopt_long does.
 * opts_clear releases o after any verdict.
 */
enum opts_verdict opts_parse(struct opts *o, struct session *s, int argc, char **argv);
void	 opts_clear(struct opts *o);
/* The text of --help. */
void	 opts_help(const char *program, struct buf *out);
/* "psql (PostgreSQL) 18.6 ...", with newline. */
void	 opts_version(const char *program, struct buf *out);

#endif
