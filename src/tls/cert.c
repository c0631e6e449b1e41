/* SPDX-License-Identifier: PostgreSQL */
/* The facts of a certificate and of a chain as plain C, so that only tls needs OpenSSL. */
#include "tls/cert.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A certificate with more names than this has the rest left out of the list. */
enum { MAX_NAMES = 10000, MIN_SECURITY_BITS = 112 };

static char *
bio_take(BIO *bio)
{
	char *data;
	long len = BIO_get_mem_data(bio, &data);
	struct buf b = BUF_INIT;

	/* What OpenSSL did not escape is no text either. */
	for (long i = 0; i < len; i++) {
		unsigned char c = (unsigned char)data[i];

		if (c >= 0x20 && c < 0x7f)
			buf_addc(&b, (char)c);
		else
			buf_addf(&b, "\\x%02X", c);
	}
	BIO_free(bio);
	return buf_take(&b);
}

/* What lacks memory would look like what is not there. */
static void
end_errors(void)
{
	unsigned long e;

	while ((e = ERR_get_error()) != 0)
		if (ERR_GET_REASON(e) == ERR_R_MALLOC_FAILURE)
			mem_out();
}

static char *
dn_text(const X509_NAME *dn)
{
	BIO *bio = BIO_new(BIO_s_mem());

	if (bio == NULL)
		mem_out();
	X509_NAME_print_ex(bio, dn, 0,
	    (XN_FLAG_RFC2253 & ~XN_FLAG_DN_REV) | ASN1_STRFLGS_ESC_MSB |
	    ASN1_STRFLGS_ESC_CTRL);
	return bio_take(bio);
}

/* The first CN: its bytes as they are. */
static const ASN1_STRING *
dn_cn(const X509_NAME *dn)
{
	int i = X509_NAME_get_index_by_NID((X509_NAME *)(uintptr_t)dn,
	    NID_commonName, -1);

	if (i < 0)
		return NULL;
	return X509_NAME_ENTRY_get_data(X509_NAME_get_entry(dn, i));
}

static char *
cn_text(const X509_NAME *dn)
{
	const ASN1_STRING *s = dn_cn(dn);
	struct buf b = BUF_INIT;

	if (s != NULL)
		name_escape(ASN1_STRING_get0_data(s),
		    (size_t)ASN1_STRING_length(s), &b);
	return buf_take(&b);
}

static void
add_name(struct cert *c, size_t *cap, enum name_type type,
    const ASN1_STRING *s)
{
	struct name *name;

	if (c->n_names == *cap) {
		*cap = *cap == 0 ? 8 : *cap * 2;
		c->names = xreallocarray(c->names, *cap, sizeof(*c->names));
	}
	name = &c->names[c->n_names++];
	name->type = type;
	name->len = s == NULL ? 0 : (size_t)ASN1_STRING_length(s);
	name->data = xmalloc(name->len + 1);
	if (name->len > 0)
		memcpy(name->data, ASN1_STRING_get0_data(s), name->len);
	name->data[name->len] = '\0';
}

static void
read_names(X509 *x, struct cert *c)
{
	GENERAL_NAMES *sans = X509_get_ext_d2i(x, NID_subject_alt_name, NULL, NULL);
	const ASN1_STRING *cn = dn_cn(X509_get_subject_name(x));
	size_t cap = 0;

	for (int i = 0; i < sk_GENERAL_NAME_num(sans) && i < MAX_NAMES; i++) {
		const GENERAL_NAME *g = sk_GENERAL_NAME_value(sans, i);

		switch (g->type) {
		case GEN_DNS:
			add_name(c, &cap, NAME_DNS, g->d.dNSName);
			break;
		case GEN_IPADD:
			add_name(c, &cap, NAME_IP, g->d.iPAddress);
			break;
		case GEN_EMAIL:
		case GEN_URI:
			add_name(c, &cap, NAME_OTHER, g->d.ia5);
			break;
		default:
			break;
		}
	}
	if (cn != NULL)
		add_name(c, &cap, NAME_CN, cn);
	GENERAL_NAMES_free(sans);
}

static void
read_key(X509 *x, struct cert *c)
{
	EVP_PKEY *key = X509_get0_pubkey(x);
	char group[64] = "";

	c->security_bits = -1;
	if (key == NULL) {
		c->key = xstrdup("unknown");
		return;
	}
	c->key_bits = EVP_PKEY_get_bits(key);
	c->security_bits = EVP_PKEY_get_security_bits(key);
	if (EVP_PKEY_is_a(key, "EC")) {
		const char *name = NULL;

		if (EVP_PKEY_get_group_name(key, group, sizeof(group), NULL) == 1)
			name = EC_curve_nid2nist(OBJ_txt2nid(group));
		c->key = xasprintf("EC %s", name != NULL ? name : group);
	} else if (EVP_PKEY_is_a(key, "ED25519"))
		c->key = xstrdup("Ed25519");
	else if (EVP_PKEY_is_a(key, "ED448"))
		c->key = xstrdup("Ed448");
	else {
		const char *type = EVP_PKEY_get0_type_name(key);

		c->key = xasprintf("%s %d", type != NULL ? type : "unknown",
		    c->key_bits);
	}
}

