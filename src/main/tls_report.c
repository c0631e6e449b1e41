/* SPDX-License-Identifier: PostgreSQL */
/* What a probe saw as text and JSON: the chain as a tree, the verdict of each rule, the modes that pass. */
#include "main/tls_report.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "main/tls_check.h"

enum verdict { RULE_OK, RULE_FAIL, RULE_UNKNOWN };

static const char *const verdict_words[] = {
	[RULE_OK] = "ok", [RULE_FAIL] = "FAIL", [RULE_UNKNOWN] = "-"
};

/* The rules of the chain, each broken by some kinds of problems. */
static const struct {
	const char	*name;
	unsigned	 kinds;		/* bits of enum probe_trust */
} chain_rules[] = {
	{ "root", 1u << PROBE_UNKNOWN_ISSUER | 1u << PROBE_UNKNOWN_ROOT |
	    1u << PROBE_SELF_SIGNED | 1u << PROBE_LEAF_ONLY },
	{ "dates", 1u << PROBE_EXPIRED | 1u << PROBE_NOT_YET_VALID },
	{ "signatures", 1u << PROBE_BAD_SIGNATURE | 1u << PROBE_WEAK_SIGNATURE },
	{ "keys", 1u << PROBE_WEAK_KEY },
	{ "authorities", 1u << PROBE_BAD_CA | 1u << PROBE_CHAIN_TOO_LONG |
	    1u << PROBE_NAME_CONSTRAINT },
	{ "purpose", 1u << PROBE_WRONG_PURPOSE },
	{ "revocation", 1u << PROBE_REVOKED | 1u << PROBE_CRL_MISSING |
	    1u << PROBE_CRL_EXPIRED },
	{ "other rules", 1u << PROBE_OTHER },
};
enum { CHAIN_RULES = sizeof(chain_rules) / sizeof(chain_rules[0]) };

struct rule {
	const char	*name;
	enum verdict	 verdict;
	struct buf	 note;
};

static void
chain_rule(const struct tls_report *r, size_t i, struct rule *rule)
{
	const struct probe *p = r->probe;

	rule->name = chain_rules[i].name;
	rule->verdict = RULE_OK;
	if (p->peer.n == 0) {
		rule->verdict = RULE_UNKNOWN;
		buf_adds(&rule->note, "no certificate was seen");
		return;
	}
	for (size_t k = 0; k < p->n_problems; k++) {
		if ((chain_rules[i].kinds & 1u << probe_problem_trust(p, k)) == 0)
			continue;
		rule->verdict = RULE_FAIL;
		buf_addf(&rule->note, "%scertificate %d: %s",
		    rule->note.len > 0 ? "; " : "", p->problems[k].depth,
		    p->problems[k].text);
	}
	if (rule->verdict == RULE_OK && i == 0 && p->built.n > 0)
		buf_addf(&rule->note, "ends at \"%s\"",
		    p->built.v[p->built.n - 1].subject_cn);
	else if (rule->verdict == RULE_OK && strcmp(rule->name, "revocation") == 0 && !r->crl) {
		rule->verdict = RULE_UNKNOWN;
		buf_adds(&rule->note, "not checked: no revocation list (sslcrl)");
	} else if (rule->verdict == RULE_OK && p->built.n == 0 && i != 1) {
		/* Without a chain the remaining rules saw only what was presented. */
		rule->verdict = RULE_UNKNOWN;
		buf_adds(&rule->note, "nothing wrong in what was presented");
	}
}

/* Fills rules[CHAIN_RULES + 4]. */
static size_t
judge(const struct tls_report *r, struct rule *rules)
{
	const struct probe *p = r->probe;
	size_t n = 0;

	for (size_t i = 0; i < CHAIN_RULES + 4; i++)
		rules[i] = (struct rule){ .verdict = RULE_UNKNOWN, .note = BUF_INIT };
	rules[n].name = "answer";
	rules[n].verdict = p->stage >= PROBE_HANDSHAKE ? RULE_OK : RULE_FAIL;
	buf_adds(&rules[n].note, p->stage >= PROBE_HANDSHAKE ?
	    r->direct ? "reached" : "the server takes TLS, and sent nothing before it" :
	    p->err.msg != NULL ? p->err.msg : "not reached");
	n++;
	rules[n].name = "handshake";
	if (p->stage >= PROBE_HANDSHAKE) {
		rules[n].verdict = p->stage == PROBE_DONE &&
		    p->tls_error != PROBE_TLS_ALPN ? RULE_OK : RULE_FAIL;
		if (p->stage == PROBE_DONE)
			buf_addf(&rules[n].note, "%s, %s", p->version, p->cipher);
		else
			buf_adds(&rules[n].note, p->err.msg != NULL ? p->err.msg : "");
	}
	n++;
	if (r->direct) {
		rules[n].name = "protocol name";
		rules[n].verdict = p->stage != PROBE_DONE ? RULE_UNKNOWN :
		    strcmp(p->alpn, "postgresql") == 0 ? RULE_OK : RULE_FAIL;
		buf_addf(&rules[n].note, "ALPN \"%s\"", p->alpn != NULL ? p->alpn : "");
		n++;
	}
	for (size_t i = 0; i < CHAIN_RULES; i++)
		chain_rule(r, i, &rules[n++]);
	rules[n].name = "name";
	if (p->peer.n > 0) {
		rules[n].verdict = p->name.result == NAME_MATCH ? RULE_OK : RULE_FAIL;
		if (p->name.which != NULL) {
			buf_adds(&rules[n].note, p->name.result == NAME_MATCH ?
			    "matches " : "closest is ");
			if (p->name.which->type == NAME_CN)
				buf_adds(&rules[n].note, "the Common Name ");
			name_text(p->name.which, &rules[n].note);
		}
	}
	n++;
	return n;
}

