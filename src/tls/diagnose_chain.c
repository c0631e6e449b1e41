/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that explains why a certificate chain is not trusted; pure. */
#include "tls/diagnose_chain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { REGION_MAX = 32, FRESH_SECONDS = 3 * 365 * 86400 };

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

enum diagnose_family
diagnose_family(const char *cn, char *region)
{
	char word[REGION_MAX] = "";

	if (region != NULL)
		region[0] = '\0';
	if (begins(cn, "Amazon RDS ")) {
		sscanf(cn + 11, "%31[a-z0-9-]", word);
		if (region != NULL && strchr(word, '-') != NULL)
			snprintf(region, REGION_MAX, "%s", word);
		return strstr(cn, "2019") != NULL ? DIAGNOSE_FAMILY_RDS_2019 :
		    DIAGNOSE_FAMILY_RDS;
	}
	if (begins(cn, "Amazon Root CA ") || begins(cn, "Amazon RSA ") ||
	    begins(cn, "Amazon ECDSA ") ||
	    begins(cn, "Starfield Services Root Certificate Authority"))
		return DIAGNOSE_FAMILY_AMAZON_TRUST;
	return DIAGNOSE_FAMILY_OTHER;
}

static const char *
roots_text(const struct diagnose_facts *f)
{
	if (f->roots != NULL)
		return f->roots;
	return f->roots_file != NULL ? f->roots_file : "the system's store";
}

/* The certificate a problem is about: presented, or a root of the file. */
static const struct cert *
at_depth(const struct diagnose_facts *f, int depth)
{
	const struct probe *p = f->probe;

	if (depth >= 0 && (size_t)depth < p->peer.n)
		return &p->peer.v[depth];
	if (f->root_certs != NULL && p->peer.n > 0) {
		const char *issuer = p->peer.v[p->peer.n - 1].issuer;

		for (size_t i = 0; i < f->root_certs->n; i++)
			if (strcmp(f->root_certs->v[i].subject, issuer) == 0)
				return &f->root_certs->v[i];
	}
	return NULL;
}

static const char *
role(const struct cert *c, int depth)
{
	if (depth == 0)
		return "the server's certificate";
	if (c != NULL && c->self_issued)
		return "the root certificate";
	return "an intermediate certificate";
}

/* What the given roots are: one family, with its region, or a mixture. */
struct roots_are {
	bool	 rds, amazon, other, only_2019, only_expired;
	char	 region[REGION_MAX];	/* of all of them, "" when several */
};

static struct roots_are
judge_roots(const struct diagnose_facts *f)
{
	struct roots_are r = { .only_2019 = true, .only_expired = true };
	char region[REGION_MAX];

	if (f->root_certs == NULL || f->root_certs->n == 0) {
		/* The system's store: Amazon Trust and others, never RDS. */
		r.amazon = r.other = true;
		r.only_2019 = r.only_expired = false;
		return r;
	}
	for (size_t i = 0; i < f->root_certs->n; i++) {
		const struct cert *c = &f->root_certs->v[i];

		switch (diagnose_family(c->subject_cn, region)) {
		case DIAGNOSE_FAMILY_RDS:
			r.only_2019 = false;
			if (!r.rds)
				snprintf(r.region, sizeof(r.region), "%s", region);
			else if (strcmp(r.region, region) != 0)
				r.region[0] = '\0';
			r.rds = true;
			break;
		case DIAGNOSE_FAMILY_RDS_2019:
			break;
		case DIAGNOSE_FAMILY_AMAZON_TRUST:
			r.only_2019 = false;
			r.amazon = true;
			break;
		case DIAGNOSE_FAMILY_OTHER:
			r.only_2019 = false;
			r.other = true;
			break;
		}
		if (f->now == 0 || c->not_after > f->now)
			r.only_expired = false;
	}
	return r;
}

/* "O=" of a name, for the guess that two authorities are of one house. */
static bool
same_house(const char *a, const char *b)
{
	const char *oa = strstr(a, "O="), *ob = strstr(b, "O=");
	size_t na, nb;

	if (oa == NULL || ob == NULL)
		return false;
	na = strcspn(oa, ",+");
	nb = strcspn(ob, ",+");
	return na == nb && na > 2 && strncmp(oa, ob, na) == 0;
}

static bool
house_among_roots(const struct diagnose_facts *f, const char *issuer)
{
	for (size_t i = 0; f->root_certs != NULL && i < f->root_certs->n; i++)
		if (same_house(f->root_certs->v[i].subject, issuer))
			return true;
	return false;
}

