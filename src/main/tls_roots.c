/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls roots: which root certificates are here, fetching newer ones, checking a file, files for other programs. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/strv.h"
#include "main/tls_cmd.h"
#include "tls/config.h"
#include "tls/endpoint.h"
#include "tls/export.h"
#include "tls/store.h"

static const char usage_text[] =
"Usage: vpsql-tls roots list [--json]\n"
"       vpsql-tls roots show REGION [--json]\n"
"       vpsql-tls roots fetch REGION... | --all [--json]\n"
"       vpsql-tls roots verify FILE [--json]\n"
"       vpsql-tls roots export REGION [--format=pem|der|p7b|p12] [--output=FILE] [--password-file=FILE]\n\n"
"REGION is one of Amazon's regions, \"global\" (every commercial region) or \"amazon-trust\"\n"
"(RDS Proxy, Aurora DSQL, Redshift).\n\n"
"      --roots-dir=DIR      folder of shipped roots\n"
"      --url=TEMPLATE       where to fetch from, with {region} in it\n"
"      --no-fetch           never download (show, export)\n"
"      --output=FILE        where to export to (default: standard output; der: a folder)\n"
"      --password-file=FILE holds the password of a PKCS#12 file (default: changeit)\n"
"      --json               for scripts\n\n"
"Exit status: 0 done, 1 verify found something wrong, 2 refused or failed, 3 usage.\n";

struct roots {
	struct trust_opts	 opts;
	const char		*template, *format, *output, *password_file;
	bool			 json, all;
	struct strv		 args;
	char			*dir;		/* of shipped roots, or NULL */
	struct store_manifest	 manifest;
};

/* Regions that the manifest does not know, whose files an administrator or a download put there. */
static void
add_newer_sets(const char *folder, struct strv *sets)
{
	DIR *d = folder != NULL ? opendir(folder) : NULL;
	struct strv found = STRV_INIT;
	enum endpoint_partition part;
	const struct dirent *e;

	while (d != NULL && (e = readdir(d)) != NULL) {
		size_t n = strlen(e->d_name);
		char *name = n > 4 ? xstrndup(e->d_name, n - 4) : NULL;

		if (name != NULL && strcmp(e->d_name + n - 4, ".pem") == 0 &&
		    endpoint_region(name, &part) && !strv_has(sets, name))
			strv_add(&found, name);
		free(name);
	}
	if (d != NULL)
		closedir(d);
	strv_sort(&found);
	for (size_t i = 0; i < found.n; i++)
		strv_add(sets, found.v[i]);
	strv_clear(&found);
}

/* Every set that the manifest knows, in its order, each once, what else is there, and "global". */
static void
all_sets(const struct roots *r, struct strv *sets)
{
	char *cached = store_cache_file("global"), *folder = cached != NULL ? file_dirname(cached) : NULL;
	size_t i;

	for (i = 0; i < r->manifest.n; i++)
		if (!strv_has(sets, r->manifest.v[i].region))
			strv_add(sets, r->manifest.v[i].region);
	add_newer_sets(r->dir, sets);
	add_newer_sets(folder, sets);
	strv_add(sets, "global");
	free(cached);
	free(folder);
}

static bool
is_set(const char *name)
{
	enum endpoint_partition part;

	return strcmp(name, "global") == 0 || strcmp(name, "amazon-trust") == 0 ||
	    endpoint_region(name, &part);
}

static void
json_pair(struct buf *b, const char *key, const char *value, const char *after)
{
	json_string(b, key);
	buf_addc(b, ':');
	json_string(b, value);
	buf_adds(b, after);
}

static void
json_cert(const struct pem_cert *c, struct buf *b)
{
	char *before = store_time(X509_get0_notBefore(c->x509)), *after = store_time(X509_get0_notAfter(c->x509));

	buf_addc(b, '{');
	json_pair(b, "subject", c->subject_cn, ",");
	json_pair(b, "key", c->key, ",");
	json_pair(b, "not_before", before, ",");
	json_pair(b, "not_after", after, ",");
	json_pair(b, "sha1", c->sha1, ",");
	json_pair(b, "sha256", c->sha256, "}");
	free(before);
	free(after);
}

