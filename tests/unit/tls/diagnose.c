/* SPDX-License-Identifier: PostgreSQL */
/* Tests of the diagnosis: from what a probe saw to codes and commands, without a network. */
#include "tls/diagnose.h"

#include <stdint.h>
#include <stdlib.h>

#include "../check.h"
#include "tls/diagnose_name.h"

enum { NOW = 1800000000, SELF_SIGNED = 18, LOCAL_ISSUER = 20, EXPIRED = 10 };

static char texts[8][256];

static char *
text(int i, const char *s)
{
	snprintf(texts[i], sizeof(texts[i]), "%s", s);
	return texts[i];
}

static struct name
dns(const char *s)
{
	return (struct name){ NAME_DNS, (unsigned char *)(uintptr_t)s, strlen(s) };
}

/* A leaf with one name by one issuer; nothing is owned. */
static struct cert
leaf(const char *subject_cn, const char *issuer_cn, struct name *names, size_t n)
{
	return (struct cert){
		.subject = text(0, subject_cn), .issuer = text(1, issuer_cn),
		.subject_cn = text(2, subject_cn), .issuer_cn = text(3, issuer_cn),
		.serial = text(4, "1"), .key = text(5, "EC P-256"),
		.sig = text(6, "ecdsa-with-SHA256"), .eku = text(7, ""),
		.names = names, .n_names = n, .path_len = -1, .server_auth = true,
		.not_before = NOW - 86400, .not_after = NOW + 400 * 86400,
	};
}

/* The one-line result: codes, blank between. */
static const char *
codes(const struct diagnose_facts *f, struct findings *out)
{
	static char line[512];
	size_t n = 0;

	finding_clear(out);
	diagnose(f, out);
	line[0] = '\0';
	for (size_t i = 0; i < out->n; i++)
		if (out->v[i].severity != FINDING_NOTE)
			n += (size_t)snprintf(line + n, sizeof(line) - n, "%s%s",
			    n > 0 ? " " : "", finding_name(out->v[i].code));
	return line;
}

static bool
remedy_has(const struct findings *f, const char *words)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->v[i].remedy != NULL && strstr(f->v[i].remedy, words) != NULL)
			return true;
	return false;
}

#define RDS "db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com"

