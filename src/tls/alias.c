/* SPDX-License-Identifier: PostgreSQL */
/* The chain of CNAME records from a name to the first database endpoint, and not further. */
#include "tls/alias.h"

#include <sys/types.h>
#include <netinet/in.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/mem.h"
#include "tls/endpoint.h"
#include "tls/name.h"

enum { NAME_MAX_LEN = 253, MAX_JUMPS = 64, MAX_RECORDS = 256, HEADER_LEN = 12 };

static bool
is_endpoint_default(const char *name, void *ctx)
{
	struct endpoint ep;

	(void)ctx;
	return endpoint_parse(name, &ep);
}

static unsigned
get16(const unsigned char *p)
{
	return (unsigned)p[0] << 8 | p[1];
}

/*
 * Reads the name at *pos into out (lower case, no dot at the end) and moves *pos
 * past it. A byte that has no place in a host name makes the answer bad.
 */
static bool
read_name(const unsigned char *msg, size_t len, size_t *pos, char *out)
{
	size_t at = *pos, n = 0, label;
	bool jumped = false;
	int jumps = 0;

	for (;;) {
		if (at >= len)
			return false;
		label = msg[at];
		if ((label & 0xc0) == 0xc0) {
			if (at + 1 >= len || ++jumps > MAX_JUMPS)
				return false;
			if (!jumped)
				*pos = at + 2;
			jumped = true;
			at = (label & 0x3f) << 8 | msg[at + 1];
			continue;
		}
		if (label > 63 || label > len - at - 1)
			return false;
		at++;
		if (label == 0)
			break;
		if (n + label + 1 > NAME_MAX_LEN + 1)
			return false;
		if (n > 0)
			out[n++] = '.';
		for (size_t i = 0; i < label; i++, at++) {
			unsigned char c = msg[at];

			if (c >= 'A' && c <= 'Z')
				c = (unsigned char)(c - 'A' + 'a');
			if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			    c == '-' || c == '_'))
				return false;
			out[n++] = (char)c;
		}
	}
	out[n] = '\0';
	if (!jumped)
		*pos = at;
	return true;
}

static bool
skip_name(const unsigned char *msg, size_t len, size_t *pos)
{
	while (*pos < len) {
		size_t label = msg[*pos];

		if ((label & 0xc0) == 0xc0) {
			*pos += 2;
			return *pos <= len;
		}
		if (label > 63)
			return false;
		*pos += label + 1;
		if (label == 0)
			return *pos <= len;
	}
	return false;
}

struct record {
	char	owner[NAME_MAX_LEN + 2];
	char	target[NAME_MAX_LEN + 2];
};

/* The CNAME records of the answer section, the caller's; false when the message is broken. */
static bool
read_records(const unsigned char *msg, size_t len, char *question,
    struct record **rec, size_t *n)
{
	size_t pos = HEADER_LEN, rdata;
	unsigned qd, an, type, rdlen;

	*n = 0;
	question[0] = '\0';
	if (len < HEADER_LEN)
		return false;
	qd = get16(msg + 4);
	an = get16(msg + 6);
	if (qd != 1 || !read_name(msg, len, &pos, question) || len - pos < 4)
		return false;
	pos += 4;
	for (unsigned i = 0; i < an; i++) {
		size_t owner = pos;

		if (!skip_name(msg, len, &pos) || len - pos < 10)
			return false;
		type = get16(msg + pos);
		rdlen = get16(msg + pos + 8);
		pos += 10;
		if (rdlen > len - pos)
			return false;
		rdata = pos;
		pos += rdlen;
		if (type != ns_t_cname)
			continue;
		if (*n == MAX_RECORDS)
			return false;
		if (*n % 8 == 0)
			*rec = xreallocarray(*rec, *n + 8, sizeof(**rec));
		if (!read_name(msg, len, &owner, (*rec)[*n].owner) ||
		    !read_name(msg, len, &rdata, (*rec)[*n].target) || rdata > pos)
			return false;
		(*n)++;
	}
	return true;
}

