/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls alias: the names that are pinned to a database's real name. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/strv.h"
#include "main/tls_cmd.h"
#include "tls/config.h"
#include "tls/config_pin.h"

static const char usage_text[] =
"Usage: vpsql-tls alias list [--json]\n"
"       vpsql-tls alias pin ALIAS=NAME\n"
"       vpsql-tls alias rm ALIAS\n\n"
"A pinned alias connects to NAME, and the certificate must be NAME's.\n\n"
"      --file=FILE   in place of your own vpsql.conf\n"
"      --json        for scripts\n\n"
"Exit status: 0 done, 1 no such alias, 2 the file cannot be used, 3 usage.\n";

static int
list(const char *file, bool json)
{
	struct config conf = { NULL, 0 };
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	size_t i, n = 0;

	if (!(file != NULL ? config_load_file(&conf, file, false, &err) : config_load(&conf, &err))) {
		config_clear(&conf);
		return tls_cmd_fail(&err);
	}
	if (json)
		buf_addc(&out, '[');
	for (i = 0; i < conf.n; i++) {
		const struct config_item *it = &conf.items[i];

		if (it->key != CONFIG_SERVER_NAME)
			continue;
		if (json) {
			buf_adds(&out, n++ > 0 ? ",\n {\"alias\":" : "\n {\"alias\":");
			json_string(&out, it->pattern);
			buf_adds(&out, ",\"name\":");
			json_string(&out, it->value);
			buf_adds(&out, ",\"file\":");
			json_string(&out, it->file);
			buf_addf(&out, ",\"line\":%u}", it->line);
		} else
			buf_addf(&out, "%s=%s  # %s:%u\n", it->pattern, it->value, it->file, it->line);
	}
	if (json)
		buf_adds(&out, "\n]\n");
	config_clear(&conf);
	return (json ? tls_cmd_print : tls_cmd_print_text)(&out);
}

static int
pin(const char *file, const struct strv *args)
{
	struct err err = ERR_INIT;
	char *copy, *eq;
	bool ok;

	if (args->n == 2)
		ok = config_pin(file, args->v[0], args->v[1], &err);
	else {
		copy = xstrdup(args->n == 1 ? args->v[0] : "");
		eq = strchr(copy, '=');
		if (eq == NULL) {
			free(copy);
			return tls_cmd_usage("alias", "pin takes ALIAS=NAME");
		}
		*eq = '\0';
		ok = config_pin(file, copy, eq + 1, &err);
		free(copy);
	}
	return ok ? TLS_CMD_OK : tls_cmd_fail(&err);
}

static int
rm(const char *file, const struct strv *args)
{
	struct err err = ERR_INIT;

	if (args->n != 1)
		return tls_cmd_usage("alias", "rm takes one alias");
	if (config_unpin(file, args->v[0], &err))
		return TLS_CMD_OK;
	if (tls_cmd_fail(&err) == TLS_CMD_USAGE)
		return TLS_CMD_NO;
	return TLS_CMD_REFUSED;
}

int
tls_alias_main(int argc, char **argv)
{
	struct strv args = STRV_INIT;
	const char *file = NULL;
	bool bad = false, json = false;
	int i, code;

	if (argc < 2 || strcmp(argv[1], "--help") == 0) {
		fputs(usage_text, argc < 2 ? stderr : stdout);
		return argc < 2 ? TLS_CMD_USAGE : TLS_CMD_OK;
	}
	for (i = 2; i < argc && !bad; i++) {
		if (argv[i][0] != '-')
			strv_add(&args, argv[i]);
		else if (tls_cmd_option(argc, argv, &i, "json", NULL, &bad))
			json = true;
		else if (!tls_cmd_option(argc, argv, &i, "file", &file, &bad)) {
			strv_clear(&args);
			return tls_cmd_usage("alias", "unknown option \"%s\"", argv[i]);
		}
	}
	if (bad)
		code = tls_cmd_usage("alias", "option \"%s\" lacks its value, or takes none", argv[i - 1]);
	else if (strcmp(argv[1], "list") == 0)
		code = list(file, json);
	else if (strcmp(argv[1], "pin") == 0)
		code = pin(file, &args);
	else if (strcmp(argv[1], "rm") == 0)
		code = rm(file, &args);
	else
		code = tls_cmd_usage("alias", "unknown action \"%s\"", argv[1]);
	strv_clear(&args);
	return code;
}
