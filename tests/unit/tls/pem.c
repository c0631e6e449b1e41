/* SPDX-License-Identifier: PostgreSQL */
/* Bundles whole or refused; the shipped root files against their manifest. */
#include "tls/pem.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "tls/endpoint.h"
#include "tls/store.h"
#include "../check.h"

static void
refused(const char *text, size_t len, unsigned want, enum err_code code, const char *message)
{
	struct pem_bundle b;
	struct err err = ERR_INIT;

	CHECK_ROW(!pem_parse(text, len, want, "x", &b, &err) && err.code == code && b.n == 0 &&
	    strstr(err.msg, message) != NULL, "%s (%s)", message, err.msg != NULL ? err.msg : "accepted");
	err_clear(&err);
	pem_clear(&b);
}

static void
accepted(const char *text, size_t len, unsigned want, size_t n, const char *name)
{
	struct pem_bundle b;
	struct err err = ERR_INIT;

	CHECK_ROW(pem_parse(text, len, want, "x", &b, &err) && b.n == n, "%s (%s)", name,
	    err.msg != NULL ? err.msg : "accepted");
	err_clear(&err);
	pem_clear(&b);
}

/* Every root of the manifest that has bytes lies in its region's file, and nothing else does. */
static void
shipped(const char *dir)
{
	struct store_manifest m;
	struct err err = ERR_INIT;
	struct pem_bundle b, all, ats;
	const char *region;
	size_t i, in_aws = 0, total = 0;
	unsigned r;
	char *path;

	if (!CHECK(store_manifest_load(dir, &m, &err)))
		return;
	CHECK_INT(m.n, 119);
	for (r = 0; (region = endpoint_known_region(r)) != NULL; r++) {
		char *name = store_file_name(region);

		path = file_join(dir, name);
		CHECK_ROW(pem_load(path, PEM_CA | PEM_SELF_SIGNED | PEM_IN_DATE | PEM_ALONE, &b, &err) &&
		    b.n == 3, "%s holds three roots", name);
		for (i = 0; i < b.n; i++) {
			const struct store_root *row = store_manifest_find(&m, b.certs[i].sha256);

			CHECK_ROW(row != NULL && strcmp(row->region, region) == 0 &&
			    strcmp(row->partition, "aws") == 0 && strcmp(row->key, b.certs[i].key) == 0 &&
			    strcmp(row->subject, b.certs[i].subject_cn) == 0, "%s in the manifest",
			    b.certs[i].subject_cn);
			total++;
		}
		pem_clear(&b);
		free(path);
		free(name);
	}
	CHECK_INT(r, 34);
	path = file_join(dir, "all.pem");
	CHECK(pem_load(path, PEM_CA | PEM_SELF_SIGNED | PEM_IN_DATE | PEM_ALONE, &all, &err));
	CHECK_INT(all.n, total);
	free(path);
	path = file_join(dir, "amazon-trust.pem");
	CHECK(pem_load(path, PEM_CA | PEM_SELF_SIGNED | PEM_IN_DATE | PEM_ALONE, &ats, &err));
	CHECK_INT(ats.n, 5);
	free(path);
	for (i = 0; i < m.n; i++) {
		bool here = pem_find(&all, m.v[i].sha256) != NULL || pem_find(&ats, m.v[i].sha256) != NULL;

		in_aws += strcmp(m.v[i].partition, "aws") == 0;
		CHECK_ROW(here == (strcmp(m.v[i].partition, "aws") == 0), "bytes of %s", m.v[i].subject);
	}
	CHECK_INT(in_aws, 107);
	pem_clear(&all);
	pem_clear(&ats);
	store_manifest_clear(&m);
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	char *dir = file_join(srcdir != NULL ? srcdir : ".", "share/roots"), *path = file_join(dir, "eu-west-1.pem");
	struct buf b = BUF_INIT, many = BUF_INIT;
	struct err err = ERR_INIT;
	char *first_end, *second;
	size_t i;

	shipped(dir);
	CHECK(file_read(path, PEM_MAX_BYTES, &b, &err));
	accepted(b.data, b.len, PEM_CA | PEM_SELF_SIGNED | PEM_ALONE, 3, "a region's file");
	first_end = strstr(b.data, "-----END");
	second = strstr(first_end, "-----BEGIN");
	for (i = 0; i < b.len; i += 97) {
		/* Cut anywhere: refused, or whole certificates before the cut. */
		struct pem_bundle cut;
		bool ok = pem_parse(b.data, i, PEM_CA | PEM_ALONE, "x", &cut, &err);

		CHECK_ROW(ok ? cut.n > 0 && cut.n <= 3 : err.code == ERR_FORMAT, "cut at %zu", i);
		pem_clear(&cut);
		err_clear(&err);
	}
	refused(b.data, (size_t)(first_end - b.data), 0, ERR_FORMAT, "x: certificate 1 is cut off");
	refused(b.data, (size_t)(second - b.data) + 200, 0, ERR_FORMAT, "x: certificate 2 is cut off");
	refused("", 0, 0, ERR_FORMAT, "x is empty");
	refused("hello\n", 6, 0, ERR_FORMAT, "x holds no certificate in PEM form");
	refused("a\0b", 3, 0, ERR_FORMAT, "x is no PEM text");
	refused("<html><body>404", 15, PEM_ALONE, ERR_FORMAT, "x is a web page");
	refused(" \n<!DOCTYPE html>", 17, 0, ERR_FORMAT, "x is a web page");
	refused("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", 59, 0, ERR_FORMAT,
	    "x: certificate 1 is broken");
	refused("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", 59, 0, ERR_FORMAT,
	    "x: certificate 1 is broken");
	refused("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", 54, 0, ERR_FORMAT,
	    "x: certificate 1 is broken");
	/* a flipped bit in the signature's bytes */
	first_end[-10] = first_end[-10] == 'A' ? 'B' : 'A';
	refused(b.data, b.len, PEM_SELF_SIGNED, ERR_FORMAT, "is not self-signed");
	buf_clear(&b);
	CHECK(file_read(path, PEM_MAX_BYTES, &b, &err));
	buf_adds(&b, "<html>\n");
	refused(b.data, b.len, PEM_ALONE, ERR_FORMAT, "x holds something other than certificates");
	accepted(b.data, b.len, PEM_CA, 3, "text around is no harm in a file of the user's");
	buf_fill(&many, '#', PEM_MAX_BYTES + 1);
	refused(many.data, many.len, 0, ERR_TOO_BIG, "is larger than");
	buf_clear(&many);
	for (i = 0; i < 1001; i++)
		buf_adds(&many, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
	refused(many.data, many.len, 0, ERR_FORMAT, "certificate 1 is broken");
	buf_free(&b);
	buf_free(&many);
	free(path);
	free(dir);
	return check_done();
}