static void
forget(struct rule *rules, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_free(&rules[i].note);
}

bool
tls_report_days(const struct tls_report *r, long *days)
{
	const struct probe *p = r->probe;
	const struct cert_chain *chain = p->built.n > 0 ? &p->built : &p->peer;

	for (size_t i = 0; i < chain->n; i++) {
		long d = cert_days_left(&chain->v[i], r->now);

		if (i == 0 || d < *days)
			*days = d;
	}
	return chain->n > 0;
}

void
tls_report_text(const struct tls_report *r, struct buf *out)
{
	const struct probe *p = r->probe;
	struct rule rules[CHAIN_RULES + 4];
	size_t n = judge(r, rules);
	char *chain;
	const char *text;

	buf_addf(out, "%s port %d%s%s%s%s%s\n", r->host, r->port,
	    p->addr != NULL ? " at " : "", p->addr != NULL ? p->addr : "",
	    r->via != NULL ? ", through " : "", r->via != NULL ? r->via : "",
	    r->direct ? ", direct TLS" : "");
	if (r->endpoint->kind != ENDPOINT_OTHER)
		buf_addf(out, "endpoint: %s%s%s\n", endpoint_kind_name(r->endpoint->kind),
		    r->endpoint->region[0] != '\0' ? ", " : "", r->endpoint->region);
	if (r->alias != NULL && r->alias->status == ALIAS_FOUND) {
		chain = alias_text(r->alias);
		buf_addf(out, "alias: %s\n", chain);
		free(chain);
	}
	text = r->roots_file != NULL && (r->roots == NULL ||
	    strstr(r->roots, r->roots_file) == NULL) ? " in " : NULL;
	buf_addf(out, "roots: %s%s%s\n", r->roots != NULL ? r->roots : "system",
	    text != NULL ? text : "", text != NULL ? r->roots_file : "");
	if (p->stage == PROBE_DONE)
		buf_addf(out, "TLS: %s, %s, %d bits%s%s, ALPN %s%s\n", p->version, p->cipher,
		    p->bits, p->group != NULL ? ", group " : "",
		    p->group != NULL ? p->group : "",
		    p->alpn[0] != '\0' ? p->alpn : "none",
		    p->client_cert_asked ? ", asks for a client certificate" : "");
	if (p->peer.n > 0) {
		buf_addf(out, "\nChain, %s:\n", p->built.n > 0 ? "verified" :
		    "as the server presented it (NOT verified)");
		cert_chain_text(p->built.n > 0 ? &p->built : &p->peer, r->now, out);
	}
	buf_adds(out, "\nRules:\n");
	for (size_t i = 0; i < n; i++)
		buf_addf(out, "  %-4s  %-13s  %s\n", verdict_words[rules[i].verdict],
		    rules[i].name, rules[i].note.data);
	forget(rules, n);
	buf_addf(out, "\nsslmode: require %s, verify-ca %s, verify-full %s\n",
	    p->stage == PROBE_DONE ? "passes (and verifies nothing)" : "fails",
	    p->ca_ok ? "passes" : "fails", p->full_ok ? "passes" : "fails");
	if (r->findings->n > 0) {
		buf_addc(out, '\n');
		finding_text(r->findings, out);
	}
}

static void
key_string(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, "\"%s\": ", name);
	json_string(out, value);
}

static void
json_cert(const struct cert *c, time_t now, struct buf *out)
{
	char *from = cert_time(c->not_before), *to = cert_time(c->not_after);
	char *print = cert_fingerprint(c);
	struct buf name = BUF_INIT;
	bool first = true;

	buf_adds(out, "{");
	key_string(out, "subject", c->subject);
	buf_adds(out, ", ");
	key_string(out, "issuer", c->issuer);
	buf_adds(out, ", ");
	key_string(out, "serial", c->serial);
	buf_adds(out, ", ");
	key_string(out, "key", c->key);
	buf_adds(out, ", ");
	key_string(out, "signature", c->sig);
	buf_adds(out, ", ");
	key_string(out, "not_before", from);
	buf_adds(out, ", ");
	key_string(out, "not_after", to);
	buf_addf(out, ", \"days_left\": %ld, \"ca\": %s, ", cert_days_left(c, now),
	    c->is_ca ? "true" : "false");
	key_string(out, "extended_key_usage", c->eku);
	buf_adds(out, ", ");
	key_string(out, "sha256", print);
	buf_adds(out, ", \"names\": [");
	for (size_t i = 0; i < c->n_names; i++) {
		if (c->names[i].type == NAME_CN)
			continue;
		buf_clear(&name);
		buf_adds(&name, c->names[i].type == NAME_IP ? "IP:" :
		    c->names[i].type == NAME_DNS ? "DNS:" : "other:");
		name_text(&c->names[i], &name);
		if (!first)
			buf_adds(out, ", ");
		first = false;
		json_string(out, name.data);
	}
	buf_adds(out, "]}");
	buf_free(&name);
	free(from);
	free(to);
	free(print);
}

