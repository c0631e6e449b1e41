/* SPDX-License-Identifier: PostgreSQL */
/* What a host name of Amazon's says: kind of service, region, and which roots vouch for it. */
#include "tls/endpoint.h"

#include <arpa/inet.h>
#include <stddef.h>
#include <string.h>

enum { LABELS_MAX = 32 };

/* The name cut into labels, counted from the right: l[0] is the top level. */
struct labels {
	char		 text[ENDPOINT_NAME_MAX + 1];
	const char	*l[LABELS_MAX];
	size_t		 n;
};

static const struct {
	const char *name;
} commercial[] = {
	{ "af-south-1" }, { "ap-east-1" }, { "ap-east-2" }, { "ap-northeast-1" },
	{ "ap-northeast-2" }, { "ap-northeast-3" }, { "ap-south-1" }, { "ap-south-2" },
	{ "ap-southeast-1" }, { "ap-southeast-2" }, { "ap-southeast-3" },
	{ "ap-southeast-4" }, { "ap-southeast-5" }, { "ap-southeast-6" },
	{ "ap-southeast-7" }, { "ca-central-1" }, { "ca-west-1" }, { "eu-central-1" },
	{ "eu-central-2" }, { "eu-north-1" }, { "eu-south-1" }, { "eu-south-2" },
	{ "eu-west-1" }, { "eu-west-2" }, { "eu-west-3" }, { "il-central-1" },
	{ "me-central-1" }, { "me-south-1" }, { "mx-central-1" }, { "sa-east-1" },
	{ "us-east-1" }, { "us-east-2" }, { "us-west-1" }, { "us-west-2" },
};

static const struct {
	enum endpoint_partition	 partition;
	const char		*name;
	const char		*known[2];	/* regions of this build */
} partitions[] = {
	{ ENDPOINT_AWS, "aws", { NULL, NULL } },
	{ ENDPOINT_GOV, "aws-us-gov", { "us-gov-east-1", "us-gov-west-1" } },
	{ ENDPOINT_CN, "aws-cn", { "cn-north-1", "cn-northwest-1" } },
	{ ENDPOINT_EUSC, "aws-eusc", { "eusc-de-east-1", NULL } },
	{ ENDPOINT_ISO, "aws-iso", { "us-iso-east-1", "us-iso-west-1" } },
	{ ENDPOINT_ISOB, "aws-iso-b", { "us-isob-east-1", "us-isob-west-1" } },
	{ ENDPOINT_ISOE, "aws-iso-e", { "eu-isoe-west-1", NULL } },
	{ ENDPOINT_ISOF, "aws-iso-f", { "us-isof-east-1", "us-isof-south-1" } },
};

/* Suffixes, each with the partitions whose regions may stand before it. */
static const struct {
	const char	*suffix;
	size_t		 labels;
	unsigned	 partitions;	/* bits */
} suffixes[] = {
	{ "amazonaws.com.cn", 3, 1u << ENDPOINT_CN },
	/* AWS's own drivers take China regions under .com as well. */
	{ "amazonaws.com", 2, 1u << ENDPOINT_AWS | 1u << ENDPOINT_GOV | 1u << ENDPOINT_CN },
	{ "amazonaws.eu", 2, 1u << ENDPOINT_EUSC },
	{ "c2s.ic.gov", 3, 1u << ENDPOINT_ISO },
	{ "sc2s.sgov.gov", 3, 1u << ENDPOINT_ISOB },
	{ "cloud.adc-e.uk", 3, 1u << ENDPOINT_ISOE },
	{ "csp.hci.ic.gov", 4, 1u << ENDPOINT_ISOF },
};

