/* SPDX-License-Identifier: PostgreSQL */
/* Root bundles on the disk: the manifest of fingerprints, the user's cache, and fetching into it. */
#include "tls/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include <openssl/bio.h>
#include <openssl/pem.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/mem.h"
#include "tls/endpoint.h"

enum { MANIFEST_MAX = 1024 * 1024, MANIFEST_FIELDS = 8 };

bool
store_manifest_load(const char *dir, struct store_manifest *m, struct err *err)
{
	struct buf text = BUF_INIT;
	char *path = file_join(dir, "MANIFEST.tsv"), *p, *end, *f[MANIFEST_FIELDS];
	unsigned line = 0;
	bool ok;
	int i;

	memset(m, 0, sizeof(*m));
	ok = file_read(path, MANIFEST_MAX, &text, err);
	for (p = text.data; ok && *p != '\0'; p = end) {
		end = p + strcspn(p, "\n");
		if (*end == '\n')
			*end++ = '\0';
		if (++line == 1 || *p == '\0')
			continue;
		for (i = 0; i < MANIFEST_FIELDS && p != NULL; i++) {
			f[i] = p;
			p = strchr(p, '\t');
			if (p != NULL)
				*p++ = '\0';
		}
		if (i != MANIFEST_FIELDS || p != NULL || strlen(f[0]) != 64) {
			ok = err_set(err, ERR_FORMAT, "%s:%u: not a line of the manifest", path, line);
			break;
		}
		m->v = xreallocarray(m->v, m->n + 1, sizeof(*m->v));
		m->v[m->n++] = (struct store_root){ .sha256 = xstrdup(f[0]), .subject = xstrdup(f[1]),
		    .region = xstrdup(f[2]), .partition = xstrdup(f[3]), .key = xstrdup(f[4]),
		    .not_before = xstrdup(f[5]), .not_after = xstrdup(f[6]), .source = xstrdup(f[7]) };
	}
	if (!ok)
		store_manifest_clear(m);
	buf_free(&text);
	free(path);
	return ok;
}

void
store_manifest_clear(struct store_manifest *m)
{
	size_t i;

	for (i = 0; i < m->n; i++) {
		free(m->v[i].sha256);
		free(m->v[i].subject);
		free(m->v[i].region);
		free(m->v[i].partition);
		free(m->v[i].key);
		free(m->v[i].not_before);
		free(m->v[i].not_after);
		free(m->v[i].source);
	}
	free(m->v);
	memset(m, 0, sizeof(*m));
}

const struct store_root *
store_manifest_find(const struct store_manifest *m, const char *sha256)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (strcasecmp(m->v[i].sha256, sha256) == 0)
			return &m->v[i];
	return NULL;
}

char *
store_file_name(const char *region)
{
	return strcmp(region, "global") == 0 ? xstrdup("all.pem") : xasprintf("%s.pem", region);
}

char *
store_cache_file(const char *region)
{
	char *name = store_file_name(region), *below = xasprintf("roots/%s", name);
	char *path = file_cache_path(below);

	free(below);
	free(name);
	return path;
}

/* Amazon's addresses: the RDS guide for aws and aws-us-gov; China's is used by Teleport and others. */
char *
store_url(const char *region, const char *template, struct err *err)
{
	enum endpoint_partition part = ENDPOINT_AWS;
	struct buf out = BUF_INIT;
	const char *p;

	if (strcmp(region, "global") != 0 && !endpoint_region(region, &part)) {
		err_set(err, ERR_USAGE, "\"%s\" is no region of Amazon's", region);
		return NULL;
	}
	if (template != NULL) {
		while ((p = strstr(template, "{region}")) != NULL) {
			buf_add(&out, template, (size_t)(p - template));
			buf_adds(&out, region);
			template = p + strlen("{region}");
		}
		buf_adds(&out, template);
		return buf_take(&out);
	}
	switch (part) {
	case ENDPOINT_AWS:
		return xasprintf("https://truststore.pki.rds.amazonaws.com/%s/%s-bundle.pem", region, region);
	case ENDPOINT_GOV:
		return xasprintf("https://truststore.pki.us-gov-west-1.rds.amazonaws.com/%s/%s-bundle.pem",
		    region, region);
	case ENDPOINT_CN:
		return xasprintf("https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/%s/%s-bundle.pem",
		    region, region);
	default:
		err_set(err, ERR_TRUST, "Amazon publishes no roots for %s", region);
		err_hint(err, "Get them from whoever runs it, and name the file: sslrootcert=FILE");
		return NULL;
	}
}

