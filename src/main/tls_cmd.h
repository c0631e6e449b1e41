/* SPDX-License-Identifier: PostgreSQL */
/* What the subcommands of vpsql-tls share: exit codes, options, messages. */
#ifndef VPSQL_MAIN_TLS_CMD_H
#define VPSQL_MAIN_TLS_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "pg/ask.h"
#include "tls/trust.h"

/* Exit codes of every subcommand but check (main/tls_check.h) and exec. */
enum {
	TLS_CMD_OK = 0,
	TLS_CMD_NO = 1,		/* the answer is no: a finding, an unknown root, no such pin */
	TLS_CMD_REFUSED = 2,	/* policy, trust or a download refused */
	TLS_CMD_USAGE = 3
};

/* Prints the error with detail and hint, empties it, and gives the exit code for it. */
int	 tls_cmd_fail(struct err *err);
/* "vpsql-tls NAME: ..." with a pointer to --help; TLS_CMD_USAGE. */
int	 tls_cmd_usage(const char *name, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
/* Writes to standard output as it is (JSON, files, what a shell reads); TLS_CMD_REFUSED where that fails. Frees b. */
int	 tls_cmd_print(struct buf *b);
/* The same for people to read: control characters are escaped (utf8_message). */
int	 tls_cmd_print_text(struct buf *b);
/* Callbacks that write notes and progress to stderr. */
const struct connect_ui *tls_cmd_ui(void);
/* The same into the options of choosing roots. */
void	 tls_cmd_trust_ui(struct trust_opts *opts);
/*
 * Cuts argv[*i]'s option "--name=value" or "--name value". Returns true when it is
 * that option: *value is set, *i moved on; value NULL: the option takes none.
 * *bad is set when the value is missing or not allowed.
 */
bool	 tls_cmd_option(int argc, char **argv, int *i, const char *name,
	    const char **value, bool *bad);

/*
 * The subcommands, each in main/tls_NAME.c: argv[0] is its name. The program's exit
 * code; tls_exec_main returns only where COMMAND was not run.
 */
int	 tls_roots_main(int argc, char **argv);
int	 tls_policy_main(int argc, char **argv);
int	 tls_alias_main(int argc, char **argv);
int	 tls_env_main(int argc, char **argv);
int	 tls_exec_main(int argc, char **argv);

#endif