static const struct cert *
intermediate_among_roots(const struct diagnose_facts *f)
{
	const struct probe *p = f->probe;

	for (size_t i = 0; f->root_certs != NULL && i < f->root_certs->n; i++) {
		const struct cert *root = &f->root_certs->v[i];

		if (root->self_issued)
			continue;
		for (size_t k = 0; k < p->peer.n; k++)
			if (strcmp(p->peer.v[k].issuer, root->subject) == 0)
				return root;
	}
	return NULL;
}

static void
remedy_own_roots(const struct diagnose_facts *f, struct finding *row)
{
	if (f->kind == DIAGNOSE_PRIVATE)
		return;
	if (f->roots_explicit)
		finding_remedy(row,
		    "Leave out sslrootcert (%s): %s brings the right roots for this endpoint.",
		    f->roots_source != NULL ? f->roots_source : "it was given",
		    diagnose_program(f));
	else if (f->root_crt_home)
		finding_remedy(row, "Move %s away, or name this endpoint directly.",
		    f->roots_file);
}

/* Endpoints behind a private alias: the roots follow the name. */
static void
remedy_direct_name(const struct diagnose_facts *f, struct finding *row)
{
	if (f->kind != DIAGNOSE_PRIVATE)
		return;
	if (f->roots_explicit)
		finding_remedy(row,
		    "Use the bundle that holds this issuer's roots in place of \"%s\".",
		    roots_text(f));
	finding_remedy(row,
	    "Connect by Amazon's own endpoint name (\"vpsql -h NAME.….rds.amazonaws.com\", with --via HOST:PORT through a tunnel): the right roots follow from it.");
}

/* Amazon's roots, but of another region or family than the issuer; false when that is not it. */
static bool
wrong_roots(const struct diagnose_facts *f, const struct roots_are *are,
    const struct cert *last, struct findings *out)
{
	char region[REGION_MAX];
	enum diagnose_family family = diagnose_family(last->issuer_cn, region);
	struct finding *row;

	if (family == DIAGNOSE_FAMILY_RDS || family == DIAGNOSE_FAMILY_RDS_2019) {
		if (are->rds && are->region[0] != '\0' && strcmp(are->region, region) != 0) {
			row = finding_add(out, FINDING_WRONG_REGION,
			    "the certificate says that it was issued by \"%s\", but the roots are those of %s",
			    last->issuer_cn, are->region);
			if (f->region != NULL && f->region[0] != '\0' &&
			    strcmp(f->region, region) != 0)
				finding_remedy(row,
				    "The host name says %s: the name or a tunnel leads to another region than you meant.",
				    f->region);
			else
				finding_remedy(row, "Use the roots of %s.", region);
			remedy_own_roots(f, row);
			remedy_direct_name(f, row);
			return true;
		}
		if (!are->rds) {
			row = finding_add(out, FINDING_RDS_ROOTS,
			    "the certificate says that it was issued by \"%s\", but the roots (%s) hold no RDS authority",
			    last->issuer_cn, roots_text(f));
			remedy_own_roots(f, row);
			remedy_direct_name(f, row);
			return true;
		}
	}
	if (family == DIAGNOSE_FAMILY_AMAZON_TRUST && are->rds && !are->amazon) {
		row = finding_add(out, FINDING_RDS_PROXY_ROOTS,
		    "the certificate says that it was issued by \"%s\", but the roots (%s) are those of RDS",
		    last->issuer_cn, roots_text(f));
		remedy_own_roots(f, row);
		remedy_direct_name(f, row);
		return true;
	}
	return false;
}

