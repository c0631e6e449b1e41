/* SPDX-License-Identifier: PostgreSQL */
/* Addresses and NO_PROXY lists; a host name that is not fetched from. */
#include "tls/fetch.h"

#include <stdlib.h>

#include "../check.h"
#include "tls/fetch_url.h"

static const struct {
	const char *url, *host, *port, *path;	/* host NULL: refused */
} urls[] = {
	{ "https://a.example/x", "a.example", "443", "/x" },
	{ "HTTPS://A.Example:8443/x?y#z", "a.example", "8443", "/x?y" },
	{ "https://a.example", "a.example", "443", "/" },
	{ "https://a.example?q", "a.example", "443", "/?q" },
	{ "https://[::1]:1/x", "::1", "1", "/x" },
	{ "https://127.0.0.1/x", "127.0.0.1", "443", "/x" },
	{ "http://a.example/x", NULL, NULL, NULL }, { "ftp://a/x", NULL, NULL, NULL },
	{ "https:///x", NULL, NULL, NULL }, { "https://", NULL, NULL, NULL },
	{ "https://user@a.example/x", NULL, NULL, NULL }, { "https://a:b@c/x", NULL, NULL, NULL },
	{ "https://a:/x", NULL, NULL, NULL }, { "https://a:123456/x", NULL, NULL, NULL },
	{ "https://[::1/x", NULL, NULL, NULL }, { "https://[a]/x", NULL, NULL, NULL },
	{ "https://a b/x", NULL, NULL, NULL }, { "https://a/x\r\nHost: b", NULL, NULL, NULL },
	{ "https://a\\b/x", NULL, NULL, NULL }, { "https://a%2f/x", NULL, NULL, NULL }, { "", NULL, NULL, NULL },
};

static const struct {
	const char *list, *host;
	bool hit;
} proxies[] = {
	{ "a.example", "a.example", true }, { "a.example", "b.example", false },
	{ "x,a.example", "a.example", true }, { "x a.example", "A.example", true },
	{ ".example", "a.example", true }, { "example", "a.example", true },
	{ "*.example", "a.example", true }, { "xample", "a.example", false },
	{ ".a.example", "a.example", true }, { "*", "anything", true }, { "", "a", false },
	{ " , ", "a", false }, { "a.example:443", "a.example", true },
	{ "a.example:80", "a.example", false }, { "127.0.0.1", "127.0.0.1", true },
	{ "::1", "::1", true }, { "a.example.com", "example.com", false },
};

int
main(void)
{
	struct err err = ERR_INIT;
	struct fetch_url u;
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		bool ok = fetch_url_parse(urls[i].url, &u, &err);

		CHECK_ROW(ok == (urls[i].host != NULL) && (!ok || (strcmp(u.host, urls[i].host) == 0 &&
		    strcmp(u.port, urls[i].port) == 0 && strcmp(u.path, urls[i].path) == 0)), "address %zu", i);
		fetch_url_clear(&u);
		err_clear(&err);
	}
	for (i = 0; i < sizeof(proxies) / sizeof(proxies[0]); i++)
		CHECK_ROW(fetch_no_proxy(proxies[i].list, proxies[i].host, "443") == proxies[i].hit,
		    "NO_PROXY=%s and %s", proxies[i].list, proxies[i].host);
	CHECK(!fetch_get("http://127.0.0.1/", NULL, &b, NULL, &err) && err.code == ERR_USAGE);
	err_clear(&err);
	CHECK(!fetch_get("https://127.0.0.1:1/x", NULL, &b, NULL, &err) && err.code == ERR_NET);
	CHECK(err.msg != NULL && strstr(err.msg, "Connection refused") != NULL);
	printf("# %s\n", err.msg);
	err_clear(&err);
	return check_done();
}
