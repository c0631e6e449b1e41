/* SPDX-License-Identifier: PostgreSQL */
/* vpsql.conf: what is read, which value wins, what a lock forbids, and what is refused. */
#include "tls/config.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "tls/config_pin.h"
#include "../check.h"

static const char sample[] =
    "# comment\n"
    "; another\n"
    "\n"
    "label = everywhere\n"
    "[*.prod.example.com]\r\n"
    "read_only = yes\n"
    "label = \" PROD \"\n"
    "min_sslmode=verify-full\n"
    "  sslrootcert  =  /etc/ssl/prod.pem  \n"
    "[ DB-?.Prod.Example.COM. ]\n"
    "label = later\n"
    "confirm = destructive\n"
    "[2001:db8::*]\n"
    "min_sslmode = require\n"
    "[old.example]\n"
    "server_name = Real.c0abc1def2gh.eu-west-1.rds.amazonaws.com\n"
    "fetch = of\n"
    "[*]\n"
    "truststore_url = https://mirror.corp.example/rds/{region}-bundle.pem\n";

static const struct {
	const char *host;
	enum config_key key;
	const char *value, *where;
} lookups[] = {
	{ "x.prod.example.com", CONFIG_READ_ONLY, "on", "f:6" },
	{ "X.PROD.example.com.", CONFIG_READ_ONLY, "on", "f:6" },
	{ "prod.example.com", CONFIG_READ_ONLY, NULL, NULL },
	{ "x.prod.example.com.evil", CONFIG_READ_ONLY, NULL, NULL },
	{ "x.prod.example.com", CONFIG_LABEL, "everywhere", "f:4" },
	{ "x.prod.example.com", CONFIG_MIN_SSLMODE, "verify-full", "f:8" },
	{ "x.prod.example.com", CONFIG_SSLROOTCERT, "/etc/ssl/prod.pem", "f:9" },
	{ "db-1.prod.example.com", CONFIG_CONFIRM, "destructive", "f:12" },
	{ "db-12.prod.example.com", CONFIG_CONFIRM, NULL, NULL },
	{ "2001:db8::1", CONFIG_MIN_SSLMODE, "require", "f:14" },
	{ "old.example", CONFIG_SERVER_NAME, "Real.c0abc1def2gh.eu-west-1.rds.amazonaws.com", "f:16" },
	{ "old.example", CONFIG_FETCH, "off", "f:17" },
	{ "anything", CONFIG_TRUSTSTORE_URL, "https://mirror.corp.example/rds/{region}-bundle.pem", "f:19" },
	{ "", CONFIG_LABEL, "everywhere", "f:4" },
};

static const struct {
	const char *text, *message;
} bad[] = {
	{ "what is this\n", "f:1: neither a [section] nor KEY = VALUE" },
	{ "\n[open\n", "f:2: a section is written [HOST-PATTERN]" },
	{ "[a] b\n", "f:1: a section is written [HOST-PATTERN]" },
	{ "[]\n", "f:1: the host pattern is empty" },
	{ "[a b]\n", "f:1: a host pattern holds" },
	{ "[a\033b]\n", "f:1: a host pattern holds" },
	{ "nothing = x\n", "f:1: unknown key \"nothing\"" },
	{ "\033[2J = x\n", "f:1: unknown key \"\\x1b[2J\"" },
	{ "SSLROOTCERT = /x\n", "f:1: unknown key" },
	{ "label =\n", "f:1: label has no value" },
	{ "label = ''\n", "f:1: label has no value" },
	{ "label = \xff\n", "f:1: the value of label is not UTF-8" },
	{ "read_only = maybe\n", "f:1: read_only = \"maybe\" is neither on nor off" },
	{ "read_only = o\n", "f:1: read_only = \"o\" is neither on nor off" },
	{ "confirm = quit off\n", "f:1: confirm = \"quit off\" is neither off nor a list of destructive and quit" },
	{ "confirm = ,\n", "f:1: confirm = \",\" is neither off nor a list of destructive and quit" },
	{ "confirm = on\n", "f:1: confirm = \"on\" is neither off nor a list of destructive and quit" },
	{ "min_sslmode = full\n", "f:1: min_sslmode = \"full\" is none of" },
	{ "sslrootcert = ca.pem\n", "f:1: sslrootcert = \"ca.pem\" is neither an absolute path" },
	{ "server_name = a b\n", "f:1: server_name = \"a b\" is no host name" },
	{ "server_name = *\n", "f:1: server_name = \"*\" is no host name" },
	{ "truststore_url = http://x/{region}\n", "f:1: truststore_url" },
	{ "truststore_url = https://\n", "f:1: truststore_url" },
	{ "locked = on\n", "f:1: locked has a meaning only in" },
};

