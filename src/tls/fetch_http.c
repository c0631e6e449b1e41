/* SPDX-License-Identifier: PostgreSQL */
/* The child's half of a download: OpenSSL's HTTP client, telling its parent what it sees through a pipe. */
#include "tls/fetch_http.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { MAX_REDIRECTS = 3, CONNECT_MS = 4000 };

struct job {
	int			 fd;
	const struct fetch_url	*url;
	SSL_CTX			*ctx;
	char			*proxy_host, *proxy_port, *proxy_user, *proxy_pass;
	long			 verify;	/* first X509_V_ERR_*, X509_V_OK */
	int			 anchor_depth;
	char			*anchor;
	char			 status[16];	/* how the answer begins */
	size_t			 status_len;
};

static void
put(int fd, const char *p, size_t n)
{
	ssize_t w;

	for (; n > 0; n -= (size_t)w, p += w) {
		w = write(fd, p, n);
		if (w == -1 && errno == EINTR)
			w = 0;
		else if (w <= 0)
			_exit(1);
	}
}

static void
say(const struct job *j, char letter, const void *text, size_t len)
{
	char head[5];
	uint32_t n = len > FETCH_HTTP_CHUNK ? FETCH_HTTP_CHUNK : (uint32_t)len;

	head[0] = letter;
	memcpy(head + 1, &n, 4);
	put(j->fd, head, sizeof(head));
	put(j->fd, text, n);
}

__attribute__((format(printf, 3, 4)))
static void
fail(const struct job *j, char letter, const char *fmt, ...)
{
	char *text;
	va_list ap;

	va_start(ap, fmt);
	text = xvasprintf(fmt, ap);
	va_end(ap);
	say(j, letter, text, strlen(text));
	free(text);
}

/* The root at the end of the chain, and the first reason against it. */
static int
on_verify(int ok, X509_STORE_CTX *store)
{
	SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
	struct job *j = SSL_get_app_data(ssl);
	int depth = X509_STORE_CTX_get_error_depth(store);
	X509 *x = X509_STORE_CTX_get_current_cert(store);
	char name[256];

	if (!ok && j->verify == X509_V_OK)
		j->verify = X509_STORE_CTX_get_error(store);
	if (ok && x != NULL && depth > j->anchor_depth &&
	    X509_NAME_get_text_by_NID(X509_get_subject_name(x), NID_commonName, name, sizeof(name)) > 0) {
		j->anchor_depth = depth;
		free(j->anchor);
		j->anchor = utf8_safe(name);
	}
	return ok;
}

static bool
is_address(const char *host)
{
	unsigned char raw[16];

	return inet_pton(AF_INET, host, raw) == 1 || inet_pton(AF_INET6, host, raw) == 1;
}

