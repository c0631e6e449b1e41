/* SPDX-License-Identifier: PostgreSQL */
/* Any text as host name: Amazon's only under Amazon's names, however it is written; and names of certificates against it. */
#include <arpa/inet.h>
#include <strings.h>

#include "feed.h"
#include "tls/endpoint.h"
#include "tls/name.h"

static const char *const suffixes[] = { ".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".on.aws", ".c2s.ic.gov",
	".sc2s.sgov.gov", ".cloud.adc-e.uk", ".csp.hci.ic.gov" };

static bool
ends_with(const char *s, const char *suffix)
{
	size_t n = strlen(s), k = strlen(suffix);

	return n >= k && strcmp(s + n - k, suffix) == 0;
}

static bool
same(const struct endpoint *a, const struct endpoint *b)
{
	return a->kind == b->kind && a->partition == b->partition && a->roots == b->roots && a->iam == b->iam &&
	    a->is_ip == b->is_ip && strcmp(a->name, b->name) == 0 && strcmp(a->region, b->region) == 0;
}

static void
check_endpoint(const char *host)
{
	struct endpoint ep, other;
	bool amazon = endpoint_parse(host, &ep), hit = false;
	size_t n = strlen(host);
	char *text = xmalloc(n + 16);
	unsigned char raw[16];

	HOLDS(amazon == (ep.kind != ENDPOINT_OTHER));
	HOLDS(memchr(ep.name, '\0', sizeof(ep.name)) != NULL && memchr(ep.region, '\0', sizeof(ep.region)) != NULL);
	for (const char *p = ep.name; *p != '\0'; p++)
		HOLDS(*p < 'A' || *p > 'Z');
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++)
		hit |= ends_with(ep.name, suffixes[i]);
	HOLDS(!amazon || (hit && !ep.is_ip && ep.name[0] != '.' && strstr(ep.name, "..") == NULL));
	HOLDS(amazon || (ep.region[0] == '\0' && ep.roots == ENDPOINT_ROOTS_NONE));
	HOLDS(endpoint_kind_name(ep.kind) != NULL && endpoint_partition_name(ep.partition) != NULL);
	if (inet_pton(AF_INET, host, raw) == 1 || inet_pton(AF_INET6, host, raw) == 1)
		HOLDS(ep.is_ip);
	if (ep.name[0] != '\0' && ep.name[strlen(ep.name) - 1] != '.') {
		endpoint_parse(ep.name, &other);
		HOLDS(same(&ep, &other));
	}
	for (size_t i = 0; i <= n; i++)
		text[i] = (char)(host[i] >= 'a' && host[i] <= 'z' ? host[i] - 32 : host[i]);
	endpoint_parse(text, &other);
	HOLDS(same(&ep, &other));
	/* The same labels somewhere else are nobody's. */
	memcpy(text + n, ".evil.example", 14);
	HOLDS(!endpoint_parse(text, &other));
	memcpy(text + n, ".", 2);
	if (amazon && !ep.trailing_dot)
		HOLDS(endpoint_parse(text, &other) && same(&ep, &other) && other.trailing_dot);
	free(text);
}

/* The rules of libpq's verify-full in other words, its dot too many at the wildcard's end included. */
static bool
covers(const char *host, const char *name)
{
	size_t h = strlen(host), n = strlen(name);

	if (strcasecmp(host, name) == 0)
		return true;
	return n >= 3 && n <= h && name[0] == '*' && name[1] == '.' && strcasecmp(host + h - n + 1, name + 1) == 0 &&
	    memchr(host, '.', h - n) == NULL;
}

static void
check_names(const char *host, struct feed *f)
{
	struct name names[4];
	char *texts[4];
	struct name_verdict v;
	bool any = false;
	size_t n = 0;

	for (; n < 4 && f->n > 0; n++) {
		texts[n] = feed_text(f, '\n');
		names[n] = (struct name){ NAME_DNS, (unsigned char *)texts[n], strlen(texts[n]) };
		any |= covers(host, texts[n]);
	}
	name_match(host, names, n, &v);
	HOLDS((v.result == NAME_MATCH) == (any && *host != '\0'));
	name_is_loopback(host);
	while (n > 0)
		free(texts[--n]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	enum endpoint_partition partition;
	char *host = feed_text(&f, '\n');

	check_endpoint(host);
	endpoint_region(host, &partition);
	check_names(host, &f);
	free(host);
	return 0;
}
