/* SPDX-License-Identifier: PostgreSQL */
/* Which roots vouch for a host: the explicit file, the endpoint's, the user's, the system's, and why. */
#include "tls/trust.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tls/pem.h"
#include "tls/store.h"
#include "tls/system.h"

enum { CRL_MAX = 64 * 1024 * 1024 };

void
trust_init(struct trust *t)
{
	memset(t, 0, sizeof(*t));
	t->fd = -1;
}

void
trust_clear(struct trust *t)
{
	free(t->path);
	free(t->reason);
	free(t->set);
	if (t->fd != -1)
		close(t->fd);
	trust_init(t);
}

/*
 * Whether all folders below prefix that lead to dir belong to the program's owner
 * or root, are no links, and cannot be written by more people than the program.
 */
static bool
is_own_folder(const char *dir, size_t prefix, const struct stat *prog)
{
	char *part = xstrdup(dir);
	bool own = true;
	struct stat st;

	while (own && strlen(part) > prefix) {
		own = lstat(part, &st) == 0 && S_ISDIR(st.st_mode) &&
		    (st.st_uid == prog->st_uid || st.st_uid == 0) && (st.st_mode & S_IWOTH) == 0 &&
		    ((st.st_mode & S_IWGRP) == 0 ||
		    ((prog->st_mode & S_IWGRP) != 0 && st.st_gid == prog->st_gid));
		*strrchr(part, '/') = '\0';
	}
	free(part);
	return own;
}

/* The folder beside the program's own: only where its owner could as well have changed the program. */
static char *
roots_beside_program(void)
{
	char exe[4096], *dir, *cand = NULL, *base;
	struct stat prog;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);

	if (n <= 0)
		return NULL;
	exe[n] = '\0';
	dir = file_dirname(exe);
	base = strrchr(dir, '/');
	if (base != NULL && strcmp(base, "/src") == 0)
		cand = xasprintf("%.*s/share/roots", (int)(base - dir), dir);
	else if (base != NULL && strcmp(base, "/bin") == 0)
		cand = xasprintf("%.*s/share/vpsql/roots", (int)(base - dir), dir);
	if (cand != NULL && (stat("/proc/self/exe", &prog) == -1 ||
	    !is_own_folder(cand, (size_t)(base - dir), &prog))) {
		free(cand);
		cand = NULL;
	}
	free(dir);
	return cand;
}

char *
trust_roots_dir(const struct trust_opts *opts)
{
	const char *env = getenv("VPSQL_ROOTS_DIR");
	char *dir;

	if (opts != NULL && opts->roots_dir != NULL)
		return xstrdup(opts->roots_dir);
	if (env != NULL && *env != '\0')
		return xstrdup(env);
	dir = roots_beside_program();
	if (dir == NULL && file_kind(PKGDATADIR "/roots") == FILE_FOLDER)
		dir = xstrdup(PKGDATADIR "/roots");
	return dir;
}

char *
trust_system_file(void)
{
	return system_roots_file();
}

static bool
has_other_labels(const char *text, size_t len)
{
	return memmem(text, len, "-----BEGIN TRUSTED CERTIFICATE-----", 35) != NULL ||
	    memmem(text, len, "-----BEGIN X509 CERTIFICATE-----", 32) != NULL;
}

static void
hint_format(struct err *err, const char *path, const char *text, size_t len)
{
	if (len > 2 && (unsigned char)text[0] == 0x30 && ((unsigned char)text[1] & 0x80) != 0)
		err_hint(err, "It looks like DER. Convert it: openssl x509 -inform der -in '%s' -out ca.pem", path);
	else if (memmem(text, len, "-----BEGIN PKCS7-----", 21) != NULL)
		err_hint(err, "It is PKCS#7. Convert it: openssl pkcs7 -print_certs -in '%s' -out ca.pem", path);
	else
		err_hint(err, "sslrootcert names a file of CA certificates in PEM form "
		    "(-----BEGIN CERTIFICATE-----).");
}

