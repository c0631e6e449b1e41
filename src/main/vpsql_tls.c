/* SPDX-License-Identifier: PostgreSQL */
/* The program vpsql-tls: what an administrator or a script wants of the trust without a shell. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "config.h"

#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "main/tls_check.h"
#include "main/tls_cmd.h"

static const struct subcommand {
	const char	*name;
	const char	*args;
	const char	*help;
	int		(*run)(int argc, char **argv);
} subcommands[] = {
	{ "check", "HOST[:PORT]", "verify a server as a login would, without logging in", tls_check_main },
	{ "roots", "list|show|fetch|verify|export", "the root certificates: what is here, what is new, files for other programs", tls_roots_main },
	{ "policy", "HOST | --lint FILE", "every effective TLS setting of a connection and its source", tls_policy_main },
	{ "alias", "pin|list|rm", "names of your own that stand for a database's real name", tls_alias_main },
	{ "env", "HOST", "the same safe settings as environment variables or a service entry", tls_env_main },
	{ "exec", "HOST -- COMMAND", "run pg_dump or anything on libpq under the same settings", tls_exec_main },
	{ NULL, NULL, NULL, NULL }
};

static void
help(FILE *to)
{
	const struct subcommand *c;

	fputs("vpsql-tls verifies, explains and administers the TLS of PostgreSQL connections.\n\n"
	    "Usage:\n  vpsql-tls COMMAND [ARGUMENT]...\n\nCommands:\n", to);
	for (c = subcommands; c->name != NULL; c++)
		fprintf(to, "  %-7s %-30s %s\n", c->name, c->args, c->help);
	fputs("\n\"vpsql-tls COMMAND --help\" tells more. Exit status: 0 done, 1 the answer is no,\n"
	    "2 refused, 3 usage; check and exec have their own.\n", to);
}

int
main(int argc, char **argv)
{
	const struct subcommand *c;

	proc_hold_std();
	setlocale(LC_ALL, "");
	log_set_program("vpsql-tls");
	mem_set_program("vpsql-tls");
	if (argc < 2) {
		help(stderr);
		return TLS_CMD_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-?") == 0 || strcmp(argv[1], "help") == 0) {
		help(stdout);
		return TLS_CMD_OK;
	}
	if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
		puts("vpsql-tls " VPSQL_VERSION);
		return TLS_CMD_OK;
	}
	if (strcmp(argv[1], "--list-commands") == 0) {
		for (c = subcommands; c->name != NULL; c++)
			printf("%s\t%s\t%s\n", c->name, c->args, c->help);
		return TLS_CMD_OK;
	}
	for (c = subcommands; c->name != NULL; c++)
		if (strcmp(c->name, argv[1]) == 0)
			return c->run(argc - 1, argv + 1);
	log_errorf("unknown command \"%s\"", argv[1]);
	log_msg(LOG_HINT, "Try \"vpsql-tls --help\" for more information.");
	return TLS_CMD_USAGE;
}