static void
text_cert(const struct pem_cert *c, struct buf *b)
{
	char *before = store_time(X509_get0_notBefore(c->x509)), *after = store_time(X509_get0_notAfter(c->x509));

	buf_addf(b, "%s\n  key      %s\n  valid    %.10s to %.10s\n  SHA-1    %s\n  SHA-256  %s\n",
	    c->subject_cn, c->key, before, after, c->sha1, c->sha256);
	free(before);
	free(after);
}

/* The file in force for a set; where: "shipped", "fetched 2026-11-22", or NULL. */
static bool
find_set(const struct roots *r, const char *set, bool fetch, char **path, char **where,
    struct err *err)
{
	struct trust_opts o = r->opts;

	o.no_fetch = o.no_fetch || !fetch;
	return trust_find_set(set, r->template, &o, path, where, err);
}

/* A file that is shipped but cannot be read is not the same as none. */
static bool
absent(const struct roots *r, const char *set, struct err *err)
{
	char *name = store_file_name(set), *path = r->dir != NULL ? file_join(r->dir, name) : NULL;
	bool none = path == NULL || file_kind(path) == FILE_MISSING;

	if (!none)
		err_set(err, ERR_FILE, "could not read file \"%s\"", path);
	free(name);
	free(path);
	return none;
}

static int
run_list(struct roots *r)
{
	struct strv sets = STRV_INIT;
	struct buf out = BUF_INIT;
	int code = TLS_CMD_OK;
	size_t i;

	all_sets(r, &sets);
	if (r->json)
		buf_addc(&out, '[');
	else
		buf_addf(&out, "%-16s %-5s %-12s %-20s %s\n", "set", "roots", "first ends", "origin", "file");
	for (i = 0; i < sets.n; i++) {
		struct pem_bundle b = { NULL, 0 };
		struct err err = ERR_INIT;
		char *path = NULL, *where = NULL, *end, *soonest = NULL;
		size_t k;

		if (!find_set(r, sets.v[i], false, &path, &where, &err)) {
			err_clear(&err);
			if (!absent(r, sets.v[i], &err))
				code = tls_cmd_fail(&err);
		} else if (!pem_load(path, PEM_CA, &b, &err))
			code = tls_cmd_fail(&err);
		else
			for (k = 0; k < b.n; k++) {
				end = store_time(X509_get0_notAfter(b.certs[k].x509));
				if (soonest == NULL || strcmp(end, soonest) < 0) {
					free(soonest);
					soonest = end;
				} else
					free(end);
			}
		if (r->json) {
			buf_adds(&out, i == 0 ? "\n {" : ",\n {");
			json_pair(&out, "set", sets.v[i], ",");
			buf_addf(&out, "\"roots\":%zu,", b.n);
			json_pair(&out, "first_ends", soonest, ",");
			json_pair(&out, "origin", where, ",");
			json_pair(&out, "file", path, "}");
		} else
			buf_addf(&out, "%-16s %5zu %-12.10s %-20s %s\n", sets.v[i], b.n,
			    soonest != NULL ? soonest : "-", where != NULL ? where : "not here",
			    path != NULL ? path : "fetched on first use");
		pem_clear(&b);
		err_clear(&err);
		free(path);
		free(where);
		free(soonest);
	}
	if (r->json)
		buf_adds(&out, "\n]\n");
	strv_clear(&sets);
	return (r->json ? tls_cmd_print : tls_cmd_print_text)(&out) == TLS_CMD_OK ? code : TLS_CMD_REFUSED;
}

static bool
load_set(struct roots *r, const char *set, struct pem_bundle *b, char **path,
    char **where, struct err *err)
{
	*path = *where = NULL;
	if (!is_set(set)) {
		err_set(err, ERR_USAGE, "\"%s\" is no region of Amazon's", set);
		err_hint(err, "\"%s roots list\" shows the sets.", log_program());
		return false;
	}
	return find_set(r, set, true, path, where, err) && pem_load(*path, PEM_CA, b, err);
}

