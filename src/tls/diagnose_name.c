/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that compares the host asked for with the names of the certificate; pure. */
#include "tls/diagnose_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/shell.h"
#include "tls/endpoint.h"

enum { MAX_NAMES_SHOWN = 12 };

char *
diagnose_real_name(const struct probe *p)
{
	const struct cert *leaf;
	const struct name *best = NULL;
	struct endpoint ep;
	struct buf b = BUF_INIT;

	if (p->built.n == 0)
		return NULL;
	leaf = &p->built.v[0];
	for (size_t i = 0; i < leaf->n_names; i++) {
		const struct name *n = &leaf->names[i];

		if (n->type != NAME_DNS || n->len == 0 || n->len > 253 ||
		    strlen((const char *)n->data) != n->len ||
		    strspn((const char *)n->data, "abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") != n->len ||
		    n->data[0] == '-' || n->data[0] == '.' ||
		    name_is_loopback((const char *)n->data))
			continue;
		if (endpoint_parse((const char *)n->data, &ep)) {
			best = n;
			break;
		}
		if (best == NULL)
			best = n;
	}
	if (best == NULL)
		return NULL;
	name_text(best, &b);
	return buf_take(&b);
}

static bool
said_before(const struct cert *c, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (c->names[k].len == c->names[i].len &&
		    memcmp(c->names[k].data, c->names[i].data, c->names[i].len) == 0)
			return true;
	return false;
}

char *
diagnose_names(const struct cert *c)
{
	struct buf b = BUF_INIT;
	size_t shown = 0;

	for (size_t i = 0; i < c->n_names; i++) {
		/* The CN is mostly one of the alternative names again. */
		if (c->names[i].type == NAME_CN && i > 0 && said_before(c, i))
			continue;
		if (shown == MAX_NAMES_SHOWN) {
			buf_addf(&b, ", ... (%zu names)", c->n_names);
			break;
		}
		if (shown++ > 0)
			buf_adds(&b, ", ");
		if (c->names[i].type == NAME_CN)
			buf_adds(&b, "CN ");
		name_text(&c->names[i], &b);
	}
	return b.len > 0 ? buf_take(&b) : xstrdup("none");
}

/* Why a name does not match, when it is no tunnel, alias or address. */
static void
plain_mismatch(const struct diagnose_facts *f, const char *names,
    struct findings *out)
{
	const struct name_verdict *v = &f->probe->name;
	struct buf close = BUF_INIT;
	struct finding *row;
	bool trusted = f->probe->built.n > 0;

	if (v->which != NULL)
		name_text(v->which, &close);
	row = finding_add(out, FINDING_NAME,
	    "\"%s\" is not among the names %s: %s", f->host,
	    trusted ? "of the server's certificate" :
	    "that the server's (unverified) certificate claims", names);
	switch (v->why) {
	case NAME_WHY_WILDCARD_DEPTH:
		finding_why(row, "The wildcard \"%s\" stands for exactly one label.", close.data);
		break;
	case NAME_WHY_WILDCARD_PLACE:
		finding_why(row, "A wildcard counts only as the whole first label, not as in \"%s\".", close.data);
		break;
	case NAME_WHY_CN_IGNORED:
		finding_why(row, "The Common Name would match, but it does not count beside alternative names.");
		break;
	default:
		break;
	}
	if (trusted && v->which != NULL && v->which->type == NAME_DNS &&
	    memchr(v->which->data, '*', v->which->len) == NULL) {
		char *cmd = diagnose_command(f, close.data, f->via);

		finding_remedy(row, "The closest name is \"%s\". If that is the database you meant, type: %s",
		    close.data, cmd);
		free(cmd);
	} else
		finding_remedy(row, "Connect by a name that the certificate holds, or have the server's owner install one that holds \"%s\".", f->host);
	buf_free(&close);
}

static void
name_alias(const struct diagnose_facts *f, const char *canonical, bool dns,
    struct findings *out)
{
	struct finding *row;
	char *text, *cmd, *pin;