/* OpenSSL's queue as one line; the caller's. The innermost cause comes first. */
static char *
queue_text(void)
{
	struct buf out = BUF_INIT;
	const char *data, *reason;
	unsigned long e;
	int flags;

	while ((e = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
		reason = ERR_SYSTEM_ERROR(e) ? strerror(ERR_GET_REASON(e)) : ERR_reason_error_string(e);
		if (reason == NULL || out.len > 500)
			continue;
		if (out.len > 0)
			buf_adds(&out, "; ");
		utf8_escape(&out, reason, strlen(reason));
		if ((flags & ERR_TXT_STRING) != 0 && data != NULL && *data != '\0') {
			buf_adds(&out, " (");
			utf8_escape(&out, data, strnlen(data, 200));
			buf_addc(&out, ')');
		}
	}
	if (out.len == 0)
		buf_adds(&out, "no answer");
	return buf_take(&out);
}

/* The start of the answer: OpenSSL 3.5 hands out the body of an error as if it were a success. */
static long
see_status(BIO *bio, int oper, const char *data, size_t len, int argi, long argl, int ret, size_t *processed)
{
	struct job *j = (struct job *)(void *)BIO_get_callback_arg(bio);

	(void)len, (void)argi, (void)argl;
	if (oper == (BIO_CB_READ | BIO_CB_RETURN) && ret > 0 && processed != NULL)
		for (size_t i = 0; i < *processed && j->status_len < sizeof(j->status) - 1; i++)
			j->status[j->status_len++] = data[i];
	return ret;
}

static bool
answered_error(struct job *j)
{
	/* HTTP/1.1 200 */
	if (j->status_len > 11 && memcmp(j->status, "HTTP/1.", 7) == 0 && memcmp(j->status + 8, " 200", 4) == 0)
		return false;
	if (strspn(j->status, "HTP/1. 023456789") >= 12)
		fail(j, FETCH_HTTP_FAIL, "the server answered with HTTP status %.3s", j->status + 9);
	else
		fail(j, FETCH_HTTP_FAIL, "the answer is not HTTP");
	return true;
}

static void
fail_exchange(struct job *j)
{
	char *text, *code;

	if (j->verify != X509_V_OK) {
		if (j->verify == X509_V_ERR_HOSTNAME_MISMATCH || j->verify == X509_V_ERR_IP_ADDRESS_MISMATCH)
			fail(j, FETCH_HTTP_TRUST, "the certificate is not for %s", j->url->host);
		else
			fail(j, FETCH_HTTP_TRUST, "the certificate of %s cannot be verified: %s",
			    j->url->host, X509_verify_cert_error_string(j->verify));
		return;
	}
	text = queue_text();
	code = strstr(text, "code=");
	if (code != NULL && strlen(code) >= 8)
		fail(j, FETCH_HTTP_FAIL, "the server answered with HTTP status %.3s", code + 5);
	else
		fail(j, strstr(text, "max resp len exceeded") != NULL ? FETCH_HTTP_TOO_BIG :
		    FETCH_HTTP_FAIL, "%s", text);
	free(text);
}

/* A connected socket, or -1 after saying why; each address gets its share of time. */
static int
dial(const struct job *j, const char *host, const char *port)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_ADDRCONFIG }, *all, *a;
	const char *who = j->proxy_host != NULL ? "the proxy " : "";
	int fd = -1, on, error = 0, rc;
	struct pollfd p;
	socklen_t len;

	/* AI_ADDRCONFIG would hide 127.0.0.1 on a machine without a network. */
	if (is_address(host) || strcmp(host, "localhost") == 0)
		hints.ai_flags = 0;
	rc = getaddrinfo(host, port, &hints, &all);
	if (rc != 0) {
		fail(j, FETCH_HTTP_FAIL, "%s%s: %s", who, host, gai_strerror(rc));
		return -1;
	}
	for (a = all; a != NULL; a = a->ai_next) {
		fd = socket(a->ai_family, a->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, a->ai_protocol);
		if (fd == -1) {
			error = errno;
			continue;
		}
		error = connect(fd, a->ai_addr, a->ai_addrlen) == -1 ? errno : 0;
		if (error == EINPROGRESS) {
			p = (struct pollfd){ .fd = fd, .events = POLLOUT };
			len = sizeof(error);
			if (poll(&p, 1, CONNECT_MS) <= 0)
				error = ETIMEDOUT;
			else if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &len) == -1)
				error = errno;
		}
		if (error == 0)
			break;
		close(fd);
		fd = -1;
	}
	freeaddrinfo(all);
	if (fd == -1) {
		fail(j, FETCH_HTTP_FAIL, "%s%s port %s: %s", who, host, port, strerror(error));
		return -1;
	}
	/* From here on blocking: the parent keeps the time. */
	on = fcntl(fd, F_GETFL);
	if (on != -1)
		fcntl(fd, F_SETFL, on & ~O_NONBLOCK);
	return fd;
}

/* What to put before a port: an IPv6 address in brackets. New. */
static char *
bracketed(const char *host)
{
	return strchr(host, ':') != NULL ? xasprintf("[%s]", host) : xstrdup(host);
}

/* A connection to the host, through the proxy where there is one, or NULL after saying why. */
static BIO *
open_plain(struct job *j)
{
	bool proxy = j->proxy_host != NULL;
	int fd = dial(j, proxy ? j->proxy_host : j->url->host, proxy ? j->proxy_port : j->url->port);
	char *name, *text;
	BIO *bio;
	bool up;

	if (fd == -1)
		return NULL;
	ERR_clear_error();
	bio = BIO_new_socket(fd, BIO_CLOSE);
	if (bio == NULL) {
		fail(j, FETCH_HTTP_FAIL, "OpenSSL could not be set up");
		close(fd);
		return NULL;
	}
	if (!proxy)
		return bio;
	name = bracketed(j->url->host);
	up = OSSL_HTTP_proxy_connect(bio, name, j->url->port, j->proxy_user, j->proxy_pass, 0, NULL, NULL);
	free(name);
	if (up)
		return bio;
	text = queue_text();
	fail(j, FETCH_HTTP_FAIL, "the proxy %s:%s refused the connection: %s", j->proxy_host,
	    j->proxy_port, text);
	free(text);
	BIO_free_all(bio);
	return NULL;
}

