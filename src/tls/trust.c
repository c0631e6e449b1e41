/* SPDX-License-Identifier: PostgreSQL */
/* Which roots vouch for a host: the explicit file, the endpoint's, the user's, the system's, and why. */
#include "tls/trust.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tls/memfile.h"
#include "tls/system.h"

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
	free(t->crl);
	if (t->fd != -1)
		close(t->fd);
	trust_init(t);
}

/* Takes over what memfile.h gave; false where it gave nothing. */
static bool
take_held(struct trust *t, int fd, char *path)
{
	if (fd == -1)
		return false;
	if (t->fd != -1)
		close(t->fd);
	t->fd = fd;
	free(t->path);
	t->path = path;
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

static char *
set_reason(const char *set, const struct trust_set *f)
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

/* The shelf and its folder (the caller's); under a lock, that of the administrator alone. */
static struct trust_shelf
shelf_of(const struct policy_in *in, const struct config_host *conf,
    const struct trust_opts *opts, char **dir)
{
	struct trust_shelf shelf = { .opts = opts, .locked = in->locked };
	const struct config_item *url;

	*dir = in->locked ? trust_own_dir() : trust_roots_dir(opts);
	shelf.dir = *dir;
	if (conf != NULL) {
		url = conf->item[CONFIG_TRUSTSTORE_URL];
		if (url != NULL && (!in->locked || url->system))
			shelf.template = url->value;
		shelf.fetch_off = !config_on(conf, CONFIG_FETCH, true);
	}
	return shelf;
}

/* What would have chosen the roots but for the lock. */
static void
note_ignored(struct policy_in *in, const struct trust_opts *opts)
{
	const char *env = getenv("VPSQL_ROOTS_DIR");
	const char *what = opts != NULL && opts->roots_dir != NULL ? "--roots-dir" :
	    env != NULL && *env != '\0' ? "VPSQL_ROOTS_DIR" : NULL;

	if (what != NULL)
		strv_take(&in->ignored, xasprintf("%s is ignored: locked by %s", what, in->locked_where));
}

static void
note_user_file(struct policy_in *in)
{
	char *user = file_libpq_path("root.crt");

	if (user != NULL)
		strv_take(&in->ignored, xasprintf("~/.postgresql/root.crt is ignored: locked by %s",
		    in->locked_where));
	free(user);
}

static bool
choose_endpoint(struct trust *t, struct policy_in *in, const struct config_host *conf,
    const struct trust_opts *opts, struct err *err)
{
	const char *set = set_of(&t->endpoint);
	char *dir;
	struct trust_shelf shelf = shelf_of(in, conf, opts, &dir);
	struct trust_set f;
	bool same, ok;

	if (in->locked)
		note_ignored(in, opts);
	ok = trust_set_find(set, &shelf, &f, err);
	if (ok && f.path == NULL && t->endpoint.roots == ENDPOINT_ROOTS_AMAZON) {
		ok = err_set(err, ERR_FILE, "the Amazon Trust roots are not installed");
		err_hint(err, "There is no amazon-trust.pem in %s; name another folder with --roots-dir.",
		    dir != NULL ? dir : PKGDATADIR "/roots");
	} else if (ok && f.path == NULL)
		ok = trust_set_fetch(set, &shelf, &f, &same, err);
	if (ok) {
		set_choice(t, f.origin, f.path, xstrdup(trust_set_shown(set)), set_reason(trust_set_shown(set), &f));
		t->roots = f.roots;
	}
	free(dir);
	return ok;
}

static bool
choose_system(struct trust *t, const struct policy_in *in, enum policy_mode mode,
    const char *why, struct err *err)
{
	char *file = system_roots_file(!in->locked), *dir = system_roots_dir(!in->locked);
	bool ok = true;

	/*
	 * libpq reads no revocation list with the word "system", takes it with
	 * verify-full alone, and lets the environment say where it is: then, as before
	 * libpq 16, the file does the same.
	 */
	if (in->libpq >= 160000 && !in->locked && mode == POLICY_VERIFY_FULL && (file != NULL || dir != NULL) &&
	    policy_asked(in, POLICY_SSLCRL) == NULL && policy_asked(in, POLICY_SSLCRLDIR) == NULL)
		set_choice(t, TRUST_SYSTEM, xstrdup("system"), xstrdup("system"), NULL);
	else if (file != NULL)
		set_choice(t, TRUST_SYSTEM, xstrdup(file), xstrdup("system"), NULL);
	else {
		ok = err_set(err, ERR_TRUST, dir != NULL ?
		    "the system's root certificates lie in a folder alone (%s), which cannot be used here" :
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
	char *path;
	bool ok;
	int fd;

	if (strcmp(v->value, "system") == 0) {
		ok = choose_system(t, in, mode, why, err);
		goto out;
	}
	ok = trust_file_read(v->value, safe, why, &text, err) &&
	    trust_file_check(v->value, why, &text, &t->roots, err);
	if (!ok)
		goto out;
	set_choice(t, TRUST_EXPLICIT, xstrdup(v->value), xstrdup(safe),
	    xasprintf("roots: %s, %s", safe, why));
	/* A pipe can be read once only: libpq gets what was read. */
	if (file_kind(v->value) == FILE_OTHER) {
		fd = memfile_hold(&text, &path, err);
		ok = take_held(t, fd, path);
	}
out:
	buf_free(&text);
	free(safe);
	free(why);
	return ok;
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

/* The list that libpq will read, its own default included: not with the word "system". */
static void
look_at_crl(struct trust *t, struct policy_in *in)
{
	const struct policy_value *crl = policy_asked(in, POLICY_SSLCRL);
	const struct policy_value *dir = policy_asked(in, POLICY_SSLCRLDIR);

	if (crl != NULL)
		t->crl = xstrdup(crl->value);
	else if (dir == NULL && strcmp(t->path, "system") != 0)
		t->crl = file_libpq_path("root.crl");
	/* Nobody can tell what lies in a home that cannot be searched; libpq, too, lives without it. */
	if (crl == NULL && t->crl != NULL && file_kind(t->crl) == FILE_NO_ACCESS) {
		free(t->crl);
		t->crl = NULL;
	}
	if (t->crl != NULL)
		in->crl_problem = trust_crl_problem(t->crl);
	in->crl_home = t->crl_home = crl == NULL && t->crl != NULL;
	if (in->crl_problem == NULL && dir != NULL)
		in->crl_problem = trust_crl_dir_problem(dir->value);
}

bool
trust_choose(struct trust *t, struct policy_in *in,
    const struct config_host *conf, const struct trust_opts *opts,
    struct err *err)
{
	const struct policy_value *asked = policy_asked(in, POLICY_SSLROOTCERT);
	enum policy_mode mode, floor;
	char *user = NULL;
	bool ok = true;

	trust_clear(t);
	strv_clear(&in->ignored);
	free(in->crl_problem);
	in->crl_problem = NULL;
	in->crl_home = false;
	endpoint_parse(in->host != NULL ? in->host : "", &t->endpoint);
	if (!policy_mode_of(in, &mode, &floor, err))
		return false;
	if (mode < POLICY_VERIFY_CA)
		set_choice(t, TRUST_NONE, NULL, NULL, NULL);
	else if (asked != NULL)
		ok = choose_explicit(t, in, asked, mode, err);
	else if (t->endpoint.roots != ENDPOINT_ROOTS_NONE &&
	    t->endpoint.roots != ENDPOINT_ROOTS_UNPUBLISHED)
		ok = choose_endpoint(t, in, conf, opts, err);
	else if (!in->locked && (user = file_libpq_path("root.crt")) != NULL)
		ok = choose_user(t, user, err);
	else if (t->endpoint.roots == ENDPOINT_ROOTS_UNPUBLISHED) {
		ok = err_set(err, ERR_TRUST, "Amazon publishes no roots for %s (%s)", t->endpoint.region,
		    endpoint_partition_name(t->endpoint.partition));
		err_hint(err, "Get them from whoever runs it, and name the file: sslrootcert=FILE");
	} else {
		if (in->locked)
			note_user_file(in);
		ok = choose_system(t, in, mode, NULL, err);
	}
	if (ok && mode >= POLICY_VERIFY_CA)
		look_at_crl(t, in);
	if (ok)
		tell_policy(t, in);
	else if (in->locked)
		err_detail(err, "The roots are locked by %s: only an sslrootcert there names others.",
		    in->locked_where);
	return ok;
}

/* Two sets as one file in memory. */
static bool
join_amazon(struct trust *t, const char *path, const struct trust_shelf *shelf, struct err *err)
{
	struct strv files = STRV_INIT;
	struct trust_set ats;
	char *joined;
	bool ok;
	int fd;

	ok = trust_set_find("amazon-trust", shelf, &ats, err);
	if (ok && ats.path == NULL)
		ok = err_set(err, ERR_FILE, "the Amazon Trust roots are not installed");
	if (ok) {
		strv_add(&files, path);
		strv_add(&files, ats.path);
		fd = memfile_join(&files, &joined, err);
		ok = take_held(t, fd, joined);
	}
	free(ats.path);
	strv_clear(&files);
	return ok;
}

bool
trust_next(struct trust *t, struct policy_in *in,
    const struct config_host *conf, const struct trust_opts *opts,
    struct err *err)
{
	const char *set = set_of(&t->endpoint);
	struct trust_set f = { .origin = TRUST_NONE };
	struct trust_shelf shelf;
	char *dir = NULL, *joined;
	bool ok = false, same = false;

	if ((t->origin != TRUST_SHIPPED && t->origin != TRUST_CACHED && t->origin != TRUST_FETCHED) ||
	    (t->endpoint.roots != ENDPOINT_ROOTS_REGION && t->endpoint.roots != ENDPOINT_ROOTS_ALL))
		return false;
	shelf = shelf_of(in, conf, opts, &dir);
	switch (t->step) {
	case 0:
		f.path = xstrdup(t->path);
		f.origin = t->origin;
		ok = true;
		break;
	case 1:
		/* A download of this very run will hold nothing new. */
		if (t->origin != TRUST_FETCHED && !(opts != NULL && opts->no_fetch) && !shelf.fetch_off)
			ok = trust_set_fetch(set, &shelf, &f, &same, err) && !same;
		break;
	default:
		break;
	}
	if (ok && (ok = join_amazon(t, f.path, &shelf, err))) {
		joined = xasprintf("%s and amazon-trust", trust_set_shown(set));
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