/* A chain that ends at nothing trusted: whose is it, and what are the roots? */
static void
unknown_issuer(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const struct cert *last = &p->peer.v[p->peer.n - 1], *root;
	struct roots_are are = judge_roots(f);
	enum diagnose_family family = diagnose_family(last->issuer_cn, NULL);
	struct finding *row;

	root = intermediate_among_roots(f);
	if (root != NULL) {
		row = finding_add(out, FINDING_INTERMEDIATE_AS_ROOT,
		    "the root file holds \"%s\", which is an intermediate certificate issued by \"%s\"",
		    root->subject_cn, root->issuer_cn);
		finding_remedy(row, "Put the root certificate \"%s\" into %s.",
		    root->issuer_cn, roots_text(f));
		return;
	}
	if (are.only_2019 || are.only_expired) {
		row = finding_add(out, FINDING_DEAD_ROOTS,
		    "every root in \"%s\" has ended", roots_text(f));
		if (!are.only_2019)
			finding_why(row, "Roots past their date vouch for nothing.");
		if (f->kind == DIAGNOSE_PRIVATE)
			finding_remedy(row,
			    "Get the current roots: vpsql-tls roots fetch, then vpsql-tls roots export REGION.");
		remedy_own_roots(f, row);
		return;
	}
	if (wrong_roots(f, &are, last, out))
		return;
	if (f->kind != DIAGNOSE_PRIVATE) {
		row = finding_add(out, FINDING_MIDDLEBOX,
		    "the host name is Amazon's, but the certificate says that it was issued by \"%s\"",
		    last->issuer_cn);
		if (family != DIAGNOSE_FAMILY_OTHER)
			finding_why(row,
			    "It names an authority of Amazon's, but none of the roots signed it: either it is forged, or the roots are out of date.");
		finding_remedy(row, "Ask the network's administrators what inspects TLS on the way, and to let this connection pass untouched.");
		if (f->region != NULL && family != DIAGNOSE_FAMILY_OTHER)
			finding_remedy(row, "Get the current roots: vpsql-tls roots fetch %s",
			    f->region);
		remedy_own_roots(f, row);
		return;
	}
	if (p->trust != PROBE_UNKNOWN_ROOT && (house_among_roots(f, last->issuer) ||
	    (p->peer.n > 1 && !last->self_issued))) {
		row = finding_add(out, FINDING_MISSING_INTERMEDIATE,
		    "the server sent %zu certificate%s, the last issued by \"%s\", which is neither sent nor among the roots",
		    p->peer.n, p->peer.n == 1 ? "" : "s", last->issuer_cn);
		finding_remedy(row,
		    "On the server, append the certificate of \"%s\" to the file of ssl_cert_file and reload.",
		    last->issuer_cn);
		return;
	}
	row = finding_add(out, FINDING_UNKNOWN_CA,
	    p->trust == PROBE_UNKNOWN_ROOT ?
	    "the chain ends at \"%s\", which is not among the roots (%s)" :
	    "the certificate says that it was issued by \"%s\", which is not among the roots (%s)",
	    last->issuer_cn, roots_text(f));
	if (f->roots_explicit)
		finding_remedy(row, "Is \"%s\" the right root file for this server? Its owner can tell.",
		    roots_text(f));
	else if (f->locked_where != NULL)
		finding_remedy(row,
		    "If the server belongs to a private authority, this machine's administrator must name its root certificate: sslrootcert = FILE beside %s, which locks the roots.",
		    f->locked_where);
	else
		finding_remedy(row,
		    "If the server belongs to a private authority, get its root certificate from its owner and add sslrootcert=FILE.");
	if (p->trust != PROBE_UNKNOWN_ROOT)
		finding_remedy(row,
		    "If \"%s\" is an intermediate authority, the server must send its certificate too (ssl_cert_file).",
		    last->issuer_cn);
	if (!f->roots_explicit && f->kind == DIAGNOSE_PRIVATE &&
	    family != DIAGNOSE_FAMILY_OTHER)
		remedy_direct_name(f, row);
}

/*
 * No date comes with a handshake: what the server can tell of the time is when the
 * newest certificate that it presents was issued.
 */
static void
clock_wrong(const struct diagnose_facts *f, const char *now, struct findings *out)
{
	const struct cert_chain *peer = &f->probe->peer;
	char *made = cert_time(f->built), *issued;
	const struct cert *newest = NULL;
	struct finding *row;

	if (finding_has(out, FINDING_CLOCK))
		goto out;
	for (size_t i = 0; i < peer->n; i++)
		if (newest == NULL || peer->v[i].not_before > newest->not_before)
			newest = &peer->v[i];
	row = finding_add(out, FINDING_CLOCK,
	    "this machine's clock says %s, and this program was made on %s", now, made);
	finding_remedy(row, "Set the clock (timedatectl set-ntp true), then try again.");
	if (newest != NULL && newest->not_before > f->now) {
		issued = cert_time(newest->not_before);
		finding_remedy(row, "The server presents a certificate that was issued on %s: if that is true, it is later than this.",
		    issued);
		free(issued);
	}
out:
	free(made);
}

