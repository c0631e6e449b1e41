/* SPDX-License-Identifier: PostgreSQL */
/* Whether a certificate's names cover a host or an address, by libpq's rules, and why not. */
#include "tls/name.h"

#include <arpa/inet.h>
#include <string.h>
#include <strings.h>

static bool
equal(const struct name *name, const char *host, size_t hostlen)
{
	return name->len == hostlen &&
	    strncasecmp((const char *)name->data, host, hostlen) == 0;
}

/* "*.example.com" for exactly one label before ".example.com". */
static bool
wildcard_covers(const struct name *name, const char *host, size_t hostlen)
{
	const char *pat = (const char *)name->data;
	const char *dot;

	if (name->len < 3 || pat[0] != '*' || pat[1] != '.' ||
	    name->len > hostlen)
		return false;
	if (strncasecmp(pat + 1, host + hostlen - name->len + 1,
	    name->len - 1) != 0)
		return false;
	dot = memchr(host, '.', hostlen);
	return dot != NULL && dot >= host + hostlen - name->len;
}

/* 1 match, 0 none, -1 malformed. */
static int
compare_text(const char *host, const struct name *name, bool *wildcard)
{
	size_t hostlen = strlen(host);

	if (memchr(name->data, '\0', name->len) != NULL)
		return -1;
	if (equal(name, host, hostlen))
		return 1;
	if (wildcard_covers(name, host, hostlen)) {
		*wildcard = true;
		return 1;
	}
	return 0;
}

static int
compare_ip(const char *host, const struct name *name)
{
	struct in_addr v4;
	struct in6_addr v6;

	/* inet_aton on purpose: libpq takes its short and octal forms as addresses. */
	if (name->len == 4)
		return inet_aton(host, &v4) != 0 &&
		    memcmp(&v4, name->data, 4) == 0;
	if (name->len == 16)
		return inet_pton(AF_INET6, host, &v6) == 1 &&
		    memcmp(&v6, name->data, 16) == 0;
	return -1;
}

bool
name_is_ip(const char *host)
{
	struct in_addr v4;
	struct in6_addr v6;

	return inet_aton(host, &v4) != 0 || inet_pton(AF_INET6, host, &v6) == 1;
}

bool
name_is_loopback(const char *host)
{
	size_t n = strlen(host);
	struct in_addr v4;
	struct in6_addr v6;

	if (n > 0 && host[n - 1] == '.')
		n--;
	if (n == 9 && strncasecmp(host, "localhost", 9) == 0)
		return true;
	if (n > 10 && strncasecmp(host + n - 10, ".localhost", 10) == 0)
		return true;
	if (inet_aton(host, &v4) != 0)
		return (ntohl(v4.s_addr) >> 24) == 127;
	if (inet_pton(AF_INET6, host, &v6) == 1) {
		if (IN6_IS_ADDR_LOOPBACK(&v6))
			return true;
		return IN6_IS_ADDR_V4MAPPED(&v6) && v6.s6_addr[12] == 127;
	}
	return false;
}

/* Labels that two names share at the end, times a weight, plus bytes shared at the start. */
static size_t
closeness(const char *host, const struct name *name)
{
	const char *s = (const char *)name->data;
	size_t h = strlen(host), n = name->len, labels = 0, start = 0;

	while (h > 0 && n > 0 &&
	    strncasecmp(&host[h - 1], &s[n - 1], 1) == 0) {
		h--;
		n--;
		if (host[h] == '.')
			labels++;
	}
	if (h == 0 || n == 0)
		labels++;
	while (start < strlen(host) && start < name->len &&
	    strncasecmp(&host[start], &s[start], 1) == 0)
		start++;
	return labels * 1000 + start;
}

/* A wildcard whose fixed part fits the host but which covers it not. */
static bool
wildcard_near(const char *host, const struct name *name, enum name_why *why)
{
	const char *pat = (const char *)name->data;
	const char *star = memchr(pat, '*', name->len);
	size_t hostlen = strlen(host), tail;

	if (star == NULL)
		return false;
	if (name->len >= 3 && pat[0] == '*' && pat[1] == '.') {
		tail = name->len - 1;
		if (hostlen >= tail &&
		    strncasecmp(host + hostlen - tail, pat + 1, tail) == 0) {
			*why = NAME_WHY_WILDCARD_DEPTH;
			return true;
		}
		if (hostlen == tail - 1 &&
		    strncasecmp(host, pat + 2, hostlen) == 0) {
			*why = NAME_WHY_WILDCARD_DEPTH;
			return true;
		}
		return false;
	}
	tail = name->len - (size_t)(star - pat) - 1;
	if (hostlen >= tail && hostlen >= (size_t)(star - pat) &&
	    strncasecmp(host, pat, (size_t)(star - pat)) == 0 &&
	    strncasecmp(host + hostlen - tail, star + 1, tail) == 0) {
		*why = NAME_WHY_WILDCARD_PLACE;
		return true;
	}
	return false;
}

