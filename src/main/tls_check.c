/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls check: all that a login would verify, without logging in. */
#include "main/tls_check.h"

#include <getopt.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "main/tls_cmd.h"
#include "main/tls_report.h"
#include "pg/conninfo.h"
#include "tls/config.h"
#include "tls/diagnose.h"
#include "tls/trust.h"

static const char usage_text[] =
"Usage: vpsql-tls check [OPTION]... HOST[:PORT]\n"
"Verifies a server as a login would, without logging in.\n\n"
"  -p, --port=PORT        port (default 5432)\n"
"      --via=HOST:PORT    connect there, verify HOST (a tunnel)\n"
"      --direct           TLS from the first byte (sslnegotiation=direct)\n"
"      --json             everything as one JSON object\n"
"      --warn-days=DAYS   one line for monitoring; exit 1 when less is left\n"
"      --timeout=SECONDS  for the whole check (default 10)\n"
"      --sslrootcert=FILE roots in place of those of the endpoint\n"
"      --sslcrl=FILE      revocation list\n"
"      --roots-dir=DIR    folder of shipped roots\n"
"      --no-fetch         never download roots\n"
"      --help             this text\n\n"
"Exit status: 0 verified, 1 expires within --warn-days, 2 refused, 3 not checked.\n";

struct check {
	char		*host;
	int		 port;
	char		*via;		/* as typed */
	char		*via_host;
	int		 via_port;
	bool		 direct, json;
	long		 warn_days;	/* -1: not asked */
	int		 timeout;
	const char	*root_file, *crl;	/* as typed, or NULL */
	struct trust_opts opts;
};

/* HOST, HOST:PORT, [ADDRESS]:PORT; a bare IPv6 address is a host. */
static bool
split_host(const char *s, char **host, int *port)
{
	const char *colon = strrchr(s, ':');
	size_t n = strlen(s);

	if (s[0] == '[') {
		const char *close = strchr(s, ']');

		if (close == NULL || (close[1] != '\0' && close[1] != ':'))
			return false;
		if (close[1] == ':' && !num_int(close + 2, 1, 65535, port))
			return false;
		*host = xstrndup(s + 1, (size_t)(close - s) - 1);
		return **host != '\0';
	}
	if (colon != NULL && strchr(s, ':') == colon) {
		if (!num_int(colon + 1, 1, 65535, port))
			return false;
		n = (size_t)(colon - s);
	}
	*host = xstrndup(s, n);
	return **host != '\0';
}

static bool
has_control(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			return true;
	return false;
}

/* TLS_CHECK_OK to go on; else the exit code, and *done: without an error. */
static int
read_options(int argc, char **argv, struct check *c, bool *done)
{
	enum { VIA = 256, DIRECT, JSON, WARN, TIMEOUT, ROOT, CRL, DIR, NO_FETCH, HELP };
	static const struct option options[] = {
		{ "port", required_argument, NULL, 'p' },
		{ "via", required_argument, NULL, VIA },
		{ "direct", no_argument, NULL, DIRECT },
		{ "json", no_argument, NULL, JSON },
		{ "warn-days", required_argument, NULL, WARN },
		{ "timeout", required_argument, NULL, TIMEOUT },
		{ "sslrootcert", required_argument, NULL, ROOT },
		{ "sslcrl", required_argument, NULL, CRL },
		{ "roots-dir", required_argument, NULL, DIR },
		{ "no-fetch", no_argument, NULL, NO_FETCH },
		{ "help", no_argument, NULL, HELP },
		{ NULL, 0, NULL, 0 }
	};
	bool good = true;
	int o;

	optind = 0;
	opterr = 0;
	while (good && (o = getopt_long(argc, argv, ":p:", options, NULL)) != -1) {
		switch (o) {
		case 'p':
			good = num_int(optarg, 1, 65535, &c->port);
			break;
		case VIA:
			c->via = optarg;
			c->via_port = 5432;
			free(c->via_host);
			c->via_host = NULL;
			good = split_host(optarg, &c->via_host, &c->via_port);
			break;
		case DIRECT:
			c->direct = true;
			break;
		case JSON:
			c->json = true;
			break;
		case WARN:
			good = num_long(optarg, 0, 36500, &c->warn_days);
			break;
		case TIMEOUT:
			good = num_int(optarg, 1, 3600, &c->timeout);
			break;
		case ROOT:
			c->root_file = optarg;
			break;
		case CRL:
			c->crl = optarg;
			break;
		case DIR:
			c->opts.roots_dir = optarg;
			break;
		case NO_FETCH:
			c->opts.no_fetch = true;
			break;
		case HELP:
			fputs(usage_text, stdout);
			*done = true;
			return TLS_CHECK_OK;
		case ':':
			tls_cmd_usage("check", "option \"%s\" lacks its value", argv[optind - 1]);
			return TLS_CHECK_UNKNOWN;
		default:
			tls_cmd_usage("check", "unknown option \"%s\", or a value where it takes none",
			    argv[optind - 1]);
			return TLS_CHECK_UNKNOWN;
		}
		if (!good)
			tls_cmd_usage("check", "invalid value \"%s\"", optarg);
	}
	if (good && optind + 1 != argc) {
		tls_cmd_usage("check", "name one host, as HOST or HOST:PORT");
		return TLS_CHECK_UNKNOWN;
	}
	if (good && conninfo_is_string(argv[optind])) {
		log_errorf("check takes a host, not a connection string");
		log_msg(LOG_HINT, "It does not log in: write HOST:PORT, and roots with --sslrootcert=FILE.");
		return TLS_CHECK_UNKNOWN;
	}
	if (good && (argv[optind][0] == '/' || has_control(argv[optind]) ||
	    !split_host(argv[optind], &c->host, &c->port))) {
		tls_cmd_usage("check", "\"%s\" is not HOST or HOST:PORT", argv[optind]);
		good = false;
	}
	return good ? TLS_CHECK_OK : TLS_CHECK_UNKNOWN;
}

