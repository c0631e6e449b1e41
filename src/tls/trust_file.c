/* SPDX-License-Identifier: PostgreSQL */
/* Whether a file that was named can serve as roots or as revocation list, with a message of its own for each way it cannot. */
#include "tls/trust_file.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/shell.h"
#include "base/utf8.h"
#include "tls/pem.h"

enum { CRL_MAX = 64 * 1024 * 1024 };

static bool
has_other_labels(const char *text, size_t len)
{
	return memmem(text, len, "-----BEGIN TRUSTED CERTIFICATE-----", 35) != NULL ||
	    memmem(text, len, "-----BEGIN X509 CERTIFICATE-----", 32) != NULL;
}

static void
hint_format(struct err *err, const char *path, const char *text, size_t len)
{
	char *file = shell_word_new(path);

	if (len > 2 && (unsigned char)text[0] == 0x30 && ((unsigned char)text[1] & 0x80) != 0)
		err_hint(err, "It looks like DER. Convert it: openssl x509 -inform der -in %s -out ca.pem", file);
	else if (memmem(text, len, "-----BEGIN PKCS7-----", 21) != NULL)
		err_hint(err, "It is PKCS#7. Convert it: openssl pkcs7 -print_certs -in %s -out ca.pem", file);
	else
		err_hint(err, "sslrootcert names a file of CA certificates in PEM form "
		    "(-----BEGIN CERTIFICATE-----).");
	free(file);
}

/* The text of a candidate, with a message of its own for each way to fail. */
bool
trust_file_read(const char *path, const char *safe, const char *why, struct buf *text,
    struct err *err)
{
	struct err e = ERR_INIT;

	switch (file_kind(path)) {
	case FILE_MISSING:
		err_set(err, ERR_FILE, "root certificate file \"%s\" does not exist", safe);
		break;
	case FILE_FOLDER:
		err_set(err, ERR_FILE, "root certificate file \"%s\" is a folder", safe);
		break;
	default:
		if (file_read(path, PEM_MAX_BYTES, text, &e))
			return true;
		if (e.code == ERR_TOO_BIG)
			err_set(err, ERR_TOO_BIG, "root certificate file \"%s\" is larger than %d bytes",
			    safe, PEM_MAX_BYTES);
		else
			err_set(err, ERR_FILE, "root certificate file \"%s\" cannot be read: %s", safe, e.msg);
		err_clear(&e);
	}
	err_detail(err, "It is named by %s.", why);
	return false;
}

bool
trust_file_check(const char *path, const char *why, const struct buf *text,
    unsigned *roots, struct err *err)
{
	char *safe = utf8_safe(path), *name = xasprintf("root certificate file \"%s\"", safe);
	struct pem_bundle b = { NULL, 0 };
	size_t i, anchors = 0;
	bool ok;

	*roots = 0;
	if (has_other_labels(text->data, text->len)) {
		ok = true;
		goto out;
	}
	ok = pem_parse(text->data, text->len, PEM_QUICK, name, &b, err);
	if (!ok) {
		if (memmem(text->data, text->len, "-----BEGIN CERTIFICATE-----", 27) == NULL)
			hint_format(err, safe, text->data, text->len);
		err_detail(err, "It is named by %s.", why);
		goto out;
	}
	/* A self-signed server certificate may be its own root, as PostgreSQL's manual has it. */
	for (i = 0; i < b.n; i++)
		anchors += b.certs[i].is_ca || b.certs[i].self_signed;
	*roots = (unsigned)b.n;
	if (anchors == 0) {
		ok = err_set(err, ERR_FORMAT, "%s holds no CA certificate, only %s", name,
		    b.certs[0].subject_cn);
		err_detail(err, "It is named by %s.", why);
		err_hint(err, "It needs the certificate of the authority that signed the server's.");
	}
out:
	pem_clear(&b);
	free(name);
	free(safe);
	return ok;
}

bool
trust_check_file(const char *path, const char *why, unsigned *roots,
    struct err *err)
{
	struct buf text = BUF_INIT;
	char *safe = utf8_safe(path);
	unsigned n = 0;
	bool ok = trust_file_read(path, safe, why, &text, err) &&
	    trust_file_check(path, why, &text, &n, err);

	if (roots != NULL)
		*roots = n;
	buf_free(&text);
	free(safe);
	return ok;
}

char *
trust_crl_problem(const char *path)
{
	struct buf text = BUF_INIT;
	struct err e = ERR_INIT;
	char *safe = utf8_safe(path), *out = NULL;
	const char *why = NULL;

	switch (file_kind(path)) {
	case FILE_MISSING:
		why = "does not exist";
		break;
	case FILE_FOLDER:
		why = "is a folder";
		break;
	case FILE_OTHER:
		why = "is no plain file";
		break;
	default:
		if (!file_read(path, CRL_MAX, &text, &e))
			out = xasprintf("certificate revocation list file \"%s\" cannot be read: %s", safe, e.msg);
		else if (pem_crl(text.data, text.len) == PEM_CRL_NONE)
			why = "holds no list in PEM form";
		else if (pem_crl(text.data, text.len) == PEM_CRL_CERTIFICATES)
			why = "holds certificates beside the lists, and libpq would trust them as roots";
	}
	if (why != NULL)
		out = xasprintf("certificate revocation list file \"%s\" %s", safe, why);
	err_clear(&e);
	buf_free(&text);
	free(safe);
	return out;
}

/* 607986c7.0, as OpenSSL looks certificates up; lists are 607986c7.r0. */
static bool
is_hashed_certificate(const char *name)
{
	return strspn(name, "0123456789abcdef") == 8 && name[8] == '.' && name[9] != '\0' &&
	    strspn(name + 9, "0123456789") == strlen(name + 9);
}

char *
trust_crl_dir_problem(const char *path)
{
	/* OpenSSL takes a list of folders. */
	for (size_t n; *path != '\0'; path += n + (path[n] == ':')) {
		char *dir, *safe, *out = NULL;
		struct dirent *e;
		DIR *d;

		n = strcspn(path, ":");
		dir = xstrndup(path, n);
		d = opendir(dir);
		safe = utf8_safe(dir);
		while (d != NULL && out == NULL && (e = readdir(d)) != NULL)
			if (is_hashed_certificate(e->d_name))
				out = xasprintf("certificate revocation list folder \"%s\" holds the certificate %s, "
				    "and libpq would trust it as a root", safe, e->d_name);
		if (d != NULL)
			closedir(d);
		free(safe);
		free(dir);
		if (out != NULL)
			return out;
	}
	return NULL;
}
