/* SPDX-License-Identifier: PostgreSQL */
/* Which roots are chosen for which host, in which order, and what a bad root file is told. */
#include "tls/trust.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "tls/pem.h"
#include "../check.h"

#define H ".c0abc1def2gh.eu-west-1.rds.amazonaws.com"

static char *roots;

static void
put(const char *path, const char *text)
{
	struct err err = ERR_INIT;
	char *dir = file_dirname(path);

	CHECK_ROW(file_mkdirs(dir, 0700, &err) && file_replace(path, text, strlen(text), 0644, &err),
	    "write %s", path);
	free(dir);
}

static char *
shipped_text(const char *name)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;
	char *path = file_join(roots, name);

	file_read(path, PEM_MAX_BYTES, &b, &err);
	free(path);
	return buf_take(&b);
}

static const struct {
	const char *name, *host, *asked, *mode, *crl;
	int libpq;			/* 0: 180000 */
	enum trust_origin origin;
	const char *path, *reason;	/* path: its end; NULL: none */
} rows[] = {
	{ "an instance gets its region's", "db" H, NULL, NULL, NULL, 0, TRUST_SHIPPED, "/eu-west-1.pem", "roots: eu-west-1, shipped" },
	{ "case and dot do not matter", "DB.c0abc1def2gh.EU-WEST-1.rds.amazonaws.com.", NULL, NULL, NULL, 0, TRUST_SHIPPED,
	  "/eu-west-1.pem", "roots: eu-west-1, shipped" },
	{ "a proxy gets Amazon Trust's", "p.proxy-c0abc1def2gh.eu-west-1.rds.amazonaws.com", NULL, NULL, NULL, 0, TRUST_SHIPPED,
	  "/amazon-trust.pem", "roots: amazon-trust, shipped" },
	{ "a global writer gets all", "s.global-abc.global.rds.amazonaws.com", NULL, NULL, NULL, 0, TRUST_SHIPPED, "/all.pem",
	  "roots: all regions, shipped" },
	{ "explicit wins", "db" H, "own.pem", NULL, NULL, 0, TRUST_EXPLICIT, "own.pem", "roots: own.pem, connection string" },
	{ "explicit system wins", "db" H, "system", NULL, NULL, 0, TRUST_SYSTEM, "system", "roots: system (./sys.pem), connection string" },
	{ "system before libpq 16", "db.example", "system", NULL, NULL, 150000, TRUST_SYSTEM, "./sys.pem",
	  "roots: system (./sys.pem), connection string" },
	{ "system with a revocation list", "db.example", "system", NULL, "x.crl", 0, TRUST_SYSTEM, "./sys.pem",
	  "roots: system (./sys.pem), connection string" },
	{ "another name gets the system's", "db.example", NULL, NULL, NULL, 0, TRUST_SYSTEM, "system", "roots: system (./sys.pem)" },
	{ "an address too", "10.1.2.3", NULL, NULL, NULL, 150000, TRUST_SYSTEM, "./sys.pem", "roots: system (./sys.pem)" },
	{ "verify-ca cannot use the word system", "db.example", NULL, "verify-ca", NULL, 0, TRUST_SYSTEM, "./sys.pem",
	  "roots: system (./sys.pem)" },
	{ "a socket needs none", "/tmp", NULL, NULL, NULL, 0, TRUST_NONE, NULL, NULL },
	{ "require needs none", "db" H, NULL, "require", NULL, 0, TRUST_NONE, NULL, NULL },
	{ "require does not look at the file", "db" H, "none.pem", "require", NULL, 0, TRUST_NONE, NULL, NULL },
	{ "a look-alike gets the system's", "db" H ".evil.example", NULL, NULL, NULL, 0, TRUST_SYSTEM, "system", "roots: system (./sys.pem)" },
};