static int
run_show(struct roots *r)
{
	struct pem_bundle b = { NULL, 0 };
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	char *path, *where;
	size_t i;
	int code;

	if (r->args.n != 1)
		return tls_cmd_usage("roots", "show takes one region");
	if (load_set(r, r->args.v[0], &b, &path, &where, &err)) {
		if (r->json) {
			buf_addc(&out, '{');
			json_pair(&out, "set", r->args.v[0], ",");
			json_pair(&out, "origin", where, ",");
			json_pair(&out, "file", path, ",\"certificates\":[");
		} else
			buf_addf(&out, "%s: %zu roots, %s\n%s\n", r->args.v[0], b.n, where, path);
		for (i = 0; i < b.n; i++) {
			if (r->json && i > 0)
				buf_addc(&out, ',');
			buf_addc(&out, '\n');
			(r->json ? json_cert : text_cert)(&b.certs[i], &out);
		}
		if (r->json)
			buf_adds(&out, "]}\n");
		code = (r->json ? tls_cmd_print : tls_cmd_print_text)(&out);
	} else
		code = tls_cmd_fail(&err);
	pem_clear(&b);
	free(path);
	free(where);
	return code;
}

static int
fetch_one(struct roots *r, const char *set, struct buf *json)
{
	struct store_request rq = { .region = set, .roots_dir = r->dir, .template = r->template,
	    .progress = r->opts.progress, .ctx = r->opts.ctx };
	struct store_result res;
	struct err err = ERR_INIT;
	char *line;
	bool ok = store_fetch(&rq, &res, &err);

	if (r->json) {
		buf_adds(json, json->len > 1 ? ",\n {" : "\n {");
		json_pair(json, "set", set, ",");
		buf_addf(json, "\"ok\":%s,", ok ? "true" : "false");
		if (ok) {
			json_pair(json, "url", res.url, ",");
			json_pair(json, "file", res.path, ",");
			json_pair(json, "anchor", res.anchor, ",");
			buf_addf(json, "\"roots\":%u,\"changed\":%s,\"by_other\":%s}", res.roots,
			    res.same ? "false" : "true", res.by_other ? "true" : "false");
		} else {
			json_pair(json, "error", err.msg, ",");
			json_pair(json, "hint", err.hint, "}");
		}
	}
	if (ok) {
		line = res.by_other ? xasprintf("another process fetched the %u root%s of %s into %s",
		    res.roots, res.roots == 1 ? "" : "s", set, res.path) :
		    xasprintf("fetched the %u root%s of %s from %s (vouched for by \"%s\") into %s%s", res.roots,
		    res.roots == 1 ? "" : "s", set, res.url, res.anchor, res.path, res.same ? "; nothing new" : "");
		r->opts.say(NULL, line);
		free(line);
		store_result_clear(&res);
		return TLS_CMD_OK;
	}
	if (isatty(STDERR_FILENO))
		fputs("\r\033[K", stderr);
	return tls_cmd_fail(&err);
}

static int
run_fetch(struct roots *r)
{
	struct strv sets = STRV_INIT;
	struct buf json = BUF_INIT;
	int code = TLS_CMD_OK, one;
	size_t i;

	if (r->args.n == 0 && !r->all)
		return tls_cmd_usage("roots", "fetch takes regions, \"global\" or --all");
	for (i = 0; i < r->args.n; i++) {
		if (!is_set(r->args.v[i]) || strcmp(r->args.v[i], "amazon-trust") == 0)
			return tls_cmd_usage("roots", strcmp(r->args.v[i], "amazon-trust") == 0 ?
			    "the Amazon Trust roots come with the system: they are not fetched" :
			    "\"%s\" is no region of Amazon's", r->args.v[i]);
		strv_add(&sets, r->args.v[i]);
	}
	if (r->all)
		all_sets(r, &sets);
	buf_addc(&json, '[');
	for (i = 0; i < sets.n; i++) {
		if (strcmp(sets.v[i], "amazon-trust") == 0)
			continue;
		one = fetch_one(r, sets.v[i], &json);
		if (one != TLS_CMD_OK)
			code = one;
	}
	strv_clear(&sets);
	buf_adds(&json, "\n]\n");
	if (r->json && tls_cmd_print(&json) != TLS_CMD_OK)
		code = TLS_CMD_REFUSED;
	buf_free(&json);
	return code;
}