static void
read_signature(X509 *x, struct cert *c)
{
	int md = NID_undef, bits = 0;

	c->sig = xstrdup(OBJ_nid2ln(X509_get_signature_nid(x)));
	if (X509_get_signature_info(x, &md, NULL, &bits, NULL) == 1)
		c->sig_weak = md == NID_md5 || md == NID_sha1 ||
		    md == NID_md4 || md == NID_md2 || md == NID_mdc2 ||
		    (bits > 0 && bits < 80);
}

static void
read_usage(X509 *x, struct cert *c)
{
	EXTENDED_KEY_USAGE *eku = X509_get_ext_d2i(x, NID_ext_key_usage, NULL, NULL);
	struct buf b = BUF_INIT;
	char text[80];

	c->is_ca = X509_check_ca(x) == 1;
	c->path_len = (int)X509_get_pathlen(x);
	c->server_auth = eku == NULL;
	for (int i = 0; i < sk_ASN1_OBJECT_num(eku); i++) {
		const ASN1_OBJECT *o = sk_ASN1_OBJECT_value(eku, i);
		int nid = OBJ_obj2nid(o);

		if (nid == NID_server_auth || nid == NID_anyExtendedKeyUsage)
			c->server_auth = true;
		if (nid != NID_undef)
			snprintf(text, sizeof(text), "%s", OBJ_nid2sn(nid));
		else
			OBJ_obj2txt(text, sizeof(text), o, 1);
		if (i > 0)
			buf_adds(&b, ", ");
		if (i == 16) {
			buf_adds(&b, "...");
			break;
		}
		buf_adds(&b, text);
	}
	c->eku = buf_take(&b);
	EXTENDED_KEY_USAGE_free(eku);
}

static time_t
to_time(const ASN1_TIME *t)
{
	struct tm tm;

	if (t == NULL || ASN1_TIME_to_tm(t, &tm) != 1)
		return 0;
	return timegm(&tm);
}

static void
from_x509(X509 *x, struct cert *c)
{
	const ASN1_INTEGER *serial = X509_get0_serialNumber(x);
	BIGNUM *bn;
	char *hex;
	unsigned char *der = NULL;
	unsigned int len = sizeof(c->sha256);
	int n;

	/* Errors from before are not this certificate's. */
	ERR_clear_error();
	bn = ASN1_INTEGER_to_BN(serial, NULL);
	hex = bn != NULL ? BN_bn2hex(bn) : NULL;

	*c = (struct cert){ .path_len = -1 };
	if (bn == NULL || hex == NULL)
		mem_out();
	c->subject = dn_text(X509_get_subject_name(x));
	c->issuer = dn_text(X509_get_issuer_name(x));
	c->subject_cn = cn_text(X509_get_subject_name(x));
	c->issuer_cn = cn_text(X509_get_issuer_name(x));
	if (c->issuer_cn[0] == '\0') {
		free(c->issuer_cn);
		c->issuer_cn = xstrdup(c->issuer);
	}
	c->serial = xstrndup(hex != NULL ? hex : "", 80);
	OPENSSL_free(hex);
	BN_free(bn);
	read_names(x, c);
	read_key(x, c);
	read_signature(x, c);
	read_usage(x, c);
	c->not_before = to_time(X509_get0_notBefore(x));
	c->not_after = to_time(X509_get0_notAfter(x));
	c->self_issued = X509_NAME_cmp(X509_get_subject_name(x),
	    X509_get_issuer_name(x)) == 0;
	c->self_signed = c->self_issued && X509_get0_pubkey(x) != NULL &&
	    X509_verify(x, X509_get0_pubkey(x)) == 1;
	/* What was parsed has both, but for memory. */
	if (X509_digest(x, EVP_sha256(), c->sha256, &len) != 1 || (n = i2d_X509(x, &der)) <= 0)
		mem_out();
	c->der = xmalloc((size_t)n);
	memcpy(c->der, der, (size_t)n);
	c->der_len = (size_t)n;
	OPENSSL_free(der);
	end_errors();
}

bool
cert_from_der(const unsigned char *der, size_t len, struct cert *c,
    struct err *err)
{
	const unsigned char *p = der;
	X509 *x;

	*c = (struct cert){ .path_len = -1 };
	if (len > 16 * 1024 * 1024)
		return err_set(err, ERR_TOO_BIG, "certificate is too large");
	x = d2i_X509(NULL, &p, (long)len);
	if (x == NULL || p != der + len) {
		X509_free(x);
		ERR_clear_error();
		return err_set(err, ERR_FORMAT, "not one whole certificate");
	}
	from_x509(x, c);
	X509_free(x);
	return true;
}

