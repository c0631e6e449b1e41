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

#include "base/mem.h"
#include "tls/probe_net.h"

enum { MIN_SECURITY_BITS = 112, LATE_ALERT_MS = 300 };

static const unsigned char alpn_list[] = "\012postgresql";

static const struct {
	int			 code;
	enum probe_trust	 trust;
} trust_codes[] = {
	{ X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, PROBE_UNKNOWN_ISSUER },
	{ X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, PROBE_UNKNOWN_ISSUER },
	{ X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, PROBE_LEAF_ONLY },
	{ X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, PROBE_SELF_SIGNED },
	{ X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, PROBE_UNKNOWN_ROOT },
	{ X509_V_ERR_CERT_UNTRUSTED, PROBE_UNKNOWN_ROOT },
	{ X509_V_ERR_CERT_HAS_EXPIRED, PROBE_EXPIRED },
	{ X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD, PROBE_EXPIRED },
	{ X509_V_ERR_CERT_NOT_YET_VALID, PROBE_NOT_YET_VALID },
	{ X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD, PROBE_NOT_YET_VALID },
	{ X509_V_ERR_CERT_REVOKED, PROBE_REVOKED },
	{ X509_V_ERR_UNABLE_TO_GET_CRL, PROBE_CRL_MISSING },
	{ X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, PROBE_CRL_MISSING },
	{ X509_V_ERR_DIFFERENT_CRL_SCOPE, PROBE_CRL_MISSING },
	{ X509_V_ERR_CRL_HAS_EXPIRED, PROBE_CRL_EXPIRED },
	{ X509_V_ERR_CRL_NOT_YET_VALID, PROBE_CRL_EXPIRED },
	{ X509_V_ERR_INVALID_PURPOSE, PROBE_WRONG_PURPOSE },
	{ X509_V_ERR_CERT_REJECTED, PROBE_WRONG_PURPOSE },
	{ X509_V_ERR_INVALID_CA, PROBE_BAD_CA },
	{ X509_V_ERR_INVALID_NON_CA, PROBE_BAD_CA },
	{ X509_V_ERR_PATH_LENGTH_EXCEEDED, PROBE_BAD_CA },
	{ X509_V_ERR_KEYUSAGE_NO_CERTSIGN, PROBE_BAD_CA },
	{ X509_V_ERR_PERMITTED_VIOLATION, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_EXCLUDED_VIOLATION, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_SUBTREE_MINMAX, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_UNSUPPORTED_NAME_SYNTAX, PROBE_NAME_CONSTRAINT },
	{ X509_V_ERR_EE_KEY_TOO_SMALL, PROBE_WEAK_KEY },
	{ X509_V_ERR_CA_KEY_TOO_SMALL, PROBE_WEAK_KEY },
	{ X509_V_ERR_CA_MD_TOO_WEAK, PROBE_WEAK_SIGNATURE },
	{ X509_V_ERR_CERT_SIGNATURE_FAILURE, PROBE_BAD_SIGNATURE },
	{ X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE, PROBE_BAD_SIGNATURE },
	{ X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY, PROBE_BAD_SIGNATURE },
	{ X509_V_ERR_CERT_CHAIN_TOO_LONG, PROBE_CHAIN_TOO_LONG },
};

