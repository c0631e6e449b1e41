/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls policy: the resolved settings of a connection with their sources, and checks of a configuration file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/strv.h"
#include "main/tls_cmd.h"
#include "pg/conninfo.h"
#include "pg/target.h"
#include "tls/policy_text.h"

enum { LINT_MAX = 64 * 1024 * 1024 };

static const char usage_text[] =
"Usage: vpsql-tls policy [OPTION]... [HOST | CONNECTION-STRING]\n"
"       vpsql-tls policy --lint FILE\n"
"       vpsql-tls policy --parse FILE\n\n"
"Prints every TLS setting that a connection of vpsql would have, and where each comes\n"
"from. Connects to nothing (but may fetch roots that are not on this machine).\n"
"--lint checks a vpsql.conf; --parse reads such output back and prints it again.\n\n"
"      --min-sslmode=MODE   lower the floor\n"
"      --port=PORT          port\n"
"      --roots-dir=DIR      folder of shipped roots\n"
"      --no-fetch           never download roots\n"
"      --json               for scripts\n\n"
"Exit status: 0 done, 1 lint found something, 2 the policy refuses or a file cannot\n"
"be read, 3 usage.\n";

static void
json_lines(struct buf *b, const char *key, const struct strv *lines)
{
	size_t i;

	buf_addf(b, ",\n \"%s\":[", key);
	for (i = 0; i < lines->n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		json_string(b, lines->v[i]);
	}
	buf_addc(b, ']');
}

static void
json_policy(const struct policy *p, const struct trust *t, struct buf *b)
{
	int k;

	buf_adds(b, "{\"host\":");
	json_string(b, p->host);
	buf_addf(b, ",\"host_kind\":\"%s\",\"libpq\":%d,\"locked\":%s,\"mode\":\"%s\",\n \"min_sslmode\":"
	    "{\"value\":\"%s\",\"why\":", policy_host_name(p->host_kind), p->libpq,
	    p->locked ? "true" : "false", policy_mode_name(p->mode), policy_mode_name(p->floor));
	json_string(b, p->floor_why);
	buf_adds(b, "},\n \"endpoint\":{\"kind\":");
	json_string(b, endpoint_kind_name(t->endpoint.kind));
	buf_adds(b, ",\"region\":");
	json_string(b, t->endpoint.region[0] != '\0' ? t->endpoint.region : NULL);
	buf_adds(b, ",\"name\":");
	json_string(b, t->endpoint.name);
	buf_adds(b, "},\n \"roots\":");
	json_string(b, t->reason);
	buf_adds(b, ",\n \"settings\":{");
	for (k = 0; k < POLICY_KEYS; k++) {
		const struct policy_field *f = &p->field[k];

		buf_addf(b, "%s\n  \"%s\":{\"value\":", k > 0 ? "," : "", policy_key_name((enum policy_key)k));
		json_string(b, f->value != NULL && k == POLICY_SSLPASSWORD ? "***" : f->value);
		buf_addf(b, ",\"source\":\"%s\",\"why\":", policy_source_name(f->source));
		json_string(b, f->why);
		buf_addc(b, '}');
	}
	buf_addc(b, '}');
	json_lines(b, "notes", &p->notes);
	json_lines(b, "weak", &p->weak);
	buf_adds(b, "}");
}

static int
lint(const char *path, bool json)
{
	struct strv found = STRV_INIT;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;
	bool clean;
	int code;

	/* A file that is not there is no finding about it. */
	if (!file_read(path, LINT_MAX, &out, &err))
		return tls_cmd_fail(&err);
	buf_clear(&out);
	clean = config_lint(path, &found);
	if (json)
		buf_addc(&out, '[');
	for (i = 0; i < found.n; i++) {
		if (json) {
			buf_adds(&out, i > 0 ? ",\n " : "\n ");
			json_string(&out, found.v[i]);
		} else
			buf_addf(&out, "%s\n", found.v[i]);
	}
	if (json)
		buf_adds(&out, "\n]\n");
	else if (clean)
		buf_addf(&out, "%s: no findings\n", path);
	strv_clear(&found);
	code = (json ? tls_cmd_print : tls_cmd_print_text)(&out);
	return code != TLS_CMD_OK ? code : clean ? TLS_CMD_OK : TLS_CMD_NO;
}

static int
parse_back(const char *path)
{
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct err err = ERR_INIT;
	struct policy p;
	int code;

	if (file_read(path, 1024 * 1024, &text, &err) && policy_parse(text.data, &p, &err)) {
		policy_dump(&p, &out);
		policy_clear(&p);
		code = tls_cmd_print(&out);
	} else
		code = tls_cmd_fail(&err);
	buf_free(&text);
	return code;
}

static int
resolve(const struct connect_ask *ask, bool json)
{
	/* Warnings are part of the output; only what was fetched is said aside. */
	struct connect_ui ui = *tls_cmd_ui();
	struct target t;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;
	int code;

	ui.note = NULL;
	if (!target_resolve(&t, ask, &ui, &err))
		code = tls_cmd_fail(&err);
	else {
		for (i = 0; i < t.n_tcp; i++) {
			if (json) {
				buf_adds(&out, i == 0 ? "[" : ",\n");
				json_policy(&t.tcp[i].policy, &t.tcp[i].trust, &out);
			} else {
				if (i > 0)
					buf_addc(&out, '\n');
				policy_dump(&t.tcp[i].policy, &out);
			}
		}
		if (json)
			buf_adds(&out, "]\n");
		code = tls_cmd_print(&out);
	}
	target_clear(&t);
	return code;
}

int
tls_policy_main(int argc, char **argv)
{
	struct connect_ask ask = { .ask_password = PASSWORD_NO };
	const char *lint_file = NULL, *parse_file = NULL;
	bool bad = false, json = false;
	int i;

	for (i = 1; i < argc && !bad; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			fputs(usage_text, stdout);
			return TLS_CMD_OK;
		}
		if (argv[i][0] != '-') {
			if (ask.host != NULL || ask.dbname != NULL)
				return tls_cmd_usage("policy", "one host or connection string, not more");
			if (conninfo_is_string(argv[i]))
				ask.dbname = argv[i];
			else
				ask.host = argv[i];
		} else if (tls_cmd_option(argc, argv, &i, "json", NULL, &bad))
			json = true;
		else if (tls_cmd_option(argc, argv, &i, "no-fetch", NULL, &bad))
			ask.no_fetch = true;
		else if (!tls_cmd_option(argc, argv, &i, "roots-dir", &ask.roots_dir, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "min-sslmode", &ask.min_sslmode, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "port", &ask.port, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "lint", &lint_file, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "parse", &parse_file, &bad))
			return tls_cmd_usage("policy", "unknown option \"%s\"", argv[i]);
	}
	if (bad)
		return tls_cmd_usage("policy", "option \"%s\" lacks its value, or takes none", argv[i - 1]);
	if (lint_file != NULL)
		return lint(lint_file, json);
	return parse_file != NULL ? parse_back(parse_file) : resolve(&ask, json);
}