static void
fill(struct policy_in *in, size_t i)
{
	policy_in_init(in);
	policy_in_host(in, rows[i].host, NULL);
	in->libpq = rows[i].libpq != 0 ? rows[i].libpq : 180000;
	policy_add(in, "sslrootcert", rows[i].asked, POLICY_FROM_CONNINFO, NULL);
	policy_add(in, "sslcrl", rows[i].crl, POLICY_FROM_CONNINFO, NULL);
	if (rows[i].mode != NULL) {
		policy_add(in, "sslmode", rows[i].mode, POLICY_FROM_CONNINFO, NULL);
		policy_add_floor(in, "disable", POLICY_FROM_OPTION, "--min-sslmode");
	}
}

static void
choices(const struct trust_opts *opts)
{
	struct policy_in in;
	struct trust t;
	struct err err = ERR_INIT;
	size_t i, n, k;

	trust_init(&t);
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		fill(&in, i);
		if (!trust_choose(&t, &in, NULL, opts, &err)) {
			CHECK_ROW(false, "%s: %s", rows[i].name, err.msg);
			err_clear(&err);
		} else {
			n = t.path != NULL ? strlen(t.path) : 0;
			k = rows[i].path != NULL ? strlen(rows[i].path) : 0;
			CHECK_ROW(t.origin == rows[i].origin && n >= k && (t.path == NULL) == (rows[i].path == NULL) &&
			    (t.path == NULL || strcmp(t.path + n - k, rows[i].path) == 0), "%s: path %s",
			    rows[i].name, t.path != NULL ? t.path : "none");
			CHECK_STR_ROW(t.reason, rows[i].reason, rows[i].name);
			CHECK_STR_ROW(in.trust_path, t.path, "the policy is told");
		}
		policy_in_clear(&in);
	}
	trust_clear(&t);
}

static void
user_root(const struct trust_opts *opts)
{
	struct policy_in in;
	struct trust t;
	struct err err = ERR_INIT;
	char *pem = shipped_text("eu-west-2.pem");

	trust_init(&t);
	put("home/.postgresql/root.crt", pem);
	policy_in_init(&in);
	policy_in_host(&in, "db.example", NULL);
	in.libpq = 180000;
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_USER && t.roots == 3);
	CHECK_STR(t.reason, "roots: ~/.postgresql/root.crt");
	policy_in_clear(&in);
	policy_in_host(&in, "db" H, NULL);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_SHIPPED);
	policy_in_clear(&in);
	/* a sovereign region: the user's file, else refused */
	policy_in_host(&in, "db.c0abc1def2gh.eusc-de-east-1.rds.amazonaws.eu", NULL);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_USER);
	put("home/.postgresql/root.crt", "");
	CHECK(!trust_choose(&t, &in, NULL, opts, &err));
	CHECK(err.msg != NULL && strstr(err.msg, "root.crt\" is empty") != NULL);
	CHECK(err.detail != NULL && strstr(err.detail, "libpq's default place") != NULL);
	err_clear(&err);
	unlink("home/.postgresql/root.crt");
	CHECK(!trust_choose(&t, &in, NULL, opts, &err) && err.code == ERR_TRUST);
	CHECK_STR(err.msg, "Amazon publishes no roots for eusc-de-east-1 (aws-eusc)");
	err_clear(&err);
	policy_in_clear(&in);
	trust_clear(&t);
	free(pem);
}

