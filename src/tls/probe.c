/* SPDX-License-Identifier: PostgreSQL */
/* One TLS handshake with a PostgreSQL server, without credentials, to see what it presents. */
#include "tls/probe.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"
#include "tls/probe_codes.h"
#include "tls/probe_net.h"

enum { MIN_SECURITY_BITS = 112, LATE_ALERT_MS = 300 };

static const unsigned char alpn_list[] = "\012postgresql";

static void
note_problem(struct probe *p, int code, int depth)
{
	struct probe_problem *row;

	for (size_t i = 0; i < p->n_problems; i++)
		if (p->problems[i].code == code && p->problems[i].depth == depth)
			return;
	if (p->n_problems == PROBE_MAX_PROBLEMS)
		return;
	row = &p->problems[p->n_problems++];
	row->code = code;
	row->depth = depth;
	row->text = xstrdup(X509_verify_cert_error_string(code));
}

/* Lets every problem pass, so that the handshake shows the whole chain, and keeps it. */
static int
on_verify(int ok, X509_STORE_CTX *ctx)
{
	SSL *ssl = X509_STORE_CTX_get_ex_data(ctx,
	    SSL_get_ex_data_X509_STORE_CTX_idx());
	struct probe *p = SSL_get_app_data(ssl);

	if (!ok)
		note_problem(p, X509_STORE_CTX_get_error(ctx),
		    X509_STORE_CTX_get_error_depth(ctx));
	return 1;
}

/* Called when the server asks for a client certificate, whether there is one or not. */
static int
on_client_cert(SSL *ssl, void *arg)
{
	struct probe *p = SSL_get_app_data(ssl);
	const STACK_OF(X509_NAME) *cas = SSL_get0_peer_CA_list(ssl);
	struct buf b = BUF_INIT_MAX(4096);

	(void)arg;
	p->client_cert_asked = true;
	/* The chain was looked at before this: a stranger learns nothing of who asks, as with libpq. */
	if (p->n_problems > 0)
		SSL_certs_clear(ssl);
	for (int i = 0; i < sk_X509_NAME_num(cas); i++) {
		BIO *bio = BIO_new(BIO_s_mem());
		char *data;
		long n;

		if (bio == NULL)
			mem_out();
		X509_NAME_print_ex(bio, sk_X509_NAME_value(cas, i), 0,
		    (XN_FLAG_RFC2253 & ~XN_FLAG_DN_REV) | ASN1_STRFLGS_ESC_MSB);
		n = BIO_get_mem_data(bio, &data);
		if (i > 0)
			buf_adds(&b, ", ");
		name_escape(data, (size_t)n, &b);
		BIO_free(bio);
	}
	free(p->client_ca);
	p->client_ca = b.len > 0 ? buf_take(&b) : NULL;
	buf_free(&b);
	return 1;
}

static int
no_password(char *out, int size, int rwflag, void *ctx)
{
	(void)out;
	(void)size;
	(void)rwflag;
	(void)ctx;
	return 0;
}

static int
version_number(const char *name)
{
	static const struct { const char *name; int version; } rows[] = {
		{ "TLSv1", TLS1_VERSION }, { "TLSv1.1", TLS1_1_VERSION },
		{ "TLSv1.2", TLS1_2_VERSION }, { "TLSv1.3", TLS1_3_VERSION },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strcasecmp(rows[i].name, name) == 0)
			return rows[i].version;
	return 0;
}

/* OpenSSL's words for the last thing that failed; the caller's. */
static char *
last_error(unsigned long *code)
{
	unsigned long e = ERR_peek_last_error();
	const char *text = ERR_reason_error_string(e);

	*code = e;
	ERR_clear_error();
	return xstrdup(text != NULL ? text : e != 0 ? "unknown error" : "no reason given");
}

static bool
is_system(const char *root_file)
{
	return root_file == NULL || strcmp(root_file, "system") == 0;
}