static const struct {
	int			 reason;
	enum probe_tls_error	 error;
} tls_reasons[] = {
	{ SSL_R_CERTIFICATE_VERIFY_FAILED, PROBE_TLS_VERIFY },
	{ SSL_R_UNSUPPORTED_PROTOCOL, PROBE_TLS_VERSION },
	{ SSL_R_WRONG_SSL_VERSION, PROBE_TLS_VERSION },
	{ SSL_R_VERSION_TOO_LOW, PROBE_TLS_VERSION },
	{ SSL_R_VERSION_TOO_HIGH, PROBE_TLS_VERSION },
	{ SSL_R_NO_PROTOCOLS_AVAILABLE, PROBE_TLS_VERSION },
	{ SSL_R_TLSV1_ALERT_PROTOCOL_VERSION, PROBE_TLS_VERSION },
	{ SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE, PROBE_TLS_CIPHER },
	{ SSL_R_TLSV1_ALERT_INSUFFICIENT_SECURITY, PROBE_TLS_CIPHER },
	{ SSL_R_NO_CIPHERS_AVAILABLE, PROBE_TLS_CIPHER },
	{ SSL_R_WRONG_CIPHER_RETURNED, PROBE_TLS_CIPHER },
	{ SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, PROBE_TLS_CIPHER },
	{ SSL_R_WRONG_SIGNATURE_TYPE, PROBE_TLS_CIPHER },
	{ SSL_R_DH_KEY_TOO_SMALL, PROBE_TLS_WEAK_KEY },
	{ SSL_R_EE_KEY_TOO_SMALL, PROBE_TLS_WEAK_KEY },
	{ SSL_R_CA_KEY_TOO_SMALL, PROBE_TLS_WEAK_KEY },
	{ SSL_R_WRONG_VERSION_NUMBER, PROBE_TLS_NOT_TLS },
	{ SSL_R_UNKNOWN_PROTOCOL, PROBE_TLS_NOT_TLS },
	{ SSL_R_PACKET_LENGTH_TOO_LONG, PROBE_TLS_NOT_TLS },
	{ SSL_R_RECORD_TOO_SMALL, PROBE_TLS_NOT_TLS },
	{ SSL_R_BAD_RECORD_TYPE, PROBE_TLS_NOT_TLS },
	{ SSL_R_UNEXPECTED_RECORD, PROBE_TLS_NOT_TLS },
	{ SSL_R_HTTP_REQUEST, PROBE_TLS_NOT_TLS },
	{ SSL_R_EXCESSIVE_MESSAGE_SIZE, PROBE_TLS_TOO_BIG },
	{ SSL_R_UNEXPECTED_EOF_WHILE_READING, PROBE_TLS_CLOSED },
	{ SSL_R_CERT_LENGTH_MISMATCH, PROBE_TLS_BAD_CERT },
	{ SSL_R_UNKNOWN_CERTIFICATE_TYPE, PROBE_TLS_BAD_CERT },
	{ SSL_R_TLSV1_ALERT_NO_RENEGOTIATION, PROBE_TLS_ALERT },
	{ SSL_AD_REASON_OFFSET + TLS1_AD_NO_APPLICATION_PROTOCOL, PROBE_TLS_ALPN },
};

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
			if (opts->crl_optional) {
				ERR_clear_error();
				return true;
			}
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

static enum probe_trust
trust_of(int code, int depth, size_t n_peer)
{
	for (size_t i = 0; i < sizeof(trust_codes) / sizeof(trust_codes[0]); i++) {
		if (trust_codes[i].code != code)
			continue;
		if (trust_codes[i].trust == PROBE_UNKNOWN_ISSUER && depth == 0 &&
		    n_peer <= 1)
			return PROBE_LEAF_ONLY;
		return trust_codes[i].trust;
	}
	return PROBE_OTHER;
}

static void
classify_failure(struct probe *p, int ssl_error)
{
	unsigned long code;
	int reason;

	p->tls_text = last_error(&code);
	reason = ERR_GET_REASON(code);
	p->tls_error = PROBE_TLS_OTHER;
	if (code == 0) {
		p->tls_error = PROBE_TLS_CLOSED;
		free(p->tls_text);
		p->tls_text = xstrdup(ssl_error == SSL_ERROR_SYSCALL ?
		    "connection reset" : "connection closed");
		return;
	}
	if (ERR_GET_LIB(code) != ERR_LIB_SSL) {
		if (ERR_GET_LIB(code) == ERR_LIB_ASN1 ||
		    ERR_GET_LIB(code) == ERR_LIB_X509)
			p->tls_error = PROBE_TLS_BAD_CERT;
		return;
	}
	if (reason == ERR_R_ASN1_LIB || reason == ERR_R_X509_LIB) {
		p->tls_error = PROBE_TLS_BAD_CERT;
		return;
	}
	for (size_t i = 0; i < sizeof(tls_reasons) / sizeof(tls_reasons[0]); i++) {
		if (tls_reasons[i].reason == reason) {
			p->tls_error = tls_reasons[i].error;
			return;
		}
	}
	if (reason > SSL_AD_REASON_OFFSET && reason < SSL_AD_REASON_OFFSET + 256)
		p->tls_error = PROBE_TLS_ALERT;
}