void
cert_clear(struct cert *c)
{
	free(c->subject);
	free(c->issuer);
	free(c->subject_cn);
	free(c->issuer_cn);
	free(c->serial);
	for (size_t i = 0; i < c->n_names; i++)
		free(c->names[i].data);
	free(c->names);
	free(c->key);
	free(c->sig);
	free(c->eku);
	free(c->der);
	*c = (struct cert){ .path_len = -1 };
}

void
cert_chain_clear(struct cert_chain *chain)
{
	for (size_t i = 0; i < chain->n; i++)
		cert_clear(&chain->v[i]);
	free(chain->v);
	*chain = (struct cert_chain)CERT_CHAIN_INIT;
}

bool
cert_chain_from_ssl(void *ssl, bool verified, struct cert_chain *chain,
    struct err *err)
{
	STACK_OF(X509) *certs;
	int n;

	*chain = (struct cert_chain)CERT_CHAIN_INIT;
	if (ssl == NULL)
		return err_set(err, ERR_TRUST, "no TLS connection");
	certs = verified ? SSL_get0_verified_chain(ssl) : SSL_get_peer_cert_chain(ssl);
	n = certs == NULL ? 0 : sk_X509_num(certs);
	if (n <= 0)
		return err_set(err, ERR_TRUST, "the server presented no certificate");
	chain->v = xcalloc((size_t)n, sizeof(*chain->v));
	chain->n = (size_t)n;
	for (int i = 0; i < n; i++)
		from_x509(sk_X509_value(certs, i), &chain->v[i]);
	return true;
}

bool
cert_chain_from_file(const char *path, size_t max, struct cert_chain *chain,
    struct err *err)
{
	BIO *bio = BIO_new_file(path, "r");
	size_t cap = 0;
	X509 *x;

	*chain = (struct cert_chain)CERT_CHAIN_INIT;
	if (bio == NULL) {
		ERR_clear_error();
		return err_set_errno(err, ERR_FILE, "could not read \"%s\"", path);
	}
	while (chain->n < max &&
	    (x = PEM_read_bio_X509(bio, NULL, NULL, NULL)) != NULL) {
		if (chain->n == cap) {
			cap = cap == 0 ? 8 : cap * 2;
			chain->v = xreallocarray(chain->v, cap,
			    sizeof(*chain->v));
		}
		from_x509(x, &chain->v[chain->n++]);
		X509_free(x);
	}
	BIO_free(bio);
	ERR_clear_error();
	if (chain->n == 0)
		return err_set(err, ERR_FORMAT, "no certificate in \"%s\"", path);
	return true;
}

bool
cert_check_peer(void *ssl, struct err *err)
{
	struct cert_chain chain = CERT_CHAIN_INIT;
	bool good = false;

	if (!cert_chain_from_ssl(ssl, true, &chain, NULL) &&
	    !cert_chain_from_ssl(ssl, false, &chain, err))
		return false;
	for (size_t i = 0; i < chain.n; i++) {
		const struct cert *c = &chain.v[i];

		/* A key that cannot be read has no known strength. */
		if (c->security_bits < MIN_SECURITY_BITS) {
			err_set(err, ERR_TRUST, "the key of certificate \"%s\" is too weak: %s",
			    c->subject, c->key);
			err_hint(err, "Install a certificate with an RSA key of 2048 bits or more, or an EC key, on the server.");
			goto out;
		}
		if (c->sig_weak && !c->self_issued) {
			err_set(err, ERR_TRUST, "the signature of certificate \"%s\" is too weak: %s",
			    c->subject, c->sig);
			err_hint(err, "Install a certificate signed with SHA-256 or better on the server.");
			goto out;
		}
	}
	good = true;
out:
	cert_chain_clear(&chain);
	return good;
}

bool
cert_level_strict(void)
{
	static int level = -1;
	SSL_CTX *ctx;

	if (level < 0) {
		ctx = SSL_CTX_new(TLS_client_method());
		level = ctx != NULL ? SSL_CTX_get_security_level(ctx) : 0;
		SSL_CTX_free(ctx);
		ERR_clear_error();
	}
	return level >= 2;
}

char *
cert_fingerprint(const struct cert *c)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < sizeof(c->sha256); i++)
		buf_addf(&b, "%s%02X", i == 0 ? "" : ":", c->sha256[i]);
	return buf_take(&b);
}

char *
cert_time(time_t t)
{
	struct tm tm;
	char text[64];

	if (gmtime_r(&t, &tm) == NULL ||
	    strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S UTC", &tm) == 0)
		return xstrdup("unknown");
	return xstrdup(text);
}

long
cert_days_left(const struct cert *c, time_t now)
{
	long long seconds = (long long)c->not_after - (long long)now;
	long long days = seconds / 86400;

	if (seconds < 0 && seconds % 86400 != 0)
		days--;
	return (long)days;
}