static bool
load_store(X509_STORE *store, const struct probe_opts *opts, struct err *err)
{
	unsigned long code;
	char *text;

	if (is_system(opts->root_file)) {
		if (X509_STORE_set_default_paths(store) != 1)
			goto fail;
	} else if (X509_STORE_load_file(store, opts->root_file) != 1)
		goto fail;
	if (opts->crl_file != NULL || opts->crl_dir != NULL) {
		if (X509_STORE_load_locations(store, opts->crl_file,
		    opts->crl_dir) != 1) {
			text = last_error(&code);
			err_set(err, ERR_FILE, "could not load CRL \"%s\": %s",
			    opts->crl_file != NULL ? opts->crl_file : opts->crl_dir,
			    text);
			free(text);
			return false;
		}
		X509_STORE_set_flags(store,
		    X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
	}
	return true;
fail:
	text = last_error(&code);
	err_set(err, ERR_FILE, "could not read root certificate file \"%s\": %s",
	    is_system(opts->root_file) ? "system" : opts->root_file, text);
	free(text);
	return false;
}

static SSL_CTX *
make_context(const struct probe_opts *opts, struct probe *p)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	const char *min = opts->min_protocol != NULL ? opts->min_protocol : "TLSv1.2";
	unsigned long code;
	char *text;

	if (ctx == NULL) {
		text = last_error(&code);
		err_set(&p->err, ERR_INTERNAL, "could not create SSL context: %s", text);
		free(text);
		return NULL;
	}
	SSL_CTX_set_default_passwd_cb(ctx, no_password);
	SSL_CTX_set_min_proto_version(ctx, version_number(min));
	if (opts->max_protocol != NULL)
		SSL_CTX_set_max_proto_version(ctx, version_number(opts->max_protocol));
	SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
	if (!load_store(SSL_CTX_get_cert_store(ctx), opts, &p->err))
		goto fail;
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, on_verify);
	/* libpq has said it where the key is no good; this looks at the server. */
	if (opts->cert_file != NULL &&
	    SSL_CTX_use_certificate_chain_file(ctx, opts->cert_file) == 1)
		(void)SSL_CTX_use_PrivateKey_file(ctx, opts->key_file != NULL ?
		    opts->key_file : opts->cert_file, SSL_FILETYPE_PEM);
	ERR_clear_error();
	SSL_CTX_set_cert_cb(ctx, on_client_cert, NULL);
	return ctx;
fail:
	SSL_CTX_free(ctx);
	return NULL;
}

static void
classify_failure(struct probe *p, int ssl_error)
{
	unsigned long code;

	p->tls_text = last_error(&code);
	if (code != 0) {
		p->tls_error = probe_codes_tls(code);
		return;
	}
	p->tls_error = PROBE_TLS_CLOSED;
	free(p->tls_text);
	p->tls_text = xstrdup(ssl_error == SSL_ERROR_SYSCALL ?
	    "connection reset" : "connection closed");
}

/* true: done; false with p->err. */
static bool
handshake(SSL *ssl, int fd, const struct probe_opts *opts, int64_t deadline,
    struct probe *p, bool *stopped)
{
	enum probe_wait w;
	int rc, e;

	for (;;) {
		ERR_clear_error();
		rc = SSL_connect(ssl);
		if (rc == 1)
			return true;
		e = SSL_get_error(ssl, rc);
		if (e != SSL_ERROR_WANT_READ && e != SSL_ERROR_WANT_WRITE) {
			classify_failure(p, e);
			return err_set(&p->err, ERR_TRUST, "SSL error: %s", p->tls_text);
		}
		w = probe_wait(fd, e == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT,
		    deadline, opts->stop_fd);
		if (w != PROBE_WAIT_READY) {
			*stopped = w == PROBE_WAIT_STOP;
			p->tls_error = PROBE_TLS_STALLED;
			p->tls_text = xstrdup("no progress within the time");
			return err_set(&p->err, ERR_NET,
			    "the TLS handshake did not finish within the time");
		}
	}
}

/* TLS 1.3 says only after the handshake that a client certificate is wanted. */
static void
late_alert(SSL *ssl, int fd, const struct probe_opts *opts, struct probe *p)
{
	int64_t until = clock_ms() + LATE_ALERT_MS;
	char byte;
	int rc, e;

	do {
		ERR_clear_error();
		rc = SSL_peek(ssl, &byte, 1);
		e = SSL_get_error(ssl, rc);
		if (rc > 0 || e != SSL_ERROR_WANT_READ)
			break;
	} while (probe_wait(fd, POLLIN, until, opts->stop_fd) == PROBE_WAIT_READY);
	if (rc <= 0 && e == SSL_ERROR_SSL)
		classify_failure(p, e);
	ERR_clear_error();
}

static void
note_session(SSL *ssl, struct probe *p)
{
	const unsigned char *alpn;
	unsigned int len;
	long group = SSL_get_negotiated_group(ssl);
	const char *name = group > 0 ? SSL_group_to_name(ssl, (int)group) : NULL;
	struct buf b = BUF_INIT;

	p->version = xstrdup(SSL_get_version(ssl));
	p->cipher = xstrdup(SSL_get_cipher_name(ssl));
	SSL_get_cipher_bits(ssl, &p->bits);
	p->group = xstrdup_null(name);
	SSL_get0_alpn_selected(ssl, &alpn, &len);
	if (len > 0)
		name_escape(alpn, len, &b);
	p->alpn = buf_take(&b);
}

/* Rules past OpenSSL's level: see cert_check_peer. */
static enum probe_trust
own_rules(const struct cert_chain *chain)
{
	for (size_t i = 0; i < chain->n; i++) {
		const struct cert *c = &chain->v[i];

		if (c->security_bits < MIN_SECURITY_BITS)
			return PROBE_WEAK_KEY;
		if (c->sig_weak && !c->self_issued)
			return PROBE_WEAK_SIGNATURE;
	}
	return PROBE_TRUSTED;
}