char *
store_time(const ASN1_TIME *t)
{
	struct tm tm;

	if (t == NULL || ASN1_TIME_to_tm(t, &tm) != 1)
		return xstrdup("?");
	return xasprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900, tm.tm_mon + 1,
	    tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

bool
store_print(const struct pem_bundle *b, struct buf *out, struct err *err)
{
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < b->n; i++) {
		BIO *mem = BIO_new(BIO_s_mem());
		char *text, *end = store_time(X509_get0_notAfter(b->certs[i].x509));
		long n;

		buf_addf(out, "\n# %s\n# SHA-256 %s, until %.10s\n", b->certs[i].subject_cn,
		    b->certs[i].sha256, end);
		ok = mem != NULL && PEM_write_bio_X509(mem, b->certs[i].x509) == 1 &&
		    (n = BIO_get_mem_data(mem, &text)) > 0;
		if (ok)
			buf_add(out, text, (size_t)n);
		BIO_free(mem);
		free(end);
	}
	return ok || err_set(err, ERR_INTERNAL, "the certificates could not be written");
}

static void
drop_cert(struct pem_bundle *b, size_t i)
{
	X509_free(b->certs[i].x509);
	free(b->certs[i].subject_cn);
	free(b->certs[i].key);
	memmove(&b->certs[i], &b->certs[i + 1], (b->n - i - 1) * sizeof(b->certs[0]));
	b->n--;
}

/* Fingerprint of a root that the manifest names by subject; NULL where it does not. */
static bool
subject_known(const struct store_manifest *m, const char *subject)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (strcmp(m->v[i].subject, subject) == 0)
			return true;
	return false;
}

/* One certificate against region and manifest. *keep false: to be left out. */
static bool
check_root(const struct pem_cert *c, const char *region, bool closed,
    const struct store_manifest *m, bool *keep, struct err *err)
{
	const struct store_root *known = store_manifest_find(m, c->sha256);
	char *front;
	bool named;

	*keep = true;
	if (strcmp(region, "global") == 0 && (strncmp(c->subject_cn, "Amazon RDS Beta ", 16) == 0 ||
	    strncmp(c->subject_cn, "Amazon RDS Preview ", 19) == 0)) {
		*keep = false;
		return true;
	}
	/* GovCloud's bundles hold intermediates beside the roots; they are no anchors. */
	if (!c->self_signed && closed) {
		*keep = false;
		return true;
	}
	if (!c->self_signed)
		return err_set(err, ERR_TRUST, "%s is not self-signed, so it is no root", c->subject_cn);
	if (X509_cmp_current_time(X509_get0_notAfter(c->x509)) < 0 ||
	    X509_cmp_current_time(X509_get0_notBefore(c->x509)) > 0)
		return err_set(err, ERR_TRUST, "%s is expired or not yet valid", c->subject_cn);
	if (known == NULL && (closed || subject_known(m, c->subject_cn)))
		return err_set(err, ERR_TRUST, "%s has the unknown fingerprint SHA-256 %s",
		    c->subject_cn, c->sha256);
	front = strcmp(region, "global") == 0 ? xstrdup("Amazon RDS ") : xasprintf("Amazon RDS %s ", region);
	named = strncmp(c->subject_cn, front, strlen(front)) == 0;
	free(front);
	if (!named)
		return err_set(err, ERR_TRUST, "%s is no root of %s", c->subject_cn, region);
	return true;
}

