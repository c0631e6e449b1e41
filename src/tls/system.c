/* SPDX-License-Identifier: PostgreSQL */
/* Where this system keeps the roots that it trusts. */
#include "tls/system.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/x509.h>

#include "base/file.h"
#include "base/mem.h"

static const char *const places[] = {
	"/etc/ssl/certs/ca-certificates.crt",			/* Debian, Ubuntu, Alpine, Arch */
	"/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",	/* RHEL, Fedora, Amazon Linux */
	"/etc/pki/tls/certs/ca-bundle.crt",
	"/etc/ssl/ca-bundle.pem",				/* SUSE */
	"/etc/ssl/cert.pem",					/* macOS, OpenBSD, Alpine */
	"/usr/local/etc/openssl@3/cert.pem",			/* Homebrew */
	"/opt/homebrew/etc/openssl@3/cert.pem",
	"/usr/local/share/certs/ca-root-nss.crt",		/* FreeBSD */
};

/* Its first 64 kB are looked at: a bundle may start with comments. */
static bool
holds_certificates(const char *path)
{
	enum { LOOK = 65536 };
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	size_t len = 0;
	char *text;
	ssize_t n;
	bool hit;

	if (fd == -1)
		return false;
	text = xmalloc(LOOK);
	do {
		n = read(fd, text + len, LOOK - len);
		len += n > 0 ? (size_t)n : 0;
	} while (n > 0 ? len < LOOK : n < 0 && errno == EINTR);
	hit = memmem(text, len, "-----BEGIN CERTIFICATE-----", 27) != NULL ||
	    memmem(text, len, "-----BEGIN TRUSTED CERTIFICATE-----", 35) != NULL;
	free(text);
	close(fd);
	return hit;
}

char *
system_roots_file(bool ask_env)
{
	const char *env = ask_env ? getenv(X509_get_default_cert_file_env()) : NULL;
	const char *own = X509_get_default_cert_file();
	size_t i;

	/* OpenSSL looks nowhere else when the variable is set, so neither may this. */
	if (env != NULL && *env != '\0')
		return holds_certificates(env) ? xstrdup(env) : NULL;
	if (holds_certificates(own))
		return xstrdup(own);
	for (i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (holds_certificates(places[i]))
			return xstrdup(places[i]);
	return NULL;
}

static bool
has_hashed(const char *dir)
{
	DIR *d = opendir(dir);
	struct dirent *e;
	bool hit = false;

	if (d == NULL)
		return false;
	/* 607986c7.0 */
	while (!hit && (e = readdir(d)) != NULL)
		hit = strlen(e->d_name) >= 10 && strspn(e->d_name, "0123456789abcdef") == 8 &&
		    e->d_name[8] == '.';
	closedir(d);
	return hit;
}

char *
system_roots_dir(bool ask_env)
{
	const char *list = ask_env ? getenv(X509_get_default_cert_dir_env()) : NULL;
	char *dir;
	size_t n;

	if (list == NULL || *list == '\0')
		list = X509_get_default_cert_dir();
	for (; *list != '\0'; list += n + (list[n] == ':')) {
		n = strcspn(list, ":");
		dir = xstrndup(list, n);
		if (has_hashed(dir))
			return dir;
		free(dir);
	}
	return NULL;
}