/* Without the name in it, the verification would take anybody's certificate. */
static bool
expect_name(SSL *ssl, const char *host)
{
	SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
	if (is_address(host))
		return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host) == 1;
	return SSL_set1_host(ssl, host) == 1 && SSL_set_tlsext_host_name(ssl, host) == 1;
}

/* A verified connection, or NULL after saying why. */
static BIO *
open_tls(struct job *j)
{
	BIO *bio = open_plain(j), *tls;
	SSL *ssl;

	if (bio == NULL)
		return NULL;
	tls = BIO_new_ssl(j->ctx, 1);
	if (tls == NULL || BIO_get_ssl(tls, &ssl) != 1 || !expect_name(ssl, j->url->host) ||
	    SSL_set_app_data(ssl, j) != 1) {
		fail(j, FETCH_HTTP_FAIL, "OpenSSL could not be set up");
		goto out;
	}
	BIO_push(tls, bio);
	bio = NULL;
	ERR_clear_error();
	if (BIO_do_handshake(tls) > 0)
		return tls;
	fail_exchange(j);
out:
	BIO_free_all(tls);
	BIO_free_all(bio);
	return NULL;
}

static const char *
env_either(const char *lower_name, const char *upper_name)
{
	const char *v = getenv(lower_name);

	if (v == NULL || *v == '\0')
		v = getenv(upper_name);
	return v != NULL && *v != '\0' ? v : NULL;
}

/* %41 to A, in place. */
static void
unescape(char *s)
{
	char *w = s, hex[3] = "", *end;

	for (; *s != '\0'; s++) {
		if (s[0] == '%' && s[1] != '\0' && s[2] != '\0') {
			hex[0] = s[1];
			hex[1] = s[2];
			*w = (char)strtoul(hex, &end, 16);
			if (*end == '\0' && *w != '\0') {
				w++;
				s += 2;
				continue;
			}
		}
		*w++ = *s;
	}
	*w = '\0';
}

/* [http://][user[:pass]@]host[:port][/]; false after saying what is wrong. */
static bool
find_proxy(struct job *j)
{
	const char *v = env_either("https_proxy", "HTTPS_PROXY");
	const char *no = env_either("no_proxy", "NO_PROXY");
	char *copy, *p, *at, *colon;

	if (v == NULL || (no != NULL && fetch_no_proxy(no, j->url->host, j->url->port)))
		return true;
	if (strncasecmp(v, "http://", 7) == 0)
		v += 7;
	else if (strstr(v, "://") != NULL) {
		fail(j, FETCH_HTTP_FAIL, "the proxy in HTTPS_PROXY is no http:// proxy");
		return false;
	}
	copy = p = xstrdup(v);
	p[strcspn(p, "/")] = '\0';
	at = strrchr(p, '@');
	if (at != NULL) {
		*at = '\0';
		colon = strchr(p, ':');
		if (colon != NULL)
			*colon++ = '\0';
		unescape(p);
		j->proxy_user = xstrdup(p);
		if (colon != NULL) {
			unescape(colon);
			j->proxy_pass = xstrdup(colon);
		}
		p = at + 1;
	}
	colon = p[0] == '[' ? strchr(p, ']') : p;
	colon = colon != NULL ? strchr(colon, ':') : NULL;
	if (colon != NULL)
		*colon++ = '\0';
	j->proxy_host = xstrdup(p);
	j->proxy_port = xstrdup(colon != NULL ? colon : "80");
	free(copy);
	return true;
}

/* The body to the parent; complete only by its length or a clean end. */
static void
send_body(struct job *j, BIO *from, size_t total)
{
	char chunk[FETCH_HTTP_CHUNK];
	size_t got = 0;
	int n;

	say(j, FETCH_HTTP_TOTAL, &total, sizeof(total));
	while (total == 0 || got < total) {
		size_t want = total != 0 && total - got < sizeof(chunk) ? total - got : sizeof(chunk);

		ERR_clear_error();
		n = BIO_read(from, chunk, (int)want);
		if (n <= 0)
			break;
		got += (size_t)n;
		say(j, FETCH_HTTP_BODY, chunk, (size_t)n);
	}
	if (total != 0 ? got < total : ERR_peek_error() != 0) {
		fail(j, FETCH_HTTP_FAIL, "the answer was cut off after %zu bytes", got);
		return;
	}
	if (j->anchor != NULL)
		say(j, FETCH_HTTP_ANCHOR, j->anchor, strlen(j->anchor));
	say(j, FETCH_HTTP_DONE, "", 0);
}