static void
next_sets(void)
{
	struct trust_opts opts = { .roots_dir = roots, .no_fetch = true };
	struct policy_in in;
	struct trust t;
	struct err err = ERR_INIT;
	struct pem_bundle b;

	trust_init(&t);
	policy_in_init(&in);
	policy_in_host(&in, "db" H, NULL);
	in.libpq = 180000;
	CHECK(trust_choose(&t, &in, NULL, &opts, &err) && t.roots == 3);
	CHECK(trust_next(&t, &in, NULL, &opts, &err));
	CHECK_STR(t.reason, "roots: eu-west-1 and amazon-trust, shipped");
	CHECK_STR(in.trust_reason, t.reason);
	CHECK_STR(in.trust_path, t.path);
	CHECK(pem_load(t.path, PEM_CA, &b, &err) && b.n == 8);
	pem_clear(&b);
	CHECK(!trust_next(&t, &in, NULL, &opts, &err) && !err_is(&err));
	policy_in_clear(&in);
	policy_in_host(&in, "s.global-abc.global.rds.amazonaws.com", NULL);
	CHECK(trust_choose(&t, &in, NULL, &opts, &err) && t.roots == 102 && t.fd == -1);
	CHECK(trust_next(&t, &in, NULL, &opts, &err));
	CHECK_STR(t.set, "all regions and amazon-trust");
	policy_in_clear(&in);
	policy_in_host(&in, "p.proxy-c0abc1def2gh.eu-west-1.rds.amazonaws.com", NULL);
	CHECK(trust_choose(&t, &in, NULL, &opts, &err) && !trust_next(&t, &in, NULL, &opts, &err));
	policy_in_clear(&in);
	policy_in_host(&in, "db" H, NULL);
	policy_add(&in, "sslrootcert", "own.pem", POLICY_FROM_URI, NULL);
	CHECK(trust_choose(&t, &in, NULL, &opts, &err) && !trust_next(&t, &in, NULL, &opts, &err));
	policy_in_clear(&in);
	/* nowhere on the disk */
	policy_in_host(&in, "db.c0abc1def2gh.us-gov-west-1.rds.amazonaws.com", NULL);
	CHECK(!trust_choose(&t, &in, NULL, &opts, &err) && err.code == ERR_TRUST);
	CHECK_STR(err.msg, "the roots of us-gov-west-1 are not on this machine, and fetching is off (--no-fetch)");
	CHECK(err.hint != NULL && strstr(err.hint, "https://truststore.pki.us-gov-west-1.rds.amazonaws.com/"
	    "us-gov-west-1/us-gov-west-1-bundle.pem") != NULL && strstr(err.hint, "cache/vpsql/roots/us-gov-west-1.pem") != NULL);
	err_clear(&err);
	policy_in_clear(&in);
	trust_clear(&t);
}

static void
cached(const struct trust_opts *opts)
{
	struct policy_in in;
	struct trust t;
	struct err err = ERR_INIT;
	char *pem = shipped_text("eu-west-1.pem");

	trust_init(&t);
	policy_in_init(&in);
	policy_in_host(&in, "db" H, NULL);
	in.libpq = 180000;
	put("cache/vpsql/roots/eu-west-1.pem", pem);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_CACHED);
	CHECK(t.reason != NULL && strncmp(t.reason, "roots: eu-west-1, fetched 20", 28) == 0);
	/* broken, writable by others, or older: the shipped ones */
	chmod("cache/vpsql/roots/eu-west-1.pem", 0666);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_SHIPPED);
	put("cache/vpsql/roots/eu-west-1.pem", "-----BEGIN CERTIFICATE-----\n");
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_SHIPPED);
	put("cache/vpsql/roots/eu-west-1.pem", pem);
	CHECK(utimensat(-100, "cache/vpsql/roots/eu-west-1.pem", (struct timespec[2]){ { 1000, 0 }, { 1000, 0 } }, 0) == 0);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && t.origin == TRUST_SHIPPED);
	policy_in_clear(&in);
	trust_clear(&t);
	free(pem);
}

