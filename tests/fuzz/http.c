/* SPDX-License-Identifier: PostgreSQL */
/* Any bytes as the answer of an HTTPS server: a body no longer than its cap, whole or refused, never from another host. */
#include <sys/mman.h>
#include <unistd.h>

#include <openssl/bio.h>
#include <openssl/err.h>

#include "feed.h"
#include "tls/fetch_http.h"

static int
swallow(BIO *b, const char *data, int len)
{
	(void)data;
	BIO_clear_retry_flags(b);
	return len;
}

static int
answer(BIO *b, char *to, int len)
{
	struct feed *f = BIO_get_data(b);
	size_t n = f->n < (size_t)len ? f->n : (size_t)len;

	BIO_clear_retry_flags(b);
	memcpy(to, f->p, n);
	f->p += n;
	f->n -= n;
	return (int)n;
}

static long
control(BIO *b, int command, long number, void *p)
{
	const struct feed *f = BIO_get_data(b);

	(void)number, (void)p;
	return command == BIO_CTRL_FLUSH ? 1 : command == BIO_CTRL_EOF ? f->n == 0 : 0;
}

/* Reads back what was said to the parent: letters it knows, one end, no more body than promised. */
static void
check_messages(int fd)
{
	static char said[1 << 16];
	ssize_t n = pread(fd, said, sizeof(said), 0);
	size_t at = 0, body = 0, total = 0;
	int ends = 0;

	while (n > 0 && at < (size_t)n) {
		uint32_t len;

		HOLDS((size_t)n - at >= 5 && ends == 0);
		memcpy(&len, said + at + 1, 4);
		HOLDS(len <= FETCH_HTTP_CHUNK && len <= (size_t)n - at - 5);
		switch (said[at]) {
		case FETCH_HTTP_TOTAL:
			HOLDS(len == sizeof(total));
			memcpy(&total, said + at + 5, sizeof(total));
			HOLDS(total <= FETCH_HTTP_MAX);
			break;
		case FETCH_HTTP_BODY:
			body += len;
			break;
		case FETCH_HTTP_DONE:
			HOLDS(total == 0 || body == total);
			ends++;
			break;
		case FETCH_HTTP_FAIL:
		case FETCH_HTTP_TRUST:
		case FETCH_HTTP_TOO_BIG:
			for (uint32_t i = 0; i < len; i++)
				HOLDS((unsigned char)said[at + 5 + i] >= 0x20 && said[at + 5 + i] != 0x7f);
			ends++;
			break;
		default:
			HOLDS(said[at] == FETCH_HTTP_ANCHOR);
		}
		at += 5 + len;
	}
	HOLDS(total == 0 || body <= total);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static BIO_METHOD *method;
	static int fd = -1;
	struct feed f = { data, size };
	struct fetch_url u, next;
	struct err err = ERR_INIT;
	char *path, *url;
	BIO *io;

	if (method == NULL) {
		method = BIO_meth_new(BIO_TYPE_SOURCE_SINK | 0x71, "fuzz");
		fd = memfd_create("fuzz", MFD_CLOEXEC);
		HOLDS(method != NULL && fd >= 0 && BIO_meth_set_write(method, swallow) == 1 &&
		    BIO_meth_set_read(method, answer) == 1 && BIO_meth_set_ctrl(method, control) == 1);
	}
	HOLDS(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	HOLDS(fetch_url_parse("https://truststore.example/bundle.pem", &u, &err));
	io = BIO_new(method);
	BIO_set_data(io, &f);
	BIO_set_init(io, 1);
	path = fetch_http_talk(fd, &u, io);
	BIO_free(io);
	check_messages(fd);
	if (path != NULL)
		HOLDS(path[0] == '/');
	free(path);
	/* The same bytes as an address. */
	f = (struct feed){ data, size };
	url = feed_text(&f, '\n');
	if (fetch_url_parse(url, &next, &err)) {
		HOLDS(*next.host != '\0' && next.path[0] == '/' && strlen(next.host) <= 253 && strpbrk(next.host, "/@?# ") == NULL);
		fetch_url_clear(&next);
	}
	fetch_no_proxy(url, u.host, u.port);
	free(url);
	fetch_url_clear(&u);
	err_clear(&err);
	ERR_clear_error();
	return 0;
}
