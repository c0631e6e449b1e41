/* SPDX-License-Identifier: PostgreSQL */
/* Root sets on the disk: the shipped folder, the cached copy where it is newer, a download where neither is there. */
#include "tls/trust_set.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/shell.h"
#include "tls/pem.h"
#include "tls/store.h"

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

	if (opts != NULL && opts->roots_dir != NULL)
		return xstrdup(opts->roots_dir);
	if (env != NULL && *env != '\0')
		return xstrdup(env);
	return trust_own_dir();
}

char *
trust_own_dir(void)
{
	char *dir = roots_beside_program();

	if (dir == NULL && file_kind(PKGDATADIR "/roots") == FILE_FOLDER)
		dir = xstrdup(PKGDATADIR "/roots");
	return dir;
}

static void
trust_set_init(struct trust_set *s)
{
	*s = (struct trust_set){ .origin = TRUST_NONE };
}

static bool
all_known(const struct pem_bundle *b, const char *dir)
{
	struct store_manifest m = { NULL, 0 };
	bool known = dir != NULL && store_manifest_load(dir, &m, NULL);

	for (size_t i = 0; known && i < b->n; i++)
		known = store_manifest_find(&m, b->certs[i].sha256) != NULL;
	store_manifest_clear(&m);
	return known;
}

static bool
usable_cache(const char *path, const struct trust_shelf *shelf, unsigned *roots)
{
	struct pem_bundle b = { NULL, 0 };
	struct err ignored = ERR_INIT;
	bool ok = file_kind(path) == FILE_PLAIN && file_check_safe(path, &ignored) &&
	    pem_load(path, shelf->locked ? PEM_CA : PEM_CA | PEM_QUICK, &b, &ignored) &&
	    (!shelf->locked || all_known(&b, shelf->dir));

	*roots = (unsigned)b.n;
	pem_clear(&b);
	err_clear(&ignored);
	return ok;
}

bool
trust_set_find(const char *name, const struct trust_shelf *shelf, struct trust_set *f,
    struct err *err)
{
	char *file = store_file_name(name), *shipped = NULL, *cached = store_cache_file(name);
	struct pem_bundle b = { NULL, 0 };
	double at;
	time_t day;
	struct tm tm;
	bool ok = true;

	trust_set_init(f);
	if (shelf->dir != NULL)
		shipped = file_join(shelf->dir, file);
	if (shipped != NULL && file_kind(shipped) == FILE_MISSING) {
		free(shipped);
		shipped = NULL;
	}
	at = cached != NULL ? file_mtime(cached) : -1;
	if (at >= 0 && (shipped == NULL || at > file_mtime(shipped)) && usable_cache(cached, shelf, &f->roots)) {
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

const char *
trust_set_shown(const char *set)
{
	return strcmp(set, "global") == 0 ? "all regions" : set;
}

/* What was fetched under a lock is a user's copy, and fetched again each time. */
static void
say_how_kept(const char *set, const struct trust_shelf *shelf)
{
	char *name = store_file_name(set), *option = xasprintf("--output=%s/%s", shelf->dir, name);
	char *word = shell_word_new(option);
	char *line = xasprintf("the package does not know these roots, and a user's copy counts for nothing "
	    "under a lock; so that they stay, the administrator runs: vpsql-tls roots export %s %s", set, word);

	shelf->opts->say(shelf->opts->ctx, line);
	free(line);
	free(word);
	free(option);
	free(name);
}

bool
trust_set_fetch(const char *set, const struct trust_shelf *shelf, struct trust_set *f,
    bool *same, struct err *err)
{
	struct store_request rq = { .region = set, .roots_dir = shelf->dir, .template = shelf->template,
	    .system_only = shelf->locked };
	const struct trust_opts *opts = shelf->opts;
	struct store_result res;
	char *line, *url, *path;
	unsigned kept;

	if (opts != NULL) {
		rq.progress = opts->progress;
		rq.ctx = opts->ctx;
	}
	if ((opts != NULL && opts->no_fetch) || shelf->fetch_off) {
		url = store_url(set, rq.template, err);
		if (url == NULL)
			return false;
		path = store_cache_file(set);
		err_set(err, ERR_TRUST, "the roots of %s are not on this machine, and fetching is off (%s)",
		    trust_set_shown(set), opts != NULL && opts->no_fetch ? "--no-fetch" : "fetch = off");
		err_hint(err, "Download %s and put it at %s, or name the file: sslrootcert=FILE", url,
		    path != NULL ? path : "DIR/vpsql/roots, with XDG_CACHE_HOME=DIR");
		free(url);
		free(path);
		return false;
	}
	if (!store_fetch(&rq, &res, err))
		return false;
	trust_set_init(f);
	f->origin = TRUST_FETCHED;
	f->path = xstrdup(res.path);
	f->roots = res.roots;
	*same = res.same;
	if (opts != NULL && opts->say != NULL) {
		line = res.by_other ? xasprintf("another process fetched the %u root%s of %s into %s",
		    res.roots, res.roots == 1 ? "" : "s", trust_set_shown(set), res.path) :
		    xasprintf("fetched the %u root%s of %s from %s (vouched for by \"%s\") into %s",
		    res.roots, res.roots == 1 ? "" : "s", trust_set_shown(set), res.url, res.anchor, res.path);
		opts->say(opts->ctx, line);
		free(line);
		if (shelf->locked && shelf->dir != NULL && !usable_cache(f->path, shelf, &kept))
			say_how_kept(set, shelf);
	}
	store_result_clear(&res);
	return true;
}

bool
trust_find_set(const char *set, const char *template, const struct trust_opts *opts,
    char **path, char **where, struct err *err)
{
	char *dir = trust_roots_dir(opts);
	struct trust_shelf shelf = { .dir = dir, .template = template, .opts = opts };
	struct trust_set f;
	bool same, ok;

	ok = trust_set_find(set, &shelf, &f, err);
	if (ok && f.path == NULL)
		ok = trust_set_fetch(set, &shelf, &f, &same, err);
	*path = ok ? f.path : NULL;
	*where = !ok ? NULL : f.origin == TRUST_CACHED ? xasprintf("fetched %s", f.day) :
	    xstrdup(f.origin == TRUST_FETCHED ? "fetched now" : "shipped");
	free(dir);
	return ok;
}
