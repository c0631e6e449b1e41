/* SPDX-License-Identifier: PostgreSQL */
/* A chain of certificates drawn as a tree for people. */
#include "tls/cert.h"

#include <stdlib.h>

static void
field(struct buf *out, size_t depth, const char *name, const char *value)
{
	buf_fill(out, ' ', depth * 3 + 2);
	buf_addf(out, "%-10s %s\n", name, value);
}

static void
draw_cert(const struct cert *c, size_t depth, time_t now, struct buf *out)
{
	char *from = cert_time(c->not_before), *to = cert_time(c->not_after);
	char *print = cert_fingerprint(c);
	struct buf line = BUF_INIT;
	long days = cert_days_left(c, now);

	if (depth > 0) {
		buf_fill(out, ' ', depth * 3 - 3);
		buf_adds(out, "└─ ");
	}
	buf_addf(out, "%s\n", c->subject[0] != '\0' ? c->subject : "(no subject)");
	field(out, depth, "issuer", c->self_issued ? "itself" : c->issuer);
	buf_addf(&line, "%s, signed with %s", c->key, c->sig);
	field(out, depth, "key", line.data);
	buf_clear(&line);
	buf_addf(&line, "%s to %s (%ld day%s left)", from, to, days, days == 1 ? "" : "s");
	field(out, depth, "valid", line.data);
	buf_clear(&line);
	buf_addf(&line, "%s%s%s", c->is_ca ? "authority" : "no authority",
	    c->eku[0] != '\0' ? "; " : "", c->eku);
	if (c->path_len >= 0)
		buf_addf(&line, "; at most %d more", c->path_len);
	field(out, depth, "usage", line.data);
	field(out, depth, "serial", c->serial);
	field(out, depth, "SHA-256", print);
	for (size_t i = 0; i < c->n_names; i++) {
		if (c->names[i].type == NAME_CN)
			continue;
		buf_clear(&line);
		buf_adds(&line, c->names[i].type == NAME_IP ? "IP " :
		    c->names[i].type == NAME_DNS ? "DNS " : "other ");
		name_text(&c->names[i], &line);
		field(out, depth, "name", line.data);
	}
	buf_free(&line);
	free(from);
	free(to);
	free(print);
}

void
cert_chain_text(const struct cert_chain *chain, time_t now, struct buf *out)
{
	enum { MAX_DRAWN = 12 };

	for (size_t i = 0; i < chain->n; i++) {
		if (i == MAX_DRAWN) {
			buf_addf(out, "... and %zu more\n", chain->n - i);
			break;
		}
		draw_cert(&chain->v[i], i, now, out);
	}
}
