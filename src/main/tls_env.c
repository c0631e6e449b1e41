/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls env and exec: the safe settings of a connection for every other program on libpq. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/json.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/shell.h"
#include "base/strv.h"
#include "main/tls_cmd.h"
#include "pg/conninfo.h"
#include "pg/target.h"
#include "tls/policy_keys.h"
#include "tls/system.h"

static const char env_usage[] =
"Usage: vpsql-tls env [OPTION]... HOST | CONNECTION-STRING\n\n"
"Prints what gives any program on libpq the TLS settings of vpsql:\n"
"  eval \"$(vpsql-tls env db.example.com)\"; pg_dump mydb\n\n"
"      --shell=sh|fish      how to write it (default sh)\n"
"      --pgservice=NAME     an entry for ~/.pg_service.conf instead\n"
"      --json               for scripts\n";
static const char exec_usage[] =
"Usage: vpsql-tls exec [OPTION]... HOST | CONNECTION-STRING -- COMMAND [ARGUMENT]...\n\n"
"Runs a program on libpq under the TLS settings of vpsql:\n"
"  vpsql-tls exec db.example.com -- pg_dump -Fc mydb\n"
"A host or sslmode on the program's own command line would win over them.\n\n";
static const char common_usage[] =
"      --port=PORT          port\n"
"      --via=HOST:PORT      connect there, verify HOST (a tunnel)\n"
"      --min-sslmode=MODE   lower the floor\n"
"      --roots-dir=DIR      folder of shipped roots\n"
"      --no-fetch           never download roots\n\n";

struct env {
	struct connect_ask	 ask;
	const char		*shell, *service;
	bool			 json;
	struct target		 target;
	/* keyword, variable (or ""), value: three in a row; value "" means unset */
	struct strv		 set;
};

static void
add_setting(struct env *e, const char *keyword, const char *variable, const char *value)
{
	strv_add(&e->set, keyword);
	strv_add(&e->set, variable != NULL ? variable : "");
	strv_add(&e->set, value != NULL ? value : "");
}

/* Where to connect: what was said on the command line, in a service or by a pin. */
static void
collect_target(struct env *e)
{
	static const char *const keys[] = { "host", "hostaddr", "port", "user", "dbname", NULL };
	const struct conninfo_key *k;
	const char *env;
	size_t i;

	for (i = 0; keys[i] != NULL; i++) {
		k = conninfo_key(e->target.params, keys[i]);
		env = k != NULL && k->envvar != NULL && k->from == CONNINFO_ENV ? getenv(k->envvar) : NULL;
		/* What is there already stays, unless a pin stands for it. */
		if (k != NULL && k->value != NULL && *k->value != '\0' && k->from != CONNINFO_DEFAULT &&
		    (env == NULL || strcmp(env, k->value) != 0))
			add_setting(e, keys[i], k->envvar, k->value);
		/* An address left in the environment would send the name elsewhere. */
		else if (strcmp(keys[i], "hostaddr") == 0)
			add_setting(e, keys[i], "PGHOSTADDR", NULL);
	}
}

/* Roots that this process holds: another one cannot open them. */
static bool
refuse_held(bool joined, struct err *err)
{
	if (!joined) {
		err_set(err, ERR_USAGE, "sslrootcert is a pipe, which can be read but once");
		err_hint(err, "Name a file: sslrootcert=FILE");
		return false;
	}
	/* vpsql joins them and warns; the other program would not, and its settings outlast the warning. */
	err_set(err, ERR_USAGE, "these hosts need different root files, and a program on libpq takes one");
	err_detail(err, "With the roots of all in one file, each host could be vouched for by the roots of another.");
	err_hint(err, "Name one host at a time; or, where that is acceptable, one file for all in the connection "
	    "string: sslrootcert=FILE");
	return false;
}