static bool
is_unknown(enum probe_trust trust)
{
	return trust == PROBE_UNKNOWN_ISSUER || trust == PROBE_UNKNOWN_ROOT ||
	    trust == PROBE_LEAF_ONLY;
}

/* One state of a check: what a login would use, and what came of it. */
struct state {
	struct config		 conf;
	struct config_host	 host_conf;
	struct policy_in	 in;
	struct trust		 trust;
	struct alias		 alias;
	struct probe		 probe;
	struct cert_chain	 roots;
	struct findings		 findings;
	const char		*name;		/* verified: the host, or its pin */
};

static bool
choose_roots(const struct check *c, struct state *s, struct err *err)
{
	const char *pin;

	if (!config_load(&s->conf, err))
		return false;
	config_match(&s->conf, c->host, &s->host_conf);
	pin = config_value(&s->host_conf, CONFIG_SERVER_NAME);
	s->name = pin != NULL ? pin : c->host;
	policy_in_host(&s->in, s->name, NULL);
	s->in.libpq = PQlibVersion();
	if (c->root_file != NULL)
		policy_add(&s->in, "sslrootcert", c->root_file, POLICY_FROM_OPTION,
		    "--sslrootcert");
	if (c->crl != NULL)
		policy_add(&s->in, "sslcrl", c->crl, POLICY_FROM_OPTION, "--sslcrl");
	policy_add_env(&s->in, environ);
	config_to_policy(&s->conf, &s->host_conf, &s->in);
	return trust_choose(&s->trust, &s->in, &s->host_conf, &c->opts, err);
}

static void
probe(const struct check *c, struct state *s)
{
	const struct policy_value *crl_dir = policy_asked(&s->in, POLICY_SSLCRLDIR);
	struct probe_opts opts = {
		.host = s->name,
		.connect_host = c->via_host != NULL ? c->via_host :
		    strcmp(s->name, c->host) != 0 ? c->host : NULL,
		.port = c->via_host != NULL ? c->via_port : c->port,
		.root_file = s->trust.path,
		.crl_file = s->trust.crl,
		.crl_dir = crl_dir != NULL ? crl_dir->value : NULL,
		.direct = c->direct,
		.timeout_ms = c->timeout * 1000,
	};

	for (;;) {
		struct err err = ERR_INIT;

		probe_run(&opts, &s->probe);
		if (!is_unknown(s->probe.trust) ||
		    !trust_next(&s->trust, &s->in, &s->host_conf, &c->opts, &err)) {
			if (err_is(&err))
				log_msg(LOG_WARNING, "%s", err.msg);
			err_clear(&err);
			return;
		}
		probe_clear(&s->probe);
		opts.root_file = s->trust.path;
	}
}

static void
explain(const struct check *c, struct state *s)
{
	const struct policy_value *asked = policy_asked(&s->in, POLICY_SSLROOTCERT);
	struct diagnose_facts f = {
		.probe = &s->probe, .host = s->name, .via = c->via,
		.port = c->port, .mode = "verify-full", .mode_source = "the check",
		.kind = s->trust.endpoint.roots == ENDPOINT_ROOTS_AMAZON ?
		    DIAGNOSE_AMAZON_TRUST : s->trust.endpoint.kind != ENDPOINT_OTHER ?
		    DIAGNOSE_RDS : DIAGNOSE_PRIVATE,
		.region = s->trust.endpoint.region,
		.roots = s->trust.set,
		.roots_file = strcmp(s->trust.path, "system") == 0 ? NULL : s->trust.path,
		.roots_explicit = s->trust.origin == TRUST_EXPLICIT,
		.roots_source = s->trust.origin != TRUST_EXPLICIT || asked == NULL ?
		    NULL : asked->where != NULL ? asked->where :
		    policy_source_name(asked->source),
		.root_crt_home = s->trust.origin == TRUST_USER,
		.locked_where = s->in.locked ? s->in.locked_where : NULL,
		.crl_file = s->trust.crl, .crl_home = s->trust.crl_home, .alias = &s->alias, .now = time(NULL),
		.warn_days = c->warn_days,
	};

	if (f.roots_file != NULL &&
	    cert_chain_from_file(f.roots_file, 1000, &s->roots, NULL))
		f.root_certs = &s->roots;
	diagnose(&f, &s->findings);
}

