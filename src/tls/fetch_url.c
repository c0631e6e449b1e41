/* SPDX-License-Identifier: PostgreSQL */
/* The parts of an https address, and whether a NO_PROXY list names its host. */
#include "tls/fetch_url.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

static bool
is_host_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	    c == '.' || c == '-' || c == '_';
}

static char *
lower(const char *s, size_t len)
{
	char *out = xstrndup(s, len), *p;

	for (p = out; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	return out;
}

bool
fetch_url_parse(const char *url, struct fetch_url *u, struct err *err)
{
	const char *p = url, *host, *end, *port = NULL;
	size_t hostlen, portlen = 0, i;
	unsigned char raw[16];
	bool bracket;

	memset(u, 0, sizeof(*u));
	for (i = 0; url[i] != '\0'; i++)
		if ((unsigned char)url[i] <= ' ' || (unsigned char)url[i] >= 0x7F)
			return err_set(err, ERR_USAGE, "the address holds a blank or a control character");
	if (strncasecmp(p, "https://", 8) != 0)
		return err_set(err, ERR_USAGE, "\"%s\" is no https:// address", url);
	host = p + 8;
	bracket = *host == '[';
	if (bracket)
		host++;
	for (end = host; bracket ? *end != '\0' && *end != ']' : is_host_char(*end); end++)
		;
	hostlen = (size_t)(end - host);
	u->host = lower(host, hostlen);
	if (bracket && (*end != ']' || inet_pton(AF_INET6, u->host, raw) != 1))
		goto bad;
	if (bracket)
		end++;
	if (*end == ':') {
		port = ++end;
		while (*end >= '0' && *end <= '9')
			end++;
		portlen = (size_t)(end - port);
		if (portlen == 0 || portlen > 5)
			goto bad;
	}
	/* A user name before '@' would make the host something else. */
	if (hostlen == 0 || hostlen > 253 || (*end != '\0' && *end != '/' && *end != '?'))
		goto bad;
	u->port = port != NULL ? xstrndup(port, portlen) : xstrdup("443");
	u->path = *end == '/' ? xstrndup(end, strcspn(end, "#")) : xasprintf("/%.*s", (int)strcspn(end, "#"), end);
	return true;
bad:
	fetch_url_clear(u);
	return err_set(err, ERR_USAGE, "\"%s\" is no address that can be fetched", url);
}

void
fetch_url_clear(struct fetch_url *u)
{
	free(u->host);
	free(u->port);
	free(u->path);
	memset(u, 0, sizeof(*u));
}

bool
fetch_no_proxy(const char *list, const char *host, const char *port)
{
	size_t n, hostlen = strlen(host);
	const char *colon;

	for (;; list += n) {
		list += strspn(list, ", \t");
		if (*list == '\0')
			return false;
		n = strcspn(list, ", \t");
		if (n == 1 && *list == '*')
			return true;
		const char *name = list;
		size_t len = n;

		if (len > 1 && *name == '*' && name[1] == '.') {
			name++;
			len--;
		}
		colon = memchr(name, ':', len);
		if (colon != NULL && memchr(colon + 1, ':', len - (size_t)(colon + 1 - name)) == NULL) {
			size_t plen = len - (size_t)(colon + 1 - name);

			if (strlen(port) != plen || strncmp(port, colon + 1, plen) != 0)
				continue;
			len = (size_t)(colon - name);
		}
		if (len == hostlen && strncasecmp(name, host, len) == 0)
			return true;
		if (*name == '.') {
			name++;
			len--;
			if (len == hostlen && strncasecmp(name, host, len) == 0)
				return true;
		}
		if (len > 0 && len < hostlen && host[hostlen - len - 1] == '.' &&
		    strncasecmp(host + hostlen - len, name, len) == 0)
			return true;
	}
}
