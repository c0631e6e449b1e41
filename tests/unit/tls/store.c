/* SPDX-License-Identifier: PostgreSQL */
/* Where bundles are fetched from and kept, what a download must hold, and the formats it can be exported to. */
#include "tls/store.h"

#include <stdlib.h>

#include <openssl/pkcs12.h>

#include "base/file.h"
#include "base/mem.h"
#include "tls/export.h"
#include "../check.h"

static const struct {
	const char *region, *template, *url;	/* url NULL: none */
} urls[] = {
	{ "eu-west-1", NULL, "https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem" },
	{ "global", NULL, "https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem" },
	{ "us-gov-east-1", NULL, "https://truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-east-1/us-gov-east-1-bundle.pem" },
	{ "us-gov-west-1", NULL, "https://truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-west-1/us-gov-west-1-bundle.pem" },
	{ "cn-northwest-1", NULL, "https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/cn-northwest-1/cn-northwest-1-bundle.pem" },
	{ "eu-west-1", "https://m/{region}/x-{region}.pem", "https://m/eu-west-1/x-eu-west-1.pem" },
	{ "us-iso-east-1", "https://m/{region}", "https://m/us-iso-east-1" },
	{ "us-iso-east-1", NULL, NULL }, { "eusc-de-east-1", NULL, NULL },
	{ "../x", NULL, NULL }, { "amazon-trust", NULL, NULL }, { "", NULL, NULL }, { "eu-west-1/..", "https://m/{region}", NULL },
};

static struct store_manifest manifest;
static struct pem_bundle shipped;
static struct buf text = BUF_INIT;

/* The verdict over the text between two certificates of eu-west-1's file, as region's download. */
static void
verdict(size_t from, size_t to, const char *region, const struct pem_bundle *old,
    const struct store_manifest *m, const char *message, const char *name)
{
	struct pem_bundle part = { shipped.certs + from, to - from }, out;
	struct err err = ERR_INIT;
	bool ok;

	buf_clear(&text);
	CHECK(store_print(&part, &text, NULL));
	ok = store_check(text.data, text.len, region, m, old, &out, &err);
	CHECK_ROW(ok == (message == NULL) && (ok ? out.n == to - from : strstr(err.msg, message) != NULL),
	    "%s (%s)", name, err.msg != NULL ? err.msg : "accepted");
	pem_clear(&out);
	err_clear(&err);
}

static void
exported(void)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;
	enum export_format f;
	struct pem_bundle again;
	const unsigned char *p;
	PKCS12 *p12;
	X509 *x;
	char *alias;

	CHECK(export_format_from("p12", &f) && f == EXPORT_P12 && !export_format_from("jks", &f));
	CHECK(export_bundle(&shipped, EXPORT_PEM, 0, NULL, &b, &err));
	CHECK(pem_parse(b.data, b.len, PEM_CA | PEM_ALONE, "x", &again, &err) && again.n == shipped.n);
	pem_clear(&again);
	buf_clear(&b);
	CHECK(export_bundle(&shipped, EXPORT_DER, 1, NULL, &b, &err));
	p = (const unsigned char *)b.data;
	x = d2i_X509(NULL, &p, (long)b.len);
	CHECK(x != NULL && X509_cmp(x, shipped.certs[1].x509) == 0);
	X509_free(x);
	buf_clear(&b);
	CHECK(!export_bundle(&shipped, EXPORT_DER, 99, NULL, &b, &err));
	err_clear(&err);
	CHECK(export_bundle(&shipped, EXPORT_P12, 0, "pw", &b, &err));
	p = (const unsigned char *)b.data;
	p12 = d2i_PKCS12(NULL, &p, (long)b.len);
	CHECK(p12 != NULL && PKCS12_verify_mac(p12, "pw", -1) == 1 && PKCS12_verify_mac(p12, "px", -1) != 1);
	PKCS12_free(p12);
	alias = export_alias(&shipped.certs[0]);
	CHECK_STR(alias, "amazon-rds-eu-west-1-root-ca-rsa2048-g1");
	free(alias);
	buf_free(&b);
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	char *dir = file_join(srcdir != NULL ? srcdir : ".", "share/roots"), *path, *got;
	struct store_manifest none = { NULL, 0 }, forged;
	struct store_root row;
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		got = store_url(urls[i].region, urls[i].template, &err);
		CHECK_STR_ROW(got, urls[i].url, urls[i].region);
		CHECK_ROW((got == NULL) == err_is(&err), "an error where there is none");
		err_clear(&err);
		free(got);
	}
	setenv("XDG_CACHE_HOME", "/c", 1);
	CHECK_STR(got = store_cache_file("eu-west-1"), "/c/vpsql/roots/eu-west-1.pem");
	free(got);
	CHECK_STR(got = store_cache_file("global"), "/c/vpsql/roots/all.pem");
	free(got);

	path = file_join(dir, "eu-west-1.pem");
	if (!CHECK(store_manifest_load(dir, &manifest, &err)) || !CHECK(pem_load(path, PEM_CA, &shipped, &err)))
		return check_done();
	verdict(0, 3, "eu-west-1", NULL, &manifest, NULL, "a region's own file");
	verdict(0, 3, "global", NULL, &manifest, NULL, "roots of any region for global");
	verdict(0, 3, "eu-west-1", NULL, &none, NULL, "a commercial region without a manifest");
	verdict(0, 3, "eu-west-1", &shipped, &manifest, NULL, "the same roots again");
	verdict(0, 2, "eu-west-1", &shipped, &manifest, "lacks Amazon RDS eu-west-1 Root CA ECC384 G1", "one less");
	verdict(0, 3, "eu-west-2", NULL, &manifest, "is no root of eu-west-2", "another region's");
	verdict(0, 3, "us-gov-west-1", NULL, &manifest, "is no root of us-gov-west-1", "commercial roots for GovCloud");
	verdict(0, 3, "cn-north-1", NULL, &none, "unknown fingerprint", "China without a manifest");
	verdict(0, 0, "eu-west-1", NULL, &manifest, "is empty", "nothing");
	row = *store_manifest_find(&manifest, shipped.certs[0].sha256);
	row.sha256 = manifest.v[0].sha256;
	forged = (struct store_manifest){ &row, 1 };
	verdict(0, 1, "eu-west-1", NULL, &forged, "unknown fingerprint", "a known subject with another fingerprint");
	exported();
	pem_clear(&shipped);
	store_manifest_clear(&manifest);
	buf_free(&text);
	free(path);
	free(dir);
	return check_done();
}
