/* SPDX-License-Identifier: PostgreSQL */
/* Any bytes as a server's certificate: read, compared with names, diagnosed, drawn; what is printed stays harmless. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tls/diagnose.h"
#include "tls/diagnose_name.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const hosts[] = { "localhost", "db.hostile.test", "127.0.0.1", "::1", "db.hostile.test.",
	"db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com", "", "*" };
/* Verify codes of OpenSSL with a branch of their own, by number. */
static const int codes[] = { 0, 2, 18, 19, 20, 21, 10, 9, 23, 3, 12, 26, 24, 25, 47, 66, 68, 7, 22, 34 };

static void
harmless(const struct buf *b)
{
	for (size_t i = 0; i < b->len; i++)
		if ((unsigned char)b->data[i] < 0x20 && b->data[i] != '\n')
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct probe p = { .stage = PROBE_DONE, .answer = PROBE_YES };
	struct diagnose_facts f = { .probe = &p, .port = 5433, .now = 1800000000 };
	struct findings out = FINDINGS_INIT;
	struct cert_chain chain;
	struct buf b = BUF_INIT;
	struct cert c;
	char *text;

	/* Two bytes of choices, then the certificate. */
	if (size < 3 || !cert_from_der(data + 2, size - 2, &c, NULL))
		return 0;
	chain = (struct cert_chain){ &c, 1 };
	p.peer = chain;
	f.host = hosts[data[0] % (sizeof(hosts) / sizeof(hosts[0]))];
	f.kind = (enum diagnose_kind)(data[0] / 8 % 3);
	f.region = "eu-west-1";
	name_match(f.host, c.names, c.n_names, &p.name);
	p.problems[0].code = codes[data[1] % (sizeof(codes) / sizeof(codes[0]))];
	p.problems[0].depth = data[1] / 64;
	p.problems[0].text = (char *)(uintptr_t)"words";
	p.n_problems = p.problems[0].code != 0;
	p.trust = p.n_problems ? probe_problem_trust(&p, 0) : PROBE_TRUSTED;
	if (p.trust == PROBE_TRUSTED)
		p.built = chain;
	else if (data[0] & 0x80)
		f.root_certs = &chain;
	diagnose(&f, &out);
	finding_text(&out, &b);
	harmless(&b);
	buf_clear(&b);
	finding_json(&out, &b);
	harmless(&b);
	buf_clear(&b);
	cert_chain_text(&chain, f.now, &b);
	harmless(&b);
	text = diagnose_real_name(&p);
	if (text != NULL && p.built.n == 0)
		abort();
	free(text);
	buf_free(&b);
	finding_clear(&out);
	cert_clear(&c);
	return 0;
}
