/* SPDX-License-Identifier: PostgreSQL */
/* \h: the list, what a topic finds, and text taken from a man page. */
#include "cmd/sqlhelp.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../check.h"

static const char page[] =
    "'\\\" t\n.TH \"ABORT\" \"7\"\n.SH \"NAME\"\nABORT \\- give up a transaction\n"
    ".SH \"SYNOPSIS\"\n.sp\n.nf\nABORT [ WORK | \\fIname\\fR ] [, \\&.\\&.\\&.] \\(aqx\\*(Aq\n\n"
    "where \\fIname\\fR is a\\-b\n.fi\n.SH \"DESCRIPTION\"\n.PP\nno part of it\n";
static const char want[] =
    "Command:     ABORT\nDescription: give up a transaction\nSyntax:\n"
    "ABORT [ WORK | name ] [, ...] 'x'\n\nwhere name is a-b\n\n"
    "URL: https://www.postgresql.org/docs/18/sql-abort.html\n\n";

static void
put(const char *path, const char *text)
{
	FILE *f = fopen(path, "we");

	if (f != NULL) {
		fputs(text, f);
		fclose(f);
	}
}

static size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	for (const char *p = text; (p = strstr(p, what)) != NULL; p++)
		n++;
	return n;
}

int
main(void)
{
	struct buf b = BUF_INIT;

	mkdir("man7", 0700);
	put("man7/ABORT.7", page);
	put("man7/END.7", ".so man7/ABORT.7\n");
	setenv("MANPATH", ".", 1);

	CHECK(sqlhelp_show("abort", &b));
	CHECK_STR(b.data, want);
	buf_clear(&b);
	CHECK(sqlhelp_show("END", &b));
	CHECK(strstr(b.data, "Command:     END\nDescription: give up") == b.data);
	buf_clear(&b);
	/* An exact name alone, a prefix all that begin with it, words dropped from the right. */
	CHECK(sqlhelp_show("select", &b));
	CHECK_INT(count(b.data, "Command: "), 1);
	buf_clear(&b);
	CHECK(sqlhelp_show("create table", &b));
	CHECK_INT(count(b.data, "Command: "), 1);
	buf_clear(&b);
	CHECK(sqlhelp_show("create ta", &b));
	CHECK_INT(count(b.data, "Command: "), 3);
	buf_clear(&b);
	CHECK(sqlhelp_show("abort  the thing", &b));
	CHECK_INT(count(b.data, "Command: "), 1);
	buf_clear(&b);
	CHECK(!sqlhelp_show("nonsense", &b));
	CHECK_STR(b.data, "No help available for \"nonsense\".\n"
	    "Try \\h with no arguments to see available help.\n");
	buf_clear(&b);
	sqlhelp_list(80, &b);
	CHECK(strstr(b.data, "Available help:\n  ABORT                            CREATE ") == b.data);
	for (size_t i = 1; sqlhelp_name(i) != NULL; i++)
		if (strcmp(sqlhelp_name(i - 1), sqlhelp_name(i)) >= 0)
			CHECK_ROW(false, "%s is in order", sqlhelp_name(i));
	unlink("man7/ABORT.7");
	unlink("man7/END.7");
	rmdir("man7");
	buf_free(&b);
	return check_done();
}