enum alias_status
alias_parse(const unsigned char *msg, size_t len,
    alias_endpoint_fn *is_endpoint, void *ctx, struct strv *chain)
{
	struct record *rec = NULL;
	char question[NAME_MAX_LEN + 2];
	enum alias_status status = ALIAS_NOT_ONE;
	const char *at;
	size_t n, i;

	if (is_endpoint == NULL)
		is_endpoint = is_endpoint_default;
	if (chain->n == 0 || !read_records(msg, len, question, &rec, &n)) {
		status = ALIAS_BAD_ANSWER;
		goto out;
	}
	at = chain->n == 1 ? question : chain->v[chain->n - 1];
	for (;;) {
		for (i = 0; i < n; i++)
			if (strcmp(rec[i].owner, at) == 0)
				break;
		if (i == n)
			break;
		if (rec[i].target[0] == '\0') {
			status = ALIAS_BAD_ANSWER;
			break;
		}
		if (strv_has(chain, rec[i].target) ||
		    strcmp(rec[i].target, question) == 0) {
			strv_add(chain, rec[i].target);
			status = ALIAS_LOOP;
			break;
		}
		if (chain->n > ALIAS_MAX_HOPS) {
			status = ALIAS_TOO_LONG;
			break;
		}
		strv_add(chain, rec[i].target);
		at = rec[i].target;
		if (is_endpoint(at, ctx)) {
			status = ALIAS_FOUND;
			break;
		}
	}
out:
	free(rec);
	return status;
}

/*
 * One step: the address query shows the whole chain in one answer where the
 * resolver is recursive. Where that fails because the last target has no address,
 * the CNAME alone is asked for. ALIAS_NOT_ONE: answered, no more records.
 */
static enum alias_status
ask(struct __res_state *st, bool search, alias_endpoint_fn *is_endpoint,
    void *ctx, struct strv *chain)
{
	static const int types[] = { ns_t_a, ns_t_cname };
	unsigned char *msg = xmalloc(ALIAS_MAX_ANSWER);
	enum alias_status status = ALIAS_UNKNOWN;
	char *name = xstrdup(chain->v[chain->n - 1]);
	int len = -1;

	for (size_t i = 0; i < 2; i++) {
		if (search)
			len = res_nsearch(st, name, ns_c_in, types[i], msg,
			    ALIAS_MAX_ANSWER);
		else
			len = res_nquery(st, name, ns_c_in, types[i], msg,
			    ALIAS_MAX_ANSWER);
		if (len >= 0) {
			if (len > ALIAS_MAX_ANSWER)
				len = ALIAS_MAX_ANSWER;
			status = alias_parse(msg, (size_t)len, is_endpoint, ctx,
			    chain);
			break;
		}
		if (st->res_h_errno == HOST_NOT_FOUND)
			status = ALIAS_NO_NAME;
		else if (st->res_h_errno == NO_DATA)
			status = ALIAS_NOT_ONE;
		else {
			status = ALIAS_UNKNOWN;
			break;
		}
	}
	free(name);
	free(msg);
	return status;
}

void
alias_walk(const char *host, alias_endpoint_fn *is_endpoint, void *ctx,
    int timeout_ms, struct alias *alias)
{
	struct __res_state st;
	int64_t deadline = clock_ms() + timeout_ms;
	size_t before, len = strlen(host);
	char *name;

	*alias = (struct alias)ALIAS_INIT;
	if (is_endpoint == NULL)
		is_endpoint = is_endpoint_default;
	if (len > 0 && host[len - 1] == '.')
		len--;
	if (len == 0 || len > NAME_MAX_LEN || name_is_ip(host) ||
	    host[0] == '/' || host[0] == '@')
		return;
	name = xstrndup(host, len);
	for (char *p = name; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	strv_take(&alias->chain, name);
	if (is_endpoint(name, ctx) || name_is_loopback(name))
		return;
	memset(&st, 0, sizeof(st));
	if (res_ninit(&st) != 0) {
		alias->status = ALIAS_UNKNOWN;
		return;
	}
	st.retrans = 1;
	st.retry = 1;
	do {
		before = alias->chain.n;
		alias->status = ask(&st, before == 1 && host[strlen(host) - 1] != '.',
		    is_endpoint, ctx, &alias->chain);
		if (alias->chain.n > ALIAS_MAX_HOPS + 1 &&
		    alias->status == ALIAS_NOT_ONE)
			alias->status = ALIAS_TOO_LONG;
	} while (alias->status == ALIAS_NOT_ONE && alias->chain.n > before &&
	    clock_ms() < deadline);
	/* A dangling end of a chain is still a chain. */
	if (alias->chain.n > 1 && (alias->status == ALIAS_NOT_ONE ||
	    alias->status == ALIAS_NO_NAME || alias->status == ALIAS_UNKNOWN))
		alias->status = ALIAS_ELSEWHERE;
	res_nclose(&st);
}

char *
alias_text(const struct alias *alias)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < alias->chain.n; i++)
		buf_addf(&b, "%s%s", i == 0 ? "" : " -> ", alias->chain.v[i]);
	return buf_take(&b);
}

void
alias_clear(struct alias *alias)
{
	strv_clear(&alias->chain);
	*alias = (struct alias)ALIAS_INIT;
}