static void
reading(void)
{
	struct config c = { NULL, 0 };
	struct config_host h;
	struct err err = ERR_INIT;
	static const char hard[] = "[*a*a*a*a*a*a*a*a*a*a*a*a*b]\nlabel = x\n";
	char *where, *big;
	size_t i;

	CHECK(config_parse(&c, sample, strlen(sample), "f", false, &err));
	for (i = 0; i < sizeof(lookups) / sizeof(lookups[0]); i++) {
		config_match(&c, lookups[i].host, &h);
		CHECK_STR_ROW(config_value(&h, lookups[i].key), lookups[i].value, lookups[i].host);
		where = config_where(&h, lookups[i].key);
		CHECK_STR_ROW(where, lookups[i].where, lookups[i].host);
		free(where);
	}
	config_match(&c, "anything", &h);
	CHECK(config_on(&h, CONFIG_FETCH, true) && !config_on(&h, CONFIG_READ_ONLY, false));
	config_clear(&c);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		CHECK_ROW(!config_parse(&c, bad[i].text, strlen(bad[i].text), "f", false, &err) &&
		    strncmp(err.msg, bad[i].message, strlen(bad[i].message)) == 0, "refused: %s (%s)",
		    bad[i].message, err.msg != NULL ? err.msg : "accepted");
		err_clear(&err);
		config_clear(&c);
	}
	CHECK(!config_parse(&c, "label = x\0y\n", 12, "f", false, &err));
	CHECK_STR(err.msg, "f: the file holds a NUL byte");
	err_clear(&err);
	big = calloc(300, 1024);
	memset(big, '\n', 300 * 1024);
	CHECK(!config_parse(&c, big, 300 * 1024, "f", false, &err));
	err_clear(&err);
	CHECK(!config_parse(&c, big, 20000, "f", false, &err));
	CHECK_STR(err.msg, "f:10001: the file has more than 10000 lines");
	err_clear(&err);
	memset(big, 'x', 6000);
	memcpy(big, "label = ", 8);
	CHECK(!config_parse(&c, big, 6000, "f", false, &err));
	err_clear(&err);
	free(big);
	config_clear(&c);
	/* No exponential matching. */
	CHECK(config_parse(&c, hard, strlen(hard), "f", false, &err));
	config_match(&c, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", &h);
	CHECK(config_value(&h, CONFIG_LABEL) == NULL);
	config_clear(&c);
}

static void
locking(void)
{
	static const char sys[] = "[*.prod]\nlocked = on\nmin_sslmode = verify-ca\n"
	    "sslrootcert = /sys.pem\n[*]\nmin_sslmode = verify-full\n";
	static const char own[] = "[*]\nmin_sslmode = disable\nsslrootcert = ~/own.pem\n";
	struct config c = { NULL, 0 };
	struct config_host h;
	struct err err = ERR_INIT;
	struct policy_in in;
	enum policy_mode mode, floor;

	CHECK(config_parse(&c, sys, strlen(sys), "/etc/v", true, &err));
	CHECK(config_parse(&c, own, strlen(own), "u", false, &err));
	config_match(&c, "db.prod", &h);
	CHECK(h.locked);
	CHECK_STR(config_value(&h, CONFIG_MIN_SSLMODE), "verify-ca");
	policy_in_init(&in);
	policy_in_host(&in, "db.prod", NULL);
	policy_add(&in, "sslmode", "disable", POLICY_FROM_URI, NULL);
	policy_add(&in, "sslrootcert", "/mine", POLICY_FROM_URI, NULL);
	policy_add_floor(&in, "disable", POLICY_FROM_OPTION, "--min-sslmode");
	config_to_policy(&c, &h, &in);
	CHECK(policy_mode_of(&in, &mode, &floor, &err));
	CHECK_INT(mode, POLICY_VERIFY_CA);
	CHECK_INT(floor, POLICY_VERIFY_CA);
	CHECK_STR(policy_asked(&in, POLICY_SSLROOTCERT)->value, "/sys.pem");
	CHECK_STR(policy_asked(&in, POLICY_SSLROOTCERT)->where, "/etc/v:4");
	CHECK_STR(in.locked_where, "/etc/v:2");
	policy_in_clear(&in);
	config_match(&c, "db.test", &h);
	CHECK(!h.locked);
	config_match_also(&c, "alias.prod", &h);
	CHECK(h.locked);
	CHECK_STR(config_value(&h, CONFIG_MIN_SSLMODE), "verify-full");
	CHECK_STR(config_value(&h, CONFIG_SSLROOTCERT), "/sys.pem");
	config_match(&c, "db.test", &h);
	policy_in_init(&in);
	policy_in_host(&in, "db.test", NULL);
	setenv("HOME", "/h", 1);
	config_to_policy(&c, &h, &in);
	CHECK(policy_mode_of(&in, &mode, &floor, &err));
	CHECK_INT(floor, POLICY_VERIFY_FULL);
	CHECK_STR(policy_asked(&in, POLICY_SSLROOTCERT)->value, "/h/own.pem");
	policy_in_clear(&in);
	config_clear(&c);
}

