/* SPDX-License-Identifier: PostgreSQL */
/* Any text as bundle of certificates: whole or refused, as many as it has marks, and exported it reads back the same. */
#include "base/buf.h"
#include "base/utf8.h"
#include "feed.h"
#include "tls/export.h"
#include "tls/pem.h"

static size_t
count(const char *text, const char *mark)
{
	size_t n = 0;

	for (; (text = strstr(text, mark)) != NULL; text++)
		n++;
	return n;
}

static void
check_bundle(const struct pem_bundle *b)
{
	struct pem_bundle back = { NULL, 0 };
	struct err err = ERR_INIT;
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < b->n; i++) {
		const struct pem_cert *c = &b->certs[i];

		HOLDS(c->x509 != NULL && c->key != NULL && c->subject_cn != NULL && strlen(c->sha256) == 64 && strlen(c->sha1) == 40);
		HOLDS(utf8_valid(c->subject_cn, strlen(c->subject_cn)));
		for (const char *s = c->subject_cn; *s != '\0'; s++)
			HOLDS((unsigned char)*s >= 0x20 && *s != 0x7f);
		HOLDS(pem_find(b, c->sha256) != NULL);
	}
	HOLDS(export_bundle(b, EXPORT_PEM, 0, NULL, &text, &err));
	HOLDS(pem_parse(text.data, text.len, PEM_ALONE, "again", &back, &err) && back.n == b->n);
	for (size_t i = 0; i < b->n; i++)
		HOLDS(strcmp(back.certs[i].sha256, b->certs[i].sha256) == 0);
	pem_clear(&back);
	buf_free(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	unsigned want = feed_byte(&f) & 31;
	struct pem_bundle b = { NULL, 0 };
	struct err err = ERR_INIT;
	char *text = xmalloc(f.n + 1);

	if (f.n > 0)
		memcpy(text, f.p, f.n);
	text[f.n] = '\0';
	if (pem_parse(text, f.n, want, "x", &b, &err)) {
		HOLDS(b.n > 0 && b.n <= count(text, "-----BEGIN CERTIFICATE-----"));
		if ((want & PEM_QUICK) == 0)
			check_bundle(&b);
		pem_clear(&b);
	} else
		HOLDS(err_is(&err) && strlen(err.msg) > 0);
	HOLDS(pem_crl(text, f.n) <= PEM_CRL_CERTIFICATES);
	err_clear(&err);
	free(text);
	return 0;
}