static int
verdict(const struct check *c, const struct state *s,
    const struct tls_report *r)
{
	long days;

	if (s->probe.stage == PROBE_SETUP || s->probe.stage == PROBE_RESOLVE)
		return TLS_CHECK_UNKNOWN;
	if (!s->probe.full_ok)
		return TLS_CHECK_REFUSED;
	if (c->warn_days >= 0 && tls_report_days(r, &days) && days < c->warn_days)
		return TLS_CHECK_WARNING;
	return TLS_CHECK_OK;
}

/* The report in the form that was asked for. */
static void
render(const struct check *c, const struct state *s, int *code, struct buf *out)
{
	struct tls_report r = {
		.probe = &s->probe, .findings = &s->findings,
		.endpoint = &s->trust.endpoint, .alias = &s->alias,
		.host = s->name, .port = c->port, .via = c->via,
		.roots = s->trust.reason, .roots_file = s->trust.path,
		.crl = s->trust.crl != NULL || policy_asked(&s->in, POLICY_SSLCRLDIR) != NULL,
		.direct = c->direct, .now = time(NULL),
	};

	if (r.roots != NULL && strncmp(r.roots, "roots: ", 7) == 0)
		r.roots += 7;
	*code = verdict(c, s, &r);
	if (c->json)
		tls_report_json(&r, out);
	else if (c->warn_days >= 0)
		tls_report_line(&r, *code, c->warn_days, out);
	else
		tls_report_text(&r, out);
}

/* Nothing to verify with: said on stderr, and on stdout where a program reads it. */
static void
not_checked(const struct check *c, struct state *s, enum finding_code code, const struct err *err)
{
	struct finding *row;

	log_error(err);
	if (s->name == NULL)
		s->name = c->host;
	endpoint_parse(s->name, &s->trust.endpoint);
	row = finding_add(&s->findings, code, "%s", err->msg);
	if (err->hint != NULL)
		finding_remedy(row, "%s", err->hint);
}

/* Roots and revocation list as a login would have them; false: said why not. */
static bool
prepare(const struct check *c, struct state *s)
{
	struct strv notes = STRV_INIT;
	struct err err = ERR_INIT;
	bool ok = choose_roots(c, s, &err);

	if (!ok)
		not_checked(c, s, FINDING_ROOT_FILE, &err);
	else if (s->in.crl_problem != NULL) {
		ok = err_set(&err, ERR_FILE, "%s", s->in.crl_problem);
		err_hint(&err, s->in.crl_home ? "Repair it, or move it away: libpq takes it because it exists." :
		    "Correct sslcrl or sslcrldir, or leave it out.");
		not_checked(c, s, FINDING_CRL_FILE, &err);
	}
	policy_ignored(&s->in, &notes);
	for (size_t i = 0; i < notes.n; i++)
		log_warnf("%s", notes.v[i]);
	strv_clear(&notes);
	err_clear(&err);
	return ok;
}

static int
run(const struct check *c)
{
	struct state s = { .alias = ALIAS_INIT, .probe = { .trust = PROBE_NO_CHAIN } };
	struct buf out = BUF_INIT;
	int code = TLS_CHECK_UNKNOWN;

	policy_in_init(&s.in);
	trust_init(&s.trust);
	if (!prepare(c, &s)) {
		if (c->json || c->warn_days >= 0)
			render(c, &s, &code, &out);
	} else {
		if (s.trust.endpoint.kind == ENDPOINT_OTHER && c->via_host == NULL)
			alias_walk(c->host, NULL, NULL, ALIAS_TIMEOUT_MS, &s.alias);
		probe(c, &s);
		explain(c, &s);
		render(c, &s, &code, &out);
	}
	if ((c->json ? tls_cmd_print : tls_cmd_print_text)(&out) != TLS_CMD_OK)
		code = TLS_CHECK_UNKNOWN;
	finding_clear(&s.findings);
	cert_chain_clear(&s.roots);
	probe_clear(&s.probe);
	alias_clear(&s.alias);
	trust_clear(&s.trust);
	policy_in_clear(&s.in);
	config_clear(&s.conf);
	return code;
}

int
tls_check_main(int argc, char **argv)
{
	struct check c = { .port = 5432, .warn_days = -1, .timeout = 10 };
	bool done = false;
	int code = read_options(argc, argv, &c, &done);

	if (code == TLS_CHECK_OK && !done)
		code = run(&c);
	free(c.host);
	free(c.via_host);
	return code;
}
