/* SPDX-License-Identifier: PostgreSQL */
/* The history file and what stays out of it. */
#include "repl/history.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

#include "../check.h"

static const struct { const char *text; bool secret; } rows[] = {
	{ "select 1;", false },
	{ "\\password bob", false },
	{ "alter user bob password 'x'", true },
	{ "ALTER ROLE bob WITH ENCRYPTED PASSWORD\n 'x'", true },
	{ "alter user bob password E'x'", true },
	{ "alter user bob password U&'x'", true },
	{ "alter user bob password $$x$$", true },
	{ "alter user bob password/* it's new */'x'", true },
	{ "alter user bob password -- it's new\n 'x'", true },
	{ "alter user bob password /* a /* b */ */ /", false },
	{ "alter user bob password null", false },
	{ "alter user bob password :'pw'", true },
	{ "create user mapping for u server s options (user 'a', password 'b')", true },
	{ "\\c 'host=h password=x'", true },
	{ "\\c \"host=h password = 'x y'\"", true },
	{ "\\c postgresql://bob:secret@host/db", true },
	{ "\\c postgres://bob@host/db", false },
	{ "\\c postgres://host:5432/db", false },
	{ "create subscription s connection 'dbname=x password=y' publication p", true },
	{ "\\setenv PGPASSWORD x", true },
	{ "\\! PGPASSWORD=x pg_dump", true },
	{ "\\setenv PGPASSWORD", false },
	{ "select password from users", false },
	{ "select password_hash = 'x' from users", false },
	{ "set sslpassword = 'x'", true },
	{ "password", false },
	{ "", false }
};

static char *
slurp(const char *path)
{
	static char text[4096];
	FILE *fp = fopen(path, "r");
	size_t n = fp == NULL ? 0 : fread(text, 1, sizeof(text) - 1, fp);

	text[n] = '\0';
	if (fp != NULL)
		fclose(fp);
	return text;
}

static void
concurrent(void)
{
	struct strv v = STRV_INIT;
	int whole = 0;

	/* valgrind writes what is buffered at a child's end, too. */
	fflush(stdout);
	for (int i = 0; i < 4; i++)
		if (fork() == 0) {
			char entry[5001];

			memset(entry, 'a' + i, sizeof(entry) - 1);
			entry[sizeof(entry) - 1] = '\0';
			for (int k = 0; k < 50; k++) {
				history_append("h2", entry, NULL);
				if (k % 10 == 0)
					history_trim("h2", 150, NULL);
			}
			_exit(0);
		}
	for (int i = 0; i < 4; i++)
		wait(NULL);
	CHECK(history_trim("h2", 150, NULL) && history_read("h2", &v, NULL));
	for (size_t i = 0; i < v.n; i++)
		whole += strlen(v.v[i]) == 5000 && v.v[i][0] == v.v[i][4999];
	CHECK_INT(v.n, 150);
	CHECK_INT(whole, 150);
	strv_clear(&v);
	unlink("h2");
}

int
main(void)
{
	struct strv v = STRV_INIT;
	struct err err = ERR_INIT;
	struct stat st;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK_ROW(history_is_secret(rows[i].text) == rows[i].secret, "%s is %s",
		    rows[i].text, rows[i].secret ? "secret" : "kept");
	CHECK(history_read("missing", &v, &err) && v.n == 0 && !err_is(&err));
	CHECK(history_append("h1", "one", &err));
	CHECK(stat("h1", &st) == 0 && (st.st_mode & 0777) == 0600);
	chmod("h1", 0644);
	CHECK(history_append("h1", "two\nlines", &err));
	CHECK(stat("h1", &st) == 0 && (st.st_mode & 0777) == 0600);
	CHECK_STR(slurp("h1"), "one\ntwo\001lines\n");
	CHECK(history_append("h1", "three", &err));
	CHECK(history_read("h1", &v, &err) && v.n == 3);
	CHECK_STR(v.v[1], "two\nlines");
	CHECK(history_trim("h1", 3, &err));
	CHECK_STR(slurp("h1"), "one\ntwo\001lines\nthree\n");
	CHECK(history_trim("h1", 2, &err));
	CHECK_STR(slurp("h1"), "two\001lines\nthree\n");
	CHECK(history_write("h1", &v, &err));
	CHECK_STR(slurp("h1"), "one\ntwo\nlines\nthree\n");
	CHECK(history_trim("h1", 0, &err));
	CHECK_STR(slurp("h1"), "");
	CHECK(history_trim("missing", 5, &err) && !err_is(&err));
	CHECK(!history_append("no/such/folder", "x", &err) && err.code == ERR_FILE);
	err_clear(&err);
	CHECK(history_append("/dev/null", "x", &err) && history_trim("/dev/null", 1, &err));
	strv_clear(&v);
	unlink("h1");
	concurrent();
	return check_done();
}
