/* SPDX-License-Identifier: PostgreSQL */
/* A bundle of CA certificates in memory: whole or refused, with caps. */
#include "tls/pem.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

static const char begin_mark[] = "-----BEGIN CERTIFICATE-----";
static const char end_mark[] = "-----END CERTIFICATE-----";

/* What is missing for want of memory is not shown as if it were not there. */
static void
check_memory(void)
{
	if (ERR_GET_REASON(ERR_peek_error()) == ERR_R_MALLOC_FAILURE)
		mem_out();
}

static void
add_hex(char *out, const EVP_MD *md, const unsigned char *der, size_t len)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	unsigned int n = 0, i;
	static const char digit[] = "0123456789abcdef";

	if (EVP_Digest(der, len, sum, &n, md, NULL) != 1) {
		/* SHA-1 may be forbidden. */
		check_memory();
		if (md == EVP_sha256())
			mem_out();
		n = 0;
	}
	for (i = 0; i < n; i++) {
		out[2 * i] = digit[sum[i] >> 4];
		out[2 * i + 1] = digit[sum[i] & 15];
	}
	out[2 * n] = '\0';
}

static char *
subject_cn(X509 *x)
{
	X509_NAME *name = X509_get_subject_name(x);
	int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
	struct buf out = BUF_INIT;
	unsigned char *utf8 = NULL;
	char *line;
	int n;

	if (at >= 0) {
		n = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
		if (n >= 0) {
			utf8_escape(&out, (char *)utf8, (size_t)n);
			OPENSSL_free(utf8);
			return buf_take(&out);
		}
		check_memory();
	}
	line = X509_NAME_oneline(name, NULL, 0);
	utf8_escape(&out, line != NULL ? line : "", line != NULL ? strlen(line) : 0);
	OPENSSL_free(line);
	return buf_take(&out);
}

static char *
key_name(X509 *x)
{
	EVP_PKEY *key = X509_get0_pubkey(x);

	if (key == NULL) {
		check_memory();
		return xstrdup("unknown");
	}
	switch (EVP_PKEY_get_base_id(key)) {
	case EVP_PKEY_RSA:
		return xasprintf("RSA%d", EVP_PKEY_get_bits(key));
	case EVP_PKEY_EC:
		return xasprintf("EC%d", EVP_PKEY_get_bits(key));
	default:
		return xstrdup(OBJ_nid2sn(EVP_PKEY_get_base_id(key)));
	}
}

/* Takes x over. */
static void
fill_cert(struct pem_cert *c, X509 *x, unsigned want)
{
	unsigned char *der = NULL;
	int n;

	ERR_clear_error();
	memset(c, 0, sizeof(*c));
	c->x509 = x;
	if ((want & PEM_QUICK) == 0) {
		/* What was parsed can be written again, but for memory. */
		if ((n = i2d_X509(x, &der)) <= 0)
			mem_out();
		add_hex(c->sha256, EVP_sha256(), der, (size_t)n);
		add_hex(c->sha1, EVP_sha1(), der, (size_t)n);
	}
	OPENSSL_free(der);
	c->subject_cn = subject_cn(x);
	c->key = (want & PEM_QUICK) != 0 ? xstrdup("") : key_name(x);
	c->is_ca = X509_check_ca(x) == 1;
	c->self_signed = X509_NAME_cmp(X509_get_subject_name(x), X509_get_issuer_name(x)) == 0;
	if (c->self_signed && (want & PEM_SELF_SIGNED) != 0)
		c->self_signed = X509_get0_pubkey(x) != NULL &&
		    X509_verify(x, X509_get0_pubkey(x)) == 1;
	ERR_clear_error();
}

static bool
check_cert(const struct pem_cert *c, size_t number, unsigned want,
    const char *name, struct err *err)
{
	if ((want & PEM_CA) != 0 && !c->is_ca)
		return err_set(err, ERR_FORMAT, "%s: certificate %zu (%s) is no CA certificate",
		    name, number, c->subject_cn);
	if ((want & PEM_SELF_SIGNED) != 0 && !c->self_signed)
		return err_set(err, ERR_FORMAT, "%s: certificate %zu (%s) is not self-signed, so it is no root",
		    name, number, c->subject_cn);
	if ((want & PEM_IN_DATE) != 0 && (X509_cmp_current_time(X509_get0_notAfter(c->x509)) < 0 ||
	    X509_cmp_current_time(X509_get0_notBefore(c->x509)) > 0))
		return err_set(err, ERR_FORMAT, "%s: certificate %zu (%s) is expired or not yet valid",
		    name, number, c->subject_cn);
	return true;
}

/* A base64 body to DER; strict about what may stand in it. */
static X509 *
decode_cert(const char *body, size_t len)
{
	unsigned char *der = NULL;
	const unsigned char *p;
	EVP_ENCODE_CTX *ctx = EVP_ENCODE_CTX_new();
	X509 *x = NULL;
	int n = 0, more = 0;

	if (ctx == NULL || len > PEM_MAX_BYTES)
		goto out;
	der = xmalloc(len + 64);
	EVP_DecodeInit(ctx);
	if (EVP_DecodeUpdate(ctx, der, &n, (const unsigned char *)body, (int)len) < 0 ||
	    EVP_DecodeFinal(ctx, der + n, &more) != 1)
		goto out;
	p = der;
	x = d2i_X509(NULL, &p, n + more);
	if (x != NULL && p != der + n + more) {
		X509_free(x);
		x = NULL;
	}
out:
	ERR_clear_error();
	EVP_ENCODE_CTX_free(ctx);
	free(der);
	return x;
}