	if (dns) {
		text = alias_text(f->alias);
		row = finding_add(out, FINDING_NAME_ALIAS,
		    "\"%s\" is an alias: %s", f->host, text);
		free(text);
	} else
		row = finding_add(out, FINDING_NAME_ALIAS,
		    "\"%s\" leads to a server whose certificate is that of \"%s\"",
		    f->host, canonical);
	cmd = diagnose_command(f, canonical, f->via);
	finding_remedy(row, "If \"%s\" is the database you meant, type: %s", canonical, cmd);
	text = xasprintf("%s=%s", f->host, canonical);
	pin = shell_word_new(text);
	finding_remedy(row, "To keep using the alias, record the pair once: vpsql-tls alias pin %s",
	    pin);
	free(text);
	free(pin);
	free(cmd);
}

static void
name_tunnel(const struct diagnose_facts *f, const char *real, const char *names,
    enum finding_code code, struct findings *out)
{
	struct finding *row;
	char *via = diagnose_via(f), *cmd;

	row = finding_add(out, code, "\"%s\" is not among the names %s: %s",
	    f->host, f->probe->built.n > 0 ? "of the server's certificate" :
	    "that the server's (unverified) certificate claims", names);
	if (real != NULL) {
		cmd = diagnose_command(f, real, via);
		finding_remedy(row, "If \"%s\" is the database you meant, type: %s", real, cmd);
	} else {
		cmd = diagnose_command(f, "REAL-NAME", via);
		finding_remedy(row, "Name the database itself, and the tunnel with --via: %s", cmd);
	}
	free(cmd);
	free(via);
}

void
diagnose_name(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const struct name_verdict *v = &p->name;
	struct endpoint ep;
	struct finding *row;
	char *names, *real;

	if (p->peer.n == 0 || v->result == NAME_MATCH)
		return;
	names = diagnose_names(&p->peer.v[0]);
	real = diagnose_real_name(p);
	switch (v->result) {
	case NAME_NONE:
		row = finding_add(out, FINDING_NAME_NONE,
		    "the server's certificate holds no name at all");
		finding_remedy(row, "The server's owner must install a certificate with the alternative name DNS:%s.", f->host);
		goto out;
	case NAME_NUL:
	case NAME_BAD_IP:
		row = finding_add(out, FINDING_NAME_BAD, v->result == NAME_NUL ?
		    "a name of the server's certificate holds a NUL byte: %s" :
		    "the server's certificate holds an address of impossible length: %s", names);
		finding_remedy(row, "Do not connect: such a certificate was made to deceive.");
		goto out;
	case NAME_NO_HOST:
		row = finding_add(out, FINDING_NAME, "no host name was given to compare with: %s", names);
		finding_remedy(row, "Give the host's name with -h (hostaddr alone is only an address).");
		goto out;
	default:
		break;
	}
	if (v->why == NAME_WHY_TRAILING_DOT) {
		size_t n = strlen(f->host);
		char *bare = xstrndup(f->host, n - 1), *cmd = diagnose_command(f, bare, f->via);

		row = finding_add(out, FINDING_NAME_DOT,
		    "\"%s\" has a dot at its end, the certificate's name has none", f->host);
		finding_remedy(row, "Type: %s", cmd);
		free(bare);
		free(cmd);
	} else if (f->alias != NULL && f->alias->status == ALIAS_FOUND)
		name_alias(f, f->alias->chain.v[f->alias->chain.n - 1], true, out);
	else if (v->why == NAME_WHY_LOCALHOST)
		name_tunnel(f, real, names, FINDING_NAME_TUNNEL, out);
	else if (v->why == NAME_WHY_IP)
		name_tunnel(f, real, names, FINDING_NAME_IP, out);
	else if (real != NULL && f->kind == DIAGNOSE_PRIVATE &&
	    endpoint_parse(real, &ep))
		name_alias(f, real, false, out);
	else
		plain_mismatch(f, names, out);
out:
	free(names);
	free(real);
}