static void
dates(const struct diagnose_facts *f, const struct probe_problem *problem,
    bool expired, struct findings *out)
{
	const struct cert *c = at_depth(f, problem->depth);
	enum finding_code code;
	struct finding *row;
	char *when = NULL, *now = cert_time(f->now);

	if (c != NULL)
		when = cert_time(expired ? c->not_after : c->not_before);
	if (f->built != 0 && f->now != 0 && f->now < f->built) {
		clock_wrong(f, now, out);
		goto out;
	}
	if (!expired)
		code = FINDING_NOT_YET_VALID;
	else if (problem->depth == 0)
		code = FINDING_EXPIRED_LEAF;
	else if (c != NULL && !c->self_issued)
		code = FINDING_EXPIRED_INTERMEDIATE;
	else
		code = FINDING_EXPIRED_ROOT;
	row = finding_add(out, code, "%s \"%s\" %s %s (this machine's clock: %s)",
	    role(c, problem->depth), c != NULL ? c->subject_cn : "",
	    expired ? "ended on" : "begins on", when != NULL ? when : "an unknown date",
	    now);
	/* Nobody runs a program for so long without an update. */
	if (expired && f->built != 0 && f->now - f->built > FRESH_SECONDS)
		finding_remedy(row, "If the clock of this machine is wrong, set it (timedatectl set-ntp true).");
	if (!expired)
		finding_remedy(row,
		    "If the clock of this machine is wrong, set it; else the server's owner must install the certificate that is valid now.");
	else if (code == FINDING_EXPIRED_ROOT) {
		finding_remedy(row, "Get the current root certificate%s.",
		    f->kind != DIAGNOSE_PRIVATE ? " (vpsql-tls roots fetch)" : " from the server's owner");
		remedy_own_roots(f, row);
	} else if (f->kind != DIAGNOSE_PRIVATE)
		finding_remedy(row,
		    "Renew it: aws rds modify-db-instance --db-instance-identifier ID --ca-certificate-identifier rds-ca-rsa2048-g1 --apply-immediately");
	else
		finding_remedy(row, "The server's owner must renew it.");
out:
	free(when);
	free(now);
}

static void
crl(const struct diagnose_facts *f, enum finding_code code,
    const struct cert *c, struct findings *out)
{
	struct finding *row;

	if (code == FINDING_CRL_MISSING)
		row = finding_add(out, code,
		    "the revocation list (%s) has none of \"%s\"",
		    f->crl_file != NULL ? f->crl_file : "sslcrl",
		    c != NULL ? c->issuer_cn : "the issuer");
	else
		row = finding_add(out, code, "the revocation list (%s) is past its date",
		    f->crl_file != NULL ? f->crl_file : "sslcrl");
	if (f->crl_home) {
		finding_add(out, FINDING_STALE_ROOT_CRL,
		    "\"%s\" is used because it exists: libpq takes it for every server, whatever roots are in force",
		    f->crl_file);
		row = &out->v[out->n - 2];
		finding_remedy(row, "Renew \"%s\", or move it away if it belongs to another authority.",
		    f->crl_file);
	} else
		finding_remedy(row,
		    "Get the current list from the authority and name it with sslcrl=FILE.");
}

/* One problem and the certificate it is about, as rows name it. */
struct about {
	const struct cert	*c;		/* NULL: not among those that were seen */
	const char		*who, *cn;	/* "the root certificate", its common name or "" */
	const char		*text;		/* OpenSSL's words */
};

/* Weak or wrong in itself: only the server's owner can cure it. */
static void
owners_problem(const struct diagnose_facts *f, enum probe_trust trust,
    const struct about *a, struct findings *out)
{
	struct finding *row;

	switch (trust) {
	case PROBE_BAD_CA:
		row = finding_add(out, FINDING_BAD_CA,
		    "%s \"%s\" may not sign the one before it: %s", a->who, a->cn, a->text);
		finding_remedy(row, "The server's owner must get a certificate from an authority that may issue it.");
		return;
	case PROBE_NAME_CONSTRAINT:
		row = finding_add(out, FINDING_NAME_CONSTRAINT,
		    "%s \"%s\" is outside what its authority may sign: %s", a->who, a->cn,
		    a->text);
		finding_remedy(row, "The server's owner must get a certificate from an authority that may issue it.");
		return;
	case PROBE_WEAK_KEY:
		row = finding_add(out, FINDING_WEAK_KEY, "%s \"%s\" has a weak key (%s)",
		    a->who, a->cn, a->c != NULL ? a->c->key : "unknown");
		finding_remedy(row, "The server's owner must install a certificate with an RSA key of 2048 bits or more, or an EC key.");
		return;
	case PROBE_WEAK_SIGNATURE:
		row = finding_add(out, FINDING_WEAK_SIGNATURE,
		    "%s \"%s\" has a weak signature (%s)", a->who, a->cn,
		    a->c != NULL ? a->c->sig : "unknown");
		finding_remedy(row, "The server's owner must install a certificate signed with SHA-256 or better.");
		return;
	case PROBE_BAD_SIGNATURE:
		row = finding_add(out, FINDING_BAD_SIGNATURE,
		    "the signature of %s \"%s\" is not that of \"%s\"", a->who, a->cn,
		    a->c != NULL ? a->c->issuer_cn : "its issuer");
		finding_remedy(row, "Do not connect: if it was like this from the start, the root file may hold another authority of the same name.");
		return;
	case PROBE_CHAIN_TOO_LONG:
		row = finding_add(out, FINDING_CHAIN_TOO_LONG,
		    "the server sent %zu certificates", f->probe->peer.n);
		finding_remedy(row, "The server's owner must put only the server's certificate and its intermediates into the file of ssl_cert_file.");
		return;
	default:
		row = finding_add(out, FINDING_CHAIN_OTHER, "%s \"%s\": %s", a->who, a->cn,
		    a->text);
		finding_remedy(row, "The server's owner must install a certificate without that defect.");
		return;
	}
}