static bool
collect_policy(struct env *e, struct err *err)
{
	char *system = NULL;
	const char *value;
	int k;

	for (k = 0; k < POLICY_KEYS; k++) {
		/* Of several hosts, what libpq is given for all of them. */
		value = conninfo_get(e->target.params, policy_rows[k].name);
		/* The other program's libpq may be older, or bring an OpenSSL of its own. */
		if (k == POLICY_SSLROOTCERT && value != NULL && strcmp(value, "system") == 0) {
			system = system_roots_file(true);
			if (system != NULL)
				value = system;
		}
		if (k == POLICY_SSLROOTCERT && value != NULL && strncmp(value, "/proc/self/", 11) == 0) {
			free(system);
			return refuse_held(e->target.n_tcp > 1, err);
		}
		if ((policy_rows[k].flags & POLICY_ROW_SECRET) == 0 &&
		    (policy_rows[k].env != NULL || value != NULL))
			add_setting(e, policy_rows[k].name, policy_rows[k].env, value);
		free(system);
		system = NULL;
	}
	/* Both would win over the above, or come beside it. */
	add_setting(e, "service", "PGSERVICE", NULL);
	add_setting(e, "requiressl", "PGREQUIRESSL", NULL);
	return true;
}

static void
write_shell(const struct env *e, bool fish, struct buf *out)
{
	size_t i;

	for (i = 0; i < e->set.n; i += 3) {
		const char *var = e->set.v[i + 1], *value = e->set.v[i + 2];

		if (*var == '\0')
			continue;
		if (*value == '\0')
			buf_addf(out, fish ? "set -e %s\n" : "unset %s\n", var);
		else {
			buf_addf(out, fish ? "set -gx %s " : "export %s=", var);
			(fish ? shell_quote_fish : shell_quote)(out, value);
			buf_addc(out, '\n');
		}
	}
}

static void
write_json(const struct env *e, struct buf *out)
{
	bool first = true;
	size_t i;

	buf_addc(out, '{');
	for (i = 0; i < e->set.n; i += 3) {
		if (e->set.v[i + 1][0] == '\0')
			continue;
		buf_adds(out, first ? "\n " : ",\n ");
		first = false;
		json_string(out, e->set.v[i + 1]);
		buf_addc(out, ':');
		json_string(out, e->set.v[i + 2][0] != '\0' ? e->set.v[i + 2] : NULL);
	}
	buf_adds(out, "\n}\n");
}

static bool
write_service(const struct env *e, struct buf *out, struct err *err)
{
	size_t i;

	if (strpbrk(e->service, "[]\r\n") != NULL || *e->service == '\0')
		return err_set(err, ERR_USAGE, "\"%s\" can be no name of a service", e->service);
	buf_addf(out, "[%s]\n", e->service);
	for (i = 0; i < e->set.n; i += 3)
		if (e->set.v[i + 2][0] != '\0')
			buf_addf(out, "%s=%s\n", e->set.v[i], e->set.v[i + 2]);
	return true;
}