static const struct {
	enum endpoint_kind	 kind;
	const char		*name;
} kinds[] = {
	{ ENDPOINT_OTHER, "host" },
	{ ENDPOINT_INSTANCE, "RDS instance" },
	{ ENDPOINT_CLUSTER, "RDS or Aurora cluster" },
	{ ENDPOINT_READER, "RDS or Aurora cluster (reader)" },
	{ ENDPOINT_CUSTOM, "Aurora custom endpoint" },
	{ ENDPOINT_SHARDGRP, "Aurora Limitless shard group" },
	{ ENDPOINT_PROXY, "RDS Proxy" },
	{ ENDPOINT_GLOBAL, "Aurora Global Database writer" },
	{ ENDPOINT_DSQL, "Aurora DSQL cluster" },
	{ ENDPOINT_DSQL_VPCE, "Aurora DSQL over PrivateLink" },
	{ ENDPOINT_REDSHIFT, "Redshift cluster" },
	{ ENDPOINT_REDSHIFT_SERVERLESS, "Redshift Serverless workgroup" },
};

/* The prefix of the hash label tells the kind; longest first. */
static const struct {
	const char		*prefix;
	enum endpoint_kind	 kind;
} prefixes[] = {
	{ "cluster-custom-", ENDPOINT_CUSTOM },
	{ "cluster-ro-", ENDPOINT_READER },
	{ "cluster-", ENDPOINT_CLUSTER },
	{ "shardgrp-", ENDPOINT_SHARDGRP },
	{ "proxy-", ENDPOINT_PROXY },
	{ "", ENDPOINT_INSTANCE },
};

#define N(table) (sizeof(table) / sizeof((table)[0]))

static bool
is_word(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (!((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= '0' && s[i] <= '9')))
			return false;
	return len > 0;
}

static bool
is_digits(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return len > 0;
}

/* After the fixed front of a region name: WORD-DIGITS. */
static bool
region_tail(const char *s)
{
	const char *dash = strrchr(s, '-');

	return dash != NULL && is_word(s, (size_t)(dash - s)) &&
	    is_digits(dash + 1, strlen(dash + 1)) && strlen(dash + 1) <= 2;
}

/* The partitions.json of botocore, as fixed fronts instead of expressions. */
static const struct {
	const char		*front;
	enum endpoint_partition	 partition;
} fronts[] = {
	{ "us-gov-", ENDPOINT_GOV }, { "us-iso-", ENDPOINT_ISO },
	{ "us-isob-", ENDPOINT_ISOB }, { "us-isof-", ENDPOINT_ISOF },
	{ "eu-isoe-", ENDPOINT_ISOE }, { "eusc-de-", ENDPOINT_EUSC },
	{ "cn-", ENDPOINT_CN },
	{ "us-", ENDPOINT_AWS }, { "eu-", ENDPOINT_AWS }, { "ap-", ENDPOINT_AWS },
	{ "sa-", ENDPOINT_AWS }, { "ca-", ENDPOINT_AWS }, { "me-", ENDPOINT_AWS },
	{ "af-", ENDPOINT_AWS }, { "il-", ENDPOINT_AWS }, { "mx-", ENDPOINT_AWS },
};

bool
endpoint_region(const char *region, enum endpoint_partition *partition)
{
	size_t i, n;

	if (strlen(region) > ENDPOINT_REGION_MAX)
		return false;
	for (i = 0; i < N(fronts); i++) {
		n = strlen(fronts[i].front);
		if (strncmp(region, fronts[i].front, n) == 0 && region_tail(region + n)) {
			*partition = fronts[i].partition;
			return true;
		}
	}
	return false;
}

const char *
endpoint_known_region(unsigned i)
{
	return i < N(commercial) ? commercial[i].name : NULL;
}

const char *
endpoint_kind_name(enum endpoint_kind kind)
{
	return kinds[kind].name;
}

const char *
endpoint_partition_name(enum endpoint_partition partition)
{
	return partitions[partition].name;
}

/* False when a label is empty or holds what no host name may. */
static bool
labels_cut(struct labels *v, const char *name)
{
	char *p, *dot;
	size_t i, n;

	n = strlen(name);
	memcpy(v->text, name, n + 1);
	v->n = 0;
	for (p = v->text;; p = dot + 1) {
		dot = strchr(p, '.');
		if (dot != NULL)
			*dot = '\0';
		n = strlen(p);
		if (n == 0 || n > 63 || v->n == LABELS_MAX)
			return false;
		for (i = 0; i < n; i++)
			if (p[i] != '-' && p[i] != '_' && !is_word(p + i, 1))
				return false;
		v->l[v->n++] = p;
		if (dot == NULL)
			break;
	}
	for (i = 0; i < v->n / 2; i++) {
		const char *t = v->l[i];

		v->l[i] = v->l[v->n - 1 - i];
		v->l[v->n - 1 - i] = t;
	}
	return true;
}