static bool
is_closed(const char *region)
{
	enum endpoint_partition part = ENDPOINT_AWS;

	return endpoint_region(region, &part) && part != ENDPOINT_AWS;
}

bool
store_check(const char *text, size_t len, const char *region,
    const struct store_manifest *m, const struct pem_bundle *old,
    struct pem_bundle *out, struct err *err)
{
	bool closed = is_closed(region), keep;
	size_t i;

	if (!pem_parse(text, len, PEM_CA | PEM_SELF_SIGNED * !closed | PEM_ALONE, "the download", out, err))
		return false;
	for (i = 0; closed && i < out->n; i++)
		if (out->certs[i].self_signed)
			out->certs[i].self_signed =
			    X509_verify(out->certs[i].x509, X509_get0_pubkey(out->certs[i].x509)) == 1;
	for (i = 0; i < out->n;) {
		if (!check_root(&out->certs[i], region, closed, m, &keep, err))
			goto fail;
		if (keep)
			i++;
		else
			drop_cert(out, i);
	}
	if (out->n == 0) {
		err_set(err, ERR_TRUST, "the download holds no root of %s", region);
		goto fail;
	}
	for (i = 0; old != NULL && i < old->n; i++)
		if (pem_find(out, old->certs[i].sha256) == NULL &&
		    X509_cmp_current_time(X509_get0_notAfter(old->certs[i].x509)) > 0) {
			err_set(err, ERR_TRUST, "the download lacks %s, which the present file holds",
			    old->certs[i].subject_cn);
			goto fail;
		}
	return true;
fail:
	pem_clear(out);
	return false;
}

/* One writer at a time, waited for no longer than a download may take. */
static int
take_lock(const char *path, int64_t until, struct err *err)
{
	char *name = xasprintf("%s.lock", path);
	struct timespec nap = { 0, 20 * 1000 * 1000 };
	int fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd == -1) {
		err_set_errno(err, ERR_FILE, "could not create \"%s\"", name);
		goto out;
	}
	while (flock(fd, LOCK_EX | LOCK_NB) == -1) {
		if ((errno != EWOULDBLOCK && errno != EINTR) || clock_ms() > until) {
			err_set(err, ERR_FILE, "another process has been fetching \"%s\" for too long", path);
			close(fd);
			fd = -1;
			break;
		}
		nanosleep(&nap, NULL);
	}
out:
	free(name);
	return fd;
}

/* The roots that must not get lost: those of the cached copy, else the shipped ones. */
static void
load_present(const struct store_request *rq, const char *path, struct pem_bundle *old)
{
	struct err ignored = ERR_INIT;
	char *name, *shipped;

	memset(old, 0, sizeof(*old));
	if (pem_load(path, PEM_CA, old, &ignored))
		return;
	err_clear(&ignored);
	if (rq->roots_dir == NULL)
		return;
	name = store_file_name(rq->region);
	shipped = file_join(rq->roots_dir, name);
	if (!pem_load(shipped, PEM_CA, old, &ignored))
		err_clear(&ignored);
	free(shipped);
	free(name);
}

static void
keep_backup(const char *path)
{
	char *old = xasprintf("%s.old", path);

	/* A hard link and a rename: the file in place is never missing. */
	char *tmp = xasprintf("%s.old.%ld", path, (long)getpid());

	if (link(path, tmp) == 0 && rename(tmp, old) == -1)
		unlink(tmp);
	/* rename of two links to one file does nothing. */
	unlink(tmp);
	free(tmp);
	free(old);
}

static bool
same_roots(const struct pem_bundle *a, const struct pem_bundle *b)
{
	size_t i;

	if (a->n != b->n)
		return false;
	for (i = 0; i < a->n; i++)
		if (pem_find(b, a->certs[i].sha256) == NULL)
			return false;
	return true;
}