/* Options up to "--" or the end; -1: go on, *rest is the command's place. */
static int
take_options(struct env *e, const char *name, int argc, char **argv, int *rest)
{
	bool bad = false, exec = strcmp(name, "exec") == 0;
	int i;

	for (i = 1; i < argc && !bad; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			fputs(exec ? exec_usage : env_usage, stdout);
			fputs(common_usage, stdout);
			fputs(exec ? "Exit status: that of COMMAND; 126 or 127 where it cannot be run; "
			    "2 refused, 3 usage.\n" : "Exit status: 0 done, 2 refused, 3 usage.\n", stdout);
			return TLS_CMD_OK;
		}
		if (exec && strcmp(argv[i], "--") == 0) {
			i++;
			break;
		}
		if (argv[i][0] != '-') {
			if (e->ask.host != NULL || e->ask.dbname != NULL)
				return tls_cmd_usage(name, exec ? "the command comes after \"--\"" :
				    "one host or connection string, not more");
			if (conninfo_is_string(argv[i]))
				e->ask.dbname = argv[i];
			else
				e->ask.host = argv[i];
		} else if (tls_cmd_option(argc, argv, &i, "no-fetch", NULL, &bad))
			e->ask.no_fetch = true;
		else if (!exec && tls_cmd_option(argc, argv, &i, "json", NULL, &bad))
			e->json = true;
		else if (!tls_cmd_option(argc, argv, &i, "roots-dir", &e->ask.roots_dir, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "min-sslmode", &e->ask.min_sslmode, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "port", &e->ask.port, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "via", &e->ask.via, &bad) &&
		    (exec || (!tls_cmd_option(argc, argv, &i, "shell", &e->shell, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "pgservice", &e->service, &bad))))
			return tls_cmd_usage(name, "unknown option \"%s\"", argv[i]);
	}
	*rest = i;
	if (bad)
		return tls_cmd_usage(name, "option \"%s\" lacks its value, or takes none", argv[i - 1]);
	if (e->ask.host == NULL && e->ask.dbname == NULL)
		return tls_cmd_usage(name, "name a host or a connection string");
	if (exec && i >= argc)
		return tls_cmd_usage(name, "name a command after \"--\"");
	return -1;
}

/* No name or file has one by rights, and a shell or terminal would act on it. */
static bool
check_values(const struct env *e, struct err *err)
{
	for (size_t i = 0; i < e->set.n; i += 3)
		for (const char *s = e->set.v[i + 2]; *s != '\0'; s++)
			if ((unsigned char)*s < 0x20 || *s == 0x7f)
				return err_set(err, ERR_USAGE, "the value of %s holds a control character",
				    e->set.v[i]);
	return true;
}

static bool
resolve(struct env *e, struct err *err)
{
	if (!target_resolve(&e->target, &e->ask, tls_cmd_ui(), err))
		return false;
	collect_target(e);
	return collect_policy(e, err) && check_values(e, err);
}

int
tls_env_main(int argc, char **argv)
{
	struct env e;
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	int code, rest;
	bool ok = true;

	memset(&e, 0, sizeof(e));
	e.ask.ask_password = PASSWORD_NO;
	code = take_options(&e, "env", argc, argv, &rest);
	if (code != -1)
		return code;
	if (e.shell != NULL && strcmp(e.shell, "sh") != 0 && strcmp(e.shell, "fish") != 0)
		return tls_cmd_usage("env", "the shell is sh or fish");
	if (!resolve(&e, &err))
		ok = false;
	else if (e.json)
		write_json(&e, &out);
	else if (e.service != NULL)
		ok = write_service(&e, &out, &err);
	else
		write_shell(&e, e.shell != NULL && strcmp(e.shell, "fish") == 0, &out);
	code = ok ? tls_cmd_print(&out) : tls_cmd_fail(&err);
	buf_free(&out);
	strv_clear(&e.set);
	target_clear(&e.target);
	return code;
}

int
tls_exec_main(int argc, char **argv)
{
	struct env e;
	struct err err = ERR_INIT;
	int code, rest = argc, saved;
	size_t i;

	memset(&e, 0, sizeof(e));
	e.ask.ask_password = PASSWORD_NO;
	code = take_options(&e, "exec", argc, argv, &rest);
	if (code != -1)
		return code;
	if (!resolve(&e, &err)) {
		code = tls_cmd_fail(&err);
		goto out;
	}
	for (i = 0; i < e.set.n; i += 3)
		if (e.set.v[i + 1][0] != '\0') {
			/* The program never runs without one of them. */
			if ((e.set.v[i + 2][0] != '\0' ? setenv(e.set.v[i + 1], e.set.v[i + 2], 1) :
			    unsetenv(e.set.v[i + 1])) == -1)
				mem_out();
		}
	execvp(argv[rest], argv + rest);
	saved = errno;
	log_errorf("could not run \"%s\": %s", argv[rest], strerror(saved));
	code = saved == ENOENT ? 127 : 126;
out:
	strv_clear(&e.set);
	target_clear(&e.target);
	return code;
}