static void
explain(const char *host, const struct name *names, size_t n, bool cn_checked,
    struct name_verdict *v)
{
	size_t hostlen = strlen(host), best = 0, score;
	bool wildcard = false;

	for (size_t i = 0; i < n; i++) {
		if (names[i].type != NAME_DNS && names[i].type != NAME_CN)
			continue;
		if (hostlen > 1 && host[hostlen - 1] == '.' &&
		    equal(&names[i], host, hostlen - 1)) {
			v->why = NAME_WHY_TRAILING_DOT;
			v->which = &names[i];
			return;
		}
		if (wildcard_near(host, &names[i], &v->why)) {
			v->which = &names[i];
			return;
		}
		if (names[i].type == NAME_CN) {
			if (!cn_checked &&
			    compare_text(host, &names[i], &wildcard) == 1) {
				v->why = NAME_WHY_CN_IGNORED;
				v->which = &names[i];
				return;
			}
			if (v->which != NULL)
				continue;
		}
		score = closeness(host, &names[i]);
		if (v->which == NULL || score > best) {
			best = score;
			v->which = &names[i];
		}
	}
	if (v->which == NULL && n > 0)
		v->which = &names[0];
	if (name_is_loopback(host))
		v->why = NAME_WHY_LOCALHOST;
	else if (name_is_ip(host))
		v->why = NAME_WHY_IP;
}

void
name_match(const char *host, const struct name *names, size_t n,
    struct name_verdict *v)
{
	enum name_type own;
	bool check_cn = true;
	int rc = 0;

	*v = (struct name_verdict){ .result = NAME_NONE };
	if (host == NULL || host[0] == '\0') {
		v->result = NAME_NO_HOST;
		return;
	}
	own = name_is_ip(host) ? NAME_IP : NAME_DNS;
	for (size_t i = 0; i < n && rc == 0; i++) {
		if (names[i].type == own)
			check_cn = false;
		if (names[i].type == NAME_DNS)
			rc = compare_text(host, &names[i], &v->by_wildcard);
		else if (names[i].type == NAME_IP)
			rc = compare_ip(host, &names[i]);
		else
			continue;
		v->examined++;
		if (rc != 0)
			v->which = &names[i];
	}
	if (rc == 0 && check_cn) {
		for (size_t i = 0; i < n; i++) {
			if (names[i].type != NAME_CN)
				continue;
			v->examined++;
			rc = compare_text(host, &names[i], &v->by_wildcard);
			if (rc != 0)
				v->which = &names[i];
			v->by_cn = rc == 1;
			break;
		}
	}
	if (rc == 1)
		v->result = NAME_MATCH;
	else if (rc < 0)
		v->result = v->which->type == NAME_IP ? NAME_BAD_IP : NAME_NUL;
	else if (v->examined > 0) {
		v->result = NAME_MISMATCH;
		explain(host, names, n, check_cn, v);
	}
}

void
name_escape(const void *data, size_t len, struct buf *out)
{
	const unsigned char *p = data;

	for (size_t i = 0; i < len; i++) {
		if (p[i] == '\\')
			buf_adds(out, "\\\\");
		else if (p[i] >= 0x20 && p[i] < 0x7f)
			buf_addc(out, (char)p[i]);
		else
			buf_addf(out, "\\x%02X", p[i]);
	}
}

void
name_text(const struct name *name, struct buf *out)
{
	char text[INET6_ADDRSTRLEN];

	if (name->type == NAME_IP && (name->len == 4 || name->len == 16) &&
	    inet_ntop(name->len == 4 ? AF_INET : AF_INET6, name->data, text,
	    sizeof(text)) != NULL)
		buf_adds(out, text);
	else
		name_escape(name->data, name->len, out);
}
