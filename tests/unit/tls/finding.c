/* SPDX-License-Identifier: PostgreSQL */
/* Tests of findings: every code has its row, text and JSON are safe to print. */
#include "tls/finding.h"

#include <ctype.h>
#include <strings.h>

#include "../check.h"

int
main(void)
{
	struct findings f = FINDINGS_INIT;
	struct finding *row;
	struct buf b = BUF_INIT;

	for (int i = 0; i < FINDING_COUNT; i++) {
		const char *name = finding_name((enum finding_code)i);
		bool good = name != NULL && name[0] != '\0';

		for (const char *p = name; good && *p != '\0'; p++)
			good = islower((unsigned char)*p) || *p == '-';
		CHECK_ROW(good, "code %d has a name: %s", i, name ? name : "(none)");
		for (int k = 0; good && k < i; k++)
			if (strcmp(name, finding_name((enum finding_code)k)) == 0)
				CHECK_ROW(false, "%s is there twice", name);
	}
	row = finding_add(&f, FINDING_NO_TLS, "the server at %s says \"%s\"", "db", "N\x1b");
	finding_remedy(row, "one");
	finding_remedy(row, "two");
	row = finding_add(&f, FINDING_CLOSED, "b\xff\xc3\xa4");
	finding_why(row, "because");
	finding_json(&f, &b);
	CHECK_STR(b.data, "[\n  {\"code\": \"no-tls\", \"severity\": \"error\", "
	    "\"what\": \"the server at db says \\\"N\\u001b\\\"\", "
	    "\"why\": \"Without TLS everybody on the way can read and change what is sent, the password too.\", "
	    "\"remedy\": \"one\\ntwo\"},\n"
	    "  {\"code\": \"closed\", \"severity\": \"error\", \"what\": \"b\\ufffd\xc3\xa4\", "
	    "\"why\": \"because\", \"remedy\": null}\n]");
	buf_clear(&b);
	finding_text(&f, &b);
	CHECK(strstr(b.data, "error [no-tls]: the server at db") == b.data);
	CHECK(strstr(b.data, "\n  => one\n  => two\n") != NULL);
	CHECK(finding_has(&f, FINDING_CLOSED) && !finding_has(&f, FINDING_NAME));
	finding_clear(&f);
	buf_clear(&b);
	finding_json(&f, &b);
	CHECK_STR(b.data, "[]");
	buf_free(&b);
	return check_done();
}