static void
put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	fputs(text, f);
	fclose(f);
	chmod(path, 0644);
}

static void
file_is(const char *path, const char *want, const char *name)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;

	CHECK_ROW(file_read(path, 100000, &b, &err), "%s: read", name);
	CHECK_STR_ROW(b.data, want, name);
	buf_free(&b);
	err_clear(&err);
}

static void
files(void)
{
	struct config c = { NULL, 0 };
	struct strv found = STRV_INIT;
	struct err err = ERR_INIT;
	struct stat st;
	size_t i;

	CHECK(config_load_file(&c, "none", false, &err) && c.n == 0);
	put("conf", "label = x\n");
	CHECK(config_load_file(&c, "conf", false, &err) && c.n == 1);
	config_clear(&c);
	chmod("conf", 0666);
	CHECK(!config_load_file(&c, "conf", false, &err) && err.code == ERR_FILE);
	err_clear(&err);
	CHECK(!config_lint("conf", &found) && found.n == 1 && strstr(found.v[0], "written by others") != NULL);
	strv_clear(&found);
	put("conf", "x\n[a]\nlabel = y\nfoo = 1\n[a]\nlabel = z\nsslrootcert = /nonexistent/x\n"
	    "[*.b]\nserver_name = q.c0abc1def2gh.eu-west-1.rds.amazonaws.com\ntruststore_url = https://x/y\n");
	CHECK(!config_lint("conf", &found));
	CHECK_INT(found.n, 6);
	for (i = 0; i < found.n; i++)
		CHECK_ROW(strncmp(found.v[i], "conf:", 5) == 0, "finding %s", found.v[i]);
	strv_clear(&found);
	put("conf", "[a]\nlabel = y\n");
	CHECK(config_lint("conf", &found));
	CHECK(!config_lint("none", &found) && found.n == 1);
	strv_clear(&found);
	CHECK(unlink("conf") == 0);
	/* pins */
	CHECK(config_pin("d/conf", "Alias.Example.", "Real.Example.com", &err));
	file_is("d/conf", "[alias.example]\nserver_name = real.example.com\n", "pin in a new file");
	CHECK(stat("d/conf", &st) == 0 && (st.st_mode & 07777) == 0600);
	CHECK(config_pin("d/conf", "alias.example", "other.example.com", &err));
	file_is("d/conf", "[alias.example]\nserver_name = other.example.com\n", "pin replaced");
	put("d/conf", "# mine\nlabel = x\n\n[*]\n# keep\nread_only = on");
	CHECK(config_pin("d/conf", "b.example", "real.example", &err));
	file_is("d/conf", "# mine\nlabel = x\n\n[b.example]\nserver_name = real.example\n\n[*]\n# keep\nread_only = on\n",
	    "pin before other sections");
	CHECK(config_load_file(&c, "d/conf", false, &err) && c.n == 3);
	config_clear(&c);
	CHECK(config_unpin("d/conf", "B.example", &err));
	file_is("d/conf", "# mine\nlabel = x\n\n[*]\n# keep\nread_only = on\n", "unpinned");
	put("d/conf", "[c.example]\nlabel = c\nserver_name = a\n server_name = b\n");
	CHECK(config_pin("d/conf", "c.example", "d.example", &err));
	{
		/* A carriage return is a blank to the reader, so to the writer too. */
		static const char text[] = "\r[a.example]\r\n\r server_name\r=\rx\r\n";
		struct buf out = BUF_INIT;

		CHECK(config_pin_text(text, sizeof(text) - 1, "a.example", NULL, &out) && out.len == 0);
		buf_free(&out);
	}
	file_is("d/conf", "[c.example]\nserver_name = d.example\nlabel = c\n", "pin in a section that has more");
	CHECK(config_unpin("d/conf", "c.example", &err));
	file_is("d/conf", "[c.example]\nlabel = c\n", "section with more stays");
	CHECK(!config_unpin("d/conf", "c.example", &err) && err.code == ERR_USAGE);
	err_clear(&err);
	CHECK(!config_pin("d/conf", "c.example", "C.example.", &err));
	err_clear(&err);
	CHECK(!config_pin("d/conf", "c\n[*]", "x", &err) && !config_pin("d/conf", "c", "x]\nlocked=on", NULL));
	err_clear(&err);
	CHECK(!config_pin("d/conf", "*", "x", &err) && !config_pin("d/conf", "", "x", NULL));
	err_clear(&err);
	put("d/conf", "broken\n");
	CHECK(!config_pin("d/conf", "c.example", "d.example", &err) && err.code == ERR_FORMAT);
	file_is("d/conf", "broken\n", "a broken file stays as it is");
	err_clear(&err);
	CHECK(chmod("d", 0777) == 0 && !config_pin("d/conf", "c.example", "d.example", &err));
	err_clear(&err);
}

int
main(void)
{
	reading();
	locking();
	files();
	return check_done();
}