/* What speaks against a certificate as a root; NULL when nothing does. */
static const char *
objection(const struct pem_cert *c, const struct store_root *known)
{
	if (!c->is_ca)
		return "no CA certificate";
	if (X509_cmp_current_time(X509_get0_notAfter(c->x509)) < 0)
		return "expired";
	if (X509_cmp_current_time(X509_get0_notBefore(c->x509)) > 0)
		return "not yet valid";
	if (!c->self_signed)
		return "not self-signed: an intermediate, no root";
	return known == NULL ? "unknown fingerprint" : NULL;
}

static int
run_verify(struct roots *r)
{
	struct pem_bundle b = { NULL, 0 };
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	size_t i, bad = 0;
	int code;

	if (r->args.n != 1)
		return tls_cmd_usage("roots", "verify takes one file");
	if (!trust_check_file(r->args.v[0], "the command line", NULL, &err) ||
	    !pem_load(r->args.v[0], 0, &b, &err))
		return tls_cmd_fail(&err);
	if (r->json)
		buf_addc(&out, '[');
	for (i = 0; i < b.n; i++) {
		const struct store_root *known = store_manifest_find(&r->manifest, b.certs[i].sha256);
		const char *why = objection(&b.certs[i], known);

		bad += why != NULL;
		if (r->json) {
			buf_adds(&out, i == 0 ? "\n {" : ",\n {");
			json_pair(&out, "subject", b.certs[i].subject_cn, ",");
			json_pair(&out, "sha256", b.certs[i].sha256, ",");
			json_pair(&out, "set", known != NULL ? known->region : NULL, ",");
			json_pair(&out, "problem", why, "}");
		} else
			buf_addf(&out, "%-7s %s  SHA-256 %s  %s\n", why != NULL ? "PROBLEM" : "ok",
			    b.certs[i].subject_cn, b.certs[i].sha256, why != NULL ? why : known->region);
	}
	if (r->json)
		buf_adds(&out, "\n]\n");
	pem_clear(&b);
	code = (r->json ? tls_cmd_print : tls_cmd_print_text)(&out);
	return code != TLS_CMD_OK ? code : bad > 0 ? TLS_CMD_NO : TLS_CMD_OK;
}

/* DER: one file each, as the JDBC instructions need. */
static bool
export_der(const struct pem_bundle *b, const char *dir, struct buf *names, struct err *err)
{
	struct buf out = BUF_INIT;
	char *alias, *name, *path;
	bool ok = file_mkdirs(dir, 0755, err);
	size_t i;

	for (i = 0; ok && i < b->n; i++) {
		alias = export_alias(&b->certs[i]);
		name = xasprintf("%s.der", alias);
		path = file_join(dir, name);
		buf_clear(&out);
		ok = export_bundle(b, EXPORT_DER, i, NULL, &out, err) &&
		    file_replace(path, out.data, out.len, 0644, err);
		if (ok)
			buf_addf(names, "%s\n", path);
		free(path);
		free(name);
		free(alias);
	}
	buf_free(&out);
	return ok;
}

static bool
read_password(const char *path, struct buf *out, struct err *err)
{
	if (!file_read(path, 4096, out, err))
		return false;
	buf_truncate(out, strcspn(out->data, "\r\n"));
	return out->len > 0 || err_set(err, ERR_USAGE, "\"%s\" holds no password", path);
}