/* The text of a candidate, with a message of its own for each way to fail. */
static bool
read_roots(const char *path, const char *safe, const char *why, struct buf *text,
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

static bool
check_text(const char *path, const char *why, const struct buf *text,
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
	bool ok = read_roots(path, safe, why, &text, err) &&
	    check_text(path, why, &text, &n, err);

	if (roots != NULL)
		*roots = n;
	buf_free(&text);
	free(safe);
	return ok;
}

/* A text that libpq can open by name, although no folder holds it. */
static bool
hold_text(struct trust *t, const struct buf *text, struct err *err)
{
	size_t done = 0;
	ssize_t n;
	int fd = memfd_create("vpsql-roots", MFD_CLOEXEC);

	if (fd == -1)
		return err_set_errno(err, ERR_FILE, "could not hold the roots in memory");
	while (done < text->len) {
		n = write(fd, text->data + done, text->len - done);
		if (n <= 0) {
			close(fd);
			return err_set_errno(err, ERR_FILE, "could not hold the roots in memory");
		}
		done += (size_t)n;
	}
	if (t->fd != -1)
		close(t->fd);
	t->fd = fd;
	free(t->path);
	t->path = xasprintf("/proc/self/fd/%d", fd);
	return true;
}

/* Takes path and set over; reason is the words in the banner's parenthesis. */
static void
set_choice(struct trust *t, enum trust_origin origin, char *path, char *set,
    char *reason)
{
	free(t->path);
	free(t->set);
	free(t->reason);
	t->origin = origin;
	t->path = path;
	t->set = set;
	t->reason = reason;
}

static void
tell_policy(const struct trust *t, struct policy_in *in)
{
	free(in->trust_path);
	free(in->trust_reason);
	in->trust_path = xstrdup_null(t->path);
	in->trust_reason = xstrdup_null(t->reason);
}

/* One root set on the disk. */
struct found {
	enum trust_origin	 origin;
	char			*path;		/* NULL: nowhere */
	unsigned		 roots;
	char			 day[11];	/* of a cached copy */
};

static bool
usable_cache(const char *path, unsigned *roots)
{
	struct pem_bundle b = { NULL, 0 };
	struct err ignored = ERR_INIT;
	bool ok = file_kind(path) == FILE_PLAIN && file_check_safe(path, &ignored) &&
	    pem_load(path, PEM_CA | PEM_QUICK, &b, &ignored);

	*roots = (unsigned)b.n;
	pem_clear(&b);
	err_clear(&ignored);
	return ok;
}

/* The cached copy where it is newer and whole, else the shipped one. */
static bool
find_set(const char *name, const char *roots_dir, struct found *f, struct err *err)
{
	char *file = store_file_name(name), *shipped = NULL, *cached = store_cache_file(name);
	struct pem_bundle b = { NULL, 0 };
	double at;
	time_t day;
	struct tm tm;
	bool ok = true;

	memset(f, 0, sizeof(*f));
	if (roots_dir != NULL)
		shipped = file_join(roots_dir, file);
	if (shipped != NULL && file_kind(shipped) == FILE_MISSING) {
		free(shipped);
		shipped = NULL;
	}
	at = cached != NULL ? file_mtime(cached) : -1;
	if (at >= 0 && (shipped == NULL || at > file_mtime(shipped)) && usable_cache(cached, &f->roots)) {
		f->origin = TRUST_CACHED;
		f->path = xstrdup(cached);
		day = (time_t)at;
		gmtime_r(&day, &tm);
		strftime(f->day, sizeof(f->day), "%Y-%m-%d", &tm);
	} else if (shipped != NULL) {
		ok = pem_load(shipped, PEM_CA | PEM_QUICK, &b, err);
		f->origin = TRUST_SHIPPED;
		f->path = ok ? xstrdup(shipped) : NULL;
		f->roots = (unsigned)b.n;
		pem_clear(&b);
	}
	free(file);
	free(shipped);
	free(cached);
	return ok;
}

static char *
set_reason(const char *set, const struct found *f)
{
	return f->origin == TRUST_CACHED ? xasprintf("roots: %s, fetched %s", set, f->day) :
	    xasprintf("roots: %s, %s", set, f->origin == TRUST_FETCHED ? "fetched now" : "shipped");
}

static const char *
set_of(const struct endpoint *ep)
{
	switch (ep->roots) {
	case ENDPOINT_ROOTS_REGION:
		return ep->region;
	case ENDPOINT_ROOTS_ALL:
		return "global";
	default:
		return "amazon-trust";
	}
}

/* As shown: the file of every region is called "all regions". */
static const char *
shown_set(const char *set)
{
	return strcmp(set, "global") == 0 ? "all regions" : set;
}

/* Downloads a set; f is filled anew. *same: nothing new was in it. */
static bool
fetch_set(const char *set, const char *roots_dir, const char *template, bool off,
    const struct trust_opts *opts, struct found *f, bool *same, struct err *err)
{
	struct store_request rq = { .region = set, .roots_dir = roots_dir, .template = template };
	struct store_result res;
	char *line, *url, *path;

	if (opts != NULL) {
		rq.progress = opts->progress;
		rq.ctx = opts->ctx;
	}
	if ((opts != NULL && opts->no_fetch) || off) {
		url = store_url(set, rq.template, err);
		if (url == NULL)
			return false;
		path = store_cache_file(set);
		err_set(err, ERR_TRUST, "the roots of %s are not on this machine, and fetching is off (%s)",
		    shown_set(set), opts != NULL && opts->no_fetch ? "--no-fetch" : "fetch = off");
		err_hint(err, "Download %s and put it at %s, or name the file: sslrootcert=FILE", url,
		    path != NULL ? path : "DIR/vpsql/roots, with XDG_CACHE_HOME=DIR");
		free(url);
		free(path);
		return false;
	}
	if (!store_fetch(&rq, &res, err))
		return false;
	memset(f, 0, sizeof(*f));
	f->origin = TRUST_FETCHED;
	f->path = xstrdup(res.path);
	f->roots = res.roots;
	*same = res.same;
	if (opts != NULL && opts->say != NULL) {
		line = res.by_other ? xasprintf("another process fetched the %u root%s of %s into %s",
		    res.roots, res.roots == 1 ? "" : "s", shown_set(set), res.path) :
		    xasprintf("fetched the %u root%s of %s from %s (vouched for by \"%s\") into %s",
		    res.roots, res.roots == 1 ? "" : "s", shown_set(set), res.url, res.anchor, res.path);
		opts->say(opts->ctx, line);
		free(line);
	}
	store_result_clear(&res);
	return true;
}

static const char *
template_of(const struct config_host *conf)
{
	return conf != NULL ? config_value(conf, CONFIG_TRUSTSTORE_URL) : NULL;
}

static bool
is_off(const struct config_host *conf)
{
	return conf != NULL && !config_on(conf, CONFIG_FETCH, true);
}

bool
trust_find_set(const char *set, const char *template, const struct trust_opts *opts,
    char **path, char **where, struct err *err)
{
	char *dir = trust_roots_dir(opts);
	struct found f;
	bool same, ok;

	ok = find_set(set, dir, &f, err);
	if (ok && f.path == NULL)
		ok = fetch_set(set, dir, template, false, opts, &f, &same, err);
	*path = ok ? f.path : NULL;
	*where = !ok ? NULL : f.origin == TRUST_CACHED ? xasprintf("fetched %s", f.day) :
	    xstrdup(f.origin == TRUST_FETCHED ? "fetched now" : "shipped");
	free(dir);
	return ok;
}

static bool
choose_endpoint(struct trust *t, const struct config_host *conf,
    const struct trust_opts *opts, struct err *err)
{
	const char *set = set_of(&t->endpoint);
	char *dir = trust_roots_dir(opts);
	struct found f;
	bool same, ok;

	ok = find_set(set, dir, &f, err);
	if (ok && f.path == NULL && t->endpoint.roots == ENDPOINT_ROOTS_AMAZON) {
		ok = err_set(err, ERR_FILE, "the Amazon Trust roots are not installed");
		err_hint(err, "There is no amazon-trust.pem in %s; name another folder with --roots-dir.",
		    dir != NULL ? dir : PKGDATADIR "/roots");
	} else if (ok && f.path == NULL)
		ok = fetch_set(set, dir, template_of(conf), is_off(conf), opts, &f, &same, err);
	if (ok) {
		set_choice(t, f.origin, f.path, xstrdup(shown_set(set)), set_reason(shown_set(set), &f));
		t->roots = f.roots;
	}
	free(dir);
	return ok;
}

static bool
choose_system(struct trust *t, const struct policy_in *in, enum policy_mode mode,
    const char *why, struct err *err)
{
	char *file = system_roots_file(), *dir = system_roots_dir();
	bool ok = true;

	/*
	 * libpq reads no revocation list with the word "system", and takes it with
	 * verify-full alone: then, as before libpq 16, the file does the same.
	 */
	if (in->libpq >= 160000 && mode == POLICY_VERIFY_FULL && (file != NULL || dir != NULL) &&
	    policy_asked(in, POLICY_SSLCRL) == NULL && policy_asked(in, POLICY_SSLCRLDIR) == NULL)
		set_choice(t, TRUST_SYSTEM, xstrdup("system"), xstrdup("system"), NULL);
	else if (file != NULL)
		set_choice(t, TRUST_SYSTEM, xstrdup(file), xstrdup("system"), NULL);
	else {
		ok = err_set(err, ERR_TRUST, dir != NULL ?
		    "the system's root certificates lie in a folder alone (%s), which this libpq cannot use" :
		    "this system has no root certificates", dir);
		err_hint(err, "Install them (on Debian: apt-get install ca-certificates), or name a file: "
		    "sslrootcert=FILE");
	}
	if (ok)
		t->reason = xasprintf("roots: system (%s)%s%s", file != NULL ? file : dir,
		    why != NULL ? ", " : "", why != NULL ? why : "");
	free(file);
	free(dir);
	return ok;
}

static bool
choose_explicit(struct trust *t, const struct policy_in *in,
    const struct policy_value *v, enum policy_mode mode, struct err *err)
{
	char *why = policy_source_text(v->source, v->where), *safe = utf8_safe(v->value);
	struct buf text = BUF_INIT;
	bool ok;

	if (strcmp(v->value, "system") == 0) {
		ok = choose_system(t, in, mode, why, err);
		goto out;
	}
	ok = read_roots(v->value, safe, why, &text, err) &&
	    check_text(v->value, why, &text, &t->roots, err);
	if (!ok)
		goto out;
	set_choice(t, TRUST_EXPLICIT, xstrdup(v->value), xstrdup(safe),
	    xasprintf("roots: %s, %s", safe, why));
	/* A pipe can be read once only: libpq gets what was read. */
	if (file_kind(v->value) == FILE_OTHER)
		ok = hold_text(t, &text, err);
out:
	buf_free(&text);
	free(safe);
	free(why);
	return ok;
}

/* ~/.postgresql/root.crt; NULL where it does not exist. */
static char *
user_file(void)
{
	char *path = file_expand_tilde("~/.postgresql/root.crt");

	if (path[0] == '~' || file_kind(path) == FILE_MISSING) {
		free(path);
		return NULL;
	}
	return path;
}

static bool
choose_user(struct trust *t, char *path, struct err *err)
{
	if (!trust_check_file(path, "libpq's default place", &t->roots, err)) {
		err_hint(err, "Repair or remove it, or name another file: sslrootcert=FILE (or sslrootcert=system)");
		free(path);
		return false;
	}
	set_choice(t, TRUST_USER, path, xstrdup("~/.postgresql/root.crt"),
	    xstrdup("roots: ~/.postgresql/root.crt"));
	return true;
}

/* Why a revocation list cannot be used, new; NULL when it can. */
static char *
crl_problem(const char *path)
{
	struct buf text = BUF_INIT;
	struct err e = ERR_INIT;
	char *safe = utf8_safe(path), *out = NULL;

	if (file_kind(path) == FILE_MISSING)
		out = xasprintf("certificate revocation list file \"%s\" does not exist", safe);
	else if (file_kind(path) == FILE_FOLDER)
		out = xasprintf("certificate revocation list file \"%s\" is a folder", safe);
	else if (file_kind(path) != FILE_OTHER && !file_read(path, CRL_MAX, &text, &e))
		out = xasprintf("certificate revocation list file \"%s\" cannot be read: %s", safe, e.msg);
	else if (file_kind(path) != FILE_OTHER && !pem_has_crl(text.data, text.len))
		out = xasprintf("certificate revocation list file \"%s\" holds no list in PEM form", safe);
	err_clear(&e);
	buf_free(&text);
	free(safe);
	return out;
}

bool
trust_choose(struct trust *t, struct policy_in *in,
    const struct config_host *conf, const struct trust_opts *opts,
    struct err *err)
{
	const struct policy_value *asked = policy_asked(in, POLICY_SSLROOTCERT);
	const struct policy_value *crl = policy_asked(in, POLICY_SSLCRL);
	enum policy_mode mode, floor;
	char *user = NULL;
	bool ok = true;

	trust_clear(t);
	endpoint_parse(in->host != NULL ? in->host : "", &t->endpoint);
	if (!policy_mode_of(in, &mode, &floor, err))
		return false;
	if (mode < POLICY_VERIFY_CA)
		set_choice(t, TRUST_NONE, NULL, NULL, NULL);
	else if (asked != NULL)
		ok = choose_explicit(t, in, asked, mode, err);
	else if (t->endpoint.roots != ENDPOINT_ROOTS_NONE &&
	    t->endpoint.roots != ENDPOINT_ROOTS_UNPUBLISHED)
		ok = choose_endpoint(t, conf, opts, err);
	else if ((user = user_file()) != NULL)
		ok = choose_user(t, user, err);
	else if (t->endpoint.roots == ENDPOINT_ROOTS_UNPUBLISHED) {
		ok = err_set(err, ERR_TRUST, "Amazon publishes no roots for %s (%s)", t->endpoint.region,
		    endpoint_partition_name(t->endpoint.partition));
		err_hint(err, "Get them from whoever runs it, and name the file: sslrootcert=FILE");
	} else
		ok = choose_system(t, in, mode, NULL, err);
	free(in->crl_problem);
	in->crl_problem = crl != NULL && mode >= POLICY_VERIFY_CA ? crl_problem(crl->value) : NULL;
	if (ok)
		tell_policy(t, in);
	return ok;
}

/* Two sets as one file in memory. */
static bool
join_amazon(struct trust *t, const char *path, const char *roots_dir, struct err *err)
{
	struct buf text = BUF_INIT;
	struct found ats;
	bool ok;

	ok = find_set("amazon-trust", roots_dir, &ats, err);
	if (ok && ats.path == NULL)
		ok = err_set(err, ERR_FILE, "the Amazon Trust roots are not installed");
	ok = ok && file_read(path, PEM_MAX_BYTES, &text, err);
	if (ok) {
		buf_addc(&text, '\n');
		ok = file_read(ats.path, PEM_MAX_BYTES, &text, err) && hold_text(t, &text, err);
	}
	free(ats.path);
	buf_free(&text);
	return ok;
}

bool
trust_next(struct trust *t, struct policy_in *in,
    const struct config_host *conf, const struct trust_opts *opts,
    struct err *err)
{
	const char *set = set_of(&t->endpoint);
	struct found f = { .origin = TRUST_NONE };
	char *dir = NULL, *joined;
	bool ok = false, same = false;

	if ((t->origin != TRUST_SHIPPED && t->origin != TRUST_CACHED && t->origin != TRUST_FETCHED) ||
	    (t->endpoint.roots != ENDPOINT_ROOTS_REGION && t->endpoint.roots != ENDPOINT_ROOTS_ALL))
		return false;
	dir = trust_roots_dir(opts);
	switch (t->step) {
	case 0:
		f.path = xstrdup(t->path);
		f.origin = t->origin;
		ok = true;
		break;
	case 1:
		/* A download of this very run will hold nothing new. */
		if (t->origin != TRUST_FETCHED && !(opts != NULL && opts->no_fetch) && !is_off(conf))
			ok = fetch_set(set, dir, template_of(conf), false, opts, &f, &same, err) && !same;
		break;
	default:
		break;
	}
	if (ok && (ok = join_amazon(t, f.path, dir, err))) {
		joined = xasprintf("%s and amazon-trust", shown_set(set));
		if (f.origin == TRUST_CACHED)
			memcpy(f.day, "before", 7);
		free(t->reason);
		t->reason = set_reason(joined, &f);
		free(t->set);
		t->set = joined;
		t->origin = f.origin;
		t->roots = 0;
		t->step++;
		tell_policy(t, in);
	}
	free(f.path);
	free(dir);
	return ok;
}

bool
trust_policy(struct trust *t, struct policy_in *in, const struct config *conf,
    const struct trust_opts *opts, struct policy *out, struct err *err)
{
	struct config_host h;

	config_match(conf, in->host, &h);
	if (in->alias != NULL)
		config_match_also(conf, in->alias, &h);
	config_to_policy(conf, &h, in);
	if (!trust_choose(t, in, &h, opts, err))
		return false;
	if (!policy_resolve(in, out, err)) {
		trust_clear(t);
		return false;
	}
	return true;
}