static bool
blank_or_comment(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len && (s[i] == ' ' || s[i] == '\t' || s[i] == '\r'); i++)
		;
	return i == len || s[i] == '#';
}

static bool
foreign_lines(const char *from, const char *to)
{
	const char *nl;

	for (; from < to; from = nl + 1) {
		nl = memchr(from, '\n', (size_t)(to - from));
		if (nl == NULL)
			nl = to;
		if (!blank_or_comment(from, (size_t)(nl - from)))
			return true;
	}
	return false;
}

static bool
looks_like_html(const char *text, size_t len)
{
	while (len > 0 && strchr(" \t\r\n", *text) != NULL && *text != '\0') {
		text++;
		len--;
	}
	return (len >= 5 && strncasecmp(text, "<html", 5) == 0) ||
	    (len >= 9 && strncasecmp(text, "<!doctype", 9) == 0) ||
	    (len >= 5 && strncasecmp(text, "<?xml", 5) == 0);
}

bool
pem_parse(const char *text, size_t len, unsigned want, const char *name,
    struct pem_bundle *out, struct err *err)
{
	const char *p = text, *end = text + len, *from, *to;
	X509 *x;

	memset(out, 0, sizeof(*out));
	if (len > PEM_MAX_BYTES) {
		return err_set(err, ERR_TOO_BIG, "%s is larger than %d bytes", name, PEM_MAX_BYTES);
	}
	if (memchr(text, '\0', len) != NULL)
		return err_set(err, ERR_FORMAT, "%s is no PEM text", name);
	for (;;) {
		from = memmem(p, (size_t)(end - p), begin_mark, sizeof(begin_mark) - 1);
		if ((want & PEM_ALONE) != 0 && foreign_lines(p, from != NULL ? from : end)) {
			err_set(err, ERR_FORMAT, looks_like_html(text, len) ?
			    "%s is a web page, not a bundle of certificates" :
			    "%s holds something other than certificates", name);
			goto fail;
		}
		if (from == NULL)
			break;
		from += sizeof(begin_mark) - 1;
		to = memmem(from, (size_t)(end - from), end_mark, sizeof(end_mark) - 1);
		if (to == NULL) {
			err_set(err, ERR_FORMAT, "%s: certificate %zu is cut off", name, out->n + 1);
			goto fail;
		}
		if (out->n == PEM_MAX_CERTS) {
			err_set(err, ERR_TOO_BIG, "%s holds more than %d certificates", name, PEM_MAX_CERTS);
			goto fail;
		}
		x = decode_cert(from, (size_t)(to - from));
		if (x == NULL) {
			err_set(err, ERR_FORMAT, "%s: certificate %zu is broken", name, out->n + 1);
			goto fail;
		}
		out->certs = xreallocarray(out->certs, out->n + 1, sizeof(*out->certs));
		fill_cert(&out->certs[out->n++], x, want);
		if (!check_cert(&out->certs[out->n - 1], out->n, want, name, err))
			goto fail;
		p = to + sizeof(end_mark) - 1;
	}
	if (out->n == 0) {
		err_set(err, ERR_FORMAT, len == 0 ? "%s is empty" : looks_like_html(text, len) ?
		    "%s is a web page, not a bundle of certificates" :
		    "%s holds no certificate in PEM form", name);
		goto fail;
	}
	return true;
fail:
	pem_clear(out);
	return false;
}

bool
pem_load(const char *path, unsigned want, struct pem_bundle *out,
    struct err *err)
{
	struct buf text = BUF_INIT;
	char *safe = utf8_safe(path), *name = xasprintf("file \"%s\"", safe);
	bool ok;

	memset(out, 0, sizeof(*out));
	ok = file_read(path, PEM_MAX_BYTES, &text, err) &&
	    pem_parse(text.data, text.len, want, name, out, err);
	free(name);
	free(safe);
	buf_free(&text);
	return ok;
}

static int
no_password(char *out, int size, int rwflag, void *ctx)
{
	(void)out, (void)size, (void)rwflag, (void)ctx;
	return 0;
}

enum pem_crl
pem_crl(const char *text, size_t len)
{
	BIO *mem = BIO_new_mem_buf(text, (int)len);
	STACK_OF(X509_INFO) *all = mem != NULL ?
	    PEM_X509_INFO_read_bio(mem, NULL, no_password, NULL) : NULL;
	enum pem_crl out = PEM_CRL_NONE;

	for (int i = 0; i < sk_X509_INFO_num(all) && out != PEM_CRL_CERTIFICATES; i++)
		if (sk_X509_INFO_value(all, i)->x509 != NULL)
			out = PEM_CRL_CERTIFICATES;
		else if (sk_X509_INFO_value(all, i)->crl != NULL)
			out = PEM_CRL_LISTS;
	sk_X509_INFO_pop_free(all, X509_INFO_free);
	BIO_free(mem);
	ERR_clear_error();
	return out;
}

void
pem_clear(struct pem_bundle *b)
{
	size_t i;

	for (i = 0; i < b->n; i++) {
		X509_free(b->certs[i].x509);
		free(b->certs[i].subject_cn);
		free(b->certs[i].key);
	}
	free(b->certs);
	memset(b, 0, sizeof(*b));
}

const struct pem_cert *
pem_find(const struct pem_bundle *b, const char *sha256)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		if (strcasecmp(b->certs[i].sha256, sha256) == 0)
			return &b->certs[i];
	return NULL;
}