static bool
write_cache(const struct store_request *rq, struct store_result *res,
    const struct pem_bundle *fresh, struct err *err)
{
	struct buf text = BUF_INIT;
	char stamp[32];
	time_t t = time(NULL);
	struct tm tm;
	bool ok;

	gmtime_r(&t, &tm);
	strftime(stamp, sizeof(stamp), "%Y-%m-%dT%H:%M:%SZ", &tm);
	buf_addf(&text, "# Root certificates of Amazon RDS and Aurora in %s.\n"
	    "# Fetched by vpsql %s from %s\n# over a connection that \"%s\" vouched for. %zu certificates.\n",
	    strcmp(rq->region, "global") == 0 ? "every commercial region" : rq->region, stamp,
	    res->url, res->anchor, fresh->n);
	ok = store_print(fresh, &text, err);
	if (ok && file_kind(res->path) == FILE_PLAIN)
		keep_backup(res->path);
	ok = ok && file_replace(res->path, text.data, text.len, 0644, err);
	buf_free(&text);
	return ok;
}

/* Everything under the lock. began: files newer than that are somebody else's work. */
static bool
fetch_locked(const struct store_request *rq, struct store_result *res,
    double began, int64_t until, struct err *err)
{
	struct store_manifest m = { NULL, 0 };
	struct pem_bundle old, fresh = { NULL, 0 };
	struct buf body = BUF_INIT;
	struct fetch_opts o = { .progress = rq->progress, .ctx = rq->ctx,
	    .system_only = rq->system_only };
	struct err why = ERR_INIT;
	bool ok = false;

	load_present(rq, res->path, &old);
	if (file_mtime(res->path) >= began && old.n > 0) {
		res->by_other = true;
		res->roots = (unsigned)old.n;
		ok = true;
		goto out;
	}
	if (rq->roots_dir != NULL && !store_manifest_load(rq->roots_dir, &m, err))
		goto out;
	o.deadline_ms = (int)(until - clock_ms());
	if (o.deadline_ms < 1000)
		o.deadline_ms = 1000;
	if (!fetch_get(res->url, &o, &body, &res->anchor, err))
		goto out;
	if (res->anchor == NULL)
		res->anchor = xstrdup("");
	if (!store_check(body.data, body.len, rq->region, &m, &old, &fresh, &why)) {
		err_set(err, why.code, "%s is refused: %s", res->url, why.msg);
		goto out;
	}
	res->roots = (unsigned)fresh.n;
	res->same = same_roots(&old, &fresh);
	ok = write_cache(rq, res, &fresh, err);
out:
	err_clear(&why);
	buf_free(&body);
	pem_clear(&fresh);
	pem_clear(&old);
	store_manifest_clear(&m);
	return ok;
}

bool
store_fetch(const struct store_request *rq, struct store_result *res,
    struct err *err)
{
	struct timespec wall;
	char *dir = NULL;
	int64_t until = clock_ms() + FETCH_DEADLINE_MS;
	int lock = -1;
	bool ok = false;

	memset(res, 0, sizeof(*res));
	clock_gettime(CLOCK_REALTIME, &wall);
	res->url = store_url(rq->region, rq->template, err);
	if (res->url == NULL)
		return false;
	res->path = store_cache_file(rq->region);
	if (res->path == NULL) {
		err_set(err, ERR_FILE, "there is no home folder to keep the roots of %s in", rq->region);
		err_hint(err, "Set HOME or XDG_CACHE_HOME; or download %s and name the file: sslrootcert=FILE",
		    res->url);
		goto out;
	}
	dir = file_dirname(res->path);
	if (file_mkdirs(dir, 0700, err) && (lock = take_lock(res->path, until, err)) != -1)
		ok = fetch_locked(rq, res, (double)wall.tv_sec + (double)wall.tv_nsec / 1e9, until, err);
	if (!ok)
		err_hint(err, "Download %s yourself and put it at %s, or name the file: sslrootcert=FILE",
		    res->url, res->path);
out:
	if (lock != -1)
		close(lock);
	free(dir);
	if (!ok)
		store_result_clear(res);
	return ok;
}

void
store_result_clear(struct store_result *res)
{
	free(res->path);
	free(res->url);
	free(res->anchor);
	memset(res, 0, sizeof(*res));
}