static int
run_export(struct roots *r)
{
	struct pem_bundle b = { NULL, 0 };
	struct buf out = BUF_INIT, password = BUF_INIT_SECRET(8192);
	struct err err = ERR_INIT;
	enum export_format format = EXPORT_PEM;
	char *path, *where;
	bool ok;
	int code = TLS_CMD_OK;

	if (r->args.n != 1)
		return tls_cmd_usage("roots", "export takes one region");
	if (r->format != NULL && !export_format_from(r->format, &format))
		return tls_cmd_usage("roots", "the format is one of pem, der, p7b, p12");
	if (format == EXPORT_DER && r->output == NULL)
		return tls_cmd_usage("roots", "der makes one file for each root: name a folder with --output");
	ok = load_set(r, r->args.v[0], &b, &path, &where, &err);
	if (ok && r->password_file != NULL)
		ok = read_password(r->password_file, &password, &err);
	if (ok && format == EXPORT_DER) {
		ok = export_der(&b, r->output, &out, &err);
		code = tls_cmd_print(&out);
	} else if (ok) {
		ok = export_bundle(&b, format, 0, password.len > 0 ? password.data : NULL, &out, &err);
		if (ok && r->output != NULL)
			ok = file_replace(r->output, out.data, out.len, 0644, &err);
		else if (ok && format != EXPORT_PEM && isatty(STDOUT_FILENO))
			ok = err_set(&err, ERR_USAGE, "binary on a terminal: use --output=FILE");
		else if (ok)
			code = tls_cmd_print(&out);
	}
	if (!ok)
		code = tls_cmd_fail(&err);
	buf_wipe(&password);
	buf_free(&out);
	pem_clear(&b);
	free(path);
	free(where);
	return code;
}

static const struct {
	const char	*name;
	int		(*run)(struct roots *r);
} actions[] = {
	{ "list", run_list }, { "show", run_show }, { "fetch", run_fetch },
	{ "verify", run_verify }, { "export", run_export },
};

/* -1: go on. */
static int
take_options(struct roots *r, int argc, char **argv)
{
	bool bad = false;
	int i;

	for (i = 2; i < argc && !bad; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			fputs(usage_text, stdout);
			return TLS_CMD_OK;
		}
		if (argv[i][0] != '-')
			strv_add(&r->args, argv[i]);
		else if (tls_cmd_option(argc, argv, &i, "json", NULL, &bad))
			r->json = true;
		else if (tls_cmd_option(argc, argv, &i, "all", NULL, &bad))
			r->all = true;
		else if (tls_cmd_option(argc, argv, &i, "no-fetch", NULL, &bad))
			r->opts.no_fetch = true;
		else if (!tls_cmd_option(argc, argv, &i, "roots-dir", &r->opts.roots_dir, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "url", &r->template, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "format", &r->format, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "output", &r->output, &bad) &&
		    !tls_cmd_option(argc, argv, &i, "password-file", &r->password_file, &bad))
			return tls_cmd_usage("roots", "unknown option \"%s\"", argv[i]);
	}
	return bad ? tls_cmd_usage("roots", "option \"%s\" lacks its value, or takes none", argv[i - 1]) : -1;
}

int
tls_roots_main(int argc, char **argv)
{
	struct roots r = { .json = false };
	struct config conf = { NULL, 0 };
	struct config_host h;
	struct err err = ERR_INIT;
	size_t i;
	int code;

	if (argc < 2 || strcmp(argv[1], "--help") == 0) {
		fputs(usage_text, argc < 2 ? stderr : stdout);
		return argc < 2 ? TLS_CMD_USAGE : TLS_CMD_OK;
	}
	for (i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (strcmp(actions[i].name, argv[1]) == 0)
			break;
	if (i == sizeof(actions) / sizeof(actions[0]))
		return tls_cmd_usage("roots", "unknown action \"%s\"", argv[1]);
	tls_cmd_trust_ui(&r.opts);
	code = take_options(&r, argc, argv);
	if (code == -1 && config_load(&conf, &err)) {
		config_match(&conf, NULL, &h);
		if (r.template == NULL)
			r.template = config_value(&h, CONFIG_TRUSTSTORE_URL);
		if (!config_on(&h, CONFIG_FETCH, true) && strcmp(argv[1], "fetch") != 0)
			r.opts.no_fetch = true;
		r.dir = trust_roots_dir(&r.opts);
		if (r.dir == NULL || store_manifest_load(r.dir, &r.manifest, &err))
			code = actions[i].run(&r);
	}
	if (err_is(&err))
		code = tls_cmd_fail(&err);
	store_manifest_clear(&r.manifest);
	strv_clear(&r.args);
	config_clear(&conf);
	free(r.dir);
	return code;
}
