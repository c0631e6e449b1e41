/* SPDX-License-Identifier: PostgreSQL */
/* Root certificates for other programs: PEM, DER, PKCS#7, and PKCS#12 as Java trusts it. */
#include "tls/export.h"

#include <stdlib.h>
#include <string.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>

#include "base/keyword.h"
#include "tls/store.h"

/* Without this attribute Java reads the file and shows an empty store. */
#define ORACLE_TRUSTED_KEY_USAGE "2.16.840.1.113894.746875.1.1"
#define ANY_EXTENDED_KEY_USAGE "2.5.29.37.0"

enum { MAC_ROUNDS = 10000 };

static const struct keyword formats[] = {
	{ "pem", EXPORT_PEM }, { "der", EXPORT_DER }, { "p7b", EXPORT_P7B }, { "p12", EXPORT_P12 },
	{ NULL, 0 }
};

bool
export_format_from(const char *word, enum export_format *format)
{
	int v = keyword_exact(formats, word);

	if (v == KEYWORD_UNKNOWN)
		return false;
	*format = (enum export_format)v;
	return true;
}

char *
export_alias(const struct pem_cert *c)
{
	struct buf out = BUF_INIT;
	const char *p;

	for (p = c->subject_cn; *p != '\0'; p++)
		if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9'))
			buf_addc(&out, *p);
		else if (*p >= 'A' && *p <= 'Z')
			buf_addc(&out, (char)(*p + 32));
		else if (out.len > 0 && out.data[out.len - 1] != '-')
			buf_addc(&out, '-');
	if (out.len == 0)
		buf_addf(&out, "%.16s", c->sha256);
	return buf_take(&out);
}

static bool
add_bio(BIO *mem, struct buf *out)
{
	char *data;
	long n = BIO_get_mem_data(mem, &data);

	if (n <= 0)
		return false;
	buf_add(out, data, (size_t)n);
	return true;
}

static bool
add_pkcs7(const struct pem_bundle *b, BIO *mem)
{
	PKCS7 *p7 = PKCS7_new();
	bool ok;
	size_t i;

	ok = p7 != NULL && PKCS7_set_type(p7, NID_pkcs7_signed) == 1 &&
	    PKCS7_content_new(p7, NID_pkcs7_data) == 1 && PKCS7_set_detached(p7, 1) == 1;
	for (i = 0; ok && i < b->n; i++)
		ok = PKCS7_add_certificate(p7, b->certs[i].x509) == 1;
	ok = ok && i2d_PKCS7_bio(mem, p7) == 1;
	PKCS7_free(p7);
	return ok;
}

static bool
add_pkcs12(const struct pem_bundle *b, const char *password, BIO *mem)
{
	STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
	STACK_OF(PKCS7) *safes = NULL;
	ASN1_OBJECT *any = OBJ_txt2obj(ANY_EXTENDED_KEY_USAGE, 1);
	PKCS12_SAFEBAG *bag;
	PKCS12 *p12 = NULL;
	bool ok = any != NULL;
	char *alias;
	size_t i;

	for (i = 0; ok && i < b->n; i++) {
		alias = export_alias(&b->certs[i]);
		bag = PKCS12_add_cert(&bags, b->certs[i].x509);
		ok = bag != NULL && PKCS12_add_friendlyname_utf8(bag, alias, -1) == 1 &&
		    PKCS12_add1_attr_by_txt(bag, ORACLE_TRUSTED_KEY_USAGE, V_ASN1_OBJECT,
		    (const unsigned char *)any, -1) == 1;
		free(alias);
	}
	/* Roots are no secret: nothing is encrypted, the password guards the whole by a MAC. */
	ok = ok && PKCS12_add_safe(&safes, bags, -1, 0, NULL) == 1 &&
	    (p12 = PKCS12_add_safes(safes, 0)) != NULL &&
	    PKCS12_set_mac(p12, password, -1, NULL, 0, MAC_ROUNDS, EVP_sha256()) == 1 &&
	    i2d_PKCS12_bio(mem, p12) == 1;
	PKCS12_free(p12);
	sk_PKCS7_pop_free(safes, PKCS7_free);
	sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
	ASN1_OBJECT_free(any);
	return ok;
}

bool
export_bundle(const struct pem_bundle *b, enum export_format format,
    size_t only, const char *password, struct buf *out, struct err *err)
{
	BIO *mem;
	bool ok;

	if (format == EXPORT_PEM)
		return store_print(b, out, err);
	ERR_clear_error();
	mem = BIO_new(BIO_s_mem());
	if (mem == NULL)
		return err_set(err, ERR_INTERNAL, "OpenSSL has no memory");
	if (format == EXPORT_DER)
		ok = only < b->n && i2d_X509_bio(mem, b->certs[only].x509) == 1;
	else if (format == EXPORT_P7B)
		ok = add_pkcs7(b, mem);
	else
		ok = add_pkcs12(b, password != NULL ? password : "changeit", mem);
	ok = ok && add_bio(mem, out);
	BIO_free(mem);
	ERR_clear_error();
	return ok || err_set(err, ERR_INTERNAL, "the certificates could not be exported");
}