static bool
set_region(struct endpoint *ep, const char *region, unsigned allowed)
{
	enum endpoint_partition partition;
	size_t i;

	if (!endpoint_region(region, &partition) || (allowed & 1u << partition) == 0)
		return false;
	ep->partition = partition;
	memcpy(ep->region, region, strlen(region) + 1);
	if (partition == ENDPOINT_AWS) {
		for (i = 0; i < N(commercial); i++)
			if (strcmp(commercial[i].name, region) == 0)
				ep->known_region = true;
		return true;
	}
	for (i = 0; i < 2; i++)
		if (partitions[partition].known[i] != NULL &&
		    strcmp(partitions[partition].known[i], region) == 0)
			ep->known_region = true;
	return true;
}

/* ID.dsql[-SVC].REGION.on.aws */
static bool
parse_dsql(struct endpoint *ep, const struct labels *v)
{
	const char *svc;

	if (v->n != 5 || strcmp(v->l[0], "aws") != 0 || strcmp(v->l[1], "on") != 0)
		return false;
	svc = v->l[3];
	if (strcmp(svc, "dsql") != 0 && !(strncmp(svc, "dsql-", 5) == 0 && svc[5] != '\0'))
		return false;
	if (!set_region(ep, v->l[2], 1u << ENDPOINT_AWS | 1u << ENDPOINT_GOV | 1u << ENDPOINT_CN))
		return false;
	ep->kind = ENDPOINT_DSQL;
	return true;
}

/* r[0] is the label left of REGION/rds, counted leftwards. */
static bool
parse_rds(struct endpoint *ep, const char *const *r, size_t n)
{
	const char *hash = r[0];
	size_t i, k;

	if (n < 2)
		return false;
	for (i = 0; i < N(prefixes); i++) {
		k = strlen(prefixes[i].prefix);
		if (strncmp(hash, prefixes[i].prefix, k) == 0 && is_word(hash + k, strlen(hash + k))) {
			ep->kind = prefixes[i].kind;
			/* Only a proxy has a further kind of endpoint: NAME.endpoint.proxy-H. */
			return n == 2 || (n == 3 && ep->kind == ENDPOINT_PROXY &&
			    strcmp(r[1], "endpoint") == 0);
		}
	}
	return false;
}

static bool
is_service(const char *label)
{
	return strcmp(label, "rds") == 0 || strcmp(label, "rds-fips") == 0 ||
	    strcmp(label, "redshift") == 0 || strcmp(label, "redshift-serverless") == 0;
}

/* Everything under a suffix: l[0] is the label left of it. */
static bool
parse_aws(struct endpoint *ep, const char *const *l, size_t n, unsigned allowed)
{
	const char *service, *region;

	if (n < 3)
		return false;
	if (strcmp(l[0], "rds") == 0 && strcmp(l[1], "global") == 0) {
		if (n != 4 || strncmp(l[2], "global-", 7) != 0 ||
		    !is_word(l[2] + 7, strlen(l[2] + 7)) || (allowed & 1u << ENDPOINT_AWS) == 0)
			return false;
		ep->kind = ENDPOINT_GLOBAL;
		return true;
	}
	/* vpce-ID.dsql-SVC.REGION.vpce */
	if (strcmp(l[0], "vpce") == 0) {
		if (n != 4 || strncmp(l[2], "dsql-", 5) != 0 || strncmp(l[3], "vpce-", 5) != 0 ||
		    !set_region(ep, l[1], allowed))
			return false;
		ep->kind = ENDPOINT_DSQL_VPCE;
		return true;
	}
	if (is_service(l[0])) {
		service = l[0];
		region = l[1];
	} else if (is_service(l[1])) {
		service = l[1];
		region = l[0];
	} else
		return false;
	if (!set_region(ep, region, allowed))
		return false;
	if (strncmp(service, "rds", 3) == 0)
		return parse_rds(ep, l + 2, n - 2);
	if (strcmp(service, "redshift") == 0) {
		ep->kind = ENDPOINT_REDSHIFT;
		return n == 4 && is_word(l[2], strlen(l[2]));
	}
	/* WORKGROUP.ACCOUNT or ACCOUNT */
	ep->kind = ENDPOINT_REDSHIFT_SERVERLESS;
	return (n == 3 || n == 4) && is_digits(l[2], strlen(l[2]));
}