/* One request and its answer over an open connection; *next is the address of a redirect. */
static void
exchange(struct job *j, BIO *tls, const char *path, char **next)
{
	OSSL_HTTP_REQ_CTX *rctx = NULL;
	BIO *answer = NULL;
	char *server;

	BIO_set_callback_arg(tls, (char *)j);
	BIO_set_callback_ex(tls, see_status);
	j->status_len = 0;
	memset(j->status, 0, sizeof(j->status));
	ERR_clear_error();
	server = bracketed(j->url->host);
	if (strcmp(j->url->port, "443") != 0) {
		char *with_port = xasprintf("%s:%s", server, j->url->port);

		free(server);
		server = with_port;
	}
	/* Given both ways of the connection, OpenSSL neither dials nor looks for a proxy. */
	rctx = OSSL_HTTP_open(server, NULL, NULL, NULL, 0, tls, tls, NULL, NULL, 0, 0);
	if (rctx != NULL && OSSL_HTTP_set1_request(rctx, path, NULL, NULL, NULL, NULL, 0,
	    FETCH_HTTP_MAX, 0, 0))
		answer = OSSL_HTTP_exchange(rctx, next);
	if (answer != NULL && !answered_error(j))
		send_body(j, answer, OSSL_HTTP_REQ_CTX_get_resp_len(rctx));
	else if (answer == NULL && *next == NULL)
		fail_exchange(j);
	/* A reference of our own, to the connection itself. */
	BIO_free(answer);
	OSSL_HTTP_close(rctx, answer != NULL);
	free(server);
}

static void
request(struct job *j, const char *path, char **next)
{
	BIO *tls;

	*next = NULL;
	j->verify = X509_V_OK;
	j->anchor_depth = -1;
	tls = open_tls(j);
	if (tls == NULL)
		return;
	exchange(j, tls, path, next);
	BIO_free_all(tls);
}

/* The path of a redirect, or NULL after saying why it is not followed. */
static char *
redirect_path(const struct job *j, const char *to)
{
	struct err err = ERR_INIT;
	struct fetch_url u;
	char *path = NULL, *safe;

	if (to[0] == '/' && to[1] != '/')
		return xstrdup(to);
	safe = utf8_safe(to);
	if (!fetch_url_parse(to, &u, &err) || strcmp(u.host, j->url->host) != 0 ||
	    strcmp(u.port, j->url->port) != 0)
		fail(j, FETCH_HTTP_FAIL, "the server redirects to %s, which is not followed", safe);
	else
		path = xstrdup(u.path);
	free(safe);
	fetch_url_clear(&u);
	err_clear(&err);
	return path;
}

void
fetch_http_run(int fd, const struct fetch_url *u)
{
	struct job j = { .fd = fd, .url = u };
	char *path = xstrdup(u->path), *next = NULL;
	int hops;

	j.ctx = SSL_CTX_new(TLS_client_method());
	if (j.ctx == NULL || SSL_CTX_set_min_proto_version(j.ctx, TLS1_2_VERSION) != 1 ||
	    SSL_CTX_set_default_verify_paths(j.ctx) != 1) {
		fail(&j, FETCH_HTTP_FAIL, "OpenSSL could not be set up");
		goto out;
	}
	SSL_CTX_set_verify(j.ctx, SSL_VERIFY_PEER, on_verify);
	if (!find_proxy(&j))
		goto out;
	for (hops = 0;; hops++) {
		request(&j, path, &next);
		if (next == NULL)
			break;
		if (hops == MAX_REDIRECTS) {
			fail(&j, FETCH_HTTP_FAIL, "the server redirects again and again");
			break;
		}
		free(path);
		path = redirect_path(&j, next);
		OPENSSL_free(next);
		if (path == NULL)
			break;
	}
out:
	free(path);
	SSL_CTX_free(j.ctx);
	free(j.anchor);
	free(j.proxy_host);
	free(j.proxy_port);
	free(j.proxy_user);
	mem_wipe_free(j.proxy_pass);
}

char *
fetch_http_talk(int fd, const struct fetch_url *u, BIO *io)
{
	struct job j = { .fd = fd, .url = u, .anchor_depth = -1 };
	char *next = NULL, *path = NULL;

	exchange(&j, io, u->path, &next);
	if (next != NULL)
		path = redirect_path(&j, next);
	OPENSSL_free(next);
	free(j.anchor);
	return path;
}