static void
json_chain(const char *name, const struct cert_chain *chain, time_t now,
    struct buf *out)
{
	buf_addf(out, "  \"%s\": [", name);
	for (size_t i = 0; i < chain->n; i++) {
		buf_adds(out, i == 0 ? "\n    " : ",\n    ");
		json_cert(&chain->v[i], now, out);
	}
	buf_adds(out, "],\n");
}

void
tls_report_json(const struct tls_report *r, struct buf *out)
{
	const struct probe *p = r->probe;
	struct rule rules[CHAIN_RULES + 4];
	size_t n = judge(r, rules);
	long days;

	buf_adds(out, "{\n  ");
	key_string(out, "host", r->host);
	buf_addf(out, ", \"port\": %d, ", r->port);
	key_string(out, "via", r->via);
	buf_adds(out, ", ");
	key_string(out, "address", p->addr);
	buf_adds(out, ",\n  ");
	key_string(out, "endpoint", r->endpoint->kind == ENDPOINT_OTHER ? NULL :
	    endpoint_kind_name(r->endpoint->kind));
	buf_adds(out, ", ");
	key_string(out, "region", r->endpoint->region[0] != '\0' ? r->endpoint->region : NULL);
	buf_adds(out, ", ");
	key_string(out, "roots", r->roots);
	buf_adds(out, ", ");
	key_string(out, "roots_file", r->roots_file);
	buf_adds(out, ",\n  \"alias\": ");
	if (r->alias != NULL && r->alias->status == ALIAS_FOUND) {
		for (size_t i = 0; i < r->alias->chain.n; i++) {
			buf_adds(out, i == 0 ? "[" : ", ");
			json_string(out, r->alias->chain.v[i]);
		}
		buf_addc(out, ']');
	} else
		buf_adds(out, "null");
	buf_adds(out, ",\n  ");
	key_string(out, "tls_version", p->version);
	buf_adds(out, ", ");
	key_string(out, "cipher", p->cipher);
	buf_addf(out, ", \"bits\": %d, ", p->bits);
	key_string(out, "group", p->group);
	buf_adds(out, ", ");
	key_string(out, "alpn", p->alpn);
	buf_addf(out, ", \"client_certificate_asked\": %s,\n",
	    p->client_cert_asked ? "true" : "false");
	json_chain("presented", &p->peer, r->now, out);
	json_chain("verified", &p->built, r->now, out);
	buf_adds(out, "  \"rules\": {");
	for (size_t i = 0; i < n; i++) {
		buf_addf(out, "%s\n    \"%s\": {\"ok\": %s, ", i == 0 ? "" : ",",
		    rules[i].name, rules[i].verdict == RULE_OK ? "true" :
		    rules[i].verdict == RULE_FAIL ? "false" : "null");
		key_string(out, "note", rules[i].note.data);
		buf_addc(out, '}');
	}
	forget(rules, n);
	buf_addf(out, "},\n  \"passes\": {\"require\": %s, \"verify-ca\": %s, \"verify-full\": %s},\n",
	    p->stage == PROBE_DONE ? "true" : "false", p->ca_ok ? "true" : "false",
	    p->full_ok ? "true" : "false");
	if (tls_report_days(r, &days))
		buf_addf(out, "  \"days_left\": %ld,\n", days);
	else
		buf_adds(out, "  \"days_left\": null,\n");
	buf_addf(out, "  \"milliseconds\": %ld,\n  \"findings\": ", p->ms);
	finding_json(r->findings, out);
	buf_adds(out, "\n}\n");
}

void
tls_report_line(const struct tls_report *r, int code, long warn_days,
    struct buf *out)
{
	static const char *const words[] = { "OK", "WARNING", "CRITICAL", "UNKNOWN" };
	const char *why = "cannot be verified";
	long days;

	for (size_t i = 0; i < r->findings->n; i++) {
		if (r->findings->v[i].severity == FINDING_ERROR) {
			why = r->findings->v[i].what;
			break;
		}
	}
	buf_addf(out, "TLS %s - %s: ", words[code], r->host);
	if (code == TLS_CHECK_OK || code == TLS_CHECK_WARNING)
		buf_adds(out, "verified");
	else
		buf_adds(out, why);
	if (tls_report_days(r, &days))
		buf_addf(out, days < 0 ? ", %ld day%s past its end | days=%ld;%ld;0" :
		    ", expires in %ld day%s | days=%ld;%ld;0", days < 0 ? -days : days,
		    days == 1 || days == -1 ? "" : "s", days, warn_days);
	buf_addc(out, '\n');
}