static enum endpoint_roots
roots_of(const struct endpoint *ep)
{
	switch (ep->kind) {
	case ENDPOINT_OTHER:
		return ENDPOINT_ROOTS_NONE;
	case ENDPOINT_GLOBAL:
		return ENDPOINT_ROOTS_ALL;
	case ENDPOINT_PROXY:
	case ENDPOINT_DSQL:
	case ENDPOINT_DSQL_VPCE:
	case ENDPOINT_REDSHIFT:
	case ENDPOINT_REDSHIFT_SERVERLESS:
		return ep->partition <= ENDPOINT_CN ?
		    ENDPOINT_ROOTS_AMAZON : ENDPOINT_ROOTS_UNPUBLISHED;
	default:
		return ep->partition <= ENDPOINT_CN ?
		    ENDPOINT_ROOTS_REGION : ENDPOINT_ROOTS_UNPUBLISHED;
	}
}

static bool
is_address(const char *host)
{
	unsigned char raw[16];
	char plain[64];
	const char *zone;
	size_t n;

	if (inet_pton(AF_INET, host, raw) == 1)
		return true;
	/* fe80::1%eth0 */
	zone = strchr(host, '%');
	n = zone != NULL ? (size_t)(zone - host) : strlen(host);
	if (n >= sizeof(plain))
		return false;
	memcpy(plain, host, n);
	plain[n] = '\0';
	return inet_pton(AF_INET6, plain, raw) == 1;
}

/* The labels of suffix i end the name. */
static bool
has_suffix(const struct labels *v, size_t i)
{
	char want[32];
	char *p, *dot;
	size_t k = suffixes[i].labels;

	if (v->n <= k)
		return false;
	memcpy(want, suffixes[i].suffix, strlen(suffixes[i].suffix) + 1);
	for (p = want; k > 0; p = dot + 1) {
		dot = strchr(p, '.');
		if (dot != NULL)
			*dot = '\0';
		if (strcmp(v->l[--k], p) != 0)
			return false;
		if (dot == NULL)
			break;
	}
	return k == 0;
}

bool
endpoint_parse(const char *host, struct endpoint *ep)
{
	struct labels v;
	size_t i, n;
	bool found = false;

	memset(ep, 0, sizeof(*ep));
	n = strlen(host);
	if (n > 1 && host[n - 1] == '.') {
		ep->trailing_dot = true;
		n--;
	}
	if (n == 0 || n > ENDPOINT_NAME_MAX)
		return false;
	for (i = 0; i < n; i++)
		ep->name[i] = host[i] >= 'A' && host[i] <= 'Z' ? (char)(host[i] + 32) : host[i];
	ep->name[n] = '\0';
	if (is_address(ep->name)) {
		ep->is_ip = true;
		return false;
	}
	if (!labels_cut(&v, ep->name))
		return false;
	found = parse_dsql(ep, &v);
	for (i = 0; i < N(suffixes) && !found; i++)
		if (has_suffix(&v, i)) {
			found = parse_aws(ep, v.l + suffixes[i].labels,
			    v.n - suffixes[i].labels, suffixes[i].partitions);
			break;
		}
	if (!found) {
		ep->kind = ENDPOINT_OTHER;
		ep->partition = ENDPOINT_AWS;
		ep->region[0] = '\0';
		ep->known_region = false;
		return false;
	}
	ep->roots = roots_of(ep);
	ep->iam = true;
	return true;
}