/* true: done; false with p->err. */
static bool
handshake(SSL *ssl, int fd, const struct probe_opts *opts, long long deadline,
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
	long long until = probe_clock() + LATE_ALERT_MS;
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

		if (c->security_bits >= 0 && c->security_bits < MIN_SECURITY_BITS)
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
		p->trust = trust_of(p->problems[0].code, p->problems[0].depth,
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
	long long start = probe_clock();
	long long deadline = start +
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
	if (ssl == NULL || SSL_set_fd(ssl, fd) != 1) {
		err_set(&p->err, ERR_INTERNAL, "could not set up TLS");
		goto out;
	}
	SSL_set_app_data(ssl, p);
	SSL_set_alpn_protos(ssl, alpn_list, sizeof(alpn_list) - 1);
	if (!opts->no_sni && opts->host != NULL && opts->host[0] != '\0' &&
	    !name_is_ip(opts->host))
		SSL_set_tlsext_host_name(ssl, opts->host);
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
	p->ms = (long)(probe_clock() - start);
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

enum probe_trust
probe_problem_trust(const struct probe *p, size_t i)
{
	return trust_of(p->problems[i].code, p->problems[i].depth, p->peer.n);
}

const char *
probe_trust_text(enum probe_trust trust)
{
	static const char *const texts[] = {
		[PROBE_TRUSTED] = "trusted",
		[PROBE_NO_CHAIN] = "no certificate was seen",
		[PROBE_UNKNOWN_ISSUER] = "issuer is not among the roots",
		[PROBE_UNKNOWN_ROOT] = "ends at a root that is not trusted",
		[PROBE_SELF_SIGNED] = "self-signed",
		[PROBE_LEAF_ONLY] = "issuer is neither sent by the server nor among the roots",
		[PROBE_EXPIRED] = "expired",
		[PROBE_NOT_YET_VALID] = "not yet valid",
		[PROBE_REVOKED] = "revoked",
		[PROBE_CRL_MISSING] = "no CRL of the issuer",
		[PROBE_CRL_EXPIRED] = "the CRL is past its date",
		[PROBE_WRONG_PURPOSE] = "not for servers",
		[PROBE_BAD_CA] = "an issuer may not sign it",
		[PROBE_NAME_CONSTRAINT] = "outside the names its CA may sign",
		[PROBE_WEAK_KEY] = "weak key",
		[PROBE_WEAK_SIGNATURE] = "weak signature",
		[PROBE_BAD_SIGNATURE] = "signature does not verify",
		[PROBE_CHAIN_TOO_LONG] = "chain too long",
		[PROBE_OTHER] = "refused",
	};

	return texts[trust];
}

enum probe_trust
probe_try_roots(const struct probe *p, const char *root_file, time_t now)
{
	struct probe_opts opts = { .root_file = root_file };
	enum probe_trust trust = PROBE_OTHER;
	STACK_OF(X509) *chain = sk_X509_new_null();
	X509_STORE *store = X509_STORE_new();
	X509_STORE_CTX *ctx = X509_STORE_CTX_new();
	X509_VERIFY_PARAM *param;

	if (p->peer.n == 0 || chain == NULL || store == NULL || ctx == NULL) {
		trust = PROBE_NO_CHAIN;
		goto out;
	}
	if (!load_store(store, &opts, NULL))
		goto out;
	for (size_t i = 0; i < p->peer.n; i++) {
		const unsigned char *der = p->peer.v[i].der;
		X509 *x = d2i_X509(NULL, &der, (long)p->peer.v[i].der_len);

		if (x == NULL || sk_X509_push(chain, x) <= 0) {
			X509_free(x);
			goto out;
		}
	}
	if (X509_STORE_CTX_init(ctx, store, sk_X509_value(chain, 0), chain) != 1)
		goto out;
	param = X509_STORE_CTX_get0_param(ctx);
	X509_STORE_CTX_set_default(ctx, "ssl_server");
	X509_VERIFY_PARAM_set_auth_level(param, 2);
	if (now != 0)
		X509_VERIFY_PARAM_set_time(param, now);
	if (X509_verify_cert(ctx) == 1)
		trust = PROBE_TRUSTED;
	else
		trust = trust_of(X509_STORE_CTX_get_error(ctx),
		    X509_STORE_CTX_get_error_depth(ctx), p->peer.n);
out:
	X509_STORE_CTX_free(ctx);
	X509_STORE_free(store);
	sk_X509_pop_free(chain, X509_free);
	ERR_clear_error();
	return trust;
}