int
main(void)
{
	struct name names[2] = { dns(RDS), dns("*.example.com") };
	struct cert c = leaf(RDS, "Amazon RDS eu-west-1 Root CA RSA2048 G1", names, 2);
	struct probe p = { .stage = PROBE_DONE, .answer = PROBE_YES };
	struct diagnose_facts f = { .probe = &p, .host = "localhost", .port = 5433, .now = NOW,
	    .user = "o'brien", .dbname = "shop" };
	struct findings out = FINDINGS_INIT;
	char *name;

	/* trusted, another name: the tunnel's command, quoted for a shell */
	p.peer = (struct cert_chain){ &c, 1 };
	p.built = p.peer;
	p.trust = PROBE_TRUSTED;
	name_match(f.host, c.names, c.n_names, &p.name);
	CHECK_STR_ROW(codes(&f, &out), "tunnel", "tunnel");
	CHECK(remedy_has(&out, "vpsql -h " RDS " --via localhost:5433 -U 'o'\\''brien' -d shop"));
	name = diagnose_real_name(&p);
	CHECK_STR(name, RDS);
	free(name);
	f.user = "DOM\\me";
	f.dbname = "a\x1b[1m";
	codes(&f, &out);
	CHECK(remedy_has(&out, " -U 'DOM\\me' -d 'a\\x1b[1m'"));
	f.user = "o'brien";
	f.dbname = "shop";
	f.key_file = "/home/me/my 'key'";
	f.key_problem = "others can read it";
	codes(&f, &out);
	CHECK(remedy_has(&out, "chmod 600 '/home/me/my '\\''key'\\'''"));
	f.key_file = f.key_problem = NULL;
	f.program = "psql";
	codes(&f, &out);
	CHECK(remedy_has(&out, "psql -h " RDS));
	f.program = NULL;

	/* the same chain unverified: nobody's word for a name */
	p.built = (struct cert_chain)CERT_CHAIN_INIT;
	p.trust = PROBE_UNKNOWN_ROOT;
	p.n_problems = 1;
	p.problems[0] = (struct probe_problem){ SELF_SIGNED + 1, 1, text(7, "self-signed certificate in certificate chain") };
	CHECK(diagnose_real_name(&p) == NULL);
	codes(&f, &out);
	CHECK(!remedy_has(&out, "-h " RDS));
	CHECK(remedy_has(&out, "REAL-NAME"));
	CHECK(strstr(out.v[1].what, "(unverified)") != NULL);
	text(7, "");

	/* an address; an alias from DNS; an alias that only the certificate shows */
	p.built = p.peer;
	p.trust = PROBE_TRUSTED;
	p.n_problems = 0;
	f.host = "10.1.2.3";
	name_match(f.host, c.names, c.n_names, &p.name);
	CHECK_STR_ROW(codes(&f, &out), "ip-address", "address");
	CHECK(remedy_has(&out, "--via 10.1.2.3:5433"));
	f.host = "db.corp.example";
	f.port = 5432;
	name_match(f.host, c.names, c.n_names, &p.name);
	CHECK_STR_ROW(codes(&f, &out), "alias", "alias by certificate");
	CHECK(remedy_has(&out, "vpsql-tls alias pin db.corp.example=" RDS));
	CHECK(remedy_has(&out, "vpsql -h " RDS " -U"));
	{
		struct alias a = { .status = ALIAS_FOUND };

		strv_add(&a.chain, "db.corp.example");
		strv_add(&a.chain, "db2.c0abc1def2gh.eu-west-1.rds.amazonaws.com");
		f.alias = &a;
		CHECK_STR_ROW(codes(&f, &out), "alias", "alias by DNS");
		CHECK(remedy_has(&out, "pin db.corp.example=db2."));
		f.alias = NULL;
		strv_clear(&a.chain);
	}
	/* another of the same region is no alias, and close in name */
	f.host = "db2.c0abc1def2gh.eu-west-1.rds.amazonaws.com";
	f.kind = DIAGNOSE_RDS;
	name_match(f.host, c.names, c.n_names, &p.name);
	CHECK_STR_ROW(codes(&f, &out), "name-mismatch", "another instance");

	/* good but for its end */
	f.host = RDS;
	name_match(f.host, c.names, c.n_names, &p.name);
	CHECK_STR_ROW(codes(&f, &out), "", "nothing wrong");
	CHECK_INT(out.n, 0);
	c.not_after = NOW + 5 * 86400;
	CHECK_STR_ROW(codes(&f, &out), "expires-soon", "soon");
	f.warn_days = 3;
	CHECK_STR_ROW(codes(&f, &out), "", "soon enough");
	f.warn_days = 0;
	f.libpq_error = "connection reset";
	codes(&f, &out);
	CHECK(finding_has(&out, FINDING_PASSES));
	f.libpq_error = NULL;

	/* dates against a clock that is wrong */
	p.built = (struct cert_chain)CERT_CHAIN_INIT;
	p.trust = PROBE_EXPIRED;
	p.n_problems = 1;
	p.problems[0] = (struct probe_problem){ EXPIRED, 0, text(7, "certificate has expired") };
	c.not_after = NOW - 10;
	CHECK_STR_ROW(codes(&f, &out), "expired", "expired");
	CHECK(remedy_has(&out, "aws rds modify-db-instance"));
	f.now = 1000000000;
	CHECK_STR_ROW(codes(&f, &out), "clock", "a clock of 2001");
	f.now = NOW;
	text(7, "");

	/* whose client key, whose certificate */
	p.built = p.peer;
	p.trust = PROBE_TRUSTED;
	p.n_problems = 0;
	c.not_after = NOW + 400 * 86400;
	f.libpq_error = "private key file \"/home/u/k\" has group or world access; permissions should be u=rw (0600) or less";
	f.key_file = "/home/u/k";
	CHECK_STR_ROW(codes(&f, &out), "key-file", "key file");
	CHECK(remedy_has(&out, "chmod 600 /home/u/k"));
	f.libpq_error = "FATAL:  connection requires a valid client certificate";
	CHECK_STR_ROW(codes(&f, &out), "client-certificate", "client certificate");
	f.libpq_error = "SSL error: tlsv1 alert unknown ca";
	CHECK_STR_ROW(codes(&f, &out), "client-certificate-refused", "client certificate refused");
	f.libpq_error = NULL;

	/* before TLS */
	p.stage = PROBE_REQUEST;
	p.peer = p.built = (struct cert_chain)CERT_CHAIN_INIT;
	p.answer = PROBE_NO;
	CHECK_STR_ROW(codes(&f, &out), "no-tls", "no TLS");
	f.via = "localhost:5433";
	CHECK_STR_ROW(codes(&f, &out), "tls-proxy", "no TLS behind --via");
	f.via = NULL;
	p.answer = PROBE_EARLY;
	CHECK_STR_ROW(codes(&f, &out), "early-data", "early data");
	p.stage = PROBE_RESOLVE;
	CHECK_STR_ROW(codes(&f, &out), "unreachable", "no such name");
	p.stage = PROBE_SETUP;
	CHECK_STR_ROW(codes(&f, &out), "root-file", "settings");
	for (size_t i = 0; i < out.n; i++)
		CHECK(out.v[i].remedy == NULL || strstr(out.v[i].remedy, "sslmode=") == NULL);
	finding_clear(&out);
	return check_done();
}