static void
one_problem(const struct diagnose_facts *f, enum probe_trust trust,
    const struct probe_problem *problem, struct findings *out)
{
	const struct cert *c = at_depth(f, problem->depth);
	struct about a = { .c = c, .who = role(c, problem->depth),
	    .cn = c != NULL ? c->subject_cn : "", .text = problem->text };
	struct finding *row;

	switch (trust) {
	case PROBE_EXPIRED:
		dates(f, problem, true, out);
		return;
	case PROBE_NOT_YET_VALID:
		dates(f, problem, false, out);
		return;
	case PROBE_CRL_MISSING:
		crl(f, FINDING_CRL_MISSING, c, out);
		return;
	case PROBE_CRL_EXPIRED:
		crl(f, FINDING_CRL_EXPIRED, c, out);
		return;
	case PROBE_SELF_SIGNED:
		row = finding_add(out, FINDING_SELF_SIGNED,
		    "the server's certificate \"%s\" is signed by its own key", a.cn);
		finding_remedy(row,
		    "If the server is yours: get its certificate by a way you trust (from its ssl_cert_file, not over this network) and name it with sslrootcert%s%s.",
		    f->locked_where != NULL ? " = FILE beside " : "=FILE",
		    f->locked_where != NULL ? f->locked_where : "");
		return;
	case PROBE_REVOKED:
		row = finding_add(out, FINDING_REVOKED, "%s \"%s\" (serial %s) is revoked",
		    a.who, a.cn, c != NULL ? c->serial : "unknown");
		finding_remedy(row, "The server's owner must install a new certificate.");
		return;
	case PROBE_WRONG_PURPOSE:
		row = finding_add(out, FINDING_PURPOSE, "%s \"%s\" is for %s, not for servers",
		    a.who, a.cn, c != NULL && c->eku[0] != '\0' ? c->eku : "another purpose");
		finding_remedy(row, "The server's owner must install a certificate with the usage serverAuth.");
		return;
	default:
		owners_problem(f, trust, &a, out);
		return;
	}
}

/* Problems that only follow from the first one, or say it again. */
static bool
follows(enum probe_trust trust, enum probe_trust first)
{
	bool ends = first == PROBE_UNKNOWN_ISSUER || first == PROBE_UNKNOWN_ROOT ||
	    first == PROBE_LEAF_ONLY || first == PROBE_SELF_SIGNED;

	if (trust == first)
		return true;
	return ends && (trust == PROBE_UNKNOWN_ISSUER || trust == PROBE_LEAF_ONLY ||
	    trust == PROBE_UNKNOWN_ROOT || trust == PROBE_CRL_MISSING ||
	    trust == PROBE_OTHER || trust == PROBE_BAD_CA);
}

void
diagnose_chain(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	bool home;

	if (p->peer.n == 0 || p->n_problems == 0)
		return;
	for (size_t i = 0; i < p->n_problems; i++) {
		enum probe_trust trust = probe_problem_trust(p, i);

		if (i > 0 && follows(trust, p->trust))
			continue;
		if (trust == PROBE_UNKNOWN_ISSUER || trust == PROBE_UNKNOWN_ROOT ||
		    trust == PROBE_LEAF_ONLY)
			unknown_issuer(f, out);
		else
			one_problem(f, trust, &p->problems[i], out);
	}
	home = f->root_crt_home && (p->trust == PROBE_UNKNOWN_ISSUER ||
	    p->trust == PROBE_UNKNOWN_ROOT || p->trust == PROBE_LEAF_ONLY ||
	    p->trust == PROBE_SELF_SIGNED);
	if (home)
		finding_remedy(finding_add(out, FINDING_STALE_ROOT_CRT,
		    "\"%s\" was used because it exists", f->roots_file),
		    "If it belongs to another server, move it away: the system's roots are used then.");
}