static void
crl(const struct trust_opts *opts)
{
	struct policy_in in;
	struct policy p;
	struct trust t;
	struct err err = ERR_INIT;

	trust_init(&t);
	policy_in_init(&in);
	policy_in_host(&in, "db" H, NULL);
	in.libpq = 180000;
	policy_add(&in, "sslcrl", "none.crl", POLICY_FROM_CONNINFO, NULL);
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && !policy_resolve(&in, &p, &err));
	CHECK_STR(err.msg, "certificate revocation list file \"none.crl\" does not exist");
	err_clear(&err);
	put("none.crl", "nothing");
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && !policy_resolve(&in, &p, &err));
	CHECK_STR(err.msg, "certificate revocation list file \"none.crl\" holds no list in PEM form");
	err_clear(&err);
	policy_add_floor(&in, "disable", POLICY_FROM_OPTION, "--min-sslmode");
	CHECK(trust_choose(&t, &in, NULL, opts, &err) && policy_resolve(&in, &p, &err));
	CHECK(p.weak.n == 1 && strstr(p.weak.v[0], "revocation is NOT CHECKED") != NULL && p.notes.n == 0);
	policy_clear(&p);
	policy_in_clear(&in);
	trust_clear(&t);
}

static void
bad_files(void)
{
	static const struct {
		const char *text, *message, *hint;
	} bad[] = {
		{ "", "root certificate file \"f\" is empty", "sslrootcert names a file" },
		{ "hello\n", "root certificate file \"f\" holds no certificate in PEM form", "sslrootcert names a file" },
		{ "-----BEGIN CERTIFICATE-----\nMII", "root certificate file \"f\": certificate 1 is cut off", NULL },
		{ "-----BEGIN CERTIFICATE-----\nMIIx\n-----END CERTIFICATE-----\n", "root certificate file \"f\": certificate 1 is broken", NULL },
		{ "<html></html>", "root certificate file \"f\" is a web page", "sslrootcert names a file" },
		{ "\x30\x82\x01\x01xxx", "root certificate file \"f\" holds no certificate in PEM form", "openssl x509 -inform der" },
		{ "-----BEGIN PKCS7-----\n", "root certificate file \"f\" holds no certificate in PEM form", "openssl pkcs7 -print_certs" },
		{ "-----BEGIN PRIVATE KEY-----\n", "holds no certificate in PEM form", "sslrootcert names a file" },
	};
	struct err err = ERR_INIT;
	unsigned n;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		put("f", bad[i].text);
		CHECK_ROW(!trust_check_file("f", "WHY", &n, &err) && strstr(err.msg, bad[i].message) != NULL &&
		    strcmp(err.detail, "It is named by WHY.") == 0 && (bad[i].hint == NULL ||
		    (err.hint != NULL && strstr(err.hint, bad[i].hint) != NULL)), "%s (%s; %s)", bad[i].message,
		    err.msg != NULL ? err.msg : "accepted", err.hint != NULL ? err.hint : "no hint");
		err_clear(&err);
	}
	CHECK(!trust_check_file("nowhere", "WHY", &n, &err));
	CHECK_STR(err.msg, "root certificate file \"nowhere\" does not exist");
	err_clear(&err);
	CHECK(!trust_check_file("/tmp", "WHY", &n, &err));
	CHECK_STR(err.msg, "root certificate file \"/tmp\" is a folder");
	err_clear(&err);
	CHECK(trust_check_file("own.pem", "WHY", &n, &err) && n == 3);
	unlink("f");
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	struct trust_opts opts;
	char *pem;

	roots = file_join(srcdir != NULL ? srcdir : ".", "share/roots");
	opts = (struct trust_opts){ .roots_dir = roots };
	setenv("HOME", "home", 1);
	{
		char cwd[4096];

		if (getcwd(cwd, sizeof(cwd)) == NULL)
			return 1;
		char *cache = file_join(cwd, "cache");

		setenv("XDG_CACHE_HOME", cache, 1);
		free(cache);
	}
	pem = shipped_text("eu-west-3.pem");
	put("own.pem", pem);
	put("./sys.pem", pem);
	setenv("SSL_CERT_FILE", "./sys.pem", 1);
	setenv("SSL_CERT_DIR", "/nonexistent", 1);
	choices(&opts);
	user_root(&opts);
	next_sets();
	cached(&opts);
	crl(&opts);
	bad_files();
	free(pem);
	free(roots);
	return check_done();
}