static void
note_chain(SSL *ssl, const struct probe_opts *opts, struct probe *p)
{
	cert_chain_from_ssl(ssl, false, &p->peer, NULL);
	if (p->peer.n == 0)
		return;
	name_match(opts->host, p->peer.v[0].names, p->peer.v[0].n_names, &p->name);
	if (p->n_problems > 0) {
		p->trust = probe_codes_trust(p->problems[0].code, p->problems[0].depth,
		    p->peer.n);
		return;
	}
	if (p->stage != PROBE_DONE)
		return;
	if (!cert_chain_from_ssl(ssl, true, &p->built, NULL)) {
		p->trust = PROBE_OTHER;
		return;
	}
	p->trust = own_rules(&p->built);
	if (p->trust != PROBE_TRUSTED) {
		note_problem(p, p->trust == PROBE_WEAK_KEY ?
		    X509_V_ERR_EE_KEY_TOO_SMALL : X509_V_ERR_CA_MD_TOO_WEAK, 0);
		cert_chain_clear(&p->built);
	}
	p->ca_ok = p->trust == PROBE_TRUSTED &&
	    (!opts->direct || strcmp(p->alpn, "postgresql") == 0);
	p->full_ok = p->ca_ok && p->name.result == NAME_MATCH;
}

/* A write to a connection that the peer closed must not end the program. */
static bool
block_sigpipe(sigset_t *old)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGPIPE);
	return pthread_sigmask(SIG_BLOCK, &set, old) == 0;
}

static void
restore_sigpipe(const sigset_t *old)
{
	static const struct timespec none;
	sigset_t set;

	if (sigismember(old, SIGPIPE))
		return;
	sigemptyset(&set);
	sigaddset(&set, SIGPIPE);
	while (sigtimedwait(&set, NULL, &none) == SIGPIPE)
		;
	pthread_sigmask(SIG_SETMASK, old, NULL);
}

bool
probe_run(const struct probe_opts *opts, struct probe *p)
{
	int64_t start = clock_ms();
	int64_t deadline = start +
	    (opts->timeout_ms > 0 ? opts->timeout_ms : PROBE_TIMEOUT_MS);
	bool stopped = false;
	SSL_CTX *ctx;
	SSL *ssl = NULL;
	sigset_t old;
	bool blocked = block_sigpipe(&old);
	int fd = -1;

	*p = (struct probe){ .stage = PROBE_SETUP, .trust = PROBE_NO_CHAIN };
	ERR_clear_error();
	ctx = make_context(opts, p);
	if (ctx == NULL)
		goto out;
	fd = probe_connect(opts, deadline, p, &stopped);
	if (fd < 0)
		goto out;
	ssl = SSL_new(ctx);
	/* SSL_set_alpn_protos alone says 0 when it has done it. */
	if (ssl == NULL || SSL_set_fd(ssl, fd) != 1 || SSL_set_app_data(ssl, p) != 1 ||
	    SSL_set_alpn_protos(ssl, alpn_list, sizeof(alpn_list) - 1) != 0 ||
	    (!opts->no_sni && opts->host != NULL && opts->host[0] != '\0' &&
	    !name_is_ip(opts->host) && SSL_set_tlsext_host_name(ssl, opts->host) != 1)) {
		err_set(&p->err, ERR_INTERNAL, "could not set up TLS");
		goto out;
	}
	if (opts->now != 0)
		X509_VERIFY_PARAM_set_time(SSL_get0_param(ssl), opts->now);
	if (handshake(ssl, fd, opts, deadline, p, &stopped)) {
		p->stage = PROBE_DONE;
		note_session(ssl, p);
		if (p->client_cert_asked || opts->cert_file != NULL)
			late_alert(ssl, fd, opts, p);
		if (opts->direct && strcmp(p->alpn, "postgresql") != 0)
			p->tls_error = PROBE_TLS_ALPN;
	}
	note_chain(ssl, opts, p);
	if (p->stage == PROBE_DONE)
		SSL_shutdown(ssl);
out:
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	if (fd >= 0)
		close(fd);
	ERR_clear_error();
	if (blocked)
		restore_sigpipe(&old);
	p->ms = (long)(clock_ms() - start);
	return !stopped;
}

void
probe_clear(struct probe *p)
{
	free(p->server_text);
	free(p->addr);
	err_clear(&p->err);
	free(p->tls_text);
	free(p->version);
	free(p->cipher);
	free(p->group);
	free(p->alpn);
	free(p->client_ca);
	cert_chain_clear(&p->peer);
	cert_chain_clear(&p->built);
	for (size_t i = 0; i < p->n_problems; i++)
		free(p->problems[i].text);
	*p = (struct probe){ .stage = PROBE_SETUP, .trust = PROBE_NO_CHAIN };
}
